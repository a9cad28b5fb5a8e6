import { datelineOf } from "../structure/dateline";
import { isOfHead } from "../structure/head-line";
import { tidy, type Line, type Page } from "./line";

const BULLET = /^\s*(?:[•·▪◦‣–—*-]|\(\d{1,2}\))\s+/;
const HEADING_NUMBER = /^\s*(?:[IVX]{1,5}|\d{1,2}(?:\.\d{1,2})*|[A-H])[.)、]\s+\S/;
/** Ends of words that stay hyphenated when the line breaks after the hyphen: "semi-solid", not "semisolid". */
const COMPOUND =
  /(?:^|[\s(-])(?:all|semi|quasi|solid|all-solid|semi-solid|high|low|long|short|large|small|mid|co|non|pre|self|multi|lithium|li|silicon|first|second|third|year|month|mass|pilot|grid|battery|electric|state|full|half|ultra|next|cross|K)-$/i;

/** Reads plain text; lines that a page width broke are joined into paragraphs again. */
export function readPlainText(source: string): Page {
  const raw = source.split("\n").map((line) => line.trimEnd());
  const lines = withoutRunningHeads(raw).map(readLine);
  return { lines: joinBroken(lines), facts: {} };
}

function readLine(raw: string): Line {
  const bullet = BULLET.exec(raw);
  if (bullet) return { text: tidy(raw.slice(bullet[0].length)), hint: "bullet" };
  if (/\S *\t *\S[^\t]*\t *\S/.test(raw))
    return { text: raw.trim().split("\t").map(tidy).join(" | "), hint: "row" };
  if (/\S {3,}\S+ {3,}\S/.test(raw))
    return { text: raw.trim().split(/ {3,}/).map(tidy).join(" | "), hint: "row" };
  return { text: tidy(raw) };
}

/** Page numbers and heads that come back on every page of a PDF. */
function withoutRunningHeads(lines: readonly string[]): string[] {
  const seen = new Map<string, number>();
  for (const line of lines) {
    const key = shape(line);
    seen.set(key, (seen.get(key) ?? 0) + 1);
  }
  return lines.filter((line) => {
    if (/^\s*(?:-\s*\d{1,3}\s*-|page \d{1,3}(?: of \d{1,3})?)\s*$/i.test(line)) return false;
    return !(/\bpage \d|(?:^|\D)\d+\s*\/\s*\d+\s*$/i.test(line) && (seen.get(shape(line)) ?? 0) > 1);
  });
}

function shape(line: string): string {
  return line.trim().replace(/\d+/g, "0");
}

/** Joins lines broken at a page width. A text whose lines are of all lengths has none. */
export function joinBroken(lines: readonly Line[]): Line[] {
  const width = pageWidth(lines);
  if (width === undefined) return lines.filter(({ text }) => text !== "");
  const joined: { line: Line; parts: string[] }[] = [];
  let broken = false;
  for (const line of lines) {
    const parts = joined.at(-1)?.parts;
    const last = parts?.at(-1);
    if (line.text === "") {
      broken = false;
      continue;
    }
    if (parts && last !== undefined && broken && !beginsAnew(line))
      parts.splice(-1, 1, ...joinLines(last, line.text));
    else joined.push({ line, parts: [line.text] });
    broken = !isWhole(line) && runsOn(line.text, width);
  }
  return joined.map(({ line, parts }) => ({ ...line, text: parts.join("") }));
}

function beginsAnew({ text, hint }: Line): boolean {
  return hint !== undefined || HEADING_NUMBER.test(text) || standsAlone(text);
}

function isWhole({ text, hint }: Line): boolean {
  return hint === "row" || hint === "heading" || hint === "title" || standsAlone(text);
}

/** A line about the publication goes on in no other. */
function standsAlone(text: string): boolean {
  return isOfHead(text) || datelineOf(text)?.length === text.length;
}

function pageWidth(lines: readonly Line[]): number | undefined {
  const lengths = lines.map(({ text }) => text.length).filter((length) => length > 0);
  if (lengths.length < 6) return undefined;
  const sorted = [...lengths].sort((a, b) => a - b);
  const width = sorted[Math.floor(sorted.length * 0.9)];
  if (width === undefined || width > 130 || width < 40) return undefined;
  const full = lengths.filter((length) => length > width * 0.7).length;
  return full >= lengths.length * 0.4 ? width : undefined;
}

function runsOn(text: string, width: number): boolean {
  if (text.length < width * 0.6)
    return (
      /(?:,|\b(?:and|or|of|the|a|to|in|for|with|by|at|from|its|per))$/.test(text) || /[a-z]-$/.test(text)
    );
  return !/[:：。]$/.test(text) && !(/[.!?]$/.test(text) && text.length < width * 0.8);
}

/** Two lines that follow each other as parts of one text. */
export function joinLines(first: string, second: string): [string, string] {
  if (!/[A-Za-z]-$/.test(first)) return [`${first} `, second];
  if (COMPOUND.test(first) || !/^[a-z]/.test(second)) return [first, second];
  return [first.slice(0, -1), second];
}
