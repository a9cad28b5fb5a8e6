import type { Box } from "../../domain/formulas/address";
import { mayCallSsb } from "../../domain/formulas/find-calls";
import type { CellContent } from "../../model/port/workbook";
import { CONTENT, contentOf } from "../host/cells";
import { ask } from "../host/run";
import { readInBlocks } from "./blocks";

/** At a hundred bytes a formula this stays below the 5 MB that Excel on the web hands over. */
const CELLS_AT_ONCE = 40_000;

interface UsedBox {
  sheet: string;
  box: Box;
}

/** Formulas are read in blocks of rows; values and texts only of the box in a block that holds SSB's. */
export async function formulaCells(): Promise<CellContent[]> {
  const found: CellContent[][] = [];
  for (const { sheet, box } of await usedBoxes())
    found.push(await readInBlocks(box, CELLS_AT_ONCE, (block) => cellsIn(sheet, block)));
  return found.flat();
}

function usedBoxes(): Promise<UsedBox[]> {
  return ask(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/name");
    await context.sync();
    const sheets = worksheets.items.map((sheet) => ({
      name: sheet.name,
      used: sheet.getUsedRangeOrNullObject(true),
    }));
    for (const { used } of sheets) used.load(["rowIndex", "columnIndex", "rowCount", "columnCount"]);
    await context.sync();
    return sheets
      .filter(({ used }) => !used.isNullObject)
      .map(({ name, used }) => ({
        sheet: name,
        box: {
          row: used.rowIndex,
          column: used.columnIndex,
          rows: used.rowCount,
          columns: used.columnCount,
        },
      }));
  });
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
    return contentOf(hits)
      .cells.flat()
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
