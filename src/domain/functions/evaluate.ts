import { isFailure, type Failure } from "../answer/failure";
import { messages } from "../answer/messages";
import { nearest } from "../answer/nearest";
import type { Answerer } from "./call";
import { failureCell, type Grid } from "./cell";
import { fitFixes } from "./fit-fixes";
import { readOptions } from "./arguments/options";
import { readRaw, rowsOf } from "./arguments/raw";
import { answerScalars } from "./scalars";
import type { Session } from "./session";
import { isRange } from "./arguments/spread";
import { FUNCTION_NAMES, SIGNATURES, type FunctionName, type Signature } from "./signatures";
import { answerTables } from "./tables";

const ANSWERERS: Record<FunctionName, Answerer> = { ...answerScalars, ...answerTables };

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
  const signature: Signature | undefined = SIGNATURES[name as FunctionName];
  if (!signature) return messages.noFunction(name, nearest(name, FUNCTION_NAMES));
  const count = signature.parameters.length;
  const takesOptions = signature.options.length > 0;
  const today = session.asOf ?? session.today();
  const options = takesOptions ? readOptions(given[count - 1], signature.options, today) : {};
  if (isFailure(options)) return options;
  const failed = firstError(given.slice(0, takesOptions ? count - 1 : count));
  if (failed) return failed;
  const asOf = options.asof ?? session.asOf;
  const answer = ANSWERERS[name as FunctionName]({
    arguments: given.slice(0, takesOptions ? count - 1 : count),
    options,
    session,
    market: session.market(asOf),
    today: asOf ?? today,
  });
  const fitted = fitFixes(answer, signature);
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
