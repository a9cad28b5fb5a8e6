import { FUNCTION_NAMES, functionId, type FunctionName } from "../../domain/functions/functions";
import * as functions from "./functions";

/** A declaration for each function; one that is missing does not compile. */
const DECLARED: Record<Lowercase<FunctionName>, (...given: never[]) => unknown[][]> = functions;

/** Tells Excel which function answers which id. */
export function associateFunctions(): void {
  for (const name of FUNCTION_NAMES) {
    CustomFunctions.associate(functionId(name), DECLARED[name.toLowerCase() as Lowercase<FunctionName>]);
  }
}
