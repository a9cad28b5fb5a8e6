import fc from "fast-check";
import { scanFormula } from "../../../src/domain/formulas/scan-formula";
import { EXCEL_ERRORS } from "../../../src/domain/formulas/excel-errors";

/** The tokens without spaces, each with its kind. */
function tokens(formula: string): string[] {
  return scanFormula(formula)
    .filter(({ kind }) => kind !== "space")
    .map(({ kind, text }) => (kind === "sign" ? text : `${kind} ${text}`));
}

describe("the tokens of a formula", () => {
  it.each<[string, string[]]>([
    ['"a ""b"""&""', ['text "a ""b"""', "&", 'text ""']],
    ["-1.5E+3%", ["-", "number 1.5E+3", "%"]],
    ["True<>.5", ["boolean True", "<", ">", "number .5"]],
    ["'It''s'!$A$1:B2", ["reference 'It''s'!$A$1:B2"]],
    ["B4#+B4", ["reference B4#", "+", "reference B4"]],
    ["A1 B2", ["reference A1", "reference B2"]],
    ["A:A,$1:3", ["name A:A", ",", "name $1:3"]],
    ["S1:S3!A1", ["reference S1", ":", "reference S3!A1"]],
    ["Jan:Mar!A1", ["name Jan:Mar!A1"]],
    ["[Book2]Sheet1!A1:B2", ["name [Book2]Sheet1!A1:B2"]],
    ["[2]!_xldudf_SSB_PRICE(A1)", ["function [2]!_xldudf_SSB_PRICE", "(", "reference A1", ")"]],
    ["LOG10(1)+LOG10", ["function LOG10", "(", "number 1", ")", "+", "reference LOG10"]],
    ["Table1[[#All],[a '] (b]]*2", ["name Table1[[#All],[a '] (b]]", "*", "number 2"]],
    ["[@Price]", ["name [@Price]"]],
    ["#REF!A1+#REF!", ["name #REF!A1", "+", "error #REF!"]],
    ["{1;#N/A}", ["{", "number 1", ";", "error #N/A", "}"]],
    ["R1C1+R[-1]C[2]", ["name R1C1", "+", "name R[-1]C[2]"]],
    [
      "_xlfn.LET(_xlpm.x,1,_xlpm.x)",
      ["function _xlfn.LET", "(", "name _xlpm.x", ",", "number 1", ",", "name _xlpm.x", ")"],
    ],
    ['1+"open', ["number 1", "+", 'unclosed "open']],
    ["T[open", ["unclosed T[open"]],
    ["数据!A1+Größe", ["reference 数据!A1", "+", "name Größe"]],
  ])("%s", (formula, expected) => {
    expect(tokens(formula)).toEqual(expected);
  });

  it.each(EXCEL_ERRORS)("%s is an error, in small letters too", (error) => {
    expect(tokens(`=1+${error.toLowerCase()}`)).toEqual([
      "=",
      "number 1",
      "+",
      `error ${error.toLowerCase()}`,
    ]);
  });

  const piece = fc.constantFrom(
    ...[
      "SSB.",
      "PRICE(",
      "(",
      ")",
      ",",
      ";",
      '"',
      "'",
      "!",
      "{",
      "}",
      "[",
      "]",
      "&",
      "A1",
      "$B$2",
      "1",
      ".5",
    ],
    ...[" ", "#", "#REF!", "#N/A", ":", "é", "😀", "E+", "TRUE", "Sheet1!", "\n"],
  );

  it("put together are the text, whatever it is", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: "binary" }),
          fc.array(piece, { maxLength: 60 }).map((parts) => parts.join("")),
        ),
        (text) => {
          const found = scanFormula(text);
          expect(found.map((token) => token.text).join("")).toBe(text);
          expect(found.every(({ start, end }) => start < end)).toBe(true);
        },
      ),
      { numRuns: 2_000 },
    );
  });
});
