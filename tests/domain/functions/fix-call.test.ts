import fc from "fast-check";
import { findCalls } from "../../../src/domain/formulas/find-calls";
import { fixFormula } from "../../../src/domain/functions/fix-call";

function fixed(formula: string, argument: string, text: string): string | undefined {
  return fixFormula(formula, findCalls(formula)[0]!, { argument, text });
}

describe("mending one argument of a formula", () => {
  it.each([
    ['=SSB.PRICE("Li2SS")', "material", "Li2S", '=SSB.PRICE("Li2S")'],
    ['= 2 * SSB.PRICE( "Li2SS" , B1 )  + C1', "material", "Li2S", '= 2 * SSB.PRICE( "Li2S" , B1 )  + C1'],
    ['=SSB.PRICE("Li2S",2025)', "date", "2025-12", '=SSB.PRICE("Li2S","2025-12")'],
    ['=SSB.PRICE("Li2S",,"USD/lb")', "unit", "CNY/kg", '=SSB.PRICE("Li2S",,"CNY/kg")'],
    ['=SSB.PRICE("Li2S")', "date", "2025-12", '=SSB.PRICE("Li2S","2025-12")'],
    ["=SSB.PRICE()", "unit", "CNY/kg", '=SSB.PRICE(,,"CNY/kg")'],
    ['=SSB.FORECAST("ESS",2031)', "year", "2030", '=SSB.FORECAST("ESS",2030)'],
    ['=SSB.PRICE("a""b")', "material", 'c"d', '=SSB.PRICE("c""d")'],
  ])("%s", (formula, argument, text, expected) => {
    expect(fixed(formula, argument, text)).toBe(expected);
  });

  it.each([
    ['=SSB.PRICE("Li2S")', "vat=in", '=SSB.PRICE("Li2S",,,"vat=in")'],
    ['=SSB.PRICE("Li2S",,"CNY/t",)', "vat=in", '=SSB.PRICE("Li2S",,"CNY/t","vat=in")'],
    ['=SSB.PRICE("Li2S",,,"pub=SMM")', "vat=in", '=SSB.PRICE("Li2S",,,"pub=SMM; vat=in")'],
    ['=SSB.PRICE("Li2S",,,"pub=SMM;")', "vat=in", '=SSB.PRICE("Li2S",,,"pub=SMM; vat=in")'],
    ['=SSB.PRICE("Li2S",,,"VAT = inn; pub=SMM")', "vat=in", '=SSB.PRICE("Li2S",,,"vat=in; pub=SMM")'],
    ['=SSB.PRICE("Li2S",,,"pub=SMM; fild=low")', "field=", '=SSB.PRICE("Li2S",,,"pub=SMM; field=low")'],
  ])("sets an option in %s", (formula, text, expected) => {
    expect(fixed(formula, "options", text)).toBe(expected);
  });

  it.each([
    ["a cell that holds the wrong word", "=SSB.PRICE($A9)", "material", "Li2S"],
    ["a range of many cells", "=SSB.PRICE(A1:A9)", "material", "Li2S"],
    ["an array", '=SSB.PRICE({"a";"b"})', "material", "Li2S"],
    ["what Excel works out", "=SSB.PRICE(A1&B1)", "material", "Li2S"],
    ["options in a cell", '=SSB.PRICE("Li2S",,,B1)', "options", "vat=in"],
    ["an option to be renamed where there is none", '=SSB.PRICE("Li2S")', "options", "field="],
    ["an argument the function has not", '=SSB.PRICE("Li2S")', "pair", "USD/CNY"],
    ["a function there is not", '=SSB.PRIZE("Li2S")', "material", "Li2S"],
    ["a function left behind", '=_xldudf_SSB_PRICE("x")', "material", "Li2S"],
  ])("leaves %s alone", (_, formula, argument, text) => {
    expect(fixed(formula, argument, text)).toBeUndefined();
  });

  it("leaves everything around the argument as it is", () => {
    const around = fc.string({ maxLength: 12 }).map((text) => `"${text.replace(/"/g, '""')}"`);
    fc.assert(
      fc.property(around, around, fc.string({ minLength: 1 }), (before, after, text) => {
        const formula = `=${before}&SSB.PRICE( "old" ,B1)&${after}`;
        const result = fixed(formula, "material", text)!;
        expect(result.startsWith(`=${before}&SSB.PRICE( "`)).toBe(true);
        expect(result.endsWith(`" ,B1)&${after}`)).toBe(true);
        expect(findCalls(result)[0]!.arguments[0]).toMatchObject({ kind: "literal", value: text });
      }),
    );
  });

  it("differs in the one argument only, whatever the others are", () => {
    const argument = fc.constantFrom(
      ...['"a ""b"", (c"', "B1", "'It''s'!A1#", "A1:B9", "{1,2;3,4}", "1+SUM(A1,2)", "Table1[a '] b]", ""],
      ...['"pub="&B1', "SSB.FX(A1)", "Jan:Mar!A1", "[Book2]S!A1", "#N/A", "5%", "TRUE"],
    );
    const [before, after] = [fc.constantFrom("=", "=@", "=2*", '="("&'), fc.constantFrom("", "+1", '&")"')];
    const place = fc.constantFrom(["material", 0] as const, ["date", 1] as const, ["unit", 2] as const);
    fc.assert(
      fc.property(
        before,
        fc.array(argument, { minLength: 1, maxLength: 4 }),
        after,
        place,
        fc.string({ minLength: 1 }),
        (head, given, tail, [name, at], text) => {
          const formula = `${head}SSB.PRICE(${given.join(", ")})${tail}`;
          const result = fixed(formula, name, text);
          const canBeMended = ["", '"a ""b"", (c"', "#N/A", "5%", "TRUE"].includes(given[at] ?? "");
          expect(result !== undefined).toBe(canBeMended);
          if (result === undefined) return;
          const texts = (from: string): string[] => findCalls(from)[0]!.arguments.map((one) => one.text);
          const [old, mended] = [texts(formula), texts(result)];
          expect(mended.map((one, nth) => (nth === at ? "" : one))).toEqual(
            Array.from({ length: Math.max(old.length, at + 1) }, (_, nth) =>
              nth === at ? "" : (old[nth] ?? ""),
            ),
          );
          expect(findCalls(result)[0]!.arguments[at]).toMatchObject({ kind: "literal", value: text });
          expect(result.startsWith(`${head}SSB.PRICE(`) && result.endsWith(`)${tail}`)).toBe(true);
        },
      ),
    );
  });
});
