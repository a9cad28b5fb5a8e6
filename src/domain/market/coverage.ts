import type { IsoDate, Observation, Period, Series } from "../ledger/records";
import { daysBetween } from "../time/day";
import type { Market } from "./market";
import { publishersOf } from "./publisher";

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
  /** Days from the last publication to the day asked about. */
  age?: number;
  state: CoverageState;
}

/** After how many days without word a series of this rhythm counts as carried. */
const RHYTHM: Record<Series["frequency"], number> = {
  day: 7,
  week: 14,
  month: 45,
  quarter: 120,
  year: 400,
  irregular: 400,
};

/** What there is of a series on a day. */
export function coverageOf(market: Market, series: Series, on: IsoDate): Coverage {
  const all = market.observations(series.code);
  const figures = all.filter(hasFigure);
  const growth = market.growth(series.code);
  const days = [...all, ...growth].map((one) => market.source(one.source).published).sort();
  const lastPublished = days.at(-1);
  const age = lastPublished === undefined ? undefined : daysBetween(lastPublished, on);
  return {
    series,
    publishers: publishersOf(market, series),
    values: figures.length,
    directionsOnly: all.length - figures.length,
    growthRates: growth.length,
    ...(figures[0] && { first: figures[0].period, last: figures.at(-1)!.period }),
    ...(lastPublished !== undefined && { lastPublished }),
    ...(age !== undefined && { age }),
    state: stateOf(figures.length + growth.length, age, series),
  };
}

function stateOf(figures: number, age: number | undefined, series: Series): CoverageState {
  if (figures === 0 || age === undefined) return "missing";
  return age <= RHYTHM[series.frequency] ? "published" : "carried";
}

function hasFigure(observation: Observation): boolean {
  return observation.value !== undefined || observation.low !== undefined || observation.high !== undefined;
}
