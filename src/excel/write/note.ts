import type { Refusal } from "../../domain/answer/refusal";
import type { Address, Written } from "../../model/port/workbook";
import { rangeAt } from "../host/cells";
import { ask, change } from "../host/run";
import { has } from "../host/support";

/** A note where Excel has them (ExcelApi 1.18), else a comment. A cell that has one keeps it. */
export function addNote(address: Address, text: string): Promise<Written | Refusal> {
  return change((context) =>
    hasNotes(context) ? note(context, address, text) : comment(context, address, text),
  );
}

/** A newer Excel may still run an older library, which has no notes. */
function hasNotes(context: Excel.RequestContext): boolean {
  return has("1.18") && "notes" in context.workbook;
}

async function note(context: Excel.RequestContext, address: Address, text: string): Promise<Written> {
  const cell = rangeAt(context, address);
  cell.load("address");
  await context.sync();
  context.workbook.notes.add(cell.address, text);
  await context.sync();
  const where = cell.address;
  return {
    address: where,
    undo: () =>
      ask(async (later) => {
        later.workbook.notes.getItem(where).delete();
        await later.sync();
      }),
  };
}

async function comment(context: Excel.RequestContext, address: Address, text: string): Promise<Written> {
  const cell = rangeAt(context, address);
  cell.load("address");
  const added = context.workbook.comments.add(cell, text);
  added.load("id");
  await context.sync();
  const { id } = added;
  return {
    address: cell.address,
    undo: () =>
      ask(async (later) => {
        later.workbook.comments.getItem(id).delete();
        await later.sync();
      }),
  };
}
