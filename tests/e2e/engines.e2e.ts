/**
 * The add-in's page in the oldest engines it is made for (tools/engines.js): what a build holds, our own and what comes
 * from elsewhere, is read once for today's engines and once for those. Where the two differ, something is too young.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { transform } from "esbuild";

const { ENGINES, LOOKBEHIND, YOUNG, YOUNG_METHODS } = jest.requireActual<{
  ENGINES: string[];
  LOOKBEHIND: string;
  YOUNG: Record<string, string[]>;
  YOUNG_METHODS: string[];
}>("../../tools/engines.js");

const CHUNKS = join(__dirname, "../../dist/chunks");
const read = (file: string): string => readFileSync(join(CHUNKS, file), "utf8");
/** pdf.js is made for younger engines and brings what it can itself; where it does not load, a PDF is refused in a sentence. */
const isPdfJs = (file: string): boolean => read(file).includes("GlobalWorkerOptions");
const files = (ext: string): string[] =>
  readdirSync(CHUNKS).filter((file) => file.endsWith(ext) && !isPdfJs(file));

/** In WebKit since Safari 11.1; esbuild waits for the newest scripts of Unicode as well. */
const KNOWN = { "regexp-unicode-property-escapes": true };

/** Names that are written where a script asks first whether they are there. */
const ASKED_FOR = ["requestIdleCallback"];

async function codeFor(file: string, target: string | string[]): Promise<string> {
  const loader = file.endsWith(".css") ? "css" : "js";
  return (
    await transform(read(file), { loader, target, supported: KNOWN, minify: true, legalComments: "none" })
  ).code;
}

describe("the built page in the oldest engines", () => {
  it.each(files(".js"))("%s has no syntax that they lack", async (file) => {
    expect((await codeFor(file, ENGINES)) === (await codeFor(file, "esnext"))).toBe(true);
  });

  it.each(files(".css"))("%s has no style that they would read otherwise", async (file) => {
    expect(await codeFor(file, ENGINES)).toBe(await codeFor(file, "esnext"));
  });

  it.each(files(".js"))("%s asks for nothing that they lack", (file) => {
    const objects = Object.entries(YOUNG).flatMap(([object, names]) =>
      names.map((name) => `\\b${object}\\.${name}\\b`),
    );
    const young = new RegExp(
      [LOOKBEHIND, ...objects, ...YOUNG_METHODS.map((one) => `\\.${one}\\(`)].join("|"),
      "g",
    );
    expect(read(file).match(young) ?? []).toEqual([]);
  });

  it("a lookbehind, a static block, a nested rule and URL.canParse would be found", async () => {
    const differs = async (code: string, loader: "js" | "css"): Promise<boolean> => {
      const [then, now] = await Promise.all(
        [ENGINES, "esnext"].map((target) => transform(code, { loader, target, minify: true })),
      );
      return then!.code !== now!.code;
    };
    expect(await differs("a=/(?<!b)c/", "js")).toBe(true);
    expect(await differs("class A{static{f()}}", "js")).toBe(true);
    expect(await differs("a{b{color:red}}", "css")).toBe(true);
    expect(await differs("class A{#b=1;c(){return this.#b?.d??1}}", "js")).toBe(false);
  });

  it("a name they may lack is asked for before it is used", () => {
    for (const name of ASKED_FOR)
      for (const file of files(".js").filter((one) => read(one).includes(name)))
        expect(read(file)).toMatch(new RegExp(`"${name}"in window`));
  });
});
