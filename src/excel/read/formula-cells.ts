import { mayCallSsb } from "../../domain/formulas/find-calls";
import type { CellContent } from "../../model/port/workbook";
import { CONTENT, contentOf } from "../host/cells";
import { codeOf } from "../host/problems";
import { ask } from "../host/run";

/** Excel on the web hands over 5 MB at once; at a hundred bytes a formula this stays below. */
const CELLS_AT_ONCE = 40_000;

interface Block {
  sheet: string;
  row: number;
  column: number;
  rows: number;
  columns: number;
}

/** Formulas are read in blocks of rows; values and texts only of the box in a block that holds SSB's. */
export async function formulaCells(): Promise<CellContent[]> {
  const found: CellContent[] = [];
  for (const used of await usedBlocks()) {
    for (const block of inBlocks(used)) found.push(...(await cellsIn(block)));
  }
  return found;
}

function usedBlocks(): Promise<Block[]> {
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
        row: used.rowIndex,
        column: used.columnIndex,
        rows: used.rowCount,
        columns: used.columnCount,
      }));
  });
}

function inBlocks(used: Block): Block[] {
  const rows = Math.max(1, Math.floor(CELLS_AT_ONCE / used.columns));
  return Array.from({ length: Math.ceil(used.rows / rows) }, (_, index) => ({
    ...used,
    row: used.row + index * rows,
    rows: Math.min(rows, used.rows - index * rows),
  }));
}

/** A block with unusually long formulas is halved until Excel hands it over. */
async function cellsIn(block: Block): Promise<CellContent[]> {
  try {
    return await ask(async (context) => {
      const range = rangeOf(context, block);
      range.load("formulas");
      await context.sync();
      const box = boxOfCalls(block, range.formulas as unknown[][]);
      if (!box) return [];
      const hits = rangeOf(context, box);
      hits.load([...CONTENT]);
      await context.sync();
      return contentOf(hits)
        .cells.flat()
        .filter(({ formula }) => mayCallSsb(formula));
    });
  } catch (problem) {
    const tooLarge = codeOf((problem as Error).cause) === "ResponsePayloadSizeLimitExceeded";
    if (!tooLarge || block.rows === 1) throw problem;
    const half = Math.ceil(block.rows / 2);
    const upper = { ...block, rows: half };
    const lower = { ...block, row: block.row + half, rows: block.rows - half };
    return [...(await cellsIn(upper)), ...(await cellsIn(lower))];
  }
}

function rangeOf(context: Excel.RequestContext, { sheet, row, column, rows, columns }: Block): Excel.Range {
  return context.workbook.worksheets.getItem(sheet).getRangeByIndexes(row, column, rows, columns);
}

/** The smallest box that holds all cells whose formula may call SSB. */
function boxOfCalls(block: Block, formulas: unknown[][]): Block | undefined {
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
    sheet: block.sheet,
    row: block.row + bounds.top,
    column: block.column + bounds.left,
    rows: bounds.bottom - bounds.top + 1,
    columns: bounds.right - bounds.left + 1,
  };
}
