import { evaluate } from "../../domain/functions/evaluate";
import { plainValue } from "../../domain/functions/cell-value";
import type { Session } from "../../domain/functions/session";
import { writeFormula } from "../../domain/formulas/write-formula";
import type { Probe } from "../../model/port/check-up";

const CALLS: readonly [name: string, fn: string, given: readonly (string | number)[]][] = [
  ["The functions answer", "EDITION", []],
  ["A price is a number", "PRICE", ["Li2S", "2025-12-06"]],
  ["A forecast is a number", "FORECAST", ["ESS", 2030]],
  ["A word that is not known is an error", "PRICE", ["no such thing"]],
];

/** Calls with what they answer by the data under this workbook. */
export function probesOf(session: Session): Probe[] {
  return CALLS.map(([name, fn, given]) => {
    const value = plainValue(evaluate(session, fn, given)[0][0]);
    return {
      name,
      formula: writeFormula(fn, given),
      expected: typeof value === "number" ? value : String(value),
    };
  });
}
