/** The notices that a build carries of the packages it is made of. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import webpack from "webpack";

const { NoticesPlugin } = jest.requireActual<{
  NoticesPlugin: new (file: string) => webpack.WebpackPluginInstance;
}>("../../tools/webpack/notices.js");

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "notices-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function write(path: string, text: string): void {
  mkdirSync(join(folder, path, ".."), { recursive: true });
  writeFileSync(join(folder, path), text);
}

function packageOf(name: string, license: string): void {
  write(
    `node_modules/${name}/package.json`,
    JSON.stringify({ name, version: "1.2.3", main: "index.js", license }),
  );
  write(`node_modules/${name}/LICENSE.txt`, `Terms of ${name}.`);
  write(`node_modules/${name}/index.js`, `export const a = ${JSON.stringify(name)};`);
}

/** What the build of a page that uses packages complains of. */
function build(...used: string[]): Promise<string[]> {
  write(
    "entry.js",
    used.map((name, at) => `import { a as a${at} } from "${name}"; console.log(a${at});`).join("\n"),
  );
  const compiler = webpack({
    ...{ mode: "production", context: folder, entry: "./entry.js", output: { path: join(folder, "out") } },
    plugins: [new NoticesPlugin("notices.txt")],
  });
  return new Promise((resolve, reject) => {
    compiler!.run((failure, stats) => {
      if (failure) return reject(failure);
      resolve((stats?.compilation.errors ?? []).map(({ message }) => message));
    });
  });
}

it("name what is used, in order, with its terms, and nothing else", async () => {
  packageOf("second", "MIT");
  packageOf("@some/first", "Apache-2.0");
  packageOf("unused", "MIT");
  expect(await build("second", "@some/first")).toEqual([]);
  expect(readFileSync(join(folder, "out/notices.txt"), "utf8")).toBe(
    [
      "@some/first 1.2.3\n\nApache-2.0\n\nTerms of @some/first.\n",
      "second 1.2.3\n\nMIT\n\nTerms of second.\n",
    ].join(`\n${"-".repeat(80)}\n`),
  );
});

it("a licence that nobody looked at fails the build", async () => {
  packageOf("strict", "GPL-3.0");
  expect(await build("strict")).toEqual([expect.stringContaining("strict ships under GPL-3.0")]);
});
