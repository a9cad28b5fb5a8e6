import { nameText } from "../../domain/answer/message-text";
import { definitionOf, FUNCTION_NAMES, type FunctionName } from "../../domain/functions/functions";
import type { Market } from "../../domain/market/market";
import type { NewsDate } from "../../domain/market/news-date";
import { apart, chineseOf } from "../../domain/market/find-series";
import { FUNCTION_WORDS, PAGE_WORDS } from "./both-languages";
import { openWordIndex } from "./word-index";

/** What there is to find, in the order in which it is shown. */
export const KINDS = ["series", "news", "function", "help", "guide"] as const;
export type FoundKind = (typeof KINDS)[number];

/** A page of the help or a guide, as the build lists them. */
export interface Page {
  kind: "help" | "guide";
  /** Below the origin, such as `help/guide/refresh.html`. */
  path: string;
  title: string;
  text: string;
}

export interface Found {
  kind: FoundKind;
  /** A series' code, an item's id, a function's name or a page's path. */
  key: string;
  title: string;
  /** What tells it from others of a like title. */
  detail: string;
  /** Of an item of news. */
  date?: NewsDate;
}

export interface SearchAll {
  /** The best matches of each kind; kinds without one are left out. */
  find(query: string): readonly (readonly [FoundKind, readonly Found[]])[];
}

/** So many of a kind are shown; more is what the views' own searches are for. */
const SHOWN = 5;
/** What is longer was pasted, not asked. */
const LONGEST_QUERY = 120;

interface Entry extends Found {
  id: string;
  names: string;
  text: string;
}

/** Takes series, news, functions and pages of a market into one index, in portions. */
export async function openSearchAll(market: Market, pages: readonly Page[]): Promise<SearchAll> {
  const entries = [
    ...seriesEntries(market),
    ...newsEntries(market),
    ...FUNCTION_NAMES.map(functionEntry),
    ...pages.map(pageEntry),
  ].map((entry): Entry => ({ ...entry, id: `${entry.kind} ${entry.key}` }));
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const index = await openWordIndex(entries, {
    fields: ["title", "names", "text"],
    boost: { title: 4, names: 3 },
  });
  return {
    find: (given) => {
      const query = given.slice(0, LONGEST_QUERY).trim();
      if (query === "") return [];
      const named = namedBy(market, query).flatMap((id) => byId.get(id) ?? []);
      const found = index.find(apart(query)).flatMap(({ id }) => byId.get(id as string) ?? []);
      const all = [...new Set([...named, ...found])];
      return KINDS.map((kind) => [kind, best(all, kind)] as const).filter(([, some]) => some.length > 0);
    },
  };
}

/** Whatever has the very name that was typed comes first, as a formula would take it. */
function namedBy(market: Market, query: string): string[] {
  const series = market.catalogue.find(query);
  const name = query.toUpperCase().replace(/^SSB\./, "");
  const isFunction = FUNCTION_NAMES.some((one) => one === name);
  return [...(series ? [`series ${series.code}`] : []), ...(isFunction ? [`function ${name}`] : [])];
}

function best(found: readonly Entry[], kind: FoundKind): Found[] {
  const some = found.filter((one) => one.kind === kind).slice(0, SHOWN);
  return some.map(({ key, title, detail, date }) => ({
    kind,
    key,
    title: titleOf(kind, title),
    detail,
    ...(date && { date }),
  }));
}

/** The name of a series is told in the reader's language; the index knows it in both. */
function titleOf(kind: FoundKind, title: string): string {
  return kind === "series" ? nameText(title) : title;
}

type Unnamed = Omit<Entry, "id">;

function seriesEntries(market: Market): Unnamed[] {
  return market.catalogue.all.map((series) => ({
    kind: "series",
    key: series.code,
    title: series.name,
    detail: [series.aliases[0], series.unit].filter(Boolean).join(", "),
    names: [series.code, ...series.aliases, series.material].filter(Boolean).join(" · "),
    text: [series.measure, series.region, series.lead, series.specification, chineseOf(series)]
      .filter(Boolean)
      .join(" · "),
  }));
}

function newsEntries(market: Market): Unnamed[] {
  return market.news.map((event) => {
    const { headline, names, ...texts } = market.index.news.textsOf(event);
    return {
      kind: "news",
      key: event.id,
      title: headline,
      detail: market.source(event.source).publisher,
      date: market.index.news.dateOf(event),
      names,
      text: Object.values(texts).join(" · "),
    };
  });
}

function functionEntry(name: FunctionName): Unnamed {
  const { description, about, alias, parameters } = definitionOf(name);
  return {
    kind: "function",
    key: name,
    title: `SSB.${name}`,
    detail: about,
    names: [name, alias, about, FUNCTION_WORDS[name]].filter(Boolean).join(" · "),
    text: [description, ...parameters.map((one) => one.name)].join(" · "),
  };
}

function pageEntry({ kind, path, title, text }: Page): Unnamed {
  const name = /(\w[\w-]*)\.html$/.exec(path)?.[1] ?? "";
  const words = kind === "guide" ? PAGE_WORDS[name] : FUNCTION_WORDS[name.toUpperCase() as FunctionName];
  return { kind, key: path, title, detail: "", names: words ?? "", text };
}
