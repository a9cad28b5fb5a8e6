import MiniSearch, { type SearchResult } from "minisearch";
import type { Event } from "../../domain/ledger/records";
import type { Market } from "../../domain/market/market";
import { isHan, wantedWordsOf, wordsOf } from "./tokens";

/** Finds news items by their words, the best match first. */
export interface NewsSearch {
  /** Ids of the items that hold every word, or the beginning of it, or nearly it. */
  find(query: string): string[];
}

interface Entry {
  id: string;
  headline: string;
  /** Companies and materials under all their names, Chinese ones included. */
  names: string;
  place: string;
  kind: string;
  summary: string;
}

/** So few items are taken in at a time that typing and drawing go on between. */
const PORTION = 250;
/** A misspelt letter in a short word makes another word of it. */
const FUZZY_LETTERS = 4;

/** Takes all items of a market into an index, in portions. */
export async function openNewsSearch(market: Market): Promise<NewsSearch> {
  const index = new MiniSearch<Entry>({
    fields: ["headline", "names", "place", "kind", "summary"],
    tokenize: wordsOf,
    processTerm: (term) => term,
    searchOptions: {
      tokenize: wantedWordsOf,
      processTerm: (term) => term,
      boost: { headline: 3, names: 2 },
      combineWith: "AND",
      prefix: true,
    },
  });
  await index.addAllAsync(entriesOf(market), { chunkSize: PORTION });
  // A near match is looked for where there is no true one: it costs time, and beside true ones it is noise.
  const matches = (query: string): SearchResult[] => {
    const exact = index.search(query);
    return exact.length > 0 ? exact : index.search(query, { fuzzy: fuzziness });
  };
  return { find: (query) => matches(query).map((found) => found.id as string) };
}

function fuzziness(term: string): number | false {
  return isHan(term) || /\d/.test(term) || term.length < FUZZY_LETTERS ? false : 0.2;
}

function entriesOf(market: Market): Entry[] {
  const companies = new Map(
    market.ledger.companies.map(({ name, aliases }) => [name, [name, ...aliases].join(" ")]),
  );
  const projects = new Map(market.ledger.projects.map(({ id, name }) => [id, name]));
  const materials = new Map<string, string>();
  const namesOf = (material: string): string => {
    const known =
      materials.get(material) ?? [material, ...(market.catalogue.find(material)?.aliases ?? [])].join(" ");
    materials.set(material, known);
    return known;
  };
  return market.events.map((event: Event) => ({
    id: event.id,
    headline: event.headline,
    names: [
      ...event.companies.map((name) => companies.get(name) ?? name),
      ...(event.materials ?? []).map(namesOf),
    ].join(" "),
    place: [...event.countries, event.location ?? "", projects.get(event.project ?? "") ?? ""].join(" "),
    kind: [event.section, event.route, event.segment, event.stage].join(" "),
    summary: event.summary,
  }));
}
