import type { IsoDate, VatBasis } from "../ledger/records";

/**
 * What a workbook assumes where a formula does not say: it answers as if each formula said it that can, and says so in
 * the answer. It is no figure against a published one, and holds whatever layer the model is run at.
 */
export interface Assumptions {
  bases?: BaseAssumption[];
  /** Which exchange rate converts: `latest` the newest, else a publisher's of the day. */
  fx?: string;
  /** What a price is taken for whose source states no basis. */
  vat?: VatBasis;
  /** How years between known ones are filled, and how it goes on after the last. */
  interp?: Line;
  extrap?: Line;
}

export const LINES = ["cagr", "linear"] as const;
export type Line = (typeof LINES)[number];

export const LATEST_RATE = "latest";

/** The value of the base year that the forecasts of a series grow from. */
export interface BaseAssumption {
  /** Code of the series that grows. */
  series: string;
  /** In the unit of the base. */
  value: number;
  /** What speaks where the model is run at the low or the high end. */
  low?: number;
  high?: number;
  author: string;
  reason: string;
  /** The day it was set; as of an earlier day it was not known. */
  on: IsoDate;
}

/** The base that speaks for a series on a day, at an end of the ranges with its own end where it has one. */
export function assumedBase(
  { bases = [] }: Assumptions,
  layer: "source" | "house" | "low" | "high",
  series: string,
  on: IsoDate,
): BaseAssumption | undefined {
  const own = bases.filter((one) => one.series === series && one.on <= on).at(-1);
  const end = layer === "low" || layer === "high" ? own?.[layer] : undefined;
  return own && { ...own, value: end ?? own.value };
}

/** How many there are. */
export function assumptionCount({ bases = [], ...rules }: Assumptions): number {
  return bases.length + Object.values(rules).filter((one) => one !== undefined).length;
}
