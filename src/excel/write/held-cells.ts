import { pairs } from "../../domain/ledger/lists";
import { cellAddresses } from "../../domain/formulas/address";
import { fingerprint } from "../../model/port/parted-text";
import type { Address } from "../../model/port/workbook";
import { isFormula, placeOfRange, rangeAt } from "../host/cells";
import { has } from "../host/requirements";

export interface HeldCells {
  addresses: Address[];
  /** What stands in them, in short: formulas as they are written, constants as they are. */
  holds: string;
}

/** The cells of a block that hold something, filled by a formula or typed; of an answer within it, its own cell. */
export async function heldCells(context: Excel.RequestContext, address: Address): Promise<HeldCells> {
  const range = rangeAt(context, address);
  range.load(["address", "formulas", "values", "valueTypes"]);
  await context.sync();
  const spilled = await spilledCells(context, range);
  const { sheet, box } = placeOfRange(range);
  const held = cellAddresses(sheet, box).flatMap((row, y) =>
    row.flatMap((one, x) =>
      isHeld(range, y, x) && spilled.get(`${y},${x}`) !== "from within"
        ? [{ address: one, content: String(range.formulas[y]?.[x]) }]
        : [],
    ),
  );
  return {
    addresses: held.map((one) => one.address),
    holds: fingerprint(JSON.stringify(held)),
  };
}

/** An empty text typed with an apostrophe, or answered by a formula, is something. */
function isHeld(range: Excel.Range, row: number, column: number): boolean {
  return range.valueTypes[row]?.[column] !== "Empty" || range.formulas[row]?.[column] !== "";
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
      const own = isFormula(range.formulas[row]?.[column], value);
      return value === "" || own ? [] : [{ row, column }];
    }),
  );
  if (places.length === 0) return new Map();
  const parents = places.map(({ row, column }) => range.getCell(row, column).getSpillParentOrNullObject());
  for (const parent of parents) parent.load("address");
  await context.sync();
  return new Map(
    pairs(places, parents).flatMap(([{ row, column }, parent]) => {
      if (parent.isNullObject) return [];
      return [[`${row},${column}`, isWithin(parent, range) ? "from within" : "from outside"]];
    }),
  );
}

function isWithin(cell: Excel.Range, range: Excel.Range): boolean {
  const [{ box: inner }, { box: outer }] = [placeOfRange(cell), placeOfRange(range)];
  const [row, column] = [inner.row - outer.row, inner.column - outer.column];
  return row >= 0 && column >= 0 && row < outer.rows && column < outer.columns;
}
