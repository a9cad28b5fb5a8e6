import { publishersOf } from "../../../src/domain/market/publisher";
import { coverageOf } from "../../../src/domain/market/coverage";
import { priceOf } from "../../../src/domain/market/price";
import { openSession } from "../../../src/domain/functions/session";
import { answered } from "../../support/answers";
import { marketOf, packOf, seriesIn } from "../../support/ledgers";

describe("a market as of a day", () => {
  const observations = [
    { period: "2025-01-03", value: 100, on: "2025-01-10" },
    { period: "2025-01-10", value: 110, on: "2025-01-20" },
  ];
  const values = (asOf?: string) =>
    marketOf({ observations }, asOf)
      .observations("X")
      .map(({ value }) => value);

  it("knows what was published by that day, the day itself included", () => {
    expect(values("2025-01-09")).toEqual([]);
    expect(values("2025-01-10")).toEqual([100]);
    expect(values("2025-01-20")).toEqual([100, 110]);
    expect(values()).toEqual([100, 110]);
  });

  it("goes by the publication, not by what the value is about", () => {
    expect(
      marketOf({ observations: [{ period: "2030", value: 1, on: "2025-01-10" }] }, "2025-01-10").observations(
        "X",
      ),
    ).toHaveLength(1);
  });

  it("knows no tax rate and no exchange rate before it was published", () => {
    const market = marketOf(
      {
        vat: [{ from: "2019-04-01", rate: 0.13, on: "2019-03-20" }],
        fx: [{ pair: "EUR/CNY", date: "2025-01-10", rate: 8 }],
      },
      "2019-03-19",
    );
    expect([market.vat, market.fx]).toEqual([[], []]);
  });

  it("opens once for a day and shares one catalogue with all days", () => {
    const session = openSession(packOf({ observations }), () => "2025-02-01");
    expect(session.market("2025-01-10")).toBe(session.market("2025-01-10"));
    expect(session.market("2025-01-10").catalogue).toBe(session.market().catalogue);
  });

  it("forgets the oldest of very many days and opens them again alike", () => {
    const session = openSession(packOf({ observations }), () => "2025-02-01");
    const first = session.market("2024-01-01");
    for (let day = 0; day < 100; day++) session.market(`2023-01-${day}`);
    expect(session.market("2024-01-01")).not.toBe(first);
    expect(session.market("2024-01-01").asOf).toBe("2024-01-01");
  });
});

describe("a superseded observation", () => {
  const parts = (value: number, reason: "correction" | "unit-rescale") => ({
    observations: [
      { id: "first", period: "2025-01-03", value: 2_000_000, on: "2025-01-10" },
      { id: "second", period: "2025-01-03", value, on: "2025-01-20", supersedes: "first", reason },
    ],
  });
  const priceAsOf = (asOf: string, value: number, reason: "correction" | "unit-rescale") => {
    const market = marketOf(parts(value, reason), asOf);
    return answered(priceOf(market, { series: seriesIn(market) })).value;
  };

  it("gives way to its correction from the day that came out, and speaks before it", () => {
    expect(priceAsOf("2025-01-19", 2_050_000, "correction")).toBe(2_000_000);
    expect(priceAsOf("2025-01-20", 2_050_000, "correction")).toBe(2_050_000);
  });

  it("gives way to a rescaled unit alike, so that no thousandfold value is left", () => {
    expect(priceAsOf("2025-01-31", 2_000, "unit-rescale")).toBe(2_000);
    expect(marketOf(parts(2_000, "unit-rescale")).observations("X")).toHaveLength(1);
  });
});

describe("publishers", () => {
  const market = marketOf({
    series: [{ lead: "Mill" }],
    observations: [
      { period: "2025", value: 1, by: "Zinc" },
      { period: "2026", value: 2, by: "Mill" },
    ],
    growth: [{ from: 2025, to: 2030, rate: 0.1, by: "Alloy" }],
  });

  it("are all who published a value, a direction or a rate, the lead publisher first", () => {
    expect(publishersOf(market, seriesIn(market))).toEqual(["Mill", "Alloy", "Zinc"]);
  });
});

describe("coverage", () => {
  const coverage = (frequency: "week" | "year", on: string) => {
    const market = marketOf({
      series: [{ frequency }],
      observations: [
        { period: "2025-01-03", value: 1, on: "2025-01-03" },
        { period: "2025-01-10", direction: "down", on: "2025-01-10" },
      ],
      growth: [{ from: 2025, to: 2030, rate: 0.1, on: "2025-01-10" }],
    });
    return coverageOf(market, seriesIn(market), on);
  };

  it("counts figures, directions and rates apart", () => {
    expect(coverage("week", "2025-01-20")).toMatchObject({
      values: 1,
      directionsOnly: 1,
      growthRates: 1,
      age: 10,
    });
  });

  it("calls a series carried when it is older than its rhythm", () => {
    expect(coverage("week", "2025-01-24").state).toBe("published");
    expect(coverage("week", "2025-01-25").state).toBe("carried");
    expect(coverage("year", "2025-12-31").state).toBe("published");
  });

  it("calls a series missing that has no figure, a direction or not", () => {
    const market = marketOf({ observations: [{ period: "2025-01-10", direction: "down" }] });
    expect(coverageOf(market, seriesIn(market), "2025-01-11")).toMatchObject({
      state: "missing",
      directionsOnly: 1,
    });
  });
});
