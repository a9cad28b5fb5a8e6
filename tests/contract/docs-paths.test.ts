import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const ROOT = join(__dirname, "../..");
const PATH = /`((?:src|tests|tools|docs|assets)\/[\w./-]+)`/g;
/** Made by commands, so not there in a fresh copy; or standing for a name that the reader chooses. */
const NOT_THERE = /^src\/ledger\/generated\/|\/(?:name|xx)\.\w+$/;

describe("paths named in the documentation", () => {
  it.each(pages())("%s names nothing that is gone", (page) => {
    expect(missingIn(readFileSync(join(ROOT, page), "utf8"))).toEqual([]);
  });

  it("finds a planted one", () => {
    expect(missingIn("See `src/domain` and `src/attic/thing.ts`.")).toEqual(["src/attic/thing.ts"]);
  });
});

it("every room of src says what lives there", () => {
  const rooms = readdirSync(join(ROOT, "src"), { withFileTypes: true }).filter((one) => one.isDirectory());
  expect(rooms.length).toBeGreaterThan(5);
  expect(
    rooms.map(({ name }) => `src/${name}/README.md`).filter((path) => !existsSync(join(ROOT, path))),
  ).toEqual([]);
});

function pages(): string[] {
  const inDocs = readdirSync(join(ROOT, "docs"), { recursive: true, encoding: "utf8" });
  return ["README.md", "CONTRIBUTING.md", ...inDocs.map((file) => `docs/${file}`)].filter((file) =>
    file.endsWith(".md"),
  );
}

function missingIn(text: string): string[] {
  const named = [...text.matchAll(PATH)].map(([, path]) => path!);
  return named.filter((path) => !NOT_THERE.test(path) && !existsSync(join(ROOT, path)));
}
