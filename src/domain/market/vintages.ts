import { codesBehind } from "./rules";
import type { Answer, Result } from "../answer/answer";
import { isFailure, type Failure } from "../answer/failure";
import { messages } from "../answer/messages";
import type { IsoDate, Observation, Period, Series } from "../ledger/records";
import { unitLabel, type Unit } from "../quantity/unit";
import { grainOf, spanOf, yearOf } from "../time/period";
import { inUnit } from "./convert";
import { forecastOf } from "./forecast";
import type { Market } from "./market";
import { answerOf, leafOf } from "./provenance";
import { publisherOf, ANY_PUBLISHER } from "./publisher";

export interface VintageQuestion {
  series: Series;
  period: Period;
  unit?: Unit;
  publisher?: string;
}

/**
 * Every value that was ever published for a period, superseded ones included, and every value our rules derived
 * from what was known on a day, oldest publication first. Without a publisher: all of them.
 *
 * `marketAsOf` opens the market of a day; a derived value is a vintage where it differs from the one before.
 */
export function vintagesOf(
  market: Market,
  marketAsOf: (day: IsoDate) => Market,
  question: VintageQuestion,
): Answer[] | Failure {
  const { series, period } = question;
  const publisher = publisherOf(market, series, question.publisher ?? ANY_PUBLISHER);
  if (isFailure(publisher)) return publisher;
  const published = valuesEver(market, series, publisher, period).map((one) =>
    reported(market, question, one),
  );
  const refused = published.find(isFailure);
  if (refused) return refused;
  const said = published as Answer[];
  const derived =
    publisher === undefined || publisher === series.lead ? derivedVintages(market, marketAsOf, question) : [];
  const all = [...said, ...derived.filter((one) => !said.some((other) => isRepeat(one, other)))].sort(
    byPublication,
  );
  if (all.length > 0) return all;
  const known = market.index.series(series.code).lane("any").perPeriod(market.seen);
  return messages.noVintage(
    series.name,
    period,
    known.slice(-6).map((one) => one.period),
  );
}

/** The values of a period known by the market's day, with those that a correction has superseded since. */
function valuesEver(
  market: Market,
  series: Series,
  publisher: string | undefined,
  period: Period,
): Observation[] {
  const values = market.index.series(series.code).lane("value", publisher);
  return values.ever(market.seen, ...values.of(spanOf(period)));
}

/** A figure counted back from a publisher's own figure of the same year is no vintage of its own. */
function isRepeat(derived: Answer, said: Answer): boolean {
  return derived.value === said.value && derived.published === said.published;
}

function byPublication(a: Answer, b: Answer): number {
  return a.published === b.published ? 0 : a.published < b.published ? -1 : 1;
}

function reported(market: Market, { series, unit }: VintageQuestion, observation: Observation): Result {
  const leaf = leafOf(market, series, observation);
  const ways = { date: observation.period, ...(series.vat && { vat: series.vat }) };
  const trace = unit ? inUnit(market, series, leaf, unit, ways) : leaf;
  if (isFailure(trace)) return trace;
  return answerOf(market, {
    series,
    unit: unitLabel(unit?.text ?? series.unit, unit?.vat ?? series.vat),
    kind: trace === leaf ? "reported" : "converted",
    status: observation.status,
    effective: observation.period,
    trace,
    spoken: leaf,
  });
}

function derivedVintages(
  market: Market,
  marketAsOf: (day: IsoDate) => Market,
  question: VintageQuestion,
): Answer[] {
  const { series, period, unit } = question;
  if (grainOf(period) !== "year" || market.rules(series.code).length === 0) return [];
  const methods = [
    ...new Set(
      market
        .rules(series.code)
        .filter((rule) => rule.kind !== "share")
        .map((rule) => rule.kind),
    ),
  ];
  return methods.flatMap((method) => {
    const found: Answer[] = [];
    for (const day of daysOfRules(market, series)) {
      const answer = forecastOf(marketAsOf(day), {
        series,
        year: yearOf(period),
        method,
        ...(unit && { unit }),
      });
      if (isFailure(answer) || answer.value === found.at(-1)?.value) continue;
      found.push(answer);
    }
    return found;
  });
}

/** The publication days of everything a series' rules can rest on or could rest on before it was corrected. */
function daysOfRules(market: Market, series: Series): IsoDate[] {
  const { index, seen } = market;
  const ranks = [...codesBehind(market, series.code)].flatMap((code) => index.series(code).publicationDays());
  const known = new Set(ranks.filter((rank) => rank <= seen));
  return [...known].sort((a, b) => a - b).flatMap((rank) => index.days.day(rank) ?? []);
}
