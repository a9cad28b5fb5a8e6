import MiniSearch, { type Query, type SearchResult } from "minisearch";
import { isHan, wantedIn, wordsIn } from "../../domain/market/search-words";

/** Finds entries by the words of their fields, the best match first. */
export interface WordIndex {
  /** Where no entry holds the words, those that nearly do. */
  find(query: string): SearchResult[];
}

export interface WordIndexOptions<Field extends string> {
  fields: readonly Field[];
  /** How much more a word counts in a field. */
  boost: Readonly<Record<string, number>>;
  /** Fields that a result brings with it. */
  stores?: readonly string[];
}

/** So few entries are taken in at a time that typing and drawing go on between. */
const PORTION = 250;
/** A misspelt letter in a short word makes another word of it. */
const FUZZY_LETTERS = 4;

/** Takes entries into an index, in portions. */
export async function openWordIndex<Field extends string>(
  entries: readonly (Record<Field, string> & { id: string })[],
  { fields, boost, stores = [] }: WordIndexOptions<Field>,
): Promise<WordIndex> {
  const index = new MiniSearch<Record<Field, string> & { id: string }>({
    fields: [...fields],
    storeFields: [...stores],
    tokenize: wordsIn,
    processTerm: (term) => term,
    searchOptions: {
      tokenize: (word) => [word],
      processTerm: (term) => term,
      boost,
      combineWith: "AND",
      prefix: true,
    },
  });
  await index.addAllAsync(entries, { chunkSize: PORTION });
  return {
    // A near match is looked for where there is no true one: it costs time, and beside true ones it is noise.
    find: (query) => {
      const wanted = queryOf(query);
      const exact = index.search(wanted);
      return exact.length > 0 ? exact : index.search(wanted, { fuzzy: fuzziness });
    },
  };
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
