import type { Span } from "../time/period";

/** A record with the days it is about and the publication days it was in force, these as ranks in their order. */
export interface Placed<T> extends Span {
  record: T;
  /** The publication day from which it was known. */
  from: number;
  /** The publication day from which something supersedes it; `NEVER` where nothing does. */
  until: number;
}

/** Later than every publication day. */
export const NEVER = 0x7fff_ffff;

/** Fewer records are looked through one by one. */
const FEW = 32;

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
  private starts: readonly number[] | undefined;

  constructor(private readonly placed: readonly Placed<T>[]) {
    this.length = placed.length;
  }

  /** The record at a position that a look-up found. */
  at(position: number): T {
    const found = this.placed[position];
    if (!found) throw new RangeError(`A lane of ${this.length} has no position ${position}.`);
    return found.record;
  }

  /** Where the periods begin that end on a day or later. */
  endingFrom(day: number): number {
    return firstWhere(this.placed, ({ last }) => last >= day);
  }

  /** Before where all periods stand that begin by a day. Some before it may begin later: periods differ in length. */
  startedBy(day: number): number {
    this.longest ??= this.placed.reduce((longest, { first, last }) => Math.max(longest, last - first), 0);
    return this.endingFrom(day + this.longest + 1);
  }

  /** The records of one period. */
  of(period: Span): [from: number, to: number] {
    return [this.notBefore(period), this.after(period)];
  }

  /** Where the periods begin that come after one. */
  after({ first, last }: Span): number {
    return firstWhere(this.placed, (one) => one.last > last || (one.last === last && one.first < first));
  }

  /** The newest period's last word, or -1. */
  last(seen: number, from = 0, to = this.length): number {
    if (to - from > FEW) return this.grown().last(seen, from, to);
    for (let at = to - 1; at >= from; at--) if (inForce(this.placed[at], seen)) return at;
    return -1;
  }

  /** The oldest period's first word, or -1. */
  first(seen: number, from = 0, to = this.length): number {
    if (to - from > FEW) return this.grown().first(seen, from, to);
    for (let at = from; at < to; at++) if (inForce(this.placed[at], seen)) return at;
    return -1;
  }

  /** The first of the words on a period that were published on the same day as the one at a position. */
  firstOfDay(seen: number, position: number, from: number): number {
    const day = this.placed[position]?.from ?? NEVER;
    const start = firstWhere(this.placed, (one) => one.from >= day, from, position);
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
    return this.placed.slice(from, to).flatMap((one) => (one.from <= seen ? [one.record] : []));
  }

  /** The last word on a period published by a day that a test lets through, superseded ones included; or -1. */
  lastEver(seen: number, [from, to]: [number, number], passes: (record: T) => boolean): number {
    const end = firstWhere(this.placed, (one) => one.from > seen, from, to);
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
    return (this.earliest ??= this.placed.reduce((day, { from }) => Math.min(day, from), NEVER));
  }

  /** The first publication day after one on which a record of a range came out. */
  firstDayAfter(seen: number, [from, to]: [number, number] = [0, this.length]): number | undefined {
    const later = this.placed.slice(from, to).filter((one) => one.from > seen);
    return later.length === 0 ? undefined : later.reduce((day, one) => Math.min(day, one.from), NEVER);
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
    return new Lane(this.placed.filter(({ record }) => passes(record)));
  }

  /** The same records by publication alone. */
  byPublication(): Lane<T> {
    return new Lane([...this.placed].sort((a, b) => a.from - b.from));
  }

  private notBefore({ first, last }: Span): number {
    return firstWhere(this.placed, (one) => one.last > last || (one.last === last && one.first <= first));
  }

  private recordsOf(seen: number, from: number, to: number): T[] {
    const records: T[] = [];
    for (let at = from; at < to; at++) {
      const one = this.placed[at];
      if (one && inForce(one, seen)) records.push(one.record);
    }
    return records;
  }

  private findStarts(): number[] {
    const starts: number[] = [];
    this.placed.forEach((one, at) => {
      const before = this.placed[at - 1];
      if (before?.last !== one.last || before.first !== one.first) starts.push(at);
    });
    return starts;
  }

  private grown(): Tree {
    return (this.tree ??= new Tree(this.placed));
  }

  private grownChanges() {
    this.changes ??= changesOf(this.placed);
    const { from, until } = this.changes;
    const lastChange = Math.max(from.at(-1) ?? -1, until.at(-1) ?? -1);
    return { from, until, lastChange };
  }
}

/** The days records came into force and went, each in order, without those that never were in force. */
function changesOf(placed: readonly Placed<unknown>[]): { from: Int32Array; until: Int32Array } {
  const stood = placed.filter(({ from, until }) => from < until);
  return {
    from: Int32Array.from(stood, ({ from }) => from).sort(),
    until: Int32Array.from(
      stood.filter(({ until }) => until !== NEVER),
      ({ until }) => until,
    ).sort(),
  };
}

/** Over runs of records the earliest day one is known and the latest until which one stands: most runs are passed by. */
class Tree {
  private readonly leaves: number;
  private readonly from: Int32Array;
  private readonly until: Int32Array;

  constructor(placed: readonly Placed<unknown>[]) {
    this.leaves = 2 ** Math.ceil(Math.log2(Math.max(placed.length, 1)));
    this.from = new Int32Array(2 * this.leaves).fill(NEVER);
    this.until = new Int32Array(2 * this.leaves).fill(-1);
    placed.forEach(({ from, until }, at) => {
      if (from >= until) return;
      this.from[this.leaves + at] = from;
      this.until[this.leaves + at] = until;
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

function inForce(one: Placed<unknown> | undefined, seen: number): boolean {
  return one !== undefined && one.from <= seen && seen < one.until;
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
