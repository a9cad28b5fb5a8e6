import type { Line } from "../input/line";
import { isPaper, isSection } from "../lexicon/sites";
import type { Block, BlockKind } from "./block";
import { datelineOf } from "./dateline";
import { headLineOf, isOfHead } from "./head-line";
import { withListLines } from "./list-lines";

export interface Blocks {
  text: string;
  blocks: Block[];
}

const RELATED =
  /^(?:related (?:news|articles?|reading|reports?|stories|posts)|more (?:news|stories|from .{2,30})|read next|latest news|recommended(?: reading| for you)?|you (?:may|might) also (?:like|be interested in)|most (?:read|popular)|see also|相关(?:新闻|资讯|阅读|文章)|推荐阅读)\s*[:：]?$/i;
const BOILERPLATE = [
  /\b(?:for (?:further|more|any) (?:details|information|inquiries|enquiries|questions)|please contact|contact us|get in touch|press contact|media contact)\b/i,
  /^(?:phone|tel|telephone|mobile|fax|contact|contacts|e-?mail|wechat|whatsapp|address|电话|联系人|邮箱)\s*[:：]/i,
  /\b(?:disclaimer|data source statement|do(?:es)? not constitute|for reference only|no investment advice|not (?:investment|financial) advice|all rights reserved|without (?:prior )?(?:written )?permission|terms of use|privacy policy|cookie)\b/i,
  /©|\(c\) \d{4}|^copyright\b|公网安备|ICP(?:备|证)|备案号/i,
  /^(?:read more|read the full|continue reading|was this|learn more|click here|show more|subscribe|sign up|follow us|share (?:this|on)|log ?in|register|download the|view (?:all|more)|back to top|print this|skip to|advertisement|sponsored|tags?\s*[:：]|keywords?\s*[:：]|hits?\s*[:：]|views?\s*[:：]|(?:photo|image|figure|chart|caption)s?(?: \d{1,2})?\s*[:：]|图(?:片|源|\s?\d{1,2})?\s*[:：]|(?:图片)?来源\s*[:：]|▲)/i,
  /[\w.+-]+@[\w-]+\.[a-z]{2,}/i,
  /^(?:分享(?:到|至)?|收藏|打印|字号|扫码|扫一扫|长按|关注(?:我们|公众号)|点击(?:查看|阅读|下载)|返回(?:顶部|首页)|上一篇|下一篇|阅读原文|(?:share|tweet|print|e-?mail|copy link|save|listen|facebook|linkedin|twitter|whatsapp|wechat|x|weibo|微信|微博|QQ空间)(?:[\s|/·,、]+(?:on |to |via )?(?:share|tweet|print|e-?mail|copy link|save|listen|facebook|linkedin|twitter|whatsapp|wechat|x|weibo|微信|微博|QQ空间))*\s*$)/i,
  /^dear (?:users?|useres|customers?|readers?|clients?)\b.{0,40}$/i,
];
const CLOSING =
  /^(?:disclaimer|about (?:us|the author|smm|this report)|legal notice|contacts?|imprint|data source statement|免责声明|风险提示|公司简介|企业简介|关于(?:我们|公司|本报告)|note to editors?)\s*[:：]?$/i;
/** "About Haoyun New Energy": what a release says of its company at the end, year in, year out. */
const ABOUT =
  /^(?:About|ABOUT) (?:[Tt]he )?[A-Z][\w&.'’-]*(?: [A-Z&][\w&.'’-]*){0,5}\s*:?$|^关于[\u4e00-\u9fff]{2,14}(?:公司|集团|股份|科技|能源|电池|材料|汽车)[：:]?$/;

/** Puts the lines together as one text and says what each of them is. */
export function toBlocks(lines: readonly Line[]): Blocks {
  const text = lines.map((line) => line.text).join("\n");
  const blocks: Block[] = [];
  const printed = new Set<Block>();
  const place: Place = { related: false, closing: false, titled: false, heading: "" };
  let at = 0;
  for (const line of lines) {
    for (const part of withoutDateline(line)) {
      const span = { start: at + part.at, end: at + part.at + part.text.length };
      const kind = kindAt(part, place);
      const aside = place.related || line.hint === "related";
      if (kind === "title") place.heading = "";
      if (kind === "heading") place.heading = aside ? "" : part.text;
      const block = { kind, span, text: part.text, related: aside, heading: place.heading };
      blocks.push(block);
      if (line.hint === "heading" || line.hint === "title") printed.add(block);
    }
    at += line.text.length + 1;
  }
  return { text, blocks: withTitleRepeats(withHeadline(withListLines(blocks, printed))) };
}

interface PlacedLine extends Line {
  /** Where it begins in its line. */
  at: number;
  dateline?: true;
}

/** "SEOUL, April 19 (Northwire) -- ...": what stands before the first sentence is a line about the publication. */
function withoutDateline(line: Line): PlacedLine[] {
  if (line.text === "") return [];
  const dateline = line.hint === "row" ? undefined : datelineOf(line.text);
  if (!dateline) return [{ ...line, at: 0 }];
  const head = line.text.slice(0, dateline.length).trimEnd();
  const rest = line.text.slice(dateline.length);
  const { hint } = line;
  const before: PlacedLine = { text: head, at: 0, dateline: true, ...(hint && { hint }) };
  return rest === "" ? [before] : [before, { ...line, text: rest, at: dateline.length }];
}

/** How far the walk through the lines has come. */
interface Place {
  related: boolean;
  /** Between the head of a disclaimer and the next heading. */
  closing: boolean;
  titled: boolean;
  heading: string;
}

function kindAt(line: PlacedLine, place: Place): BlockKind {
  if (line.dateline && line.hint !== "boilerplate") return "meta";
  const isRelated = RELATED.test(line.text);
  if (isRelated) place.related = true;
  const kind = kindOf(line, !place.titled);
  const closes = CLOSING.test(line.text) || (place.titled && ABOUT.test(line.text));
  if (line.hint !== "boilerplate" && closes) place.closing = true;
  else if (kind === "heading") place.closing = false;
  if (place.closing || isRelated) return "boilerplate";
  if (kind === "title" || kind === "paragraph") place.titled = true;
  return kind;
}

function kindOf(line: Line, untitled: boolean): BlockKind {
  const { text, hint } = line;
  if (hint === "boilerplate") return "boilerplate";
  if (isMeta(line)) return "meta";
  if (isShort(text, 600) && BOILERPLATE.some((shape) => shape.test(text))) return "boilerplate";
  if (hint === "title") return untitled ? "title" : "heading";
  if (hint === "heading" || hint === "row" || hint === "bullet") return hint;
  if (untitled && hint !== "related" && mayBeTitle(text)) return "title";
  return looksLikeHeading(text) ? "heading" : "paragraph";
}

function mayBeTitle(text: string): boolean {
  if (!isShort(text, 200) || /[.。]$/.test(text) || HOLDS_ITEMS.test(text)) return false;
  return !isChinese(text) || isShort(text, 90);
}

/** Marks of several items on one line: then it is no headline. */
const HOLDS_ITEMS =
  /[\u2460-\u2473]|\[1\].{8,}\[2\]|(?:^|\s)\(?1[)）、].{8,}[\s;；]\(?2[)）、]|.{8,}\s\|\s.{8,}\s\|\s/;

/** The row of a table is about the publication only where it names a source or says so of its day. */
function isMeta({ text, hint }: Line): boolean {
  if (hint !== "row") return isOfHead(text);
  const head = headLineOf(text);
  return head !== undefined && (head.publisher !== undefined || head.labelled === true);
}

function looksLikeHeading(text: string): boolean {
  if (/[.。;；!?]$/.test(text)) return false;
  if (/^【[^】]{2,60}】$/.test(text)) return true;
  const numbered =
    /^(?:[IVX]{1,5}|\d{1,2}(?:\.\d{1,2})*|[A-H]|[一二三四五六七八九十]{1,2})[.)、．]\s*\S/.test(text);
  const label = /[:：]$/.test(text);
  if (isChinese(text)) return isChineseHeading(text, numbered || label);
  return isShort(text, numbered ? 140 : 70) && (numbered || label || text.split(" ").length <= 10);
}

function isChinese(text: string): boolean {
  return (text.match(/[\u3400-\u9fff]/g) ?? []).length > text.length / 3;
}

/** Chinese has no blanks to count: a heading is short, and has neither the commas nor the items of a sentence. */
function isChineseHeading(text: string, marked: boolean): boolean {
  return isShort(text, marked ? 40 : 30) && !HOLDS_ITEMS.test(text) && !/[，；].*[，；]/.test(text);
}

function isShort(text: string, most: number): boolean {
  return text.length <= most;
}

/** The name of the site or of a part of it stands above the headline: the headline is the title. */
function withHeadline(blocks: readonly Block[]): Block[] {
  const at = blocks.findIndex(({ kind, related }) => kind === "title" && !related);
  const first = blocks[at];
  if (!first || !isMasthead(first.text)) return [...blocks];
  const next = blocks.findIndex(
    ({ kind, text }, index) => index > at && kind !== "meta" && kind !== "boilerplate" && !isMasthead(text),
  );
  const headline = blocks[next];
  if (!headline || !isHeadline(headline)) return [...blocks];
  return blocks.map((block, index) => {
    if (index === next) return { ...block, kind: "title" as const, heading: "" };
    const isAbove = index >= at && index < next && block.kind !== "boilerplate";
    return isAbove ? { ...block, kind: "meta" as const } : block;
  });
}

function isMasthead(text: string): boolean {
  return text.length < 40 && (isSection(text) || isPaper(text));
}

function isHeadline({ kind, text, related }: Block): boolean {
  return (
    !related && (kind === "heading" || kind === "paragraph") && mayBeTitle(text) && !/[;；:：]$/.test(text)
  );
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
