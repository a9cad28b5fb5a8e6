import type { Message } from "../domain/answer/message";
import { isRefusal, type Refusal } from "../domain/answer/refusal";
import type { Ledger } from "../domain/ledger/records";
import { numberedItems, type NumberedItem, type Proposals, type Proposer } from "./proposers/proposal";
import { verified, type Rejected } from "./proposers/verify";
import { openArticle, reviewOf, scenesOf } from "./read-article";
import type { Review } from "./review/review";
import type { Given } from "./structure/article";

/** A review that a second proposer took part in. */
export interface SharedReview {
  review: Review;
  /** Why the second proposer did not take part; the review is then the grammar's alone. */
  missing?: Message | string;
  /** What it said that the words do not bear out. */
  rejected: Rejected[];
  tokens?: number;
}

/** What a second proposer said; nothing where it was not asked. */
export type Proposed = Proposals | Refusal<Message | string> | undefined;

/** An article between the reader and a second proposer. */
export interface SharedReading {
  /** All that a proposer is shown. */
  items: NumberedItem[];
  /** The review with what it said; every word of that passes the verifier. */
  finish(proposed: Proposed): SharedReview;
}

/** Takes an article apart for a second proposer, or says why it is none. */
export function openForProposer(source: string, ledger: Ledger, given: Given = {}): SharedReading | Refusal {
  const opened = openArticle(source, ledger, given);
  if (isRefusal(opened)) return opened;
  const scenes = scenesOf(opened);
  return {
    items: numberedItems(scenes),
    finish: (proposed) => {
      if (!proposed) return { review: reviewOf(opened, ledger), rejected: [] };
      if (isRefusal(proposed))
        return { review: reviewOf(opened, ledger), missing: proposed.refused, rejected: [] };
      const { drafts, rejected } = verified(proposed.pointed, scenes);
      const { tokens } = proposed;
      const review = reviewOf(opened, ledger, { drafts, scenes });
      return { review, rejected, ...(tokens !== undefined && { tokens }) };
    },
  };
}

/** Reads an article with the grammar and a second proposer. */
export async function readWithProposer(
  source: string,
  ledger: Ledger,
  proposer: Proposer,
  given: Given = {},
): Promise<SharedReview | Refusal> {
  const reading = openForProposer(source, ledger, given);
  return isRefusal(reading) ? reading : reading.finish(await proposer.propose(reading.items));
}
