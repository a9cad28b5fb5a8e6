/** A1 addresses. Rows and columns are counted from 0. */

export interface CellAddress {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
}

export interface RangeAddress extends CellAddress {
  readonly rows: number;
  readonly columns: number;
}

const A1 = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})(?::\$?([A-Z]{1,3})\$?([1-9]\d{0,6}))?$/i;
const PLAIN_SHEET_NAME = /^[A-Za-z_][A-Za-z0-9_.]*$/;

export function columnName(column: number): string {
  const rest = Math.floor(column / 26) - 1;
  const letter = String.fromCharCode(65 + (column % 26));
  return rest < 0 ? letter : columnName(rest) + letter;
}

export function columnIndex(name: string): number {
  return [...name.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

export type Box = Omit<RangeAddress, "sheetId">;

/** Parses `B2` or `$A$1:C3`; undefined when the text is no such address. */
export function parseA1(text: string): Box | undefined {
  const match = A1.exec(text.trim());
  if (!match) return undefined;
  const [, startColumn = "", startRow = "", endColumn = startColumn, endRow = startRow] = match;
  const columns = [columnIndex(startColumn), columnIndex(endColumn)].sort((a, b) => a - b);
  const rows = [Number(startRow) - 1, Number(endRow) - 1].sort((a, b) => a - b);
  const [left = 0, right = 0] = columns;
  const [top = 0, bottom = 0] = rows;
  return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}

/** Splits `'My sheet'!A1` into its two parts; the sheet is undefined when the text names none. */
export function splitSheet(text: string): { readonly sheet: string | undefined; readonly local: string } {
  const at = text.lastIndexOf("!");
  if (at < 0) return { sheet: undefined, local: text };
  const quoted = text.slice(0, at);
  const sheet = quoted.startsWith("'") ? quoted.slice(1, -1).replaceAll("''", "'") : quoted;
  return { sheet, local: text.slice(at + 1) };
}

export function a1(box: Box): string {
  const start = columnName(box.column) + String(box.row + 1);
  if (box.rows === 1 && box.columns === 1) return start;
  return `${start}:${columnName(box.column + box.columns - 1)}${String(box.row + box.rows)}`;
}

/** Cells as ranges: those that stand below one another are one. */
export function columnRuns(cells: readonly CellAddress[]): readonly RangeAddress[] {
  const sorted = [...cells].sort(
    (a, b) => a.sheetId.localeCompare(b.sheetId) || a.column - b.column || a.row - b.row,
  );
  const runs: RangeAddress[] = [];
  for (const { sheetId, row, column } of sorted) {
    const last = runs.at(-1);
    const isNext = last?.sheetId === sheetId && last.column === column && row <= last.row + last.rows;
    if (isNext) runs[runs.length - 1] = { ...last, rows: row - last.row + 1 };
    else runs.push({ sheetId, row, column, rows: 1, columns: 1 });
  }
  return runs;
}

export function qualifiedA1(sheetName: string, box: Box): string {
  const name = PLAIN_SHEET_NAME.test(sheetName) ? sheetName : `'${sheetName.replaceAll("'", "''")}'`;
  return `${name}!${a1(box)}`;
}

export function contains(box: Box, row: number, column: number): boolean {
  return (
    row >= box.row && row < box.row + box.rows && column >= box.column && column < box.column + box.columns
  );
}
