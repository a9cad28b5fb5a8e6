import { messages } from "../answer/messages";
import type { Failure } from "../answer/failure";
import type { Event, IsoDate } from "../ledger/records";
import { endOf, startOf } from "../time/period";
import type { Market } from "./market";
import { foldName } from "../ledger/names";

export interface NewsQuestion {
  query?: string;
  count?: number;
  section?: string;
  route?: string;
  segment?: string;
  stage?: string;
  country?: string;
  company?: string;
  since?: IsoDate;
  until?: IsoDate;
}

export const DEFAULT_NEWS_COUNT = 10;

/** News items that match all words and filters, the newest first. */
export function newsOf(market: Market, question: NewsQuestion): Event[] | Failure {
  const words = foldName(question.query ?? "")
    .split(" ")
    .filter(Boolean);
  const found = market.events
    .filter((event) => matches(market, event, question))
    .filter((event) => words.length === 0 || hasAll(textOf(market, event), words))
    .sort((a, b) => compareNewest(market, a, b))
    .slice(0, question.count ?? DEFAULT_NEWS_COUNT);
  return found.length > 0 ? found : messages.noNews("news item");
}

/** The day an item came out, or the latest day it can have. As-of goes by this one. */
export function publishedOn(market: Market, event: Event): IsoDate {
  return market.source(event.source).published;
}

/**
 * The day an item is listed under: its publication, or where that is only known to be no later than a day, the day
 * it happened. An old item of an undated page would otherwise lead the news.
 */
export function newsDay(market: Market, event: Event): IsoDate {
  const { precision, published } = market.source(event.source);
  return precision === "by" && event.happened ? endOf(event.happened) : published;
}

/** All that can be found in an item: its words, its companies under all their names, materials, place and project. */
export function textOf(market: Market, event: Event): string {
  const companies = market.ledger.companies
    .filter((company) => event.companies.includes(company.name))
    .flatMap((company) => [company.name, ...company.aliases]);
  const project = market.ledger.projects.find((one) => one.id === event.project);
  const materials = (event.materials ?? []).flatMap((material) => {
    const series = market.catalogue.find(material);
    return [material, ...(series?.aliases ?? [])];
  });
  return foldName(
    [
      event.headline,
      event.summary,
      ...event.companies,
      ...companies,
      ...materials,
      ...event.countries,
      event.location ?? "",
      project?.name ?? "",
      event.route,
      event.segment,
      event.stage,
    ].join(" "),
  );
}

/** Each word begins a word of the text; a Chinese one may stand anywhere in it. */
export function hasAll(text: string, words: readonly string[]): boolean {
  return words.every(
    (word) => ` ${text}`.includes(` ${word}`) || (/\p{Script=Han}/u.test(word) && text.includes(word)),
  );
}

function matches(market: Market, event: Event, question: NewsQuestion): boolean {
  const day = newsDay(market, event);
  return (
    same(question.section, event.section) &&
    same(question.route, event.route) &&
    same(question.segment, event.segment) &&
    same(question.stage, event.stage) &&
    among(question.country, event.countries) &&
    among(companyName(market, question.company), event.companies) &&
    (question.since === undefined || day >= startOf(question.since)) &&
    (question.until === undefined || day <= endOf(question.until))
  );
}

/** A company under any of its names, as the news items call it. */
export function companyName(market: Market, text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  return (
    market.ledger.companies.find(({ name, aliases }) => [name, ...aliases].some((one) => same(text, one)))
      ?.name ?? text
  );
}

/** Whether a filter that may be left out lets a value through. */
export function same(wanted: string | undefined, value: string): boolean {
  return wanted === undefined || foldName(wanted) === foldName(value);
}

function among(wanted: string | undefined, values: readonly string[]): boolean {
  return wanted === undefined || values.some((value) => same(wanted, value));
}

function compareNewest(market: Market, a: Event, b: Event): number {
  const [dayA, dayB] = [newsDay(market, a), newsDay(market, b)];
  if (dayA !== dayB) return dayA > dayB ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}
