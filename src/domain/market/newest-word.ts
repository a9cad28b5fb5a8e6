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

/** The same of a list in order of publication. */
export function lastOf<T extends { source: string }>(
  market: Market,
  words: readonly T[],
  publisher: string | undefined,
): T | undefined {
  if (publisher !== undefined) return words.at(-1);
  const day = (one: T): IsoDate => earliestDayOf(market.source(one.source));
  return words.reduce<T | undefined>(
    (newest, one) => (newest !== undefined && day(newest) > day(one) ? newest : one),
    undefined,
  );
}
