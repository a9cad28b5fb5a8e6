import fc from "fast-check";
import { splitVat, vatOf } from "../../../src/domain/quantity/vat-words";

const EXCLUDED = [
  ...[
    "ex VAT",
    "ex-VAT",
    "exVAT",
    "excl. VAT",
    "excluding VAT",
    "exclusive of VAT",
    "w/o VAT",
    "without tax",
  ],
  ...["net of VAT", "before tax", "pre-tax", "VAT excluded", "VAT-free", "VAT free", "tax-free", "Tax Free"],
  ...["不含税", "不含增值税", "未税", "除税", "免税"],
];
const INCLUDED = [
  ...["inc VAT", "incl. VAT", "including tax", "inclusive of VAT", "with VAT", "w/ VAT", "gross of VAT"],
  ...["VAT included", "tax incl.", "含税", "含增值税", "带税"],
];

describe("the words for a tax basis", () => {
  it.each(EXCLUDED)("%s is without", (words) => {
    expect(vatOf(words)).toBe("excluded");
    expect(splitVat(`USD/kg ${words}`)).toEqual({ rest: "USD/kg", vat: "excluded" });
  });

  it.each(INCLUDED)("%s is with", (words) => {
    expect(vatOf(words)).toBe("included");
    expect(splitVat(`USD/kg ${words}`)).toEqual({ rest: "USD/kg", vat: "included" });
  });

  it("stand behind a unit or before it, parted or in brackets, in any case", () => {
    const words = fc.constantFrom(
      ...EXCLUDED.map((text) => ["excluded", text] as const),
      ...INCLUDED.map((text) => ["included", text] as const),
    );
    const place = fc.constantFrom<(unit: string, text: string) => string>(
      (unit, text) => `${unit}, ${text}`,
      (unit, text) => `${unit} (${text})`,
      (unit, text) => `${unit} ${text.toUpperCase()}`,
      (unit, text) => `${text} ${unit}`,
    );
    fc.assert(
      fc.property(words, fc.constantFrom("CNY/kg", "USD/t", "元/吨"), place, ([vat, text], unit, write) => {
        expect(splitVat(write(unit, text))).toEqual({ rest: unit, vat });
      }),
    );
  });

  it.each(["CNY/kg", "USD/t", "", "VAT", "free", "tax", "index", "kg/free", "税", "免"])(
    "%p names none",
    (text) => {
      expect(splitVat(text)).toEqual({ rest: text });
      expect(vatOf(text)).toBeUndefined();
    },
  );
});
