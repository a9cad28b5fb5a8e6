import type { Fix } from "../answer/failure";
import { quoted } from "../formulas/scan-formula";
import { HEALTHY_PREFIX, type CallArgument, type FoundCall } from "../formulas/find-calls";
import type { FunctionDefinition, Parameter } from "./definition";
import { fixedOptionText } from "./arguments/option-text";
import { definitionOf } from "./functions";

/**
 * The formula with one argument of one call rewritten as a fix says, and not a character else; undefined where the
 * fix has no place: an argument that refers to cells, where the wrong word stands, or one that Excel works out.
 */
export function fixFormula(formula: string, call: FoundCall, fix: Fix): string | undefined {
  const signature = definitionOf(call.name);
  const parameter = signature?.parameters.find(({ name }) => name === fix.argument);
  if (!signature || !parameter || call.prefix.toUpperCase() !== HEALTHY_PREFIX) return undefined;
  const index = signature.parameters.indexOf(parameter);
  const argument = call.arguments[index];
  const text =
    parameter.kind === "options"
      ? fixedOptions(argument, fix.text, signature)
      : fixedValue(argument, fix.text, parameter);
  if (text === undefined) return undefined;
  return argument
    ? splice(formula, argument.start, argument.end, text)
    : appended(formula, call, index, text);
}

function fixedValue(
  argument: CallArgument | undefined,
  text: string,
  parameter: Parameter,
): string | undefined {
  if (argument && !isOneValue(argument)) return undefined;
  const value = valueOf(text, parameter);
  return typeof value === "number" ? text : quoted(value);
}

/**
 * What a cell holds that an argument refers to, mended: the new constant, where it held the wrong one. A cell of
 * options has one of them set.
 */
export function fixConstant(call: FoundCall, fix: Fix, held: unknown): string | number | undefined {
  const signature = definitionOf(call.name);
  const parameter = signature?.parameters.find(({ name }) => name === fix.argument);
  if (!signature || !parameter || (typeof held !== "string" && typeof held !== "number")) return undefined;
  if (parameter.kind !== "options") return valueOf(fix.text, parameter);
  return typeof held === "string" ? fixedOptionText(held, fix.text, signature.options) : undefined;
}

function valueOf(text: string, { kind }: Parameter): string | number {
  return kind === "year" && /^\d+$/.test(text) ? Number(text) : text;
}

/** A constant: what stands in cells is mended there. */
function isOneValue(argument: CallArgument): boolean {
  return argument.kind === "omitted" || (argument.kind === "literal" && !Array.isArray(argument.value));
}

function fixedOptions(
  argument: CallArgument | undefined,
  fix: string,
  signature: FunctionDefinition,
): string | undefined {
  const written =
    !argument || argument.kind === "omitted" ? "" : argument.kind === "literal" && argument.value;
  if (typeof written !== "string") return undefined;
  const text = fixedOptionText(written, fix, signature.options);
  return text === undefined ? undefined : quoted(text);
}

/** The call left out this argument and maybe some before it. */
function appended(formula: string, call: FoundCall, index: number, text: string): string {
  const commas = ",".repeat(index - Math.max(0, call.arguments.length - 1));
  return splice(formula, call.end - 1, call.end - 1, commas + text);
}

function splice(formula: string, start: number, end: number, text: string): string {
  return formula.slice(0, start) + text + formula.slice(end);
}
