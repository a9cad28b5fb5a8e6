import type { Growth, Observation } from "../ledger/records";
import type { Span } from "../time/period";
import { fromOf, Lane, NEVER, placed } from "./lane";
import type { Kind, ObservationRows } from "./observation-rows";
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
  return new OneSeries(rows, rates, days);
}

/** A class, for there may be a hundred thousand: functions of each of them would weigh more than its figures. */
class OneSeries implements SeriesIndex {
  readonly #lanes = new Map<string, Lane<unknown>>();
  #publishers?: readonly string[];
  #scenarios?: readonly (string | undefined)[];
  #publicationDays?: readonly number[];

  constructor(
    private readonly rows: ObservationRows,
    readonly growth: readonly Growth[],
    private readonly days: PublicationDays,
  ) {}

  get count(): number {
    return this.rows.length;
  }

  observations(): readonly Observation[] {
    return this.rows.all();
  }

  lane(kind: Kind, publisher?: string): Lane<Observation> {
    const { rows } = this;
    return this.#kept(keyOf(kind, publisher), () => {
      if (publisher !== undefined)
        return this.lane(kind).whereRow((row) => rows.publisher(row) === publisher);
      return kind === "any" ? laneOf(rows) : this.lane("any").whereRow((row) => rows.is(kind, row));
    });
  }

  yearly(kind: Kind, publisher?: string, scenario?: string): Lane<Observation> {
    const { rows } = this;
    if (scenario === undefined)
      return this.#kept(keyOf("yearly", kind, publisher), () =>
        this.lane(kind, publisher).whereRow((row) => rows.isYear(row)),
      );
    const wanted = scenario.toLowerCase();
    // The name is the user's: lanes are kept only for those there are.
    if (!this.scenarios().some((name) => scenarioName(name) === wanted))
      return this.lane(kind).whereRow(() => false);
    return this.#kept(keyOf("yearly", kind, publisher, wanted), () =>
      this.yearly(kind, publisher).whereRow((row) => scenarioName(rows.scenario(row)) === wanted),
    );
  }

  byPublication(): Lane<Observation> {
    return this.#kept("by publication", () => this.lane("any").byPublication());
  }

  growthLane(publisher?: string): Lane<Growth> {
    const { days, growth } = this;
    if (publisher === undefined) return this.#kept("growth", () => placedGrowth(growth, days));
    return this.#kept(keyOf("growth", publisher), () =>
      placedGrowth(
        growth.filter(({ source }) => days.source(source).publisher === publisher),
        days,
      ),
    );
  }

  publishers(): readonly string[] {
    return (this.#publishers ??= [
      ...new Set([
        ...distinct(this.rows, (row) => this.rows.publisher(row)),
        ...this.growth.map(({ source }) => this.days.source(source).publisher),
      ]),
    ]);
  }

  scenarios(): readonly (string | undefined)[] {
    return (this.#scenarios ??= distinct(this.rows, (row) => this.rows.scenario(row)));
  }

  publicationDays(): readonly number[] {
    return (this.#publicationDays ??= [
      ...new Set([
        ...distinct(this.rows, (row) => rankOf(this.rows, row)),
        ...this.growth.map(({ source }) => this.days.rankOf(source)),
      ]),
    ]);
  }

  #kept<T>(key: string, make: () => Lane<T>): Lane<T> {
    const known = this.#lanes.get(key) as Lane<T> | undefined;
    if (known) return known;
    const made = make();
    this.#lanes.set(key, made);
    return made;
  }
}

/** What rows have, once each, in the order of the ledger. */
function distinct<T>(rows: ObservationRows, of: (row: number) => T): T[] {
  const found = new Set<T>();
  for (const row of rows.inOrder()) found.add(of(row));
  return [...found];
}

function rankOf(rows: ObservationRows, row: number): number {
  return fromOf(rows.columns(), row);
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
