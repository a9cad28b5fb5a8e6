import type { Box } from "../../domain/formulas/address";
import { mayCallSsb } from "../../domain/formulas/find-calls";
import type { CellContent } from "../../model/port/workbook";
import { CONTENT, contentsOf } from "../host/cells";
import { ask } from "../host/run";
import { readInBlocks } from "./blocks";
import { usedSheets } from "./used-sheets";

/** At a hundred bytes a formula this stays below the 5 MB that Excel on the web hands over. */
const CELLS_AT_ONCE = 40_000;

/** Formulas are read in blocks of rows; values and texts only of the box in a block that holds SSB's. */
export async function formulaCells(): Promise<CellContent[]> {
  const found: CellContent[][] = [];
  for (const { name, used } of await usedSheets(true))
    if (used) found.push(await readInBlocks(used, CELLS_AT_ONCE, (block) => cellsIn(name, block)));
  return found.flat();
}

function cellsIn(sheet: string, block: Box): Promise<CellContent[]> {
  return ask(async (context) => {
    const range = rangeOf(context, sheet, block);
    range.load("formulas");
    await context.sync();
    const box = boxOfCalls(block, range.formulas as unknown[][]);
    if (!box) return [];
    const hits = rangeOf(context, sheet, box);
    hits.load([...CONTENT]);
    await context.sync();
    return (await contentsOf(context, [hits]))
      .flatMap(({ cells }) => cells.flat())
      .filter(({ formula }) => mayCallSsb(formula));
  });
}

function rangeOf(
  context: Excel.RequestContext,
  sheet: string,
  { row, column, rows, columns }: Box,
): Excel.Range {
  return context.workbook.worksheets.getItem(sheet).getRangeByIndexes(row, column, rows, columns);
}

/** The smallest box that holds all cells whose formula may call SSB. */
function boxOfCalls(block: Box, formulas: unknown[][]): Box | undefined {
  const hits = formulas.flatMap((line, row) =>
    line.flatMap((formula, column) => (mayCallSsb(formula) ? [{ row, column }] : [])),
  );
  if (hits.length === 0) return undefined;
  const bounds = hits.reduce(
    (box, { row, column }) => ({
      top: Math.min(box.top, row),
      bottom: Math.max(box.bottom, row),
      left: Math.min(box.left, column),
      right: Math.max(box.right, column),
    }),
    { top: Infinity, bottom: -Infinity, left: Infinity, right: -Infinity },
  );
  return {
    row: block.row + bounds.top,
    column: block.column + bounds.left,
    rows: bounds.bottom - bounds.top + 1,
    columns: bounds.right - bounds.left + 1,
  };
}
