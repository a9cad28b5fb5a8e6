import fc from "fast-check";
import { parseFormula, type NoCall, type ParsedCall } from "../../../src/domain/formulas/parse-formula";
import { writeFormula } from "../../../src/domain/formulas/write-formula";
import { spread } from "../../../src/domain/functions/arguments/spread";
import { textCell, type Grid } from "../../../src/domain/functions/cell";
import { rowsOf } from "../../../src/domain/functions/arguments/raw";

describe("reading a formula", () => {
  it.each<[string, unknown[]]>([
    ['=SSB.PRICE("Li2S")', ["Li2S"]],
    ['ssb.price( "Li2S" )', ["Li2S"]],
    ["=SSB.PRICE()", []],
    ['=SSB.PRICE("Li2S",,"CNY/t")', ["Li2S", null, "CNY/t"]],
    ['=SSB.PRICE("Li2S",)', ["Li2S", null]],
    ['=SSB.PRICE("say ""so""")', ['say "so"']],
    ["=SSB.PRICE(-1.5,.5,2e3,4%,TRUE,false)", [-1.5, 0.5, 2000, 0.04, true, false]],
    [
      '=SSB.PRICE({"a","b";1,TRUE})',
      [
        [
          ["a", "b"],
          [1, true],
        ],
      ],
    ],
  ])("%s has the arguments %j", (text, given) => {
    expect(parseFormula(text)).toEqual({ name: "PRICE", arguments: given });
  });

  it.each<[string, string, number]>([
    ["=PRICE(1)", "A call begins with =SSB.", 0],
    ["2050", "A call begins with =SSB.", 0],
    ["=SSB.PRICE(A1)", "cells cannot be read here", 11],
    ['=SSB.PRICE("Li2S"', "closing bracket is missing", 17],
    ['=SSB.PRICE("Li2S)', "closing quote is missing", 11],
    ["=SSB.PRICE(1)+1", "Only one call", 13],
    ["=SSB.PRICE({1;})", "An argument is", 14],
    ["=SSB.PRICE({1 2})", "An array is written", 14],
  ])("%s is refused where it goes wrong: %s", (text, why, at) => {
    const read = parseFormula(text) as NoCall;
    expect(read.refused).toContain(why);
    expect(read.at).toBe(at);
  });
});

describe("writing a formula", () => {
  it("leaves out what is omitted at the end and keeps the places before", () => {
    expect(writeFormula("PRICE", ["Li2S", null, "", undefined])).toBe('=SSB.PRICE("Li2S")');
    expect(writeFormula("PRICE", ["Li2S", null, "CNY/t"])).toBe('=SSB.PRICE("Li2S",,"CNY/t")');
  });

  it("never lets a text end its quotes", () => {
    expect(writeFormula("NEWS", ['"),HYPERLINK("x'])).toBe('=SSB.NEWS("""),HYPERLINK(""x")');
  });

  const scalar = fc.oneof(fc.string(), fc.double({ noNaN: true, noDefaultInfinity: true }), fc.boolean());
  const matrix = fc
    .integer({ min: 1, max: 3 })
    .chain((width) =>
      fc.array(fc.array(scalar, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 3 }),
    );
  const argument = fc.oneof(scalar, matrix, fc.constant(null));

  it("is read back as it was meant", () => {
    fc.assert(
      fc.property(fc.array(argument, { maxLength: 5 }), (given) => {
        const read = parseFormula(writeFormula("PRICE", given)) as ParsedCall;
        const meant = given.map((one) => (one === "" ? null : one));
        while (meant.length > 0 && meant.at(-1) === null) meant.pop();
        expect(read).toEqual({ name: "PRICE", arguments: JSON.parse(JSON.stringify(meant)) as unknown });
      }),
    );
  });
});

describe("the shape of an answer", () => {
  const pair = (a: unknown, b: unknown) => [
    { name: "a", rows: rowsOf(a) },
    { name: "b", rows: rowsOf(b) },
  ];
  const shape = (first: unknown, second: unknown): string => {
    const grid = spread(pair(first, second), ([a, b]) => textCell(`${String(a)}${String(b)}`));
    return grid
      .map((row) => row.map((cell) => (cell.type === "text" ? cell.text : cell.type)).join(" "))
      .join(" | ");
  };

  it.each<[string, unknown, unknown, string]>([
    ["one and one: one", "a", 1, "a1"],
    ["a column and one: a column", [["a"], ["b"]], 1, "a1 | b1"],
    ["one and a row: a row", "a", [[1, 2]], "a1 a2"],
    [
      "a block and one: a block",
      [
        ["a", "b"],
        ["c", "d"],
      ],
      1,
      "a1 b1 | c1 d1",
    ],
    ["two of one shape: cell by cell", [["a"], ["b"]], [[1], [2]], "a1 | b2"],
    ["a column and a row: the matrix", [["a"], ["b"]], [[1, 2, 3]], "a1 a2 a3 | b1 b2 b3"],
    ["a row and a column: the matrix, turned", [["a", "b"]], [[1], [2], [3]], "a1 b1 | a2 b2 | a3 b3"],
    ["two that do not fit: one refusal", [["a", "b"]], [[1, 2, 3]], "failure"],
    [
      "a block and a row: one refusal",
      [
        ["a", "b"],
        ["c", "d"],
      ],
      [[1, 2]],
      "failure",
    ],
    ["ragged rows: filled up", [["a"], ["b", "c"]], 1, "a1 undefined1 | b1 c1"],
    ["an empty range: one", [], 1, "null1"],
  ])("%s", (_, first, second, grid) => expect(shape(first, second)).toBe(grid));

  it("is a rectangle with as many rows and columns as the ranges span", () => {
    const size = fc.integer({ min: 1, max: 4 });
    const block = (rows: number, columns: number) =>
      Array.from({ length: rows }, () => Array.from({ length: columns }, () => "x"));
    fc.assert(
      fc.property(size, size, size, size, (rows, columns, otherRows, otherColumns) => {
        const grid: Grid = spread(pair(block(rows, columns), block(otherRows, otherColumns)), () =>
          textCell("x"),
        );
        const fits =
          rows * columns === 1 ||
          otherRows * otherColumns === 1 ||
          (rows === otherRows && columns === otherColumns) ||
          (columns === 1 && otherRows === 1) ||
          (rows === 1 && otherColumns === 1);
        const expected = fits ? [Math.max(rows, otherRows), Math.max(columns, otherColumns)] : [1, 1];
        expect([grid.length, ...new Set(grid.map((row) => row.length))]).toEqual(expected);
      }),
    );
  });
});
