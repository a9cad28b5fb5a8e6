import type { Answer } from "../../domain/answer/answer";
import { isFailure, type Failure } from "../../domain/answer/failure";
import { leavesOf, type Trace } from "../../domain/answer/trace";
import { failureCell, type Cell, type Grid } from "../../domain/functions/cell";
import { evaluate } from "../../domain/functions/evaluate";
import { definitionOf } from "../../domain/functions/functions";
import type { Session } from "../../domain/functions/session";
import { VOCABULARY } from "../../domain/ledger/vocabulary";
import type { Address } from "../../domain/formulas/address";
import type { ChangeReason } from "../../domain/ledger/vocabulary";
import type { CallReason } from "../languages/language";
import { changesBetween, type LedgerChange } from "../../domain/editions/changes";
import { subjectOf, type Subject } from "./subject";
import { grainOf } from "../../domain/time/period";

/** One SSB call of a workbook with its arguments worked out. */
export interface SsbCall {
  /** The cell the call stands in. */
  address: Address;
  name: string;
  arguments: readonly unknown[];
  /** Its arguments under the new edition, where a call among them makes them others. */
  argumentsAfter?: readonly unknown[];
}

/** What a refresh does to a call: a reason for each number that moves. */
export type CallChangeReason = ChangeReason | CallReason;

/** One value of a call's answer before and after. Row and column count from the call's own cell. */
export interface CallChange extends Subject {
  address: Address;
  name: string;
  row: number;
  column: number;
  before: Cell;
  after: Cell;
  /** after − before, where both are numbers. */
  difference?: number;
  /** As a fraction of the value before, where that is not zero. */
  relative?: number;
  reason: CallChangeReason;
  /** The records that made it, where they are known. */
  because: LedgerChange[];
}

/**
 * Opens a preview between two editions: the answer tells what of a call differs and why. Nothing is changed, and equal
 * calls are worked out once. Where no edition may answer yet, `before` is why. Two sessions of the same data differ in
 * the day they are seen from, or in what the workbook assumes.
 */
export function openPreview(before: Session | Failure, after: Session): (call: SsbCall) => CallChange[] {
  const changed = isFailure(before) ? [] : changesBetween(before.pack, after.pack);
  const byRecord = new Map(
    changed.flatMap((change) =>
      [change.record, change.replaces].flatMap((record) => (record ? [[record, change] as const] : [])),
    ),
  );
  const beside = isFailure(before) ? undefined : besideTheData(before, after);
  const worked = new Map<string, [Grid, Grid]>();
  return (call) => {
    const given = call.argumentsAfter ?? call.arguments;
    const key = JSON.stringify([call.name, call.arguments, call.argumentsAfter]);
    const known = worked.get(key);
    const grids: [Grid, Grid] = known ?? [
      isFailure(before) ? [[failureCell(before)]] : evaluate(before, call.name, call.arguments),
      evaluate(after, call.name, given),
    ];
    if (!known) worked.set(key, grids);
    const changes = compareGrids(call, grids[0], grids[1], byRecord);
    return beside ? changes.map((change) => becauseOf(beside, change)) : changes;
  };
}

/** In what two sessions of the same data differ. */
function besideTheData(before: Session, after: Session): CallReason | undefined {
  if (before.pack !== after.pack) return undefined;
  return before.asOf === after.asOf ? "assumptions" : "as-of";
}

/** Nothing in the data changed; that a value is an error now, or no longer one, says more than why. */
function becauseOf(reason: CallReason, change: CallChange): CallChange {
  const { before, after } = change;
  return (before.type === "failure") === (after.type === "failure") ? { ...change, reason } : change;
}

function compareGrids(
  call: SsbCall,
  old: Grid,
  now: Grid,
  byRecord: Map<string, LedgerChange>,
): CallChange[] {
  const rows = Math.max(old.length, now.length);
  const columns = Math.max(...[...old, ...now].map((row) => row.length));
  const changes: CallChange[] = [];
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const [before, after] = [cellAt(old, row, column), cellAt(now, row, column)];
      if (sameCell(before, after)) continue;
      const place = { row, column, isAlone: rows * columns === 1 };
      changes.push(describe(call, place, before, after, byRecord));
    }
  }
  return changes.map((change) => (change.because.length > 0 ? change : likeTheRow(change, changes)));
}

/** A day, a count or a text carries no records: in a table it changes for what changes the numbers beside it. */
function likeTheRow(change: CallChange, all: readonly CallChange[]): CallChange {
  if (change.after.type === "failure" || change.reason === "news") return change;
  const known = all.filter(({ because }) => because.length > 0);
  const beside = known.find(({ row }) => row === change.row) ?? known[0];
  return beside ? { ...change, reason: beside.reason, because: beside.because } : change;
}

function describe(
  call: SsbCall,
  place: { row: number; column: number; isAlone: boolean },
  before: Cell,
  after: Cell,
  byRecord: Map<string, LedgerChange>,
): CallChange {
  const because = reasonsOf(before, after, byRecord);
  const numbers = before.type === "number" && after.type === "number";
  const difference = numbers ? after.value - before.value : undefined;
  return {
    address: call.address,
    name: call.name,
    row: place.row,
    column: place.column,
    ...subjectOf(call, place, before, after),
    before,
    after,
    ...(difference !== undefined && { difference }),
    ...(numbers &&
      before.value !== 0 &&
      isAlike(before.answer, after.answer) && {
        relative: (after.value - before.value) / Math.abs(before.value),
      }),
    reason: definitionOf(call.name)?.lists ? "news" : reasonOf(before, after, because),
    because,
  };
}

/** A cell that turns from a month's average to a day's price moves, but not by so many percent of the market. */
function isAlike(before: Answer | undefined, after: Answer | undefined): boolean {
  return !before || !after || grainOf(before.effective) === grainOf(after.effective);
}

/** A rescaled unit explains a change better than the new week that came with it, and so on down the list. */
const PRECEDENCE: ChangeReason[] = [
  ...VOCABULARY.supersedeReason.filter((reason) => reason !== "rounding"),
  "restatement",
  "rewritten",
  "withdrawn",
  "rounding",
  "forecast-revision",
  "new-observation",
];

function reasonOf(before: Cell, after: Cell, because: readonly LedgerChange[]): CallChangeReason {
  if (after.type === "failure" && before.type !== "failure") {
    const ended = after.failure.id === "discontinued" || because.some(isEnd);
    return ended ? "discontinued" : "now-an-error";
  }
  if (before.type === "failure" && after.type !== "failure") return "error-solved";
  const found = PRECEDENCE.find((reason) => because.some((change) => change.reason === reason));
  if (found) return found;
  if (before.type === "blank" || after.type === "blank") return "shape";
  return before.type === "number" && after.type === "number" ? "derivation" : "text";
}

function isEnd({ reason }: LedgerChange): boolean {
  return reason === "discontinued";
}

/** The changed records among the figures the two answers rest on. */
function reasonsOf(before: Cell, after: Cell, byRecord: Map<string, LedgerChange>): LedgerChange[] {
  const records = [before, after].flatMap((cell) =>
    cell.type === "number" && cell.answer ? [...recordsOf(cell.answer.trace), cell.answer.series] : [],
  );
  return [...new Set(records.flatMap((record) => byRecord.get(record) ?? []))];
}

function recordsOf(trace: Trace): string[] {
  return leavesOf(trace).flatMap((leaf) => leaf.record ?? []);
}

const BLANK: Cell = { type: "blank" };

function cellAt(grid: Grid, row: number, column: number): Cell {
  return grid[row]?.[column] ?? BLANK;
}

function sameCell(a: Cell, b: Cell): boolean {
  if (a.type !== b.type) return false;
  if (a.type === "number" && b.type === "number") return a.value === b.value;
  if (a.type === "text" && b.type === "text") return a.text === b.text;
  if (a.type === "failure" && b.type === "failure") return a.failure.code === b.failure.code;
  return true;
}
