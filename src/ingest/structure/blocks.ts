import type { Line } from "../input/line";
import type { Span } from "../review/review";

export type BlockKind = "title" | "heading" | "paragraph" | "bullet" | "row" | "meta" | "boilerplate";

/** A piece of the article that belongs together: a heading, a paragraph, a bullet, a row of a table. */
export interface Block {
  kind: BlockKind;
  span: Span;
  text: string;
  /** Part of another publication shown beside the article. */
  related: boolean;
  /** The heading it stands under. */
  heading: string;
}

export interface Blocks {
  text: string;
  blocks: Block[];
}

const RELATED =
  /^(?:related (?:news|articles?|reading|reports?|stories|posts)|more (?:news|stories|from .{2,30})|read next|latest news|recommended(?: reading| for you)?|you (?:may|might) also (?:like|be interested in)|most (?:read|popular)|see also|相关(?:新闻|资讯|阅读|文章)|推荐阅读)\s*[:：]?$/i;
const META = [
  /^(?:icon)?\s*(?:published|posted|updated|last updated|date|publication date|source|author|editor|by|written by|publisher|site|url|link|time|来源|发布时间|作者|编辑)(?: on| at)?\s*[:：]\s*\S.{0,160}$/i,
  /^(?:icon)?\s*(?:(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec)[a-z]*\.? \d{1,2},? \d{4}|\d{1,2}(?:st|nd|rd|th)? (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?,? \d{4}|\d{4}[-/.]\d{1,2}[-/.]\d{1,2})(?:[ ,T]+(?:at )?\d{1,2}:\d{2}(?::\d{2})?.{0,12})?(?: \| .{2,40})?$/i,
  /^https?:\/\/\S+$/,
  /^\d+ (?:minutes?|hours?|days?|weeks?|months?) ago$/i,
  /^home (?:\/|>|»|›) /i,
  /^by [A-Z][a-z]+ [A-Z][a-z]+(?: \| .*)?$/,
  /^\d+ ?(?:min(?:ute)?s?) read$/i,
];
const BOILERPLATE = [
  /\b(?:for (?:further|more|any) (?:details|information|inquiries|enquiries|questions)|please contact|contact us|get in touch|press contact|media contact)\b/i,
  /^(?:phone|tel|telephone|mobile|fax|contact|contacts|e-?mail|wechat|whatsapp|address|电话|联系人|邮箱)\s*[:：]/i,
  /\b(?:disclaimer|data source statement|do(?:es)? not constitute|for reference only|no investment advice|not (?:investment|financial) advice|all rights reserved|without (?:prior )?(?:written )?permission|terms of use|privacy policy|cookie)\b/i,
  /©|\(c\) \d{4}|^copyright\b/i,
  /^(?:read more|read the full|continue reading|was this|learn more|click here|show more|subscribe|sign up|follow us|share (?:this|on)|log ?in|register|download the|view (?:all|more)|back to top|print this|skip to|advertisement|sponsored|tags?\s*[:：]|keywords?\s*[:：]|hits?\s*[:：]|views?\s*[:：]|photo\s*[:：]|image\s*[:：])/i,
  /[\w.+-]+@[\w-]+\.[a-z]{2,}/i,
  /^dear (?:users?|useres|customers?|readers?|clients?)\b.{0,40}$/i,
];
const CLOSING =
  /^(?:disclaimer|about (?:us|the author|smm|this report)|legal notice|contacts?|imprint|data source statement|免责声明|note to editors?)\s*[:：]?$/i;

/** Puts the lines together as one text and says what each of them is. */
export function toBlocks(lines: readonly Line[]): Blocks {
  const text = lines.map((line) => line.text).join("\n");
  const blocks: Block[] = [];
  const place: Place = { related: false, closing: false, titled: false, heading: "" };
  let at = 0;
  for (const line of lines) {
    const span = { start: at, end: at + line.text.length };
    at = span.end + 1;
    if (line.text === "") continue;
    const kind = kindAt(line, place);
    const aside = place.related || line.hint === "related";
    if (kind === "title") place.heading = "";
    if (kind === "heading") place.heading = aside ? "" : line.text;
    blocks.push({ kind, span, text: line.text, related: aside, heading: place.heading });
  }
  return { text, blocks: withTitleRepeats(blocks) };
}

/** How far the walk through the lines has come. */
interface Place {
  related: boolean;
  /** Between the head of a disclaimer and the next heading. */
  closing: boolean;
  titled: boolean;
  heading: string;
}

function kindAt(line: Line, place: Place): BlockKind {
  const isRelated = RELATED.test(line.text);
  if (isRelated) place.related = true;
  const kind = kindOf(line, !place.titled);
  if (line.hint !== "boilerplate" && CLOSING.test(line.text)) place.closing = true;
  else if (kind === "heading") place.closing = false;
  if (place.closing || isRelated) return "boilerplate";
  if (kind === "title") place.titled = true;
  return kind;
}

function kindOf(line: Line, untitled: boolean): BlockKind {
  const { text, hint } = line;
  if (hint === "boilerplate") return "boilerplate";
  if (META.some((shape) => shape.test(text))) return "meta";
  if (isShort(text, 600) && BOILERPLATE.some((shape) => shape.test(text))) return "boilerplate";
  if (hint === "title") return untitled ? "title" : "heading";
  if (hint === "heading" || hint === "row" || hint === "bullet") return hint;
  if (untitled && hint !== "related" && isShort(text, 200) && !/[.。]$/.test(text)) return "title";
  return looksLikeHeading(text) ? "heading" : "paragraph";
}

function looksLikeHeading(text: string): boolean {
  if (/[.。;；!?]$/.test(text)) return false;
  if (/^【[^】]{2,60}】$/.test(text)) return true;
  const numbered =
    /^(?:[IVX]{1,5}|\d{1,2}(?:\.\d{1,2})*|[A-H]|[一二三四五六七八九十]{1,2})[.)、．]\s*\S/.test(text);
  const label = /[:：]$/.test(text);
  return isShort(text, numbered ? 140 : 70) && (numbered || label || text.split(" ").length <= 10);
}

function isShort(text: string, most: number): boolean {
  return text.length <= most;
}

/** Pages repeat the title above and below the text, often with the site's name behind it. */
function withTitleRepeats(blocks: readonly Block[]): Block[] {
  const title = blocks.find(({ kind }) => kind === "title");
  if (!title || title.text.length < 15) return [...blocks];
  return blocks.map((block) =>
    block !== title && block.text.startsWith(title.text) && block.text.length < title.text.length + 60
      ? { ...block, kind: "boilerplate" }
      : block,
  );
}
