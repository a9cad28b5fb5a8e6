import { mkdtempSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Validate } from "../../src/ledger/compiled-schema";
import { bundledPack } from "../../src/ledger/bundled-pack";
import { describeEdition } from "../../tools/feed";
import { validatorsCode, writeValidators } from "../../tools/validators";
import { ROOT } from "../ledger/files";
import { validators } from "./environment";

let root: string;
let compiled: { index: Validate; pack: Validate };

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), "validators-"));
  writeValidators(root);
  // The code asks for two helpers of ajv, which lie in the project's own packages.
  const source = validatorsCode();
  const exported = {};
  new Function("exports", "module", "require", source)(
    exported,
    { exports: exported },
    createRequire(join(ROOT, "package.json")),
  );
  compiled = exported as typeof compiled;
});
afterAll(() => rmSync(root, { recursive: true }));

const entry = describeEdition(bundledPack, undefined).entry;
const [observation, ...others] = bundledPack.observations;

describe("the compiled schemas", () => {
  it("make no code at run time, which the pages' policy forbids", () => {
    expect(validatorsCode()).not.toMatch(/\bnew Function\b|\beval\(/);
  });

  it("take the edition that ships with the add-in, and its entry", () => {
    expect(compiled.pack(bundledPack)).toBe(true);
    expect(compiled.index({ format: 1, editions: [entry] })).toBe(true);
  });

  it.each<[string, unknown]>([
    ["no object", []],
    ["another format", { ...bundledPack, format: 2 }],
    ["a list missing", { ...bundledPack, vat: undefined }],
    [
      "a record without a source",
      { ...bundledPack, observations: [{ ...observation, source: undefined }, ...others] },
    ],
    ["a text for a value", { ...bundledPack, observations: [{ ...observation, value: "1" }, ...others] }],
    [
      "a link that is a script",
      { ...bundledPack, sources: [{ ...bundledPack.sources[0], url: "javascript:1" }] },
    ],
    ["a rule of no kind", { ...bundledPack, rules: [{ ...bundledPack.rules[0], kind: "guess" }] }],
    ["a series without a unit", { ...bundledPack, series: [{ ...bundledPack.series[0], unit: undefined }] }],
  ])("refuse a pack with %s, as ajv does", (_, pack) => {
    const plain = JSON.parse(JSON.stringify(pack)) as unknown;
    expect([compiled.pack(plain), validators.pack(plain)]).toEqual([false, false]);
    expect(compiled.pack.errors?.[0]?.instancePath).toBe(validators.pack.errors?.[0]?.instancePath);
  });

  it.each<[string, object]>([
    ["a path for a file", { file: "../other.json" }],
    ["an address for a file", { file: "https://example.org/a.json" }],
    ["a size that is none", { size: -1 }],
    ["a version that is none", { minimumAddIn: "newest" }],
    ["a signature that is none", { signature: "signed" }],
    ["no word on changes", { changed: undefined }],
  ])("refuse an entry with %s", (_, change) => {
    const plain = JSON.parse(JSON.stringify({ format: 1, editions: [{ ...entry, ...change }] })) as unknown;
    expect(compiled.index(plain)).toBe(false);
  });
});
