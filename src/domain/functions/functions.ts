/** The custom functions by name: those that answer from figures alone from the start, the others once they are loaded. */
import type { FunctionDefinition } from "./definition";
import { CAGR } from "./definitions/cagr";
import { CONVERT } from "./definitions/convert";
import { FORECAST } from "./definitions/forecast";
import { FXRATE } from "./definitions/fxrate";
import { HISTORY } from "./definitions/history";
import { OUTLOOK } from "./definitions/outlook";
import { PRICE } from "./definitions/price";

/** In the order in which they are shown. */
export const FUNCTION_NAMES = [
  ...(["PRICE", "HISTORY", "FORECAST", "OUTLOOK", "CAGR", "VINTAGES", "SCORECARD", "SHARE"] as const),
  ...(["NEWS", "PROJECTS"] as const),
  ...(["FXRATE", "CONVERT", "BRIDGE", "STACK"] as const),
  ...(["FIND", "META", "CITE", "COVERAGE", "CHANGES", "EDITION"] as const),
] as const;

export type FunctionName = (typeof FUNCTION_NAMES)[number];

const OF_FIGURES = { PRICE, HISTORY, FORECAST, OUTLOOK, CAGR, FXRATE, CONVERT };

export type NameOfStart = keyof typeof OF_FIGURES;

const AT_START: readonly FunctionDefinition<NameOfStart>[] = Object.values(OF_FIGURES);

/**
 * Each former name with the function it is: workbooks hold them, so they are answered for ever. Excel is told of all
 * names at the start, so a function that has one is of the start.
 */
export const ALIASES: readonly (readonly [alias: string, name: FunctionName])[] = AT_START.flatMap(
  ({ alias, name }) => (alias === undefined ? [] : [[alias, name] as const]),
);

const BY_NAME = new Map<string, FunctionDefinition<FunctionName>>();
addFunctions(AT_START);

/** Answers these as well from now on. */
export function addFunctions(later: readonly FunctionDefinition<FunctionName>[]): void {
  for (const one of later) for (const name of [one.name, one.alias ?? one.name]) BY_NAME.set(name, one);
}

/** Whether figures are all that a function answers from: no other is answered before texts and words are there. */
export function isOfFigures(name: FunctionName): boolean {
  return name in OF_FIGURES;
}

/** The function of a name or an alias in capital letters; undefined where there is none, or none is loaded yet. */
export function definitionOf(name: FunctionName): FunctionDefinition<FunctionName>;
export function definitionOf(name: string): FunctionDefinition<FunctionName> | undefined;
export function definitionOf(name: string): FunctionDefinition<FunctionName> | undefined {
  return BY_NAME.get(name);
}

/** Under which Excel keeps a function in workbooks, for ever. */
export function functionId<Name extends string>(name: Name): `SSB_${Name}` {
  return `SSB_${name}`;
}
