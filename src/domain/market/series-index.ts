import type { Growth, Observation } from "../ledger/records";
import { grainOf, type Span } from "../time/period";
import { Lane, NEVER } from "./lane";
import { once } from "./once";
import type { PublicationDays } from "./publication-days";

/** `figure` is a value or an end of its range, `silent` a direction without a value. */
export type Kind = "any" | "figure" | "value" | "low" | "high" | "change" | "yearChange" | "silent";

const KINDS: Record<Kind, (one: Observation) => boolean> = {
  any: () => true,
  figure: (one) => one.value !== undefined || one.low !== undefined || one.high !== undefined,
  value: (one) => one.value !== undefined,
  low: (one) => one.low !== undefined,
  high: (one) => one.high !== undefined,
  change: (one) => one.change !== undefined,
  yearChange: (one) => one.yearChange !== undefined,
  silent: (one) => one.direction !== undefined && one.value === undefined,
};

export interface SeriesRecords {
  observations: Observation[];
  growth: Growth[];
}

/** What there is of one series, whenever it was published, in the orders that questions ask for. Made when asked for. */
export interface SeriesIndex extends Readonly<SeriesRecords> {
  /** Its observations, or those of one publisher; of yearly values alone. */
  lane(kind: Kind, publisher?: string): Lane<Observation>;
  yearly(kind: Kind, publisher?: string, scenario?: string): Lane<Observation>;
  /** Its observations by publication alone. */
  byPublication(): Lane<Observation>;
  /** The growth rates, oldest publication first; all or those of a publisher. */
  growthLane(publisher?: string): Lane<Growth>;
  /** The days on which anything was published of it, as ranks. */
  publicationDays(): readonly number[];
  /** All who have ever spoken of it. */
  publishers(): readonly string[];
  /** The names its scenarios have in yearly figures, as published; undefined where a figure names none. */
  scenarios(): readonly (string | undefined)[];
}

export interface Placing {
  days: PublicationDays;
  spanOf(period: string): Span;
}

export function openSeries(records: SeriesRecords, placing: Placing): SeriesIndex {
  const { days } = placing;
  const lanes = new Map<string, Lane<unknown>>();
  const kept = <T>(key: string, make: () => Lane<T>): Lane<T> => {
    const known = lanes.get(key) as Lane<T> | undefined;
    if (known) return known;
    const made = make();
    lanes.set(key, made);
    return made;
  };
  const speaks = (publisher: string) => (one: { source: string }) =>
    days.source(one.source).publisher === publisher;
  const lane = (kind: Kind, publisher?: string): Lane<Observation> =>
    kept(keyOf(kind, publisher), () => {
      if (publisher !== undefined) return lane(kind).where(speaks(publisher));
      return kind === "any" ? placed(records.observations, placing) : lane("any").where(KINDS[kind]);
    });
  const yearly = (kind: Kind, publisher?: string): Lane<Observation> =>
    kept(keyOf("yearly", kind, publisher), () =>
      lane(kind, publisher).where((one) => grainOf(one.period) === "year"),
    );
  const scenariosOf = once(() => [...new Set(records.observations.map(({ scenario }) => scenario))]);
  return {
    ...records,
    lane,
    yearly: (kind, publisher, scenario) => {
      if (scenario === undefined) return yearly(kind, publisher);
      const wanted = scenario.toLowerCase();
      // The name is the user's: lanes are kept only for those there are.
      if (!scenariosOf().some((name) => scenarioName(name) === wanted)) return lane(kind).where(() => false);
      return kept(keyOf("yearly", kind, publisher, wanted), () =>
        yearly(kind, publisher).where((one) => scenarioName(one.scenario) === wanted),
      );
    },
    byPublication: () => kept("by publication", () => lane("any").byPublication()),
    growthLane: (publisher) =>
      publisher === undefined
        ? kept("growth", () => placedGrowth(records.growth, days))
        : kept(keyOf("growth", publisher), () =>
            placedGrowth(records.growth.filter(speaks(publisher)), days),
          ),
    publishers: once(() => [
      ...new Set(
        [...records.observations, ...records.growth].map(({ source }) => days.source(source).publisher),
      ),
    ]),
    scenarios: scenariosOf,
    publicationDays: once(() => [
      ...new Set([...records.observations, ...records.growth].map(({ source }) => days.rankOf(source))),
    ]),
  };
}

/** Names of publishers and scenarios hold no zero character. */
function keyOf(...parts: (string | undefined)[]): string {
  return parts.join("\0");
}

function scenarioName(scenario: string | undefined): string {
  return (scenario ?? "base").toLowerCase();
}

function placed(observations: readonly Observation[], placing: Placing): Lane<Observation> {
  const { days, spanOf } = placing;
  const superseded = supersededFrom(observations, days);
  return Lane.byPeriod(observations, {
    span: ({ period }) => spanOf(period),
    from: ({ source }) => days.rankOf(source),
    until: ({ id }) => superseded.get(id) ?? NEVER,
  });
}

/** The first publication day on which something took the place of an observation: always one of the same series. */
function supersededFrom(observations: readonly Observation[], days: PublicationDays): Map<string, number> {
  const first = new Map<string, number>();
  for (const { supersedes, source } of observations) {
    if (supersedes === undefined) continue;
    const day = days.rankOf(source);
    first.set(supersedes, Math.min(day, first.get(supersedes) ?? NEVER));
  }
  return first;
}

const NO_PERIOD: Span = { first: 0, last: 0 };

/** A rate has a window and no period of its own: it is ordered by its publication alone. */
function placedGrowth(growth: readonly Growth[], days: PublicationDays): Lane<Growth> {
  return Lane.byPeriod(growth, {
    span: () => NO_PERIOD,
    from: ({ source }) => days.rankOf(source),
    until: () => NEVER,
  });
}
