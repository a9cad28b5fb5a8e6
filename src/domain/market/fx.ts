import { isFailure, type Failure } from "../answer/failure";
import { messages } from "../answer/messages";
import { nearest } from "../answer/nearest";
import { constant, given, step, type Leaf, type Trace } from "../answer/trace";
import type { FxRate, IsoDate } from "../ledger/records";
import { CURRENCIES, type Currency } from "../quantity/unit";
import { daysBetween } from "../time/day";
import type { Market } from "./market";

/** Weekends and holidays leave gaps of a few days; an older rate is no rate of that day. */
export const FX_MAX_AGE = 7;
const DEFAULT_PUBLISHER = "ECB";

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
 * Units of the pair's quote currency for one of its base, on a day or (without one) on the newest: a published
 * rate, its inverse, or a cross of two rates of one day through a third currency.
 */
export function fxRate(
  market: Market,
  pair: Pair,
  date: IsoDate | undefined,
  choice: FxChoice = {},
  use: RateUse = "alone",
): Trace | Failure {
  const unit = `${pair.quote} per ${pair.base}`;
  if (pair.base === pair.quote) return constant(1, unit, "same currency");
  if (choice.rate !== undefined) return givenRate(pair, choice.rate);
  const publisher = choice.publisher ?? DEFAULT_PUBLISHER;
  const rates = market.fx.filter(
    (rate) => market.source(rate.source).publisher.toLowerCase() === publisher.toLowerCase(),
  );
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
  date: IsoDate | undefined,
  choice: FxChoice,
): Trace | Failure {
  if (from === to) return amount;
  const divides = QUOTING.indexOf(to) < QUOTING.indexOf(from);
  const pair = divides ? { base: to, quote: from } : { base: from, quote: to };
  const rate = fxRate(market, pair, date, choice, "conversion");
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
    label: rate.pair,
    publisher: source.publisher,
    period: rate.date,
    published: source.published,
    source: source.id,
    record: rate.id,
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
