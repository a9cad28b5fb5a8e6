import { Parser } from "htmlparser2";
import type { Refusal } from "../../domain/answer/refusal";
import { tidy, type Line, type Page, type PageFacts } from "./line";

const SILENT = new Set(["script", "style", "noscript", "svg", "template", "iframe", "select", "object"]);
const FURNITURE = new Set(["nav", "footer", "form", "button", "menu"]);
const HEADINGS = new Set(["h2", "h3", "h4", "h5", "h6", "dt"]);
const CELLS = new Set(["td", "th"]);
const INLINE = new Set([
  ...["a", "abbr", "b", "bdi", "cite", "code", "em", "font", "i", "ins", "mark", "q", "s", "small", "span"],
  ...["strong", "sub", "sup", "time", "u", "var", "wbr", "label"],
]);
const PUBLISHED = /^(article:published_time|datepublished|publishdate|pubdate|date|dc\.date)$/i;

/** No page of an article is nested deeper; one that is would hold up the parser. */
const DEEPEST = 400;
const PORTION = 16_384;

/** Reads a saved page: its text line by line, and what its markup says of title, day, publisher and address. */
export function readHtml(html: string): Page | Refusal {
  const lines: Line[] = [];
  const facts: PageFacts = {};
  const open = new OpenTags();
  let text = "";
  let cells: string[] | undefined;

  const flush = (): void => {
    const line = tidy(text.replace(/\s+/g, " "));
    text = "";
    if (line === "") return;
    if (cells && open.hasAny(CELLS)) cells.push(line);
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
      open.push(name, purposeOf(name, attributes));
    },
    ontext(part) {
      if (open.innermost === "title" && !open.has("svg")) {
        const title = tidy(part);
        if (title !== "") facts.title ??= title;
      } else if (!open.hasAny(SILENT) && !open.has("head")) text += part;
    },
    onclosetag(name) {
      if (!INLINE.has(name)) flush();
      open.close(name);
      if (name !== "tr" || !cells) return;
      if (cells.length > 0) lines.push({ text: cells.join(" | "), hint: "row" });
      cells = undefined;
    },
  });
  for (let at = 0; at < html.length; at += PORTION) {
    parser.write(html.slice(at, at + PORTION));
    if (open.depth > DEEPEST)
      return { refused: `The page nests its elements more than ${DEEPEST} deep; no article does.` };
  }
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

/** What an element is beside the article: the page's own business, or other articles. */
type Purpose = "boilerplate" | "related";

/** Names that pages give to what is no part of an article; the word alone or the first of several. */
const BUSINESS =
  /^(?:cookies?|gdpr|consent|newsletter|subscribe|paywall|breadcrumbs?|pagination)(?:[-_]|$)|^(?:share|sharing|social)(?:[-_](?:buttons?|bar|links?|icons?|tools?|media|box))?$/i;
const BESIDE = /^(?:sidebar|related(?:[-_](?:articles?|news|posts?|stories|items?|content))?)$/i;
/** The article itself stands in these, whatever their names say of the page. */
const WHOLE = new Set(["html", "body", "main", "article"]);

function purposeOf(
  name: string,
  { class: classes = "", id = "" }: Record<string, string>,
): Purpose | undefined {
  if (WHOLE.has(name)) return undefined;
  const names = `${classes} ${id}`.split(/\s+/).slice(0, 20);
  if (names.some((one) => BUSINESS.test(one))) return "boilerplate";
  return names.some((one) => BESIDE.test(one)) ? "related" : undefined;
}

function hintOf(open: OpenTags): Line["hint"] {
  if (open.hasAny(FURNITURE) || open.serves("boilerplate")) return "boilerplate";
  if (open.has("aside") || open.serves("related")) return "related";
  if (open.has("h1")) return "title";
  if (open.hasAny(HEADINGS)) return "heading";
  if (open.has("li")) return "bullet";
  return undefined;
}

/** The tags a place lies in. Pages nest thousands of them, so what is open is counted and not looked for. */
class OpenTags {
  readonly #open: { name: string; purpose: Purpose | undefined }[] = [];
  readonly #counts = new Map<string, number>();
  readonly #purposes: Record<Purpose, number> = { boilerplate: 0, related: 0 };

  get depth(): number {
    return this.#open.length;
  }

  get innermost(): string | undefined {
    return this.#open.at(-1)?.name;
  }

  push(name: string, purpose?: Purpose): void {
    this.#open.push({ name, purpose });
    if (purpose) this.#purposes[purpose] += 1;
    this.#counts.set(name, (this.#counts.get(name) ?? 0) + 1);
  }

  /** Closes a tag and what was left open in it. */
  close(name: string): void {
    if (!this.has(name)) return;
    for (let last = this.#open.pop(); last; last = this.#open.pop()) {
      this.#counts.set(last.name, (this.#counts.get(last.name) ?? 1) - 1);
      if (last.purpose) this.#purposes[last.purpose] -= 1;
      if (last.name === name) return;
    }
  }

  has(name: string): boolean {
    return (this.#counts.get(name) ?? 0) > 0;
  }

  /** Whether a place lies in an element that is there for something else than the article. */
  serves(purpose: Purpose): boolean {
    return this.#purposes[purpose] > 0;
  }

  hasAny(names: ReadonlySet<string>): boolean {
    return [...names].some((name) => this.has(name));
  }
}

function withHint(text: string, hint: Line["hint"]): Line {
  return hint ? { text, hint } : { text };
}
