import { isRefusal } from "../../src/domain/answer/refusal";
import { bundledPack } from "../../src/ledger/bundled-pack";
import { evaluate } from "../../src/domain/functions/evaluate";
import type { Grid } from "../../src/domain/functions/cell";
import { parseFormula } from "../../src/domain/formulas/parse-formula";
import { openSession, type Session } from "../../src/domain/functions/session";

/** The day the tests take for today: relative dates and ages do not move with the clock. */
export const TODAY = "2026-11-24";

export const bundle: Session = openSession(bundledPack, () => TODAY);

/** Answers a formula text from the bundled data. */
export function ask(formula: string, session: Session = bundle): Grid {
  const call = parseFormula(formula);
  if (isRefusal(call)) throw new Error(`${formula}: ${call.refused} (at ${call.at})`);
  return evaluate(session, call.name, call.arguments);
}
