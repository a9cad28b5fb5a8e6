import fc from "fast-check";
import { join } from "node:path";
import { canonicalJson } from "../../src/ledger/canonical-json";
import type { TextFile } from "../../src/ledger/document";
import { compile, readLedger, ROOT, sha256, type LedgerFiles } from "./files";

const REAL = readLedger(join(ROOT, "src/ledger"));
const SMALL = readLedger(join(__dirname, "broken/base"));

function hashOf(files: LedgerFiles): string {
  const compiled = compile(files);
  if (!("pack" in compiled)) throw new Error(JSON.stringify(compiled.problems));
  return compiled.pack.hash;
}

function shuffled(files: TextFile[]): fc.Arbitrary<TextFile[]> {
  return fc.shuffledSubarray(files, { minLength: files.length });
}

/** The same JSON with the keys of every object and the records of every list the other way round. */
function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, part]) => [key, reversed(part)]),
  );
}

describe("the hash of a ledger", () => {
  it("does not depend on the order of its files", () => {
    const expected = hashOf(REAL);
    fc.assert(
      fc.property(shuffled(REAL.ledger), shuffled(REAL.catalogue), (ledger, catalogue) => {
        expect(hashOf({ ledger, catalogue })).toBe(expected);
      }),
      { numRuns: 10 },
    );
  });

  it("does not depend on layout or on the order of keys", () => {
    const rewritten = (files: TextFile[]) =>
      files.map(({ path, text }) => ({ path, text: JSON.stringify(reversed(JSON.parse(text))) }));
    expect(hashOf({ ledger: rewritten(SMALL.ledger), catalogue: rewritten(SMALL.catalogue) })).toBe(
      hashOf(SMALL),
    );
  });

  it("does not depend on the order of records in a file", () => {
    const path = "publications/2025-12-06-smm-weekly.json";
    const ledger = SMALL.ledger.map((file) => {
      if (file.path !== path) return file;
      const document = JSON.parse(file.text) as { observations: unknown[] };
      return { path, text: JSON.stringify({ ...document, observations: document.observations.reverse() }) };
    });
    expect(hashOf({ ...SMALL, ledger })).toBe(hashOf(SMALL));
  });

  it("changes with any value", () => {
    const ledger = SMALL.ledger.map(({ path, text }) => ({ path, text: text.replace("2050", "2051") }));
    expect(hashOf({ ...SMALL, ledger })).not.toBe(hashOf(SMALL));
  });

  it("is that of the canonical JSON of the ledger", () => {
    const compiled = compile(SMALL);
    if (!("pack" in compiled)) throw new Error("the small ledger does not compile");
    const { hash, ...rest } = compiled.pack;
    const ledger = Object.fromEntries(
      Object.entries(rest).filter(([key]) => !["format", "edition"].includes(key)),
    );
    expect(sha256(canonicalJson(ledger))).toBe(hash);
  });
});

describe("a compiled ledger", () => {
  it("gives every record the source of its file", () => {
    const compiled = compile(SMALL);
    expect(compiled).toMatchObject({
      pack: {
        observations: [{ source: "iea-outlook" }, { source: "smm-2025-12-06" }, { source: "smm-2025-12-06" }],
        growth: [{ source: "smm-2025-12-06" }],
        events: [{ source: "smm-2025-12-06" }],
        fx: [{ source: "smm-2025-12-06" }],
        vat: [{ source: "smm-2025-12-06" }],
      },
    });
  });
});

describe("canonical JSON", () => {
  it("puts keys in order at every depth and leaves lists as they are", () => {
    expect(canonicalJson({ b: [3, 1, { d: 1, c: null }], a: "x" })).toBe(
      '{"a":"x","b":[3,1,{"c":null,"d":1}]}',
    );
  });

  it("reads back as what it was made of", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });
});
