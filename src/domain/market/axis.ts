import type { Period, Series } from "../ledger/records";
import { grainOf, type Grain } from "../time/period";
import { groupsOf } from "./groups-of";
import { isPriced } from "./priced";

/**
 * Which values can stand on one axis: a year's sum is no month's, and beside it a month would look like a collapse. Prices
 * of days and averages of months measure alike.
 */
export function axisOf(series: Series, period: Period): Grain | undefined {
  const grain = grainOf(period);
  return grain === "day" && isPriced(series) ? "month" : grain;
}

/** The largest part of some values that can stand on one axis, the newest among those of a size. */
export function ofOneAxis<T>(
  series: Series,
  values: readonly T[],
  periodOf: (value: T) => Period,
): readonly T[] {
  const groups = groupsOf([...values].reverse(), (value) => axisOf(series, periodOf(value)) ?? "");
  const [most] = [...groups.values()].sort((a, b) => b.length - a.length);
  return most ? [...most].reverse() : [];
}
