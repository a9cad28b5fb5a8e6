import { words } from "../languages/in-use";
import { evaluate } from "../../domain/functions/evaluate";
import { plainValue } from "../../domain/functions/cell-value";
import type { Session } from "../../domain/functions/session";
import { writeFormula } from "../../domain/formulas/write-formula";
import type { PaneLanguage } from "../languages/language";
import type { Probe } from "../../model/port/check-up";

const CALLS: readonly [
  id: keyof PaneLanguage["health"]["probes"],
  fn: string,
  given: readonly (string | number)[],
][] = [
  ["answers", "EDITION", []],
  ["price", "PRICE", ["Li2S", "2025-12-06"]],
  ["forecast", "FORECAST", ["ESS", 2030]],
  ["unknown", "PRICE", ["no such thing"]],
];

/** Calls with what they answer by the data under this workbook. */
export function probesOf(session: Session): Probe[] {
  return CALLS.map(([id, fn, given]) => {
    const value = plainValue(evaluate(session, fn, given)[0][0]);
    return {
      name: words().health.probes[id],
      formula: writeFormula(fn, given),
      expected: typeof value === "number" ? value : String(value),
    };
  });
}
