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
    "=SSB.FORECAST($A13,B$12)",
    "=SSB.PRICE('My model'!$A$2:$A$9,B1#)",
    '=SSB.FORECAST($A13,B$12,,"asof="&$B$1)',
    '=SSB.FORECAST("ESS",2030,,"pub=SMM; asof="&$B$1&"; base="&(C1*2))',
    "=SSB.PRICE(A2,,,Settings!A1:B4)",
    '=SSB.PRICE("Li2S",,,A1&B1)',
    "=SSB.FORECAST(A2,B$1+1)",
    '=SSB.META(SSB.FIND("ESS"),"unit")',
    "=SSB.PRICE(Material)",
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
    expect(readFormula("=SSB.PRICE(A2+)")).toEqual({ refused: "A2+ is not complete.", at: 14 });
    expect(readFormula("=SSB.PRICE(A2)+1")).toMatchObject({ at: 11 });
    expect(draftOf({ name: "nothing", arguments: [] })).toBeUndefined();
  });
});

describe("a draft of a formula with cells", () => {
  it("keeps cells as they are written, beside constants", () => {
    expect(read("=SSB.FORECAST($A13,2030)")).toMatchObject({
      arguments: [{ written: "$A13" }, 2030],
      options: [],
    });
  });

  it("tells options apart whose values stand in cells", () => {
    expect(read('=SSB.PRICE(A1,,,"vat=in; asof="&$B$1&"; fx="&C1)').options).toEqual([
      ["vat", "in"],
      ["asof", { written: "$B$1" }],
      ["fx", { written: "C1" }],
    ]);
  });

  it.each(["$H$1:$I$4", "A1&B1", '"asof="&B1&"-01"', 'B1&"=SMM"'])(
    "leaves options together that cannot be told apart: %s",
    (text) => {
      expect(read(`=SSB.PRICE("Li2S",,,${text})`)).toMatchObject({
        options: [],
        optionCells: { written: text },
      });
    },
  );

  it("has a field each for what stands behind an equals sign", () => {
    expect([
      fieldValue("=$A13", "series"),
      fieldValue("= B$12 ", "year"),
      fieldValue('="ESS"', "series"),
    ]).toEqual([{ written: "$A13" }, { written: "B$12" }, "ESS"]);
    expect(fieldText({ written: "$A13" })).toBe("=$A13");
    expect([fieldValue("=", "series"), fieldValue("=A1+", "year")]).toEqual(["=", "=A1+"]);
  });

  it("keeps its cells when the function changes", () => {
    expect(formulaOf(renamed(read("=SSB.FORECAST($A13,B$12,,H1:I2)"), "OUTLOOK"))).toBe(
      "=SSB.OUTLOOK($A13,,,,H1:I2)",
    );
  });

  it("takes a fix beside its cells, not in their place", () => {
    const draft = read('=SSB.PRICE($A1,,"USD/kg ex VAT")');
    expect(formulaOf(fixed(draft, { argument: "options", text: "vat=in" })!)).toBe(
      '=SSB.PRICE($A1,,"USD/kg ex VAT","vat=in")',
    );
    expect(fixed(draft, { argument: "material", text: "Li2S" })).toBeUndefined();
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
