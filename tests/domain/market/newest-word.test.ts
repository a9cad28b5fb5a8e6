import { isFailure } from "../../../src/domain/answer/failure";
import { forecastOf } from "../../../src/domain/market/forecast";
import { growthRateOf } from "../../../src/domain/market/growth";
import { openMarket } from "../../../src/domain/market/market";
import { priceOf } from "../../../src/domain/market/price";
import { ledgerOf, seriesIn } from "../../support/ledgers";

/** Mill speaks on a day; Rumour's page of a later bound shows none. */
const [DATED, BOUND] = ["2025-06-01", "2026-11-24"];
const ledger = ledgerOf({
  series: [{ code: "P" }, { code: "D", measure: "demand", unit: "GWh", frequency: "year" }],
  observations: [
    { series: "P", period: "2025-05-30", value: 10, on: DATED },
    { series: "P", period: "2025-05-30", value: 99, by: "Rumour", on: BOUND },
    { series: "D", period: "2030", status: "F", value: 500, on: DATED },
    { series: "D", period: "2030", status: "F", value: 999, by: "Rumour", on: BOUND },
    { series: "D", period: "2031", status: "F", value: 700, by: "Rumour", on: BOUND },
  ],
  growth: [
    { series: "D", from: 2024, to: 2030, rate: 0.1, on: DATED },
    { series: "D", from: 2024, to: 2030, rate: 0.9, by: "Rumour", on: BOUND },
  ],
});
const marketWith = (precision: "day" | "month" | "by") =>
  openMarket({
    ...ledger,
    sources: ledger.sources.map((one) => (one.publisher === "Rumour" ? { ...one, precision } : one)),
  });

function words(precision: "day" | "month" | "by") {
  const market = marketWith(precision);
  const [price, demand] = [seriesIn(market, "P"), seriesIn(market, "D")];
  const any = { publisher: "any" };
  return [
    priceOf(market, { series: price, ...any }),
    priceOf(market, { series: price, period: "2025-05-30", ...any }),
    priceOf(market, { series: price, period: "2025-06-05", ...any }),
    forecastOf(market, { series: demand, year: 2030, ...any }),
    growthRateOf(market, { series: demand, basis: "quoted", ...any }),
  ].map((one) => (isFailure(one) ? one.id : one.value));
}

describe("among all publishers", () => {
  it("the last word is that of the last day", () => {
    expect(words("day")).toEqual([99, 99, 99, 999, 0.9]);
    expect(words("month")).toEqual([99, 99, 99, 999, 0.9]);
  });

  it("a page that shows no day is not taken for the newest", () =>
    expect(words("by")).toEqual([10, 10, 10, 500, 0.1]));

  it("a page that shows no day answers where nobody else speaks", () => {
    const market = marketWith("by");
    const question = { series: seriesIn(market, "D"), year: 2031, publisher: "any" };
    expect(forecastOf(market, question)).toMatchObject({ value: 700, publisher: "Rumour" });
  });
});
