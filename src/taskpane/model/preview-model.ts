import { isHoldable } from "../../domain/refresh/summary";
import { isWhole } from "../../domain/calls/find-calls";
import { isResolved } from "../../domain/calls/resolve-call";
import { openSession, type Session } from "../../domain/calls/session";
import { holdBack } from "../../domain/refresh/hold";
import { openPreview, type CallChange } from "../../domain/refresh/preview";
import type { ChangeReason } from "../../domain/refresh/changes";
import type { Pack } from "../../domain/ledger/records";
import { formatBox, joinAddress, parseBox, splitAddress } from "../../domain/workbook/address";
import type { Address, Workbook } from "../../domain/workbook/workbook";
import { resolveCells } from "../parts/resolve-cells";

/** One value of the model before and after a refresh. */
export interface ModelChange extends CallChange {
  /** The cell that shows it: the call's own, or one that its answer spills into. */
  cell: Address;
  sheet: string;
  formula: string;
}

export interface ModelPreview {
  pack: Pack;
  changes: ModelChange[];
  /** Every cell that calls SSB, whether its value changes or not. */
  addresses: Address[];
  /** Cells whose arguments only Excel can work out; they are recalculated, and what they will show is not known. */
  unresolved: Address[];
}

/** So many cells are answered before the page may draw and the user may cancel. */
const CHUNK = 500;

/** Answers every SSB cell of a workbook from the edition in use and from another one. Changes nothing. */
export async function previewModel(
  workbook: Workbook,
  session: Session,
  pack: Pack,
  onProgress: (done: number, all: number) => void,
  signal: AbortSignal,
): Promise<ModelPreview> {
  const cells = await workbook.formulaCells();
  const compare = openPreview(session, openSession(pack, session.today, session.asOf, session.model, session.market().house));
  const preview: ModelPreview = {
    pack,
    changes: [],
    addresses: cells.map(({ address }) => address),
    unresolved: [],
  };
  for (let at = 0; at < cells.length; at += CHUNK) {
    signal.throwIfAborted();
    onProgress(at, cells.length);
    for (const { cell, formula, calls } of await resolveCells(
      session,
      workbook,
      cells.slice(at, at + CHUNK),
    )) {
      for (const { call, outcome } of calls) {
        if (!isResolved(outcome)) {
          preview.unresolved.push(cell.address);
          continue;
        }
        const spills = isWhole(formula, call);
        const found = compare({ address: cell.address, name: call.name, arguments: outcome.arguments });
        preview.changes.push(...found.map((change) => placed(change, formula, spills)));
      }
    }
    await nextFrame();
  }
  return preview;
}

/** The same preview without the changes that holding some reasons back would leave out. */
export function withoutHeld(preview: ModelPreview, held: ReadonlySet<ChangeReason>): ModelChange[] {
  return preview.changes.filter(({ reason }) => !(isHoldable(reason) && held.has(reason as ChangeReason)));
}

/** The edition as it would be accepted. */
export function acceptedPack(session: Session, preview: ModelPreview, held: ReadonlySet<ChangeReason>): Pack {
  return holdBack(session.pack, preview.pack, held);
}

function placed(change: CallChange, formula: string, spills: boolean): ModelChange {
  const { sheet, local } = splitAddress(change.address);
  const box = parseBox(local);
  const cell =
    spills && box ? { ...box, row: box.row + change.row, column: box.column + change.column } : undefined;
  return {
    ...change,
    formula,
    sheet: sheet ?? "",
    cell: cell ? joinAddress(sheet, formatBox(cell)) : change.address,
  };
}

function nextFrame(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
