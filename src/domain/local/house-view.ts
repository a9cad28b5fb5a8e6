import type { IsoDate, Period } from "../ledger/records";
import type { Assumptions } from "./assumptions";
import { daysBetween } from "../time/day";
import { endOf, startOf } from "../time/period";

/** Which layer a model is answered from: what was published, the house's own view of it, or an end of its range. */
export const LAYERS = ["source", "house", "low", "high"] as const;

export type Layer = (typeof LAYERS)[number];

/** A value that the house holds against the published one. It stands in the workbook, not in the data. */
export interface Override {
  /** Code of the series. */
  series: string;
  /** What it is about; a price without one is the price of today. */
  period?: Period;
  /** In the series' own unit and tax basis. */
  value: number;
  /** The house's own ends of it, which speak where a model is run at the low or the high end. */
  low?: number;
  high?: number;
  author: string;
  reason: string;
  /** The day it was set; as of an earlier day it was not known. */
  on: IsoDate;
  /** The last day it holds. */
  expires?: IsoDate;
}

/** An exchange rate of the house's own: it speaks for its pair, either way round, and makes no other pair. */
export interface HouseRate {
  /** Two currency codes, such as `USD/CNY`: units of the second for one of the first. */
  pair: string;
  rate: number;
  /** The period it holds for, each day and month in it; for any day where it is left out. */
  period?: Period;
  author: string;
  reason: string;
  /** The day it was set; as of an earlier day it was not known. */
  on: IsoDate;
  /** The last day it holds. */
  expires?: IsoDate;
}

export interface HouseView {
  layer: Layer;
  overrides: Override[];
  rates?: HouseRate[];
  /** What the workbook assumes where a formula does not say; kept apart, and of every layer. */
  assumptions?: Assumptions;
}

/** A model without a view of its own. */
export const NO_HOUSE_VIEW: HouseView = { layer: "source", overrides: [] };

/** The override that speaks for a value on a day, the last set first; at an end of the range with its own end as value. */
export function overrideFor(
  house: HouseView,
  series: string,
  period: Period | undefined,
  on: IsoDate,
): Override | undefined {
  const { layer } = house;
  if (layer === "source") return undefined;
  const spoken = layer === "house" ? "value" : layer;
  return house.overrides
    .filter((one) => one.series === series && one.period === period)
    .flatMap((one) => (one[spoken] === undefined ? [] : { ...one, value: one[spoken] }))
    .filter((one) => holdsOn(one, on))
    .sort(bySetting)
    .at(-1);
}

/** The rate of the house for a pair as it is written, in a period: of the shortest that holds all of it, the last set. */
export function houseRateFor(
  { layer, rates = [] }: HouseView,
  pair: string,
  asked: Period,
  on: IsoDate,
): HouseRate | undefined {
  if (layer !== "house") return undefined;
  return rates
    .filter((one) => one.pair === pair && holdsOn(one, on) && isWithin(asked, one.period))
    .sort((a, b) => lengthOf(b.period) - lengthOf(a.period) || bySetting(a, b))
    .at(-1);
}

type Set = Pick<Override, "on" | "expires">;

function holdsOn(one: Set, on: IsoDate): boolean {
  return one.on <= on && (one.expires === undefined || on <= one.expires);
}

function bySetting(a: Set, b: Set): number {
  return a.on === b.on ? 0 : a.on < b.on ? -1 : 1;
}

function isWithin(asked: Period, period: Period | undefined): boolean {
  return period === undefined || (startOf(period) <= startOf(asked) && endOf(asked) <= endOf(period));
}

function lengthOf(period: Period | undefined): number {
  return period === undefined ? Infinity : daysBetween(startOf(period), endOf(period));
}
