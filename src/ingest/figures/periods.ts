import { BEHIND_MONEY } from "./money";
import type { Period } from "../../domain/ledger/records";
import { daysBetween, isDay } from "../../domain/time/day";
import { startOf } from "../../domain/time/period";
import type { Span } from "../review/review";
import { mask } from "./mask";
import { matchesAfter } from "../matches-after";

/** A date or period printed in a text. */
export interface DatePhrase {
  span: Span;
  text: string;
  /** The period, or of two ("from 2024 to 2030") the first. */
  period: Period;
  /** The last period of a window. */
  to?: Period;
  /** No year is printed: it was taken from the publication. */
  yearless?: boolean;
  /** "early 2024", "around mid-2026", "mid-January": which months or days is not said. */
  vague?: boolean;
  /** "last year", "this quarter": counted from the publication. */
  relative?: boolean;
}

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const MONTH =
  "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";
const DASH = "\\s?[-–—~]\\s?";
const TO = `(?:${DASH}|\\s?(?:to|through|until|and|至|到)\\s?)`;
const YEAR = "(?:19|20)\\d{2}";

const COUNTS = "two three four five six seven eight nine ten eleven".split(" ");

/** What the named groups of a pattern caught; undefined where one took no part. */
type Caught = Record<string, string | undefined>;

interface Shape {
  pattern: RegExp;
  read(caught: Caught, fallbackYear: number, published: string): Part | undefined;
}

/** A shape whose reader needs some groups of its pattern, and takes others where they caught something. */
function reading<Needed extends string>(
  source: string,
  needed: readonly Needed[],
  read: (
    caught: Caught & Record<Needed, string>,
    fallbackYear: number,
    published: string,
  ) => Part | undefined,
): Shape {
  const isWhole = (caught: Caught): caught is Caught & Record<Needed, string> =>
    needed.every((name) => caught[name] !== undefined);
  return {
    pattern: new RegExp(source, "gi"),
    read: (caught, year, published) => (isWhole(caught) ? read(caught, year, published) : undefined),
  };
}

const SHAPES: Shape[] = [
  reading(`(?<y>${YEAR})-(?<m>\\d{2})-(?<d>\\d{2})(?!\\d)`, ["y", "m", "d"], ({ y, m, d }) =>
    day(y, Number(m), Number(d)),
  ),
  reading(`(?<y>${YEAR})[/.](?<m>\\d{1,2})[/.](?<d>\\d{1,2})(?!\\d)`, ["y", "m", "d"], ({ y, m, d }) =>
    day(y, Number(m), Number(d)),
  ),
  reading(
    `(?<y>${YEAR})\\s?年\\s?(?<m>\\d{1,2})\\s?月\\s?(?<d>\\d{1,2})\\s?日`,
    ["y", "m", "d"],
    ({ y, m, d }) => day(y, Number(m), Number(d)),
  ),
  reading(
    `(?:(?<y>${YEAR})\\s?年|(?<r>今年|去年|本年))?\\s?的?前\\s?(?<n>[二三四五六七八九十]|十一|\\d{1,2})\\s?个?月(?:份)?`,
    ["n"],
    ({ y, r, n }, year) => chineseMonths({ y, r }, year, 1, chineseCount(n)),
  ),
  reading(`(?:(?<y>${YEAR})\\s?年|(?<r>今年|去年|本年))?前三季度`, [], ({ y, r }, year) =>
    chineseMonths({ y, r }, year, 1, 9),
  ),
  reading(
    `(?:(?<y>${YEAR})\\s?年|(?<r>今年|去年|明年|本年))?\\s?(?<m>\\d{1,2})\\s?月?\\s?[-–—－~至到]\\s?(?<n>\\d{1,2})\\s?月(?:份)?(?!\\s?\\d{1,2}\\s?日)`,
    ["m", "n"],
    ({ y, r, m, n }, year) => chineseMonths({ y, r }, year, Number(m), Number(n)),
  ),
  reading(`(?<y>${YEAR})\\s?年\\s?(?<m>\\d{1,2})\\s?月(?:份)?`, ["y", "m"], ({ y, m }) =>
    month(y, Number(m)),
  ),
  reading(`(?<y>${YEAR})\\s?年(?<p>上半年|下半年|年?底|年?末|年初|年中)`, ["y", "p"], ({ y, p }) =>
    chinesePart(y, p),
  ),
  reading(`(?<y>${YEAR})\\s?年(?:\\s?第?(?<q>[一二三四1-4])季度)?`, ["y"], ({ y, q }) => ({
    period: q ? `${y}-Q${"一二三四".indexOf(q) + 1 || q}` : y,
  })),
  reading(`(?<y>${YEAR})${TO}(?<z>${YEAR})\\s?年`, ["y", "z"], ({ y, z }) => ({ period: y, to: z })),
  reading(
    `(?<mon>${MONTH})\\s(?<d>\\d{1,2})(?:st|nd|rd|th)?${DASH}(?:(?<n>${MONTH})\\s)?(?<e>\\d{1,2})(?:st|nd|rd|th)?,?\\s(?<y>${YEAR})`,
    ["mon", "d", "e", "y"],
    ({ mon, d, n, e, y }) => window(day(y, indexOf(mon), Number(d)), day(y, indexOf(n ?? mon), Number(e))),
  ),
  reading(
    `(?<d>\\d{1,2})(?:st|nd|rd|th)?${TO}(?<e>\\d{1,2})(?:st|nd|rd|th)?\\s(?:of )?(?<mon>${MONTH}),?\\s(?<y>${YEAR})`,
    ["d", "e", "mon", "y"],
    ({ d, e, mon, y }) => window(day(y, indexOf(mon), Number(d)), day(y, indexOf(mon), Number(e))),
  ),
  reading(
    `(?<mon>${MONTH})\\s(?<d>\\d{1,2})(?:st|nd|rd|th)?(?:,\\s?|\\s)(?<y>${YEAR})`,
    ["mon", "d", "y"],
    ({ mon, d, y }) => day(y, indexOf(mon), Number(d)),
  ),
  reading(
    `(?<d>\\d{1,2})(?:st|nd|rd|th)?\\s(?:of )?(?<mon>${MONTH}),?\\s(?<y>${YEAR})`,
    ["d", "mon", "y"],
    ({ d, mon, y }) => day(y, indexOf(mon), Number(d)),
  ),
  reading(
    `(?<early>early|mid|late)[- ](?:in )?(?<mon>${MONTH})(?:\\sof)?,?\\s(?<y>${YEAR})`,
    ["mon", "y"],
    ({ mon, y }) => month(y, indexOf(mon)),
  ),
  reading(
    `(?<mon>${MONTH})\\sand\\s(?<n>${MONTH})(?:\\sof)?,?\\s(?<y>${YEAR})`,
    ["mon", "n", "y"],
    ({ mon, n, y }) => window(month(y, indexOf(mon)), month(y, indexOf(n))),
  ),
  reading(
    `(?<mon>${MONTH})(?:${TO}(?<n>${MONTH}))?(?:\\sof)?,?\\s(?<y>${YEAR})`,
    ["mon", "y"],
    ({ mon, n, y }) => (n ? window(month(y, indexOf(mon)), month(y, indexOf(n))) : month(y, indexOf(mon))),
  ),
  reading(
    `(?<e>end|mid|early|late|beginning|start)(?:${DASH}|\\s)(?:of\\s)?(?<y>${YEAR})`,
    ["e", "y"],
    ({ e, y }) => partOfYear(e, y),
  ),
  reading(`year-?end(?:\\sof)?\\s(?<y>${YEAR})`, ["y"], ({ y }) => ({ period: `${y}-12` })),
  reading(
    `(?:the\\s)?(?<w>first|second|third|fourth|last|[1-4](?:st|nd|rd|th))\\s(?<k>quarter|half)\\s(?:of\\s(?:the\\syear\\s)?|in\\s)?(?<y>${YEAR})`,
    ["w", "k", "y"],
    ({ w, k, y }) => ({
      period: `${y}-${k.toLowerCase() === "half" ? `H${Math.min(ordinal(w), 2)}` : `Q${ordinal(w)}`}`,
    }),
  ),
  reading(`Q1${TO}Q(?<n>[23])(?:\\sof)?[\\s,]{0,2}(?<y>${YEAR})`, ["n", "y"], ({ n, y }) =>
    window(month(y, 1), month(y, Number(n) * 3)),
  ),
  reading(
    `(?:the\\s)?first\\s(?<n>${COUNTS.join("|")}|\\d{1,2})\\smonths(?:\\sof|\\sin)?\\s(?<y>${YEAR})`,
    ["n", "y"],
    ({ n, y }) => firstMonths(n, y),
  ),
  reading(
    `(?:the\\s)?first\\s(?<n>${COUNTS.join("|")}|\\d{1,2})\\smonths(?:\\sof\\s(?:the\\s)?(?:(?<r>this|current|last|previous|next)\\s)?year)?`,
    ["n"],
    ({ n, r }, year) => monthsOfYear(n, r, year),
  ),
  reading(`(?<h>[QH])(?<n>[1-4])(?:\\sof)?[\\s'’,-]{0,2}(?<y>${YEAR})`, ["h", "n", "y"], ({ h, n, y }) => ({
    period: `${y}-${h.toUpperCase()}${n}`,
  })),
  reading(`(?<y>${YEAR})[\\s-]?(?<h>[QH])(?<n>[1-4])`, ["y", "h", "n"], ({ y, h, n }) => ({
    period: `${y}-${h.toUpperCase()}${n}`,
  })),
  reading(`(?<n>[1-4])Q\\s?(?<y>${YEAR})`, ["n", "y"], ({ n, y }) => ({ period: `${y}-Q${n}` })),
  reading(`(?<y>${YEAR})${DASH}(?<z>\\d{2})(?!\\d|[-/.]\\d)`, ["y", "z"], ({ y, z }) =>
    Number(z) > Number(y.slice(2)) ? { period: y, to: `${y.slice(0, 2)}${z}` } : undefined,
  ),
  reading(`(?<y>${YEAR})${TO}(?<z>${YEAR})(?!\\d)`, ["y", "z"], ({ y, z }) =>
    Number(z) > Number(y) ? { period: y, to: z } : undefined,
  ),
  reading(`(?<n>[1-4])Q['’]?(?<y>\\d{2})(?!\\d)`, ["n", "y"], ({ n, y }) => ({ period: `20${y}-Q${n}` })),
  reading(`(?<n>[12])H\\s?(?<y>${YEAR})`, ["n", "y"], ({ n, y }) => ({ period: `${y}-H${n}` })),
  reading(`(?<h>[QH])(?<n>[1-4])\\s?['’](?<y>\\d{2})(?!\\d)`, ["h", "n", "y"], ({ h, n, y }) => ({
    period: `20${y}-${h}${n}`,
  })),
  reading(
    `(?:the\\s)?(?<w>first|second|third|fourth|last)\\s(?<k>quarter|half)\\s(?:of\\s)?(?:the\\s)?(?<r>last|this|next|current|previous)\\syear`,
    ["w", "k", "r"],
    ({ w, k, r }, year) => relative(year, r, partOf(w, k)),
  ),
  reading(
    `(?:the\\s)?(?<e>end|early|mid|late|beginning|middle)[\\s-](?:of\\s)?(?<r>last|this|next|the current)\\syear`,
    ["e", "r"],
    ({ e, r }, year) => relative(year, r, partOfYear(e, "0000").period.slice(4), e.toLowerCase() !== "end"),
  ),
  reading(
    `(?<mon>${MONTH})${TO}(?<n>${MONTH})(?![a-z])(?:\\speriod)?(?:\\s(?:of\\s)?(?:this|the\\scurrent)\\syear)?(?!\\s\\d)`,
    ["mon", "n"],
    ({ mon, n }, year) =>
      yearless(window(month(String(year), indexOf(mon)), month(String(year), indexOf(n)))),
  ),
  reading(`Q1${TO}Q(?<n>[23])(?![\\w])`, ["n"], ({ n }, year) =>
    yearless(window(month(String(year), 1), month(String(year), Number(n) * 3))),
  ),
  reading(
    `(?<r>last|this|next|previous)\\s(?<k>year|month|quarter)(?!['’-]|\\s(?:earlier|ago))`,
    ["r", "k"],
    ({ r, k }, _year, published) => beside(published, r, k),
  ),
  reading(
    `(?:the\\s)?(?<early>early|mid|late|middle\\sof|beginning\\sof)[-\\s](?<mon>${MONTH})(?![a-z])(?!\\s\\d)`,
    ["mon"],
    ({ mon }, year) => yearless(vaguely(month(String(year), indexOf(mon)))),
  ),
  reading(
    `(?<mon>${MONTH})\\s(?<d>\\d{1,2})(?:st|nd|rd|th)?${DASH}(?:(?<n>${MONTH})\\s)?(?<e>\\d{1,2})(?:st|nd|rd|th)?(?![\\d%,.]*\\d)`,
    ["mon", "d", "e"],
    ({ mon, d, n, e }, year) =>
      yearless(
        window(day(String(year), indexOf(mon), Number(d)), day(String(year), indexOf(n ?? mon), Number(e))),
      ),
  ),
  reading(
    `(?<mon>${MONTH})\\s(?<d>\\d{1,2})(?:st|nd|rd|th)?(?![\\d%]|[,.]\\d)`,
    ["mon", "d"],
    ({ mon, d }, year) => yearless(day(String(year), indexOf(mon), Number(d))),
  ),
  reading(
    `(?<d>\\d{1,2})(?:st|nd|rd|th)?${TO}(?<e>\\d{1,2})(?:st|nd|rd|th)?\\s(?:of )?(?<mon>${MONTH})`,
    ["d", "e", "mon"],
    ({ d, e, mon }, year) =>
      yearless(
        window(day(String(year), indexOf(mon), Number(d)), day(String(year), indexOf(mon), Number(e))),
      ),
  ),
  reading(
    `(?<d>\\d{1,2})(?:st|nd|rd|th)?\\s(?:of )?(?<mon>${MONTH})(?![a-z])`,
    ["d", "mon"],
    ({ d, mon }, year) => yearless(day(String(year), indexOf(mon), Number(d))),
  ),
  reading(`(?<r>今年|去年|明年|本年)(?<m>\\d{1,2})月(?:份)?`, ["r", "m"], ({ r, m }, year) =>
    year === 0
      ? undefined
      : {
          ...month(String(year + shiftOf(r)), Number(m)),
          period: `${year + shiftOf(r)}-${pad(Number(m))}`,
          relative: true,
        },
  ),
  reading(`(?<r>今年|去年|明年|本年)?(?<p>上半年|下半年|年底|年末)`, ["p"], ({ r, p }, year) =>
    year === 0 ? undefined : { ...chinesePart(String(year + shiftOf(r ?? "今年")), p), relative: true },
  ),
  reading(`(?:第)?(?<q>[一二三四])季度`, ["q"], ({ q }, year) =>
    yearless({ period: `${year}-Q${"一二三四".indexOf(q) + 1}` }),
  ),
  reading(`(?<r>今年|去年|明年)`, ["r"], ({ r }, year) =>
    year === 0 ? undefined : { period: String(year + shiftOf(r)), relative: true },
  ),
  reading(`(?<m>\\d{1,2})\\s?月(?:上旬|中旬|下旬|初|底|中)`, ["m"], ({ m }, year) =>
    yearless(vaguely(month(String(year), Number(m)))),
  ),
  reading(`(?<m>\\d{1,2})\\s?月\\s?(?<d>\\d{1,2})\\s?日`, ["m", "d"], ({ m, d }, year) =>
    yearless(day(String(year), Number(m), Number(d))),
  ),
  reading(`(?<m>\\d{1,2})\\s?月(?:份)?`, ["m"], ({ m }, year) => yearless(month(String(year), Number(m)))),
  reading(
    `(?<mon>(?:January|February|March|April|May|June|July|August|September|October|November|December))(?:['’]s)?(?![a-z])`,
    ["mon"],
    ({ mon }, year) => yearless(month(String(year), indexOf(mon))),
  ),
  reading(`(?<h>Q)(?<n>[1-4])(?![\\w])`, ["n"], ({ n }, year) => yearless({ period: `${year}-Q${n}` })),
  reading(`(?<h>H)(?<n>[12])(?![\\w])`, ["n"], ({ n }, year) => yearless({ period: `${year}-H${n}` })),
  reading(
    `(?:the\\s)?(?<w>first|second|third|fourth)\\squarter(?:\\sof\\s(?:the|this)\\syear)?`,
    ["w"],
    ({ w }, year) => yearless({ period: `${year}-Q${ordinal(w)}` }),
  ),
  reading(
    `the\\s(?<w>first|second)\\shalf(?:\\sof\\s(?:the|this)\\syear)?(?!\\s(?:of|a|an)\\b)`,
    ["w"],
    ({ w }, year) => yearless({ period: `${year}-H${ordinal(w)}` }),
  ),
  reading(
    `(?:the\\s)?(?:end|turn|close)\\sof\\s(?:the|this)\\sdecade|this\\sdecade['’]s\\send`,
    [],
    (_groups, year) => (year ? { period: String(Math.ceil((year + 1) / 10) * 10) } : undefined),
  ),
  reading(`(?:by |at |before )?(?:the )?(?:end of (?:the|this) year|year-?end)`, [], (_groups, year) =>
    year ? { period: `${year}-12` } : undefined,
  ),
  reading(
    `(?<y>${YEAR})(?![\\d]|[,.]\\d|\\s?(?:(?!won\\b)(?:${BEHIND_MONEY})|mt\\b|t\\b|tonnes?|GWh|MWh|kg|%|units|辆|customers|cycles|employees|mAh|Wh))`,
    ["y"],
    ({ y }) => ({ period: y }),
  ),
];

/**
 * The dates and periods of a text. Where no year is printed it is taken from `published`: the last such month or
 * day on or before it, or the next one where the words around it look ahead.
 *
 * @param undated The day of publication is only near, as for a related item: the nearest such month or day counts.
 */
export function findPeriods(text: string, published?: string, undated = false): DatePhrase[] {
  const year = published ? Number(published.slice(0, 4)) : 0;
  const found: DatePhrase[] = [];
  let rest = text;
  for (const { pattern, read } of SHAPES) {
    const fresh: DatePhrase[] = [];
    for (const match of matchesAfter(rest, pattern, (before) => !/(?:\w|\d[.,])$/.test(before))) {
      // "may" and "march" are months only where written as names.
      if (/^[a-z]/.test(match.groups?.["mon"] ?? "")) continue;
      const phrase = read(match.groups ?? {}, year, published ?? "");
      if (!phrase || (phrase.yearless && !published)) continue;
      const span = { start: match.index, end: match.index + match[0].length };
      fresh.push({ ...settleYear(phrase, around(text, span), published, undated), span, text: match[0] });
    }
    if (fresh.length === 0) continue;
    found.push(...fresh);
    rest = mask(
      rest,
      fresh.map(({ span }) => span),
    );
  }
  return besideDated(
    text,
    found.sort((a, b) => a.span.start - b.span.start),
  );
}

/** "In May 2026 …, up from 369 MWh in April": what is held against a month with its year is the one before it. */
function besideDated(text: string, found: readonly DatePhrase[]): DatePhrase[] {
  const dated = found.find(({ period, yearless, to }) => !yearless && !to && isMonth(period));
  if (!dated) return [...found];
  return found.map((one) => {
    const before = text.slice(Math.max(0, one.span.start - 40), one.span.start);
    const isHeld = one.yearless && !one.to && isMonth(one.period) && HELD_AGAINST.test(before);
    if (!isHeld) return one;
    const year = Number(dated.period.slice(0, 4));
    const same = `${year}${one.period.slice(4)}`;
    return { ...one, period: same < dated.period ? same : `${year - 1}${one.period.slice(4)}` };
  });
}

const HELD_AGAINST = /\b(?:from|against|than|versus|compared (?:with|to)|after)\b[^.;]{0,30}$/i;

function isMonth(period: string): boolean {
  return /^\d{4}-\d{2}$/.test(period);
}

const AHEAD =
  /\b(?:expected|scheduled|planned|plans?|will|by|due|until|target\w*|aim\w*|next|forthcoming|coming|is to|are to|starting|from|before|go(?:es)? on sale|begins|opens|follows|arrives|hits)\b[^.]{0,30}$/i;

/** The words before a date, and whether those behind it tell of what had been by then. */
function around(text: string, { start, end }: Span): { before: string; past: boolean } {
  return {
    before: text.slice(Math.max(0, start - 40), start),
    past: /^[^.;]{0,60}\b(?:had|was|were|came|stood|reached|rose|fell)\b/i.test(text.slice(end, end + 80)),
  };
}

function settleYear(
  phrase: Part,
  { before, past }: ReturnType<typeof around>,
  published: string | undefined,
  undated: boolean,
): Part {
  if (!phrase.yearless || !published) return phrase;
  if (undated) return nearest(phrase, published);
  if (phrase.to !== undefined) return settleWindow(phrase, before, published);
  const ahead =
    AHEAD.test(before.replace(/\bfrom [^.;]*\d[^.;]*$/i, "")) &&
    !(past && /^\s*(?:by|from|before|until)\b/i.test(before));
  const start = phrase.period;
  const same = published.slice(0, Math.min(start.length, 10));
  const later = /^\d{4}-\d{2}/.test(start) ? start > same : false;
  const earlier = /^\d{4}-\d{2}/.test(start) ? start < same : false;
  if (later && !ahead && !/(?:自|将于|拟于|截止[^，。]{0,6}|截至日期为)$/.test(before))
    return shifted(phrase, -1);
  if (earlier && ahead) return shifted(phrase, 1);
  return phrase;
}

/** "From January to September" is of the year in which it is over, unless something is to come. */
function settleWindow(phrase: Part, before: string, published: string): Part {
  const ahead = AHEAD.test(before.replace(/\b(?:from|by|until)\s*$/i, ""));
  const last = phrase.to ?? phrase.period;
  const isOpen = last > published.slice(0, last.length);
  if (isOpen && !ahead) return shifted(phrase, -1);
  return !isOpen && ahead ? shifted(phrase, 1) : phrase;
}

function nearest(phrase: Part, published: string): Part {
  const distance = (part: Part): number => Math.abs(daysBetween(startOf(part.period), published));
  return [shifted(phrase, -1), shifted(phrase, 1)].reduce(
    (near, one) => (distance(one) < distance(near) ? one : near),
    phrase,
  );
}

function shifted(phrase: Part, years: number): Part {
  const move = (period: string): string => `${Number(period.slice(0, 4)) + years}${period.slice(4)}`;
  return { ...phrase, period: move(phrase.period), ...(phrase.to && { to: move(phrase.to) }) };
}

type Part = Omit<DatePhrase, "span" | "text">;

function day(year: string, monthIndex: number, date: number): Part | undefined {
  const period = `${year}-${pad(monthIndex)}-${pad(date)}`;
  return isDay(period) ? { period } : undefined;
}

function month(year: string, index: number): Part | undefined {
  return index >= 1 && index <= 12 ? { period: `${year}-${pad(index)}` } : undefined;
}

/** "the first nine months of 2027". */
function firstMonths(count: string, year: string): Part | undefined {
  const last = COUNTS.indexOf(count.toLowerCase()) + 2;
  return window(month(year, 1), month(year, last > 1 ? last : Number(count)));
}

/** "the first nine months of last year"; without a word for the year it is taken from the publication. */
function monthsOfYear(count: string, word: string | undefined, year: number): Part | undefined {
  if (year === 0) return undefined;
  if (word === undefined) return yearless(firstMonths(count, String(year)));
  const shift = /last|previous/i.test(word) ? -1 : word.toLowerCase() === "next" ? 1 : 0;
  const part = firstMonths(count, String(year + shift));
  return part && { ...part, relative: true };
}

function window(from: Part | undefined, to: Part | undefined): Part | undefined {
  if (!from || !to) return undefined;
  return from.period > to.period ? undefined : { period: from.period, to: to.period };
}

function yearless(part: Part | undefined): Part | undefined {
  return part && { ...part, yearless: true };
}

function vaguely(part: Part | undefined): Part | undefined {
  return part && { ...part, vague: true };
}

/** "前11个月", "2027年1-3月": a run of months; where no year is printed it is taken from the publication. */
function chineseMonths(
  { y, r }: { y: string | undefined; r: string | undefined },
  year: number,
  from: number,
  to: number,
): Part | undefined {
  if (y === undefined && year === 0) return undefined;
  const of = y ?? String(year + shiftOf(r ?? "今年"));
  const part = window(month(of, from), month(of, to));
  if (y !== undefined) return part;
  return r === undefined ? yearless(part) : part && { ...part, relative: true };
}

function chineseCount(count: string): number {
  if (count === "十一") return 11;
  return "一二三四五六七八九十".indexOf(count) + 1 || Number(count);
}

/** "今年", "去年", "明年" as years from the publication's. */
function shiftOf(word: string): number {
  if (word === "去年") return -1;
  return word === "明年" ? 1 : 0;
}

function chinesePart(year: string, part: string): Part {
  if (part === "上半年") return { period: `${year}-H1` };
  if (part === "下半年") return { period: `${year}-H2` };
  if (/底|末/.test(part)) return { period: `${year}-12` };
  return { period: `${year}-${part === "年初" ? "Q1" : "06"}`, vague: true };
}

function partOf(word: string, kind: string): string {
  return kind.toLowerCase() === "half" ? `-H${Math.min(ordinal(word), 2)}` : `-Q${ordinal(word)}`;
}

/** A part of the year before, of or after the publication's; nothing where that is not known. */
function relative(year: number, word: string, part: string, vague = false): Part | undefined {
  if (year === 0) return undefined;
  const shift = /last|previous/i.test(word) ? -1 : /next/i.test(word) ? 1 : 0;
  return { period: `${year + shift}${part}`, relative: true, ...(vague && { vague }) };
}

/** In months. */
const SIZES = new Map([
  ["year", 12],
  ["quarter", 3],
  ["month", 1],
]);

/** "last month", "this quarter", "next year", counted from the publication. */
function beside(published: string, word: string, kind: string): Part | undefined {
  if (published === "") return undefined;
  const shift = /last|previous/i.test(word) ? -1 : /next/i.test(word) ? 1 : 0;
  const months = Number(published.slice(0, 4)) * 12 + Number(published.slice(5, 7)) - 1;
  const size = SIZES.get(kind.toLowerCase()) ?? 1;
  const at = Math.floor(months / size) * size + shift * size;
  const [year, index] = [Math.floor(at / 12), at % 12];
  const part = size === 12 ? "" : size === 3 ? `-Q${index / 3 + 1}` : `-${pad(index + 1)}`;
  return { period: `${year}${part}`, relative: true };
}

function partOfYear(word: string, year: string): Part {
  switch (word.toLowerCase()) {
    case "end":
      return { period: `${year}-12` };
    case "late":
      return { period: `${year}-Q4`, vague: true };
    case "mid":
    case "middle":
      return { period: `${year}-06`, vague: true };
    default:
      return { period: `${year}-Q1`, vague: true };
  }
}

function indexOf(name: string): number {
  return MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
}

function ordinal(word: string): number {
  const index = ["first", "second", "third", "fourth"].indexOf(word.toLowerCase());
  if (word.toLowerCase() === "last") return 4;
  return index >= 0 ? index + 1 : Number(word[0]);
}

function pad(value: number): string {
  return String(value).padStart(2, "0");
}
