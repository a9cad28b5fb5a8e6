import type { Frequency, Period } from "../ledger/records";
import { dayNumber } from "../time/day";
import { endOf, grainOf, startOf, type Grain } from "../time/period";
import { RHYTHM } from "./age";

/** Days of the shortest period of a length, so that one without a figure is seen in February too. */
const SHORTEST: Record<Exclude<Grain, "day" | "window">, number> = {
  month: 28,
  quarter: 90,
  half: 181,
  year: 365,
};

/**
 * Whether a whole period without a figure lies between two that have one, the earlier first: a year between years, a month
 * between months, between days more than the series' rhythm. A line drawn across would say what nobody did.
 */
export function isSilentBetween(frequency: Frequency, one: Period, next: Period): boolean {
  const silent = dayNumber(startOf(next)) - dayNumber(endOf(one)) - 1;
  return silent >= Math.min(daysAt(frequency, one), daysAt(frequency, next));
}

function daysAt(frequency: Frequency, period: Period): number {
  const grain = grainOf(period) ?? "day";
  if (grain === "day") return RHYTHM[frequency];
  if (grain === "window") return dayNumber(endOf(period)) - dayNumber(startOf(period)) + 1;
  return SHORTEST[grain];
}
