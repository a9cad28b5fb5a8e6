/**
 * A call while it is being built. Its arguments and options are all that is kept; formula, result and what is
 * wrong with them follow from them.
 */
import { says } from "../languages/says-in-use";
import type { Fix } from "../../domain/answer/failure";
import { isRefusal } from "../../domain/answer/refusal";
import { findCalls, HEALTHY_PREFIX, type CallArgument } from "../../domain/formulas/find-calls";
import { fixFormula } from "../../domain/functions/fix-call";
import { parseFormula, type NoCall } from "../../domain/formulas/parse-formula";
import { writeArgument, writeFormula } from "../../domain/formulas/write-formula";
import { scalarText } from "../../domain/ledger/typed-text";
import { isErrorValue } from "../../domain/formulas/excel-errors";
import {
  argumentOf,
  argumentsWritten,
  isWritten,
  readArgument,
  type Written,
} from "../../domain/formulas/written";
import { splitOptions } from "../../domain/functions/arguments/option-text";
import { optionsArgument, readOptionPairs, type DraftOption } from "./draft-options";
import type { ParameterKind } from "../../domain/functions/definition";
import { definitionOf, type FunctionName } from "../../domain/functions/functions";

export interface Draft {
  name: FunctionName;
  /** Without the options: constants, and what is no constant as it is written. */
  arguments: readonly unknown[];
  options: readonly DraftOption[];
  /** Where the options cannot be told apart, such as a range of names and values: all of them as they are written. */
  optionCells?: Written;
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
    ...(draft.optionCells && after.options.length > 0 && { optionCells: draft.optionCells }),
  };
}

/** All arguments in order, as a call and a formula take them. */
export function argumentsOf({ name, arguments: given, options, optionCells }: Draft): unknown[] {
  const { parameters } = definitionOf(name);
  return parameters.map((parameter, at) =>
    parameter.kind === "options" ? (optionCells ?? optionsArgument(options)) : (given[at] ?? null),
  );
}

/** Whether cells have to be read before it can be answered. */
export function readsCells(draft: Draft): boolean {
  return argumentsOf(draft).some(isWritten);
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

/** Reads a formula that is one call: its constants as values, cells and what Excel works out as they are written. */
export function readFormula(text: string): Draft | NoCall {
  const [call] = findCalls(text);
  const written = argumentsWritten(text);
  if (!call || !written || call.prefix.toUpperCase() !== HEALTHY_PREFIX) {
    const stopped = parseFormula(text);
    return isRefusal(stopped) ? stopped : (draftOf(stopped) ?? noFunction(stopped.name));
  }
  const open = written.find((argument) => !isComplete(argument));
  if (open) return { refused: says().notComplete(open.text), at: open.end };
  const definition = definitionOf(call.name);
  if (!definition) return noFunction(call.name);
  const { name, parameters } = definition;
  const at = parameters.findIndex(({ kind }) => kind === "options");
  const given = written.slice(0, at < 0 ? undefined : at).map(argumentOf);
  return { name, arguments: given, options: [], ...(at < 0 ? {} : readOptionPairs(written[at])) };
}

/** Nothing half typed, such as `A1+`: that changes no field. */
function isComplete(argument: CallArgument): boolean {
  if (argument.kind === "joined") return argument.parts.every(isComplete);
  return argument.kind !== "expression" || !OPEN.test(argument.text);
}

const OPEN = /[-+*/^&=<>,;:!("'{[]$|^[)}\]*/^&=<>,;]/;

function noFunction(name: string): NoCall {
  return { refused: says().noFunction(name), at: 0 };
}

/** The draft with a fix applied; undefined where the fix has no place in it. */
export function fixed(draft: Draft, fix: Fix): Draft | undefined {
  const formula = formulaOf(draft);
  const call = findCalls(formula)[0];
  const text = call && fixFormula(formula, call, fix);
  const read = text === undefined ? undefined : readFormula(text);
  return read && !isRefusal(read) ? read : undefined;
}

/** An argument as a field shows it: a text without quotes, an array or an error as a formula writes it, cells behind "=". */
export function fieldText(value: unknown): string {
  if (isWritten(value)) return `=${value.written}`;
  return Array.isArray(value) || isErrorValue(value) ? writeArgument(value) : scalarText(value);
}

const NUMERIC: readonly ParameterKind[] = ["year", "count", "number", "period"];

/** What was typed into a field, as the argument it means. */
export function fieldValue(text: string, kind: ParameterKind): unknown {
  const typed = text.trim();
  if (typed === "") return null;
  if (typed.startsWith("=")) {
    const argument = readArgument(typed.slice(1));
    return argument && isComplete(argument) ? argumentOf(argument) : text;
  }
  if (typed.startsWith("{")) return arrayOf(typed) ?? text;
  return NUMERIC.includes(kind) && /^-?\d+(\.\d+)?$/.test(typed) ? Number(typed) : text;
}

function arrayOf(text: string): unknown {
  const argument = readArgument(text);
  return argument?.kind === "literal" ? argument.value : undefined;
}
