import type { IsoDate, Period, Precision, Series, Source } from "../ledger/records";
import { daysBetween } from "../time/day";
import { RHYTHM } from "./age";
import type { Market } from "./market";
import { publishersOf } from "./publisher";
import type { SeriesIndex } from "./series-index";

/** `published` is fresh, `carried` is older than the series' rhythm, `missing` has no figure at all. */
export type CoverageState = "published" | "carried" | "missing";

export interface Coverage {
  series: Series;
  publishers: string[];
  values: number;
  /** Observations that say only which way a value moved. */
  directionsOnly: number;
  growthRates: number;
  first?: Period;
  last?: Period;
  lastPublished?: IsoDate;
  /** How well that day is known. */
  precision?: Precision;
  /** Days from the last publication to the day asked about. */
  age?: number;
  state: CoverageState;
}

/** What there is of a series on a day. */
export function coverageOf(market: Market, series: Series, on: IsoDate): Coverage {
  const { seen } = market;
  const index = market.index.series(series.code);
  const lane = index.lane("figure");
  const [figures, growth] = [lane.count(seen), index.growthLane().count(seen)];
  const last = lastPublishedOf(market, index);
  const lastPublished = last?.published;
  const age = lastPublished === undefined ? undefined : daysBetween(lastPublished, on);
  return {
    series,
    publishers: publishersOf(market, series),
    values: figures,
    directionsOnly: index.lane("any").count(seen) - figures,
    growthRates: growth,
    ...(figures > 0 && { first: lane.at(lane.first(seen)).period, last: lane.at(lane.last(seen)).period }),
    ...(last && { lastPublished: last.published, precision: last.precision }),
    ...(age !== undefined && { age }),
    state: stateOf(figures + growth, age, series),
  };
}

function stateOf(figures: number, age: number | undefined, series: Series): CoverageState {
  if (figures === 0 || age === undefined) return "missing";
  return age <= RHYTHM[series.frequency] ? "published" : "carried";
}

/** The newest publication of an observation in force or of a growth rate. */
function lastPublishedOf(market: Market, index: SeriesIndex): Source | undefined {
  const lanes = [index.byPublication(), index.growthLane()];
  const sources = lanes.flatMap((lane) => {
    const last = lane.last(market.seen);
    return last < 0 ? [] : [market.source(lane.at(last).source)];
  });
  return sources.sort((a, b) => (a.published < b.published ? -1 : 1)).at(-1);
}
