import type { Proposed } from "../../ingest/read-with-proposer";
import type { Review } from "../../ingest/review/review";

/** What the user knows better than the text; an empty one is not given. */
export interface Given {
  published: string;
  publisher: string;
  url: string;
}

export const NOTHING_GIVEN: Given = { published: "", publisher: "", url: "" };

/** An article that was read: its text, what the user said of it and what came of both. */
export interface ArticleRead {
  source: string;
  given: Given;
  review: Review;
  /** Where a model was asked. */
  model?: ModelsPart;
}

/** What a model did in a reading. */
export interface ModelsPart {
  /** Why it took no part, as a sentence. */
  missing?: string;
  /** Why each of what it said was turned away. */
  rejected: readonly string[];
  tokens?: number;
  /** What it said, for reading the same text again without asking once more. */
  proposed: Proposed;
}
