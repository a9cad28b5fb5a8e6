import { languageFor, type Voice } from "../answer/languages/in-use";
import type { EditionChangeKind } from "../answer/languages/language";
import { VOCABULARY } from "../ledger/vocabulary";

/** What an edition changed against an older one. A count of nothing is left out. */
export interface EditionChanges {
  counts: Partial<Record<EditionChangeKind, number>>;
  /** The counts in words, one sentence a kind, in the record's language: an index reads the same for everybody. */
  sentences: string[];
}

/** In the order in which they are told. */
export const CHANGE_KINDS: readonly EditionChangeKind[] = [
  "publications",
  "series",
  ...VOCABULARY.changeReason,
];

/** What an edition changed, told to a reader; as its index says it where it counts what this add-in has no word for. */
export function changesTold({ counts, sentences }: EditionChanges): readonly string[] {
  const found = Object.entries(counts) as [EditionChangeKind, number][];
  const isKnown = found.length > 0 && found.every(([kind]) => CHANGE_KINDS.includes(kind));
  return isKnown ? sentencesOf(found, "reader") : sentences;
}

/** The counts in words, one sentence a kind. */
export function sentencesOf(counts: readonly [EditionChangeKind, number][], voice: Voice): string[] {
  const { changes } = languageFor(voice);
  return counts.map(([kind, count]) => changes[kind](count));
}
