import { useEffect, useMemo, useState } from "preact/hooks";
import { isFailure } from "../../domain/answer/failure";
import type { Event } from "../../domain/ledger/records";
import type { Market } from "../../domain/market/market";
import { newsDate, newsOf } from "../../domain/market/news";
import {
  countFacets,
  filterNews,
  type DatedEvent,
  type FacetCounts,
  type NewsFilters,
} from "../../model/news/facets";
import { sortNews, type NewsSort } from "../../model/news/sort";
import type { NewsSearch } from "../../model/news/news-search";

export interface FoundNews {
  /** In the order that was asked for. */
  items: readonly DatedEvent[];
  counts: FacetCounts;
  /** False while a query waits for the index. */
  ready: boolean;
}

export interface NewsAsked {
  query: string;
  filters: NewsFilters;
  sort: NewsSort;
  /** Leaves only what it says of; absent where nothing is left out. */
  only?: ((event: Event) => boolean) | undefined;
}

/** The items a query and filters leave, and what the facets would. */
export function useFoundNews(market: Market, { query, filters, sort, only }: NewsAsked): FoundNews {
  const all = useMemo(() => newsByDay(market), [market]);
  const search = useNewsSearch(market);
  const asked = query.trim() !== "";
  const found = useMemo(() => (asked ? matchesOf(all, search, query) : all), [all, search, asked, query]);
  const matched = useMemo(() => (only ? found.filter(({ event }) => only(event)) : found), [found, only]);
  const items = useMemo(
    () => sortNews(market, filterNews(matched, filters), sort),
    [market, matched, filters, sort],
  );
  const counts = useMemo(() => countFacets(matched, filters), [matched, filters]);
  return { items, counts, ready: !asked || search !== undefined };
}

function newsByDay(market: Market): DatedEvent[] {
  const events = newsOf(market, { count: market.news.length });
  return isFailure(events) ? [] : events.map((event) => ({ event, date: newsDate(market, event) }));
}

function matchesOf(all: readonly DatedEvent[], search: NewsSearch | undefined, query: string): DatedEvent[] {
  const byId = new Map(all.map((item) => [item.event.id, item]));
  return (search?.find(query) ?? []).flatMap((id) => byId.get(id) ?? []);
}

/**
 * The index of what is known outlives the list, and the session it was made in: who comes back from an item finds the
 * search as it was. The news of a ledger differ by the as-of day alone.
 */
const searches = new WeakMap<Market["ledger"], Map<string, NewsSearch>>();

function searchOf({ ledger, asOf = "" }: Market): NewsSearch | undefined {
  return searches.get(ledger)?.get(asOf);
}

function keepSearch({ ledger, asOf = "" }: Market, search: NewsSearch): void {
  searches.set(ledger, new Map(searches.get(ledger)).set(asOf, search));
}

/** The index is made once the pane has been drawn and the browser has nothing better to do. */
function useNewsSearch(market: Market): NewsSearch | undefined {
  const [, ready] = useState<NewsSearch | undefined>();
  useEffect(() => {
    if (searchOf(market)) return undefined;
    return whenIdle(() => {
      void import("../../model/news/news-search")
        .then(({ openNewsSearch }) => openNewsSearch(market))
        .then((search) => {
          keepSearch(market, search);
          ready(search);
        });
    });
  }, [market]);
  return searchOf(market);
}

/** Safari has no idle callback. */
function whenIdle(task: () => void): () => void {
  if ("requestIdleCallback" in window) {
    const id = window.requestIdleCallback(task, { timeout: 1000 });
    return () => window.cancelIdleCallback(id);
  }
  const id = setTimeout(task, 50);
  return () => clearTimeout(id);
}
