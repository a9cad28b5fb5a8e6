import type { Refusal } from "../../domain/answer/refusal";
import { formatBox, joinAddress, parseBox, splitAddress, type Box } from "../../domain/formulas/address";
import type { Occupied, WriteCell, WriteRequest, Written } from "../../model/port/workbook";
import { rangeAt } from "../host/cells";
import { ask, change } from "../host/run";
import { asText } from "./text";
import { snapshot, type Snapshot } from "./snapshot";

/** Writes a block of cells, or tells which cells of it, or of the room its answer spills into, hold something. */
export function write(request: WriteRequest): Promise<Written | Occupied | Refusal> {
  return change(async (context) => {
    const anchor = rangeAt(context, request.at);
    anchor.load("address");
    await context.sync();
    const { sheet, local } = splitAddress(anchor.address);
    const written = sizeOf(request.content);
    const room = roomOf(parseBox(local)!, written, request.spill);
    const before = await snapshot(context, joinAddress(sheet, formatBox(room)));
    if (!request.overwrite && before.held.length > 0) return { occupied: before.held };

    const range = rangeAt(context, before.address);
    if (before.held.length > 0) range.clear("Contents");
    const block = range.getCell(0, 0).getResizedRange(written.rows - 1, written.columns - 1);
    block.numberFormat = request.content.map((row, y) =>
      row.map((cell, x) => (keepsFormulaText(cell, before.formats[y]![x]) ? "General" : null)),
    );
    block.formulas = request.content.map((row) => row.map(inputOf));
    const formats = request.content.map((row) => row.map(formatOf));
    block.numberFormat = formats;
    block.load("address");
    await context.sync();
    return { address: block.address, undo: () => restore(before) };
  });
}

/** Every cell as it was: formulas as formulas, texts as texts, and the formats. */
function restore(before: Snapshot): Promise<void> {
  return ask(async (context) => {
    const range = rangeAt(context, before.address);
    range.clear("Contents");
    // Under a text format a formula would be a text, so formats come last.
    range.numberFormat = before.formats.map((row) => row.map(() => "General"));
    range.formulas = before.inputs;
    range.numberFormat = before.formats;
    await context.sync();
  });
}

function sizeOf(content: WriteCell[][]): { rows: number; columns: number } {
  return { rows: content.length, columns: Math.max(...content.map((row) => row.length)) };
}

function roomOf(at: Box, written: { rows: number; columns: number }, spill = written): Box {
  return {
    row: at.row,
    column: at.column,
    rows: Math.max(written.rows, spill.rows),
    columns: Math.max(written.columns, spill.columns),
  };
}

function inputOf(cell: WriteCell): string | number | boolean {
  if ("formula" in cell) return cell.formula;
  if ("blank" in cell) return "";
  return typeof cell.value === "string" ? asText(cell.value) : cell.value;
}

/** In a cell formatted as text a formula would be shown instead of calculated. */
function keepsFormulaText(cell: WriteCell, format: string | undefined): boolean {
  return "formula" in cell && format === "@";
}

/** null leaves a cell's format as it is. https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-ranges-set-format */
function formatOf(cell: WriteCell): string | null {
  return "format" in cell ? (cell.format ?? null) : null;
}
