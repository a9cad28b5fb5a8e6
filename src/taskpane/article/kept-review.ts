import type { Navigation } from "../app/navigation";
import type { Answers } from "../../ingest/review/answers";
import type { Decisions } from "../../ingest/review/reviewed-rows";
import type { ArticleRead } from "./article-read";

/** A review that was left for another view: whoever looks something up there finds it again. */
export interface KeptReview {
  article: ArticleRead;
  decisions: Decisions;
  answers: Answers;
}

/* As long as the pane lives, and with it its navigation. */
const kept = new WeakMap<Navigation, KeptReview>();

export function keptReview(navigation: Navigation): KeptReview | undefined {
  return kept.get(navigation);
}

export function keepReview(navigation: Navigation, review: KeptReview): void {
  kept.set(navigation, review);
}

export function dropReview(navigation: Navigation): void {
  kept.delete(navigation);
}
