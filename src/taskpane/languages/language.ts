import type { en } from "./en";

/** All words of the pane in one language, a part for each view. What is missing does not compile, nor what English lacks. */
export type PaneLanguage = typeof en;

/** What a sentence speaks of, by name. */
export type Given<Name extends string> = Readonly<Record<Name, string>>;

/** How many of something a sentence speaks of. */
export interface Count {
  readonly count: number;
}
