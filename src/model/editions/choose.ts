import { dateOf, isSame, type EditionRef } from "../../domain/editions/identity";
import type { EditionState } from "./state";

/**
 * The edition that may answer a workbook: the one it was last accepted with, whatever is newer, so that no number
 * changes unseen; in a new workbook the one at hand.
 */
export function wantedEdition(state: EditionState, bundled: EditionRef): EditionRef {
  return state.edition ?? bundled;
}

/**
 * The newest edition that could replace the one in use, or none. Two editions of one day differ and neither is known
 * to be newer, except that the one an accepted refresh came from is the older.
 */
export function availableEdition(
  inUse: EditionRef | undefined,
  known: readonly EditionRef[],
  state: EditionState,
): EditionRef | undefined {
  return known
    .filter((one) => !isSame(one, inUse) && !isSame(one, state.lastRefresh?.from))
    .filter((one) => inUse === undefined || dateOf(one) >= dateOf(inUse))
    .reduce<EditionRef | undefined>(newer, undefined);
}

/** Of two editions of one day the later listed one counts as newer. */
function newer(one: EditionRef | undefined, other: EditionRef): EditionRef {
  return one !== undefined && dateOf(one) > dateOf(other) ? one : other;
}
