import { cellAddresses, parseBox, plainAddress, splitAddress } from "../../domain/formulas/address";
import type { Address, CellContent, RangeContent } from "../../model/port/workbook";

/** What is loaded of a range to know its cells. */
export const CONTENT = ["address", "formulas", "values", "text"] as const;

export type LoadedRange = Pick<Excel.Range, (typeof CONTENT)[number]>;

export function contentOf(range: LoadedRange): RangeContent {
  const { sheet, local } = splitAddress(range.address);
  const addresses = cellAddresses(sheet, parseBox(local)!);
  return {
    address: plainAddress(range.address),
    cells: addresses.map((row, y) => row.map((address, x) => cellOf(range, address, y, x))),
  };
}

export function onlyCell(range: LoadedRange): CellContent {
  return contentOf(range).cells[0]![0]!;
}

function cellOf(range: LoadedRange, address: Address, row: number, column: number): CellContent {
  const value = range.values[row]![column] as CellContent["value"];
  const formula: unknown = range.formulas[row]![column];
  return {
    address,
    ...(isFormula(formula, value) && { formula }),
    value,
    text: String(range.text[row]![column] ?? ""),
  };
}

/** A text that only looks like a formula is its own value; a formula never is. */
export function isFormula(formula: unknown, value: unknown): formula is string {
  return typeof formula === "string" && formula.startsWith("=") && formula !== value;
}

/** The range of an address; of the active sheet where it names none. */
export function rangeAt(context: Excel.RequestContext, address: Address): Excel.Range {
  const { sheet, local } = splitAddress(address);
  const { worksheets } = context.workbook;
  const worksheet = sheet === undefined ? worksheets.getActiveWorksheet() : worksheets.getItem(sheet);
  return worksheet.getRange(local);
}
