import type { Refusal } from "../../domain/answer/refusal";
import { plainAddress } from "../../domain/formulas/address";
import type { Address, Written } from "../../model/port/workbook";
import { rangeAt } from "../host/cells";
import { codeOf } from "../host/problems";
import { readOnly } from "../host/read-only";
import { ask, change } from "../host/run";
import { has } from "../host/requirements";

/** A note where Excel has them (ExcelApi 1.18), else a comment. A cell that has one keeps it. */
export async function addNote(address: Address, text: string): Promise<Written | Refusal> {
  const looking = readOnly();
  if (looking) return looking;
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
  const where = plainAddress(cell.address);
  context.workbook.notes.add(where, text);
  await context.sync().catch(async (problem: unknown) => {
    if (!(await stands(where, text))) throw problem;
  });
  return { address: where, undo: () => dropNote(where, text) };
}

async function comment(context: Excel.RequestContext, address: Address, text: string): Promise<Written> {
  const cell = rangeAt(context, address);
  cell.load("address");
  await context.sync();
  const where = plainAddress(cell.address);
  context.workbook.comments.add(cell, text);
  await context.sync().catch(async (problem: unknown) => {
    if (!(await stands(where, text))) throw problem;
  });
  return { address: where, undo: () => dropNote(where, text) };
}

/** Takes a note away that stands as it was placed; one that somebody rewrote stays. */
export async function dropNote(address: Address, text: string): Promise<void> {
  await ask(async (context) => {
    const placed = noteAt(context, address);
    placed.load("content");
    await context.sync();
    if (placed.content !== text) return;
    placed.delete();
    await context.sync().catch(async (problem: unknown) => {
      if (!(await isGone(address))) throw problem;
    });
  });
}

/** Excel may add a note and say that it failed. */
function stands(address: Address, text: string): Promise<boolean> {
  return ask(async (context) => {
    const placed = noteAt(context, address);
    placed.load("content");
    await context.sync();
    return placed.content === text;
  }).catch(() => false);
}

/** Excel may take a note away and say that it failed; where it does not answer, nothing is known. */
async function isGone(address: Address): Promise<boolean> {
  const problem = await ask(async (context) => {
    noteAt(context, address).load("content");
    await context.sync();
  }).catch((one: Error) => one);
  return codeOf(problem?.cause) === "ItemNotFound";
}

function noteAt(context: Excel.RequestContext, address: Address): Excel.Note | Excel.Comment {
  return hasNotes(context)
    ? context.workbook.notes.getItem(address)
    : context.workbook.comments.getItemByCell(address);
}
