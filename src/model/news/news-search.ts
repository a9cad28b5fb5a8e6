import type { Market } from "../../domain/market/market";
import { openWordIndex } from "../search/word-index";

/** Finds news items by their words, the best match first. */
export interface NewsSearch {
  /** Ids of the items that =SSB.NEWS finds; where it finds none, of those that nearly hold the words. */
  find(query: string): string[];
}

/** Takes all items of a market into an index, in portions. */
export async function openNewsSearch(market: Market): Promise<NewsSearch> {
  const entries = market.news.map((event) => ({ id: event.id, ...market.index.news.textsOf(event) }));
  const index = await openWordIndex(entries, {
    fields: ["headline", "names", "place", "kind", "summary", "facts"],
    boost: { headline: 3, names: 2 },
  });
  return { find: (query) => index.find(query).map((found) => found.id as string) };
}
