import type { Language } from "./language";

/** Something is to be said and no language is loaded yet. Whoever can wait for one asks again once it is. */
export class NoLanguage extends Error {}

/**
 * In whose language something is said: the reader's, or that of the record, which cells and files hold and which is the
 * same for every reader (docs/adr/0017-languages.md). Or in one that is given.
 */
export type Voice = "reader" | "record" | Language;

const inUse: Partial<Record<"reader" | "record", Language>> = {};

/** What the reader is told is of this language from now on. */
export function speakIn(language: Language): void {
  inUse.reader = language;
}

/** What cells and files hold is of this language, whoever reads them. */
export function writeIn(language: Language): void {
  inUse.record = language;
}

/** @throws NoLanguage before one is loaded: an id is never shown in place of a sentence. */
export function languageFor(voice: Voice): Language {
  const language = typeof voice === "string" ? inUse[voice] : voice;
  if (!language) throw new NoLanguage("No language is loaded yet.");
  return language;
}
