import type { en } from "./en";

/** All words of the pane in one language, a part for each view. What is missing does not compile, nor what English lacks. */
export type PaneLanguage = typeof en;
