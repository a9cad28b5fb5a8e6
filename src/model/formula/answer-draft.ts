import { findCalls, type CallArgument } from "../../domain/formulas/find-calls";
import { parseBox, overlaps, splitAddress, spillingCell } from "../../domain/formulas/address";
import type { Session } from "../../domain/functions/session";
import { onceAtHand } from "../../domain/ledger/distant";
import type { Address, Workbook } from "../port/workbook";
import { referencesOf, resolveCall, type Resolved, type Unresolved } from "../scan/resolve-call";
import { resolveCells } from "../scan/resolve-cells";

/** What a call that reads cells would answer at an address: its cells are read as they stand, as Excel would. */
export async function answerThroughCells(
  session: Session,
  workbook: Workbook | undefined,
  formula: string,
  at: Address,
): Promise<Resolved | Unresolved> {
  if (workbook) {
    const [cell] = await resolveCells(session, workbook, [{ address: at, formula, value: "", text: "" }]);
    const outcome = cell?.calls[0]?.outcome;
    if (outcome) return outcome;
  }
  const [call] = findCalls(formula);
  return call ? onceAtHand(() => resolveCall(session, call, () => undefined)) : { unresolved: [] };
}

/** Whether a formula at an address would read the cell it stands in. */
export function readsItself(formula: string, at: Address): boolean {
  const own = splitAddress(at);
  const box = parseBox(own.local);
  if (!box) return false;
  return findCalls(formula)
    .flatMap(referencesOf)
    .some(({ sheet = own.sheet, local }) => {
      const read = parseBox(spillingCell(local) ?? local);
      return read !== undefined && sheet?.toLowerCase() === own.sheet?.toLowerCase() && overlaps(read, box);
    });
}

export function unresolvedText(unresolved: readonly CallArgument[]): string {
  return unresolved.map(({ text }) => text).join(", ");
}
