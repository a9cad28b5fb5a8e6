import { caveats, type Caveat } from "../answer/caveats";
import type { Result } from "../answer/answer";
import { isFailure } from "../answer/failure";
import { messages } from "../answer/messages";
import { constant, step } from "../answer/trace";
import type { Growth, Series } from "../ledger/records";
import { spanOf } from "../time/period";
import { forecastOf, yearsOf } from "./forecast";
import type { Market } from "./market";
import { lastOf } from "./newest-word";
import { answerOf } from "./provenance";
import { publisherOf } from "./publisher";
import { refuseScenario } from "./unused";
import { growthLeaf, newerRate, percent, ratesSince } from "./rules";

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
  const unknown = refuseScenario(market, series, question.scenario);
  if (unknown) return unknown;
  const rates = ratesFor(market, question, publisher);
  const window = windowOf(market, question, publisher, rates);
  if (!window) return messages.noGrowth(series.name, publisher ?? "Nobody", knownYears(market, question));
  const { from, to } = window;
  if (from === to) return messages.sameYear(from);
  if (from > to) return messages.reversed(String(from), String(to));

  const newest = (words: readonly Growth[]) => lastOf(market, words, publisher);
  const current = newest(rates.filter((one) => one.from <= from && to <= one.to));
  const quoted = newest(rates.filter((one) => one.from === from && one.to === to));
  const stands =
    quoted !== undefined && quoted === current && !hasNewerFigure(market, question, publisher, quoted);
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
      publisher ?? "Nobody",
      windows.length ? `Quoted: ${windows.join(", ")}.` : "Use basis=computed.",
    );
  }
  return computed(market, question, from, to, quoted && !stands ? [overtaken(market, quoted)] : []);
}

/** A printed rate is rounded: values that grow by less than half a point more or less do not contradict it. */
const ROUNDING = 0.005;

/** A printed rate answers before one worked out from values; where the two contradict each other, it says so. */
function impliedOtherwise(market: Market, question: GrowthQuestion, quoted: Growth): Caveat[] {
  const { from, to, rate } = quoted;
  const implied = computed(market, question, from, to, []);
  if (isFailure(implied) || Math.abs(implied.value - rate) <= ROUNDING) return [];
  return [caveats.impliedRate(from, to, percent(implied.value))];
}

/** What a publisher has quoted; a rate belongs to no scenario, so a question for one is answered from its values. */
function ratesFor(
  market: Market,
  question: GrowthQuestion,
  publisher: string | undefined,
): readonly Growth[] {
  if (question.scenario !== undefined && question.scenario.toLowerCase() !== "base") return [];
  return market.index.series(question.series.code).growthLane(publisher).all(market.seen);
}

/** Whether a figure of the first or the last year was published after the rate: it is the newer word on the window. */
function hasNewerFigure(
  market: Market,
  { series, scenario }: GrowthQuestion,
  publisher: string | undefined,
  { from, to, source }: Growth,
): boolean {
  const figures = market.index.series(series.code).yearly("figure", publisher, scenario);
  const { published } = market.source(source);
  return [from, to].some((year) => {
    const last = figures.last(market.seen, ...figures.of(spanOf(String(year))));
    return last >= 0 && market.source(figures.at(last).source).published > published;
  });
}

function windowOf(
  market: Market,
  question: GrowthQuestion,
  publisher: string | undefined,
  rates: readonly Growth[],
): { from: number; to: number } | undefined {
  const quoted =
    question.from === undefined && question.to === undefined ? lastOf(market, rates, publisher) : undefined;
  if (quoted && question.basis !== "computed") return { from: quoted.from, to: quoted.to };
  const years = yearsOf(market, question.series, question);
  const from = question.from ?? quoted?.from ?? years[0];
  const to = question.to ?? quoted?.to ?? years.at(-1);
  const asked = question.from !== undefined || question.to !== undefined;
  if (from === undefined || to === undefined || (from === to && !asked)) return undefined;
  return { from, to };
}

/** What there is instead of two years. */
function knownYears(market: Market, question: GrowthQuestion): string {
  const { series } = question;
  const years = yearsOf(market, series, question);
  if (years.length === 0) return `=SSB.HISTORY("${series.aliases[0] ?? series.code}") shows what there is.`;
  return `It has values for ${years.join(", ")} only.`;
}

function quotedAnswer(market: Market, series: Series, growth: Growth, caveats: Caveat[]): Result {
  const newer = ratesSince(market, growth).filter(
    ({ from, to }) => from < growth.to && growth.from < to && (growth.from < from || to < growth.to),
  );
  return answerOf(market, {
    series,
    unit: "fraction",
    kind: "reported",
    status: "F",
    effective: `${growth.from}-${growth.to}`,
    trace: growthLeaf(market, growth, newerRate(market, newer.at(-1))),
    caveats,
  });
}

function computed(
  market: Market,
  question: GrowthQuestion,
  from: number,
  to: number,
  caveats: Caveat[],
): Result {
  const { series, publisher, scenario } = question;
  const ways = {
    series,
    ...(publisher !== undefined && { publisher }),
    ...(scenario !== undefined && { scenario }),
  };
  const first = forecastOf(market, { ...ways, year: from });
  if (isFailure(first)) return first;
  const last = forecastOf(market, { ...ways, year: to });
  if (isFailure(last)) return last;
  if (first.value <= 0) return messages.growthFromNothing(series.name, from);
  if (last.value < 0) return messages.growthFromNothing(series.name, to);
  const years = constant(to - from, "years", "years");
  return answerOf(market, {
    series,
    unit: "fraction",
    kind: "derived",
    status: last.status,
    effective: `${from}-${to}`,
    trace: step("cagr", "fraction", `growth a year ${from}-${to}`, [first.trace, last.trace, years]),
    caveats,
  });
}

/** A rate whose publisher has since said something newer about its window. */
function overtaken(market: Market, { source, rate, from, to }: Growth): Caveat {
  const { publisher, published } = market.source(source);
  return caveats.overtaken(publisher, percent(rate), from, to, published);
}
