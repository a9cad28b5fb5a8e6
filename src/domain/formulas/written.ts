import { findCalls, isWhole, type CallArgument } from "./find-calls";

/**
 * An argument that is no constant, kept as it is written: cells, a call within, what only Excel works out. It is text
 * of a formula, so what it names is what it names wherever the formula stands.
 */
export interface Written {
  written: string;
}

export function isWritten(value: unknown): value is Written {
  return typeof value === "object" && value !== null && "written" in value;
}

/** The arguments of a formula that is one call and nothing else; undefined for any other. */
export function argumentsWritten(formula: string): CallArgument[] | undefined {
  const [call] = findCalls(formula);
  return call && isWhole(formula, call) ? call.arguments : undefined;
}

/** What an argument is to a builder: a constant as its value, an omitted one as null, any other as it is written. */
export function argumentOf(argument: CallArgument): unknown {
  if (argument.kind === "omitted") return null;
  return argument.kind === "literal" ? argument.value : { written: argument.text };
}

/** A text as it would stand between the brackets of a call, read as one argument; undefined where it is none. */
export function readArgument(text: string): CallArgument | undefined {
  const [argument, ...others] = argumentsWritten(`=SSB.X(${text})`) ?? [];
  return argument && others.length === 0 && argument.kind !== "omitted" ? argument : undefined;
}
