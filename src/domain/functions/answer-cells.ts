import type { Result } from "../answer/answer";
import { FailureError, isFailure } from "../answer/failure";
import { messages } from "../answer/messages";
import { NotAtHand, together } from "../ledger/distant";
import { readRaw, rowsOf } from "./arguments/raw";
import { isZero } from "./arguments/read";
import { cellsAsked, isRange, spread } from "./arguments/spread";
import type { Call } from "./call";
import { questionOf, Remembered } from "../market/remembered";
import { answerCell, BLANK, failureCell, type Cell, type Grid } from "./cell";
import { positionalOf, type CellFunction, type ParameterKind } from "./definition";

/**
 * The most cells that one call answers. A whole column has four times as many: it would hold Excel up for a minute or two
 * and be too large for one message in the end.
 */
export const MOST_CELLS = 262_144;

/**
 * Asks a function for each cell of its ranges. An error fails its own cell; in a range a blank cell gets a blank, alone
 * it means the default.
 */
export function answerCells(definition: CellFunction, call: Call): Grid {
  const answer = definition.cells(call);
  const given = positionalOf(definition).map(({ name, kind }, at) => {
    const rows = rowsOf(call.arguments[at]);
    return { name, kind, rows, ranged: isRange(rows) };
  });
  const asked = cellsAsked(given);
  if (asked > MOST_CELLS) return [[failureCell(messages.tooLarge(asked))]];
  const cellOf = (values: readonly unknown[]): Cell => {
    const failed = values.map(readRaw).find((raw) => raw.type === "error");
    if (failed) return failureCell(messages.inputError(failed.code, failed.shown));
    return given.some(({ kind, ranged }, at) => ranged && isBlank(values[at], kind))
      ? BLANK
      : resultCell(answer(...values));
  };
  return asked > 1 ? spreadAtHand(given, onceAQuestion(cellOf)) : spread(given, cellOf);
}

/** What all cells of a range lack is asked for together, and none is answered before it is there. */
function spreadAtHand(
  given: Parameters<typeof spread>[0],
  cellOf: (values: readonly unknown[]) => Cell,
): Grid {
  const missing: NotAtHand[] = [];
  const grid = spread(given, (values) => {
    try {
      return cellOf(values);
    } catch (fault) {
      if (fault instanceof FailureError) return failureCell(fault.failure);
      if (!(fault instanceof NotAtHand)) throw fault;
      missing.push(fault);
      return BLANK;
    }
  });
  if (missing.length > 0) throw together(missing);
  return grid;
}

/** A column of a model has few questions and many rows: each question is answered once. */
function onceAQuestion(cellOf: (values: readonly unknown[]) => Cell): (values: readonly unknown[]) => Cell {
  const cells = new Remembered<Cell>();
  return (values) => {
    const question = questionOf(values);
    if (!question) return cellOf(values);
    const known = cells.find(question);
    if (known) return known;
    const cell = cellOf(values);
    cells.keep(question, cell);
    return cell;
  };
}

/** `0` is how some hosts send an empty cell, except where a number is asked for. */
function isBlank(value: unknown, kind: ParameterKind): boolean {
  const raw = readRaw(value);
  return raw.type === "blank" || (kind !== "number" && isZero(raw));
}

function resultCell(result: Result): Cell {
  return isFailure(result) ? failureCell(result) : answerCell(result);
}
