import type { Failure } from "../answer/failure";
import { messages } from "../answer/messages";
import { phrases } from "../answer/phrases";
import { nearest } from "../answer/nearest";
import type { Series, VatBasis } from "../ledger/records";
import { currencyOf, publishedUnit, type Unit } from "../quantity/unit";
import type { FxChoice } from "./fx";
import type { Market } from "./market";

interface Money {
  series: Series;
  unit?: Unit;
  vat?: VatBasis;
  fx?: FxChoice;
}

/** Refuses a tax basis or an exchange rate that a question has no use for: what is ignored would be taken for obeyed. */
export function refuseUnused({ series, unit, vat, fx }: Money): Failure | undefined {
  const published = publishedUnit(series);
  if (vat !== undefined && currencyOf(published) === undefined)
    return messages.unusedOption("vat", phrases.noMoney(series.unit));
  return fx && refuseRate(published, unit ?? published);
}

/** Refuses what says which exchange rate to take between units of one currency, or of none. */
export function refuseRate(from: Unit, to: Unit, option: "fx" | "maxage" = "fx"): Failure | undefined {
  if (currencyOf(from) !== currencyOf(to)) return undefined;
  return messages.unusedOption(option, phrases.noExchange(from.text, to.text));
}

/** Refuses a scenario that nobody has for the years of a series. */
export function refuseScenario(
  market: Market,
  series: Series,
  scenario: string | undefined,
): Failure | undefined {
  if (scenario === undefined) return undefined;
  const known = market.index
    .series(series.code)
    .scenarios()
    .map((name) => name ?? "base");
  if (known.some((name) => name.toLowerCase() === scenario.toLowerCase())) return undefined;
  return messages.unknownScenario(scenario, known, nearest(scenario, known));
}
