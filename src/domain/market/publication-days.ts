import type { IsoDate, Source } from "../ledger/records";
import { firstWhere } from "../ledger/first-where";

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
  /** The day of a rank; undefined of one that is no day's. */
  day(rank: number): IsoDate | undefined;
}

export function openPublicationDays(sources: readonly Source[]): PublicationDays {
  const days = [...new Set(sources.map(({ published }) => published))].sort();
  const rankOf = ({ published }: Source): number => firstWhere(days, (day) => day >= published);
  const byId = new Map(sources.map((source) => [source.id, { source, rank: rankOf(source) }]));
  const placed = (id: string): { source: Source; rank: number } => {
    const found = byId.get(id);
    if (!found) throw new Error(`The ledger holds no source ${id}.`);
    return found;
  };
  return {
    source: (id) => placed(id).source,
    rankOf: (id) => placed(id).rank,
    seenBy: (day) => (day === undefined ? days.length : firstWhere(days, (one) => one > day)) - 1,
    day: (rank) => days[rank],
  };
}
