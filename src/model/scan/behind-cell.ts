import { says } from "../languages/says-in-use";
import { keptNumber } from "../../domain/formulas/kept-number";
import { plainValue } from "../../domain/functions/cell-value";
import type { Answer } from "../../domain/answer/answer";
import type { Cell, Grid } from "../../domain/functions/cell";
import { isWhole, type FoundCall } from "../../domain/formulas/find-calls";
import { isResolved } from "./resolve-call";
import type { Session } from "../../domain/functions/session";
import { joinAddress, overlaps, parseBox, splitAddress } from "../../domain/formulas/address";
import { isRefusal } from "../../domain/answer/refusal";
import { boxAt, type Place } from "../port/book";
import type { RestoreCell } from "../port/restore-record";
import type { Address, CellContent, Workbook } from "../port/workbook";
import { resolveCells, type ResolvedCall, type ResolvedCell } from "./resolve-cells";

/** What stands behind a cell: its own SSB calls, those it had, or those of the cells its formula reads. */
export interface BehindCell {
  cell: CellContent;
  /** The cell's own calls. */
  own: ResolvedCell | undefined;
  /** What it asked before a freeze or a portable copy took its formula's place. */
  former?: Former;
  /** Direct precedents that call SSB; looked up only where the cell itself does not. */
  precedents: ResolvedCell[];
}

export interface Former {
  state: RestoreCell["state"];
  /** The cell as if it held its former formula. */
  resolved: ResolvedCell;
}

export async function behindCell(
  session: Session,
  workbook: Workbook,
  cell: CellContent,
): Promise<BehindCell> {
  const [own] = await resolveCells(session, workbook, [cell]);
  const isBlank = cell.text === "" && cell.formula === undefined;
  if (own || isBlank) return { cell, own, precedents: [] };
  const former = await formerOf(session, workbook, cell);
  if (former || cell.formula === undefined) return { cell, own, precedents: [], ...(former && { former }) };
  const read = await workbook.precedents(cell.address);
  return { cell, own, precedents: await resolveCells(session, workbook, read) };
}

async function formerOf(
  session: Session,
  workbook: Workbook,
  cell: CellContent,
): Promise<Former | undefined> {
  const record = await workbook.restoreRecord();
  if (isRefusal(record)) return undefined;
  for (const kept of record.cells) {
    const place = placeIn(kept, cell.address);
    if (!place) continue;
    const spill = { from: joinAddress(kept.sheet, kept.cell), formula: kept.formula, ...place };
    const { address, value, text } = cell;
    const [resolved] = await resolveCells(session, workbook, [{ address, value, text, spill }]);
    return resolved && { state: kept.state, resolved };
  }
  return undefined;
}

/** How far a cell stands below and right of the one that held the formula; undefined beyond its answer. */
function placeIn({ sheet, cell, size }: RestoreCell, address: Address): Place | undefined {
  const at = splitAddress(address);
  const box = parseBox(at.local);
  const answer = boxAt(cell, size);
  if (at.sheet !== sheet || !box || !overlaps(answer, box)) return undefined;
  return { row: box.row - answer.row, column: box.column - answer.column };
}

/** The part of a call's answer that a cell shows. */
export interface ShownPart {
  cell: Cell;
  row: readonly Cell[];
  grid: Grid;
}

/** Undefined where the answer has no such place: the cell is older than the answer. */
export function partShown(
  { cell, formula }: ResolvedCell,
  call: FoundCall,
  grid: Grid,
): ShownPart | undefined {
  const place = isWhole(formula, call) ? cell.spill : undefined;
  const row = grid[place?.row ?? 0];
  const shown = row?.[place?.column ?? 0];
  return row && shown && { cell: shown, row, grid };
}

/** The number behind what is shown: its own, or the one number of its row that has a source. */
export function answerBehind({ cell, row }: ShownPart): Answer | undefined {
  if (cell.type === "number" && cell.answer) return cell.answer;
  const answers = row.flatMap((one) => (one.type === "number" && one.answer ? [one.answer] : []));
  return answers.length === 1 ? answers[0] : undefined;
}

/**
 * Why the cell shows something else than its formula would answer now, as a sentence; only known of a cell that is one
 * call.
 */
export function driftOf(
  { cell, formula }: ResolvedCell,
  { call, outcome }: ResolvedCall,
): string | undefined {
  if (!isResolved(outcome) || !isWhole(formula, call)) return undefined;
  if (cell.value === NO_ROOM) return roomSentence(outcome.grid);
  const answer = outcome.grid[cell.spill?.row ?? 0]?.[cell.spill?.column ?? 0];
  if (!answer || answer.type === "blank" || isShown(answer, cell.value)) return undefined;
  const shown = cell.text.trim() || says().nothing;
  return says().drifted(shown);
}

/** Excel's words for an error are those of its language, so any error will do for a failure. */
function isShown(answer: Cell, value: CellContent["value"]): boolean {
  if (answer.type === "failure") return String(value).startsWith("#");
  return answer.type === "number" && typeof value === "number"
    ? keptNumber(value) === keptNumber(answer.value)
    : value === plainValue(answer);
}

const NO_ROOM = "#SPILL!";

/** What an answer that found no room needs; without one, it could not be looked up. */
export function roomSentence(answer: Grid | undefined): string {
  return says().noRoom(answer ? says().size(answer.length, answer[0]?.length ?? 0) : says().moreThanFree);
}
