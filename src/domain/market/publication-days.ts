import type { IsoDate, Source } from "../ledger/records";
import { firstWhere } from "./lane";

/**
 * The days on which anything of a ledger was published, in order. A day's rank in it stands for the day: what was
 * known by any day is what has at most that rank.
 */
export interface PublicationDays {
  source(id: string): Source;
  /** The rank of the day a source was published. */
  rankOf(source: string): number;
  /** The rank of the last publication day that is not after a day, -1 before the first; all of them without a day. */
  seenBy(day: IsoDate | undefined): number;
  day(rank: number): IsoDate;
}

export function openPublicationDays(sources: readonly Source[]): PublicationDays {
  const days = [...new Set(sources.map(({ published }) => published))].sort();
  const ranks = new Map(days.map((day, rank) => [day, rank]));
  const byId = new Map(sources.map((source) => [source.id, { source, rank: ranks.get(source.published)! }]));
  return {
    source: (id) => byId.get(id)?.source as Source,
    rankOf: (id) => byId.get(id)!.rank,
    seenBy: (day) =>
      day === undefined ? days.length - 1 : firstWhere(days.length, (at) => days[at]! > day) - 1,
    day: (rank) => days[rank]!,
  };
}
