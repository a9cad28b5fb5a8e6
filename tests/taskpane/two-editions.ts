/** A ledger at two times, and a model that asks it. */
import type { Pack } from "../../src/domain/ledger/records";
import { packOf } from "../support/ledgers";

export const SERIES = [
  { code: "PRICE.A", aliases: ["A"], name: "Sulfide" },
  { code: "PRICE.B", aliases: ["B"], name: "Oxide" },
  { code: "PRICE.C", aliases: ["C"], name: "Halide" },
  { code: "PRICE.D", aliases: ["D"], name: "Polymer" },
  {
    code: "DEMAND.E",
    aliases: ["E"],
    name: "Storage",
    measure: "demand" as const,
    unit: "GWh",
    frequency: "year" as const,
  },
];
export const FIRST_RECORDS = [
  { id: "a1", series: "PRICE.A", period: "2026-11-06", value: 2000, low: 1900, high: 2100, on: "2026-11-06" },
  { id: "b1", series: "PRICE.B", period: "2026-11-06", value: 120, on: "2026-11-06" },
  { id: "c1", series: "PRICE.C", period: "2026-11-06", value: 900_000, on: "2026-11-06" },
  { id: "d1", series: "PRICE.D", period: "2026-11-06", value: 40, on: "2026-11-06" },
  { id: "e1", series: "DEMAND.E", period: "2030", value: 500, status: "F" as const, on: "2026-11-06" },
];
const NEXT_RECORDS = [
  ...FIRST_RECORDS,
  { id: "a2", series: "PRICE.A", period: "2026-11-20", value: 2100, low: 2000, high: 2200, on: "2026-11-20" },
  {
    id: "b2",
    series: "PRICE.B",
    period: "2026-11-06",
    value: 121,
    on: "2026-11-20",
    supersedes: "b1",
    reason: "correction" as const,
  },
  {
    id: "c2",
    series: "PRICE.C",
    period: "2026-11-06",
    value: 900,
    on: "2026-11-20",
    supersedes: "c1",
    reason: "unit-rescale" as const,
  },
  { id: "e2", series: "DEMAND.E", period: "2030", value: 620, status: "F" as const, on: "2026-11-20" },
];

export function edition(id: string, digit: string, parts: Parameters<typeof packOf>[0]): Pack {
  return { ...packOf(parts), edition: `${id}.${digit.repeat(8)}`, hash: digit.repeat(64) };
}

export const FIRST = edition("2026-11-06", "a", { series: SERIES, observations: FIRST_RECORDS });
const ENDED = SERIES.map((one) =>
  one.code === "PRICE.D" ? { ...one, discontinued: "2026-11-18", successor: "PRICE.A" } : one,
);
export const NEXT = edition("2026-11-20", "b", { series: ENDED, observations: NEXT_RECORDS });

export const CELLS = {
  A1: '=SSB.PRICE("A")',
  A2: '=SSB.PRICE("A")',
  A3: '=SSB.PRICE("B")',
  A4: '=SSB.PRICE("C")',
  A5: '=SSB.PRICE("D")',
  A6: '=SSB.FORECAST("E",2030)',
  A7: '=SSB.PRICE("A","2026-11-06")',
  C1: 5,
};
export const BEFORE = [2000, 2000, 120, 900_000, 40, 500, 2000];
export const AFTER = [2100, 2100, 121, 900, "#discontinued", 620, 2000];
