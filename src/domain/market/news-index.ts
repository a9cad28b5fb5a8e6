import { compareText } from "../ledger/compare-text";
import { foldName } from "../ledger/names";
import type { Company, Event, Ledger, Observation, Project, Series } from "../ledger/records";
import { amountWords } from "../answer/text";
import type { Catalogue } from "./catalogue";
import { groupsOf } from "./groups-of";
import { fieldWordsOf } from "./field-words";
import {
  hasWords,
  holding,
  preparedFor,
  wordsWithPlaces,
  type NewsWords,
  type PreparedNews,
} from "./news-words";
import { newerFirst, newsDateOf, type NewsDate } from "./news-date";
import { once } from "./once";
import type { PublicationDays } from "./publication-days";
import { statisticsOf } from "./statistics";
import { wordsIn, type Wanted } from "./search-words";

/** What can be found in an item, by where it stands. */
export interface NewsTexts {
  headline: string;
  /** Companies and materials under all their names, Chinese ones included. */
  names: string;
  place: string;
  kind: string;
  summary: string;
  /** Its figures. */
  facts: string;
}

/** The news of a ledger in the order it is listed, with what can be found in each item. Made when asked for. */
export interface NewsIndex {
  /** All items, the statistics among them, the newest first. */
  readonly newest: readonly Event[];
  /** What is known of the day of an item. */
  dateOf(event: Event): NewsDate;
  /** All that can be found in an item. */
  textsOf(event: Event): NewsTexts;
  /** The words under which an item is found. */
  wordsOf(event: Event): readonly string[];
  /** The items that hold all that is wanted, as marks by their place in `newest`. */
  holding(wanted: readonly Wanted[]): Uint8Array;
  /** The name the news calls a company by, under whichever of its names it is asked for. */
  companyName(text: string): string | undefined;
  /** The items of a project, in no order. */
  ofProject(id: string): readonly Event[];
  /** The order of the items and their words, for whoever opens the same ledger later. */
  prepare(): PreparedNews;
}

/** So many items tell whether what was prepared is what would be worked out. */
const SAMPLES = 16;

export function openNewsIndex(
  ledger: Ledger,
  catalogue: Catalogue,
  days: PublicationDays,
  observationsOf: (series: string) => readonly Observation[],
): NewsIndex {
  const dates = new Map<Event, NewsDate>();
  const dateOf = (event: Event): NewsDate => {
    const date = dates.get(event) ?? newsDateOf(event, days.source(event.source));
    dates.set(event, date);
    return date;
  };
  const statistics = once(
    () => new Map(statisticsOf(catalogue, observationsOf).map(({ item, series }) => [item, series] as const)),
  );
  const items = once(() => [...ledger.events, ...statistics().keys()]);
  const prepared = once(() => {
    const news = preparedFor(ledger.events);
    return news?.order.length === items().length && isStillTrue(news) ? news : undefined;
  });
  const newest = once(() => {
    const { order } = prepared() ?? {};
    if (order) return itemsAt(order);
    return [...items()].sort(newestFirst);
  });
  const newestFirst = (a: Event, b: Event): number =>
    newerFirst(dateOf(a), dateOf(b)) || compareText(a.id, b.id);
  const itemsAt = (places: Iterable<number>): Event[] =>
    Array.from(places).flatMap((place) => items()[place] ?? []);
  const companies = once(() => groupsOf(ledger.companies, ({ name }) => name));
  const names = once(() => companyNames(ledger.companies));
  const projects = once(() => firstOf(ledger.projects, ({ id }) => id));
  const byProject = once(() => groupsOf(ledger.events, ({ project }) => project ?? ""));
  const known = new Map<Event, readonly string[]>();
  const cut = new Map<string, readonly string[]>();
  /** The same names come again and again, so each is cut once. */
  const wordsOf = (text: string): readonly string[] => {
    const words = cut.get(text) ?? wordsIn(text);
    cut.set(text, words);
    return words;
  };
  const textsOf = (event: Event): NewsTexts =>
    textsWith(event, companies(), projects(), catalogue, statistics().get(event) ?? []);
  const write = ({ headline, summary, ...texts }: NewsTexts): readonly string[] => [
    ...wordsIn(headline),
    ...wordsIn(summary),
    ...Object.values(texts as Record<string, string>).flatMap(wordsOf),
  ];
  const words = once(
    (): NewsWords => prepared()?.words ?? wordsWithPlaces(newest().map((event) => write(textsOf(event)))),
  );
  const isStillTrue = ({ order, words: cutBefore }: PreparedNews): boolean => {
    const step = Math.max(1, Math.floor(order.length / SAMPLES));
    const places = Array.from(order.keys()).filter((place) => place % step === 0);
    const samples = places.flatMap((place) => itemsAt(order.subarray(place, place + 1)));
    const isOrdered = samples.every(
      (event, at) => at === 0 || newestFirst(samples[at - 1] ?? event, event) <= 0,
    );
    const cutNow = samples.map((event, at) => [places[at] ?? 0, write(textsOf(event))] as const);
    return isOrdered && hasWords(cutBefore, new Map(cutNow));
  };
  return {
    get newest() {
      return newest();
    },
    dateOf,
    textsOf,
    wordsOf: (event) => {
      const found = known.get(event) ?? write(textsOf(event));
      known.set(event, found);
      return found;
    },
    holding: (wanted) => holding(words(), newest().length, wanted),
    companyName: (text) => names().get(foldName(text)),
    ofProject: (id) => byProject().get(id) ?? [],
    prepare: () => {
      const places = new Map(items().map((event, place) => [event, place]));
      return { order: Uint32Array.from(newest(), (event) => places.get(event) ?? 0), words: words() };
    },
  };
}

function textsWith(
  event: Event,
  companies: ReadonlyMap<string, readonly Company[]>,
  projects: ReadonlyMap<string, Project>,
  catalogue: Catalogue,
  series: readonly Series[],
): NewsTexts {
  const named = [...new Set(event.companies)].flatMap((name) => companies.get(name) ?? []);
  const materials = (event.materials ?? []).flatMap((material) => [
    material,
    ...(catalogue.find(material)?.aliases ?? []),
  ]);
  const counted = series.flatMap((one) => one.aliases);
  const aliases = named.flatMap(({ name, aliases }) => [name, ...aliases]);
  const amounts = [event.capacity, event.power, event.investment].flatMap((amount) =>
    amount ? [amountWords(amount, "record")] : [],
  );
  const joined = (parts: readonly (string | undefined)[]): string => parts.filter(Boolean).join(" · ");
  return {
    headline: event.headline,
    names: joined([...event.companies, ...aliases, ...materials, ...counted]),
    place: joined([...event.countries, event.location, projects.get(event.project ?? "")?.name]),
    kind: joined([event.section, event.route, event.segment, event.stage, fieldWordsOf(event)]),
    summary: event.summary,
    facts: joined([...amounts, event.target]),
  };
}

/** Every folded name of a company with the name the news has for it: of the first that is called so. */
function companyNames(companies: readonly Company[]): Map<string, string> {
  const names = new Map<string, string>();
  for (const { name, aliases } of companies) {
    for (const folded of [name, ...aliases].map(foldName)) if (!names.has(folded)) names.set(folded, name);
  }
  return names;
}

function firstOf<T>(records: readonly T[], key: (record: T) => string): Map<string, T> {
  return new Map([...records].reverse().map((record) => [key(record), record]));
}
