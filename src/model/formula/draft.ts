/**
 * A call while it is being built. Its arguments and options are all that is kept; formula, result and what is
 * wrong with them follow from them.
 */
import type { Fix } from "../../domain/answer/failure";
import { isRefusal } from "../../domain/answer/refusal";
import { findCalls } from "../../domain/formulas/find-calls";
import { fixFormula } from "../../domain/functions/fix-call";
import { parseFormula, type NoCall } from "../../domain/formulas/parse-formula";
import { writeArgument, writeFormula } from "../../domain/formulas/write-formula";
import { scalarText } from "../../domain/ledger/typed-text";
import { isErrorValue } from "../../domain/formulas/excel-errors";
import { joinOptions, splitOptions, type OptionPair } from "../../domain/functions/arguments/option-text";
import type { ParameterKind } from "../../domain/functions/definition";
import { definitionOf, type FunctionName } from "../../domain/functions/functions";

export interface Draft {
  name: FunctionName;
  /** Without the options. */
  arguments: readonly unknown[];
  options: readonly OptionPair[];
}

export function emptyDraft(name: FunctionName): Draft {
  return { name, arguments: [], options: [] };
}

/** The same function of another name keeps what the two have in common: what is asked for, and options both take. */
export function renamed(draft: Draft, name: FunctionName): Draft {
  const [before, after] = [definitionOf(draft.name), definitionOf(name)];
  const given = after.parameters
    .filter(({ kind }) => kind !== "options")
    .map((parameter) => {
      const at = before.parameters.findIndex(
        (one) => one.kind === parameter.kind && (one.kind === "series" || one.name === parameter.name),
      );
      return at < 0 ? null : draft.arguments[at];
    });
  return {
    name,
    arguments: given,
    options: draft.options.filter(([option]) => after.options.some((one) => one === option)),
  };
}

/** All arguments in order, as a call and a formula take them. */
export function argumentsOf({ name, arguments: given, options }: Draft): unknown[] {
  const { parameters } = definitionOf(name);
  return parameters.map((parameter, at) =>
    parameter.kind === "options" ? joinOptions(options) : (given[at] ?? null),
  );
}

export function formulaOf(draft: Draft): string {
  return writeFormula(draft.name, argumentsOf(draft));
}

export function withArgument(draft: Draft, index: number, value: unknown): Draft {
  const given: unknown[] = Array.from(
    { length: Math.max(draft.arguments.length, index + 1) },
    (_, at) => draft.arguments[at] ?? null,
  );
  given[index] = value;
  return { ...draft, arguments: given };
}

/** A call as a draft; undefined where its name is no function. */
export function draftOf({
  name,
  arguments: given,
}: {
  name: string;
  arguments: readonly unknown[];
}): Draft | undefined {
  const definition = definitionOf(name.toUpperCase());
  if (!definition) return undefined;
  const { name: known, parameters } = definition;
  const at = parameters.findIndex(({ kind }) => kind === "options");
  if (at < 0) return { name: known, arguments: given, options: [] };
  return { name: known, arguments: given.slice(0, at), options: splitOptions(given[at]) };
}

/** Reads a formula that is one call with constant arguments. */
export function readFormula(text: string): Draft | NoCall {
  const call = parseFormula(text);
  if (isRefusal(call)) return call;
  return draftOf(call) ?? { refused: `There is no function SSB.${call.name}.`, at: 0 };
}

/** The draft with a fix applied; undefined where the fix has no place in it. */
export function fixed(draft: Draft, fix: Fix): Draft | undefined {
  const formula = formulaOf(draft);
  const call = findCalls(formula)[0];
  const text = call && fixFormula(formula, call, fix);
  const read = text === undefined ? undefined : readFormula(text);
  return read && !isRefusal(read) ? read : undefined;
}

/** An argument as a field shows it: a text without quotes, an array or an error as a formula writes it. */
export function fieldText(value: unknown): string {
  return Array.isArray(value) || isErrorValue(value) ? writeArgument(value) : scalarText(value);
}

const NUMERIC: readonly ParameterKind[] = ["year", "count", "number", "period"];

/** What was typed into a field, as the argument it means. */
export function fieldValue(text: string, kind: ParameterKind): unknown {
  const typed = text.trim();
  if (typed === "") return null;
  if (typed.startsWith("{")) return arrayOf(typed) ?? text;
  return NUMERIC.includes(kind) && /^-?\d+(\.\d+)?$/.test(typed) ? Number(typed) : text;
}

function arrayOf(text: string): unknown {
  const call = parseFormula(`=SSB.X(${text})`);
  return isRefusal(call) || call.arguments.length !== 1 ? undefined : call.arguments[0];
}
