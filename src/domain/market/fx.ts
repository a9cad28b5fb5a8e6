import { caveats } from "../answer/caveats";
import { isFailure, type Failure } from "../answer/failure";
import { messages } from "../answer/messages";
import { constant, given, leavesOf, step, type Leaf, type Trace } from "../answer/trace";
import type { FxRate, IsoDate, Period } from "../ledger/records";
import { cleanText } from "../ledger/typed-text";
import { CURRENCIES, currencyWritten, type Currency } from "../quantity/currencies";
import { dayFromNumber, dayNumber, daysBetween, isDay } from "../time/day";
import { endOf, monthsOf, spanOf, type Span } from "../time/period";
import { aged, carriedTo, type Aged } from "./age";
import type { FxIndex, Rates } from "./fx-index";
import type { Lane } from "./lane";
import type { Market } from "./market";
import { wordsBeside } from "./provenance";
import { publisherMeant } from "./publisher";

/** Weekends and holidays leave gaps of a few days; an older rate is no rate of that day. */
export const FX_MAX_AGE = 7;
const DEFAULT_PUBLISHER = "ECB";

/** The order in which currencies are quoted: the earlier one is the base of a pair, as in USD/CNY. */
const QUOTING: readonly Currency[] = [
  ...new Set<Currency>(["EUR", "GBP", "USD", "CNY", "JPY", ...CURRENCIES]),
];

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
  /** How many of the base are priced at once, as in 100JPY/CNY; one where absent. */
  lot?: number;
}

/** No pair is longer; a text of thousands of characters is not looked at. */
const LONGEST_PAIR = 60;
const LOT = /^(\d{1,3}(?:,\d{3})+|\d{1,9})(?=\D)/;
const BETWEEN = /[/\\:|>→-]|(?<=[a-z\p{Script=Han}])to(?=[a-z\p{Script=Han}])/u;

/** Reads `USD/CNY`, `USDCNY`, `usd-rmb`, `美元/人民币` or, in a lot, `100JPY/CNY`. */
export function parsePair(text: string): Pair | undefined {
  if (text.length > LONGEST_PAIR) return undefined;
  const folded = cleanText(text).toLowerCase().replace(/\s+/g, "");
  const lot = LOT.exec(folded)?.[1];
  const words = folded.slice(lot?.length ?? 0);
  const [base, quote] = currenciesIn(words) ?? [];
  const count = lot === undefined ? 1 : Number(lot.replaceAll(",", ""));
  if (base === undefined || quote === undefined || count < 1) return undefined;
  return { base, quote, ...(count > 1 && { lot: count }) };
}

/** The two currencies of a pair, with a sign between them or without one. */
function currenciesIn(words: string): readonly [Currency, Currency] | undefined {
  const pairOf = (base: string, quote: string): readonly [Currency, Currency] | undefined => {
    const [one, other] = [currencyWritten(base), currencyWritten(quote)];
    return one && other && [one, other];
  };
  const between = BETWEEN.exec(words);
  if (between) return pairOf(words.slice(0, between.index), words.slice(between.index + between[0].length));
  for (let at = 1; at < words.length; at++) {
    const pair = pairOf(words.slice(0, at), words.slice(at));
    if (pair) return pair;
  }
  return undefined;
}

/** The rate for as many of the base as the pair prices at once. */
export function forLot(rate: Trace, { base, quote, lot }: Pair): Trace {
  if (lot === undefined) return rate;
  const unit = `${quote} per ${lot} ${base}`;
  return step("product", unit, unit, [rate, constant(lot, "", `a lot of ${lot} ${base}`)]);
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
  const rates = market.index.fx(publisher.toLowerCase());
  const month = choice.latest ? undefined : when;
  const average = rates && month !== undefined && averageRate(market, rates, pair, month);
  if (average) return average;
  const date = when && endOf(when);
  if (!rates?.daily.all.some(market.seen)) {
    return choice.publisher === undefined
      ? noRate(pair, date, {}, use)
      : noPublisher(market, choice.publisher, use);
  }
  const { maxAge } = choice;
  const asked = (choice.latest ? undefined : date) ?? (maxAge === undefined ? undefined : market.on);
  const found = dailyRate(market, rates.daily, pair, asked, maxAge ?? FX_MAX_AGE);
  return "op" in found ? found : noRate(pair, asked, choice, use, found.last);
}

/** Where the caller said how old a rate may be, an older one is offered by its age; else by its day. */
function noRate(
  pair: Pair,
  asked: IsoDate | undefined,
  { maxAge }: FxChoice,
  use: RateUse,
  last?: IsoDate,
): Failure {
  if (maxAge !== undefined && asked !== undefined && last !== undefined)
    return messages.tooOld(pairText(pair), asked, last, daysBetween(last, asked), maxAge);
  const refuse = use === "alone" ? messages.noRate : messages.noRateToConvert;
  return refuse(pairText(pair), asked ?? "latest", maxAge ?? FX_MAX_AGE, last);
}

/** The rate of a day, or of the newest one; else the last day before that has one, where there is any. */
function dailyRate(
  market: Market,
  daily: Rates,
  pair: Pair,
  day: IsoDate | undefined,
  limit: number,
): Trace | { last: IsoDate | undefined } {
  const wanted = day === undefined ? undefined : dayNumber(day);
  const ways = waysTo(pair, daily);
  const found = lastDay(market.seen, ways, wanted);
  if (found !== undefined && (wanted === undefined || wanted - found <= limit)) {
    return rateOf(market, ways, pair, { first: found, last: found })!;
  }
  return { last: found === undefined ? undefined : dayFromNumber(found) };
}

function noPublisher(market: Market, publisher: string, use: RateUse): Failure {
  const known = [...new Set(market.fx.map((rate) => market.source(rate.source).publisher))];
  return messages.noRatePublisher(
    publisher,
    use === "alone" ? "pub" : "fx",
    known,
    publisherMeant(market, publisher, known),
  );
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

/**
 * How far a rate's day lies from the day it was asked for; without one, how old it is. Averages of a month are of
 * that month, and a rate of the caller's own is of any day.
 */
export function rateAge(market: Market, rate: Trace, when: Period | undefined): Aged {
  const { period, publisher = "" } =
    leavesOf(rate).find((leaf) => leaf.unit.includes(" per ") && leaf.period) ?? {};
  if (period === undefined || !isDay(period)) return { caveats: [] };
  return when === undefined ? aged(market, period, publisher, "day") : carriedTo(period, endOf(when));
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
function averageRate(market: Market, rates: FxIndex, pair: Pair, period: Period): Trace | undefined {
  const months = monthsOf(period);
  if (months.length === 0) return undefined;
  const ways = waysTo(pair, rates.averages);
  const found = months.flatMap((month) => rateOf(market, ways, pair, spanOf(month)) ?? []);
  if (found.length < months.length) return undefined;
  if (found.length === 1) return found[0];
  return step("mean", found[0]!.unit, `mean of the ${found.length} months of ${period}`, found);
}

/** The pairs whose rates of one day make up the rate asked for: the pair itself, its inverse, two across a third. */
type Way = readonly Lane<FxRate>[];

/** The ways in the order they are taken where several have a rate of the day. */
function waysTo({ base, quote }: Pair, rates: Rates): Way[] {
  const lane = (from: Currency, to: Currency): Lane<FxRate> =>
    rates.pair(pairText({ base: from, quote: to }));
  const across = QUOTING.map((middle) => [lane(middle, quote), lane(middle, base)]);
  return [[lane(base, quote)], [lane(quote, base)], ...across];
}

/** The newest day, not after one, of which some way has a rate. */
function lastDay(seen: number, ways: readonly Way[], wanted: number | undefined): number | undefined {
  const days = ways.flatMap((way) => lastDayOf(seen, way, wanted) ?? []);
  return days.length === 0 ? undefined : Math.max(...days);
}

/** From one lane to the other, each time to its last day that is not after the other's. */
function lastDayOf(seen: number, way: Way, wanted: number | undefined): number | undefined {
  let day = wanted ?? Infinity;
  for (let agreed = 0, at = 0; agreed < way.length; at = (at + 1) % way.length) {
    const lane = way[at]!;
    const last = lane.last(seen, 0, lane.endingFrom(day + 1));
    if (last < 0) return undefined;
    const found = dayNumber(lane.at(last).date);
    agreed = found === day ? agreed + 1 : 1;
    day = found;
  }
  return day;
}

function rateOf(market: Market, ways: readonly Way[], pair: Pair, span: Span): Trace | undefined {
  const { seen } = market;
  const unit = `${pair.quote} per ${pair.base}`;
  const [direct, inverse, ...across] = ways.map((way) => way.map((lane) => rateOn(seen, lane, span)));
  if (direct![0]) return leafOf(market, direct![0], pair);
  if (inverse![0]) {
    const leaf = leafOf(market, inverse![0], { base: pair.quote, quote: pair.base });
    return step("quotient", unit, pairText(pair), [constant(1, "", "one"), leaf]);
  }
  for (const [at, [quote, base]] of across.entries()) {
    const middle = QUOTING[at]!;
    if (!quote || !base) continue;
    return step("quotient", unit, `${pairText(pair)} through ${middle}`, [
      leafOf(market, quote, { base: middle, quote: pair.quote }),
      leafOf(market, base, { base: middle, quote: pair.base }),
    ]);
  }
  return undefined;
}

/** The rate of a day or a month, of several the one that stands first. */
function rateOn(seen: number, lane: Lane<FxRate>, span: Span): FxRate | undefined {
  const first = lane.first(seen, ...lane.of(span));
  return first < 0 ? undefined : lane.at(first);
}

function leafOf(market: Market, rate: FxRate, pair: Pair): Leaf {
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
    ...(rate.days !== undefined && { assumption: caveats.ownAverages() }),
    ...wordsBeside(rate, source),
  };
}
