import { phrases } from "../answer/phrases";
import { caveats, distinctCaveats, type Caveat } from "../answer/caveats";
import type { Kind } from "../answer/answer";
import { amountText } from "../answer/text";
import { constant, given, step, type Leaf, type Trace } from "../answer/trace";
import type {
  Growth,
  GrowthRule,
  IsoDate,
  Observation,
  Period,
  Rule,
  Series,
  ShareRule,
  Status,
  SumRule,
} from "../ledger/records";
import { VOCABULARY } from "../ledger/vocabulary";
import { spanOf, yearOf } from "../time/period";
import type { Lane } from "./lane";
import type { Market } from "./market";
import { leafOf, wordsBeside } from "./provenance";

/** One way to a year's value, with the day its publisher said it. */
export interface Candidate {
  trace: Trace;
  kind: Kind;
  status: Status;
  method: string;
  /** What ranks it: the publisher's own word, figure or rate, by its day; our arithmetic has none and comes last. */
  said?: IsoDate;
  /** What has to be told with it beside what its trace says. */
  caveats?: Caveat[];
}

export interface RuleQuestion {
  year: number;
  /** Replaces the base a forecast grows from. */
  base?: number | undefined;
  /** Lets a growth rule go on beyond the window its rate is quoted for. */
  beyondWindow?: boolean;
  publisher?: string | undefined;
}

/** Answers another series' year while a rule is worked out, where it can. */
export type Ask = (series: Series, year: number) => Candidate | undefined;

/** What a rule says for a year, or undefined where it does not speak or its inputs were not known yet. */
export function applyRule(
  market: Market,
  rule: Rule,
  question: RuleQuestion,
  ask: Ask,
): Candidate | undefined {
  if (rule.kind === "growth") return applyGrowth(market, rule, question);
  return rule.kind === "sum"
    ? applySum(market, rule, question, ask)
    : applyShare(market, rule, question, ask);
}

/** The name `method=` calls a rule by. */
export function methodOf(rule: Rule): string {
  return rule.kind === "share" ? rule.method : rule.kind;
}

/**
 * The quoted rate a growth rule rests on in a year, where it was known: the one it names, or what its publisher has
 * quoted since from the same year on. A level that is counted back at the rate it came with keeps that rate.
 */
function growthOf(market: Market, rule: GrowthRule, year: number): Growth | undefined {
  const rates = ratesOf(market, rule);
  return rates.filter(({ to }) => year <= to).at(-1) ?? rates.at(-1);
}

/** The rate a rule names and those that have taken its place since, oldest first; none before it was known. */
function ratesOf(market: Market, rule: GrowthRule): Growth[] {
  const named = market.growth(rule.series).find((growth) => growth.id === rule.growth);
  if (!named) return [];
  if (yearOf(rule.base.period) > named.from) return [named];
  return [named, ...ratesSince(market, named).filter(({ from }) => from === named.from)];
}

/** What the publisher of a rate has quoted for the same series since, oldest first. */
export function ratesSince(market: Market, growth: Growth): Growth[] {
  const { publisher } = market.source(growth.source);
  const rates = market.index.series(growth.series).growthLane(publisher).all(market.seen);
  return rates.slice(rates.indexOf(growth) + 1);
}

/** A word on a rate that does not take the place of another, and yet speaks of its years. */
export function newerRate(market: Market, newer: Growth | undefined): Caveat | undefined {
  if (!newer) return undefined;
  const { publisher, published } = market.source(newer.source);
  return caveats.newerRate(publisher, percent(newer.rate), newer.from, newer.to, published);
}

export function percent(rate: number): string {
  return `${Number((rate * 100).toFixed(2))}%`;
}

export function baseOf(market: Market, rule: GrowthRule): Observation | undefined {
  const { series, period, publisher } = rule.base;
  const values = market.index.series(series).lane("value", publisher);
  const last = values.last(market.seen, ...values.of(spanOf(period)));
  return last < 0 ? undefined : values.at(last);
}

export function growthLeaf(market: Market, growth: Growth, newer?: Caveat): Leaf {
  const source = market.source(growth.source);
  const { from, to, windowImplied } = growth;
  const implied = windowImplied && caveats.impliedWindow(source.publisher, from, to);
  return {
    op: "reported",
    value: growth.rate,
    unit: "fraction",
    label: phrases.growthAYear(growth.from, growth.to),
    publisher: source.publisher,
    period: String(growth.to),
    published: source.published,
    source: source.id,
    record: growth.id,
    ...wordsBeside(growth, source),
    ...((implied ?? newer) && { caveats: [implied, newer].filter((one) => one !== undefined) }),
  };
}

function applyGrowth(market: Market, rule: GrowthRule, question: RuleQuestion): Candidate | undefined {
  const { year } = question;
  const growth = growthOf(market, rule, year);
  const base = baseOf(market, rule);
  if (!growth || !base) return undefined;
  if (year < growth.from || (year > growth.to && !question.beyondWindow)) return undefined;

  const baseSeries = market.catalogue.named(rule.base.series);
  const level = leafOf(market, baseSeries, base);
  const otherwise = baseForecast(market, rule, growth, level);
  const published: Leaf = {
    ...level,
    ...(rule.assumption && { assumption: rule.assumption }),
    ...(otherwise && { caveats: [otherwise] }),
  };
  const start = baseGiven(market, rule, question, published);
  const years = year - yearOf(base.period);
  const label = market.catalogue.named(rule.series).name;
  const trace = step(
    "growth",
    published.unit,
    label,
    [
      start,
      growthLeaf(market, growth, newerRate(market, unused(market, growth, year))),
      constant(years, "years", phrases.years()),
    ],
    caveat(rule, growth, year),
  );
  return {
    trace,
    kind: year > growth.to ? "interpolated" : "derived",
    status: years === 0 ? base.status : statusOf(market, growth, year),
    method: "growth",
    said: market.source(growth.source).published,
  };
}

/** What a forecast grows from: the caller's base, else the workbook's, else the published one. */
function baseGiven(market: Market, rule: GrowthRule, { base }: RuleQuestion, published: Leaf): Leaf {
  const { unit, value, publisher = "" } = published;
  const label = phrases.baseGiven(rule.base.period);
  if (base !== undefined) return given(base, unit, label);
  const own = market.base(rule.series);
  if (!own) return published;
  const instead = `${amountText(value, unit)} (${publisher})`;
  return {
    ...given(own.value, unit, label),
    assumption: caveats.workbookBase(rule.base.period, instead, own.author, own.on, own.reason),
  };
}

/** How far a rounded figure may lie from ours before the two say something else. */
const ROUNDED = 0.02;

/** The word of the base's own publisher on a year to come, where what grows from its base says otherwise. */
function baseForecast(
  market: Market,
  rule: GrowthRule,
  growth: Growth,
  { value, publisher = "" }: Leaf,
): Caveat | undefined {
  const start = yearOf(rule.base.period);
  const series = market.catalogue.named(rule.series);
  const grown = (year: number): number => value * (1 + growth.rate) ** (year - start);
  const told = market.index.series(rule.series).yearly("value", publisher);
  const one = told
    .perPeriod(market.seen)
    .filter(({ period, status }) => status === "F" && yearOf(period) > start && yearOf(period) <= growth.to)
    .map(({ period }) => firstOfLastDay(market, told, period))
    .map((forecast) => ({
      forecast,
      leaf: leafOf(market, series, forecast),
      ours: grown(yearOf(forecast.period)),
    }))
    .filter(({ leaf, ours }) => saysOtherwise(leaf, ours))
    .at(-1);
  return (
    one &&
    caveats.baseForecast(
      publisher,
      phrases.figure(amountText(one.leaf.value, series.unit), one.leaf.qualifier),
      yearOf(one.forecast.period),
      amountText(Number(one.ours.toPrecision(4)), series.unit),
      one.forecast.scenario,
    )
  );
}

/** Of what a publisher said of a period in its newest publication, what it said first: its main scenario. */
function firstOfLastDay(market: Market, told: Lane<Observation>, period: Period): Observation {
  const [from, to] = told.of(spanOf(period));
  return told.at(told.firstOfDay(market.seen, told.last(market.seen, from, to), from));
}

/** Whether a figure, with the word before it, cannot stand beside another number. */
function saysOtherwise({ value, qualifier }: Leaf, other: number): boolean {
  const ratio = other / value;
  if (qualifier === "over") return ratio < 1 - ROUNDED;
  if (qualifier === "under" || qualifier === "up-to") return ratio > 1 + ROUNDED;
  return Math.abs(ratio - 1) > ROUNDED;
}

/** The publisher's newest word on how a year is reached, where the rule cannot reckon with it: its window starts elsewhere. */
function unused(market: Market, growth: Growth, year: number): Growth | undefined {
  return ratesSince(market, growth)
    .filter(({ from, to }) => from < year && year <= to)
    .at(-1);
}

function caveat(rule: GrowthRule, growth: Growth, year: number): Caveat | undefined {
  if (year <= growth.to) return rule.caveat;
  return caveats.beyondWindow(growth.from, growth.to);
}

function applySum(market: Market, rule: SumRule, question: RuleQuestion, ask: Ask): Candidate | undefined {
  const terms = rule.terms.map((code) => ask(market.catalogue.named(code), question.year));
  const found = allOf(terms);
  if (!found) return undefined;
  const series = market.catalogue.named(rule.series);
  const trace = step(
    "sum",
    series.unit,
    series.name,
    found.map((term) => term.trace),
    rule.caveat,
  );
  return { trace, kind: "derived", status: leastCertain(found), method: "sum", ...withCaveats(found) };
}

function applyShare(
  market: Market,
  rule: ShareRule,
  question: RuleQuestion,
  ask: Ask,
): Candidate | undefined {
  const asked = (code: string): Candidate | undefined => ask(market.catalogue.named(code), question.year);
  const [whole, share] = [asked(rule.of), asked(rule.share)];
  if (!whole || !share) return undefined;
  const series = market.catalogue.named(rule.series);
  const trace = step("product", series.unit, series.name, [whole.trace, share.trace], rule.caveat);
  const status = leastCertain([whole, share]);
  return { trace, kind: "derived", status, method: rule.method, ...withCaveats([whole, share]) };
}

/** What is told of the parts is told of what is made of them. */
export function withCaveats(
  parts: readonly Candidate[],
  own: readonly Caveat[] = [],
): Pick<Candidate, "caveats"> {
  const told = distinctCaveats([...parts.flatMap((one) => one.caveats ?? []), ...own]);
  return told.length > 0 ? { caveats: told } : {};
}

/** The candidates if none is missing. */
function allOf(candidates: readonly (Candidate | undefined)[]): Candidate[] | undefined {
  const found = candidates.filter((one) => one !== undefined);
  return found.length === candidates.length ? found : undefined;
}

/** A year before the publication is past but not reported by it, the year of publication is running: both E. */
function statusOf(market: Market, growth: Growth, year: number): Status {
  return year <= yearOf(market.source(growth.source).published) ? "E" : "F";
}

export function leastCertain(candidates: readonly Pick<Candidate, "status">[]): Status {
  const { status } = VOCABULARY;
  return candidates.reduce<Status>(
    (least, one) => (status.indexOf(one.status) > status.indexOf(least) ? one.status : least),
    status[0],
  );
}

/** The years a rule can speak for by itself; undefined where that depends on other series. */
export function windowOf(market: Market, rule: Rule): { from: number; to: number } | undefined {
  if (rule.kind !== "growth") return undefined;
  const rates = ratesOf(market, rule);
  const [first] = rates;
  if (!first || !baseOf(market, rule)) return undefined;
  return { from: first.from, to: Math.max(...rates.map(({ to }) => to)) };
}

/** The codes of a series and of all that its rules rest on, as far as the rules are followed. */
export function codesBehind(
  market: Market,
  code: string,
  follows: (rule: Rule) => boolean = () => true,
): Set<string> {
  const codes = new Set<string>();
  const visit = (one: string): void => {
    if (codes.has(one)) return;
    codes.add(one);
    market.rules(one).filter(follows).flatMap(inputsOf).forEach(visit);
  };
  visit(code);
  return codes;
}

function inputsOf(rule: Rule): string[] {
  if (rule.kind === "growth") return [rule.base.series];
  return rule.kind === "sum" ? rule.terms : [rule.of, rule.share];
}
