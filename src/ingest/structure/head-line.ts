import { isDay } from "../../domain/time/day";
import { findPeriods } from "../figures/periods";
import { isMedia, mayPublish, namesSomebody } from "../lexicon/sites";

/** What a line about the publication says: who publishes, when, and nothing of the market. */
export interface HeadLine {
  /** The day behind "Published", or one that stands alone. */
  published?: string;
  /** Whether the line itself calls the day that of publication. */
  labelled?: true;
  updated?: string;
  /** Whom the line calls the source. */
  publisher?: string;
  /** A name beside the day that may be the publisher's. */
  beside?: string;
}

const MONTH =
  "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";
const WEEKDAY = "(?:(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\\.?),? )?";
/** A day with its year, in words or figures of either language. */
export const DAY = `${WEEKDAY}(?:\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}|\\d{4}\\s?年\\s?\\d{1,2}\\s?月\\s?\\d{1,2}\\s?日|${MONTH} \\d{1,2}(?:st|nd|rd|th)?,? ?\\d{4}|\\d{1,2}(?:st|nd|rd|th)?[ -](?:of )?${MONTH}[,-]? ?\\d{4}|\\d{1,2}[./]\\d{1,2}[./]\\d{4})(?!\\d)`;
const ZONE =
  "(?:\\(?(?:[A-Z]{2,5}|Z)(?:[+-]\\d{1,2}(?::?\\d{2})?)?\\)?|[+-]\\d{2}:?\\d{2}|(?:Beijing|local|Seoul) time)";
const TIME = `(?:(?:[\\s,|T]|at|um|星期.|周[一二三四五六日]|\\(星期.\\))*\\d{1,2}[:：.h]\\d{2}(?:[:：]\\d{2})?(?:\\.\\d+)?\\s?(?:[ap]\\.?m\\.?)?(?:\\s?${ZONE}(?![A-Za-z]))?)?`;
const NAME = "[A-Z][\\w&.'’-]*(?: (?:and |of |the |& )?[A-Z][\\w&.'’-]*){0,5}";
const PUBLISHED =
  "(?:(?:first |originally )?(?:published|posted|released|issued)|publication date|date(?:d)?|publish(?:ing)? (?:time|date)|pubdate|time|发布时间|发布日期|发布于|发表时间|发表于|时间|日期|发布)";
const UPDATED =
  "(?:(?:last |latest )?(?:updated?|modified|revised|edited)|更新时间|更新日期|更新于|最后更新|修改时间|更新)";
const SOURCE = "(?:source|publisher|site|文章来源|信息来源|新闻来源|来源|稿源|出处|发布机构)";
const PERSON =
  "(?:authors?|editors?|writers?|reporters?|contributors?|edited by|written by|reporting by|作者|记者|通讯员|责任编辑|编辑|责编|编译|撰文|审核|校对|整理|翻译|文)";

/** A piece of such a line and what it adds. */
type Part = [RegExp, (caught: string[], line: HeadLine) => void];

const nothing = (): void => undefined;
const VALUE = "([^|·•:：\\n]{1,40}?)";
/** A value ends where the next label, a bar, a wide gap or the line does. */
const END = `(?=\\s*(?:$|[|·•]|\\s(?:${PUBLISHED}|${UPDATED}|${SOURCE}|${PERSON}|阅读|浏览|点击|评论|字号)\\s*[:：]?|\\s${DAY}))`;

const PARTS: readonly Part[] = [
  [
    part(`${PUBLISHED}(?: on| at)?\\s*[:：]?\\s*(${DAY})${TIME}`),
    ([day = ""], line) => {
      line.published = dayOfHead(day) ?? "";
      line.labelled = true;
    },
  ],
  [
    part(`${UPDATED}(?: on| at)?\\s*[:：]?\\s*(${DAY})${TIME}`),
    ([day = ""], line) => void (line.updated = dayOfHead(day) ?? ""),
  ],
  [part(`(${DAY})${TIME}`), ([day = ""], line) => void (line.published ??= dayOfHead(day) ?? "")],
  [
    part(`${SOURCE}\\s*[:：]\\s*${VALUE}${END}`),
    ([name = ""], line) => {
      if (namesSomebody(name)) line.publisher ??= name.trim();
    },
  ],
  [
    new RegExp(`^(?:[Pp]ublished|[Pp]osted) by (${NAME})`),
    ([name = ""], line) => {
      if (isMedia(name)) line.publisher ??= name;
    },
  ],
  [part(`${PERSON}\\s*[:：]\\s*${VALUE}${END}`), nothing],
  // Names are capitalised, so this alone minds the case.
  [
    new RegExp(`^(?:[Ww]ritten |[Ee]dited |[Rr]eporting )?[Bb][Yy] ${NAME}(?:,? (?:and|/|,) ?${NAME})*`),
    nothing,
  ],
  [
    part(
      "(?:\\d+ ?[-–]?\\d* ?min(?:ute)?s?(?: of)? read(?:ing)?(?: time)?|\\d[\\d,.]* ?(?:views?|comments?|reads?|shares?|hits?)|(?:views?|comments?|reads?|shares?|hits?)\\s*[:：]?\\s*\\d[\\d,]*|(?:阅读|浏览|点击|评论|人气|热度)(?:量|数|次数)?\\s*[:：(]?\\s*\\d[\\d,.]*万?\\)?(?:次|人)?|字号\\s*[:：].{0,12}|\\d+ (?:minutes?|hours?|days?|weeks?|months?) ago)",
    ),
    nothing,
  ],
];

function part(source: string): RegExp {
  return new RegExp(`^(?:${source})`, "i");
}

const BETWEEN = /^(?:icon\b|[\s|·•,，;；/／()[\]–—-])+/;
const NAMED_BESIDE = new RegExp(`^(?:${NAME}|[\\u4e00-\\u9fff]{2,14}(?=$|[\\s|·•,，]))`);
/** No line about the publication is longer. */
const LONGEST = 200;
const MOST_PARTS = 12;

/** What a line says where all of it is about the publication; undefined where anything else stands in it. */
export function headLineOf(text: string): HeadLine | undefined {
  if (text.length > LONGEST) return undefined;
  const line: HeadLine = {};
  const names: string[] = [];
  let rest = text;
  let known = 0;
  let byline = false;
  for (let count = 0; count < MOST_PARTS; count += 1) {
    rest = rest.replace(BETWEEN, "");
    if (rest === "") return known > 0 ? withName(line, names, byline) : undefined;
    const taken = takePart(rest, line);
    const name = taken === undefined ? NAMED_BESIDE.exec(rest)?.[0] : undefined;
    if (name !== undefined) names.push(name);
    else if (taken === undefined) return undefined;
    else {
      known += 1;
      byline ||= /^(?:written |edited |reporting )?by /i.test(rest);
    }
    rest = rest.slice((taken ?? name ?? "").length);
  }
  return undefined;
}

function takePart(rest: string, line: HeadLine): string | undefined {
  for (const [shape, add] of PARTS) {
    const match = shape.exec(rest);
    if (!match) continue;
    add(match.slice(1), line);
    return match[0];
  }
  return undefined;
}

/** Names stand beside a day only; one alone is the publisher's, unless a person's or a part of the site. */
function withName(line: HeadLine, names: readonly string[], byline: boolean): HeadLine | undefined {
  if (names.length === 0) return line;
  const dated = line.published !== undefined || line.updated !== undefined || byline;
  if (!dated || names.length > 3) return undefined;
  const publishers = names.filter(mayPublish);
  const [name] = publishers;
  return name === undefined || publishers.length > 1 || byline ? line : { ...line, beside: name };
}

const OTHERS = [
  /^(?:icon)?\s*(?:published|posted|updated|last updated|date|publication date|source|author|editor|by|written by|publisher|site|url|link|time|来源|发布时间|作者|编辑|链接|原文链接|网址|原文地址)(?: on| at)?\s*[:：]\s*\S.{0,160}$/i,
  /^https?:\/\/\S+$/,
  /^(?:home|首页|主页|当前位置|您(?:现在)?的位置|所在位置)\s*(?:[/>»›→|]|[:：]\s*\S)/i,
  /^[^>»›/。.]{2,16}(?:\s[>»›]\s[^>»›/。.]{2,24}){2,}$/,
  /^by [A-Z][a-z]+ [A-Z][a-z]+(?: \| .*)?$/,
  /^(?:Authors?|Editors?|Reporter|Staff writer)s? [A-Z][\w.-]+(?: [A-Z][\w.-]+){0,3}$/,
];

/** Whether a line is about the publication or the way to its page. */
export function isOfHead(text: string): boolean {
  return OTHERS.some((shape) => shape.test(text)) || headLineOf(text) !== undefined;
}

/** The day that words of a head name. Of "03/04/2027" nobody can say which is the month: that is asked for. */
export function dayOfHead(words: string): string | undefined {
  const [, d, m, y] = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(words.trim()) ?? [];
  const dotted = `${y}-${m?.padStart(2, "0")}-${d?.padStart(2, "0")}`;
  if (y !== undefined) return isDay(dotted) ? dotted : undefined;
  const [, year, month, date] = /(\d{4})-(\d{1,2})-(\d{1,2})/.exec(words) ?? [];
  const iso = `${year}-${month?.padStart(2, "0")}-${date?.padStart(2, "0")}`;
  if (year !== undefined) return isDay(iso) ? iso : undefined;
  const spaced = words.replace(/(\d)-([A-Za-z]+)-(\d)/, "$1 $2 $3").replace(/(,)(\d)/, "$1 $2");
  return findPeriods(spaced).find(({ period }) => isDay(period))?.period;
}
