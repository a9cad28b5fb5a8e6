import type { Qualifier } from "../ledger/records";
import { influences, isStep, type Trace } from "./trace";

/** What a word says of a figure that falls as the qualified one rises: divided by "over 750" is "under". */
const TURNED: Record<Qualifier, Qualifier> = {
  about: "about",
  over: "under",
  under: "over",
  "up-to": "over",
  nearly: "over",
  "order-of-magnitude": "order-of-magnitude",
  possibly: "possibly",
  "possibly-nearly": "possibly",
};

/**
 * The word that stands before a number: the publisher's own, or what follows for a number worked out from qualified
 * ones. Inputs that say the same hand it on, turned round where the result falls as they rise; words that differ make
 * "about", an order of magnitude stays one, and what is only possible makes no more than that. An input that moves nothing, such as a rate over no year, says nothing.
 */
export function qualifierOf(trace: Trace): Qualifier | undefined {
  if (!isStep(trace)) return trace.qualifier;
  const moves = influences(trace);
  const words = trace.inputs.flatMap((input, at) => {
    const move = moves[at] ?? 0;
    const word = move === 0 ? undefined : qualifierOf(input);
    if (word === undefined) return [];
    return move > 0 ? [word] : [TURNED[word]];
  });
  return together(new Set(words));
}

function together(words: ReadonlySet<Qualifier>): Qualifier | undefined {
  if (words.has("order-of-magnitude")) return "order-of-magnitude";
  if (words.size <= 1) return [...words][0];
  return words.has("possibly") || words.has("possibly-nearly") ? "possibly" : "about";
}
