import { itemThere } from "../ledger/lists";
import type { Observation, Period } from "../ledger/records";
import { grainOf, type Span } from "../time/period";
import type { PublicationDays } from "./publication-days";

/** `figure` is a value or an end of its range, `silent` a direction without a value. */
export type Kind = "any" | "figure" | "value" | "low" | "high" | "change" | "yearChange" | "silent";

export interface RowColumns {
  /** First and last day of each row's period. */
  first: Int32Array;
  last: Int32Array;
  /** Of each row the day it was published, as a rank; or its source, whose rank stands in `ranks`. */
  from: Int32Array | Uint32Array;
  ranks?: Int32Array;
}

/**
 * The observations of a series row by row, whether they stand as records or in columns: what look-ups go by, and the
 * record of a row for what is answered. Rows of columns become records only then.
 */
export interface ObservationRows {
  readonly length: number;
  /** Where the rows stand in time, made when it is first asked for. */
  columns(): RowColumns;
  record(row: number): Observation;
  /** All records in the order of the ledger. */
  all(): readonly Observation[];
  is(kind: Kind, row: number): boolean;
  isYear(row: number): boolean;
  publisher(row: number): string;
  scenario(row: number): string | undefined;
  /** The rows in the order of the ledger. */
  inOrder(): Iterable<number>;
  /** Tells of each row whose place another takes. */
  eachSuperseded(tell: (row: number, by: number) => void): void;
}

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

export function rowsOfRecords(
  records: readonly Observation[],
  days: PublicationDays,
  spanOf: (period: Period) => Span,
): ObservationRows {
  return new RecordRows(records, days, spanOf);
}

/** A class: there may be a hundred thousand short series, and functions of their own would weigh more than their records. */
class RecordRows implements ObservationRows {
  readonly length: number;
  #columns?: RowColumns;

  constructor(
    private readonly records: readonly Observation[],
    private readonly days: PublicationDays,
    private readonly spanOf: (period: Period) => Span,
  ) {
    this.length = records.length;
  }

  columns(): RowColumns {
    return (this.#columns ??= this.placed());
  }

  record(row: number): Observation {
    return itemThere(this.records, row);
  }

  all(): readonly Observation[] {
    return this.records;
  }

  is(kind: Kind, row: number): boolean {
    return KINDS[kind](this.record(row));
  }

  isYear(row: number): boolean {
    return grainOf(this.record(row).period) === "year";
  }

  publisher(row: number): string {
    return this.days.source(this.record(row).source).publisher;
  }

  scenario(row: number): string | undefined {
    return this.record(row).scenario;
  }

  inOrder(): Iterable<number> {
    return this.records.keys();
  }

  eachSuperseded(tell: (row: number, by: number) => void): void {
    if (this.records.every(({ supersedes }) => supersedes === undefined)) return;
    const rows = new Map(this.records.map(({ id }, row) => [id, row]));
    this.records.forEach(({ supersedes }, by) => {
      const row = supersedes === undefined ? undefined : rows.get(supersedes);
      if (row !== undefined) tell(row, by);
    });
  }

  private placed(): RowColumns {
    const { length } = this.records;
    const [first, last, from] = [new Int32Array(length), new Int32Array(length), new Int32Array(length)];
    this.records.forEach(({ period, source }, row) => {
      const span = this.spanOf(period);
      first[row] = span.first;
      last[row] = span.last;
      from[row] = this.days.rankOf(source);
    });
    return { first, last, from };
  }
}
