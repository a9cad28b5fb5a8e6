import type { Ledger, Observation } from "../ledger/records";
import type { ObservationRows } from "./observation-rows";
import type { PublicationDays } from "./publication-days";

/** What of a ledger stands in columns, found without making records of it. */
export interface StoredIndex {
  readonly count: number;
  /** The rows of a series; undefined where it has none. */
  rows(series: string): ObservationRows | undefined;
  observation(id: string): Observation | undefined;
  /** Those that were published on days of some ranks, family by family. */
  published(first: number, last: number): Observation[];
  all(): Iterable<Observation>;
}

type Open = (ledger: Ledger, days: PublicationDays) => StoredIndex;

const NOTHING: StoredIndex = {
  count: 0,
  rows: () => undefined,
  observation: () => undefined,
  published: () => [],
  all: () => [],
};

let open: Open | undefined;

/** A start has no observations in columns: how they are opened comes with whatever makes them. */
export function openColumnsWith(own: Open): void {
  open = own;
}

export function openStored(ledger: Ledger, days: PublicationDays): StoredIndex {
  if (!ledger.stored) return NOTHING;
  if (!open) throw new Error("What opens observations in columns is not loaded.");
  return open(ledger, days);
}
