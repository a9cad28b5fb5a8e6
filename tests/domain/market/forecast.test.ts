import type { GrowthRule, ShareRule, SumRule } from "../../../src/domain/ledger/records";
import { forecastOf, yearsOf, type ForecastQuestion } from "../../../src/domain/market/forecast";
import { growthRateOf, type GrowthQuestion } from "../../../src/domain/market/growth";
import { outlookOf, type OutlookQuestion } from "../../../src/domain/market/outlook";
import { vintagesOf } from "../../../src/domain/market/vintages";
import { openSession } from "../../../src/domain/functions/session";
import { answered, refused } from "../../support/answers";
import { marketOf, packOf, seriesIn, unit } from "../../support/ledgers";
import { caveatText, messageText } from "../../../src/domain/answer/message-text";

const demand = (code: string) => ({ code, measure: "demand" as const, unit: "GWh", lead: "SMM" });

const growing: GrowthRule = {
  id: "rule",
  series: "EV",
  kind: "growth",
  growth: "rate",
  base: { series: "EV", period: "2024", publisher: "IEA" },
  assumption: "Our base.",
};
const total: SumRule = { id: "sum", series: "TOTAL", kind: "sum", terms: ["EV", "ESS"], caveat: "A sum." };
const share: ShareRule = {
  id: "share",
  series: "CELLS",
  kind: "share",
  method: "penetration",
  share: "PART",
  of: "TOTAL",
  caveat: "A share.",
};

const parts = {
  series: [
    demand("EV"),
    demand("ESS"),
    demand("TOTAL"),
    demand("CELLS"),
    { ...demand("PART"), measure: "penetration" as const, unit: "fraction" },
  ],
  rules: [growing, total, share],
  growth: [{ id: "rate", series: "EV", from: 2024, to: 2030, rate: 0.1, by: "SMM", on: "2025-06-01" }],
  observations: [
    { series: "EV", period: "2024", value: 1000, by: "IEA", on: "2025-03-01" },
    { series: "EV", period: "2030", value: 1500, status: "F" as const, by: "SMM", on: "2025-01-15" },
    {
      series: "EV",
      period: "2030",
      value: 3000,
      status: "F" as const,
      scenario: "STEPS",
      by: "IEA",
      on: "2025-03-01",
    },
    {
      series: "EV",
      period: "2030",
      value: 3500,
      status: "F" as const,
      scenario: "APS",
      by: "IEA",
      on: "2025-03-01",
    },
    { series: "ESS", period: "2026", value: 300, status: "F" as const, by: "SMM", on: "2025-06-01" },
    {
      series: "ESS",
      period: "2030",
      value: 600,
      low: 500,
      high: 700,
      status: "F" as const,
      by: "SMM",
      on: "2025-06-01",
    },
    { series: "PART", period: "2030", value: 0.04, status: "F" as const, by: "SMM", on: "2025-06-01" },
    {
      series: "PART",
      period: "2035",
      low: 0.1,
      high: 0.2,
      status: "F" as const,
      by: "SMM",
      on: "2025-06-01",
    },
  ],
};
const session = openSession(packOf(parts), () => "2026-01-01");

type Ways = Partial<ForecastQuestion> & { asOf?: string };
function ask(code: string, year: number, { asOf, ...ways }: Ways = {}) {
  const market = session.market(asOf);
  return forecastOf(market, { series: seriesIn(market, code), year, ...ways });
}
const forecast = (code: string, year: number, ways?: Ways) => answered(ask(code, year, ways));
const refusal = (code: string, year: number, ways?: Ways) => refused(ask(code, year, ways));
const EV_2030 = 1000 * 1.1 ** 6;

describe("the value of a year", () => {
  it("is the publisher's newest word: a printed rate after an older figure", () => {
    expect(forecast("EV", 2030)).toMatchObject({ value: EV_2030, kind: "derived", published: "2025-06-01" });
    expect(forecast("EV", 2030, { asOf: "2025-05-31" })).toMatchObject({ value: 1500, kind: "reported" });
    expect(forecast("EV", 2030, { method: "reported" }).value).toBe(1500);
  });

  it("is a printed figure before a printed rate of the same day", () => {
    const sameDay = marketOf({
      ...parts,
      observations: [
        ...parts.observations,
        { series: "EV", period: "2030", value: 1700, by: "SMM", on: "2025-06-01" },
      ],
    });
    expect(answered(forecastOf(sameDay, { series: seriesIn(sameDay, "EV"), year: 2030 })).value).toBe(1700);
  });

  it("is reported before it is summed", () => {
    const reported = marketOf({
      ...parts,
      observations: [
        ...parts.observations,
        { series: "TOTAL", period: "2030", value: 2400, by: "SMM", on: "2020-01-01" },
      ],
    });
    const series = seriesIn(reported, "TOTAL");
    expect(answered(forecastOf(reported, { series, year: 2030 })).value).toBe(2400);
    expect(answered(forecastOf(reported, { series, year: 2030, method: "sum" })).value).toBeCloseTo(
      EV_2030 + 600,
      9,
    );
  });

  it("names what it assumes", () => {
    const otherwise =
      "IEA, whose figure is the base, itself forecasts 3,000 GWh for 2030 (STEPS); growth from that base leads to 1,772 GWh.";
    expect(forecast("EV", 2026).caveats.map((one) => caveatText(one))).toEqual(["Our base.", otherwise]);
    expect(forecast("TOTAL", 2030).caveats.map((one) => caveatText(one))).toEqual([
      "Our base.",
      otherwise,
      "A sum.",
    ]);
  });

  it("is E up to the year of the publication and F after it; an assumed base is no actual", () => {
    expect([2024, 2025, 2026].map((year) => forecast("EV", year).status)).toEqual(["E", "E", "F"]);
  });

  it("lies inside the window of the rate", () => {
    expect(messageText(refusal("EV", 2023))).toContain("Known: 2024-2030.");
    expect(refusal("EV", 2031)).toMatchObject({
      code: "NA",
      id: "no-forecast",
      fixes: [{ text: "extrap=cagr" }],
    });
  });

  it("is never another publisher's unasked, but says that there is one", () => {
    expect(refusal("EV", 2030, { publisher: "IEA" })).toMatchObject({
      id: "pick-scenario",
      fixes: [{ text: "scenario=STEPS" }, { text: "scenario=APS" }],
    });
    expect(forecast("EV", 2030, { publisher: "IEA", scenario: "aps" })).toMatchObject({
      value: 3500,
      publisher: "IEA",
    });
    expect(messageText(refusal("EV", 2024, { method: "reported" }))).toContain("pub=IEA");
    expect(forecast("EV", 2024, { publisher: "any", method: "reported" }).value).toBe(1000);
  });
});

describe("a sum", () => {
  it("needs every term", () => {
    expect(forecast("TOTAL", 2026).value).toBeCloseTo(1000 * 1.1 ** 2 + 300, 9);
    expect(messageText(refusal("TOTAL", 2027))).toContain("Known: 2026, 2030.");
  });

  it("speaks for the lead publisher only", () => {
    expect(refusal("TOTAL", 2026, { publisher: "IEA" }).id).toBe("unknown-publisher");
  });
});

describe("a share", () => {
  it("answers only when method= names it, and is offered where it could", () => {
    expect(messageText(refusal("CELLS", 2030))).toContain("Derived: method=penetration.");
    const answer = forecast("CELLS", 2030, { method: "Penetration" });
    expect(answer.value).toBeCloseTo((EV_2030 + 600) * 0.04, 9);
    expect(answer.caveats.map((one) => caveatText(one))).toContain("A share.");
    expect(refusal("CELLS", 2029, { method: "penetration" }).id).toBe("no-forecast");
  });

  it("is no method of a series without one", () => {
    expect(refusal("ESS", 2030, { method: "penetration" })).toMatchObject({
      id: "unknown-method",
      fixes: [],
    });
  });
});

describe("a base of the caller's own", () => {
  it("replaces the published one and takes its assumption away", () => {
    expect(forecast("EV", 2030, { base: 500 })).toMatchObject({ value: 500 * 1.1 ** 6, caveats: [] });
  });

  it("speaks only where something grows from a base", () => {
    expect(refusal("TOTAL", 2030, { base: 500 })).toMatchObject({ id: "base-without-growth" });
    expect(messageText(refusal("TOTAL", 2030, { base: 500 }))).toContain("It does for EV.");
  });

  it("may be too large for a number", () => expect(refusal("EV", 2030, { base: 1.7e308 }).code).toBe("NUM"));
});

describe("years between and beyond", () => {
  it("are filled only when asked, marked interpolated", () => {
    expect(messageText(refusal("ESS", 2028))).toContain("Between: interp=cagr.");
    expect(forecast("ESS", 2028, { interp: "linear" })).toMatchObject({
      value: 450,
      kind: "interpolated",
      status: "F",
    });
    expect(forecast("ESS", 2028, { interp: "cagr" }).value).toBeCloseTo(300 * Math.SQRT2, 9);
  });

  it("go on beyond the last published year with extrap= only, and say so", () => {
    expect(messageText(refusal("ESS", 2034, { interp: "linear" }))).toContain("To go on: extrap=cagr.");
    expect(forecast("ESS", 2034, { extrap: "linear" })).toMatchObject({ value: 900, kind: "interpolated" });
    expect(forecast("ESS", 2034, { extrap: "cagr" }).value).toBeCloseTo(1200, 9);
    expect(forecast("ESS", 2034, { extrap: "cagr" }).caveats.map((one) => caveatText(one))).toEqual([
      "Extrapolated beyond 2030, the last published year.",
    ]);
  });

  it("go on at a quoted rate where there is one", () => {
    const answer = forecast("EV", 2031, { extrap: "cagr" });
    expect(answer).toMatchObject({ value: 1000 * 1.1 ** 7, kind: "interpolated" });
    expect(answer.caveats.map((one) => caveatText(one))).toContain(
      "Extrapolated: the rate is quoted for 2024-2030 only.",
    );
  });

  it("go on from an end of a range by ends of ranges alone, whatever rate is quoted", () => {
    expect(refusal("EV", 2031, { extrap: "cagr", field: "low" }).id).toBe("no-forecast");
    expect(forecast("EV", 2031, { extrap: "cagr", field: "value" }).value).toBe(1000 * 1.1 ** 7);
  });

  it("never go back before the first", () =>
    expect(refusal("ESS", 2025, { interp: "cagr", extrap: "cagr" }).id).toBe("no-forecast"));
});

describe("a range without a single figure", () => {
  it("is refused with its ends, which field= picks", () => {
    expect(refusal("PART", 2035)).toMatchObject({
      id: "only-range",
      fixes: [],
    });
    expect(forecast("PART", 2035, { field: "high" }).value).toBe(0.2);
    expect(forecast("ESS", 2030, { field: "low" }).value).toBe(500);
    expect(refusal("ESS", 2026, { field: "low" })).toMatchObject({ id: "no-field" });
  });
});

describe("a forecast in another unit", () => {
  it("is converted, and a derived one stays derived", () => {
    expect(forecast("ESS", 2030, { unit: unit("TWh") })).toMatchObject({
      value: 0.6,
      unit: "TWh",
      kind: "converted",
    });
    expect(forecast("EV", 2030, { unit: unit("TWh") })).toMatchObject({ kind: "derived" });
    expect(forecast("PART", 2030, { unit: unit("%") }).value).toBeCloseTo(4, 12);
  });

  it("is refused in a unit of something else", () => {
    expect(refusal("ESS", 2030, { unit: unit("kt") })).toMatchObject({
      id: "unit-mismatch",
      fixes: [],
    });
    expect(refusal("ESS", 2030, { unit: unit("GW") }).id).toBe("unit-mismatch");
  });
});

describe("a forecast as of a day", () => {
  it("says when a figure came out", () => {
    expect(refusal("ESS", 2030, { asOf: "2025-05-31" })).toMatchObject({
      id: "not-known-yet",
      fixes: [{ text: "asof=2025-06-01" }],
    });
    expect(messageText(refusal("EV", 2026, { asOf: "2025-05-31" }))).toContain(
      "A figure came out on 2025-06-01: use asof=2025-06-01",
    );
  });

  it("knows the years that were known", () => {
    const years = (asOf: string) => {
      const market = session.market(asOf);
      return yearsOf(market, seriesIn(market, "EV"));
    };
    expect(years("2025-01-14")).toEqual([]);
    expect(years("2025-05-31")).toEqual([2030]);
    expect(years("2025-06-01")).toEqual([2024, 2025, 2026, 2027, 2028, 2029, 2030]);
  });
});

describe("a growth rate", () => {
  const askRate = (code: string, question: Partial<GrowthQuestion> & { asOf?: string } = {}) => {
    const { asOf, ...rest } = question;
    const market = session.market(asOf);
    return growthRateOf(market, { series: seriesIn(market, code), ...rest });
  };

  it("is the quoted one for exactly its window", () => {
    expect(answered(askRate("EV"))).toMatchObject({ value: 0.1, kind: "reported", effective: "2024-2030" });
    expect(answered(askRate("EV", { from: 2024, to: 2030 })).kind).toBe("reported");
    expect(answered(askRate("EV", { from: 2025, to: 2030 }))).toMatchObject({
      kind: "derived",
      effective: "2025-2030",
    });
  });

  it("is computed over as many periods as lie between the years", () => {
    const answer = answered(askRate("ESS", { from: 2026, to: 2030 }));
    expect(answer).toMatchObject({ kind: "derived", unit: "fraction", status: "F" });
    expect(answer.value).toBeCloseTo((600 / 300) ** (1 / 4) - 1, 12);
  });

  it("covers all years there are where none is named and none is quoted", () => {
    expect(answered(askRate("ESS")).effective).toBe("2026-2030");
    expect(refused(askRate("CELLS")).id).toBe("no-growth");
    expect(messageText(refused(askRate("PART")))).toContain("It has values for 2030 only.");
  });

  it("is held to one basis by basis=", () => {
    expect(answered(askRate("EV", { basis: "computed" })).kind).toBe("derived");
    expect(messageText(refused(askRate("ESS", { basis: "quoted" })))).toContain("Use basis=computed.");
    expect(refused(askRate("ESS", { basis: "quoted", from: 2026, to: 2030 })).id).toBe("no-growth");
    expect(messageText(refused(askRate("EV", { basis: "quoted", from: 2025, to: 2030 })))).toContain(
      "Quoted: 2024-2030.",
    );
  });

  it("that was overtaken by a newer one is computed, and says what had been quoted", () => {
    const market = marketOf({
      ...parts,
      growth: [
        ...parts.growth,
        { id: "old", series: "EV", from: 2025, to: 2030, rate: 0.05, by: "SMM", on: "2025-02-01" },
      ],
    });
    const answer = answered(growthRateOf(market, { series: seriesIn(market, "EV"), from: 2025, to: 2030 }));
    expect(answer.value).toBeCloseTo(0.1, 12);
    expect(answer.caveats.map((one) => caveatText(one))).toContain(
      "SMM quoted 5% for 2025-2030 on 2025-02-01 and has newer figures since.",
    );
  });

  it("needs two years in order", () => {
    expect(refused(askRate("EV", { from: 2030, to: 2030 }))).toMatchObject({ code: "NUM", id: "same-year" });
    expect(refused(askRate("EV", { from: 2030, to: 2025 })).id).toBe("reversed");
    expect(refused(askRate("ESS", { from: 2024, to: 2030 })).id).toBe("no-forecast");
  });

  it.each([
    [0, 5, "growth-from-nothing"],
    [-1, 5, "growth-from-nothing"],
    [5, -1, "growth-from-nothing"],
  ])("from %d to %d is none: #NUM!", (first, last, id) => {
    const market = marketOf({
      series: [demand("EV")],
      observations: [
        { period: "2025", value: first, by: "SMM" },
        { period: "2026", value: last, by: "SMM" },
      ],
    });
    expect(refused(growthRateOf(market, { series: seriesIn(market) }))).toMatchObject({ code: "NUM", id });
  });

  it("down to zero is -100%", () => {
    const market = marketOf({
      series: [demand("EV")],
      observations: [
        { period: "2025", value: 5, by: "SMM" },
        { period: "2026", value: 0, by: "SMM" },
      ],
    });
    expect(answered(growthRateOf(market, { series: seriesIn(market) })).value).toBe(-1);
  });
});

describe("an outlook", () => {
  const rows = (code: string, question: Partial<OutlookQuestion> = {}) => {
    const market = session.market();
    return outlookOf(market, { series: seriesIn(market, code), ...question });
  };
  const years = (code: string, question?: Partial<OutlookQuestion>) =>
    (rows(code, question) as { effective: string }[]).map(({ effective }) => Number(effective));

  it("lists the years that have a value, in the window", () => {
    expect(years("ESS")).toEqual([2026, 2030]);
    expect(years("ESS", { from: 2027 })).toEqual([2030]);
    expect(years("EV", { to: 2026 })).toEqual([2024, 2025, 2026]);
  });

  it("lists every year of the window where interp= or extrap= fills", () => {
    expect(years("ESS", { interp: "linear" })).toEqual([2026, 2027, 2028, 2029, 2030]);
    expect(years("ESS", { from: 2030, to: 2032, extrap: "linear" })).toEqual([2030, 2031, 2032]);
    expect(years("ESS", { from: 2033, extrap: "linear" })).toEqual([2033]);
  });

  it("refuses as a single year would", () => {
    expect(rows("ESS", { from: 2031, to: 2033 })).toMatchObject({ id: "no-forecast" });
    expect(rows("ESS", { to: 2025, interp: "cagr" })).toMatchObject({ id: "no-forecast" });
    expect(rows("ESS", { from: 2031, to: 2026 })).toMatchObject({ id: "reversed" });
    expect(rows("EV", { publisher: "IEA", from: 2030 })).toMatchObject({ id: "pick-scenario" });
    expect(rows("ESS", { publisher: "nobody" })).toMatchObject({ id: "unknown-publisher" });
    expect(rows("CELLS")).toMatchObject({ id: "no-figure" });
  });
});

describe("vintages", () => {
  const vintages = (
    code: string,
    period: string,
    { asOf, ...ways }: { asOf?: string; publisher?: string } = {},
    from = session,
  ) => {
    const market = from.market(asOf);
    return vintagesOf(market, (day) => from.market(day), { series: seriesIn(market, code), period, ...ways });
  };

  it("are all values ever published or derived for a period, oldest publication first", () => {
    expect(vintages("EV", "2030")).toMatchObject([
      { value: 1500, kind: "reported", publisher: "SMM", published: "2025-01-15" },
      { value: 3000, publisher: "IEA" },
      { value: 3500, publisher: "IEA" },
      { value: EV_2030, kind: "derived", published: "2025-06-01" },
    ]);
    expect(vintages("EV", "2030", { publisher: "IEA" })).toHaveLength(2);
    expect(vintages("EV", "2030", { asOf: "2025-01-31" })).toMatchObject([{ value: 1500 }]);
  });

  it("tell scenarios apart", () => {
    const labels = (vintages("EV", "2030", { publisher: "IEA" }) as { trace: { label: string } }[]).map(
      ({ trace }) => trace.label,
    );
    expect(labels).toEqual(["The EV, STEPS", "The EV, APS"]);
  });

  it("keep a superseded value, and what was derived from it", () => {
    const corrected = openSession(
      packOf({
        ...parts,
        observations: [
          { id: "wrong", series: "EV", period: "2024", value: 900, by: "IEA", on: "2025-06-15" },
          {
            id: "right",
            series: "EV",
            period: "2024",
            value: 950,
            by: "IEA",
            on: "2025-07-01",
            supersedes: "wrong",
            reason: "correction",
          },
        ],
      }),
      () => "2026-01-01",
    );
    expect(vintages("EV", "2024", {}, corrected)).toMatchObject([{ value: 900 }, { value: 950 }]);
    expect(vintages("EV", "2025", {}, corrected)).toMatchObject([
      { value: expect.closeTo(990, 9) as number, published: "2025-06-15" },
      { value: expect.closeTo(1045, 9) as number, published: "2025-07-01" },
    ]);
  });

  it("are refused for a period without any, with the known ones", () => {
    expect(vintages("ESS", "2041")).toMatchObject({
      code: "NA",
      id: "no-vintage",
      fixes: [],
    });
  });
});
