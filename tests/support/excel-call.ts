import * as functions from "../../src/addin/functions/functions";
import metadata from "../golden/functions.json";

/** Calls a custom function as Excel does: ranges as rows of cells, one cell as a row of one, an omitted one as null. */
export function callAsExcel(name: string, given: readonly unknown[]): unknown[][] {
  const { parameters } = metadata.functions.find((one) => one.name === name)!;
  const handed = parameters.map((parameter, at) => asExcelHands(given[at], "dimensionality" in parameter));
  const answer = functions[name.toLowerCase() as keyof typeof functions] as (
    ...all: unknown[]
  ) => unknown[][];
  return answer(...handed);
}

function asExcelHands(value: unknown, isMatrix: boolean): unknown {
  if (value === undefined || value === null) return null;
  return isMatrix && !Array.isArray(value) ? [[value]] : value;
}
