import type { Span } from "../time/period";

/** Where a record stands: the days it is about, and the publication days it was in force, these as ranks in their order. */
export interface Places<T> {
  span(record: T): Span;
  /** The publication day from which it was known. */
  from(record: T): number;
  /** The publication day from which something supersedes it; `NEVER` where nothing does. */
  until(record: T): number;
}

/** Later than every publication day. */
export const NEVER = 0x7fff_ffff;

/** Fewer records are looked through one by one. */
const FEW = 32;

/** Placed records in columns: a number of each takes four bytes, and lanes of the same records share them. */
interface Columns<T> {
  records: readonly T[];
  first: Int32Array;
  last: Int32Array;
  from: Int32Array;
  until: Int32Array;
}

/**
 * Records by the day their period ends, the shorter period first, of one period by publication. It holds what is not
 * known yet and what is superseded too: a question brings the publication day it is seen from. Positions are half
 * open ranges; a look-up takes a logarithm of steps.
 */
export class Lane<T> {
  readonly length: number;
  private tree: Tree | undefined;
  private changes: { from: Int32Array; until: Int32Array } | undefined;
  private newest: readonly T[] | undefined;
  private earliest: number | undefined;
  private longest: number | undefined;
  private starts: Int32Array | undefined;

  /** `rows` are those of the columns that it holds, in its order. */
  private constructor(
    private readonly columns: Columns<T>,
    private readonly rows: Int32Array,
  ) {
    this.length = rows.length;
  }

  /** By period and then by publication, the order that all but a few lanes have. */
  static byPeriod<T>(records: readonly T[], places: Places<T>): Lane<T> {
    const columns = columnsOf(records, places);
    const { first, last, from } = columns;
    return new Lane(
      columns,
      ordered(
        columns,
        (a, b) => at(last, a) - at(last, b) || at(first, b) - at(first, a) || at(from, a) - at(from, b),
      ),
    );
  }

  /** By the day the period ends alone; of one day in the order given. */
  static byEnd<T>(records: readonly T[], places: Places<T>): Lane<T> {
    const columns = columnsOf(records, places);
    return new Lane(
      columns,
      ordered(columns, (a, b) => at(columns.last, a) - at(columns.last, b)),
    );
  }

  /** The record at a position that a look-up found. */
  at(position: number): T {
    const found = this.columns.records[this.row(position)];
    if (found === undefined) throw new RangeError(`A lane of ${this.length} has no position ${position}.`);
    return found;
  }

  /** Where the periods begin that end on a day or later. */
  endingFrom(day: number): number {
    return this.firstWhere((row) => this.lastOf(row) >= day);
  }

  /** Before where all periods stand that begin by a day. Some before it may begin later: periods differ in length. */
  startedBy(day: number): number {
    this.longest ??= this.rows.reduce(
      (longest, row) => Math.max(longest, this.lastOf(row) - this.firstOf(row)),
      0,
    );
    return this.endingFrom(day + this.longest + 1);
  }

  /** The records of one period. */
  of(period: Span): [from: number, to: number] {
    return [this.notBefore(period), this.after(period)];
  }

  /** Where the periods begin that come after one. */
  after({ first, last }: Span): number {
    return this.firstWhere(
      (row) => this.lastOf(row) > last || (this.lastOf(row) === last && this.firstOf(row) < first),
    );
  }

  /** The newest period's last word, or -1. */
  last(seen: number, from = 0, to = this.length): number {
    if (to - from > FEW) return this.grown().last(seen, from, to);
    for (let at = to - 1; at >= from; at--) if (this.isInForce(at, seen)) return at;
    return -1;
  }

  /** The oldest period's first word, or -1. */
  first(seen: number, from = 0, to = this.length): number {
    if (to - from > FEW) return this.grown().first(seen, from, to);
    for (let at = from; at < to; at++) if (this.isInForce(at, seen)) return at;
    return -1;
  }

  /** The first of the words on a period that were published on the same day as the one at a position. */
  firstOfDay(seen: number, position: number, from: number): number {
    const day = this.fromOf(this.row(position));
    const start = this.firstWhere((row) => this.fromOf(row) >= day, from, position);
    return this.first(seen, start, position + 1);
  }

  some(seen: number, from = 0, to = this.length): boolean {
    return this.first(seen, from, to) >= 0;
  }

  /** All records in force, in order. */
  all(seen: number, from = 0, to = this.length): readonly T[] {
    const { lastChange } = this.grownChanges();
    if (seen < lastChange || from > 0 || to < this.length) return this.recordsOf(seen, from, to);
    this.newest ??= this.recordsOf(seen, from, to);
    return this.newest;
  }

  /** All records published by a day, superseded ones included. */
  ever(seen: number, from = 0, to = this.length): T[] {
    return this.recordsWhere(from, to, (row) => this.fromOf(row) <= seen);
  }

  /** The last word on a period published by a day that a test lets through, superseded ones included; or -1. */
  lastEver(seen: number, [from, to]: [number, number], passes: (record: T) => boolean): number {
    const end = this.firstWhere((row) => this.fromOf(row) > seen, from, to);
    for (let at = end - 1; at >= from; at--) if (passes(this.at(at))) return at;
    return -1;
  }

  /** How many records are in force. */
  count(seen: number): number {
    const { from, until } = this.grownChanges();
    return upTo(from, seen) - upTo(until, seen);
  }

  /** The publication day on which the first of the records came out, known by then or not; `NEVER` of none. */
  get firstDay(): number {
    return (this.earliest ??= this.rows.reduce((day, row) => Math.min(day, this.fromOf(row)), NEVER));
  }

  /** The first publication day after one on which a record of a range came out. */
  firstDayAfter(seen: number, [from, to]: [number, number] = [0, this.length]): number | undefined {
    const later = this.rows.subarray(from, to).filter((row) => this.fromOf(row) > seen);
    return later.length === 0
      ? undefined
      : later.reduce((day, row) => Math.min(day, this.fromOf(row)), NEVER);
  }

  /** The newest word on each period that has one in force, oldest period first. */
  perPeriod(seen: number): T[] {
    const found: T[] = [];
    const starts = (this.starts ??= this.findStarts());
    starts.forEach((from, at) => {
      const last = this.last(seen, from, starts[at + 1] ?? this.length);
      if (last >= 0) found.push(this.at(last));
    });
    return found;
  }

  where(passes: (record: T) => boolean): Lane<T> {
    const { records } = this.columns;
    const rows = this.rows.filter((row) => passes(records[row] as T));
    return rows.length === this.length ? this : new Lane(this.columns, rows);
  }

  /** The same records by publication alone. */
  byPublication(): Lane<T> {
    const { from } = this.columns;
    return new Lane(
      this.columns,
      this.rows.slice().sort((a, b) => at(from, a) - at(from, b)),
    );
  }

  private row(position: number): number {
    return this.rows[position] ?? -1;
  }

  private firstOf(row: number): number {
    return this.columns.first[row] ?? NEVER;
  }

  private lastOf(row: number): number {
    return this.columns.last[row] ?? NEVER;
  }

  private fromOf(row: number): number {
    return this.columns.from[row] ?? NEVER;
  }

  private untilOf(row: number): number {
    return this.columns.until[row] ?? -1;
  }

  private isInForce(position: number, seen: number): boolean {
    const row = this.row(position);
    return this.fromOf(row) <= seen && seen < this.untilOf(row);
  }

  /** The first position of a range whose row passes, where all after one that passes do too; else the range's end. */
  private firstWhere(passes: (row: number) => boolean, from = 0, to = this.length): number {
    return firstWhere(this.rows, passes, from, to);
  }

  private notBefore({ first, last }: Span): number {
    return this.firstWhere(
      (row) => this.lastOf(row) > last || (this.lastOf(row) === last && this.firstOf(row) <= first),
    );
  }

  private recordsOf(seen: number, from: number, to: number): T[] {
    return this.recordsWhere(from, to, (row) => this.fromOf(row) <= seen && seen < this.untilOf(row));
  }

  private recordsWhere(from: number, to: number, passes: (row: number) => boolean): T[] {
    const records: T[] = [];
    for (let at = from; at < to; at++) if (passes(this.row(at))) records.push(this.at(at));
    return records;
  }

  private findStarts(): Int32Array {
    const begins = (at: number): boolean => {
      const [row, before] = [this.row(at), this.row(at - 1)];
      return (
        at === 0 || this.lastOf(before) !== this.lastOf(row) || this.firstOf(before) !== this.firstOf(row)
      );
    };
    return Int32Array.from(this.rows.keys()).filter(begins);
  }

  private grown(): Tree {
    return (this.tree ??= new Tree(
      this.rows.map((row) => this.fromOf(row)),
      this.rows.map((row) => this.untilOf(row)),
    ));
  }

  private grownChanges() {
    this.changes ??= this.findChanges();
    const { from, until } = this.changes;
    const lastChange = Math.max(from.at(-1) ?? -1, until.at(-1) ?? -1);
    return { from, until, lastChange };
  }

  /** The days records came into force and went, each in order, without those that never were in force. */
  private findChanges(): { from: Int32Array; until: Int32Array } {
    const stood = this.rows.filter((row) => this.fromOf(row) < this.untilOf(row));
    return {
      from: stood.map((row) => this.fromOf(row)).sort(),
      until: stood
        .map((row) => this.untilOf(row))
        .filter((day) => day !== NEVER)
        .sort(),
    };
  }
}

function columnsOf<T>(records: readonly T[], { span, from, until }: Places<T>): Columns<T> {
  const column = (): Int32Array => new Int32Array(records.length);
  const columns = { records, first: column(), last: column(), from: column(), until: column() };
  records.forEach((record, row) => {
    const { first, last } = span(record);
    columns.first[row] = first;
    columns.last[row] = last;
    columns.from[row] = from(record);
    columns.until[row] = until(record);
  });
  return columns;
}

/** The rows in an order; a ledger mostly has them in it already, and then nothing is sorted. */
function ordered({ records }: Columns<unknown>, compare: (a: number, b: number) => number): Int32Array {
  const rows = Int32Array.from(records.keys());
  const isOrdered = rows.every((row) => row === 0 || compare(row - 1, row) <= 0);
  return isOrdered ? rows : rows.sort(compare);
}

function at(column: Int32Array, row: number): number {
  return column[row] ?? 0;
}

/** Over runs of records the earliest day one is known and the latest until which one stands: most runs are passed by. */
class Tree {
  private readonly leaves: number;
  private readonly from: Int32Array;
  private readonly until: Int32Array;

  constructor(from: Int32Array, until: Int32Array) {
    this.leaves = 2 ** Math.ceil(Math.log2(Math.max(from.length, 1)));
    this.from = new Int32Array(2 * this.leaves).fill(NEVER);
    this.until = new Int32Array(2 * this.leaves).fill(-1);
    from.forEach((known, at) => {
      const gone = until[at] ?? -1;
      if (known >= gone) return;
      this.from[this.leaves + at] = known;
      this.until[this.leaves + at] = gone;
    });
    for (let node = this.leaves - 1; node > 0; node--) {
      this.from[node] = Math.min(this.fromOf(2 * node), this.fromOf(2 * node + 1));
      this.until[node] = Math.max(this.untilOf(2 * node), this.untilOf(2 * node + 1));
    }
  }

  last(seen: number, from: number, to: number): number {
    return this.find(1, 0, this.leaves, seen, from, to, 1);
  }

  first(seen: number, from: number, to: number): number {
    return this.find(1, 0, this.leaves, seen, from, to, 0);
  }

  /** A run outside the tree is of no record: never known, and in force until before every day. */
  private fromOf(node: number): number {
    return this.from[node] ?? NEVER;
  }

  private untilOf(node: number): number {
    return this.until[node] ?? -1;
  }

  /** `side` is the child that is entered first: 0 the earlier, 1 the later. */
  private find(
    node: number,
    start: number,
    end: number,
    seen: number,
    from: number,
    to: number,
    side: 0 | 1,
  ): number {
    if (end <= from || to <= start || this.fromOf(node) > seen || this.untilOf(node) <= seen) return -1;
    if (end - start === 1) return start;
    const middle = (start + end) / 2;
    const child = (which: number): number =>
      which === 0
        ? this.find(2 * node, start, middle, seen, from, to, side)
        : this.find(2 * node + 1, middle, end, seen, from, to, side);
    const found = child(side);
    return found >= 0 ? found : child(1 - side);
  }
}

/** The first position of a range whose item passes, where all after one that passes do too; else the range's end. */
export function firstWhere<T>(
  list: ArrayLike<T>,
  passes: (item: T) => boolean,
  from = 0,
  to = list.length,
): number {
  let [low, high] = [from, to];
  while (low < high) {
    const middle = (low + high) >>> 1;
    const item = list[middle];
    if (item === undefined || passes(item)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** How many of ordered days are not after one. */
function upTo(days: Int32Array, seen: number): number {
  return firstWhere(days, (day) => day > seen);
}
