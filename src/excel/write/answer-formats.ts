import { cellName, formatBox, type Box } from "../../domain/formulas/address";
import { isTelling } from "../../model/formula/insertion";
import { boxAt, GENERAL } from "../../model/port/book";
import type { FormatRun } from "../../model/port/plan";

/** Of a cell formatted as text; a formula in it would be one. */
const TEXT_FORMAT = "@";

/** The format a cell is given for an answer; undefined where it keeps its own, which a person may have chosen. */
export function formatFor(wanted: string | undefined, now: string): string | undefined {
  if (wanted === undefined || wanted === now) return undefined;
  // An answer that was here before may have left its own.
  if (isTelling(now)) return wanted;
  return wanted !== GENERAL && (now === GENERAL || now === TEXT_FORMAT) ? wanted : undefined;
}

/** The changes of format in a room, column by column, but for the block at its top left that is written itself. */
export function formatRuns(
  sheet: string,
  written: Box,
  wanted: readonly (readonly (string | undefined)[])[] = [],
  now: readonly (readonly string[])[],
): FormatRun[] {
  const runs: FormatRun[] = [];
  const columns = Math.max(0, ...wanted.map((row) => row.length));
  for (let x = 0; x < columns; x++) {
    let last: FormatRun | undefined;
    for (const [y, row] of wanted.entries()) {
      const isWritten = y < written.rows && x < written.columns;
      const from = now[y]?.[x] ?? GENERAL;
      const to = isWritten ? undefined : formatFor(row[x], from);
      if (to === undefined) last = undefined;
      else if (last?.from === from && last.to === to) last.rows++;
      else
        runs.push((last = { sheet, at: cellName(written.row + y, written.column + x), rows: 1, from, to }));
    }
  }
  return runs;
}

/** Queues the formats; a cell that has another one than it had when this was planned keeps it. */
export async function queueFormats(
  context: Excel.RequestContext,
  formats: readonly FormatRun[],
): Promise<void> {
  const runs = formats.map(({ sheet, at, rows, from, to }) => {
    const box = formatBox(boxAt(at, { rows, columns: 1 }));
    return { range: context.workbook.worksheets.getItem(sheet).getRange(box), from, to };
  });
  for (const { range } of runs) range.load("numberFormat");
  await context.sync();
  for (const { range, from, to } of runs)
    range.numberFormat = range.numberFormat.map((row) => row.map((now) => (now === from ? to : null)));
}
