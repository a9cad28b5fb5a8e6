import { tidy, type Line, type Page, type PageFacts } from "./line";

const FRONT = /^---\n([\s\S]*?)\n---\n/;
const RULE = /^\s*(?:[-*_]\s*){3,}$/;
const TABLE_RULE = /^\|?\s*:?-{2,}:?(?:\s*\|\s*:?-{2,}:?)*\s*\|?$/;

/** Reads Markdown line by line; paragraphs broken over several lines are joined later, as those of plain text. */
export function readMarkdown(source: string): Page {
  const facts: PageFacts = {};
  const [whole = "", front] = FRONT.exec(source) ?? [];
  if (front !== undefined) readFront(facts, front);
  const body = source.slice(whole.length);
  const lines = body
    .split("\n")
    .filter((line) => !RULE.test(line) && !TABLE_RULE.test(line.trim()))
    .map(readLine);
  return { lines, facts };
}

/** True where a text is written in Markdown rather than plainly. */
export function looksLikeMarkdown(text: string): boolean {
  if (FRONT.test(text)) return true;
  return /^#{1,4} \S/m.test(text) || /\*\*[^*\n]+\*\*/.test(text) || /^\|.+\|\s*$/m.test(text);
}

function readFront(facts: PageFacts, block: string): void {
  for (const line of block.split("\n")) {
    const [, key, written] = /^(\w+):(.*)$/.exec(line) ?? [];
    const value = written?.trim().replace(/^["']|["']$/g, "");
    if (!key || !value) continue;
    if (/^title$/i.test(key)) facts.title = value;
    else if (/^(date|published|pubdate)$/i.test(key)) facts.published = value;
    else if (/^(source|publisher|site)$/i.test(key)) facts.publisher = value;
    else if (/^(url|link|canonical)$/i.test(key)) facts.url = value;
  }
}

function readLine(raw: string): Line {
  const [, signs, heading] = /^\s{0,3}(#{1,6})\s+(.*)$/.exec(raw) ?? [];
  if (heading !== undefined)
    return {
      text: plain(heading.trimEnd().replace(/(^|[^#])#+$/, "$1")),
      hint: signs === "#" ? "title" : "heading",
    };
  if (/^\s*\|.*\|\s*$/.test(raw)) return { text: cellsOf(raw), hint: "row" };
  const bold = /^\s*(?:\*\*|__)([^*_]{2,100})(?:\*\*|__)\s*$/.exec(raw)?.[1];
  if (bold !== undefined && !/[.。]$/.test(bold)) return { text: plain(bold), hint: "heading" };
  const bullet = /^\s*(?:[-*+]|\d{1,2}[.)])\s+(.*)$/.exec(raw)?.[1];
  if (bullet !== undefined) return { text: plain(bullet), hint: "bullet" };
  return { text: plain(raw.replace(/^\s*>\s?/, "")) };
}

function cellsOf(raw: string): string {
  return raw
    .trim()
    .replace(/^\||\|$/g, "")
    .split("|")
    .map(plain)
    .join(" | ");
}

function plain(text: string): string {
  return tidy(
    text
      .replace(/!\[[^\][]*\]\([^)[]*\)/g, "")
      .replace(/\[([^\][]+)\]\([^)[]*\)/g, "$1")
      .replace(/(\*\*|__|`)/g, "")
      .replace(/(^|[\s(])[*_](\S[^*_]*?)[*_](?=[\s.,;:)]|$)/g, "$1$2"),
  );
}
