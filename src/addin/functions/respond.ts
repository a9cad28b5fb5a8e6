import { NoLanguage } from "../../domain/answer/languages/in-use";
import { UNEXPECTED } from "../../domain/answer/languages/unexpected";
import { isOneCell, mapAll, type NonEmpty } from "../../domain/ledger/lists";
import type { Failure } from "../../domain/answer/failure";
import { isFailure } from "../../domain/answer/failure";
import { messages } from "../../domain/answer/messages";
import { NotAtHand } from "../../domain/ledger/distant";
import { failureCell, type Cell, type Grid } from "../../domain/functions/cell";
import { evaluate } from "../../domain/functions/evaluate";
import { isOfFigures, type FunctionName } from "../../domain/functions/functions";
import { onceEach } from "../../domain/market/remembered";
import type { Session } from "../../domain/functions/session";
import { excelError, excelValue, type Carrying } from "./excel-value";
import { CELLS_WITH_PROPERTIES, isTooLarge, MessageRoom, weigh, type Weighed } from "./message-room";

/** What the functions answer from: an edition of the data, or the reason why none may answer. */
export type Answering = Session | Failure;

/** What the functions answer from and how their answers look; set once before Excel can call. */
export interface Responding {
  /** A promise while it is not known yet which edition the workbook was saved with. */
  session: Answering | Promise<Answering>;
  /** Whether numbers carry their source as properties; asked at each call, for the user may switch it. */
  properties(): boolean;
  /** Resolves when the edition's texts, all functions and a language are there; absent where they are from the start. */
  texts?: Promise<void>;
}

let responding: Responding | undefined;
let answering: Answering | undefined;
let known: Promise<void> | undefined;
let texts: { state: "there" | "awaited" | "failed"; settled: Promise<void> };
let room = new MessageRoom();

export function startResponding(start: Responding): void {
  responding = start;
  room = new MessageRoom();
  answering = undefined;
  texts = { state: start.texts ? "awaited" : "there", settled: Promise.resolve() };
  if (start.texts) awaitTexts(start.texts);
  if (!(start.session instanceof Promise)) return useSession(start.session);
  known = start.session.catch(unexpected).then((first) => {
    answering ??= first;
  });
}

function awaitTexts(coming: Promise<void>): void {
  const awaited = texts;
  awaited.settled = coming.then(
    () => {
      awaited.state = "there";
    },
    (fault: unknown) => {
      console.error(fault);
      awaited.state = "failed";
    },
  );
}

/** Answers every later call from another edition. What stands in cells is as it was until they are recalculated. */
export function useSession(next: Answering): void {
  answering = next;
}

/**
 * Answers one call as Excel takes it: rows of values. A lone failure is thrown, because that is the way its message
 * reaches the cell; within an array an error is a value.
 * https://learn.microsoft.com/office/dev/add-ins/excel/custom-functions-errors
 *
 * A call that comes before the workbook's edition is known waits for it, lest it be answered from the wrong one. So does
 * one that needs figures of a store which have not come yet.
 * Only such a call gets a promise: one that Excel loses leaves #BUSY! in the cell for good.
 * https://github.com/OfficeDev/office-js/issues/6662
 */
export function respond(name: FunctionName, given: unknown[]): unknown[][] {
  // Excel takes rows or a promise of rows, but its metadata generator reads the functions' declared type: rows.
  if (!answering && known) return known.then(() => respond(name, given)) as unknown as unknown[][];
  try {
    return respondNow(name, given);
  } catch (fault) {
    if (!(fault instanceof NotAtHand)) throw fault;
    return fault.arrival.then(() => respond(name, given)) as unknown as unknown[][];
  }
}

/** @throws NotAtHand where figures that it needs are on their way. */
function respondNow(name: FunctionName, given: unknown[]): unknown[][] {
  if (texts.state === "there") return rowsOf(name, given);
  const rows = isOfFigures(name) ? unlessToSay(() => rowsOf(name, given)) : undefined;
  if (rows) return rows;
  if (texts.state === "failed") throwToExcel(messages.unexpected(), UNEXPECTED);
  return texts.settled.then(() => respond(name, given)) as unknown as unknown[][];
}

/** What can be answered without a word; undefined where something is to be said and no language is there. */
function unlessToSay(make: () => unknown[][]): unknown[][] | undefined {
  try {
    return make();
  } catch (fault) {
    if (fault instanceof NoLanguage) return undefined;
    throw fault;
  }
}

function rowsOf(name: FunctionName, given: unknown[]): unknown[][] {
  const grid = answer(name, given);
  const [only] = grid.flat();
  if (isOneCell(grid) && only?.type === "failure") throwToExcel(only.failure);
  const values = room.fit(mapAll(waysFor(grid), (way) => [way, () => weighed(grid, way)] as const));
  if (isTooLarge(values)) throwToExcel(messages.tooLarge(grid.flat().length));
  return values;
}

/** What was made of the answers that a session remembers: such an answer is made for Excel, and weighed, once. */
const made = new WeakMap<Grid, Partial<Record<Carrying, Weighed>>>();

function weighed(grid: Grid, carrying: Carrying): Weighed {
  // The sentence of an error is in the language of its reader, who may choose another.
  if (grid.some((row) => row.some(({ type }) => type === "failure"))) return weigh(valuesOf(grid, carrying));
  const ways = made.get(grid) ?? {};
  made.set(grid, ways);
  return (ways[carrying] ??= weigh(valuesOf(grid, carrying)));
}

/** The ways to answer, the fullest first; the last has room always. */
function waysFor(grid: Grid): NonEmpty<Carrying> {
  if (!responding?.properties()) return ["plain"];
  const isSmall = grid.length * (grid[0]?.length ?? 0) <= CELLS_WITH_PROPERTIES;
  return isSmall ? ["properties", "format", "plain"] : ["format", "plain"];
}

/** Rows that ask the same have the same cell, and so the same value. */
function valuesOf(grid: Grid, carrying: Carrying): unknown[][] {
  const value = onceEach((cell: Cell) => excelValue(cell, carrying));
  return grid.map((row) => row.map(value));
}

function throwToExcel(failure: Failure, sentence?: string): never {
  // eslint-disable-next-line @typescript-eslint/only-throw-error -- Excel takes its own kind of error only.
  throw excelError(failure, sentence);
}

/** No exception may leave a function: Excel would show it as a #VALUE! that says nothing. */
function answer(name: FunctionName, given: unknown[]): Grid {
  const from = answering ?? messages.unexpected();
  if (isFailure(from)) return [[failureCell(from)]];
  try {
    return evaluate(from, name, given);
  } catch (fault) {
    if (fault instanceof NoLanguage || fault instanceof NotAtHand) throw fault;
    return [[failureCell(unexpected(fault))]];
  }
}

function unexpected(fault: unknown): Failure {
  console.error(fault);
  return messages.unexpected();
}
