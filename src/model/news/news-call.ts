import { evaluate } from "../../domain/functions/evaluate";
import { writeFormula } from "../../domain/formulas/write-formula";
import type { Grid } from "../../domain/functions/cell";
import type { Session } from "../../domain/functions/session";
import type { Event } from "../../domain/ledger/records";
import { newsDate, newsOf, type NewsQuestion } from "../../domain/market/news";
import { dayOf, type NewsDate } from "../../domain/market/news-date";
import { isFailure } from "../../domain/answer/failure";
import type { WriteCell } from "../port/workbook";
import { FACETS, type NewsFilters } from "./facets";
import { constantOf, sourceText } from "./news-block";
import type { Market } from "../../domain/market/market";

/** A call of SSB.NEWS, and what it answers. */
export interface NewsCall {
  arguments: readonly unknown[];
  formula: string;
  answer: Grid;
}

/** The shortest call that answers with this item and no other; undefined where none tells it from its twin. */
export function callForItem(session: Session, event: Event): NewsCall | undefined {
  const market = session.market(session.asOf);
  const window = windowOf(newsDate(market, event));
  const words = event.headline.match(/[\p{L}\p{N}.]+(?:,\p{N}+)*/gu) ?? [];
  const queries = [event.companies[0], ...words.map((_, index) => words.slice(0, index + 1).join(" "))];
  const query = queries.find((one) => one && findsOnly(market, { query: one, ...window }, event));
  return query === undefined ? undefined : callOf(session, query, 1, window, "headers=0");
}

/** The call whose answer is the list a search shows; undefined where the functions' stricter search finds nothing. */
export function callForList(
  session: Session,
  query: string,
  count: number,
  filters: NewsFilters,
): NewsCall | undefined {
  const call = callOf(session, query, count, filters);
  return call.answer[0]?.[0]?.type === "failure" ? undefined : call;
}

/** The cells of a call's answer as constants. */
export function constantsOf(answer: Grid): WriteCell[][] {
  return answer.map((row) => row.map(constantOf));
}

/** Headline, summary and source of an item, as a note carries them. */
export function citationOf(market: Market, event: Event): string {
  const source = market.source(event.source);
  const cited = `${sourceText(source)}, ${source.url}`;
  return `${event.headline}\n${event.summary}\n${cited}`;
}

function callOf(
  session: Session,
  query: string,
  count: number,
  filters: NewsFilters,
  ...more: string[]
): NewsCall {
  const options = [
    ...[...FACETS, "since" as const, "until" as const].flatMap((name) =>
      filters[name] ? [`${name}=${filters[name]}`] : [],
    ),
    ...more,
  ];
  const given = [query || null, count, options.join("; ") || null];
  return { arguments: given, formula: writeFormula("NEWS", given), answer: evaluate(session, "NEWS", given) };
}

/** The days that an item is looked for in: its own, or up to the one it was known from. */
function windowOf(date: NewsDate): Pick<NewsFilters, "since" | "until"> {
  const day = dayOf(date);
  return day === undefined ? { until: date.knownSince } : { since: day, until: day };
}

function findsOnly(market: Market, question: NewsQuestion, event: Event): boolean {
  const found = newsOf(market, { ...question, count: 2 });
  return !isFailure(found) && found.length === 1 && found[0]?.id === event.id;
}
