import { groupOf } from "../../../src/domain/market/groups";
import { changeOf, standingOf } from "../../../src/domain/market/standing";
import { answered, refused } from "../../support/answers";
import { marketOf, seriesIn } from "../../support/ledgers";

const TODAY = "2025-02-01";

describe("where a price stands", () => {
  it("is its newest figure, with the one before it", () => {
    const market = marketOf({
      observations: [
        { period: "2025-01-03", value: 105 },
        { period: "2024-12", value: 100 },
        { period: "2025-01-10", value: 110 },
      ],
    });
    const { latest, before, points } = standingOf(market, seriesIn(market), TODAY);
    expect([answered(latest).value, before?.value, points.length]).toEqual([110, 105, 3]);
  });

  it("is never compared with an average of a month", () => {
    const market = marketOf({
      observations: [
        { period: "2024-12", value: 100 },
        { period: "2025-01-10", value: 110 },
      ],
    });
    expect(standingOf(market, seriesIn(market), TODAY).before).toBeUndefined();
  });

  it("tells a direction that came after the figure, and not one that came with it", () => {
    const market = marketOf({
      observations: [
        { period: "2025-01-10", value: 110, direction: "up" },
        { period: "2025-01-17", direction: "down", on: "2025-01-17" },
      ],
    });
    expect(standingOf(market, seriesIn(market), TODAY).directionSince).toEqual({
      period: "2025-01-17",
      direction: "down",
    });
    const before = standingOf(
      marketOf({ observations: [{ period: "2025-01-10", value: 1, direction: "up" }] }),
      seriesIn(market),
      TODAY,
    );
    expect(before.directionSince).toBeUndefined();
  });

  it("is a refusal where only directions were published", () => {
    const market = marketOf({ observations: [{ period: "2025-01-10", direction: "up" }] });
    const { latest, points } = standingOf(market, seriesIn(market), TODAY);
    expect([refused(latest).id, points]).toEqual(["no-figure", []]);
  });
});

describe("where another series stands", () => {
  it("is the last year there is a value for", () => {
    const market = marketOf({
      series: [{ measure: "shipments", unit: "GWh", frequency: "year" }],
      observations: [
        { period: "2024", value: 3 },
        { period: "2030", value: 9, status: "F" },
      ],
    });
    const { yearly, latest, before } = standingOf(market, seriesIn(market), TODAY);
    expect([yearly, answered(latest).effective, before?.effective]).toEqual([true, "2030", "2024"]);
  });

  it("compares a month's production with a month's, never with a half year's", () => {
    const market = marketOf({
      series: [{ measure: "production", unit: "t", frequency: "month" }],
      observations: [
        { period: "2024-H2", value: 60 },
        { period: "2024-12", value: 12 },
        { period: "2025-01", value: 13 },
      ],
    });
    const { points, before } = standingOf(market, seriesIn(market), TODAY);
    expect([points.map((point) => point.value), before?.value]).toEqual([[12, 13], 12]);
  });
});

describe("a change that was printed", () => {
  const yearly = [{ unit: "GWh", measure: "demand" as const, frequency: "year" as const }];
  const standing = (years: [string, string], by: [string, string] = ["Mill", "Mill"]) => {
    const market = marketOf({
      series: yearly,
      observations: [
        { period: years[0], value: 750, by: by[0] },
        { period: years[1], value: 950, yearChange: 0.25, by: by[1] },
      ],
    });
    return standingOf(market, seriesIn(market), TODAY);
  };

  it("stands before one worked out from rounded levels", () => {
    const { latest, before, printed } = standing(["2023", "2024"]);
    expect(changeOf(answered(latest), before!, printed)).toEqual({ absolute: 200, relative: 0.25 });
  });

  it("is of one year only", () => {
    expect(standing(["2022", "2024"]).printed).toBeUndefined();
  });
});

describe("a change", () => {
  const change = (unit: string, values: [number, number]) => {
    const market = marketOf({
      series: [{ unit, measure: unit === "fraction" ? "penetration" : "price" }],
      observations: [
        { period: "2023", value: values[0] },
        { period: "2024", value: values[1] },
      ],
    });
    const { latest, before } = standingOf(market, seriesIn(market), TODAY);
    return changeOf(answered(latest), before!);
  };

  it("has a size and a percentage", () => {
    expect(change("CNY/kg", [200, 150])).toEqual({ absolute: -50, relative: -0.25 });
  });

  it("of a fraction is in points alone", () => {
    expect(change("fraction", [0.25, 0.5])).toEqual({ absolute: 0.25 });
  });

  it("from zero has no percentage", () => {
    expect(change("CNY/kg", [0, 5])).toEqual({ absolute: 5 });
  });
});

describe("the groups of the catalogue", () => {
  const market = marketOf({});
  const group = (given: object) => groupOf({ ...seriesIn(market), ...given });

  it("put every price together, context or not", () => {
    expect([group({ measure: "price" }), group({ measure: "price", context: true })]).toEqual([
      "prices",
      "prices",
    ]);
  });

  it("keep solid-state batteries apart from lithium-ion demand and from the rest", () => {
    expect(group({ measure: "shipments", cells: "semi-solid-state" })).toBe("solid-state");
    expect(group({ measure: "demand", cells: "lithium-ion" })).toBe("lithium-ion");
    expect(group({ measure: "demand", cells: "lithium-ion", context: true })).toBe("context");
    expect(group({ measure: "imports" })).toBe("context");
  });
});
