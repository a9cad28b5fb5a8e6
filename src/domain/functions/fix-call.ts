import type { Fix } from "../answer/failure";
import { quoted } from "../formulas/scan-formula";
import { HEALTHY_PREFIX, type CallArgument, type FoundCall } from "../formulas/find-calls";
import type { FunctionDefinition, Parameter } from "./definition";
import { fixedOptionText } from "./arguments/option-text";
import { definitionOf } from "./functions";

/**
 * The formula with one argument of one call rewritten as a fix says, and not a character else; undefined where the
 * fix has no place: an argument that is a range of many cells, or one that Excel works out.
 */
export function fixFormula(formula: string, call: FoundCall, fix: Fix): string | undefined {
  const signature = definitionOf(call.name);
  const index = signature ? signature.parameters.findIndex(({ name }) => name === fix.argument) : -1;
  if (!signature || index < 0 || call.prefix.toUpperCase() !== HEALTHY_PREFIX) return undefined;
  const argument = call.arguments[index];
  const parameter = signature.parameters[index]!;
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
  const isNumber = parameter.kind === "year" && /^\d+$/.test(text);
  return isNumber ? text : quoted(text);
}

/** A constant, or one cell: rewriting a range would take the other cells' answers away. */
function isOneValue(argument: CallArgument): boolean {
  if (argument.kind === "reference") return !/[:#]/.test(argument.local);
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
