import { isFailure, type Failure } from "../answer/failure";
import { messages } from "../answer/messages";
import { nearest } from "../answer/nearest";
import { answerCells } from "./answer-cells";
import { failureCell, type Grid } from "./cell";
import { fitFixes } from "./fit-fixes";
import { definitionOf, FUNCTION_NAMES } from "./functions";
import { readOptions } from "./arguments/options";
import { readRaw, rowsOf } from "./arguments/raw";
import type { Session } from "./session";
import { isRange } from "./arguments/spread";

/**
 * Answers a call of any function, by the same rules wherever it comes from: a cell, the terminal, the task pane.
 * Always a grid of at least one cell; a failure is a cell, and nothing is thrown.
 */
export function evaluate(session: Session, name: string, given: readonly unknown[]): Grid {
  const answer = evaluateCall(session, name.toUpperCase(), given);
  return isFailure(answer) ? [[failureCell(answer)]] : answer;
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
  const count = definition.parameters.length;
  const takesOptions = definition.options.length > 0;
  const today = session.asOf ?? session.today();
  const options = takesOptions ? readOptions(given[count - 1], definition.options, today) : {};
  if (isFailure(options)) return options;
  const failed = firstError(given.slice(0, takesOptions ? count - 1 : count));
  if (failed) return failed;
  const asOf = options.asof ?? session.asOf;
  const call = {
    arguments: given.slice(0, takesOptions ? count - 1 : count),
    options,
    session,
    market: session.market(asOf),
    today: asOf ?? today,
  };
  const answer = "cells" in definition ? answerCells(definition, call) : definition.table(call);
  const fitted = fitFixes(answer, definition);
  return options.properties === false && !isFailure(fitted) ? plain(fitted) : fitted;
}

/** A lone argument that is an error is the answer; in a range it fails only its own cell. */
function firstError(given: readonly unknown[]): Failure | undefined {
  for (const argument of given) {
    const rows = rowsOf(argument);
    if (isRange(rows)) continue;
    const raw = readRaw(rows[0]![0]);
    if (raw.type === "error") return messages.inputError(raw.code, raw.shown);
  }
  return undefined;
}
