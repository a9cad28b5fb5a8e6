import { Parser } from "htmlparser2";
import { tidy, type Line, type Page, type PageFacts } from "./line";

const SILENT = new Set(["script", "style", "noscript", "svg", "template", "iframe", "select", "object"]);
const FURNITURE = new Set(["nav", "footer", "form", "button", "menu"]);
const INLINE = new Set([
  ...["a", "abbr", "b", "bdi", "cite", "code", "em", "font", "i", "ins", "mark", "q", "s", "small", "span"],
  ...["strong", "sub", "sup", "time", "u", "var", "wbr", "label"],
]);
const PUBLISHED = /^(article:published_time|datepublished|publishdate|pubdate|date|dc\.date)$/i;

/** Reads a saved page: its text line by line, and what its markup says of title, day, publisher and address. */
export function readHtml(html: string): Page {
  const lines: Line[] = [];
  const facts: PageFacts = {};
  const open: string[] = [];
  let text = "";
  let cells: string[] | undefined;

  const within = (names: ReadonlySet<string>): boolean => open.some((name) => names.has(name));
  const flush = (): void => {
    const line = tidy(text.replace(/\s+/g, " "));
    text = "";
    if (line === "") return;
    if (cells && within(new Set(["td", "th"]))) cells.push(line);
    else lines.push(withHint(line, hintOf(open)));
  };

  const parser = new Parser({
    onopentag(name, attributes) {
      if (name === "meta") readMeta(facts, attributes);
      if (name === "link" && attributes["rel"] === "canonical" && attributes["href"])
        facts.url ??= attributes["href"];
      if (name === "time" && attributes["datetime"]) facts.published ??= attributes["datetime"];
      if (!INLINE.has(name)) flush();
      if (name === "tr") cells = [];
      open.push(name);
    },
    ontext(part) {
      if (open.at(-1) === "title" && !open.includes("svg")) facts.title ??= tidy(part) || undefined;
      else if (!within(SILENT) && !open.includes("head")) text += part;
    },
    onclosetag(name) {
      if (!INLINE.has(name)) flush();
      const at = open.lastIndexOf(name);
      if (at >= 0) open.length = at;
      if (name !== "tr" || !cells) return;
      if (cells.length > 0) lines.push({ text: cells.join(" | "), hint: "row" });
      cells = undefined;
    },
  });
  parser.write(html);
  parser.end();
  flush();
  return { lines, facts };
}

function readMeta(facts: PageFacts, attributes: Record<string, string>): void {
  const name = attributes["property"] ?? attributes["name"] ?? attributes["itemprop"] ?? "";
  const content = tidy(attributes["content"] ?? "");
  if (content === "") return;
  if (PUBLISHED.test(name)) facts.published = content;
  else if (/^og:site_name$/i.test(name)) facts.publisher = content;
  else if (/^og:title$/i.test(name)) facts.title = content;
  else if (/^og:url$/i.test(name)) facts.url ??= content;
}

function hintOf(open: readonly string[]): Line["hint"] {
  if (open.some((name) => FURNITURE.has(name))) return "boilerplate";
  if (open.includes("aside")) return "related";
  if (open.includes("h1")) return "title";
  if (open.some((name) => /^h[2-6]$/.test(name) || name === "dt")) return "heading";
  if (open.includes("li")) return "bullet";
  return undefined;
}

function withHint(text: string, hint: Line["hint"]): Line {
  return hint ? { text, hint } : { text };
}
