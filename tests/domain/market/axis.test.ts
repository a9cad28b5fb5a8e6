import { axisOf, ofOneAxis } from "../../../src/domain/market/axis";
import { ledgerOf, seriesIn } from "../../support/ledgers";
import { openMarket } from "../../../src/domain/market/market";

const price = seriesIn(openMarket(ledgerOf({})));
const flow = seriesIn(
  openMarket(ledgerOf({ series: [{ measure: "installations", unit: "GWh", frequency: "month" }] })),
);
const itself = (period: string): string => period;

describe("one axis", () => {
  it.each([
    [price, "2025-12-06", "month"],
    [price, "2025-12", "month"],
    [price, "2025", "year"],
    [flow, "2025-12", "month"],
    [flow, "2025-H1", "half"],
    [flow, "2025-01..2025-09", "window"],
    [flow, "2025", "year"],
  ])("%#: %s stands on the axis of a %s", (series, period, axis) => {
    expect(axisOf(series, period)).toBe(axis);
  });

  it("holds most of what there is, in its order", () => {
    expect(ofOneAxis(flow, ["2023", "2024-01", "2024", "2025-01", "2025-02"], itself)).toEqual([
      "2024-01",
      "2025-01",
      "2025-02",
    ]);
    expect(ofOneAxis(price, ["2022", "2024-01", "2025-10", "2025-12-06"], itself)).toEqual([
      "2024-01",
      "2025-10",
      "2025-12-06",
    ]);
  });

  it("holds the newest among as many, and nothing of nothing", () => {
    expect(ofOneAxis(flow, ["2023", "2024-01"], itself)).toEqual(["2024-01"]);
    expect(ofOneAxis(flow, [], itself)).toEqual([]);
  });
});
