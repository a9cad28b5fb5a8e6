import { splitAddress, type Box } from "../../domain/formulas/address";
import type { BookName, BookTable } from "../port/book";
import type { CheckBook, CheckCell, CheckSheet } from "./check-cells";

export interface BoxOfSheet {
  sheet: CheckSheet;
  box: Box;
}

const LAST_ROW = 1_048_576;
const LAST_COLUMN = 16_384;
const COLUMNS = /^\$?([A-Z]{1,3}):\$?([A-Z]{1,3})$/i;
const ROWS = /^\$?(\d{1,7}):\$?(\d{1,7})$/;
const STRUCTURED = /^([\p{L}_\\][\p{L}\p{N}_.\\]*)?(\[.*\])$/su;
const THIS_ROW = /#this row|@/i;

/** The cells a token names: whole columns or rows, a column of a table or the whole of it. */
export function namedBox(book: CheckBook, text: string, cell: CheckCell): BoxOfSheet | undefined {
  return linesOf(book, text, cell) ?? tableCells(book, text, cell);
}

function linesOf(book: CheckBook, text: string, cell: CheckCell): BoxOfSheet | undefined {
  const { sheet: name, local } = splitAddress(text);
  const sheet = name === undefined ? cell.sheet : book.sheet(name);
  if (!sheet) return undefined;
  const [, left, right] = COLUMNS.exec(local) ?? [];
  if (left !== undefined && right !== undefined) {
    const [from, to] = [columnOf(left), columnOf(right)].sort((a, b) => a - b) as [number, number];
    return { sheet, box: { row: 0, rows: LAST_ROW, column: from, columns: to - from + 1 } };
  }
  const [, top, bottom] = ROWS.exec(local) ?? [];
  if (top === undefined || bottom === undefined) return undefined;
  const [from, to] = [Number(top), Number(bottom)].sort((a, b) => a - b) as [number, number];
  return { sheet, box: { row: from - 1, rows: to - from + 1, column: 0, columns: LAST_COLUMN } };
}

function columnOf(name: string): number {
  return [...name.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function tableCells(book: CheckBook, text: string, cell: CheckCell): BoxOfSheet | undefined {
  const [, name, brackets = ""] = STRUCTURED.exec(text) ?? [];
  const table =
    brackets === "" ? book.table(text) : name === undefined ? book.tableOver(cell) : book.table(name);
  const sheet = table && book.sheet(table.sheet);
  if (!table || !sheet) return undefined;
  const columns = columnsOf(sheet, table, brackets);
  if (!columns) return undefined;
  const isRow = THIS_ROW.test(brackets);
  const { row, rows } = isRow ? { row: cell.row, rows: 1 } : table.body;
  return { sheet, box: { row, rows, ...columns } };
}

/** The columns between the brackets: `[Price]`, `[[#This Row],[Price]]`, `[[A]:[C]]`; all of them where none is named. */
function columnsOf(
  sheet: CheckSheet,
  { body }: BookTable,
  brackets: string,
): { column: number; columns: number } | undefined {
  const names = brackets
    .slice(1, -1)
    .split(/\]\s*[,:]\s*\[|[[\]]/)
    .map((one) => one.replace(/^@/, "").replace(/'(.)/g, "$1").trim())
    .filter((one) => one !== "" && one !== ":" && !one.startsWith("#"));
  if (names.length === 0) return { column: body.column, columns: body.columns };
  const places = names.map((one) => headAt(sheet, body, one));
  if (places.some((place) => place === undefined)) return undefined;
  const found = places.flatMap((place) => place ?? []);
  const from = Math.min(...found);
  return { column: from, columns: Math.max(...found) - from + 1 };
}

function headAt(sheet: CheckSheet, body: Box, name: string): number | undefined {
  const wanted = name.toLowerCase();
  for (let column = body.column; column < body.column + body.columns; column++) {
    const head = sheet.at(body.row - 1, column);
    if (head && String(head.value).trim().toLowerCase() === wanted) return column;
  }
  return undefined;
}

/** What a token names that somebody defined. */
export function nameOfToken(book: CheckBook, text: string, cell: CheckCell): BookName | undefined {
  const { sheet, local } = splitAddress(text);
  return book.named(local, sheet ?? cell.sheet.name);
}
