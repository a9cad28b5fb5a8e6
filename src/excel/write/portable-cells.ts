import { boxAt, GENERAL } from "../../model/port/book";
import { sizeOf, type Change, type PlannedCell } from "../../model/port/plan";
import { formatBox } from "../../domain/formulas/address";
import { asText } from "./text";

const TEXT_FORMAT = "@";

/**
 * Queues the writing of one block. What a formula spilled there is cleared with it; of a formula that will spill, the
 * other cells stay empty.
 */
export function queueChange(context: Excel.RequestContext, change: Change): void {
  const sheet = context.workbook.worksheets.getItem(change.sheet);
  const range = sheet.getRange(formatBox(boxAt(change.at, sizeOf(change))));
  const cells = change.cells.flat();
  if (cells.length > 1) range.clear("Contents");
  const formats = change.cells.map((row) => row.map(({ format }) => format ?? null));
  const isText = cells.some((cell) => "formula" in cell && cell.format === TEXT_FORMAT);
  // In a cell formatted as text a formula would be a text; that format comes last.
  const known = formats.flat().every((format) => format === null);
  if (!known) range.numberFormat = isText ? formats.map((row) => row.map(() => GENERAL)) : formats;
  const [first, ...others] = cells;
  if (first && others.every((cell) => "blank" in cell)) range.getCell(0, 0).formulas = [[inputOf(first)]];
  else range.formulas = change.cells.map((row) => row.map(inputOf));
  if (isText) range.numberFormat = formats;
}

/** Without the formats that the cells have: on a protected sheet a cell that is not locked takes contents, not formats. */
export function withoutFormats(change: Change, now: Pick<Change, "cells">): Change {
  const lean = (cell: PlannedCell, has: PlannedCell | undefined): PlannedCell => {
    const { format, ...content } = cell;
    const isTextFormula = "formula" in cell && format === TEXT_FORMAT;
    return format === has?.format && !isTextFormula ? content : cell;
  };
  return {
    ...change,
    cells: change.cells.map((row, y) => row.map((cell, x) => lean(cell, now.cells[y]?.[x]))),
  };
}

/** What would be typed. An error is typed as it shows. */
export function inputOf(cell: PlannedCell): string | number | boolean {
  if ("formula" in cell) return cell.formula;
  if ("error" in cell) return cell.error;
  if ("blank" in cell) return "";
  return typeof cell.value === "string" ? asText(cell.value) : cell.value;
}
