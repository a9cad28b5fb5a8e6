import { pairs } from "../../domain/ledger/lists";
import type { Box } from "../../domain/formulas/address";
import { placeOfRange } from "../host/cells";
import { codeOf } from "../host/problems";

/** A table of Excel, which fills a column by itself and holds no answer of several cells. */
export interface Table {
  name: string;
  sheet: string;
  /** All of it, heads and totals included. */
  box: Box;
  /** The rows of data. */
  body: Box;
}

/** Every table of the workbook; none where the host knows no tables. */
export async function tablesOf(context: Excel.RequestContext): Promise<Table[]> {
  const { tables } = context.workbook;
  try {
    tables.load("items/name, items/showHeaders, items/showTotals");
    await context.sync();
  } catch (problem) {
    if (codeOf(problem) === "ApiNotFound") return [];
    throw problem;
  }
  if (tables.items.length === 0) return [];
  const ranges = tables.items.map((table) => table.getRange());
  for (const range of ranges) range.load("address");
  await context.sync();
  return pairs(tables.items, ranges).map(([{ name, showHeaders, showTotals }, range]) => {
    const { sheet, box } = placeOfRange(range);
    const [above, below] = [Number(showHeaders), Number(showTotals)];
    return {
      name,
      sheet,
      box,
      body: { ...box, row: box.row + above, rows: box.rows - above - below },
    };
  });
}
