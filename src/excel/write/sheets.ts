import { widthOf } from "../../domain/ledger/lists";
import type { NewSheet, PlannedCell } from "../../model/port/plan";
import { formatBox } from "../../domain/formulas/address";
import { codeOf } from "../host/problems";
import { sheetNames } from "../host/sheet-names";
import { inputOf } from "./portable-cells";

const ROWS_AT_ONCE = 400;
/** Excel measures a column in points; a character of its usual font takes about five and a half. */
const POINTS_A_CHARACTER = 5.5;

/** Adds a sheet behind the others, without going to it. */
export async function addFilledSheet(
  context: Excel.RequestContext,
  { name, rows, widths }: NewSheet,
): Promise<void> {
  const sheet = context.workbook.worksheets.add(name);
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
  await context.sync();
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
