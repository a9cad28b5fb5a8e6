import { plainValue } from "../../domain/functions/cell-value";
import type { Answer } from "../../domain/answer/answer";
import type { Cell, Grid } from "../../domain/functions/cell";
import { isWhole, type FoundCall } from "../../domain/formulas/find-calls";
import { isResolved } from "./resolve-call";
import type { Session } from "../../domain/functions/session";
import type { CellContent, Workbook } from "../port/workbook";
import { resolveCells, type ResolvedCall, type ResolvedCell } from "./resolve-cells";

/** What stands behind a cell: its own SSB calls, or those of the cells its formula reads. */
export interface BehindCell {
  cell: CellContent;
  /** The cell's own calls. */
  own: ResolvedCell | undefined;
  /** Direct precedents that call SSB; looked up only where the cell itself does not. */
  precedents: ResolvedCell[];
}

export async function behindCell(
  session: Session,
  workbook: Workbook,
  cell: CellContent,
): Promise<BehindCell> {
  const [own] = await resolveCells(session, workbook, [cell]);
  if (own || cell.formula === undefined) return { cell, own, precedents: [] };
  const read = await workbook.precedents(cell.address);
  return { cell, own, precedents: await resolveCells(session, workbook, read) };
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

/** Whether the cell shows something else than its formula would answer now; only known of a cell that is one call. */
export function isStale({ cell, formula }: ResolvedCell, { call, outcome }: ResolvedCall): boolean {
  if (!isResolved(outcome) || !isWhole(formula, call)) return false;
  const shown = outcome.grid[cell.spill?.row ?? 0]?.[cell.spill?.column ?? 0];
  if (shown?.type !== "number" && shown?.type !== "text") return false;
  return cell.value !== plainValue(shown);
}
