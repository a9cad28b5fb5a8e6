import type { LanguageTag } from "../../domain/answer/languages/known";
import type { Page, PageFacts } from "../input/line";
import type { Article } from "../review/review";
import { endOf } from "../../domain/time/period";
import { isDay } from "../../domain/time/day";
import { findPeriods } from "../figures/periods";
import type { Block } from "./blocks";

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
    shown ??
    facts.title ??
    blocks.find(({ kind }) => kind === "heading" || kind === "paragraph")?.text.slice(0, 120) ??
    ""
  );
}

function dayOf(
  facts: PageFacts,
  blocks: readonly Block[],
): Pick<Article, "published" | "precision"> | undefined {
  const marked = facts.published && dayIn(facts.published);
  if (marked) return { published: marked, precision: "day" };
  const own = blocks.filter(({ related }) => !related);
  const meta = own.filter(({ kind }) => kind === "meta").map(({ text }) => text);
  const head = own.slice(0, 6).map(({ text }) => text.slice(0, 160));
  const foot = own.slice(-4).map(({ text }) => text.slice(-160));
  for (const text of [...meta, ...head.filter(isDateline), ...foot.filter((line) => line.length < 120)]) {
    const day = dayIn(text);
    if (day) return { published: day, precision: "day" };
  }
  for (const text of [...meta, ...head]) {
    const month = findPeriods(text).find(({ period }) => /^\d{4}-\d{2}$/.test(period))?.period;
    if (month) return { published: endOf(month), precision: "month" };
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
  for (const { kind, text, related } of blocks) {
    if (related || kind !== "meta") continue;
    const named = /^(?:icon)?\s*(?:source|publisher|site|来源)\s*[:：]\s*(.{2,60})$/i.exec(text)?.[1];
    if (named) return named.trim();
  }
  const dateline = blocks
    .slice(0, 8)
    .map(({ text }) =>
      /^(?:[A-Z][A-Za-z ]{2,20}, .{3,20} \(([A-Z][\w ]{1,30})\)|([A-Z]{2,8}) (?:[A-Z][a-z]+ \d{1,2}\w*|\d{1,2} [A-Z][a-z]+) (?:News|Report))/.exec(
        text,
      ),
    )
    .find(Boolean);
  return dateline?.[1] ?? dateline?.[2] ?? facts.publisher ?? besideDay(blocks);
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
    if (name && !/^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$|^By /.test(name)) return name.trim();
  }
  return undefined;
}

function urlOf(facts: PageFacts, blocks: readonly Block[]): string | undefined {
  if (facts.url && /^https?:/.test(facts.url)) return facts.url;
  const meta = blocks.filter(({ kind, related }) => kind === "meta" && !related).map(({ text }) => text);
  return meta.map((text) => /https?:\/\/[^\s"<>[\]]+/.exec(text)?.[0]).find(Boolean);
}
