import { isFailure, type Failure, type Fix } from "../answer/failure";
import type { Grid } from "./cell";
import type { FunctionDefinition } from "./definition";

/**
 * The mends of a refusal in the words of the function it came from. A refusal knows what was asked for, not by which
 * argument: a `unit` may stand among the options there, a `date` be called period, and what has no place is left out.
 */
export function fitFixes(answer: Grid | Failure, definition: FunctionDefinition): Grid | Failure {
  if (isFailure(answer)) return fitted(answer, definition);
  return answer.map((row) =>
    row.map((cell) =>
      cell.type === "failure" ? { ...cell, failure: fitted(cell.failure, definition) } : cell,
    ),
  );
}

/** Arguments that name a time, the likeliest first. */
const TIMES = ["date", "period", "year"];

function fitted(failure: Failure, definition: FunctionDefinition): Failure {
  if (failure.fixes.length === 0) return failure;
  return { ...failure, fixes: failure.fixes.flatMap((fix) => fittedFix(fix, definition)) };
}

function fittedFix(fix: Fix, { parameters, options }: FunctionDefinition): Fix[] {
  const takes = (argument: string): boolean => parameters.some(({ name }) => name === argument);
  const option = (text: string): Fix[] =>
    options.some((name) => text.startsWith(`${name}=`)) ? [{ argument: "options", text }] : [];
  if (fix.argument === "options") return option(fix.text);
  if (takes(fix.argument)) return [fix];
  const time = TIMES.includes(fix.argument) ? TIMES.find(takes) : undefined;
  return time === undefined ? option(`${fix.argument}=${fix.text}`) : [{ ...fix, argument: time }];
}
