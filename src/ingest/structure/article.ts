import type { LanguageTag } from "../../domain/answer/languages/known";
import type { Page, PageFacts } from "../input/line";
import type { Article } from "../review/review";
import { endOf } from "../../domain/time/period";
import { isDay } from "../../domain/time/day";
import { findPeriods } from "../figures/periods";
import { isMedia, isPaper, isSection, mayPublish } from "../lexicon/sites";
import type { Block } from "./block";
import { datelineOf } from "./dateline";
import { headLineOf, type HeadLine } from "./head-line";

/** What the caller knows of the article better than its text. */
export interface Given {
  published?: string;
  publisher?: string;
  title?: string;
  url?: string;
  /** The language in which it is said why the text cannot be read. */
  spoken?: LanguageTag;
}

/** A longer one is a paragraph that was taken for a title. */
const LONGEST_TITLE = 300;

/** Title, day, publisher and address of an article: as given, else as its markup or its text says. */
export function articleOf(page: Page, blocks: readonly Block[], given: Given): Article {
  const title = (given.title ?? titleOf(page.facts, blocks)).slice(0, LONGEST_TITLE);
  const day =
    given.published && isDay(given.published)
      ? { published: given.published, precision: "day" as const }
      : dayOf(page.facts, blocks);
  const publisher = given.publisher ?? publisherOf(page.facts, blocks);
  const url = given.url ?? urlOf(page.facts, blocks);
  return { title, precision: "day", ...day, ...(publisher && { publisher }), ...(url && { url }) };
}

function titleOf(facts: PageFacts, blocks: readonly Block[]): string {
  const shown = blocks.find(({ kind, related }) => kind === "title" && !related)?.text;
  return (
    [shown, facts.title].flatMap((title) => (title && withoutSite(title, facts)) || [])[0] ??
    blocks.find(({ kind }) => kind === "heading" || kind === "paragraph")?.text.slice(0, 120) ??
    ""
  );
}

const SITE_BEHIND = /^(.{12,}?)(?:\s+[|–—-]\s+|\s*\|\s*|_)([^|_]{2,40})$/;

/** "The headline | Cell Observer": the site's name behind a title is no part of it. */
function withoutSite(title: string, facts: PageFacts): string {
  const [, headline, site] = SITE_BEHIND.exec(title) ?? [];
  if (headline === undefined || site === undefined) return title;
  const isSite = isMedia(site) || isSection(site) || site === facts.publisher;
  return isSite ? withoutSite(headline, facts) : title;
}

function siteBehind(blocks: readonly Block[]): string | undefined {
  const title = blocks.find(({ kind, related }) => kind === "title" && !related)?.text ?? "";
  const site = SITE_BEHIND.exec(title)?.[2];
  return site !== undefined && isMedia(site) ? site.trim() : undefined;
}

type Day = Pick<Article, "published" | "precision">;

function dayOf(facts: PageFacts, blocks: readonly Block[]): Day | undefined {
  const own = blocks.filter(({ related }) => !related);
  const meta = own.filter(({ kind }) => kind === "meta").map(({ text }) => text);
  const head = own.slice(0, 6).map(({ text }) => text.slice(0, 160));
  const foot = own.slice(-4).map(({ text }) => text.slice(-160));
  const lines = meta.flatMap((text) => headLineOf(text) ?? []);
  const day =
    lines.find(({ labelled }) => labelled)?.published ||
    (facts.published && dayIn(facts.published)) ||
    lines.find(({ published }) => published)?.published ||
    dayOfDateline(meta, lines) ||
    [...meta, ...head.filter(isDateline), ...foot.filter((line) => line.length < 120)]
      .filter((text) => !SLASHED.test(text))
      .map(dayIn)
      .find(Boolean) ||
    lines.find(({ updated }) => updated)?.updated;
  if (day) return { published: day, precision: "day" };
  for (const text of [...meta, ...head]) {
    const month = findPeriods(text).find(({ period }) => /^\d{4}-\d{2}$/.test(period))?.period;
    if (month) return { published: endOf(month), precision: "month" };
  }
  return undefined;
}

/** "19/04/2027": which is the month nobody says, so no other day of the line is taken for it. */
const SLASHED = /\b\d{1,2}\/\d{1,2}\/\d{4}\b/;

/** The day of a dateline; where it has no year, that of a later change of the text. */
function dayOfDateline(meta: readonly string[], lines: readonly HeadLine[]): string | undefined {
  const updated = lines.find((line) => line.updated)?.updated;
  for (const text of meta) {
    const { day } = datelineOf(text) ?? {};
    const found = day && findPeriods(day, updated).find(({ period }) => isDay(period))?.period;
    if (found) return found;
  }
  return undefined;
}

/** A day at the head of an article is its own only in a line of its own or in a dateline: "SHANGHAI, Aug 23, 2025 (SMM) -". */
function isDateline(text: string): boolean {
  return text.length < 100 || /^.{0,40}\d{4}\s*(?:\([^)]*\))?\s*[-–—:|]/.test(text);
}

function dayIn(text: string): string | undefined {
  const iso = /\b(\d{4})-(\d{2})-(\d{2})(?=T|\b)/.exec(text)?.[0];
  if (iso && isDay(iso)) return iso;
  return findPeriods(text).find(({ period }) => isDay(period))?.period;
}

function publisherOf(facts: PageFacts, blocks: readonly Block[]): string | undefined {
  const own = blocks.filter(({ related }) => !related);
  const meta = own.filter(({ kind }) => kind === "meta").map(({ text }) => text);
  const lines = meta.flatMap((text) => headLineOf(text) ?? []);
  const dateline = own.slice(0, 8).map(({ text }) => datelineOf(text)?.publisher);
  return (
    lines.find(({ publisher }) => publisher)?.publisher ??
    dateline.find(Boolean) ??
    facts.publisher ??
    lines.find(({ beside }) => beside)?.beside ??
    besideDay(blocks) ??
    own.slice(0, 8).find(({ kind, text }) => kind === "meta" && !headLineOf(text) && isPaper(text))?.text ??
    siteBehind(blocks)
  );
}

/** "Cell Observer, 3 August 2027", "2 December 2027 (Metals Desk)": the name beside the day at the head of the text. */
function besideDay(blocks: readonly Block[]): string | undefined {
  for (const { text, related } of blocks.slice(0, 5)) {
    const date = text.length < 110 ? findPeriods(text).find(({ period }) => isDay(period)) : undefined;
    if (!date || related) continue;
    const before = text.slice(0, date.span.start);
    const after = text.slice(date.span.end);
    const name =
      /\(([A-Z][\w&. ]{1,40})\)\s*$/.exec(after)?.[1] ??
      /^\s*[|·–—]\s*([A-Z][\w&. ]{1,40})$/.exec(after)?.[1] ??
      /^([A-Z][\w&.]*(?: [A-Z][\w&.]*){0,4})\s*[,|·–—]\s*$/.exec(before)?.[1];
    if (name && !/^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$/.test(name) && mayPublish(name))
      return name.trim();
  }
  return undefined;
}

function urlOf(facts: PageFacts, blocks: readonly Block[]): string | undefined {
  if (facts.url && /^https?:/.test(facts.url)) return facts.url;
  const meta = blocks.filter(({ kind, related }) => kind === "meta" && !related).map(({ text }) => text);
  return meta.map((text) => /https?:\/\/[^\s"<>[\]]+/.exec(text)?.[0]).find(Boolean);
}
