import type { Kind } from "../../answer/answer";
import { isFailure, type Failure } from "../../answer/failure";
import { messages } from "../../answer/messages";
import { phrases } from "../../answer/phrases";
import { isStep, leavesOf, newestPeriodOf, type Trace } from "../../answer/trace";
import { forLot, fxRate, pairText, parsePair, rateAge, refusePair, type Pair } from "../../market/fx";
import { answerOf } from "../../market/provenance";
import { isDay } from "../../time/day";
import { readRaw } from "../arguments/raw";
import { isZero, readWhen } from "../arguments/read";
import type { CellFunction } from "../definition";

export const FXRATE: CellFunction<"FXRATE"> = {
  name: "FXRATE",
  alias: "FX",
  description:
    'An exchange rate, for example =SSB.FXRATE("USD/CNY","2025-12-05"): units of the second currency for one of the first.',
  about: "exchange rate",
  parameters: [
    {
      name: "pair",
      kind: "pair",
      required: true,
      hint: 'Currency pair such as "USD/CNY" or "EURUSD"; a range gives one rate per cell.',
      about: "Two currencies: units of the second for one of the first.",
    },
    {
      name: "date",
      kind: "period",
      hint: "Day of the rate; the last one on or before it, at most 7 days old. Default: latest.",
      about: "A day; the last rate up to 7 days before it. The latest where empty.",
    },
    {
      name: "options",
      kind: "options",
      hint: 'Such as "pub=PBOC; asof=2025-12-31; maxage=3".',
    },
  ],
  options: ["asof", "pub", "maxage", "properties"],

  cells:
    ({ market, today, options: { pub, maxage } }) =>
    (value, at) => {
      const pair = readPair(value);
      if (isFailure(pair)) return pair;
      const period = readWhen(at, "date", today);
      if (isFailure(period)) return period;
      const unused = refuseOnItself(pair, { pub, maxage });
      if (unused) return unused;
      const one = fxRate(market, pair, period, {
        ...(pub !== undefined && { publisher: pub }),
        ...(maxage !== undefined && { maxAge: maxage }),
      });
      if (isFailure(one)) return one;
      const trace = forLot(one, pair);
      if (!Number.isFinite(trace.value)) return messages.overflow();
      return answerOf(market, {
        unit: trace.unit,
        kind: kindOf(trace),
        status: isOfHouse(trace) ? "E" : "A",
        effective: (isAverage(trace) || isOfHouse(trace) ? period : newestPeriodOf(trace)) ?? today,
        ...rateAge(market, trace, period),
        trace: isStep(trace) || trace.assumption ? trace : { ...trace, label: pairText(pair) },
      });
    },
};

function readPair(value: unknown): Pair | Failure {
  const raw = readRaw(value);
  if (raw.type === "blank" || isZero(raw)) return messages.missing("pair", '=SSB.FXRATE("USD/CNY")');
  if (raw.type === "error") return messages.inputError(raw.code, raw.shown);
  const pair = raw.type === "text" ? parsePair(raw.text) : undefined;
  return pair ?? refusePair(raw.type === "text" ? raw.text : String(raw.value));
}

/** A currency for itself is one, whoever is asked and however old. */
function refuseOnItself(pair: Pair, options: { pub: unknown; maxage: unknown }): Failure | undefined {
  if (pair.base !== pair.quote) return undefined;
  const name = (["pub", "maxage"] as const).find((one) => options[one] !== undefined);
  return name && messages.unusedOption(name, phrases.noRateNeeded(pairText(pair)));
}

function kindOf(trace: Trace): Kind {
  if (isOfHouse(trace)) return "house";
  return isStep(trace) || trace.assumption ? "derived" : "reported";
}

function isOfHouse(trace: Trace): boolean {
  return leavesOf(trace).some(({ op }) => op === "house");
}

function isAverage(trace: Trace): boolean {
  return leavesOf(trace).some((leaf) => leaf.period !== undefined && !isDay(leaf.period));
}
