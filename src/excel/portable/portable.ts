import { isRefusal, RefusalError, type Refusal } from "../../domain/answer/refusal";
import { counted } from "../../domain/answer/counted";
import { addressOf, type Book } from "../../model/port/book";
import { inversePlan, touchedBy, type Change, type Plan } from "../../model/port/plan";
import type { RestoreRecord } from "../../model/port/restore-record";
import { type Address, type Progress, type Written } from "../../model/port/workbook";
import { addNote } from "../write/note";
import { rangeAt } from "../host/cells";
import { inputOf, queueChange } from "../write/portable-cells";
import { currentRecord, settingsOf } from "./portable-record";
import { saveSettings } from "../host/settings";
import { ask } from "../host/run";
import { addFilledSheet, removeSheet } from "../write/sheets";
import { has } from "../host/support";

/** So many cells at a time: few enough for Excel to stay awake and to show how far it is. */
const CELLS_AT_ONCE = 1_000;

/**
 * Carries a plan out on all its sheets or on none. The record that brings the formulas back is saved before the first
 * cell changes; where Excel refuses half way, what was written is taken back. `before`: the workbook as it was planned
 * for.
 */
export async function carryOut(
  plan: Plan,
  before: Book,
  progress: Progress = () => undefined,
): Promise<Written | Refusal> {
  const record = currentRecord();
  if (isRefusal(record)) return record;
  const inverse = inversePlan(plan, before, record);
  const remembered = plan.record?.save === "first" ? await saveRecord(plan.record.after) : undefined;
  if (isRefusal(remembered)) return remembered;
  const done: Change[] = [];
  try {
    await perform(plan, done, progress);
  } catch (problem) {
    return { refused: await tookBack(problem as RefusalError, plan, inverse, done, record) };
  }
  const forgotten = plan.record?.save === "last" ? await saveRecord(plan.record.after) : undefined;
  if (isRefusal(forgotten)) return forgotten;
  return { address: nameOf(touchedBy(plan)), undo: () => undo(inverse) };
}

export function selection(): Promise<Address> {
  return ask(async (context) => {
    const range = context.workbook.getSelectedRange();
    range.load("address");
    await context.sync();
    return range.address;
  });
}

/** `done` grows by what was sent to Excel, whether or not Excel took all of it. */
async function perform(plan: Plan, done: Change[], progress: Progress): Promise<void> {
  await ask(async (context) => {
    if (plan.adds) await addFilledSheet(context, plan.adds);
    for (const some of inPortions(plan.changes)) {
      if (has("1.9")) context.workbook.application.suspendScreenUpdatingUntilNextSync();
      for (const change of some) queueChange(context, change);
      done.push(...some);
      await context.sync();
      progress(done.length, plan.changes.length);
    }
    if (plan.removes !== undefined) await removeSheet(context, plan.removes);
  });
  for (const { sheet, at, note } of plan.changes)
    if (note !== undefined) await addNote(addressOf(sheet, at), note);
}

function inPortions(changes: readonly Change[]): Change[][] {
  const portions: Change[][] = [];
  let room = 0;
  for (const change of changes) {
    const cells = change.cells.length * change.cells[0]!.length;
    if (portions.length === 0 || room < cells) {
      portions.push([]);
      room = CELLS_AT_ONCE;
    }
    room -= cells;
    portions.at(-1)!.push(change);
  }
  return portions;
}

/**
 * Each change by itself, for Excel refuses some of them a second time: those it never made. Where a cell did change and
 * cannot be put back, the record stays, so that it can be brought back later.
 */
async function tookBack(
  problem: RefusalError,
  plan: Plan,
  inverse: Plan,
  done: readonly Change[],
  record: RestoreRecord,
): Promise<string> {
  const sent = new Set(done.map(placeOf));
  const lost: Change[] = [];
  for (const change of inverse.changes.filter((one) => sent.has(placeOf(one)))) {
    const outcome = await ask(async (context) => {
      queueChange(context, change);
      await context.sync();
      return true;
    }).catch(() => holds(change));
    if (!outcome) lost.push(change);
  }
  if (lost.length > 0)
    return `${problem.message} ${counted(lost.length, "cell")} could not be put back: ${lost.slice(0, 3).map(placeOf).join(", ")}.`;
  const { adds } = plan;
  if (adds) await ask((context) => removeSheet(context, adds.name)).catch(() => undefined);
  if (plan.record?.save === "first") await saveRecord(record);
  return `${problem.message} The cells were put back as they were.`;
}

/** Whether the first cell of a change holds what the change would write. */
function holds({ sheet, at, cells }: Change): Promise<boolean> {
  return ask(async (context) => {
    const cell = rangeAt(context, addressOf(sheet, at));
    cell.load("formulas");
    await context.sync();
    return cell.formulas[0]![0] === inputOf(cells[0]![0]!);
  }).catch(() => false);
}

async function saveRecord(record: RestoreRecord): Promise<void | Refusal> {
  const changes = settingsOf(record);
  return isRefusal(changes) ? changes : saveSettings(changes);
}

function placeOf({ sheet, at }: Change): Address {
  return addressOf(sheet, at);
}

async function undo(inverse: Plan): Promise<void> {
  await perform(inverse, [], () => undefined);
  const outcome = inverse.record && (await saveRecord(inverse.record.after));
  if (isRefusal(outcome)) throw new RefusalError(outcome.refused);
}

function nameOf(addresses: readonly Address[]): Address {
  return addresses.length === 1 ? addresses[0]! : `${addresses.length} places`;
}
