import { foldName } from "../ledger/names";
import type { Company, Event, IsoDate, Ledger, Project } from "../ledger/records";
import { endOf } from "../time/period";
import type { Catalogue } from "./catalogue";
import { groupsOf } from "./groups-of";
import { firstWhere } from "./lane";
import { once } from "./once";
import type { PublicationDays } from "./publication-days";

/** The news of a ledger in the order it is listed, with what can be found in each item. Made when asked for. */
export interface NewsIndex {
  /** All items, the newest first. */
  readonly newest: readonly Event[];
  /** The day an item is listed under. */
  dayOf(event: Event): IsoDate;
  /** All that can be found in an item, folded. */
  textOf(event: Event): string;
  /** The items that hold all words, as marks by their place in `newest`. */
  holding(words: readonly string[]): Uint8Array;
  /** The name the news calls a company by, under whichever of its names it is asked for. */
  companyName(text: string): string | undefined;
  /** The items of a project, in no order. */
  ofProject(id: string): readonly Event[];
}

export function openNewsIndex(ledger: Ledger, catalogue: Catalogue, days: PublicationDays): NewsIndex {
  const dayOf = (event: Event): IsoDate => {
    const { precision, published } = days.source(event.source);
    return precision === "by" && event.happened ? endOf(event.happened) : published;
  };
  const newest = once(() => sorted(ledger.events, dayOf));
  const companies = once(() => groupsOf(ledger.companies, ({ name }) => name));
  const names = once(() => companyNames(ledger.companies));
  const projects = once(() => firstOf(ledger.projects, ({ id }) => id));
  const byProject = once(() => groupsOf(ledger.events, ({ project }) => project ?? ""));
  const texts = new Map<Event, string>();
  const folded = new Map<string, string>();
  const foldKept = (text: string): string => {
    const known = folded.get(text) ?? foldName(text);
    folded.set(text, known);
    return known;
  };
  const write = (event: Event): string => textWith(event, companies(), projects(), catalogue, foldKept);
  const words = once(() => wordsOf(newest().map(write)));
  return {
    get newest() {
      return newest();
    },
    dayOf,
    textOf: (event) => {
      const known = texts.get(event) ?? write(event);
      texts.set(event, known);
      return known;
    },
    holding: (wanted) => holding(words(), newest().length, wanted),
    companyName: (text) => names().get(foldName(text)),
    ofProject: (id) => byProject().get(id) ?? [],
  };
}

/** Each word begins a word of the text; a Chinese one may stand anywhere in it. */
export function hasAll(text: string, words: readonly string[]): boolean {
  return words.every((word) => ` ${text}`.includes(` ${word}`) || (isHan(word) && text.includes(word)));
}

/** Every word of the texts, in order, with the places of the texts that hold it. */
interface Words {
  sorted: readonly string[];
  places: ReadonlyMap<string, readonly number[]>;
}

function wordsOf(texts: readonly string[]): Words {
  const places = new Map<string, number[]>();
  texts.forEach((text, at) => {
    for (const word of text.split(" ")) {
      const held = places.get(word);
      if (!held) places.set(word, [at]);
      else if (held.at(-1) !== at) held.push(at);
    }
  });
  return { sorted: [...places.keys()].sort(), places };
}

function holding({ sorted, places }: Words, count: number, wanted: readonly string[]): Uint8Array {
  const marks = new Uint8Array(count).fill(1);
  for (const word of wanted) {
    const held = new Uint8Array(count);
    for (const found of isHan(word) ? sorted.filter((one) => one.includes(word)) : beginning(sorted, word)) {
      for (const at of places.get(found)!) held[at] = 1;
    }
    for (let at = 0; at < count; at++) marks[at]! &= held[at]!;
  }
  return marks;
}

function* beginning(sorted: readonly string[], word: string): Iterable<string> {
  for (let at = firstWhere(sorted.length, (place) => sorted[place]! >= word); at < sorted.length; at++) {
    if (!sorted[at]!.startsWith(word)) return;
    yield sorted[at]!;
  }
}

function isHan(word: string): boolean {
  return /\p{Script=Han}/u.test(word);
}

/** An item's words, its companies under all their names, materials, place and project. */
function textWith(
  event: Event,
  companies: ReadonlyMap<string, readonly Company[]>,
  projects: ReadonlyMap<string, Project>,
  catalogue: Catalogue,
  fold: (name: string) => string,
): string {
  const named = [...new Set(event.companies)].flatMap((name) => companies.get(name) ?? []);
  const materials = (event.materials ?? []).flatMap((material) => [
    material,
    ...(catalogue.find(material)?.aliases ?? []),
  ]);
  const names = [
    ...event.companies,
    ...named.flatMap(({ name, aliases }) => [name, ...aliases]),
    ...materials,
    ...event.countries,
    event.location ?? "",
    projects.get(event.project ?? "")?.name ?? "",
    event.route,
    event.segment,
    event.stage,
  ];
  return [foldName(event.headline), foldName(event.summary), ...names.map(fold)].filter(Boolean).join(" ");
}

function sorted(events: readonly Event[], dayOf: (event: Event) => IsoDate): Event[] {
  const dated = events.map((event) => ({ event, day: dayOf(event) }));
  dated.sort((a, b) => (a.day === b.day ? (a.event.id < b.event.id ? -1 : 1) : a.day > b.day ? -1 : 1));
  return dated.map(({ event }) => event);
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
