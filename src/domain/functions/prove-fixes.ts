import { isFailure, type Failure, type Fix } from "../answer/failure";
import { fixedOptionText, joinOptions, splitOptions } from "./arguments/option-text";
import { rowsOf } from "./arguments/raw";
import { isRange } from "./arguments/spread";
import type { Cell, Grid } from "./cell";
import type { FunctionDefinition } from "./definition";

/** Answers a call of one function as a grid or a failure. */
export type AnswerCall = (given: readonly unknown[]) => Grid | Failure;

/** Failures that no mend may end in, and those that a mend of the options must not. */
const UNREAD: ReadonlySet<string> = new Set(["unknown-option", "bad-option", "option-syntax"]);
const UNUSED = "unused-option";

/**
 * The answer without the mends that do not mend: each is tried, and stays where the call then no longer fails so and
 * takes its options. In a range every cell is a call of its own.
 */
export function withProvenFixes(
  answer: Grid | Failure,
  definition: FunctionDefinition,
  given: readonly unknown[],
  answerCall: AnswerCall,
): Grid | Failure {
  const tried = new Map<string, boolean>();
  const proven = (failure: Failure, arguments_: readonly unknown[]): Failure => {
    if (failure.fixes.length === 0) return failure;
    const helps = (fix: Fix): boolean => {
      const key = safeKey([failure.id, fix, arguments_]);
      const known = key === undefined ? undefined : tried.get(key);
      const holds = known ?? isMended(definition, arguments_, failure, fix, answerCall);
      if (key !== undefined) tried.set(key, holds);
      return holds;
    };
    return { ...failure, fixes: failure.fixes.filter(helps) };
  };
  if (isFailure(answer)) return proven(answer, given);
  const one = answer.length === 1 && answer[0]?.length === 1;
  const argumentsAt = one ? () => given : argumentsOfCells(definition, given);
  // Rows that ask the same have the same cell.
  const shown = new Map<Cell, Cell>();
  return answer.map((row, y) =>
    row.map((cell, x) => {
      if (cell.type !== "failure") return cell;
      const known = shown.get(cell) ?? { ...cell, failure: proven(cell.failure, argumentsAt(y, x)) };
      shown.set(cell, known);
      return known;
    }),
  );
}

/** The arguments of each cell of a call that was asked for many. */
function argumentsOfCells(
  definition: FunctionDefinition,
  given: readonly unknown[],
): (y: number, x: number) => unknown[] {
  const ranges = given.map((argument, at) => {
    const rows = rowsOf(argument);
    const spreads = "cells" in definition && definition.parameters[at]?.kind !== "options";
    return spreads && isRange(rows) ? rows : undefined;
  });
  return (y, x) =>
    given.map((argument, at) => {
      const rows = ranges[at];
      if (!rows) return argument;
      const row = rows.length === 1 ? rows[0] : rows[y];
      return row?.length === 1 ? row[0] : row?.[x];
    });
}

function isMended(
  definition: FunctionDefinition,
  given: readonly unknown[],
  failure: Failure,
  fix: Fix,
  answerCall: AnswerCall,
): boolean {
  const mended = applyFix(definition, given, fix);
  if (!mended) return false;
  const answer = answerCall(mended);
  const failures = isFailure(answer)
    ? [answer]
    : answer.flat().flatMap((cell) => (cell.type === "failure" ? [cell.failure] : []));
  return failures.every(
    ({ id }) => id !== failure.id && !UNREAD.has(id) && !(fix.argument === "options" && id === UNUSED),
  );
}

/** The arguments with one of them mended; undefined where the fix has no place among them. */
export function applyFix(
  { parameters, options }: FunctionDefinition,
  given: readonly unknown[],
  { argument, text }: Fix,
): unknown[] | undefined {
  const parameter = parameters.find(({ name }) => name === argument);
  if (!parameter) return undefined;
  const place = parameters.indexOf(parameter);
  const mended = Array.from({ length: Math.max(given.length, place + 1) }, (_, at) => given[at]);
  mended[place] =
    parameter.kind === "options"
      ? fixedOptionText(joinOptions(splitOptions(mended[place])) ?? "", text, options)
      : text;
  return mended[place] === undefined ? undefined : mended;
}

/** Arguments may be anything a host hands over, things that cannot be written down too. */
function safeKey(value: unknown): string | undefined {
  try {
    return JSON.stringify(value);
  } catch {
    return undefined;
  }
}
