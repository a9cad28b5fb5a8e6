import { caveats, type Caveat } from "../answer/caveats";
import type { Result } from "../answer/answer";
import { isFailure } from "../answer/failure";
import { messages } from "../answer/messages";
import { phrases, type Phrase } from "../answer/phrases";
import { constant, isStep, step } from "../answer/trace";
import type { Growth, Observation, Series } from "../ledger/records";
import { spanOf, yearOf } from "../time/period";
import { candidatesFor, forecastOf, yearsOf } from "./forecast";
import { endsOf } from "./line-ends";
import type { Market } from "./market";
import { newestOf } from "./newest-word";
import { answerOf, isChange, leafOf, statedAs } from "./provenance";
import { publisherOf, publishersOf } from "./publisher";
import { refuseScenario } from "./unused";
import { growthLeaf, leastCertain, newerRate, percent, ratesSince } from "./rules";

export interface GrowthQuestion {
  series: Series;
  from?: number;
  to?: number;
  /** `quoted` accepts only a publisher's own rate, `computed` only one worked out from values. */
  basis?: "quoted" | "computed";
  publisher?: string;
  scenario?: string;
}

/**
 * The compound growth rate a year, as a fraction. A rate that a publisher quoted answers for exactly its window and
 * only while it is the publisher's newest word on that window; otherwise the rate is worked out from two values.
 * Asked for by `basis=quoted`, an older word answers too and says that it is one.
 */
export function growthRateOf(market: Market, question: GrowthQuestion): Result {
  const { series, basis } = question;
  const publisher = publisherOf(market, series, question.publisher);
  if (isFailure(publisher)) return publisher;
  if (publisher === undefined) return growthOfOne(market, question);
  const unknown = refuseScenario(market, series, question.scenario);
  if (unknown) return unknown;
  const rates = ratesFor(market, question, publisher);
  const window = windowOf(market, question, rates);
  if (!window) return messages.noGrowth(series.name, publisher, knownYears(market, question));
  const { from, to } = window;
  if (from === to) return messages.sameYear(from);
  if (from > to) return messages.reversed(String(from), String(to));

  const current = rates.filter((one) => one.from <= from && to <= one.to).at(-1);
  const quoted = rates.filter((one) => one.from === from && one.to === to).at(-1);
  const stands =
    quoted !== undefined &&
    (quoted.printed !== undefined || quoted === current) &&
    !hasNewerFigure(market, question, publisher, quoted);
  if (quoted && (basis === "quoted" || (stands && basis !== "computed"))) {
    return quotedAnswer(
      market,
      series,
      quoted,
      stands ? impliedOtherwise(market, question, quoted) : [overtaken(market, quoted)],
    );
  }
  if (basis === "quoted") {
    const windows = rates.map((one) => `${one.from}-${one.to}`);
    return messages.noGrowth(
      series.name,
      publisher,
      windows.length > 0 ? phrases.quotedWindows(windows) : phrases.useComputed(),
    );
  }
  return computed(market, question, from, to, quoted && !stands ? [overtaken(market, quoted)] : []);
}

/** Of whoever has a rate or both years: a printed rate before one worked out, then the one who spoke last. */
function growthOfOne(market: Market, question: GrowthQuestion): Result {
  const { series } = question;
  const asked = question.from !== undefined || question.to !== undefined;
  const said = publishersOf(market, series).map((publisher) =>
    growthRateOf(market, { ...question, publisher }),
  );
  const rates = said.filter((one) => !isFailure(one));
  const printed = rates.filter(
    ({ kind, trace }) => kind === "reported" && (asked || isStep(trace) || !isChange(trace.field)),
  );
  const newest = newestOf(market, printed.length > 0 ? printed : rates, ({ trace }) => trace);
  const [refusal] = said;
  if (newest) return newest;
  return said.length === 1 && refusal
    ? refusal
    : messages.noGrowth(series.name, undefined, knownYears(market, question));
}

/** A rate as a publisher printed it: for a window, or for one year beside the figure of that year. */
type Quoted = Growth & { printed?: Observation };

/** A printed rate is rounded: values that grow by less than half a point more or less do not contradict it. */
const ROUNDING = 0.005;

/** A printed rate answers before one worked out from values; where the two contradict each other, it says so. */
function impliedOtherwise(market: Market, question: GrowthQuestion, { from, to, rate }: Quoted): Caveat[] {
  const [first, last] = [from, to].map((year) =>
    forecastOf(market, { series: question.series, ...waysOf(question), year }),
  );
  if (!first?.ok || !last?.ok || first.value <= 0 || last.value < 0) return [];
  const implied = growthBetween(first.value, last.value, to - from);
  return Math.abs(implied - rate) <= ROUNDING ? [] : [caveats.impliedRate(from, to, percent(implied))];
}

/**
 * What a publisher has quoted, oldest first: rates of windows, and changes printed beside a year's figure. A rate of a
 * window belongs to no scenario, so a question for one is answered from its values.
 */
function ratesFor(market: Market, { series, scenario }: GrowthQuestion, publisher: string): Quoted[] {
  const { index, seen } = market;
  const ofBase = scenario === undefined || scenario.toLowerCase() === "base";
  const windows: readonly Quoted[] = ofBase ? index.series(series.code).growthLane(publisher).all(seen) : [];
  const changes = index.series(series.code).yearly("yearChange", publisher, scenario).all(seen);
  return [...windows, ...changes.flatMap(asRate)].sort(
    (a, b) => index.days.rankOf(a.source) - index.days.rankOf(b.source),
  );
}

/** The change that stands beside a year's figure: the rate from the year before to that year. */
function asRate(printed: Observation): Quoted[] {
  const { id, series, period, yearChange, source } = printed;
  const to = yearOf(period);
  return yearChange === undefined
    ? []
    : [{ id, series, from: to - 1, to, rate: yearChange, source, printed }];
}

/** Whether a figure of the first or the last year was published after the rate: it is the newer word on the window. */
function hasNewerFigure(
  market: Market,
  { series, scenario }: GrowthQuestion,
  publisher: string,
  { from, to, source }: Quoted,
): boolean {
  const figures = market.index.series(series.code).yearly("figure", publisher, scenario);
  const { published } = market.source(source);
  return [from, to].some((year) => {
    const last = figures.last(market.seen, ...figures.of(spanOf(String(year))));
    return last >= 0 && market.source(figures.at(last).source).published > published;
  });
}

/** The years asked for; without any the window the publisher quotes last, else all the years it has. */
function windowOf(
  market: Market,
  question: GrowthQuestion,
  rates: readonly Quoted[],
): { from: number; to: number } | undefined {
  const { basis, series } = question;
  const asked = question.from !== undefined || question.to !== undefined;
  const quoted = asked ? undefined : rates.filter(({ printed }) => !printed).at(-1);
  if (quoted && basis !== "computed") return quoted;
  const yearly = asked ? undefined : rates.at(-1);
  if (yearly && basis === "quoted") return yearly;
  const years = yearsOf(market, series, question);
  const from = question.from ?? quoted?.from ?? years[0];
  const to = question.to ?? quoted?.to ?? years.at(-1);
  if (from === undefined || to === undefined || (from === to && !asked)) return yearly;
  return { from, to };
}

/** What there is instead of two years. */
function knownYears(market: Market, question: GrowthQuestion): Phrase {
  const { series } = question;
  const years = yearsOf(market, series, question);
  if (years.length === 0) return phrases.seeHistory(series.aliases[0] ?? series.code);
  return phrases.onlyYears(years.map(String));
}

function quotedAnswer(market: Market, series: Series, growth: Quoted, caveats: Caveat[]): Result {
  const { from, to, printed } = growth;
  const told = { series, unit: "fraction", kind: "reported" as const, effective: `${from}-${to}`, caveats };
  if (printed) {
    const trace = leafOf(market, statedAs(series, "yearChange"), printed, "yearChange");
    return answerOf(market, { ...told, status: printed.status, trace });
  }
  const newer = ratesSince(market, growth).filter(
    (one) => one.from < to && from < one.to && (from < one.from || one.to < to),
  );
  const trace = growthLeaf(market, growth, newerRate(market, newer.at(-1)));
  return answerOf(market, { ...told, status: "F", trace });
}

function computed(
  market: Market,
  question: GrowthQuestion,
  from: number,
  to: number,
  told: Caveat[],
): Result {
  const { series } = question;
  const ways = waysOf(question);
  const first = forecastOf(market, { series, ...ways, year: from });
  if (isFailure(first)) return first;
  const last = forecastOf(market, { series, ...ways, year: to });
  if (isFailure(last)) return last;
  if (first.value <= 0) return messages.growthFromNothing(series.name, from);
  if (last.value < 0) return messages.growthFromNothing(series.name, to);
  const before = candidatesFor(market, series, from, ways);
  const after = candidatesFor(market, series, to, ways);
  const ends = isFailure(before) || isFailure(after) ? undefined : endsOf(before, after);
  if (!ends) return first;
  const years = constant(to - from, "years", phrases.years());
  const implied = growthBetween(first.value, last.value, to - from);
  const trace = step("cagr", "fraction", phrases.growthAYear(from, to), [
    ends.first.trace,
    ends.last.trace,
    years,
  ]);
  const other = Math.abs(trace.value - implied) > 1e-9;
  return answerOf(market, {
    series,
    unit: "fraction",
    kind: "derived",
    status: leastCertain([ends.first, ends.last]),
    effective: `${from}-${to}`,
    trace,
    caveats: [...told, ...ends.caveats, ...(other ? [caveats.oneWay(from, to, percent(implied))] : [])],
  });
}

function waysOf({ publisher, scenario }: GrowthQuestion): Pick<GrowthQuestion, "publisher" | "scenario"> {
  return { ...(publisher !== undefined && { publisher }), ...(scenario !== undefined && { scenario }) };
}

function growthBetween(first: number, last: number, years: number): number {
  return (last / first) ** (1 / years) - 1;
}

/** A rate whose publisher has since said something newer about its window. */
function overtaken(market: Market, { source, rate, from, to }: Growth): Caveat {
  const { publisher, published } = market.source(source);
  return caveats.overtaken(publisher, percent(rate), from, to, published);
}
