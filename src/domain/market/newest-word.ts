import { leavesOf, type Trace } from "../answer/trace";
import type { IsoDate, Source } from "../ledger/records";
import type { Lane } from "./lane";
import type { Market } from "./market";

/** The first day on which a page can have come out; empty where it shows none, and is only known to be no later. */
export function earliestDayOf({ published, precision }: Source): IsoDate {
  if (precision === "by") return "";
  return precision === "month" ? `${published.slice(0, 7)}-01` : published;
}

/**
 * Where the last word stands of those that a range of a lane holds; -1 where none is known. Between publishers, a page
 * that shows no day is not taken for the newest: it may be older than any other.
 */
export function lastWord(
  market: Market,
  lane: Lane<{ source: string }>,
  [from, to]: [number, number],
  publisher: string | undefined,
): number {
  const last = lane.last(market.seen, from, to);
  if (publisher !== undefined || last < 0) return last;
  const dayAt = (at: number): IsoDate => earliestDayOf(market.source(lane.at(at).source));
  let newest = last;
  for (let at = last; at >= 0; at = lane.last(market.seen, from, at)) {
    if (dayAt(at) > dayAt(newest)) newest = at;
  }
  return newest;
}

/** Of several numbers the one of which something was surely said last; of two of one day the first. */
export function newestOf<T>(
  market: Market,
  numbers: readonly T[],
  traceOf: (one: T) => Trace,
): T | undefined {
  const day = (one: T): IsoDate =>
    leavesOf(traceOf(one))
      .flatMap(({ source }) => (source === undefined ? [] : [earliestDayOf(market.source(source))]))
      .reduce((newest, other) => (other > newest ? other : newest), "");
  return numbers.reduce<T | undefined>(
    (newest, one) => (newest !== undefined && day(newest) >= day(one) ? newest : one),
    undefined,
  );
}
