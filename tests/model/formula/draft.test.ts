import { isRefusal } from "../../../src/domain/answer/refusal";
import {
  argumentsOf,
  draftOf,
  fieldText,
  fieldValue,
  fixed,
  formulaOf,
  readFormula,
  renamed,
  withArgument,
  type Draft,
} from "../../../src/model/formula/draft";

function read(formula: string): Draft {
  const draft = readFormula(formula);
  if (isRefusal(draft)) throw new Error(draft.refused);
  return draft;
}

describe("a draft", () => {
  it.each([
    '=SSB.PRICE("Li2S")',
    '=SSB.PRICE("Li2S",,"USD/kg","vat=in; fx=latest")',
    '=SSB.FORECAST({"EV";"ESS"},{2028,2030},,"asof=2025-12-31")',
    '=SSB.CONVERT(2050,"CNY/kg","USD/t")',
    "=SSB.COVERAGE()",
    '=SSB.EDITION("hash")',
  ])("holds all of %s and writes it again", (formula) => {
    expect(formulaOf(read(formula))).toBe(formula);
  });

  it("keeps arguments and options apart", () => {
    expect(read('=SSB.PRICE("Li2S",,,"vat=in")')).toEqual({
      name: "PRICE",
      arguments: ["Li2S", null, null],
      options: [["vat", "in"]],
    });
  });

  it("gives a call all its arguments in order", () => {
    expect(argumentsOf(read('=SSB.PRICE("Li2S",,,"vat=in")'))).toEqual(["Li2S", null, null, "vat=in"]);
    expect(argumentsOf(withArgument(read('=SSB.PRICE("Li2S")'), 2, "CNY/t"))).toEqual([
      "Li2S",
      null,
      "CNY/t",
      null,
    ]);
  });

  it("reads a former name as the function it is", () => {
    for (const text of ['=SSB.FX("USD/CNY",,"pub=PBOC")', '=ssb.fx("USD/CNY",,"pub=PBOC")'])
      expect(formulaOf(read(text))).toBe('=SSB.FXRATE("USD/CNY",,"pub=PBOC")');
  });

  it("is none where the text is no call of ours", () => {
    expect(readFormula("=SUM(A1)")).toEqual({ refused: expect.stringContaining("=SSB."), at: 0 });
    expect(readFormula('=SSB.PRCE("Li2S")')).toEqual({ refused: "There is no function SSB.PRCE.", at: 0 });
    expect(readFormula("=SSB.PRICE(A2)")).toMatchObject({ at: 11 });
    expect(draftOf({ name: "nothing", arguments: [] })).toBeUndefined();
  });
});

describe("another function", () => {
  it("is asked about the same series, with the options both take", () => {
    const draft = renamed(read('=SSB.PRICE("Li2S","2025-12","USD/kg","vat=in; maxage=9")'), "HISTORY");
    expect(formulaOf(draft)).toBe('=SSB.HISTORY("Li2S",,,"USD/kg","vat=in")');
  });

  it("drops what it has no place for", () => {
    expect(formulaOf(renamed(read('=SSB.PRICE("Li2S","2025-12")'), "EDITION"))).toBe("=SSB.EDITION()");
  });
});

describe("a fix", () => {
  it("replaces the argument it names", () => {
    const draft = fixed(read('=SSB.PRICE("Li2T")'), { argument: "material", text: "Li2S" });
    expect(formulaOf(draft!)).toBe('=SSB.PRICE("Li2S")');
  });

  it("adds an option beside those there are", () => {
    const draft = fixed(read('=SSB.PRICE("Li2S",,"USD/kg ex VAT","fx=7.1")'), {
      argument: "options",
      text: "vat=in",
    });
    expect(formulaOf(draft!)).toBe('=SSB.PRICE("Li2S",,"USD/kg ex VAT","fx=7.1; vat=in")');
  });

  it("has no place in a call without that argument", () => {
    expect(fixed(read("=SSB.COVERAGE()"), { argument: "date", text: "2025-12-06" })).toBeUndefined();
  });
});

describe("a field", () => {
  it("means a number where digits are typed for a year, a count or a period", () => {
    expect([fieldValue("2030", "year"), fieldValue(" 5 ", "count"), fieldValue("2030", "period")]).toEqual([
      2030, 5, 2030,
    ]);
  });

  it("means a text elsewhere, and nothing where it is empty", () => {
    expect([fieldValue("2030", "series"), fieldValue("-4W", "period"), fieldValue("  ", "text")]).toEqual([
      "2030",
      "-4W",
      null,
    ]);
  });

  it("shows an array as a formula writes it, and reads it back", () => {
    const array = [["EV"], ["ESS"]];
    expect(fieldText(array)).toBe('{"EV";"ESS"}');
    expect(fieldValue('{"EV";"ESS"}', "series")).toEqual(array);
  });

  it("keeps a half-typed array as the text it is", () => {
    expect(fieldValue('{"EV";', "series")).toBe('{"EV";');
  });
});
