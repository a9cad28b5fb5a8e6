import { says } from "../languages/says-in-use";
import { isRefusal } from "../../domain/answer/refusal";
import { isNonEmpty, type NonEmpty } from "../../domain/ledger/lists";
import { splitAddress } from "../../domain/formulas/address";
import type { Change, PlannedCell } from "../port/plan";
import type { Address, CellContent, Workbook, Written } from "../port/workbook";

/** What a cell holds: a formula, or a constant that formulas refer to. */
export type Held = { formula: string } | { value: string | number | boolean };

export interface Rewriting {
  address: Address;
  before: Held;
  /** Blank where another cell's formula fills it. */
  after: Held | { blank: true };
}

/** What was rewritten, the sentence to say, and the way back. */
export interface Rewritten {
  done: number;
  sentence: string;
  undo?: Written["undo"];
}

/** Rewrites cells, all or none. A cell that holds something else by now is left alone. */
export async function rewriteCells(workbook: Workbook, rewritings: readonly Rewriting[]): Promise<Rewritten> {
  const contents = await workbook.readAll(rewritings.map(({ address }) => address));
  const held = rewritings.filter(({ before }, at) => holds(contents[at]?.cells[0]?.[0], before));
  // What one formula is to fill is free as a whole, or the formula has no room.
  const current = held.length < rewritings.length && rewritings.some(isBlanked) ? [] : held;
  const left = changedSentence(rewritings.filter((one) => !current.includes(one)));
  if (!isNonEmpty(current)) return { done: 0, sentence: left };
  const changes = changesOf(current);
  const outcome = await workbook.carryOut({ what: "Rewriting formulas", changes }, undefined);
  if (isRefusal(outcome)) return { done: 0, sentence: `${outcome.refused} ${left}`.trim() };
  return {
    done: current.length,
    sentence: `${doneSentence(current)} ${left}`.trim(),
    undo: () => outcome.undo(),
  };
}

/** A cell each; those that a formula above them will fill are one block with it. */
function changesOf(rewritings: readonly Rewriting[]): Change[] {
  const changes: Change[] = [];
  for (const { address, after } of rewritings) {
    const { sheet = "", local } = splitAddress(address);
    const last = changes.at(-1);
    if ("blank" in after && last) last.cells.push([after]);
    else changes.push({ sheet, at: local, cells: [[asEntered(after)]] });
  }
  return changes;
}

function isBlanked({ after }: Rewriting): boolean {
  return "blank" in after;
}

function holds(cell: CellContent | undefined, before: Held): boolean {
  if (!cell) return false;
  return "formula" in before
    ? cell.formula === before.formula
    : cell.formula === undefined && cell.value === before.value;
}

/** Excel makes a date of a text such as 2025-12, and another date than it says, unless the cell is one for texts. */
function asEntered(after: Rewriting["after"]): PlannedCell {
  const isText = "value" in after && typeof after.value === "string" && /^[-\d]/.test(after.value);
  return isText ? { ...after, format: "@" } : after;
}

function doneSentence(done: NonEmpty<Rewriting>): string {
  if (done.length > 1)
    return areFormulas(done) ? says().rewroteFormulas(done.length) : says().rewroteCells(done.length);
  const [{ address, after }] = done;
  if (!("value" in after)) return says().rewroteIn(address);
  return says().wroteIn(String(after.value), address);
}

function areFormulas(rewritings: readonly Rewriting[]): boolean {
  return rewritings.every(({ before }) => "formula" in before);
}

function changedSentence(left: readonly Rewriting[]): string {
  if (left.length === 0) return "";
  return areFormulas(left) ? says().otherFormulas(left.length) : says().otherContents(left.length);
}
