import type { Language } from "./language";

/** Something is to be said and no language is loaded yet. Whoever can wait for one asks again once it is. */
export class NoLanguage extends Error {}

let inUse: Language | undefined;

/** Sentences and words are of this language from now on, wherever none is named. */
export function speakIn(language: Language): void {
  inUse = language;
}

/** The language that was chosen. @throws NoLanguage before one was: an id is never shown in place of a sentence. */
export function languageInUse(): Language {
  if (!inUse) throw new NoLanguage("No language is loaded yet.");
  return inUse;
}
