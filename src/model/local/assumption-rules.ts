import { LATEST_RATE, LINES, type Assumptions } from "../../domain/local/assumptions";
import { VOCABULARY } from "../../domain/ledger/vocabulary";
import type { Session } from "../../domain/functions/session";
import { ratePublishers } from "./base-rows";

/** What is assumed beside bases: ways of reading, each one of a list. */
export type Rules = Omit<Assumptions, "bases">;
export type RuleName = keyof Rules;

export const RULE_NAMES = ["fx", "vat", "interp", "extrap"] as const satisfies readonly RuleName[];

/** Always in one order, so that two can be told apart by their text. */
export function rulesOf({ fx, vat, interp, extrap }: Assumptions): Rules {
  return {
    ...(fx !== undefined && { fx }),
    ...(vat && { vat }),
    ...(interp && { interp }),
    ...(extrap && { extrap }),
  };
}

/** With a rule set, or with none of it. */
export function withRule(rules: Rules, name: RuleName, value: string | undefined): Rules {
  return rulesOf({ ...rules, [name]: value });
}

/** What a rule may be, as a formula writes it. */
export function ruleChoices(session: Session): Record<RuleName, readonly string[]> {
  return { fx: [LATEST_RATE, ...ratePublishers(session)], vat: VOCABULARY.vat, interp: LINES, extrap: LINES };
}
