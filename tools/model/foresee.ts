import { isRefusal, type Refusal } from "../../src/domain/answer/refusal";
import type { EditionRef } from "../../src/domain/editions/identity";
import {
  formatBox,
  joinAddress,
  parseBox,
  splitAddress,
  type Address,
} from "../../src/domain/formulas/address";
import { errorValue, isExcelError } from "../../src/domain/formulas/excel-errors";
import { findCalls, isWhole, type FoundCall } from "../../src/domain/formulas/find-calls";
import { writeConstant } from "../../src/domain/formulas/write-formula";
import { plainValue } from "../../src/domain/functions/cell-value";
import type { Pack } from "../../src/domain/ledger/records";
import { reasonText } from "../../src/model/languages/model-text";
import type { Book, BookCell } from "../../src/model/port/book";
import { seeEdition } from "../../src/model/refresh/see-edition";
import { isResolved } from "../../src/model/scan/resolve-call";
import { resolveCells, type ResolvedCell } from "../../src/model/scan/resolve-cells";
import type { ShownAnswer } from "../../src/xlsx/file-workbook";
import { calculate, type Asked, type Value } from "./calculate";
import { dependentsOf, type Dependent } from "./dependents";
import type { OpenedModel } from "./opened-model";

/** What a file would show under an edition. */
export interface Foreseen {
  pack: Pack;
  /** What every formula shows that could be worked out: SSB's, and what depends on them. */
  shown: ShownAnswer[];
  /** Cells that show something else than they do now. */
  changes: ForeseenChange[];
  /** Formulas that only Excel works out. */
  left: Address[];
}

export interface ForeseenChange {
  address: Address;
  formula: string;
  before: Value;
  after: Value;
  reason: string;
  publisher?: string;
}

/** Where the edition that a file was saved with is not known, a value may differ for that alone. */
const SAVED_BEFORE = "saved before";
const DEPENDS = "depends on others";

export async function foresee(model: OpenedModel, to: EditionRef): Promise<Foreseen | Refusal> {
  const { workbook, data, session } = model;
  const seen = await seeEdition(data, workbook, to, new AbortController().signal).catch((problem: Error) => ({
    refused: problem.message,
  }));
  if (isRefusal(seen)) return seen;
  const book = await workbook.readBook();
  const placed = placedCells(book);
  const valueAt = (address: Address): Value => placed.get(address)?.cell.value ?? "";
  const { answers, others } = parted(await resolveCells(seen.after, workbook, seen.cells));
  const asBefore = await resolveCells(
    session,
    workbook,
    others.map(({ cell }) => cell),
  );
  const before = new Map(asBefore.map((one) => [one.cell.address, one]));
  const isChanged = ([address, value]: [Address, Value]): boolean => !isSame(valueAt(address), value);
  const changed = new Map(answers.flatMap(placedValues).filter(isChanged));
  const { followed, left } = dependentsOf(
    book,
    [...changed.keys(), ...others.map(({ cell }) => cell.address)],
    new Set(answers.map(({ address }) => address)),
  );
  const { asked, unasked } = toAsk(placed, others, before, followed);
  const worked = await calculate(book, asked, changed);

  const reasons = new Map(seen.preview.changes.map((change) => [change.cell, change]));
  const changeAt = ([address, value]: [Address, Value], reason: string, formula: string): ForeseenChange => {
    const change = reasons.get(address);
    const publisher = change?.because.at(-1)?.publisher;
    return {
      address,
      formula,
      before: valueAt(address),
      after: value,
      reason: change ? reasonText(change.reason) : reason,
      ...(publisher !== undefined && { publisher }),
    };
  };
  const ofAnswers = answers.flatMap((answer) =>
    placedValues(answer)
      .filter(isChanged)
      .map((one) => changeAt(one, SAVED_BEFORE, answer.formula)),
  );
  const ofDependents = [...worked.values]
    .filter(isChanged)
    .map((one) => changeAt(one, DEPENDS, placed.get(one[0])?.cell.formula ?? ""));
  const notWorked = [...left, ...worked.left].map(({ address }) => address);
  return {
    pack: seen.pack,
    shown: [...answers, ...[...worked.values].map(([address, value]) => ({ address, values: [[value]] }))],
    changes: [...ofAnswers, ...ofDependents],
    left: [...new Set([...notWorked, ...unasked])],
  };
}

interface WholeAnswer extends ShownAnswer {
  formula: string;
}

/** Formulas whose answer is what their cells show, and the others. */
function parted(cells: readonly ResolvedCell[]): { answers: WholeAnswer[]; others: ResolvedCell[] } {
  const answers: WholeAnswer[] = [];
  const others: ResolvedCell[] = [];
  for (const cell of cells) {
    const answer = wholeAnswer(cell);
    if (answer) answers.push(answer);
    else others.push(cell);
  }
  return { answers, others };
}

/** What a formula shows that is one call and nothing else. */
function wholeAnswer({ cell, formula, calls }: ResolvedCell): WholeAnswer | undefined {
  const [only] = calls;
  if (!only || !isWhole(formula, only.call) || !isResolved(only.outcome)) return undefined;
  return { address: cell.address, formula, values: only.outcome.grid.map((row) => row.map(plainValue)) };
}

function placedValues({ address, values }: ShownAnswer): [Address, Value][] {
  const { sheet, local } = splitAddress(address);
  const box = parseBox(local);
  if (!box) return [];
  return values.flatMap((row, y) =>
    row.map((value, x): [Address, Value] => [
      joinAddress(sheet, formatBox({ row: box.row + y, column: box.column + x, rows: 1, columns: 1 })),
      value,
    ]),
  );
}

interface PlacedCell {
  sheet: string;
  cell: BookCell;
}

function placedCells(book: Book): Map<Address, PlacedCell> {
  return new Map(
    book.sheets.flatMap(({ name: sheet, cells }) =>
      cells.map((cell): [Address, PlacedCell] => [joinAddress(sheet, cell.address), { sheet, cell }]),
    ),
  );
}

/** What the engine is asked: formulas without SSB as they are, and those with more than SSB with the answers in them. */
function toAsk(
  placed: ReadonlyMap<Address, PlacedCell>,
  others: readonly ResolvedCell[],
  before: ReadonlyMap<Address, ResolvedCell>,
  followed: readonly Dependent[],
): { asked: Asked[]; unasked: Address[] } {
  const asked: Asked[] = [];
  const unasked: Address[] = [];
  const mixed = new Map(others.map((one) => [one.cell.address, one]));
  for (const dependent of followed) {
    const { formula } = dependent.cell;
    if (mixed.has(dependent.address)) continue;
    // A call that reads a cell which changes answers something else than it was asked for here.
    if (findCalls(formula).length > 0) unasked.push(dependent.address);
    else asked.push({ dependent, before: formula, after: formula });
  }
  const depending = new Set(followed.map(({ address }) => address));
  for (const [address, later] of mixed) {
    const own = placed.get(address);
    const [then, now] = [before.get(address), later].map((one) => one && withAnswers(one));
    const readsChanged =
      depending.has(address) && later.calls.some(({ call }) => call.arguments.some(isReference));
    if (!own || then === undefined || now === undefined || readsChanged) unasked.push(address);
    else {
      const cell = { ...own.cell, formula: later.formula };
      asked.push({ dependent: { sheet: own.sheet, address, cell }, before: then, after: now });
    }
  }
  return { asked, unasked };
}

function isReference({ kind }: FoundCall["arguments"][number]): boolean {
  return kind === "reference";
}

/** The formula with each of its calls as the constant it answers; undefined where one answers a table, or nothing. */
function withAnswers({ formula, calls }: ResolvedCell): string | undefined {
  const outcomes = new Map(calls.map(({ call, outcome }) => [call.start, outcome]));
  let text = formula;
  for (const { start, end } of findCalls(formula).reverse()) {
    const outcome = outcomes.get(start);
    if (!outcome || !isResolved(outcome) || outcome.grid.length * outcome.grid[0].length > 1)
      return undefined;
    const value = plainValue(outcome.grid[0][0]);
    text =
      text.slice(0, start) + writeConstant(isExcelError(value) ? errorValue(value) : value) + text.slice(end);
  }
  return text;
}

/** A file keeps fifteen digits. */
function isSame(one: Value, other: Value): boolean {
  if (typeof one === "number" && typeof other === "number")
    return one === other || Math.abs(one - other) <= 1e-14 * Math.max(Math.abs(one), Math.abs(other));
  return one === other;
}
