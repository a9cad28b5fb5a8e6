import { cellAddresses, parseBox, splitAddress } from "../../domain/formulas/address";
import type { Address } from "../../model/port/workbook";
import { isFormula, rangeAt } from "../host/cells";
import { has } from "../host/support";
import { asText } from "./text";

/** A block of cells as it stands, in the form in which it can be written back. */
export interface Snapshot {
  address: Address;
  /** What was typed into each cell; empty for a blank and for a cell that another cell's formula filled. */
  inputs: (string | number | boolean)[][];
  formats: string[][];
  /** The cells that hold something, filled by a formula or typed. */
  held: Address[];
}

export async function snapshot(context: Excel.RequestContext, address: Address): Promise<Snapshot> {
  const range = rangeAt(context, address);
  range.load(["address", "formulas", "values", "valueTypes", "numberFormat", "rowCount", "columnCount"]);
  await context.sync();
  const spilled = await spilledCells(context, range);
  const { sheet, local } = splitAddress(range.address);
  const addresses = cellAddresses(sheet, parseBox(local)!);
  return {
    address: range.address,
    inputs: addresses.map((row, y) =>
      row.map((_, x) => (spilled.has(`${y},${x}`) ? "" : inputOf(range, y, x))),
    ),
    formats: range.numberFormat as string[][],
    held: addresses.flatMap((row, y) =>
      row.filter((_, x) => isHeld(range, y, x) && spilled.get(`${y},${x}`) !== "from within"),
    ),
  };
}

/** An empty text typed with an apostrophe, or answered by a formula, is something. */
function isHeld(range: Excel.Range, row: number, column: number): boolean {
  return range.valueTypes[row]![column] !== "Empty" || range.formulas[row]![column] !== "";
}

function inputOf(range: Excel.Range, row: number, column: number): string | number | boolean {
  const value = range.values[row]![column] as string | number | boolean;
  const formula: unknown = range.formulas[row]![column];
  if (isFormula(formula, value)) return formula;
  return typeof value === "string" ? asText(value) : value;
}

/**
 * Cells that a formula filled, as `row,column`: writing their values back would stand in its way. One whose formula
 * stands in the same block goes with it.
 */
async function spilledCells(
  context: Excel.RequestContext,
  range: Excel.Range,
): Promise<Map<string, "from within" | "from outside">> {
  if (!has("1.12")) return new Map();
  const places = range.values.flatMap((line, row) =>
    line.flatMap((value, column) => {
      const own = isFormula(range.formulas[row]![column], value);
      return value === "" || own ? [] : [{ row, column }];
    }),
  );
  if (places.length === 0) return new Map();
  const parents = places.map(({ row, column }) => range.getCell(row, column).getSpillParentOrNullObject());
  for (const parent of parents) parent.load("address");
  await context.sync();
  return new Map(
    places.flatMap(({ row, column }, at) => {
      const parent = parents[at]!;
      if (parent.isNullObject) return [];
      return [[`${row},${column}`, isWithin(parent.address, range.address) ? "from within" : "from outside"]];
    }),
  );
}

function isWithin(cell: Address, range: Address): boolean {
  const [inner, outer] = [parseBox(splitAddress(cell).local)!, parseBox(splitAddress(range).local)!];
  const [row, column] = [inner.row - outer.row, inner.column - outer.column];
  return row >= 0 && column >= 0 && row < outer.rows && column < outer.columns;
}
