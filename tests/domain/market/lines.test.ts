import { bundledPack } from "../../../src/ledger/bundled-pack";
import { openSession } from "../../../src/domain/functions/session";
import type { Rule } from "../../../src/domain/ledger/records";
import { directionMarksOf, linesOf, type Line } from "../../../src/domain/market/lines";
import { openMarket } from "../../../src/domain/market/market";
import { ledgerOf, seriesIn } from "../../support/ledgers";

type Parts = Parameters<typeof ledgerOf>[0];

function lines(parts: Parts, asOf?: string): Line[] {
  const ledger = ledgerOf(parts);
  const market = openMarket(ledger, asOf);
  return linesOf(market, (day) => openMarket(ledger, day), seriesIn(market));
}

function shown(line: Line): string {
  const points = line.points.map((point) => `${point.effective}${point.status}=${point.value}`).join(" ");
  return [line.publisher, line.scenario, line.grain, line.published, points].filter(Boolean).join(" | ");
}

const DEMAND = { measure: "demand", unit: "GWh", frequency: "year" } as const;

describe("the lines of a price", () => {
  it("are one for each publisher, days and months together", () => {
    const found = lines({
      observations: [
        { period: "2024-12", value: 100 },
        { period: "2025-01-10", value: 110 },
        { period: "2025-01-10", value: 90, by: "Rival" },
      ],
    });
    expect(found.map(shown)).toEqual(["Mill | 2024-12A=100 2025-01-10A=110", "Rival | 2025-01-10A=90"]);
  });
});

describe("the lines of a yearly series", () => {
  it("are the lead publisher's outlook and other publishers' figures by publication and scenario", () => {
    const found = lines({
      series: [DEMAND],
      observations: [
        { period: "2024", value: 10 },
        { period: "2030", value: 20, status: "F" },
        { period: "2030", value: 30, status: "F", by: "Agency", on: "2025-03-01", scenario: "high" },
        { period: "2030", value: 15, status: "F", by: "Agency", on: "2025-03-01", scenario: "low" },
      ],
    });
    expect(found.map(shown)).toEqual([
      "Mill | 2024A=10 2030F=20",
      "Agency | high | 2025-03-01 | 2030F=30",
      "Agency | low | 2025-03-01 | 2030F=15",
    ]);
  });

  it("show how the outlook read before", () => {
    const found = lines({
      series: [DEMAND],
      observations: [
        { period: "2030", value: 20, status: "F", on: "2025-01-10" },
        { period: "2030", value: 26, status: "F", on: "2025-06-10" },
      ],
    });
    expect(found.map(shown)).toEqual(["Mill | 2030F=26", "Mill | 2025-01-10 | 2030F=20"]);
  });

  it("know nothing of what was published after the as-of day", () => {
    const parts: Parts = {
      series: [DEMAND],
      observations: [
        { period: "2030", value: 20, status: "F", on: "2025-01-10" },
        { period: "2030", value: 26, status: "F", on: "2025-06-10" },
      ],
    };
    expect(lines(parts, "2025-02-01").map(shown)).toEqual(["Mill | 2030F=20"]);
  });

  it("tell which values were worked out", () => {
    const rules: Rule[] = [
      {
        id: "r",
        kind: "growth",
        series: "X",
        growth: "growth-0",
        base: { series: "X", period: "2024", publisher: "Mill" },
      },
    ];
    const found = lines({
      series: [DEMAND],
      observations: [{ period: "2024", value: 100 }],
      growth: [{ from: 2024, to: 2026, rate: 0.1 }],
      rules,
    });
    expect(found).toHaveLength(1);
    expect(found[0]!.derived).toBe(true);
    expect(found[0]!.points.map((point) => Math.round(point.value))).toEqual([100, 110, 121]);
  });

  it("do not mix a month's figure into the years", () => {
    const found = lines({
      series: [{ measure: "imports", unit: "vehicles", frequency: "month" }],
      observations: [
        { period: "2024", value: 1200 },
        { period: "2024-12", value: 90 },
      ],
    });
    expect(found.map(shown)).toEqual(["Mill | 2024A=1200", "Mill | month | 2024-12A=90"]);
  });
});

describe("the weeks of which only a direction is known", () => {
  it("are marks, and a figure with a direction is none", () => {
    const ledger = ledgerOf({
      observations: [
        { period: "2025-01-10", value: 110, direction: "up" },
        { period: "2025-01-17", direction: "down", on: "2025-01-17" },
      ],
    });
    const market = openMarket(ledger);
    expect(
      directionMarksOf(market, seriesIn(market)).map(({ period, direction }) => [period, direction]),
    ).toEqual([["2025-01-17", "down"]]);
  });
});

describe("the bundled ledger", () => {
  it("shows the storage demand of SMM now and in spring 2025, and what others say", () => {
    const session = openSession(bundledPack, () => "2026-11-24");
    const market = session.market();
    const found = linesOf(market, (day) => session.market(day), market.catalogue.find("ESS")!);
    expect(found.map(({ publisher, scenario }) => [publisher, scenario].filter(Boolean).join(" "))).toEqual(
      expect.arrayContaining(["SMM", "IEA APS", "IEA STEPS"]),
    );
    const [now, spring] = found;
    expect([now!.publisher, spring!.publisher, spring!.published]).toEqual(["SMM", "SMM", "2025-05-31"]);
    expect([Math.round(now!.points.at(-1)!.value), spring!.points.at(-1)!.value]).toEqual([860, 477]);
  });

  it("has a line or a mark for every series anything was published about", () => {
    const session = openSession(bundledPack, () => "2026-11-24");
    const market = session.market();
    for (const series of market.catalogue.all) {
      const found = linesOf(market, (day) => session.market(day), series);
      const told = found.flatMap((line) => line.points).length + directionMarksOf(market, series).length;
      const known = market.observations(series.code).length + market.growth(series.code).length;
      expect([series.code, told > 0]).toEqual([series.code, known > 0]);
    }
  });
});
