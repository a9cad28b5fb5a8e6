import { languageFor, type Voice } from "../answer/languages/in-use";
import type { EditionChangeKind } from "../answer/languages/language";
import type { Ledger, Pack } from "../ledger/records";
import { VOCABULARY } from "../ledger/vocabulary";
import { changesBetween } from "./changes";

/** What an edition changed against an older one. A count of nothing is left out. */
export interface EditionChanges {
  counts: Partial<Record<EditionChangeKind, number>>;
  /** The counts in words, one sentence a kind, in the record's language: an index reads the same for everybody. */
  sentences: string[];
}

/** In the order in which they are told. */
const KINDS: readonly EditionChangeKind[] = ["publications", "series", ...VOCABULARY.changeReason];

const NOTHING: Ledger = {
  sources: [],
  series: [],
  companies: [],
  projects: [],
  terms: [],
  observations: [],
  growth: [],
  events: [],
  rules: [],
  fx: [],
  vat: [],
};

/** Counts what changed from the older edition to the newer. Without an older one everything is new. */
export function compareEditions(older: Pack | undefined, newer: Pack): EditionChanges {
  const before = older ?? NOTHING;
  const counts = new Map<EditionChangeKind, number>([
    ["publications", added(before.sources, newer.sources, ({ id }) => id)],
    ["series", added(before.series, newer.series, ({ code }) => code)],
  ]);
  for (const { reason } of changesBetween(before, newer)) counts.set(reason, (counts.get(reason) ?? 0) + 1);

  const found = KINDS.flatMap((kind): [EditionChangeKind, number][] => {
    const count = counts.get(kind);
    return count ? [[kind, count]] : [];
  });
  const changed = Object.fromEntries(found);
  return { counts: changed, sentences: sentencesOf(found, "record") };
}

/** What an edition changed, told to a reader; as its index says it where it counts what this add-in has no word for. */
export function changesTold({ counts, sentences }: EditionChanges): readonly string[] {
  const found = Object.entries(counts) as [EditionChangeKind, number][];
  const isKnown = found.length > 0 && found.every(([kind]) => KINDS.includes(kind));
  return isKnown ? sentencesOf(found, "reader") : sentences;
}

function sentencesOf(counts: readonly [EditionChangeKind, number][], voice: Voice): string[] {
  const { changes } = languageFor(voice);
  return counts.map(([kind, count]) => changes[kind](count));
}

function added<T>(before: readonly T[], after: readonly T[], key: (record: T) => string): number {
  const known = new Set(before.map(key));
  return after.filter((record) => !known.has(key(record))).length;
}
