import fc from "fast-check";
import { isFailure } from "../../../src/domain/answer/failure";
import { caveatText } from "../../../src/domain/answer/message-text";
import { recompute } from "../../../src/domain/answer/trace";
import { plainValue } from "../../../src/domain/functions/cell-value";
import { evaluate } from "../../../src/domain/functions/evaluate";
import { openSession, type Session } from "../../../src/domain/functions/session";
import type { Assumptions, BaseAssumption } from "../../../src/domain/local/assumptions";
import { NO_HOUSE_VIEW, type HouseView } from "../../../src/domain/local/house-view";
import { bundledPack } from "../../../src/ledger/bundled-pack";

const TODAY = "2026-11-24";
const under = (assumptions: Assumptions, house: Partial<HouseView> = {}): Session =>
  openSession(bundledPack, () => TODAY, { house: { ...NO_HOUSE_VIEW, ...house, assumptions } });
const plain = openSession(bundledPack, () => TODAY);

const base = (value: number, changes: Partial<BaseAssumption> = {}): BaseAssumption => ({
  series: "DEMAND.LIION.ESS.WORLD",
  value,
  author: "Wang",
  reason: "our own count",
  on: "2026-11-01",
  ...changes,
});

function cell(session: Session, name: string, ...given: unknown[]) {
  return evaluate(session, name, given)[0][0];
}
const value = (session: Session, name: string, ...given: unknown[]) =>
  plainValue(cell(session, name, ...given));
function answer(session: Session, name: string, ...given: unknown[]) {
  const found = cell(session, name, ...given);
  if (found.type !== "number" || !found.answer) throw new Error(JSON.stringify(found));
  return found.answer;
}
const caveats = (...asked: Parameters<typeof answer>) =>
  answer(...asked).caveats.map((one) => caveatText(one));

describe("a base of the workbook", () => {
  const session = under({ bases: [base(230)] });

  it("is what the forecasts of its series grow from, as base= would have it", () => {
    for (const year of [2024, 2028, 2030])
      expect(value(session, "FORECAST", "ESS", year)).toBe(
        value(plain, "FORECAST", "ESS", year, null, "base=230"),
      );
    expect(value(session, "FORECAST", "EV", 2030)).toBe(value(plain, "FORECAST", "EV", 2030));
  });

  it("is said with every answer it touched, by whom and why, and in the citation", () => {
    expect(caveats(session, "FORECAST", "ESS", 2030)).toContain(
      "Base of 2024 assumed in this workbook in the place of 205 GWh (Rho Motion). Wang, 2026-11-01: our own count",
    );
    expect(value(session, "CITE", "ESS", 2030)).toContain("assumed in this workbook");
    expect(answer(session, "FORECAST", "EV", 2030).caveats).toEqual(
      answer(plain, "FORECAST", "EV", 2030).caveats,
    );
  });

  it("goes into a sum that is worked out of its series", () => {
    const [before, after] = [plain, session].map((one) => Number(value(one, "FORECAST", "Total", 2028)));
    expect(after! - before!).toBeCloseTo(
      Number(value(session, "FORECAST", "ESS", 2028)) - Number(value(plain, "FORECAST", "ESS", 2028)),
      6,
    );
  });

  it("gives way to the base a formula names, and leaves what a publisher prints", () => {
    expect(value(session, "FORECAST", "ESS", 2030, null, "base=100")).toBe(
      value(plain, "FORECAST", "ESS", 2030, null, "base=100"),
    );
    expect(value(session, "FORECAST", "Total", 2030)).toBe(2800);
  });

  it("was not known as of a day before it was set", () => {
    expect(value(session, "FORECAST", "ESS", 2030, null, "asof=2026-10-31")).toBe(
      value(plain, "FORECAST", "ESS", 2030, null, "asof=2026-10-31"),
    );
  });

  it("speaks with its own ends where the model is run at one", () => {
    const ends = { bases: [base(230, { low: 200, high: 260 })] };
    const at = (layer: HouseView["layer"]) => value(under(ends, { layer }), "FORECAST", "ESS", 2024);
    expect([at("source"), at("house"), at("low"), at("high")]).toEqual([230, 230, 200, 260]);
  });
});

describe("a tax assumption of the workbook", () => {
  const session = under({ vat: "included" });

  it("answers as vat= would, and says that it is assumed", () => {
    expect(value(session, "PRICE", "Li2S", null, "USD/kg ex VAT")).toBe(
      value(plain, "PRICE", "Li2S", null, "USD/kg ex VAT", "vat=in"),
    );
    expect(answer(session, "PRICE", "Li2S").unit).toBe("CNY/kg inc VAT");
    expect(caveats(session, "PRICE", "Li2S")).toContain(
      "Assumption of this workbook: the published price is taken as VAT included.",
    );
    expect(evaluate(session, "HISTORY", ["Li2S"])[0]![1]).toMatchObject({ text: "CNY/kg inc VAT" });
  });

  it("gives way to the one a formula names, and leaves what a source states or what has no tax", () => {
    expect(answer(session, "PRICE", "Li2S", null, null, "vat=ex").unit).toBe("CNY/kg ex VAT");
    const stated = bundledPack.series.find(({ vat, measure }) => vat === "excluded" && measure === "price");
    if (stated) expect(cell(session, "PRICE", stated.code)).toEqual(cell(plain, "PRICE", stated.code));
    expect(cell(session, "FORECAST", "ESS", 2030)).toEqual(cell(plain, "FORECAST", "ESS", 2030));
  });
});

describe("an exchange rule of the workbook", () => {
  it("takes the publisher it names for every conversion and rate, and says so", () => {
    const session = under({ fx: "PBOC" });
    expect(value(session, "PRICE", "Li2S", null, "USD/kg")).toBe(
      value(plain, "PRICE", "Li2S", null, "USD/kg", "fx=PBOC"),
    );
    expect(value(session, "FXRATE", "USD/CNY")).toBe(value(plain, "FXRATE", "USD/CNY", null, "pub=PBOC"));
    expect(caveats(session, "PRICE", "Li2S", null, "USD/kg")).toContain(
      "Converted at the exchange rate of PBOC, as this workbook assumes.",
    );
  });

  it("takes the newest rate where it says so, for conversions alone", () => {
    const session = under({ fx: "latest" });
    expect(value(session, "PRICE", "Li2S", null, "USD/kg")).toBe(
      value(plain, "PRICE", "Li2S", null, "USD/kg", "fx=latest"),
    );
    expect(cell(session, "CONVERT", 1, "CNY", "USD", "2025-01-07")).toMatchObject({
      value: value(plain, "CONVERT", 1, "CNY", "USD", "2025-01-07", "fx=latest"),
    });
    expect(cell(session, "FXRATE", "USD/CNY", "2025-01-07")).toEqual(
      cell(plain, "FXRATE", "USD/CNY", "2025-01-07"),
    );
  });

  it("gives way to the rate a formula names, and to a rate of the house", () => {
    const rates = [{ pair: "USD/CNY", rate: 7, author: "Wang", reason: "hedged", on: "2026-01-01" }];
    const house = under({ fx: "PBOC" }, { layer: "house", rates });
    expect(value(house, "CONVERT", 7, "CNY", "USD")).toBe(1);
    expect(value(under({ fx: "PBOC" }), "CONVERT", 8, "CNY", "USD", null, "fx=8")).toBe(1);
  });
});

describe("a line of the workbook", () => {
  const session = under({ extrap: "cagr", interp: "linear" });

  it("goes on beyond the last year as extrap= would, and says so", () => {
    expect(value(session, "FORECAST", "ESS", 2033)).toBe(
      value(plain, "FORECAST", "ESS", 2033, null, "extrap=cagr"),
    );
    expect(caveats(session, "FORECAST", "ESS", 2033)).toContain(
      "Assumption of this workbook: years without a figure are filled (cagr).",
    );
    expect(evaluate(session, "OUTLOOK", ["ESS", 2030, 2033]).length).toBe(5);
  });

  it("gives way to the line a formula names, and touches no year that has a figure", () => {
    expect(cell(session, "FORECAST", "ESS", 2033, null, "extrap=linear")).toEqual(
      cell(plain, "FORECAST", "ESS", 2033, null, "extrap=linear"),
    );
    expect(cell(session, "FORECAST", "Total", 2030)).toEqual(cell(plain, "FORECAST", "Total", 2030));
  });
});

describe("any call under any assumptions", () => {
  const series = fc.constantFrom("ESS", "EV", "Total", "ASSB", "SSB", "ASSB penetration", "Consumer");
  const assumptions = fc.record(
    {
      bases: fc.array(
        fc.double({ min: 1, max: 5000, noNaN: true }).map((one) => base(one)),
        { maxLength: 2 },
      ),
      fx: fc.constantFrom("latest", "PBOC", "Nobody"),
      vat: fc.constantFrom("included" as const, "excluded" as const),
      interp: fc.constantFrom("cagr" as const, "linear" as const),
      extrap: fc.constantFrom("cagr" as const, "linear" as const),
    },
    { requiredKeys: [] },
  );

  it("is answered by a number that its trace comes to, and touched ones say so", () => {
    fc.assert(
      fc.property(series, fc.integer({ min: 2020, max: 2040 }), assumptions, (name, year, assumed) => {
        const [now, before] = [under(assumed), plain].map((one) => cell(one, "FORECAST", name, year));
        if (now!.type !== "number") return;
        expect(recompute(now!.answer!.trace)).toBeCloseTo(now!.value, 6);
        const isTouched = before!.type !== "number" || before!.value !== now!.value;
        const says = now!.answer!.caveats.some(
          (one) => typeof one !== "string" && one.id.startsWith("workbook-"),
        );
        if (isTouched) expect(says).toBe(true);
      }),
    );
  });

  it("is what it was where nothing is assumed", () => {
    expect(isFailure(under({}).market())).toBe(false);
    expect(cell(under({}), "FORECAST", "ESS", 2030)).toEqual(cell(plain, "FORECAST", "ESS", 2030));
  });
});
