import { isFailure, type Failure } from "../answer/failure";
import { messages } from "../answer/messages";
import { nearest } from "../answer/nearest";
import { constant, given, step, type Leaf, type Trace } from "../answer/trace";
import type { FxRate, IsoDate, Period } from "../ledger/records";
import { CURRENCIES, type Currency } from "../quantity/unit";
import { daysBetween, isDay } from "../time/day";
import { endOf, monthsOf } from "../time/period";
import type { Market } from "./market";

/** Weekends and holidays leave gaps of a few days; an older rate is no rate of that day. */
export const FX_MAX_AGE = 7;
const DEFAULT_PUBLISHER = "ECB";
const AVERAGES_ARE_OURS =
  "Average exchange rates of a month are worked out by us from the publisher's daily rates.";

/** The order in which currencies are quoted: the earlier one is the base of a pair, as in USD/CNY. */
const QUOTING: readonly Currency[] = ["EUR", "GBP", "USD", "CNY", "JPY", "KRW"];

export interface FxChoice {
  /** A rate of the caller's own, as the pair is quoted: 7.1 CNY for one USD. */
  rate?: number;
  /** Take the newest rate, whatever day it is of. */
  latest?: boolean;
  publisher?: string;
  maxAge?: number;
}

/** What a rate is asked for decides what a refusal offers: a rate alone takes `pub=`, a conversion `fx=`. */
export type RateUse = "alone" | "conversion";

export interface Pair {
  base: Currency;
  quote: Currency;
}

/** Reads `USD/CNY`, `USDCNY` or `usd-cny`. */
export function parsePair(text: string): Pair | undefined {
  const letters = text.toUpperCase().replace(/[^A-Z]/g, "");
  const [base, quote] = [letters.slice(0, 3), letters.slice(3)] as [Currency, Currency];
  if (!CURRENCIES.includes(base) || !CURRENCIES.includes(quote)) return undefined;
  return { base, quote };
}

/**
 * Units of the pair's quote currency for one of its base. On a day or (without one) on the newest: a published rate,
 * its inverse, or a cross of two rates of one day through a third currency. Of a month and of what is made of
 * months: the average of the daily rates, which is ours, where we have it for each month; else the rate of its last
 * day.
 */
export function fxRate(
  market: Market,
  pair: Pair,
  when: Period | undefined,
  choice: FxChoice = {},
  use: RateUse = "alone",
): Trace | Failure {
  const unit = `${pair.quote} per ${pair.base}`;
  if (pair.base === pair.quote) return constant(1, unit, "same currency");
  if (choice.rate !== undefined) return givenRate(pair, choice.rate);
  const publisher = choice.publisher ?? DEFAULT_PUBLISHER;
  const spoken = market.fx.filter(
    (rate) => market.source(rate.source).publisher.toLowerCase() === publisher.toLowerCase(),
  );
  const average = when === undefined || choice.latest ? undefined : averageRate(market, spoken, pair, when);
  if (average) return average;
  const rates = spoken.filter((rate) => isDay(rate.date));
  const date = when && endOf(when);
  const refuse = use === "alone" ? messages.noRate : messages.noRateToConvert;
  if (rates.length === 0) {
    const known = [...new Set(market.fx.map((rate) => market.source(rate.source).publisher))];
    if (choice.publisher === undefined) return refuse(pairText(pair), date ?? "latest", FX_MAX_AGE);
    return messages.noRatePublisher(
      publisher,
      use === "alone" ? "pub" : "fx",
      known,
      nearest(publisher, known),
    );
  }
  const days = [...new Set(rates.map((rate) => rate.date))].sort().reverse();
  const wanted = choice.latest ? undefined : date;
  const found = days
    .filter((day) => wanted === undefined || day <= wanted)
    .map((day) => ({
      day,
      trace: rateOfDay(
        market,
        rates.filter((rate) => rate.date === day),
        pair,
      ),
    }))
    .find(({ trace }) => trace !== undefined);
  const limit = choice.maxAge ?? FX_MAX_AGE;
  if (found && (wanted === undefined || daysBetween(found.day, wanted) <= limit)) return found.trace!;
  return refuse(pairText(pair), wanted ?? "latest", limit, nearestDay(market, rates, days, pair, wanted));
}

/** An amount in another currency: divided by the rate of the wanted currency, or multiplied by that of its own. */
export function exchange(
  market: Market,
  amount: Trace,
  from: Currency,
  to: Currency,
  unit: string,
  when: Period | undefined,
  choice: FxChoice,
): Trace | Failure {
  if (from === to) return amount;
  const divides = QUOTING.indexOf(to) < QUOTING.indexOf(from);
  const pair = divides ? { base: to, quote: from } : { base: from, quote: to };
  const rate = fxRate(market, pair, when, choice, "conversion");
  if (isFailure(rate)) return rate;
  return step(divides ? "quotient" : "product", unit, `in ${to}`, [amount, rate]);
}

export function pairText(pair: Pair): string {
  return `${pair.base}/${pair.quote}`;
}

/** The caller's rate is read as the pair is usually quoted and turned round where the other way is asked for. */
function givenRate(pair: Pair, rate: number): Trace {
  const usual = QUOTING.indexOf(pair.base) < QUOTING.indexOf(pair.quote);
  const [base, quote] = usual ? [pair.base, pair.quote] : [pair.quote, pair.base];
  const leaf = given(rate, `${quote} per ${base}`, "rate given in fx=");
  if (usual) return leaf;
  return step("quotient", `${pair.quote} per ${pair.base}`, pairText(pair), [constant(1, "", "one"), leaf]);
}

/** The mean of a period's months, where there is an average of each. */
function averageRate(
  market: Market,
  rates: readonly FxRate[],
  pair: Pair,
  period: Period,
): Trace | undefined {
  const months = monthsOf(period);
  const found = months.flatMap((month) => {
    const ofMonth = rates.filter((rate) => rate.date === month);
    return rateOfDay(market, ofMonth, pair) ?? [];
  });
  if (months.length === 0 || found.length < months.length) return undefined;
  if (found.length === 1) return found[0];
  return step("mean", found[0]!.unit, `mean of the ${found.length} months of ${period}`, found);
}

function rateOfDay(market: Market, rates: readonly FxRate[], pair: Pair): Trace | undefined {
  const direct = leafOf(market, rates, pair);
  if (direct) return direct;
  const unit = `${pair.quote} per ${pair.base}`;
  const inverse = leafOf(market, rates, { base: pair.quote, quote: pair.base });
  if (inverse) return step("quotient", unit, pairText(pair), [constant(1, "", "one"), inverse]);
  for (const middle of QUOTING) {
    const quote = leafOf(market, rates, { base: middle, quote: pair.quote });
    const base = leafOf(market, rates, { base: middle, quote: pair.base });
    if (quote && base) return step("quotient", unit, `${pairText(pair)} through ${middle}`, [quote, base]);
  }
  return undefined;
}

function leafOf(market: Market, rates: readonly FxRate[], pair: Pair): Leaf | undefined {
  const rate = rates.find((one) => one.pair === pairText(pair));
  if (!rate) return undefined;
  const source = market.source(rate.source);
  return {
    op: "reported",
    value: rate.rate,
    unit: `${pair.quote} per ${pair.base}`,
    label: rate.days === undefined ? rate.pair : `${rate.pair}, mean of ${rate.days} daily rates`,
    publisher: source.publisher,
    period: rate.date,
    published: source.published,
    source: source.id,
    record: rate.id,
    ...(rate.days !== undefined && { assumption: AVERAGES_ARE_OURS }),
  };
}

function nearestDay(
  market: Market,
  rates: readonly FxRate[],
  days: readonly IsoDate[],
  pair: Pair,
  wanted: IsoDate | undefined,
): IsoDate | undefined {
  const usable = days.filter((day) =>
    rateOfDay(
      market,
      rates.filter((rate) => rate.date === day),
      pair,
    ),
  );
  if (wanted === undefined) return usable[0];
  const distance = (day: IsoDate): number => Math.abs(daysBetween(day, wanted));
  return usable.sort((a, b) => distance(a) - distance(b))[0];
}
