/** The list of the custom functions, in the order in which they are shown. */
import type { FunctionDefinition } from "./definition";
import { BRIDGE } from "./definitions/bridge";
import { CAGR } from "./definitions/cagr";
import { CHANGES } from "./definitions/changes";
import { CITE } from "./definitions/cite";
import { CONVERT } from "./definitions/convert";
import { COVERAGE } from "./definitions/coverage";
import { EDITION } from "./definitions/edition";
import { FIND } from "./definitions/find";
import { FORECAST } from "./definitions/forecast";
import { FXRATE } from "./definitions/fxrate";
import { HISTORY } from "./definitions/history";
import { META } from "./definitions/meta";
import { NEWS } from "./definitions/news";
import { OUTLOOK } from "./definitions/outlook";
import { PRICE } from "./definitions/price";
import { PROJECTS } from "./definitions/projects";
import { SCORECARD } from "./definitions/scorecard";
import { SHARE } from "./definitions/share";
import { VINTAGES } from "./definitions/vintages";

const LIST = [
  ...[PRICE, HISTORY, FORECAST, OUTLOOK, CAGR, VINTAGES, SCORECARD, SHARE],
  ...[NEWS, PROJECTS],
  ...[FXRATE, CONVERT, BRIDGE],
  ...[FIND, META, CITE, COVERAGE, CHANGES, EDITION],
];

export type FunctionName = (typeof LIST)[number]["name"];

export const FUNCTIONS: readonly FunctionDefinition<FunctionName>[] = LIST;

export const FUNCTION_NAMES: readonly FunctionName[] = FUNCTIONS.map(({ name }) => name);

/** Each former name with the function it is: workbooks hold them, so they are answered for ever. */
export const ALIASES: readonly (readonly [alias: string, name: FunctionName])[] = FUNCTIONS.flatMap(
  ({ alias, name }) => (alias === undefined ? [] : [[alias, name] as const]),
);

const BY_NAME = new Map<string, FunctionDefinition<FunctionName>>(
  FUNCTIONS.flatMap((one) => [one.name, one.alias ?? one.name].map((name) => [name, one] as const)),
);

/** The function of a name or an alias in capital letters; undefined where there is none. */
export function definitionOf(name: FunctionName): FunctionDefinition<FunctionName>;
export function definitionOf(name: string): FunctionDefinition<FunctionName> | undefined;
export function definitionOf(name: string): FunctionDefinition<FunctionName> | undefined {
  return BY_NAME.get(name);
}

/** Under which Excel keeps a function in workbooks, for ever. */
export function functionId<Name extends string>(name: Name): `SSB_${Name}` {
  return `SSB_${name}`;
}
