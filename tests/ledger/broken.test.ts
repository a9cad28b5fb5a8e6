import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { TextFile } from "../../src/ledger/document";
import { compile, readLedger } from "./files";

const FOLDER = join(__dirname, "broken");
const BASE = readLedger(join(FOLDER, "base"));
const CASES = readdirSync(FOLDER).filter((name) => name !== "base");

/** Each case holds only the files that differ from the sound ledger in `broken/base`. */
function overlay(base: TextFile[], changed: TextFile[]): TextFile[] {
  const paths = new Set(changed.map(({ path }) => path));
  return [...base.filter(({ path }) => !paths.has(path)), ...changed];
}

describe("a broken ledger", () => {
  it("differs from one that compiles", () => {
    expect(compile(BASE)).toHaveProperty("pack");
  });

  it.each(CASES)("names file, place and reason: %s", (name) => {
    const changed = readLedger(join(FOLDER, name));
    const problems: unknown = JSON.parse(readFileSync(join(FOLDER, name, "expected.json"), "utf8"));

    const compiled = compile({
      ledger: overlay(BASE.ledger, changed.ledger),
      catalogue: overlay(BASE.catalogue, changed.catalogue),
    });

    expect(compiled).toEqual({ problems });
  });
});
