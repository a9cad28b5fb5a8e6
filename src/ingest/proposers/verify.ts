import type { Draft, Scene } from "../reading/scene";
import { ArticleSpans } from "./article-spans";
import type { Pointed } from "./proposal";
import { NotBorneOut, type Drop } from "./refused-proposal";
import { verifyEvent } from "./verify-event";
import { verifyGrowth, verifyObservation } from "./verify-observation";

/** Why a proposal was not let through, in one sentence. */
export interface Rejected {
  pointed: Pointed;
  why: string;
}

export interface Verified {
  drafts: Draft[];
  rejected: Rejected[];
  /** Particulars of what was let through that the words do not bear out: they are no part of it. */
  dropped: Rejected[];
}

/** Lets through what the words of its own item bear out; everything else is turned away with a reason. */
export function verified(pointed: readonly Pointed[], scenes: readonly Scene[]): Verified {
  const article = new ArticleSpans(scenes);
  const result: Verified = { drafts: [], rejected: [], dropped: [] };
  for (const one of pointed) {
    try {
      const dropped: string[] = [];
      result.drafts.push(verify(one, article, (why) => void dropped.push(why)));
      result.dropped.push(...dropped.map((why) => ({ pointed: one, why })));
    } catch (problem) {
      if (!(problem instanceof NotBorneOut)) throw problem;
      result.rejected.push({ pointed: one, why: problem.message });
    }
  }
  return result;
}

function verify(pointed: Pointed, article: ArticleSpans, drop: Drop): Draft {
  switch (pointed.kind) {
    case "observation":
      return verifyObservation(pointed, article);
    case "growth":
      return verifyGrowth(pointed, article);
    case "event":
      return verifyEvent(pointed, article, drop);
  }
}
