import { says } from "../languages/says-in-use";
import type { Refusal } from "../../domain/answer/refusal";
import { findCalls, mayCallSsb } from "../../domain/formulas/find-calls";
import { addressOf, type Book, type BookCell, type BookSheet, type FormulaCell } from "../port/book";

export interface SsbCell {
  sheet: string;
  cell: FormulaCell;
}

/** The cells whose formula calls SSB, nested or not, healthy or stuck. */
export function ssbCells(book: Book): SsbCell[] {
  return book.sheets.flatMap((sheet) =>
    sheet.cells.filter(callsSsb).map((cell) => ({ sheet: sheet.name, cell })),
  );
}

/** Whether the formula of a cell has the name of an SSB function in it, be it in a text. */
export function mayCall(cell: BookCell): cell is FormulaCell {
  return mayCallSsb(cell.formula);
}

function callsSsb(cell: BookCell): cell is FormulaCell {
  return mayCall(cell) && findCalls(cell.formula).length > 0;
}

/** A plan for several sheets is carried out on all of them or on none. */
export function protectedSheets(book: Book, names: readonly string[]): Refusal | undefined {
  const locked = book.sheets.filter((sheet) => sheet.isProtected && names.includes(sheet.name)).map(nameOf);
  if (locked.length === 0) return undefined;
  return { refused: says().sheetsProtected(locked.length, locked.join(", ")) };
}

function nameOf({ name }: BookSheet): string {
  return name;
}

export function addressIn({ sheet, cell }: SsbCell): string {
  return addressOf(sheet, cell.address);
}
