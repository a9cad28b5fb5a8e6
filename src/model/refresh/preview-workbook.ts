import type { Answering } from "../editions/workbook-data";
import { isFailure } from "../../domain/answer/failure";
import { findCalls, isWhole, type FoundCall } from "../../domain/formulas/find-calls";
import { isResolved, referencesOf, type Resolved, type Unresolved } from "../scan/resolve-call";
import { mapAtHand, onceAtHand } from "../../domain/ledger/distant";
import type { Session } from "../../domain/functions/session";
import type { Pack } from "../../domain/ledger/records";
import type { CameIn } from "./came-in";
import { openPreview, type CallChange, type SsbCall } from "./preview";
import {
  cellAddresses,
  formatBox,
  joinAddress,
  parseBox,
  plainAddress,
  spillingCell,
  splitAddress,
} from "../../domain/formulas/address";
import type { Address, CellContent, Workbook } from "../port/workbook";
import { resolveCells, type ResolvedCell } from "../scan/resolve-cells";

/** One value of the model before and after a refresh. */
export interface CellChange extends CallChange {
  /** The cell that shows it: the call's own, or one that its answer spills into. */
  cell: Address;
  sheet: string;
  formula: string;
  /** Tells it from every other change of the preview. */
  key: string;
}

export interface Preview {
  changes: CellChange[];
  /** Cells with a call whose arguments only Excel works out; what they will show is not known. */
  unresolved: Address[];
  /** Cells with a call that reads a cell which changes itself; the preview takes that cell as it is now. */
  dependent: Address[];
}

/** A preview with the cells it was made of. */
export interface SeenDay {
  cells: readonly CellContent[];
  preview: Preview;
}

/** The preview of another edition. */
export interface Seen extends SeenDay {
  pack: Pack;
  /** What would answer. */
  after: Session;
  /** What the edition has that the one in use lacks, by the editions it came with. */
  cameIn: CameIn[];
}

export interface PreviewWork {
  workbook: Workbook;
  /** Every cell that calls SSB. */
  cells: readonly CellContent[];
  /** What answers now, and what would. */
  before: Answering;
  after: Session;
  signal: AbortSignal;
  onProgress?(done: number, all: number): void;
}

/** A call as Excel asks it, and those among its arguments. */
interface AskedCall {
  call: FoundCall;
  /** Absent where only Excel can work out the arguments. */
  asked?: SsbCall;
  within: SsbCall[];
}

interface AskedCell {
  address: Address;
  formula: string;
  calls: AskedCall[];
}

/** So many cells are answered before the page may draw and the user may cancel. */
const CHUNK = 500;
/** A reference to more cells is not looked through for one that changes. */
const MOST_CELLS = 2000;

/** Answers every SSB cell of a workbook from the edition in use and from another one. Changes nothing. */
export async function previewWorkbook(work: PreviewWork): Promise<Preview> {
  const { cells, signal } = work;
  const asked: AskedCell[] = [];
  for (let at = 0; at < cells.length; at += CHUNK) {
    work.onProgress?.(at, cells.length);
    const chunk = await askedCells(work, cells.slice(at, at + CHUNK));
    asked.push(...chunk);
    await nextTask();
    signal.throwIfAborted();
  }
  // By now what the calls need of a store is at hand: what changed in it is known.
  const compare = await onceAtHand(() => openPreview(work.before, work.after));
  const changes: CellChange[] = [];
  for (let at = 0; at < asked.length; at += CHUNK) {
    const chunk = asked.slice(at, at + CHUNK);
    changes.push(...(await onceAtHand(() => mapAtHand(chunk, (cell) => changesOf(cell, compare)))).flat());
    await nextTask();
    signal.throwIfAborted();
  }
  const changed = new Set(changes.map(({ cell }) => plainAddress(cell)));
  return {
    changes,
    unresolved: addressesOf(asked, ({ asked: known }) => known === undefined),
    dependent: addressesOf(asked, ({ call }, cell) => readsAny(call, cell, changed)),
  };
}

async function askedCells(
  { workbook, before, after }: PreviewWork,
  cells: readonly CellContent[],
): Promise<AskedCell[]> {
  const now = await resolveCells(isFailure(before) ? after : before, workbook, cells);
  const nesting = now.filter(({ formula, calls }) => calls.length > findCalls(formula).length);
  const later = await resolveCells(
    after,
    workbook,
    nesting.map(({ cell }) => cell),
  );
  const renewed = new Map(later.map((one) => [one.cell.address, one]));
  return now.map((one) => askedCell(one, renewed.get(one.cell.address) ?? one));
}

/** The outermost calls of a formula; those among their arguments only tell why an answer changes. */
function askedCell(now: ResolvedCell, later: ResolvedCell): AskedCell {
  const { address } = now.cell;
  const all = now.calls.map(({ call, outcome }, at) => ({
    call,
    asked: modelCall(address, call, outcome, later.calls[at]?.outcome ?? outcome),
  }));
  const outermost = new Set(findCalls(now.formula).map(({ start }) => start));
  const calls = all
    .filter(({ call }) => outermost.has(call.start))
    .map(({ call, asked }) => ({
      call,
      ...(asked && { asked }),
      within: all.flatMap((one) => (isWithin(one.call, call) && one.asked ? [one.asked] : [])),
    }));
  return { address, formula: now.formula, calls };
}

function modelCall(
  address: Address,
  { name }: FoundCall,
  now: Resolved | Unresolved,
  later: Resolved | Unresolved,
): SsbCall | undefined {
  if (!isResolved(now) || !isResolved(later)) return undefined;
  const asked = { address, name, arguments: now.arguments };
  return later === now ? asked : { ...asked, argumentsAfter: later.arguments };
}

function isWithin(one: FoundCall, other: FoundCall): boolean {
  return other.start < one.start && one.end <= other.end;
}

function changesOf({ formula, calls }: AskedCell, compare: (call: SsbCall) => CallChange[]): CellChange[] {
  return calls.flatMap(({ call, asked, within }) => {
    if (!asked) return [];
    const spills = isWhole(formula, call);
    const [inner] = within.flatMap(compare);
    return compare(asked).map((change) => ({
      ...(inner && change.because.length === 0
        ? { ...change, subject: inner.subject, reason: inner.reason, because: inner.because }
        : change),
      ...placeOf(change, spills),
      formula,
      key: `${change.address} ${call.start} ${change.row} ${change.column}`,
    }));
  });
}

/** The answer of a call that is the whole formula spills; in any other formula its own cell shows what comes of it. */
function placeOf({ address, row, column }: CallChange, spills: boolean): { cell: Address; sheet: string } {
  const { sheet = "", local } = splitAddress(address);
  const box = parseBox(local);
  if (!box || !spills) return { cell: address, sheet };
  const own = { ...box, row: box.row + row, column: box.column + column };
  return { cell: joinAddress(sheet || undefined, formatBox(own)), sheet };
}

function addressesOf(
  cells: readonly AskedCell[],
  isOne: (call: AskedCall, cell: Address) => boolean,
): Address[] {
  return cells
    .filter(({ address, calls }) => calls.some((call) => isOne(call, address)))
    .map(({ address }) => address);
}

function readsAny(call: FoundCall, cell: Address, changed: ReadonlySet<Address>): boolean {
  if (changed.size === 0) return false;
  const own = splitAddress(cell).sheet;
  return referencesOf(call).some(({ sheet = own, local }) => {
    const box = parseBox(spillingCell(local) ?? local);
    if (!box || box.rows * box.columns > MOST_CELLS) return false;
    return cellAddresses(sheet, box)
      .flat()
      .some((address) => changed.has(address));
  });
}

function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
