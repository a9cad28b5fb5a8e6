import { firstWhere } from "./first-where";
import type { Confidence, Direction, Qualifier, Status, SupersedeReason } from "./vocabulary";

/** What only some rows have: their numbers, rising, and the value of each. */
export interface Sparse<Values> {
  rows: Uint32Array;
  values: Values;
}

/** What records say by a word, none of their own. */
export interface Words {
  status: Status;
  qualifier?: Qualifier;
  direction?: Direction;
  scenario?: string;
  reason?: SupersedeReason;
  confidence?: Confidence;
}

export const NUMBER_FIELDS = ["low", "high", "change", "yearChange"] as const;
export type NumberField = (typeof NUMBER_FIELDS)[number];

/** `id` and `period` stand only where they are not what the row says anyway. */
export const TEXT_FIELDS = ["id", "period", "note", "supersedes"] as const;
export type TextField = (typeof TEXT_FIELDS)[number];

/**
 * Observations of some series in columns: what a record says stands in one row of each. Sources are named by id, so that
 * the columns of a family stay the same from one edition to the next while nothing is said of it.
 */
export interface ObservationColumns {
  /** The codes of the series. */
  series: readonly string[];
  /** Where the rows of each series begin, and after the last of them where all rows end. */
  starts: Uint32Array;
  /** First and last day of the period, as days since 1970-01-01. */
  first: Int32Array;
  last: Int32Array;
  sources: readonly string[];
  /** Place in `sources`. */
  source: Uint32Array;
  /** NaN where there is none. */
  value: Float64Array;
  words: readonly Words[];
  /** Place in `words`. */
  word: Uint16Array;
  /** The rows of each series in the order of the ledger; absent where they stand in it. */
  order?: Uint32Array;
  numbers: Partial<Record<NumberField, Sparse<Float64Array>>>;
  texts: Partial<Record<TextField, Sparse<readonly string[]>>>;
  /** The row of the same series whose place a row takes; one that is elsewhere is named by its id in `texts`. */
  supersedes: Sparse<Uint32Array>;
}

/** Series whose observations stand in columns. */
export interface Family {
  readonly name: string;
  readonly series: readonly string[];
  /** How many observations. */
  readonly count: number;
  /** Whether any of them has an id that does not say its source, series and period. */
  readonly ownIds: boolean;
  /** Made when first asked for. Of a family that is still on its way it throws what its owner waits for. */
  columns(): ObservationColumns;
}

/** Observations of a ledger that stand in columns, beside those that stand as records. */
export interface StoredObservations {
  readonly families: readonly Family[];
}

/** The place among the values of what is sparse, or -1. */
export function placeOf({ rows }: Sparse<unknown>, row: number): number {
  const place = firstWhere(rows, (one) => one >= row);
  return rows[place] === row ? place : -1;
}
