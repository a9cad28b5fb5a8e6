import type { Span } from "../review/review";

export type BlockKind = "title" | "heading" | "paragraph" | "bullet" | "row" | "meta" | "boilerplate";

/** A piece of the article that belongs together: a heading, a paragraph, a bullet, a row of a table. */
export interface Block {
  kind: BlockKind;
  span: Span;
  text: string;
  /** Part of another publication shown beside the article. */
  related: boolean;
  /** The heading it stands under. */
  heading: string;
}
