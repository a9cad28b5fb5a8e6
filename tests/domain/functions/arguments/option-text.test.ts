import {
  joinOptions,
  optionOf,
  splitOptions,
  withOption,
} from "../../../../src/domain/functions/arguments/option-text";

describe("options as text", () => {
  it("come apart and together again", () => {
    const text = "asof=2025-12-31; vat=in";
    expect(splitOptions(text)).toEqual([
      ["asof", "2025-12-31"],
      ["vat", "in"],
    ]);
    expect(joinOptions(splitOptions(text))).toBe(text);
  });

  it("keep what is no option, so that the message about it can be shown", () => {
    expect(joinOptions(splitOptions("vta=in;; nonsense"))).toBe("vta=in; nonsense");
  });

  it("are read from an array of names and values", () => {
    expect(
      splitOptions([
        ["vat", "in"],
        ["maxage", 60],
      ]),
    ).toEqual([
      ["vat", "in"],
      ["maxage", "60"],
    ]);
  });

  it("are left out of a formula where there is none", () => {
    expect([joinOptions([]), splitOptions(null), splitOptions("")]).toEqual([null, [], []]);
  });

  it("can be set, changed in place and taken out, whatever their case", () => {
    const pairs = splitOptions("VAT=in; fill=none");
    expect(optionOf(pairs, "vat")).toBe("in");
    expect(joinOptions(withOption(pairs, "vat", "ex"))).toBe("vat=ex; fill=none");
    expect(joinOptions(withOption(pairs, "fx", "7.1"))).toBe("VAT=in; fill=none; fx=7.1");
    expect(joinOptions(withOption(pairs, "vat", ""))).toBe("fill=none");
  });
});
