import { pairs } from "../../domain/ledger/lists";
import { formatBox } from "../../domain/formulas/address";
import { addressOf, places } from "../../model/port/book";
import { sizeOf, type Change, type PlannedCell } from "../../model/port/plan";
import type { Address } from "../../model/port/workbook";
import { isFormula, placeOfRange, rangeAt } from "../host/cells";
import { inEnglish } from "../host/in-english";
import { ask } from "../host/run";
import { has } from "../host/requirements";

/** So many cells at a time: few enough for Excel to stay awake and to show how far it is. */
const CELLS_AT_ONCE = 1_000;

/** A block of cells as it stands, in the form in which it can be written again. */
export interface Block {
  sheet: string;
  at: string;
  cells: (PlannedCell & { format: string })[][];
}

/** The blocks that changes would write, as they stand now. */
export async function readBlocks(
  changes: readonly Pick<Change, "sheet" | "at" | "cells">[],
): Promise<Block[]> {
  const blocks: Block[] = [];
  for (const some of inPortions(changes))
    blocks.push(...(await ask((context) => readSome(context, some.map(addressOfChange)))));
  return blocks;
}

export function addressOfChange(change: Pick<Change, "sheet" | "at" | "cells">): Address {
  return addressOf(change.sheet, change.at, sizeOf(change));
}

export function inPortions<C extends Pick<Change, "cells">>(changes: readonly C[]): C[][] {
  const portions: C[][] = [];
  let room = 0;
  for (const change of changes) {
    const { rows, columns } = sizeOf(change);
    const last = portions.at(-1);
    if (last && room >= rows * columns) last.push(change);
    else {
      portions.push([change]);
      room = CELLS_AT_ONCE;
    }
    room -= rows * columns;
  }
  return portions;
}

async function readSome(context: Excel.RequestContext, addresses: readonly Address[]): Promise<Block[]> {
  const ranges = addresses.map((address) => rangeAt(context, address));
  for (const range of ranges) range.load([...READ]);
  await context.sync();
  const filled = await filledCells(context, ranges);
  return (await inEnglish(context, ranges, READ)).map((range, at) => {
    const { sheet, box } = placeOfRange(range);
    return {
      sheet,
      at: formatBox({ ...box, rows: 1, columns: 1 }),
      cells: places(box).map((row, y) =>
        row.map((_, x) => ({
          ...(filled.has(`${at},${y},${x}`) ? { blank: true as const } : contentAt(range, y, x)),
          format: String(range.numberFormat[y]?.[x] ?? "General"),
        })),
      ),
    };
  });
}

/** What is read of cells to know what stands in them. */
export const READ = ["address", "formulas", "values", "valueTypes", "numberFormat"] as const;

export type ReadCells = Pick<Excel.Range, (typeof READ)[number]>;

export function contentAt(range: ReadCells, y: number, x: number): PlannedCell {
  const value = range.values[y]?.[x] as string | number | boolean;
  const formula: unknown = range.formulas[y]?.[x];
  if (isFormula(formula, value)) return { formula };
  if (value === "") return { blank: true };
  return range.valueTypes[y]?.[x] === "Error" ? { error: String(value) } : { value };
}

/** Cells that a formula filled: their values written back would stand in its way. */
async function filledCells(
  context: Excel.RequestContext,
  ranges: readonly Excel.Range[],
): Promise<Set<string>> {
  if (!has("1.12")) return new Set();
  const filled = ranges.flatMap((range, at) =>
    range.values.flatMap((line, y) =>
      line.flatMap((value, x) =>
        value === "" || isFormula(range.formulas[y]?.[x], value) ? [] : [{ range, at, y, x }],
      ),
    ),
  );
  if (filled.length === 0) return new Set();
  const parents = filled.map(({ range, y, x }) => range.getCell(y, x).getSpillParentOrNullObject());
  for (const parent of parents) parent.load("address");
  await context.sync();
  return new Set(
    pairs(filled, parents).flatMap(([{ at, y, x }, parent]) =>
      parent.isNullObject ? [] : [`${at},${y},${x}`],
    ),
  );
}
