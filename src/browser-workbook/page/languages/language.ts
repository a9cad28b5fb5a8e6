import type { en } from "./en";

/** All words of the page in one language. What is missing does not compile, nor what English lacks. */
export type PageLanguage = typeof en;
