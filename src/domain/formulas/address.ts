import { countUp, mapAll, type Block } from "../ledger/lists";

/** `Sheet1!B4` or `'My sheet'!B4:C9`, as the host writes it. */
export type Address = string;

/** Addresses in A1 style, as hosts write and formulas name them. Rows and columns are counted from 0. */
export interface Box {
  row: number;
  column: number;
  rows: number;
  columns: number;
}

/** A cell as a formula writes it, with its column and row; capitals or not. */
export const CELL_PATTERN = String.raw`\$?([A-Z]{1,3})\$?([1-9][0-9]{0,6})`;
const BOX = new RegExp(`^${CELL_PATTERN}(?::${CELL_PATTERN})?$`, "i");
const PLAIN_SHEET = /^[\p{L}_][\p{L}\p{N}_.]*$/u;
/** As Excel writes addresses where a user has it count columns; a formula is read in A1 style whatever is set. */
const COUNTED = /^R([1-9][0-9]{0,6})C([1-9][0-9]{0,4})(?::R([1-9][0-9]{0,6})C([1-9][0-9]{0,4}))?$/i;
/** A sheet named like a cell, such as `Q1`, is quoted. */
const LIKE_A_CELL = /^[A-Z]{1,3}[0-9]+$|^R[0-9]*C[0-9]*$/i;

/** Last row and column of a sheet, counted from 0. */
const LAST = { row: 1_048_575, column: 16_383 };

/** The sheet, absent where the address names none, and what stands behind the `!`. */
export function splitAddress(address: Address): { sheet?: string; local: string } {
  const at = address.lastIndexOf("!");
  if (at < 0) return { local: address };
  const name = address.slice(0, at);
  const sheet = name.startsWith("'") ? name.slice(1, -1).replace(/''/g, "'") : name;
  return { sheet, local: address.slice(at + 1) };
}

export function joinAddress(sheet: string | undefined, local: string): Address {
  if (sheet === undefined) return local;
  const plain = PLAIN_SHEET.test(sheet) && !LIKE_A_CELL.test(sheet);
  return `${plain ? sheet : `'${sheet.replace(/'/g, "''")}'`}!${local}`;
}

/** `B4` or `$A$1:C3`, its corners in any order; undefined for a whole column and whatever else is no such box. */
export function parseBox(local: string): Box | undefined {
  const [, column, row, otherColumn = column, otherRow = row] = BOX.exec(local) ?? [];
  if (column === undefined || otherColumn === undefined) return countedBox(local);
  return boxBetween(
    { row: Number(row) - 1, column: columnIndex(column) },
    { row: Number(otherRow) - 1, column: columnIndex(otherColumn) },
  );
}

function countedBox(local: string): Box | undefined {
  const [, row, column, otherRow = row, otherColumn = column] = COUNTED.exec(local) ?? [];
  if (row === undefined) return undefined;
  return boxBetween(
    { row: Number(row) - 1, column: Number(column) - 1 },
    { row: Number(otherRow) - 1, column: Number(otherColumn) - 1 },
  );
}

function boxBetween(one: Pick<Box, "row" | "column">, other: Pick<Box, "row" | "column">): Box | undefined {
  const [top, bottom] = inOrder(one.row, other.row);
  const [left, right] = inOrder(one.column, other.column);
  if (right > LAST.column || bottom > LAST.row) return undefined;
  return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}

/** Whether two boxes have a cell in common. */
export function overlaps(one: Box, other: Box): boolean {
  return (
    one.row < other.row + other.rows &&
    other.row < one.row + one.rows &&
    one.column < other.column + other.columns &&
    other.column < one.column + one.columns
  );
}

export function formatBox(box: Box): string {
  const first = cellName(box.row, box.column);
  if (box.rows === 1 && box.columns === 1) return first;
  return `${first}:${cellName(box.row + box.rows - 1, box.column + box.columns - 1)}`;
}

/** Addresses of the cells of a box, row by row, on the sheet of another address. */
export function cellAddresses(sheet: string | undefined, box: Box): Block<Address> {
  return mapAll(countUp(box.rows), (y) =>
    mapAll(countUp(box.columns), (x) => joinAddress(sheet, cellName(box.row + y, box.column + x))),
  );
}

/** The same cell whichever way it is written: dollar signs and needless quotes do not tell addresses apart. */
export function plainAddress(address: Address): Address {
  const { sheet, local } = splitAddress(address);
  const box = parseBox(local);
  return joinAddress(sheet, box ? formatBox(box) : local);
}

/** The cell whose formula spills, where all that it spills is meant: `B4` for `B4#`. */
export function spillingCell(local: string): string | undefined {
  return local.endsWith("#") ? local.slice(0, -1) : undefined;
}

export function cellName(row: number, column: number): string {
  return `${columnName(column)}${row + 1}`;
}

/** A cell that stays the same wherever its formula is copied to. */
export function absoluteCellName(row: number, column: number): string {
  return `$${columnName(column)}$${row + 1}`;
}

export function columnName(column: number): string {
  const before = Math.floor(column / 26) - 1;
  const letter = String.fromCharCode(65 + (column % 26));
  return before < 0 ? letter : columnName(before) + letter;
}

export function columnIndex(name: string): number {
  return [...name.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function inOrder(a: number, b: number): [number, number] {
  return a <= b ? [a, b] : [b, a];
}
