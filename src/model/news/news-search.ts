import MiniSearch, { type Query, type SearchResult } from "minisearch";
import type { Market } from "../../domain/market/market";
import type { NewsTexts } from "../../domain/market/news-index";
import { isHan, wantedIn, wordsIn } from "../../domain/market/search-words";

/** Finds news items by their words, the best match first. */
export interface NewsSearch {
  /** Ids of the items that =SSB.NEWS finds; where it finds none, of those that nearly hold the words. */
  find(query: string): string[];
}

interface Entry extends NewsTexts {
  id: string;
}

/** So few items are taken in at a time that typing and drawing go on between. */
const PORTION = 250;
/** A misspelt letter in a short word makes another word of it. */
const FUZZY_LETTERS = 4;

/** Takes all items of a market into an index, in portions. */
export async function openNewsSearch(market: Market): Promise<NewsSearch> {
  const index = new MiniSearch<Entry>({
    fields: ["headline", "names", "place", "kind", "summary", "facts"],
    tokenize: wordsIn,
    processTerm: (term) => term,
    searchOptions: {
      tokenize: (word) => [word],
      processTerm: (term) => term,
      boost: { headline: 3, names: 2 },
      combineWith: "AND",
      prefix: true,
    },
  });
  const entries = market.news.map((event) => ({ id: event.id, ...market.index.news.textsOf(event) }));
  await index.addAllAsync(entries, { chunkSize: PORTION });
  // A near match is looked for where there is no true one: it costs time, and beside true ones it is noise.
  const matches = (query: string): SearchResult[] => {
    const wanted = queryOf(query);
    const exact = index.search(wanted);
    return exact.length > 0 ? exact : index.search(wanted, { fuzzy: fuzziness });
  };
  return { find: (query) => matches(query).map((found) => found.id as string) };
}

/** All that is wanted, each thing in any of the ways to write it. */
function queryOf(text: string): Query {
  const ways = wantedIn(text).map((wanted) => ({
    combineWith: "OR" as const,
    queries: wanted.map((words) => ({ combineWith: "AND" as const, queries: [...words] })),
  }));
  return { combineWith: "AND", queries: ways };
}

function fuzziness(term: string): number | false {
  return isHan(term) || /\d/.test(term) || term.length < FUZZY_LETTERS ? false : 0.2;
}
