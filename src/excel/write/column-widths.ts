import { cellName } from "../../domain/formulas/address";
import { placeOf } from "../../model/port/book";
import { sizeOf, type Change, type ColumnWidth } from "../../model/port/plan";
import { ask } from "../host/run";

/** A sheet whose columns are counted from its first. */
interface Columns {
  sheet: string;
  columns: readonly number[];
}

/** More are not held: a journal has room for so much. */
const MOST_COLUMNS = 2_000;

/** Excel may widen a column that a number would not fit; so the columns of what is written are part of what stood there. */
export function columnsOf(changes: readonly Pick<Change, "sheet" | "at" | "cells">[]): Columns[] {
  const found = new Map<string, Set<number>>();
  for (const change of changes) {
    const { column } = placeOf(change.at);
    const columns = found.get(change.sheet) ?? new Set();
    for (let x = 0; x < sizeOf(change).columns; x++) columns.add(column + x);
    found.set(change.sheet, columns);
  }
  let room = MOST_COLUMNS;
  return [...found].map(([sheet, columns]) => {
    const some = [...columns].slice(0, room);
    room -= some.length;
    return { sheet, columns: some };
  });
}

export function readWidths(wanted: readonly Columns[]): Promise<ColumnWidth[]> {
  return ask(async (context) => {
    const read = wanted.flatMap(({ sheet, columns }) =>
      columns.map((column) => ({ sheet, column, format: formatOf(context, { sheet, column }) })),
    );
    if (read.length === 0) return [];
    for (const { format } of read) format.load("columnWidth");
    await context.sync();
    return read.map(({ sheet, column, format }) => ({ sheet, column, points: format.columnWidth }));
  });
}

/** Sets those that are another by now; one that a person set since, another than `from`, stays. */
export async function bringWidths(widths: readonly ColumnWidth[]): Promise<void> {
  const now = await readWidths(widths.map(({ sheet, column }) => ({ sheet, columns: [column] })));
  const others = widths.filter(({ points, from }, at) => {
    const is = now[at]?.points;
    return is !== points && (from === undefined || is === from);
  });
  if (others.length === 0) return;
  await ask(async (context) => {
    for (const width of others) formatOf(context, width).columnWidth = width.points;
    await context.sync();
  });
}

function formatOf(
  context: Excel.RequestContext,
  { sheet, column }: Pick<ColumnWidth, "sheet" | "column">,
): Excel.RangeFormat {
  return context.workbook.worksheets.getItem(sheet).getRange(cellName(0, column)).format;
}
