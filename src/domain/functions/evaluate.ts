import { FailureError, isFailure, type Failure } from "../answer/failure";
import { messages } from "../answer/messages";
import { nearest } from "../answer/nearest";
import type { IsoDate } from "../ledger/records";
import { answerCells } from "./answer-cells";
import type { Call } from "./call";
import { BLANK, failureCell, isFilled, type FilledGrid, type Grid } from "./cell";
import { positionalOf, type FunctionDefinition, type TableFunction } from "./definition";
import { fitFixes } from "./fit-fixes";
import { withProvenFixes } from "./prove-fixes";
import { definitionOf, FUNCTION_NAMES, isOfFigures } from "./functions";
import { questionOf, Remembered, type Key } from "../market/remembered";
import { readOptions } from "./arguments/options";
import { readRaw, rowsOf } from "./arguments/raw";
import type { Session } from "./session";
import { isRange } from "./arguments/spread";

/** Cells that a session remembers, twice over: a large model asks for some thousands of different ones. */
const REMEMBERED_CELLS = 10_000;

/** What each session was asked for, and on which day: relative dates and ages count from it. */
const memories = new WeakMap<Session, { day: IsoDate; answers: Remembered<FilledGrid> }>();

/**
 * Answers a call of any function, by the same rules wherever it comes from: a cell, the terminal, the task pane.
 * Always a grid of at least one cell; a failure is a cell.
 * @throws NotAtHand where it needs figures that are on their way, and nothing else.
 */
export function evaluate(session: Session, name: string, given: readonly unknown[]): FilledGrid {
  const question = singleQuestion(name, given);
  if (!question) return answered(session, name, given);
  const memory = memoryOf(session);
  const known = memory.find(question);
  if (known) return known;
  const answer = answered(session, name, given);
  const definition = definitionOf(name.toUpperCase());
  // What is answered from texts may be asked for before they are there.
  if (definition && isOfFigures(definition.name) && !isNotFetched(answer))
    memory.keep(question, answer, answer.length * answer[0].length);
  return answer;
}

/** Asked again, it is tried again. */
function isNotFetched([[cell]]: FilledGrid): boolean {
  return cell.type === "failure" && cell.failure.id === "not-fetched";
}

function memoryOf(session: Session): Remembered<FilledGrid> {
  const day = session.today();
  const known = memories.get(session);
  if (known?.day === day) return known.answers;
  const answers = new Remembered<FilledGrid>(REMEMBERED_CELLS);
  memories.set(session, { day, answers });
  return answers;
}

/** A call of single plain values as a question; undefined where one is a range or a thing. */
function singleQuestion(name: string, given: readonly unknown[]): readonly Key[] | undefined {
  return questionOf([name, ...given.map(singleOf)]);
}

/** The only value of an argument, or the rectangle that it is. */
function singleOf(argument: unknown): unknown {
  if (!Array.isArray(argument) || argument.length !== 1) return argument;
  const [row] = argument as unknown[];
  return Array.isArray(row) && row.length === 1 ? row[0] : argument;
}

function answered(session: Session, name: string, given: readonly unknown[]): FilledGrid {
  const answer = attempted(() => evaluateCall(session, name.toUpperCase(), given));
  if (isFailure(answer)) return [[failureCell(answer)]];
  return isFilled(answer) ? answer : [[BLANK]];
}

/** What could not be had fails the call that needs it, until it is had. */
function attempted(answer: () => Grid | Failure): Grid | Failure {
  try {
    return answer();
  } catch (fault) {
    if (fault instanceof FailureError) return fault.failure;
    throw fault;
  }
}

/** `properties=0`: numbers without the answers they come from. */
function plain(grid: Grid): Grid {
  return grid.map((row) =>
    row.map((cell) => (cell.type === "number" ? { ...cell, answer: undefined } : cell)),
  );
}

function evaluateCall(session: Session, name: string, given: readonly unknown[]): Grid | Failure {
  const definition = definitionOf(name);
  if (!definition) return messages.noFunction(name, nearest(name, FUNCTION_NAMES));
  const answerWith = (all: readonly unknown[]): Grid | Failure => answerCall(session, definition, all);
  return withProvenFixes(fitFixes(answerWith(given), definition), definition, given, answerWith);
}

function answerCall(
  session: Session,
  definition: FunctionDefinition,
  given: readonly unknown[],
): Grid | Failure {
  const positional = positionalOf(definition);
  const most = definition.parameters.length;
  if (given.length > most) return messages.tooMany(definition.name, most);
  const today = session.asOf ?? session.today();
  const options = readOptions(given[positional.length], definition.options, today);
  if (isFailure(options)) return options;
  const asked = given.slice(0, positional.length);
  const failed = firstError(asked);
  if (failed) return failed;
  const asOf = options.asof ?? session.asOf;
  const call = { arguments: asked, options, session, market: session.market(asOf), today: asOf ?? today };
  const answer = "cells" in definition ? answerCells(definition, call) : answerTable(definition, call);
  return options.properties === false && !isFailure(answer) ? plain(answer) : answer;
}

/** A table is about one thing: a range where it takes one value is refused, never read for its first cell. */
function answerTable(definition: TableFunction, call: Call): Grid | Failure {
  const given = call.arguments.map(rowsOf);
  for (const [at, { name }] of positionalOf(definition).entries()) {
    const rows = given[at];
    if (rows && isRange(rows)) return messages.oneValue(definition.name, name, rows.flat().length);
  }
  return definition.table({ ...call, arguments: given.map(([[value]]) => value) });
}

/** A lone argument that is an error is the answer; in a range it fails only its own cell. */
function firstError(given: readonly unknown[]): Failure | undefined {
  for (const argument of given) {
    const rows = rowsOf(argument);
    if (isRange(rows)) continue;
    const raw = readRaw(rows[0][0]);
    if (raw.type === "error") return messages.inputError(raw.code, raw.shown);
  }
  return undefined;
}
