import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DEV_ORIGIN, readFunctionsMetadata } from "../../tools/functions-metadata";

const folder = mkdtempSync(join(tmpdir(), "ssb-metadata-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** What is wrong with custom functions written like this. */
async function errorsOf(...texts: string[]): Promise<string[]> {
  const inputs = texts.map((text, at) => {
    const file = join(folder, `functions${at}.ts`);
    writeFileSync(file, text);
    return file;
  });
  const result = await readFunctionsMetadata(inputs, { origin: DEV_ORIGIN, root: folder });
  return result.ok ? [] : result.errors;
}

interface Sample {
  id?: string;
  name?: string;
  description?: string;
  help?: string;
  parameter?: string;
}

function sample({
  id = "SSB_FX",
  name = "FX",
  description = "A rate.",
  help = "x.html",
  parameter = "Pair.",
}: Sample): string {
  const helpTag = help && ` * @helpurl https://localhost:3000/${help}\n`;
  return `/**
 * ${description}
 * @customfunction ${id} ${name}
 * @param pair ${parameter}
${helpTag} */
export function ${name.toLowerCase()}(pair: any): any[][] {
  return [[pair]];
}
`;
}

describe("reading the metadata of custom functions", () => {
  it("accepts a described function", async () => {
    expect(await errorsOf(sample({}))).toEqual([]);
  });

  it.each<[string, Sample, string]>([
    ["no help address", { help: "" }, "@helpurl is missing"],
    ["no description", { description: "" }, "description has 0 characters"],
    ["a long description", { description: "x".repeat(1025) }, "description has 1025 characters"],
    ["a long parameter description", { parameter: "x".repeat(513) }, "description has 513 characters"],
    ["a short id", { id: "AB" }, "id has 2 characters"],
    ["a short name", { id: "SSB_AB", name: "AB" }, "name has 2 characters"],
  ])("refuses %s", async (_, change, reason) => {
    expect(await errorsOf(sample(change))).toEqual([expect.stringMatching(`^functions0.ts: .*${reason}`)]);
  });

  it("refuses an id that two files use", async () => {
    const errors = await errorsOf(sample({}), sample({ name: "RATE" }));
    expect(errors).toEqual([`function id "SSB_FX" is used more than once`]);
  });

  it("refuses an exported function that Excel would not see", async () => {
    const errors = await errorsOf(`${sample({})}\nexport const rate = (pair: any) => pair;\n`);
    expect(errors).toEqual([
      expect.stringMatching(`functions0.ts: "rate" is exported but Excel would not see it`),
    ]);
  });

  it("names the file when the generator refuses a type", async () => {
    const errors = await errorsOf(sample({}).replace("pair: any", "pair: Date"));
    expect(errors[0]).toMatch(/^functions0\.ts: /);
  });

  it("turns a crash of the generator into an error that names the file", async () => {
    const errors = await errorsOf(sample({ description: "See {@link rate}." }));
    expect(errors[0]).toMatch(/^functions0\.ts: the metadata generator failed/);
  });
});
