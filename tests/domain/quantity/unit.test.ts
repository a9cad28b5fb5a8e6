import { CURRENCIES } from "../../../src/domain/quantity/currencies";
import fc from "fast-check";
import {
  isKnownUnit,
  legalUnits,
  numberFormatOf,
  parseUnit,
  unitFactor,
  unitLabel,
} from "../../../src/domain/quantity/unit";
import { unit } from "../../support/ledgers";

describe("reading a unit", () => {
  it.each([
    ["CNY/kg", "CNY/kg"],
    ["yuan/kg", "CNY/kg"],
    ["RMB/kg", "CNY/kg"],
    ["¥/kg", "CNY/kg"],
    ["￥/kg", "CNY/kg"],
    ["元/公斤", "CNY/kg"],
    ["元／吨", "CNY/t"],
    ["yuan/mt", "CNY/t"],
    ["CNY/tonne", "CNY/t"],
    ["US$/mt", "USD/t"],
    ["$/t", "USD/t"],
    ["usd / Metric Ton", "USD/t"],
    ["万元/吨", "10,000 CNY/t"],
    ["10k RMB/ton", "10,000 CNY/t"],
    ["10,000 CNY/t", "10,000 CNY/t"],
    ["gwh", "GWh"],
    ["TWH", "TWh"],
    ["t/month", "t/month"],
    ["％", "%"],
  ])("%s is %s", (text, canonical) => expect(parseUnit(text)?.text).toBe(canonical));

  it.each(["", " ", "kg/CNY", "CNY/kg/t", "CNY/", "/kg", "furlong", "constructor", "__proto__/kg", "万"])(
    "%p is none",
    (text) => expect(parseUnit(text)).toBeUndefined(),
  );

  it("reads mt as a metric tonne, never a megatonne", () => {
    expect(unitFactor(unit("mt"), unit("kg"))).toBe(1000);
  });

  it.each([
    ["USD/kg ex VAT", "excluded"],
    ["USD/kg exVAT", "excluded"],
    ["USD/kg (excl. VAT)", "excluded"],
    ["CNY/t excluding VAT", "excluded"],
    ["CNY/kg inc VAT", "included"],
    ["CNY/kg, including tax", "included"],
    ["元/公斤(含税)", "included"],
    ["元/吨（不含税）", "excluded"],
    ["万元/吨未税", "excluded"],
  ])("%s names the tax basis: %s", (text, basis) => expect(parseUnit(text)?.vat).toBe(basis));

  it("takes a tax basis for money only", () => expect(parseUnit("GWh ex VAT")).toBeUndefined());

  it("does not look at a text longer than any unit", () => {
    expect(isKnownUnit(`CNY${" ".repeat(32_000)}/kg`)).toBe(false);
  });
});

describe("converting units", () => {
  it.each([
    ["CNY/kg", "CNY/t", 1000],
    ["CNY/t", "CNY/kg", 0.001],
    ["10,000 CNY/t", "CNY/kg", 10],
    ["GWh", "TWh", 0.001],
    ["t/month", "t/year", 12],
    ["fraction", "%", 100],
    ["CNY/kg", "CNY/lb", 0.45359237],
  ])("one %s is so many %s: %d", (from, to, factor) => {
    expect(unitFactor(unit(from), unit(to))).toBeCloseTo(factor, 12);
  });

  it.each([
    ["CNY/kg", "CNY"],
    ["CNY/kg", "CNY/kWh"],
    ["GWh", "t"],
    ["GWh", "GW"],
    ["kg", "CNY/kg"],
  ])("%s is never shown in %s", (from, to) => expect(unitFactor(unit(from), unit(to))).toBeUndefined());

  it("offers its own unit first, and only units it can be shown in", () => {
    for (const text of ["CNY/kg", "USD/t", "GWh", "fraction", "t/month", "CNY", "GWh/kt", "x", "vehicles"]) {
      const legal = legalUnits(unit(text));
      expect(legal[0]).toBe(text);
      expect(legal.filter((one) => unitFactor(unit(text), unit(one)) === undefined)).toEqual([]);
    }
  });

  it("goes there and back", () => {
    const texts = [
      "CNY/kg",
      "CNY/t",
      "10,000 CNY/t",
      "USD/lb",
      "GWh",
      "MWh",
      "TWh",
      "kg",
      "t",
      "kt",
      "fraction",
      "%",
    ];
    fc.assert(
      fc.property(fc.constantFrom(...texts), fc.constantFrom(...texts), (from, to) => {
        const [there, back] = [unitFactor(unit(from), unit(to)), unitFactor(unit(to), unit(from))];
        expect(there === undefined).toBe(back === undefined);
        if (there !== undefined && back !== undefined) expect(there * back).toBeCloseTo(1, 12);
      }),
    );
  });

  it("reads its own writing", () => {
    for (const text of ["10,000 CNY/t", "USD/kg", "GWh", ...CURRENCIES])
      expect(parseUnit(text)?.text).toBe(text);
    expect(parseUnit(unitLabel("USD/kg", "excluded"))).toMatchObject({ text: "USD/kg", vat: "excluded" });
    expect(parseUnit(unitLabel("CNY/t", "included"))).toMatchObject({ text: "CNY/t", vat: "included" });
  });
});

describe("showing a number", () => {
  it.each([
    ["fraction", 0.04, "0.0%"],
    ["%", 4, "0.0"],
    ["CNY/kg", 2050, "#,##0"],
    ["USD/kg", 289.9475, "#,##0.00"],
    ["TWh", 0.4771, "0.0000"],
    ["CNY per USD", 7.07024, "0.0000"],
  ])("in %s, %d takes the format %s", (text, value, format) =>
    expect(numberFormatOf(text, value)).toBe(format),
  );
});
