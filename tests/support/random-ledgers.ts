import fc from "fast-check";
import type { Ledger } from "../../src/domain/ledger/records";
import { ledgerOf } from "./ledgers";

/** Few names and few days, so that records meet: several words on one period, by several publishers, on one day. */
export const SERIES = ["P", "Q", "EV", "ESS", "ALL"] as const;
export const PUBLISHERS = ["Mill", "Desk", "Bank"] as const;
export const PUBLICATIONS = [
  "2024-12-31",
  "2025-01-10",
  "2025-01-11",
  "2025-02-01",
  "2025-03-31",
  "2026-06-30",
];
export const PERIODS = [
  ...["2024-12-30", "2025-01-02", "2025-01-09", "2025-01-31", "2025-02-01", "2025-02-28", "2025-06-30"],
  ...["2024-12", "2025-01", "2025-02", "2025-06", "2025-Q1", "2025-Q2", "2025-H1"],
  ...["2024-11..2025-02", "2025-01..2025-09"],
  ...["2024", "2025", "2026", "2028", "2030"],
];
export const DAYS = ["2024-01-01", ...PUBLICATIONS, "2025-01-15", "2025-06-01", "2027-01-01"];
const PAIRS = ["EUR/USD", "EUR/CNY", "USD/CNY", "CNY/JPY", "USD/KRW", "GBP/USD"];

const word = { by: fc.constantFrom(...PUBLISHERS), on: fc.constantFrom(...PUBLICATIONS) };
const amount = fc.integer({ min: 1, max: 400 });

const observation = fc.record(
  {
    ...word,
    series: fc.constantFrom(...SERIES.slice(0, 4)),
    period: fc.constantFrom(...PERIODS),
    value: amount,
    low: amount,
    high: amount,
    direction: fc.constantFrom("up", "down", "stable"),
    scenario: fc.constantFrom("base", "STEPS", "Base"),
    status: fc.constantFrom("A", "E", "F"),
    /** Which of the records before it takes the place of, where it takes any. */
    corrects: fc.nat({ max: 20 }),
  },
  { requiredKeys: ["by", "on", "series", "period", "status"] },
);

const growth = fc.record({
  ...word,
  series: fc.constantFrom("EV", "ESS"),
  from: fc.constantFrom(2024, 2025),
  to: fc.constantFrom(2028, 2030),
  rate: fc.constantFrom(0.1, 0.25, 0.5),
});

const fx = fc.record({
  by: fc.constantFrom("ECB", "Fed"),
  on: fc.constantFrom(...PUBLICATIONS),
  pair: fc.constantFrom(...PAIRS),
  date: fc.constantFrom(
    ...["2024-12-30", "2025-01-02", "2025-01-09", "2025-01-10", "2025-01-31", "2025-06-27"],
    ...["2025-01", "2025-02", "2025-03"],
  ),
  rate: fc.integer({ min: 1, max: 900 }).map((hundredths) => hundredths / 100),
});

const event = fc.record(
  {
    ...word,
    headline: fc.constantFrom("Gotion opens a line", "卫蓝 starts a pilot", "Sulfide plant", "A policy"),
    companies: fc.subarray(["Gotion", "WeLion"]),
    countries: fc.subarray(["China", "Japan"]),
    materials: fc.subarray(["P", "unknown stuff"]),
    route: fc.constantFrom("sulfide", "oxide", "unspecified"),
    stage: fc.constantFrom("pilot", "construction", "unspecified"),
    project: fc.constantFrom("one", "two"),
    happened: fc.constantFrom("2024-11", "2025-01-05"),
  },
  { requiredKeys: ["by", "on", "headline", "companies", "countries", "route", "stage"] },
);

/** Ledgers with corrections, vintages, several publishers, ranges, directions, rules and news. */
export const randomLedger: fc.Arbitrary<Ledger> = fc
  .record({
    observations: fc.array(observation, { minLength: 10, maxLength: 90, size: "max" }),
    growth: fc.array(growth, { minLength: 2, maxLength: 6, size: "max" }),
    fx: fc.array(fx, { minLength: 5, maxLength: 60, size: "max" }),
    events: fc.array(event, { maxLength: 25, size: "max" }),
    ended: fc.option(fc.constantFrom(...PERIODS.slice(0, 7)), { nil: undefined, freq: 1 }),
    unsure: fc.boolean(),
  })
  .map(({ observations, ended, unsure, ...rest }) => {
    const ledger = ledgerOf({
      ...(rest as object),
      series: [
        { code: "P", aliases: ["Pea"], ...(ended !== undefined && { discontinued: ended }) },
        { code: "Q", measure: "production", unit: "t", frequency: "month" },
        { code: "EV", measure: "demand", unit: "GWh", frequency: "year" },
        { code: "ESS", measure: "demand", unit: "GWh", frequency: "year" },
        { code: "ALL", measure: "demand", unit: "GWh", frequency: "year" },
      ],
      observations: observations.map(({ corrects, ...one }, at) => ({
        ...one,
        // The checks of a ledger let a record take the place of one of its own series only.
        ...(corrects !== undefined &&
          corrects < at &&
          observations[corrects]?.series === one.series && { supersedes: `observation-${corrects}` }),
      })),
      vat: [{ from: "2019-04-01", rate: 0.13, by: "Mill", on: "2024-12-31" }],
      companies: [
        { name: "Gotion", aliases: ["国轩"], country: "China" },
        { name: "WeLion", aliases: ["卫蓝新能源", "Beijing WeLion"], country: "China" },
      ],
      projects: [
        { id: "one", name: "Plant One", companies: ["Gotion"], country: "China" },
        { id: "two", name: "Plant Two", companies: ["WeLion"], country: "China", location: "Huzhou" },
      ],
      rules: [
        { id: "sum", kind: "sum", series: "ALL", terms: ["EV", "ESS"] },
        {
          ...{ id: "ev", kind: "growth", series: "EV", growth: "growth-0" },
          base: { series: "EV", period: "2024", publisher: "Mill" },
        },
        {
          ...{ id: "ess", kind: "growth", series: "ESS", growth: "growth-1" },
          base: { series: "ESS", period: "2025", publisher: "Desk" },
        },
      ],
    });
    if (!unsure) return ledger;
    // A page of unknown day: its news are listed under the day they happened.
    return {
      ...ledger,
      sources: ledger.sources.map((one, at) => (at % 2 ? one : { ...one, precision: "by" })),
    };
  });
