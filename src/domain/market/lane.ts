import { firstPlace, firstWhere } from "../ledger/first-where";
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
export interface LaneColumns<T> {
  length: number;
  record(row: number): T;
  first: Int32Array;
  last: Int32Array;
  /** The publication day from which each is known, as a rank; or something of each whose rank stands in `ranks`. */
  from: Int32Array | Uint32Array;
  ranks?: Int32Array | undefined;
  /** Absent where nothing is superseded. */
  until?: Int32Array | undefined;
}

/**
 * Records by the day their period ends, the shorter period first, of one period by publication. It holds what is not
 * known yet and what is superseded too: a question brings the publication day it is seen from. Positions are half
 * open ranges; a look-up takes a logarithm of steps.
 */
export class Lane<T> {
  readonly length: number;
  private tree: Tree | undefined;
  private changes: Changes | undefined;
  private newest: readonly T[] | undefined;
  private earliest: number | undefined;
  private longest: number | undefined;
  private starts: Int32Array | undefined;

  /** `rows` are those of the columns that it holds, in its order; without them it holds all as they stand. */
  private constructor(
    private readonly columns: LaneColumns<T>,
    private readonly rows: Int32Array | undefined,
  ) {
    this.length = rows?.length ?? columns.length;
  }

  /** By period and then by publication, the order that all but a few lanes have. */
  static byPeriod<T>(columns: LaneColumns<T>): Lane<T> {
    const { first, last } = columns;
    const from = (row: number): number => fromOf(columns, row);
    return new Lane(
      columns,
      ordered(
        columns.length,
        (a, b) => at(last, a) - at(last, b) || at(first, b) - at(first, a) || from(a) - from(b),
      ),
    );
  }

  /** By the day the period ends alone; of one day in the order given. */
  static byEnd<T>(columns: LaneColumns<T>): Lane<T> {
    return new Lane(
      columns,
      ordered(columns.length, (a, b) => at(columns.last, a) - at(columns.last, b)),
    );
  }

  /** The record at a position that a look-up found. */
  at(position: number): T {
    if (position < 0 || position >= this.length)
      throw new RangeError(`A lane of ${this.length} has no position ${position}.`);
    return this.columns.record(this.row(position));
  }

  /** Where the periods begin that end on a day or later. */
  endingFrom(day: number): number {
    return this.firstWhere((row) => this.lastOf(row) >= day);
  }

  /** Before where all periods stand that begin by a day. Some before it may begin later: periods differ in length. */
  startedBy(day: number): number {
    this.longest ??= this.reduced(
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
    if (from > 0 || to < this.length || this.columns.ranks || seen < this.grownChanges().last)
      return this.recordsOf(seen, from, to);
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
    const { days, standing } = this.grownChanges();
    const before = firstWhere(days, (day) => day > seen) - 1;
    return before < 0 ? 0 : at(standing, before);
  }

  /** The publication day on which the first of the records came out, known by then or not; `NEVER` of none. */
  get firstDay(): number {
    return (this.earliest ??= this.reduced((day, row) => Math.min(day, this.fromOf(row)), NEVER));
  }

  /** The first publication day after one on which a record of a range came out. */
  firstDayAfter(seen: number, [from, to]: [number, number] = [0, this.length]): number | undefined {
    let found = NEVER;
    for (let at = from; at < to; at++) {
      const day = this.fromOf(this.row(at));
      if (day > seen && day < found) found = day;
    }
    return found === NEVER ? undefined : found;
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
    return this.whereRow((row) => passes(this.columns.record(row)));
  }

  /** Those whose rows in the columns pass. */
  whereRow(passes: (row: number) => boolean): Lane<T> {
    const rows = this.rowsWhere(passes);
    return rows.length === this.length ? this : new Lane(this.columns, rows);
  }

  /** The same records by publication alone. */
  byPublication(): Lane<T> {
    const from = (row: number): number => this.fromOf(row);
    const rows = this.rowsWhere(() => true);
    return new Lane(this.columns, isRising(rows, from) ? this.rows : rows.sort((a, b) => from(a) - from(b)));
  }

  private row(position: number): number {
    return this.rows ? (this.rows[position] ?? -1) : position;
  }

  private firstOf(row: number): number {
    return this.columns.first[row] ?? NEVER;
  }

  private lastOf(row: number): number {
    return this.columns.last[row] ?? NEVER;
  }

  private fromOf(row: number): number {
    return fromOf(this.columns, row);
  }

  private untilOf(row: number): number {
    const { until } = this.columns;
    return until ? (until[row] ?? -1) : NEVER;
  }

  private isInForce(position: number, seen: number): boolean {
    const row = this.row(position);
    return this.fromOf(row) <= seen && seen < this.untilOf(row);
  }

  /** The first position of a range whose row passes, where all after one that passes do too; else the range's end. */
  private firstWhere(passes: (row: number) => boolean, from = 0, to = this.length): number {
    return firstPlace(from, to, (position) => passes(this.row(position)));
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
    return positionsWhere(this.length, begins);
  }

  private reduced(next: (value: number, row: number) => number, start: number): number {
    let value = start;
    for (let at = 0; at < this.length; at++) value = next(value, this.row(at));
    return value;
  }

  private rowsWhere(passes: (row: number) => boolean): Int32Array {
    const positions = positionsWhere(this.length, (at) => passes(this.row(at)));
    return this.rows ? positions.map((at) => this.row(at)) : positions;
  }

  private grown(): Tree {
    return (this.tree ??= new Tree(
      this.length,
      (at) => this.fromOf(this.row(at)),
      (at) => this.untilOf(this.row(at)),
    ));
  }

  private grownChanges(): Changes {
    return (this.changes ??= this.findChanges());
  }

  /** Records that something else superseded before they were known never are in force. */
  private findChanges(): Changes {
    const stood = this.rowsWhere((row) => this.fromOf(row) < this.untilOf(row));
    const came = stood.map((row) => this.fromOf(row)).sort();
    const went = stood
      .map((row) => this.untilOf(row))
      .filter((day) => day !== NEVER)
      .sort();
    const days = [...new Set([...distinct(came), ...distinct(went)])].sort((a, b) => a - b);
    return {
      days: Int32Array.from(days),
      standing: Int32Array.from(days, (day) => upTo(came, day) - upTo(went, day)),
      last: days.at(-1) ?? -1,
    };
  }
}

/** The days on which records came into force or went, and how many stand from each of them on. */
interface Changes {
  days: Int32Array;
  standing: Int32Array;
  last: number;
}

/** Records in columns by where they stand. */
export function placed<T>(records: readonly T[], { span, from, until }: Places<T>): LaneColumns<T> {
  const column = (): Int32Array => new Int32Array(records.length);
  const columns = { first: column(), last: column(), from: column(), until: column() };
  records.forEach((record, row) => {
    const { first, last } = span(record);
    columns.first[row] = first;
    columns.last[row] = last;
    columns.from[row] = from(record);
    columns.until[row] = until(record);
  });
  return { length: records.length, record: (row) => records[row] as T, ...columns };
}

/** The rows in an order; undefined where they stand in it already, as those of a ledger mostly do. */
function ordered(length: number, compare: (a: number, b: number) => number): Int32Array | undefined {
  let row = 1;
  while (row < length && compare(row - 1, row) <= 0) row++;
  return row >= length ? undefined : positionsWhere(length, () => true).sort(compare);
}

function positionsWhere(length: number, passes: (at: number) => boolean): Int32Array {
  const positions = new Int32Array(length);
  let count = 0;
  for (let at = 0; at < length; at++) if (passes(at)) positions[count++] = at;
  return count === length ? positions : positions.slice(0, count);
}

function isRising(rows: Int32Array, of: (row: number) => number): boolean {
  return rows.every((row, place) => place === 0 || of(at(rows, place - 1)) <= of(row));
}

function* distinct(rising: Int32Array): Iterable<number> {
  for (let place = 0; place < rising.length; place++)
    if (place === 0 || rising[place] !== rising[place - 1]) yield at(rising, place);
}

/** The publication day from which a row is known, as a rank. */
export function fromOf({ from, ranks }: Pick<LaneColumns<unknown>, "from" | "ranks">, row: number): number {
  const day = from[row] ?? NEVER;
  return ranks ? (ranks[day] ?? NEVER) : day;
}

function at(column: Int32Array, row: number): number {
  return column[row] ?? 0;
}

/** How many rows a leaf of a tree has. */
const LEAF = 32;

/**
 * Over runs of records the earliest day one is known and the latest until which one stands: most runs are passed by. A
 * leaf is a run that is looked through.
 */
class Tree {
  private readonly leaves: number;
  private readonly from: Int32Array;
  private readonly until: Int32Array;

  constructor(
    private readonly length: number,
    private readonly known: (at: number) => number,
    private readonly gone: (at: number) => number,
  ) {
    this.leaves = 2 ** Math.ceil(Math.log2(Math.max(length / LEAF, 1)));
    this.from = new Int32Array(2 * this.leaves).fill(NEVER);
    this.until = new Int32Array(2 * this.leaves).fill(-1);
    for (let at = 0; at < length; at++) {
      const [from, until] = [known(at), gone(at)];
      if (from >= until) continue;
      const leaf = this.leaves + Math.floor(at / LEAF);
      this.from[leaf] = Math.min(this.fromOf(leaf), from);
      this.until[leaf] = Math.max(this.untilOf(leaf), until);
    }
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

  /** `side` is the end that is looked at first: 0 the earlier, 1 the later. `start` and `end` count leaves. */
  private find(
    node: number,
    start: number,
    end: number,
    seen: number,
    from: number,
    to: number,
    side: 0 | 1,
  ): number {
    if (end * LEAF <= from || to <= start * LEAF || this.fromOf(node) > seen || this.untilOf(node) <= seen)
      return -1;
    if (end - start === 1)
      return this.inLeaf(Math.max(from, start * LEAF), Math.min(to, end * LEAF, this.length), seen, side);
    const middle = (start + end) / 2;
    const child = (which: number): number =>
      which === 0
        ? this.find(2 * node, start, middle, seen, from, to, side)
        : this.find(2 * node + 1, middle, end, seen, from, to, side);
    const found = child(side);
    return found >= 0 ? found : child(1 - side);
  }

  private inLeaf(from: number, to: number, seen: number, side: 0 | 1): number {
    const isInForce = (at: number): boolean => this.known(at) <= seen && seen < this.gone(at);
    if (side === 0) {
      for (let at = from; at < to; at++) if (isInForce(at)) return at;
    } else for (let at = to - 1; at >= from; at--) if (isInForce(at)) return at;
    return -1;
  }
}

/** How many of ordered days are not after one. */
function upTo(days: Int32Array, seen: number): number {
  return firstWhere(days, (day) => day > seen);
}
