import type { Event, IsoDate, Period, Source } from "../ledger/records";
import { endOf, grainOf, startOf } from "../time/period";

/** What the date of an item is: a page that shows no day is only known to be no later than one. */
export type DateBasis =
  "published" | "published in the month" | "happened" | "happened about" | "no later than";

/** When an item happened, when it came out, and from when on it was known: each only where it is. */
export interface NewsDate {
  /** What the item is listed under: the day of its publication, else when it happened, else the month it came out; absent where only a bound is known. */
  date?: Period;
  basis: DateBasis;
  happened?: Period;
  /** A day or a month. */
  published?: Period;
  /** The latest day on which it can have become public. As-of goes by this one. */
  knownSince: IsoDate;
}

export function newsDateOf(event: Event, { published, precision }: Source): NewsDate {
  const { happened, happenedApproximate } = event;
  const known = { knownSince: published, ...(happened !== undefined && { happened }) };
  if (precision === "day") return { ...known, date: published, basis: "published", published };
  const month = precision === "month" ? { published: published.slice(0, 7) } : {};
  if (happened !== undefined) {
    const exact = grainOf(happened) === "day" && !happenedApproximate;
    return { ...known, ...month, date: happened, basis: exact ? "happened" : "happened about" };
  }
  if (month.published === undefined) return { ...known, basis: "no later than" };
  return { ...known, ...month, date: month.published, basis: "published in the month" };
}

/** The last day of what an item is listed under. */
export function dayOf({ date }: NewsDate): IsoDate | undefined {
  return date === undefined ? undefined : endOf(date);
}

/** Newest first; what is only bounded stands last, in whatever order it became known. */
export function newerFirst(a: NewsDate, b: NewsDate): number {
  const [dayA, dayB] = [dayOf(a) ?? "", dayOf(b) ?? ""];
  if (dayA !== dayB) return dayA > dayB ? -1 : 1;
  return a.knownSince === b.knownSince ? 0 : a.knownSince > b.knownSince ? -1 : 1;
}

/** Whether an item is surely not before the first day of a window, and surely not after the last. */
export function isWithin(date: NewsDate, since: IsoDate | undefined, until: IsoDate | undefined): boolean {
  const day = dayOf(date);
  if (since !== undefined && (day === undefined || day < startOf(since))) return false;
  return until === undefined || (day ?? date.knownSince) <= endOf(until);
}

/** `2025-12-06`, `2025-10`, `about 2026-03`, or `no later than 2026-11-24`. */
export function newsDateText({ date, basis, knownSince }: NewsDate): string {
  if (date === undefined) return `no later than ${knownSince}`;
  return basis === "happened about" ? `about ${date}` : date;
}
