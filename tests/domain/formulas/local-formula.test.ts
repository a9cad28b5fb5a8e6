import fc from "fast-check";
import { ENGLISH_STYLE, fromStyle, inStyle, styleOf } from "../../../src/domain/formulas/local-formula";
import { parseFormula } from "../../../src/domain/formulas/parse-formula";
import { writeFormula } from "../../../src/domain/formulas/write-formula";

const GERMAN = styleOf(",", "de-DE");
const SPANISH = styleOf(",", "es-ES");

describe("a formula in an Excel with decimal commas", () => {
  it.each([
    ['=SSB.FORECAST("ESS",2030)', '=SSB.FORECAST("ESS";2030)'],
    ['=SSB.CONVERT(2.5,"t","kg")', '=SSB.CONVERT(2,5;"t";"kg")'],
    ['=SSB.PRICE("Li2S",,"USD/kg","fx=7.1; vat=in")', '=SSB.PRICE("Li2S";;"USD/kg";"fx=7.1; vat=in")'],
    ['=SSB.NEWS("a,b;c",5)', '=SSB.NEWS("a,b;c";5)'],
    ["=SSB.EDITION()", "=SSB.EDITION()"],
    ["=SSB.CONVERT(-1.5E3)", "=SSB.CONVERT(-1,5E3)"],
    ["=SSB.CONVERT(5%)", "=SSB.CONVERT(5%)"],
  ])("%s is shown and read as %s", (english, local) => {
    expect(inStyle(english, GERMAN)).toBe(local);
    expect(fromStyle(local, GERMAN)).toBe(english);
  });

  it("has its own sign between the cells of an array's row", () => {
    const english = '=SSB.FORECAST({"EV","ESS";"SSB","ASSB"},2030)';
    expect(inStyle(english, GERMAN)).toBe('=SSB.FORECAST({"EV"."ESS";"SSB"."ASSB"};2030)');
    expect(inStyle(english, SPANISH)).toBe('=SSB.FORECAST({"EV"\\"ESS";"SSB"\\"ASSB"};2030)');
    for (const style of [GERMAN, SPANISH]) expect(fromStyle(inStyle(english, style), style)).toBe(english);
    expect(fromStyle('=SSB.FORECAST("ESS";{2028.2030})', GERMAN)).toBe('=SSB.FORECAST("ESS",{2028,2030})');
  });

  it("is read in English where it is English: examples are pasted", () => {
    for (const english of [
      '=SSB.CAGR("ESS",2024,2030)',
      '=SSB.PRICE("Li2S",,"CNY/t")',
      "=SSB.FORECAST({1,2;3,4},5)",
    ])
      expect(fromStyle(english, GERMAN)).toBe(english);
  });

  it("is read by what is typed where nothing is known of this Excel", () => {
    expect(fromStyle('=SSB.FORECAST("ESS";2030)', ENGLISH_STYLE)).toBe('=SSB.FORECAST("ESS",2030)');
    expect(fromStyle('=SSB.CONVERT(2,5;"t";"kg")', ENGLISH_STYLE)).toBe('=SSB.CONVERT(2.5,"t","kg")');
    expect(fromStyle("=SSB.CONVERT(2,5)", ENGLISH_STYLE)).toBe("=SSB.CONVERT(2,5)");
    expect(fromStyle("=SSB.CONVERT(2,5)", GERMAN)).toBe("=SSB.CONVERT(2.5)");
  });

  it("is English in an English Excel", () => {
    expect(styleOf(".", "de-CH")).toBe(ENGLISH_STYLE);
    expect(inStyle('=SSB.CONVERT(2.5,"t")', ENGLISH_STYLE)).toBe('=SSB.CONVERT(2.5,"t")');
  });
});

it("what is shown is read as the same call, character by character", () => {
  const scalar = fc.oneof(
    fc.integer({ min: -9999, max: 9999 }),
    fc.integer({ min: 1, max: 99_999 }).map((n) => n / 100),
    fc.string({ maxLength: 8 }).filter((text) => text !== ""),
    fc.boolean(),
  );
  const value = fc.oneof(
    scalar,
    fc.array(fc.array(scalar, { minLength: 2, maxLength: 2 }), { minLength: 1, maxLength: 2 }),
  );
  fc.assert(
    fc.property(
      fc.array(value, { minLength: 2, maxLength: 4 }),
      fc.constantFrom(GERMAN, SPANISH),
      (values, style) => {
        const english = writeFormula("PRICE", values);
        const local = inStyle(english, style);
        expect(local).toHaveLength(english.length);
        expect(parseFormula(fromStyle(local, style))).toEqual(parseFormula(english));
      },
    ),
  );
});
