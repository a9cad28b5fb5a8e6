import type { Growth, Observation } from "../ledger/records";
import type { Span } from "../time/period";
import { Lane, NEVER, placed } from "./lane";
import type { Kind, ObservationRows } from "./observation-rows";
import { once } from "./once";
import type { PublicationDays } from "./publication-days";

/** What there is of one series, whenever it was published, in the orders that questions ask for. Made when asked for. */
export interface SeriesIndex {
  /** How many observations there are of it. */
  readonly count: number;
  /** Its observations and growth rates in the order of the ledger. */
  observations(): readonly Observation[];
  readonly growth: readonly Growth[];
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

export function openSeries(
  rows: ObservationRows,
  rates: readonly Growth[],
  days: PublicationDays,
): SeriesIndex {
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
      if (publisher !== undefined) return lane(kind).whereRow((row) => rows.publisher(row) === publisher);
      return kind === "any" ? laneOf(rows) : lane("any").whereRow((row) => rows.is(kind, row));
    });
  const yearly = (kind: Kind, publisher?: string): Lane<Observation> =>
    kept(keyOf("yearly", kind, publisher), () => lane(kind, publisher).whereRow((row) => rows.isYear(row)));
  const scenariosOf = once(() => distinct(rows, (row) => rows.scenario(row)));
  return {
    count: rows.length,
    observations: () => rows.all(),
    growth: rates,
    lane,
    yearly: (kind, publisher, scenario) => {
      if (scenario === undefined) return yearly(kind, publisher);
      const wanted = scenario.toLowerCase();
      // The name is the user's: lanes are kept only for those there are.
      if (!scenariosOf().some((name) => scenarioName(name) === wanted))
        return lane(kind).whereRow(() => false);
      return kept(keyOf("yearly", kind, publisher, wanted), () =>
        yearly(kind, publisher).whereRow((row) => scenarioName(rows.scenario(row)) === wanted),
      );
    },
    byPublication: () => kept("by publication", () => lane("any").byPublication()),
    growthLane: (publisher) =>
      publisher === undefined
        ? kept("growth", () => placedGrowth(rates, days))
        : kept(keyOf("growth", publisher), () => placedGrowth(rates.filter(speaks(publisher)), days)),
    publishers: once(() => [
      ...new Set([
        ...distinct(rows, (row) => rows.publisher(row)),
        ...rates.map(({ source }) => days.source(source).publisher),
      ]),
    ]),
    scenarios: scenariosOf,
    publicationDays: once(() => [
      ...new Set([
        ...distinct(rows, (row) => rankOf(rows, row)),
        ...rates.map(({ source }) => days.rankOf(source)),
      ]),
    ]),
  };
}

/** What rows have, once each, in the order of the ledger. */
function distinct<T>(rows: ObservationRows, of: (row: number) => T): T[] {
  const found = new Set<T>();
  for (const row of rows.inOrder()) found.add(of(row));
  return [...found];
}

function rankOf(rows: ObservationRows, row: number): number {
  const { from, ranks } = rows.columns();
  const day = from[row] ?? NEVER;
  return ranks ? (ranks[day] ?? NEVER) : day;
}

/** Names of publishers and scenarios hold no zero character. */
function keyOf(...parts: (string | undefined)[]): string {
  return parts.join("\0");
}

function scenarioName(scenario: string | undefined): string {
  return (scenario ?? "base").toLowerCase();
}

function laneOf(rows: ObservationRows): Lane<Observation> {
  const { length } = rows;
  const record = (row: number): Observation => rows.record(row);
  return Lane.byPeriod({ length, record, ...rows.columns(), until: untilOf(rows) });
}

/** The first publication day on which something took the place of each row; undefined where nothing did of any. */
function untilOf(rows: ObservationRows): Int32Array | undefined {
  let until: Int32Array | undefined;
  rows.eachSuperseded((row, by) => {
    until ??= new Int32Array(rows.length).fill(NEVER);
    until[row] = Math.min(until[row] ?? NEVER, rankOf(rows, by));
  });
  return until;
}

const NO_PERIOD: Span = { first: 0, last: 0 };

/** A rate has a window and no period of its own: it is ordered by its publication alone. */
function placedGrowth(growth: readonly Growth[], days: PublicationDays): Lane<Growth> {
  return Lane.byPeriod(
    placed(growth, {
      span: () => NO_PERIOD,
      from: ({ source }) => days.rankOf(source),
      until: () => NEVER,
    }),
  );
}
