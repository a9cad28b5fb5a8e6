import { isRefusal, RefusalError } from "../../domain/answer/refusal";
import { addressOf } from "../../model/port/book";
import type { FormatRun, Plan } from "../../model/port/plan";
import type { Progress } from "../../model/port/workbook";
import { ask } from "../host/run";
import { has } from "../host/requirements";
import { queueFormats } from "../write/answer-formats";
import { drawChart, dropChart } from "../write/chart";
import { addNote, dropNote } from "../write/note";
import { bringWidths } from "../write/column-widths";
import { queueChange } from "../write/portable-cells";
import { addFilledSheet, removeSheet } from "../write/sheets";
import { inPortions } from "./blocks";
import { byColumns, tablesFor, writeColumn } from "./table-columns";

/** Does all that a plan says, in its order; rejects at the first thing that Excel refuses. */
export async function perform(plan: Plan, progress: Progress): Promise<void> {
  const { adds, changes, removes } = plan;
  if (adds) await ask((context) => addFilledSheet(context, adds));
  const { plain, columns } = byColumns(changes, await tablesFor(plan));
  const writes = plain.filter(({ keeps }) => !keeps);
  let done = 0;
  for (const some of inPortions(writes)) {
    await ask(async (context) => {
      // Once: called again and again it makes the window flicker.
      if (done === 0 && has("1.9")) context.workbook.application.suspendScreenUpdatingUntilNextSync();
      for (const change of some) queueChange(context, change);
      await context.sync();
    });
    progress((done += some.length), writes.length + columns.length);
  }
  for (const column of columns) {
    await writeColumn(column);
    progress(++done, writes.length + columns.length);
  }
  const { formats = [] } = plan;
  if (formats.length > 0) await setFormats(formats);
  if (plan.widths) await bringWidths(plan.widths);
  for (const { name, sheet } of plan.dropCharts ?? []) await dropChart(sheet, name);
  for (const { at, text } of plan.dropNotes ?? []) await dropNote(at, text);
  for (const chart of plan.charts ?? []) await drawChart(chart);
  for (const { sheet, at, note } of changes) if (note !== undefined) await place(addressOf(sheet, at), note);
  if (removes !== undefined) await ask((context) => removeSheet(context, removes));
}

/** Number formats of cells, each where it is still as it was. */
export function setFormats(formats: readonly FormatRun[]): Promise<void> {
  return ask(async (context) => {
    await queueFormats(context, formats);
    await context.sync();
  });
}

/** A note of the same text that stands there already will do. */
export async function place(at: string, note: string): Promise<void> {
  const outcome = await addNote(at, note);
  if (isRefusal(outcome)) throw new RefusalError(outcome.refused);
}
