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

type Attempt = (name: Address, act: () => Promise<unknown>) => Promise<void>;

/** `added`: the sheet that stands only in the other state. */
async function bring(plan: Journal["plan"], added: NewSheet | undefined): Promise<Address[]> {
  const lost: Address[] = [];
  const attempt: Attempt = async (name, act) => {
    await act().catch(() => lost.push(name));
  };
  const { adds, removes, selects, widths } = plan;
  if (adds && adds.name !== removes) await attempt(adds.name, () => bringSheet(adds));
  await bringCells(plan, attempt);
  if (widths) await attempt("column widths", () => bringWidths(widths));
  await bringObjects(plan, attempt);
  const gone = removes ?? added?.name;
  if (gone !== undefined && gone !== adds?.name)
    await attempt(gone, () => takeSheet(gone, added?.name === gone ? added : undefined));
  if (selects) await attempt("the selection", () => bringSelection(selects));
  return lost;
}

/** One that Excel stopped filling half way is filled. */
async function bringSheet(adds: NewSheet): Promise<void> {
  const standing = await standingOf(adds);
  if (standing === "gone") await ask((context) => addFilledSheet(context, adds));
  else if (standing === "ours") await ask((context) => fillSheet(context, adds));
}

async function bringCells(plan: Journal["plan"], attempt: Attempt): Promise<void> {
  const { plain, columns } = byColumns(plan.changes, await tablesFor(plan).catch(() => []));
  for (const change of plain) await attempt(addressOfChange(change), () => bringChange(change));
  for (const column of columns) await attempt(addressOfColumn(column), () => bringColumn(column));
  for (const run of plan.formats ?? [])
    await attempt(addressOf(run.sheet, run.at, { rows: run.rows, columns: 1 }), () => setFormats([run]));
}

async function bringObjects(plan: Journal["plan"], attempt: Attempt): Promise<void> {
  for (const { sheet, name } of plan.dropCharts ?? []) await attempt(name, () => dropChart(sheet, name));
  for (const { at, text } of plan.dropNotes ?? []) await attempt(at, () => dropNote(at, text));
  for (const chart of plan.charts ?? []) await attempt(chart.name, () => drawChart(chart));
  for (const { sheet, at, note } of plan.changes)
    if (note !== undefined) await attempt(at, () => place(addressOf(sheet, at), note));
}

async function takeSheet(name: string, added: NewSheet | undefined): Promise<void> {
  const standing = added ? await standingOf(added) : "ours";
  if (standing === "written on") throw new RefusalError(staysSentence(name, standing));
  if (await sheetStands(name)) await ask((context) => removeSheet(context, name));
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
