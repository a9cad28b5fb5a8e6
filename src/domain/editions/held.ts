import type { ChangeReason } from "../ledger/vocabulary";
import type { EditionRef } from "./identity";

/** Changes of some reasons that a workbook has not accepted: they stand as in an older edition. */
export interface Held {
  from: EditionRef;
  reasons: ChangeReason[];
}

/**
 * What is held back once an edition is accepted but for some reasons. What was held before and still is stays as in
 * the edition it was held at; what is held now stays as in the edition in use.
 */
export function heldAfter(
  inUse: { edition: EditionRef; held?: readonly Held[] | undefined },
  reasons: readonly ChangeReason[],
): Held[] | undefined {
  const before = (inUse.held ?? [])
    .map(({ from, reasons: old }) => ({ from, reasons: old.filter((reason) => reasons.includes(reason)) }))
    .filter((layer) => layer.reasons.length > 0);
  const already = new Set(before.flatMap((layer) => layer.reasons));
  const added = reasons.filter((reason) => !already.has(reason));
  const held = added.length > 0 ? [...before, { from: inUse.edition, reasons: added }] : before;
  return held.length > 0 ? held : undefined;
}
