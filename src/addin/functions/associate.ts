import { ALIASES, FUNCTION_NAMES, functionId, type FunctionName } from "../../domain/functions/functions";
import * as functions from "./functions";

/** A declaration for each function; one that is missing does not compile. */
const DECLARED: Record<Lowercase<FunctionName>, (...given: never[]) => unknown[][]> = functions;

/** Tells Excel which function answers which id. */
export function associateFunctions(): void {
  for (const name of FUNCTION_NAMES) {
    CustomFunctions.associate(functionId(name), declared(name));
  }
  for (const [alias, name] of ALIASES) CustomFunctions.associate(functionId(alias), declared(name));
}

function declared(name: FunctionName): (...given: never[]) => unknown[][] {
  return DECLARED[name.toLowerCase() as Lowercase<FunctionName>];
}
