/** Something asked for was not done: a sentence that says why and what helps. */
export interface Refusal {
  refused: string;
}

export function isRefusal(outcome: unknown): outcome is Refusal {
  return typeof outcome === "object" && outcome !== null && "refused" in outcome;
}

/** A refusal where an answer cannot carry it: a question that could not be asked, an undo; its message is the sentence. */
export class RefusalError extends Error {}
