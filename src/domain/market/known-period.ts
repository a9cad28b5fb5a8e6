import type { Period, Series } from "../ledger/records";
import { endOf, grainOf } from "../time/period";
import type { Market } from "./market";

/**
 * The period a day stands for where a series has no value of that day: the month, quarter or year that ends on it. A
 * table writes a month as its last day, and a function takes back what a table wrote.
 */
export function knownPeriod(market: Market, series: Series, period: Period): Period {
  if (grainOf(period) !== "day") return period;
  const known = periodsOf(market, series);
  if (known.includes(period)) return period;
  const ending = known.filter((one) => endOf(one) === period);
  return ending.sort((a, b) => b.length - a.length)[0] ?? period;
}

/** The newest period of a series that has a figure. */
export function latestPeriod(market: Market, series: Series): Period | undefined {
  const values = market.index.series(series.code).lane("value");
  const last = values.last(market.seen);
  return last < 0 ? undefined : values.at(last).period;
}

function periodsOf(market: Market, series: Series): Period[] {
  return market.index
    .series(series.code)
    .lane("any")
    .perPeriod(market.seen)
    .map((one) => one.period);
}
