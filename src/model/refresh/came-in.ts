import { dateOf, refOf, type EditionRef } from "../../domain/editions/identity";
import type { IsoDate, Pack, Source } from "../../domain/ledger/records";

/** What came into the data with the editions of one day. */
export interface CameIn {
  /** The day of the edition; of two editions of one day there is one. */
  day: IsoDate;
  /** The newest publication first. */
  publications: Source[];
}

/**
 * The publications that one edition has and another lacks, by the edition they came in with, the newest first. What was
 * recorded between two editions came with the later one. `known`: the editions a feed tells of.
 */
export function cameIn(before: Pack, after: Pack, known: readonly EditionRef[]): CameIn[] {
  const had = new Set(before.sources.map(({ id }) => id));
  const last = dateOf(refOf(after));
  const days = [...new Set([...known.map(dateOf), last])].filter((day) => day <= last).sort();
  const byDay = new Map<IsoDate, Source[]>();
  for (const source of after.sources.filter(({ id }) => !had.has(id))) {
    const day = days.find((one) => one >= source.recorded) ?? last;
    byDay.set(day, [...(byDay.get(day) ?? []), source]);
  }
  return [...byDay]
    .map(([day, publications]) => ({ day, publications: publications.sort(newestFirst) }))
    .sort((a, b) => (a.day < b.day ? 1 : -1));
}

function newestFirst(a: Source, b: Source): number {
  return a.published === b.published ? (a.id < b.id ? -1 : 1) : a.published < b.published ? 1 : -1;
}
