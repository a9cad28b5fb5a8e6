import type { Event } from "../../domain/ledger/records";
import type { NewsQuestion } from "../../domain/market/news";
import { isWithin, type NewsDate } from "../../domain/market/news-date";

/** The filters with a closed set of values, under the names =SSB.NEWS knows them by. */
export const FACETS = ["section", "route", "segment", "stage", "country", "company"] as const;

export type Facet = (typeof FACETS)[number];

/** What a list of news is narrowed to; one value for each facet, as =SSB.NEWS takes it. */
export type NewsFilters = Pick<NewsQuestion, Facet | "since" | "until">;

/** An item with what is known of its day, which is looked up once. */
export interface DatedEvent {
  event: Event;
  date: NewsDate;
}

export type FacetCounts = Record<Facet, ReadonlyMap<string, number>>;

const VALUES: Record<Facet, (event: Event) => readonly string[]> = {
  section: (event) => [event.section],
  route: (event) => [event.route],
  segment: (event) => [event.segment],
  stage: (event) => [event.stage],
  country: (event) => event.countries,
  company: (event) => event.companies,
};

export function filterNews(items: readonly DatedEvent[], filters: NewsFilters): DatedEvent[] {
  return items.filter(
    (item) => inRange(item, filters) && FACETS.every((facet) => admits(facet, item, filters)),
  );
}

/**
 * How many items each value of each facet would show. A facet's own choice is left out of its count, so that the
 * other choices stay in sight.
 */
export function countFacets(items: readonly DatedEvent[], filters: NewsFilters): FacetCounts {
  const counts = Object.fromEntries(FACETS.map((facet) => [facet, new Map<string, number>()])) as Record<
    Facet,
    Map<string, number>
  >;
  for (const item of items) {
    if (!inRange(item, filters)) continue;
    const refused = FACETS.filter((facet) => !admits(facet, item, filters));
    if (refused.length > 1) continue;
    // Refused by one facet alone, an item counts in that one only.
    for (const facet of refused.length === 1 ? refused : FACETS)
      count(counts[facet], VALUES[facet](item.event));
  }
  return counts;
}

export function hasFilters(filters: NewsFilters): boolean {
  return Object.values(filters).some((value) => value !== undefined);
}

function admits(facet: Facet, { event }: DatedEvent, filters: NewsFilters): boolean {
  const wanted = filters[facet];
  return wanted === undefined || VALUES[facet](event).includes(wanted);
}

function inRange({ date }: DatedEvent, { since, until }: NewsFilters): boolean {
  return isWithin(date, since, until);
}

function count(counts: Map<string, number>, values: readonly string[]): void {
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
}
