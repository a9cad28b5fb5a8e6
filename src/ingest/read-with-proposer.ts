import type { Message } from "../domain/answer/message";
import { isRefusal, type Refusal } from "../domain/answer/refusal";
import type { Ledger } from "../domain/ledger/records";
import { numberedItems, type Proposer } from "./proposers/proposal";
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

/** Reads an article with the grammar and a second proposer; every word of the latter passes the verifier. */
export async function readWithProposer(
  source: string,
  ledger: Ledger,
  proposer: Proposer,
  given: Given = {},
): Promise<SharedReview | Refusal> {
  const opened = openArticle(source, ledger, given);
  if (isRefusal(opened)) return opened;
  const scenes = scenesOf(opened);
  const proposals = await proposer.propose(numberedItems(scenes));
  if (isRefusal(proposals))
    return { review: reviewOf(opened, ledger), missing: proposals.refused, rejected: [] };
  const { drafts, rejected } = verified(proposals.pointed, scenes);
  const { tokens } = proposals;
  return {
    review: reviewOf(opened, ledger, { drafts, scenes }),
    rejected,
    ...(tokens !== undefined && { tokens }),
  };
}
