import type { Series } from "../ledger/records";
import { VOCABULARY } from "../ledger/vocabulary";
import type { Market } from "./market";

/**
 * The series that a question can name, the likeliest first: those that have a figure, this market's before the wider
 * one's, and of these by what they measure, prices before costs.
 */
export function offered(market: Market, accepts: (series: Series) => boolean): Series[] {
  const placeOf = (series: Series): number[] => [
    market.index.series(series.code).lane("figure").some(market.seen) ? 0 : 1,
    series.context ? 1 : 0,
    VOCABULARY.measure.indexOf(series.measure),
  ];
  return market.catalogue.all
    .filter(accepts)
    .map((series) => ({ series, place: placeOf(series) }))
    .sort((a, b) => firstDifference(a.place, b.place))
    .map(({ series }) => series);
}

function firstDifference(a: readonly number[], b: readonly number[]): number {
  return a.map((one, at) => one - (b[at] ?? 0)).find((one) => one !== 0) ?? 0;
}
