import { besideLast, latestWeek, weekBefore } from "../../../src/domain/market/week";
import { marketOf } from "../../support/ledgers";

const on = "2025-01-17";
const events = ["a", "b", "c"].map((id) => ({ id, on }));

describe("the prices of a week", () => {
  it("take direction and figure from one record of it", () => {
    const market = marketOf({
      observations: [
        { period: "2025-01-10", value: 110, on: "2025-01-10" },
        { period: "2025-01-17", value: 105, direction: "down", on },
      ],
      events,
    });
    const [move] = latestWeek(market)!.moves;
    expect(move).toMatchObject({ direction: "down", figure: { value: 105, effective: "2025-01-17" } });
    expect(move).not.toHaveProperty("elsewhere");
  });

  it("keep an older figure apart, with its age", () => {
    const market = marketOf({
      observations: [
        { period: "2025-01-10", value: 110, on: "2025-01-10" },
        { period: "2025-01-17", direction: "down", on },
      ],
      events,
    });
    const [move] = latestWeek(market)!.moves;
    expect(move).not.toHaveProperty("figure");
    expect(move).toMatchObject({ elsewhere: { answer: { value: 110 }, daysBefore: 7 } });
  });
});

describe("a week beside the one before it", () => {
  const earlier = ["d", "e", "f"].map((id) => ({ id, on: "2025-01-10", section: "overseas" as const }));
  const market = marketOf({
    series: [{ code: "X" }, { code: "Y" }, { code: "Z", context: true }],
    observations: [
      { series: "X", period: "2025-01-10", direction: "up", on: "2025-01-10" },
      { series: "X", period: "2025-01-17", direction: "down", on },
      { series: "Y", period: "2025-01-10", value: 3, on: "2025-01-10" },
      { series: "Z", period: "2025-01-17", direction: "stable", on },
    ],
    events: [...events, ...earlier, ...earlier.map((one) => ({ ...one, id: `${one.id}2`, by: "Paper" }))],
  });
  const week = latestWeek(market)!;

  it("is the same publisher's", () => {
    expect(weekBefore(market, week)).toMatchObject({ publisher: "Mill", published: "2025-01-10" });
    expect(weekBefore(market, weekBefore(market, week)!)).toBeUndefined();
  });

  it("sets every price that either tells side by side", () => {
    const { prices } = besideLast(market, week)!;
    expect(prices.map(({ series, now, before }) => [series.code, now?.direction, before?.direction])).toEqual(
      [
        ["X", "down", "up"],
        ["Y", undefined, undefined],
        ["Z", "stable", undefined],
      ],
    );
    expect(prices[1]).toMatchObject({ before: { figure: { value: 3 } } });
    expect(prices[1]).not.toHaveProperty("now");
  });

  it("counts the items of each section in both", () => {
    expect(besideLast(market, week)!.sections).toEqual([
      { section: "manufacturing", now: 3, before: 0 },
      { section: "overseas", now: 0, before: 3 },
    ]);
  });
});
