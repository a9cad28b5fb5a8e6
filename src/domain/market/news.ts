import { messages } from "../answer/messages";
import { phrases } from "../answer/phrases";
import type { Failure } from "../answer/failure";
import type { Event, IsoDate } from "../ledger/records";
import { endOf, startOf } from "../time/period";
import { countryName } from "./countries";
import { emptying, unmatched, type Filters, type ValuesOf } from "./filters";
import type { Market } from "./market";
import { dayOf, isWithin, type NewsDate } from "./news-date";
import { foldName } from "../ledger/names";
import { wantedIn } from "./search-words";

export interface NewsQuestion extends Filters {
  query?: string;
  count?: number;
  since?: IsoDate;
  until?: IsoDate;
}

export const DEFAULT_NEWS_COUNT = 10;

/** News items that match all words and filters, the newest first. */
export function newsOf(market: Market, question: NewsQuestion): Event[] | Failure {
  const items = found(market, { count: DEFAULT_NEWS_COUNT, ...question });
  return items.length > 0 ? items : refuseNews(market, question);
}

function found(market: Market, question: NewsQuestion): Event[] {
  const { news } = market.index;
  const query = question.query?.trim() ?? "";
  const held = query === "" ? undefined : news.holding(wantedIn(query));
  const passes = filterOf(market, question);
  const count = question.count ?? Infinity;
  const items: Event[] = [];
  for (const [at, event] of news.newest.entries()) {
    if (items.length >= count) break;
    if (held?.[at] !== 0 && isKnown(market, event) && passes(event)) items.push(event);
  }
  return items;
}

const VALUES: ValuesOf<Event, keyof Filters> = {
  section: ({ section }) => [section],
  route: ({ route }) => [route],
  segment: ({ segment }) => [segment],
  stage: ({ stage }) => [stage],
  country: ({ countries }) => countries,
  company: ({ companies }) => companies,
};

/** Why there is nothing: a filter that no item can pass is not told as if there were no news. */
function refuseNews(market: Market, question: NewsQuestion): Failure {
  const { companies } = market.ledger;
  const events = market.index.news.newest;
  const values = {
    country: () => new Set(events.flatMap(({ countries }) => countries)),
    company: () => new Set(events.flatMap((event) => event.companies)),
  };
  const filter = unmatched(question, values, companies);
  if (filter) return filter;
  const { since, until } = question;
  if (since !== undefined && until !== undefined && startOf(since) > endOf(until))
    return messages.reversed(since, until);
  const emptied = emptying(phrases.newsItem(), question, VALUES, (filters) => {
    const { query, since, until } = question;
    const asked = {
      ...filters,
      ...(query !== undefined && { query }),
      ...(since && { since }),
      ...(until && { until }),
    };
    return found(market, asked);
  });
  if (emptied) return emptied;
  const newest = market.index.news.newest.find((event) => isKnown(market, event));
  const last = newest && dayOf(newsDate(market, newest));
  if (since !== undefined && last !== undefined && startOf(since) > last)
    return messages.nothingNewer(since, last);
  return messages.noNews(phrases.newsItem());
}

/** The day an item came out, or the latest day it can have. As-of goes by this one. */
export function publishedOn(market: Market, event: Event): IsoDate {
  return market.source(event.source).published;
}

/** When an item happened, came out and was known. */
export function newsDate(market: Market, event: Event): NewsDate {
  return market.index.news.dateOf(event);
}

export function isKnown(market: Market, { source }: Event): boolean {
  return market.index.days.rankOf(source) <= market.seen;
}

/** Whether an item passes the filters; what they name is read once. */
function filterOf(market: Market, question: NewsQuestion): (event: Event) => boolean {
  const { since, until } = question;
  const ones = (["section", "route", "segment", "stage"] as const).map(
    (field) => [field, wantedName(question[field])] as const,
  );
  const country = wantedName(question.country && countryName(question.country));
  const company = wantedName(companyName(market, question.company));
  return (event) => {
    return (
      isWithin(newsDate(market, event), since, until) &&
      ones.every(([field, wanted]) => wanted(event[field])) &&
      (question.country === undefined || event.countries.some(country)) &&
      (question.company === undefined || event.companies.some(company))
    );
  };
}

/** Whether a name is the one wanted; the same few names come again and again, so each is folded once. */
function wantedName(wanted: string | undefined): (name: string) => boolean {
  if (wanted === undefined) return () => true;
  const folded = foldName(wanted);
  const known = new Map<string, boolean>();
  return (name) => {
    const kept = known.get(name) ?? foldName(name) === folded;
    known.set(name, kept);
    return kept;
  };
}

/** A company under any of its names, as the news items call it. */
export function companyName(market: Market, text: string | undefined): string | undefined {
  return text === undefined ? undefined : (market.index.news.companyName(text) ?? text);
}

/** Whether a filter that may be left out lets a value through. */
export function same(wanted: string | undefined, value: string): boolean {
  return wanted === undefined || foldName(wanted) === foldName(value);
}
