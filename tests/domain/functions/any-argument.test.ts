/** Whatever arrives as an argument, a call answers with a rectangle of cells and throws nothing. */
import fc from "fast-check";
import { MOST_CELLS } from "../../../src/domain/functions/answer-cells";
import type { Grid } from "../../../src/domain/functions/cell";
import { evaluate } from "../../../src/domain/functions/evaluate";
import { OPTIONS, type OptionName } from "../../../src/domain/functions/arguments/options";
import { definitionOf, FUNCTION_NAMES } from "../../../src/domain/functions/functions";
import { bundle } from "../../support/bundle";
import { messageText } from "../../../src/domain/answer/message-text";

const junk: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    undefined,
    "",
    "  ",
    0,
    -0,
    1,
    -1,
    60,
    2030,
    46000,
    1e300,
    Number.NaN,
    Infinity,
    true,
    false,
  ),
  fc.constantFrom(
    "Li2S",
    "ESS",
    "USD/CNY",
    "CNY/kg",
    "2030",
    "2025-12",
    "-9999Y",
    "-9999D",
    "0000-01-01",
    "0050-12",
    "latest",
  ),
  fc.constantFrom(
    "=1+1",
    '=HYPERLINK("x")',
    "<b>",
    "@SUM",
    "constructor",
    "__proto__",
    "toString",
    "硫化锂",
    "\u0000",
    "a=b;;=;c",
  ),
  fc.constantFrom(
    "asof=-9999Y",
    "vat=constructor",
    "detail=constructor",
    "properties=toString",
    "fx=-1",
    "maxage=99999",
    "asof=0000-01-01; since=-1M",
  ),
  fc.constantFrom<unknown>(
    {},
    [],
    [[]],
    [[], []],
    [[1], [2, 3]],
    [[[1]]],
    Symbol("x"),
    10n,
    () => 1,
    new Date(0),
    /x/,
  ),
  fc.constantFrom<unknown>(
    { type: "Error" },
    { basicValue: { a: 1 } },
    { basicValue: Symbol("x") },
    { code: "#N/A" },
    { errorCode: 42 },
  ),
  fc.string({ unit: "grapheme" }),
  fc.double(),
  fc.object({ maxDepth: 2 }),
  fc.array(fc.array(fc.oneof(fc.string(), fc.double(), fc.constant(null)), { maxLength: 3 }), {
    maxLength: 3,
  }),
);

function isRectangle(grid: Grid): boolean {
  const width = grid[0]?.length ?? 0;
  return width > 0 && grid.every((row) => row.length === width && row.every((cell) => "type" in cell));
}

/** An unexpected failure is one of ours: nothing in the domain may answer with it. */
function isOurs(grid: Grid): boolean {
  return grid.flat().some((cell) => cell.type === "failure" && cell.failure.id === "unexpected");
}

/** Arguments with which a function comes far, so that the strange one among them is looked at. */
const USUAL: Record<string, string | number> = {
  series: "ESS",
  material: "Li2S",
  year: 2030,
  period: 2030,
  pair: "USD/CNY",
  value: 1,
  from: "kg",
  to: "t",
  unit: "CNY/t",
  company: "CATL",
};

/** What nobody typed, and what no message may speak of: the engine's words for nothing, no number, and a thing. */
const strange: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(undefined, null, Number.NaN, Infinity, -Infinity, 1e300, -0, 5e-324, true),
  fc.constantFrom<unknown>({}, [], [[]], [[{}]], [[undefined]], [[Number.NaN, 1]], Symbol("x"), 10n),
  fc.constantFrom<unknown>(() => 1, new Date(Number.NaN), /x/, { basicValue: {} }, { type: "Entity" }),
  fc.constantFrom("Li2S ".repeat(6500), "硫".repeat(32_000), `${"a".repeat(300)}=1;`.repeat(99), "\u0000"),
  fc.string({ unit: fc.constantFrom("a", "=", ";", "-", "/", " ", "2", "0", "Ω", "\n"), maxLength: 400 }),
);

function messagesIn(grid: Grid): string[] {
  return grid.flat().flatMap((cell) => (cell.type === "failure" ? [messageText(cell.failure)] : []));
}

describe.each(FUNCTION_NAMES)("%s", (name) => {
  it("says of a strange argument what a reader can use, in a length that Excel shows", () => {
    const usual = definitionOf(name).parameters.map(({ name: parameter }) => USUAL[parameter] ?? null);
    const places = fc.integer({ min: 0, max: usual.length - 1 });
    fc.assert(
      fc.property(fc.array(fc.tuple(places, strange), { minLength: 1, maxLength: 2 }), (put) => {
        const given: unknown[] = usual.slice();
        for (const [at, value] of put) given[at] = value;
        for (const message of messagesIn(evaluate(bundle, name, given))) {
          expect(message.length).toBeLessThanOrEqual(250);
          expect(message).not.toMatch(/\bundefined\b|\bNaN\b|\[object|=>|Symbol\(/);
        }
      }),
      { numRuns: 150 },
    );
  });

  it("answers any arguments with a rectangle", () => {
    fc.assert(
      fc.property(fc.array(junk, { maxLength: 6 }), (given) => {
        const grid = evaluate(bundle, name, given);
        expect(isRectangle(grid)).toBe(true);
        expect(isOurs(grid)).toBe(false);
      }),
      { numRuns: 60 },
    );
  });

  it("answers any option with a rectangle", () => {
    const { parameters, options } = definitionOf(name);
    if (options.length === 0) return expect(parameters.map(({ kind }) => kind)).not.toContain("options");
    const given = parameters.slice(0, -1).map((one) => (one.required ? (USUAL[one.name] ?? null) : null));
    const some = fc
      .constantFrom<OptionName>(...options)
      .chain((option) =>
        fc
          .oneof(
            fc.constantFrom(
              "1",
              "0",
              "constructor",
              "any",
              "2025",
              "46000",
              "-1M",
              ...(OPTIONS[option].values ?? []),
            ),
            fc.string({ minLength: 1 }),
          )
          .map((value) => `${option}=${value}`),
      );
    fc.assert(
      fc.property(fc.array(some, { maxLength: 4 }), (texts) => {
        const grid = evaluate(bundle, name, [...given, texts.join(";")]);
        expect(isRectangle(grid) && !isOurs(grid)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});

describe("very long arguments", () => {
  const long = "Li2S ".repeat(6500);

  it.each(FUNCTION_NAMES)(
    "%s answers a text as long as a cell may be, with a message short enough to read",
    (name) => {
      const grid = evaluate(bundle, name, [long, long, long, long, long]);
      const failures = grid
        .flat()
        .flatMap((cell) => (cell.type === "failure" ? [messageText(cell.failure)] : []));
      expect(isRectangle(grid)).toBe(true);
      expect(failures.filter((message) => message.length > 250)).toEqual([]);
    },
  );

  it("answers ten thousand rows, row for row", () => {
    const rows = Array.from({ length: 10_000 }, (_, at) => [
      ["Li2S", "nothing like it", null, "LATP"][at % 4],
    ]);
    const grid = evaluate(bundle, "PRICE", [rows]);
    expect(grid).toHaveLength(10_000);
    expect(grid.slice(0, 4).map(([cell]) => cell!.type)).toEqual(["number", "failure", "blank", "number"]);
  });
});

describe("a call for more cells than one answer may have", () => {
  const column = (rows: number): unknown[][] => Array.from({ length: rows }, () => ["Li2S"]);

  it("is refused with a sentence", () => {
    const whole = evaluate(bundle, "PRICE", [column(1_048_576)]);
    const across = evaluate(bundle, "PRICE", [column(2000), [Array.from({ length: 200 }, () => "2025-12")]]);
    expect([whole, across].map(([[cell]]) => cell!.type === "failure" && messageText(cell!.failure))).toEqual(
      [
        expect.stringMatching(/^This answer has 1048576 cells, more than Excel takes at a time\./),
        expect.stringMatching(/^This answer has 400000 cells, /),
      ],
    );
  });

  it("up to that is answered, also where nearly all cells are blank", () => {
    const rows = column(MOST_CELLS).map(([name], at) => [at % 1000 === 0 ? name : null]);
    expect(evaluate(bundle, "PRICE", [rows])).toHaveLength(MOST_CELLS);
    expect(evaluate(bundle, "PRICE", [[...rows, [null]]])).toHaveLength(1);
  });
});

describe("options", () => {
  it("mean the same as a text, as a range of two columns, and as a column of texts", () => {
    const value = fc.record(
      {
        asof: fc.constantFrom("2025-06-30", "2025-12", "-1M"),
        pub: fc.constantFrom("SMM", "any", "nobody"),
        vat: fc.constantFrom("in", "ex"),
        fill: fc.constantFrom("prev", "none", "NEXT", "backwards"),
        maxage: fc.constantFrom("5", "400"),
        field: fc.constantFrom("value", "low"),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(value, (chosen) => {
        const pairs = Object.entries(chosen);
        const ask = (options: unknown) => evaluate(bundle, "PRICE", ["Li2S", null, null, options]);
        const asText = ask(pairs.map(([name, text]) => ` ${name.toUpperCase()} = ${text} `).join(";"));
        expect(ask(pairs.map(([name, text]) => [name, text]))).toEqual(asText);
        expect(ask(pairs.map(([name, text]) => [`${name}=${text}`]))).toEqual(asText);
      }),
    );
  });
});
