import { foldName } from "../ledger/names";
import type { Company, Event, Ledger, Observation, Project, Series } from "../ledger/records";
import { amountWords } from "../answer/text";
import type { Catalogue } from "./catalogue";
import { groupsOf } from "./groups-of";
import { fieldWordsOf } from "./field-words";
import { firstWhere } from "./lane";
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
}

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
  const newest = once(() =>
    [...ledger.events, ...statistics().keys()].sort(
      (a, b) => newerFirst(dateOf(a), dateOf(b)) || (a.id < b.id ? -1 : 1),
    ),
  );
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
  const words = once(() => wordsWithPlaces(newest().map((event) => write(textsOf(event)))));
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
  };
}

/** Every word of the texts, in order, with the places of the texts that hold it. */
interface Words {
  sorted: readonly string[];
  places: ReadonlyMap<string, readonly number[]>;
}

function wordsWithPlaces(texts: readonly (readonly string[])[]): Words {
  const places = new Map<string, number[]>();
  texts.forEach((text, at) => {
    for (const word of text) {
      const held = places.get(word);
      if (!held) places.set(word, [at]);
      else if (held.at(-1) !== at) held.push(at);
    }
  });
  return { sorted: [...places.keys()].sort(), places };
}

function holding(words: Words, count: number, wanted: readonly Wanted[]): Uint8Array {
  const marks = new Uint8Array(count).fill(wanted.length > 0 ? 1 : 0);
  for (const ways of wanted) {
    const held = ways.map((way) => way.map((word) => beginningWith(words, count, word)));
    for (let at = 0; at < count; at++) {
      if (!held.some((way) => way.every((one) => one[at] === 1))) marks[at] = 0;
    }
  }
  return marks;
}

function beginningWith({ sorted, places }: Words, count: number, word: string): Uint8Array {
  const held = new Uint8Array(count);
  for (const found of beginning(sorted, word)) for (const at of places.get(found) ?? []) held[at] = 1;
  return held;
}

function* beginning(sorted: readonly string[], word: string): Iterable<string> {
  for (let at = firstWhere(sorted, (one) => one >= word); ; at++) {
    const found = sorted[at];
    if (!found?.startsWith(word)) return;
    yield found;
  }
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
