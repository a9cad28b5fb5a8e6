/**
 * Turns the arguments of a formula into those a custom function is called with, as Excel does: an omitted argument
 * is null, an empty cell is null, one cell for a matrix is a matrix of one, numbers and texts become what the
 * parameter asks for.
 */
import { cellError, isCellError, type CellError, type Scalar } from "../cells";
import type { FunctionMetadata, ParameterMetadata } from "../metadata";

export type Argument = Scalar | readonly (readonly Scalar[])[];

/** An argument as the grid gives it: left out, or its values row by row. */
export type GridArgument = undefined | readonly (readonly Scalar[])[];

/** Arguments ready for a call, or the error that the formula shows without one. */
export type Conversion = { readonly args: readonly Argument[] } | { readonly error: CellError };

/**
 * Converts the arguments of one call. A scalar parameter takes the first value of what it is given; the caller
 * spreads ranges before.
 */
export function convertArguments(fn: FunctionMetadata, given: readonly GridArgument[]): Conversion {
  const parameters = fn.parameters ?? [];
  const last = parameters[parameters.length - 1];
  const repeats = last?.repeating === true;
  if (given.length > parameters.length && !repeats) return refused(`${fn.name} takes fewer arguments.`);

  const fixed = repeats ? parameters.slice(0, -1) : parameters;
  const args: Argument[] = [];
  for (const [index, parameter] of fixed.entries()) {
    if (given[index] === undefined && !parameter.optional) {
      return refused(`${fn.name} needs its argument ${parameter.name}.`);
    }
    const converted = convert(parameter, given[index], fn);
    if (isCellError(converted)) return { error: converted };
    args.push(converted.value);
  }
  if (last && repeats) {
    const repeated: Argument[] = [];
    for (const argument of given.slice(fixed.length)) {
      const converted = convert(last, argument, fn);
      if (isCellError(converted)) return { error: converted };
      repeated.push(converted.value);
    }
    args.push(repeated as unknown as Argument);
  }
  return { args };
}

export function isMatrix(parameter: ParameterMetadata): boolean {
  return parameter.dimensionality === "matrix";
}

/** As office.js reads it: errors as `{code, type}`, everything else as it is. */
export function wireArgument(argument: Argument): unknown {
  if (Array.isArray(argument)) return (argument as readonly Argument[]).map(wireArgument);
  return isCellError(argument) ? { code: argument.error, type: "CustomFunctionError" } : argument;
}

type Converted = { readonly value: Argument } | CellError;

function convert(parameter: ParameterMetadata, given: GridArgument, fn: FunctionMetadata): Converted {
  if (given === undefined) return { value: null };
  if (!isMatrix(parameter)) return convertScalar(parameter, given[0]?.[0] ?? null, fn);
  const rows: Scalar[][] = [];
  for (const row of given) {
    const converted: Scalar[] = [];
    for (const cell of row) {
      const value = convertScalar(parameter, cell, fn);
      if (isCellError(value)) return value;
      converted.push(value.value as Scalar);
    }
    rows.push(converted);
  }
  return { value: rows };
}

function convertScalar(parameter: ParameterMetadata, value: Scalar, fn: FunctionMetadata): Converted {
  if (isCellError(value)) return fn.options?.allowErrorForDataTypeAny && isAny(parameter) ? { value } : value;
  if (value === null || isAny(parameter)) return { value };
  switch (parameter.type) {
    case "number":
      return toNumber(value, parameter);
    case "string":
      return { value: typeof value === "boolean" ? String(value).toUpperCase() : String(value) };
    case "boolean":
      return toBoolean(value, parameter);
    default:
      return { value };
  }
}

function isAny(parameter: ParameterMetadata): boolean {
  return parameter.type === undefined || parameter.type === "any";
}

function toNumber(value: string | number | boolean, parameter: ParameterMetadata): Converted {
  const number = typeof value === "string" && value.trim() === "" ? NaN : Number(value);
  return Number.isFinite(number)
    ? { value: number }
    : cellError("#VALUE!", `${parameter.name} must be a number.`);
}

function toBoolean(value: string | number | boolean, parameter: ParameterMetadata): Converted {
  if (typeof value !== "string") return { value: Boolean(value) };
  const word = value.trim().toUpperCase();
  if (word === "TRUE" || word === "FALSE") return { value: word === "TRUE" };
  return cellError("#VALUE!", `${parameter.name} must be TRUE or FALSE.`);
}

function refused(message: string): Conversion {
  return { error: cellError("#VALUE!", message) };
}
