import { phrases } from "../answer/phrases";
import { caveats } from "../answer/caveats";
import { isFailure, type Failure } from "../answer/failure";
import { messages } from "../answer/messages";
import { constant, given, isStep, leavesOf, step, type Leaf, type Trace } from "../answer/trace";
import type { FxRate, IsoDate, Period } from "../ledger/records";
import { LATEST_RATE } from "../local/assumptions";
import { cleanText } from "../ledger/typed-text";
import { CURRENCIES, currencyWritten, isOffshoreYuan, type Currency } from "../quantity/currencies";
import { dayFromNumber, dayNumber, daysBetween, isDay } from "../time/day";
import { endOf, monthsOf, spanOf, type Span } from "../time/period";
import { aged, carriedTo, type Aged } from "./age";
import type { FxIndex, Rates } from "./fx-index";
import type { Lane } from "./lane";
import type { Market } from "./market";
import { houseRateLeaf, wordsBeside } from "./provenance";
import { publisherMeant } from "./publisher";

/** Weekends and holidays leave gaps of a few days; an older rate is no rate of that day. */
export const FX_MAX_AGE = 7;
export const DEFAULT_PUBLISHER = "ECB";

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
/** With the letter before a "to" as its group: only between letters is it a word between. */
const BETWEEN = /[/\\:|>→-]|([a-z\p{Script=Han}])to(?=[a-z\p{Script=Han}])/u;

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

/** Why a text that names no pair is refused. */
export function refusePair(text: string): Failure {
  return isOffshoreYuan(text) ? messages.offshoreYuan(text) : messages.badPair(text, CURRENCIES);
}

/** The two currencies of a pair, with a sign between them or without one. */
function currenciesIn(words: string): readonly [Currency, Currency] | undefined {
  const pairOf = (base: string, quote: string): readonly [Currency, Currency] | undefined => {
    const [one, other] = [currencyWritten(base), currencyWritten(quote)];
    return one && other && [one, other];
  };
  const between = BETWEEN.exec(words);
  if (between) {
    const { index, 0: all, 1: letter = "" } = between;
    return pairOf(words.slice(0, index + letter.length), words.slice(index + all.length));
  }
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
  return step("product", unit, unit, [rate, constant(lot, "", phrases.lotOf(lot, base))]);
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
  const unit = unitOf(pair);
  if (pair.base === pair.quote) return constant(1, unit, phrases.sameCurrency());
  if (choice.rate !== undefined) return givenRate(pair, choice.rate);
  const own = houseRate(market, pair, when, choice);
  if (own) return own;
  const rule = ruledChoice(market, choice, use);
  if (!rule) return publishedRate(market, pair, when, choice, use);
  const rate = publishedRate(market, pair, when, { ...choice, ...rule }, use);
  if (isFailure(rate)) return rate;
  const told = caveats.workbookFx(market.assumptions.fx ?? "");
  return isStep(rate) ? { ...rate, caveat: told } : { ...rate, caveats: [...(rate.caveats ?? []), told] };
}

/** What the workbook assumes of exchange rates, where the question does not say; the newest rate serves conversions only. */
export function ruledChoice(
  { assumptions: { fx } }: Market,
  { publisher, latest }: FxChoice,
  use: RateUse,
): FxChoice | undefined {
  if (fx === undefined || publisher !== undefined || latest) return undefined;
  if (fx !== LATEST_RATE) return { publisher: fx };
  return use === "conversion" ? { latest: true } : undefined;
}

/** Whether a conversion takes the newest rate, whatever day it is of. */
export function isLatestRate(market: Market, choice: FxChoice = {}): boolean {
  return (choice.latest ?? ruledChoice(market, choice, "conversion")?.latest) === true;
}

function publishedRate(
  market: Market,
  pair: Pair,
  when: Period | undefined,
  choice: FxChoice,
  use: RateUse,
): Trace | Failure {
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

/** The house's own rate, unless a publisher or the newest published one is asked for. */
function houseRate(
  market: Market,
  pair: Pair,
  when: Period | undefined,
  { publisher, latest }: FxChoice,
): Trace | undefined {
  if (publisher !== undefined || latest) return undefined;
  const [base, quote] = usualWay(pair);
  const own = market.houseRate(`${base}/${quote}`, when);
  return own && asAsked(pair, houseRateLeaf(own, `${quote} per ${base}`));
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
    const rate = rateOf(market, ways, { first: found, last: found });
    if (rate) return rate;
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
  return step(divides ? "quotient" : "product", unit, phrases.inCurrency(to), [amount, rate]);
}

/**
 * How far a rate's day lies from the day it was asked for; without one, how old it is. Averages of a month are of
 * that month, a rate of the caller's own is of any day, and one of the house is of its period.
 */
export function rateAge(market: Market, rate: Trace, when: Period | undefined): Aged {
  const { period, publisher = "" } =
    leavesOf(rate).find((leaf) => leaf.op !== "house" && leaf.unit.includes(" per ") && leaf.period) ?? {};
  if (period === undefined || !isDay(period)) return { caveats: [] };
  return when === undefined ? aged(market, period, publisher, "day") : carriedTo(period, endOf(when));
}

export function pairText(pair: Pair): string {
  return `${pair.base}/${pair.quote}`;
}

function unitOf({ base, quote }: Pair): string {
  return `${quote} per ${base}`;
}

/** The caller's rate is read as the pair is usually quoted and turned round where the other way is asked for. */
function givenRate(pair: Pair, rate: number): Trace {
  const [base, quote] = usualWay(pair);
  return asAsked(pair, given(rate, `${quote} per ${base}`, phrases.rateGiven()));
}

/** A pair the way it is quoted. */
export function usualWay({ base, quote }: Pair): [base: Currency, quote: Currency] {
  return QUOTING.indexOf(base) < QUOTING.indexOf(quote) ? [base, quote] : [quote, base];
}

/** A rate that is quoted the usual way, turned round where the other way is asked for. */
function asAsked(pair: Pair, usual: Leaf): Trace {
  if (usual.unit === unitOf(pair)) return usual;
  return step("quotient", unitOf(pair), pairText(pair), [constant(1, "", phrases.one()), usual]);
}

/** The mean of a period's months, where there is an average of each. */
function averageRate(market: Market, rates: FxIndex, pair: Pair, period: Period): Trace | undefined {
  const months = monthsOf(period);
  const ways = waysTo(pair, rates.averages);
  const found = months.flatMap((month) => rateOf(market, ways, spanOf(month)) ?? []);
  const [first, ...others] = found;
  if (!first || found.length < months.length) return undefined;
  if (others.length === 0) return first;
  return step("mean", first.unit, phrases.meanOfMonths(found.length, period), found);
}

/** One way to a rate: the lanes that must each have a rate of the day, and the rate that is made of theirs. */
interface Way {
  lanes: readonly Lane<FxRate>[];
  rate(market: Market, span: Span): Trace | undefined;
}

/** The ways in the order they are taken where several have a rate of the day. */
function waysTo(pair: Pair, rates: Rates): Way[] {
  return [direct(pair, rates), inverse(pair, rates), ...QUOTING.map((middle) => across(pair, middle, rates))];
}

function direct(pair: Pair, rates: Rates): Way {
  const lane = rates.pair(pairText(pair));
  return {
    lanes: [lane],
    rate: (market, span) => {
      const rate = rateOn(market.seen, lane, span);
      return rate && leafOf(market, rate, pair);
    },
  };
}

function inverse(pair: Pair, rates: Rates): Way {
  const turned = direct({ base: pair.quote, quote: pair.base }, rates);
  return {
    lanes: turned.lanes,
    rate: (market, span) => {
      const rate = turned.rate(market, span);
      return rate && step("quotient", unitOf(pair), pairText(pair), [constant(1, "", phrases.one()), rate]);
    },
  };
}

/** Two rates of one day, each of how many one of a third currency is. */
function across(pair: Pair, middle: Currency, rates: Rates): Way {
  const quote = direct({ base: middle, quote: pair.quote }, rates);
  const base = direct({ base: middle, quote: pair.base }, rates);
  const label = phrases.through(pairText(pair), middle);
  return {
    lanes: [...quote.lanes, ...base.lanes],
    rate: (market, span) => {
      const [above, below] = [quote.rate(market, span), base.rate(market, span)];
      return above && below && step("quotient", unitOf(pair), label, [above, below]);
    },
  };
}

/** The newest day, not after one, of which some way has a rate. */
function lastDay(seen: number, ways: readonly Way[], wanted: number | undefined): number | undefined {
  const days = ways.flatMap(({ lanes }) => lastDayOf(seen, lanes, wanted) ?? []);
  return days.length === 0 ? undefined : Math.max(...days);
}

/** The newest day of which every lane has a rate: each time on from the earliest of their last days. */
function lastDayOf(
  seen: number,
  lanes: readonly Lane<FxRate>[],
  wanted: number | undefined,
): number | undefined {
  let day = wanted ?? Infinity;
  for (;;) {
    const days = lanes.flatMap((lane) => {
      const last = lane.last(seen, 0, lane.endingFrom(day + 1));
      return last < 0 ? [] : [dayNumber(lane.at(last).date)];
    });
    if (days.length < lanes.length) return undefined;
    day = Math.min(...days);
    if (days.every((one) => one === day)) return day;
  }
}

function rateOf(market: Market, ways: readonly Way[], span: Span): Trace | undefined {
  for (const way of ways) {
    const rate = way.rate(market, span);
    if (rate) return rate;
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
    unit: unitOf(pair),
    label: rate.days === undefined ? rate.pair : phrases.meanOfDays(rate.pair, rate.days),
    publisher: source.publisher,
    period: rate.date,
    published: source.published,
    source: source.id,
    record: rate.id,
    ...(rate.days !== undefined && { assumption: caveats.ownAverages() }),
    ...wordsBeside(rate, source),
  };
}
