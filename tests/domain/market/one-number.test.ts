/** Who answers (docs/adr/0006): whichever function is asked about one number, the publisher's newest word counts in it. */
import fc from "fast-check";
import type { Answer } from "../../../src/domain/answer/answer";
import { caveatText } from "../../../src/domain/answer/message-text";
import type { Cell } from "../../../src/domain/functions/cell";
import { evaluate } from "../../../src/domain/functions/evaluate";
import { openSession, type Session } from "../../../src/domain/functions/session";
import { packOf } from "../../support/ledgers";

type Parts = Parameters<typeof packOf>[0];
type Growth = NonNullable<Parts["growth"]>[number];
type Observation = NonNullable<Parts["observations"]>[number];

/** SMM quotes 27% a year from 2024 on, and another publisher has the level of 2024. */
function sessionOf(growth: Growth[] = [], observations: Observation[] = []): Session {
  const pack = packOf({
    series: [
      { code: "ESS", measure: "demand", unit: "GWh", lead: "SMM", frequency: "year" },
      { code: "BASE", measure: "installations", unit: "GWh", lead: "Rho", frequency: "year" },
      { code: "ALL", measure: "demand", unit: "GWh", lead: "SMM", frequency: "year" },
    ],
    observations: [
      { series: "BASE", period: "2024", value: 200, by: "Rho", on: "2025-01-10" },
      ...observations.map((one) => ({ series: "ESS", status: "F" as const, by: "SMM", ...one })),
    ],
    growth: [
      { series: "ESS", from: 2024, to: 2030, rate: 0.27, by: "SMM", on: "2025-12-06" },
      ...growth.map((one) => ({ series: "ESS", by: "SMM", ...one })),
    ],
    rules: [
      {
        id: "ess",
        series: "ESS",
        kind: "growth",
        growth: "growth-0",
        base: { series: "BASE", period: "2024", publisher: "Rho" },
      },
      { id: "all", series: "ALL", kind: "sum", terms: ["ESS"] },
    ],
  });
  return openSession(pack, () => "2026-12-31");
}

function cellsOf(session: Session, name: string, ...given: unknown[]): Cell[][] {
  return evaluate(session, name, given);
}

function answer(session: Session, name: string, ...given: unknown[]): Answer {
  const cell = cellsOf(session, name, ...given)[0]![0]!;
  if (cell.type !== "number" || !cell.answer)
    throw new Error(`${name} ${JSON.stringify(given)} has no answer`);
  return cell.answer;
}

const value = (...call: [Session, string, ...unknown[]]): number => answer(...call).value;
const said = ({ caveats }: Answer): string => caveats.map((one) => caveatText(one)).join(" ");
const grown = (rate: number, year: number): number => 200 * (1 + rate) ** (year - 2024);
const textOf = (cell: Cell | undefined): string => (cell?.type === "text" ? cell.text : "");

/** A printed rate is rounded to whole percents. */
const ROUNDING = 0.005;

describe("a newer rate of the same publisher for the same window", () => {
  const session = sessionOf([{ from: 2024, to: 2030, rate: 0.25, on: "2026-02-01" }]);

  it("counts in CAGR, FORECAST, OUTLOOK, CITE and in the sum", () => {
    expect(value(session, "CAGR", "ESS")).toBe(0.25);
    expect(value(session, "FORECAST", "ESS", 2030)).toBeCloseTo(grown(0.25, 2030), 9);
    expect(value(session, "CAGR", "ESS", 2024, 2030)).toBe(0.25);
    const [row] = cellsOf(session, "OUTLOOK", "ESS", 2030, 2030, null, "headers=0");
    expect(row![1]).toMatchObject({ value: value(session, "FORECAST", "ESS", 2030) });
    const cited = textOf(cellsOf(session, "CITE", "ESS", 2030)[0]![0]);
    expect(cited).toContain("25%");
    expect(cited).not.toContain("27%");
    expect(value(session, "FORECAST", "ALL", 2030)).toBeCloseTo(grown(0.25, 2030), 9);
  });

  it("is the last of the vintages, and is counted by COVERAGE and listed by CHANGES", () => {
    const rows = cellsOf(session, "VINTAGES", "ESS", 2030, "headers=0");
    expect(rows.map((row) => row[1])).toMatchObject([
      { value: grown(0.27, 2030) },
      { value: value(session, "FORECAST", "ESS", 2030) },
    ]);
    expect(cellsOf(session, "COVERAGE", "text=ESS; headers=0")[0]![7]).toMatchObject({ value: 2 });
    const [change] = cellsOf(session, "CHANGES", "2026-01-01", "headers=0");
    expect(change![5]).toMatchObject({ value: 0.25 });
  });

  it("was not known before its day", () => {
    expect(value(session, "CAGR", "ESS", null, null, "asof=2026-01-31")).toBe(0.27);
    expect(value(session, "FORECAST", "ESS", 2030, null, "asof=2026-01-31")).toBeCloseTo(
      grown(0.27, 2030),
      9,
    );
  });

  it("may reach further, and carries the forecast there", () => {
    const further = sessionOf([{ from: 2024, to: 2035, rate: 0.2, on: "2026-02-01" }]);
    expect(value(further, "FORECAST", "ESS", 2035)).toBeCloseTo(grown(0.2, 2035), 9);
    expect(value(further, "FORECAST", "ESS", 2030)).toBeCloseTo(grown(0.2, 2030), 9);
    expect(value(further, "CAGR", "ESS", 2024, 2030)).toBeCloseTo(0.2, 12);
    expect(said(answer(further, "CAGR", "ESS", 2024, 2030))).toContain("SMM quoted 27% for 2024-2030");
  });
});

describe("a newer rate that the forecast cannot reckon with", () => {
  const session = sessionOf([{ from: 2026, to: 2030, rate: 0.25, on: "2026-02-01" }]);
  const loud = "SMM has quoted 25% for 2026-2030 since, on 2026-02-01";

  it("is named by every answer for its years that rests on the older one", () => {
    expect(value(session, "CAGR", "ESS", 2026, 2030)).toBe(0.25);
    expect(said(answer(session, "FORECAST", "ESS", 2030))).toContain(loud);
    expect(said(answer(session, "FORECAST", "ALL", 2030))).toContain(loud);
    expect(said(answer(session, "CAGR", "ESS", 2024, 2030))).toContain(loud);
    expect(textOf(cellsOf(session, "CITE", "ESS", 2030)[0]![0])).toContain(loud);
    expect(said(answer(session, "FORECAST", "ESS", 2026))).not.toContain(loud);
    expect(said(answer(session, "FORECAST", "ESS", 2030, null, "asof=2026-01-31"))).not.toContain(loud);
  });
});

describe("a newer figure at an end of the window", () => {
  const session = sessionOf([], [{ period: "2030", value: 900, on: "2026-02-01" }]);

  it("overtakes the rate in CAGR as it does in FORECAST, and CAGR says so", () => {
    expect(value(session, "FORECAST", "ESS", 2030)).toBe(900);
    expect(value(session, "CAGR", "ESS", 2024, 2030)).toBeCloseTo((900 / 200) ** (1 / 6) - 1, 12);
    expect(said(answer(session, "CAGR", "ESS"))).toContain("SMM quoted 27% for 2024-2030");
    expect(value(session, "CAGR", "ESS", 2024, 2030, "asof=2026-01-31")).toBe(0.27);
  });

  it("of the same day does not: the printed rate stands before one computed from a rounded level", () => {
    const sameDay = sessionOf([], [{ period: "2030", value: 840, on: "2025-12-06" }]);
    expect(value(sameDay, "CAGR", "ESS", 2024, 2030)).toBe(0.27);
  });
});

describe("whatever a publisher says over time", () => {
  const day = fc.constantFrom("2025-12-20", "2026-01-15", "2026-03-01", "2026-06-01");
  const rate = fc.record({
    from: fc.constantFrom(2024, 2025, 2026),
    to: fc.constantFrom(2028, 2030, 2035),
    rate: fc.constantFrom(0.1, 0.2, 0.25, 0.3),
    on: day,
  });
  const figure = fc.record({
    period: fc.constantFrom("2024", "2026", "2030"),
    value: fc.constantFrom(210, 400, 800, 900),
    on: day,
  });
  const asOf = fc.constantFrom("2025-12-06", "2025-12-31", "2026-02-01", "2026-12-31");
  const years = fc.constantFrom<[number, number]>([2024, 2030], [2024, 2028], [2026, 2030], [2025, 2035]);

  it("each pair of functions agrees on a year, and on the growth to it or says why not", () => {
    fc.assert(
      fc.property(
        fc.array(rate, { maxLength: 3 }),
        fc.array(figure, { maxLength: 2 }),
        asOf,
        years,
        (rates, figures, on, [from, to]) => {
          const session = sessionOf(rates, figures);
          const options = `asof=${on}`;
          const forecast = evaluate(session, "FORECAST", ["ESS", [[from, to]], null, options])[0]!;
          const outlook = evaluate(session, "OUTLOOK", ["ESS", null, null, null, `${options}; headers=0`]);
          for (const [at, year] of [from, to].entries()) {
            const cell = forecast[at]!;
            const row = outlook.find(([first]) => first?.type === "number" && first.value === year);
            if (cell.type !== "number") {
              expect(row).toBeUndefined();
              continue;
            }
            expect(row![1]).toMatchObject({ value: cell.value });
            const cited = evaluate(session, "CITE", ["ESS", year, `${options}; detail=1; headers=0`])[0]![1];
            expect(cited).toMatchObject({ value: cell.value });
            const vintages = evaluate(session, "VINTAGES", ["ESS", year, `${options}; headers=0`]);
            expect(vintages.map((one) => one[1])).toContainEqual(
              expect.objectContaining({ value: cell.value }),
            );
            if (cell.answer!.kind !== "reported") continue;
            const history = evaluate(session, "HISTORY", ["ESS", null, null, null, `${options}; headers=0`]);
            expect(history.map((one) => one[1])).toContainEqual(
              expect.objectContaining({ value: cell.value }),
            );
          }
          const [first, last] = forecast;
          const growth = evaluate(session, "CAGR", ["ESS", from, to, options])[0]![0]!;
          if (growth.type !== "number" || first?.type !== "number" || last?.type !== "number") return;
          const implied = (last.value / first.value) ** (1 / (to - from)) - 1;
          const caveats = said(growth.answer!) + said(first.answer!) + said(last.answer!);
          if (Math.abs(growth.value - implied) > ROUNDING)
            expect(caveats).toMatch(/has quoted|has newer figures|grow by/);
        },
      ),
      { numRuns: 300 },
    );
  });
});
