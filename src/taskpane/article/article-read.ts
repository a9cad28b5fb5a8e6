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
}
