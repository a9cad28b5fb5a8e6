import { mapCells, type Block } from "../../domain/ledger/lists";
import { cellAddresses, parseBox, plainAddress, splitAddress, type Box } from "../../domain/formulas/address";
import { inEnglish } from "./in-english";
import type { Address, CellContent, RangeContent } from "../../model/port/workbook";

/** What is loaded of a range to know its cells. */
export const CONTENT = ["address", "formulas", "values", "valueTypes", "text"] as const;

type LoadedRange = Pick<Excel.Range, (typeof CONTENT)[number]>;

/** What stands in ranges that are loaded with `CONTENT`, with errors as English Excel writes them. */
export async function contentsOf(
  context: Excel.RequestContext,
  ranges: readonly Excel.Range[],
): Promise<RangeContent[]> {
  return (await inEnglish(context, ranges, CONTENT)).map(contentIn);
}

export async function contentOf(context: Excel.RequestContext, range: Excel.Range): Promise<RangeContent> {
  const [read] = await inEnglish(context, [range], CONTENT);
  return contentIn(read ?? range);
}

export async function onlyCell(context: Excel.RequestContext, cell: Excel.Range): Promise<CellContent> {
  const [read] = await inEnglish(context, [cell], CONTENT);
  return cellsOf(read ?? cell)[0][0];
}

function contentIn(range: LoadedRange): RangeContent {
  return { address: plainAddress(range.address), cells: cellsOf(range) };
}

function cellsOf(range: LoadedRange): Block<CellContent> {
  const { sheet, box } = placeOfRange(range);
  return mapCells(cellAddresses(sheet, box), (address, y, x) => cellOf(range, address, y, x));
}

/** Where a range stands: Excel names its sheet and its corners, once its address is loaded. */
export function placeOfRange({ address }: Pick<Excel.Range, "address">): { sheet: string; box: Box } {
  const { sheet, local } = splitAddress(address);
  const box = parseBox(local);
  if (sheet === undefined || !box) throw new RangeError(`${address} is no range of cells.`);
  return { sheet, box };
}

function cellOf(range: LoadedRange, address: Address, row: number, column: number): CellContent {
  const value = range.values[row]?.[column] as CellContent["value"];
  const formula: unknown = range.formulas[row]?.[column];
  return {
    address,
    ...(isFormula(formula, value) && { formula }),
    value,
    text: String(range.text[row]?.[column] ?? ""),
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
