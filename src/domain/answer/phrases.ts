import { message } from "./message";

/** Parts of sentences, and what stands beside a number: the words are in `languages/`. */
export const phrases = {
  feedNotLoaded: () => message("feed-not-loaded", {}),
};

export type Phrase = ReturnType<(typeof phrases)[keyof typeof phrases]>;
