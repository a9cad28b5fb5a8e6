import { widthOf } from "../../domain/ledger/lists";
import type { Size } from "../../model/port/book";
import type { NewSheet, PlannedCell, SheetLook } from "../../model/port/plan";
import { formatBox } from "../../domain/formulas/address";
import { codeOf } from "../host/problems";
import { has } from "../host/requirements";
import { sheetNames } from "../host/sheet-names";
import { readWidths } from "./column-widths";
import { inputOf } from "./portable-cells";

const ROWS_AT_ONCE = 400;
/** Excel measures a column in points; a character of its usual font takes about five and a half. */
const POINTS_A_CHARACTER = 5.5;

/** Adds a sheet behind the others, and goes to it only where that is asked for. */
export function addFilledSheet(context: Excel.RequestContext, added: NewSheet): Promise<void> {
  return fill(context, context.workbook.worksheets.add(added.name), added);
}

/** Writes what an added sheet is to hold once more: Excel may have stopped in the middle of it. */
export function fillSheet(context: Excel.RequestContext, added: NewSheet): Promise<void> {
  return fill(context, context.workbook.worksheets.getItem(added.name), added);
}

async function fill(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  { rows, widths, heads = 0, look, opens = false }: NewSheet,
): Promise<void> {
  const columns = widthOf(rows);
  for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) {
    const some = rows.slice(from, from + ROWS_AT_ONCE);
    const range = sheet.getRange(formatBox({ row: from, column: 0, rows: some.length, columns }));
    range.formulas = some.map((row) => row.map(inputOf));
    range.numberFormat = some.map((row) => row.map(formatOf));
    await context.sync();
  }
  widths?.slice(0, columns).forEach((width, column) => {
    const cell = sheet.getRange(formatBox({ row: 0, column, rows: 1, columns: 1 }));
    cell.format.columnWidth = width * POINTS_A_CHARACTER;
  });
  if (heads > 0) {
    const { format } = sheet.getRange(formatBox({ row: 0, column: 0, rows: heads, columns }));
    format.font.bold = true;
    if (has("1.7")) sheet.freezePanes.freezeRows(heads);
  }
  if (look) dress(sheet, { rows: rows.length, columns }, look);
  await context.sync();
  if (look?.landscape && has("1.9")) await setUpPrinting(context, sheet);
  if (opens) await goToSheet(context, sheet);
}

function dress(
  sheet: Excel.Worksheet,
  { rows, columns }: Size,
  { boldRows, wrappedColumns }: SheetLook,
): void {
  for (const row of boldRows)
    sheet.getRange(formatBox({ row, column: 0, rows: 1, columns })).format.font.bold = true;
  if (wrappedColumns.length === 0) return;
  const all = sheet.getRange(formatBox({ row: 0, column: 0, rows, columns })).format;
  all.verticalAlignment = "Top";
  for (const column of wrappedColumns)
    sheet.getRange(formatBox({ row: 0, column, rows, columns: 1 })).format.wrapText = true;
  all.autofitRows();
}

/** What is written counts, and is there, where an Excel has no printer to set up. */
async function setUpPrinting(context: Excel.RequestContext, sheet: Excel.Worksheet): Promise<void> {
  sheet.pageLayout.orientation = "Landscape";
  sheet.pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
  await context.sync().catch(() => undefined);
}

/** The sheet is there and filled: an Excel that does not go to it now has done what counts. */
async function goToSheet(context: Excel.RequestContext, sheet: Excel.Worksheet): Promise<void> {
  sheet.activate();
  await context.sync().catch(() => undefined);
}

/** A sheet as it stands, with the widths that its columns have by now. */
export async function withWidths(sheet: NewSheet): Promise<NewSheet> {
  const columns = Array.from({ length: widthOf(sheet.rows) }, (_, column) => column);
  const widths = await readWidths([{ sheet: sheet.name, columns }]);
  return { ...sheet, widths: widths.map(({ points }) => points / POINTS_A_CHARACTER) };
}

export async function removeSheet(context: Excel.RequestContext, name: string): Promise<void> {
  const sheet = context.workbook.worksheets.getItem(name);
  sheet.delete();
  await context.sync().catch(async (problem: unknown) => {
    if (codeOf(problem) !== "InvalidOperation") throw problem;
    // Excel deletes no sheet that only a program can show.
    sheet.visibility = "Hidden";
    sheet.delete();
    await context.sync();
  });
}

export async function sheetStands(name: string): Promise<boolean> {
  return (await sheetNames()).some((one) => one.toLowerCase() === name.toLowerCase());
}

function formatOf({ format }: PlannedCell): string | null {
  return format ?? null;
}
