import type { Journal } from "../../model/port/journal";
import { RefusalError } from "../../domain/answer/refusal";
import type { Change, NewSheet } from "../../model/port/plan";
import type { Address } from "../../model/port/workbook";
import { ask } from "../host/run";
import { dropChart, drawChart } from "../write/chart";
import { bringWidths } from "../write/column-widths";
import { dropNote } from "../write/note";
import { queueChange, withoutFormats } from "../write/portable-cells";
import { addFilledSheet, fillSheet, removeSheet, sheetStands } from "../write/sheets";
import { addressOfChange, readBlocks } from "./blocks";
import { addressOf } from "../../model/port/book";
import { isTheSame } from "./compare";
import { standingOf, staysSentence } from "./own-sheet";
import { bringSelection } from "./selection-back";
import { place, setFormats } from "./perform";
import { addressOfColumn, bringColumn, byColumns, tablesFor } from "./table-columns";

/**
 * Brings everything that a journal tells of to the state before, each thing by itself, for Excel may refuse some a
 * second time; answers what it could not bring back. What stands as before already is not touched.
 */
export function putBack({ plan, inverse }: Journal): Promise<Address[]> {
  return bring(inverse, plan.adds);
}

/** The same to the state as asked. */
export function goOn({ plan, inverse }: Journal): Promise<Address[]> {
  return bring(plan, inverse.adds);
}

/** `added`: the sheet that stands only in the other state. */
async function bring(plan: Journal["plan"], added: NewSheet | undefined): Promise<Address[]> {
  const lost: Address[] = [];
  const attempt = async (name: Address, act: () => Promise<unknown>): Promise<void> => {
    await act().catch(() => lost.push(name));
  };
  const { adds, removes } = plan;
  if (adds && adds.name !== removes) {
    await attempt(adds.name, async () => {
      const standing = await standingOf(adds);
      if (standing === "gone") await ask((context) => addFilledSheet(context, adds));
      else if (standing === "ours") await ask((context) => fillSheet(context, adds));
    });
  }
  const { plain, columns } = byColumns(plan.changes, await tablesFor(plan).catch(() => []));
  for (const change of plain) await attempt(addressOfChange(change), () => bringChange(change));
  for (const column of columns) await attempt(addressOfColumn(column), () => bringColumn(column));
  for (const run of plan.formats ?? [])
    await attempt(addressOf(run.sheet, run.at, { rows: run.rows, columns: 1 }), () => setFormats([run]));
  if (plan.widths) await attempt("column widths", () => bringWidths(plan.widths ?? []));
  for (const { sheet, name } of plan.dropCharts ?? []) await attempt(name, () => dropChart(sheet, name));
  for (const { at, text } of plan.dropNotes ?? []) await attempt(at, () => dropNote(at, text));
  for (const chart of plan.charts ?? []) await attempt(chart.name, () => drawChart(chart));
  for (const { sheet, at, note } of plan.changes)
    if (note !== undefined) await attempt(at, () => place(addressOf(sheet, at), note));
  const gone = removes ?? added?.name;
  if (gone !== undefined && gone !== adds?.name) {
    await attempt(gone, async () => {
      const rows = added?.name === gone ? added.rows : undefined;
      const standing = rows ? await standingOf({ name: gone, rows }) : "ours";
      if (standing === "written on") throw new RefusalError(staysSentence(gone, standing));
      if (await sheetStands(gone)) await ask((context) => removeSheet(context, gone));
    });
  }
  const { selects } = plan;
  if (selects) await attempt("the selection", () => bringSelection(selects));
  return lost;
}

async function bringChange(change: Change): Promise<void> {
  const [now] = await readBlocks([change]);
  if (now && isTheSame(change, now) && hasFormats(change, now)) return;
  await ask(async (context) => {
    queueChange(context, now ? withoutFormats(change, now) : change);
    await context.sync();
  });
}

function hasFormats(change: Change, now: Change): boolean {
  return change.cells.every((row, y) =>
    row.every(({ format }, x) => format === undefined || format === now.cells[y]?.[x]?.format),
  );
}
