import { mapAll, type NonEmpty } from "../../domain/ledger/lists";
import type { Qualifier } from "../../domain/ledger/records";
import { currencyWritten } from "../../domain/quantity/currencies";
import { withoutNoise } from "../../domain/quantity/without-noise";
import type { Span } from "../review/review";
import { mask } from "./mask";
import { BEFORE_MONEY, BEHIND_CHINESE, BEHIND_MONEY, MONEY_CHARACTERS } from "./money";
import { numberWords } from "./number-words";
import { AFTER, BEFORE } from "./qualifiers";
import { unitAt, type PrintedUnit } from "./units";
import { matchesAfter } from "../matches-after";

/** A number of the text with the unit, range and qualifier printed beside it. */
export interface Figure {
  /** From the currency sign or first digit to the end of the unit. */
  span: Span;
  text: string;
  /** In `unit`. Absent where the text gives a range or words only. */
  value?: number;
  low?: number;
  high?: number;
  unit: PrintedUnit;
  qualifier?: Qualifier;
  /** An amount that is no number, in plain words: "several hundred million yuan". */
  words?: string;
  /** "up 3%" and "down 3%" against a period before. */
  change?: { sign: 1 | -1; basis: "period" | "year" | "unstated" };
}

/** A blank or an apostrophe groups thousands only where a unit follows: "1 950 yuan/kg". */
const GROUPED = `\\d{1,3}(?:[ '’]\\d{3})+(?:\\.\\d+)?(?=\\s?(?:[kMG]?t\\b|mt\\b|tonnes?|tons?|kg|${BEHIND_MONEY}|吨|[MGT]W|%|vehicles|units))`;
const DIGITS = `(?:${GROUPED}|\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?)`;
/** A letter that stands for a scale, and a blank that groups no thousands, as `marked` writes them. */
const MARKED = "[\uE000-\uE0FF]";
const NO_GROUP = "\uE100";
/** Letters are scales only behind a currency: "$36.3M", "€1.4bn", "RMB 2B". */
const SCALE = `(?:[Tt]housand|[Mm]illion|[Bb]illion|[Tt]rillion|mn|bn|Mn|Bn|m(?=\\s?(?:${BEHIND_MONEY}|pounds?)\\b)|(?:${MARKED}{1,2})|k(?=\\b)|万亿|百万|千万|万|亿|千)`;
const SCALES: Record<string, number> = {
  ...{
    thousand: 1e3,
    k: 1e3,
    千: 1e3,
    万: 1e4,
    百万: 1e6,
    million: 1e6,
    mn: 1e6,
    m: 1e6,
    千万: 1e7,
    亿: 1e8,
  },
  ...{ billion: 1e9, bn: 1e9, b: 1e9, mm: 1e6, tn: 1e12, trillion: 1e12, 万亿: 1e12 },
};
const CURRENCY = `(?:${BEFORE_MONEY})`;
const DASH = "\\s?(?:-|–|—|~|至|到)\\s?";
const NUMBER = new RegExp(
  `(?<cur>${CURRENCY})?\\s?(?<a>${DIGITS})(?:\\s?(?<as>${SCALE}))?(?:(?<unitA>\\s?[A-Za-z%/吨公斤${MONEY_CHARACTERS}]{1,12})?(?<dash>${DASH}|\\s(?:to|and)\\s)(?:${CURRENCY})?\\s?(?<b>${DIGITS}))?(?:[\\s-]?(?<bs>${SCALE}))?`,
  "g",
);
const VAGUE = new RegExp(
  `(?:(?:about|around|nearly|some|over|more than)\\s)?(?:(?:several|a few|some|many)\\s(?:(?:hundreds?|thousands?|tens|dozens)(?:\\sof)?\\s)?(?:(?:to|or)\\s(?:several\\s)?(?:hundreds|thousands|tens)\\s(?:of\\s)?)?|(?:tens|dozens|hundreds|thousands)(?:\\s(?:to|or)\\s(?:hundreds|thousands|tens))?\\s(?:of\\s)(?:thousands?\\sof\\s)?)(?:(?:thousand|million|billion)s?\\s(?:of\\s)?)?(?<unit>${BEHIND_MONEY}|kilograms?|kg|tonnes?|tons?|mt|t|GWh|MWh|MW|GW)\\b|数(?:十|百|千|万|千万|亿|百万|十亿)(?<chinese>${BEHIND_CHINESE})`,
  "gi",
);

/** Every number of a text, and the amounts given in words. Dates are passed in and left alone. */
export function findFigures(text: string, dates: readonly Span[]): Figure[] {
  const masked = mask(text, dates);
  const vague = vagueAmounts(masked);
  const rest = mask(
    masked,
    vague.map(({ span }) => span),
  );
  return [...vague, ...numbers(rest, text), ...wordFigures(rest)].sort((a, b) => a.span.start - b.span.start);
}

function numbers(masked: string, text: string): Figure[] {
  const found: Figure[] = [];
  const told = marked(masked);
  NUMBER.lastIndex = 0;
  for (let match = NUMBER.exec(told); match; match = NUMBER.exec(told)) {
    if (/[\w.,]/.test(masked.charAt(match.index - 1))) {
      NUMBER.lastIndex = match.index + 1;
      continue;
    }
    const figure = figureOf(unmarked(match), masked, text);
    found.push(figure);
    NUMBER.lastIndex = Math.max(figure.span.end, match.index + 1);
  }
  return found;
}

const LETTER_SCALE = new RegExp(`((?:${BEFORE_MONEY})\\s?[\\d.,]{1,12}\\s?)(MM|[mMbBkK]|[tT]n)\\b`, "g");
const COUNTED =
  /(\b(?:[Pp]hases?|[Ss]tage|No\.?|Line|Plant|Unit|Table|Figure|Tier|Gen|top|and)\s\d{1,3})((?:[ '’]\d{3})+)/g;

/** The text with the letters of "$5M" marked as scales, and the blank of "Phase 2 300 mt" as none that groups. */
function marked(text: string): string {
  const mark = (scale: string): string =>
    scale.replace(/./g, (letter) => String.fromCharCode(0xe000 + letter.charCodeAt(0)));
  return text
    .replace(/[\uE000-\uE100]/g, "\uFFFD")
    .replace(LETTER_SCALE, (_, amount: string, scale: string) => amount + mark(scale))
    .replace(COUNTED, (_, counted: string, more: string) => counted + more.replace(/\D/g, NO_GROUP));
}

function unmarked(match: RegExpExecArray): RegExpExecArray {
  const plain = (part: string): string =>
    part.replace(/[\uE000-\uE0FF]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xe000));
  const groups = Object.entries(match.groups ?? {}).map(([name, part]) => [name, part && plain(part)]);
  return Object.assign([...match] as unknown as RegExpExecArray, {
    0: plain(match[0]),
    index: match.index,
    groups: Object.fromEntries(groups) as Record<string, string>,
  });
}

function figureOf(match: RegExpExecArray, masked: string, text: string): Figure {
  const groups: Record<string, string | undefined> = match.groups ?? {};
  const first = groups["a"] ?? match[0].trim();
  const start = match.index + (/^\s/.test(match[0]) ? 1 : 0);
  const single: Parts = { currency: groups["cur"], numbers: [first], scales: [groups["as"]] };
  const endOfFirst =
    match.index +
    match[0].indexOf(first, groups["cur"]?.length ?? 0) +
    first.length +
    scaleLength(match[0], first, groups["as"]);
  if (groups["b"] !== undefined) {
    const range: Parts = { ...single, numbers: [first, groups["b"]], scales: [groups["as"], groups["bs"]] };
    const figure = completed(masked, text, start, match.index + match[0].length, range);
    if (isRange(figure, groups, masked.slice(Math.max(0, start - 48), start))) return figure;
  }
  const end = groups["b"] === undefined ? match.index + match[0].length : endOfFirst;
  return completed(masked, text, start, end, {
    ...single,
    scales: [groups["as"] ?? (groups["b"] === undefined ? groups["bs"] : undefined)],
  });
}

function scaleLength(text: string, first: string, scale: string | undefined): number {
  if (!scale) return 0;
  const after = text.slice(text.indexOf(first) + first.length);
  return after.indexOf(scale) + scale.length;
}

/** "2-3 GWh", "2 GWh to 3 GWh" and "between 2 and 3 GWh" are ranges; "from 2 to 3" is a move. */
function isRange(figure: Figure, groups: Record<string, string | undefined>, before: string): boolean {
  if (figure.low === undefined || figure.high === undefined || figure.low > figure.high) return false;
  const unit = groups["unitA"]?.trim().replace(/^-/, "");
  if (unit && unitAt(` ${unit}`, 0)?.unit.code !== figure.unit.code) return false;
  const word = /\b(to|and)\b/.exec(groups["dash"] ?? "")?.[1];
  return word === undefined || isWordRange(figure, word, unit, before);
}

function isWordRange({ unit }: Figure, word: string, first: string | undefined, before: string): boolean {
  if (unit.code === "") return false;
  if (word === "and") return /\bbetween\s$/i.test(before);
  const moved = MOVED.test(before) && (unit.kind !== "percent" || (first !== undefined && first !== ""));
  if (
    /\b(?:rang(?:ed|es|ing)|ran|fluctuat\w+|varied|varying|var(?:y|ies)|anywhere|mov(?:ed|ing) between) from\s$/i.test(
      before,
    )
  )
    return true;
  return !moved && !/\bfrom\s(?:about |around |some )?$/i.test(before);
}

/** "dropped 100 yuan/kg to 1,950" tells a move and where it ended, never a range. */
const MOVED =
  /\b(?:by|up|down|ris(?:e|en|es|ing)|rose|f[ae]ll(?:s|en|ing)?|dropp?(?:ed|s|ing)?|gain(?:ed|s|ing)?|los(?:t|es|ing)|shed(?:ding)?|add(?:ed|s|ing)?|slip(?:ped|s)?|slid|eas(?:ed|es|ing)|climb(?:ed|s|ing)?|jump(?:ed|s)?|declin(?:e|ed|es|ing)|increas(?:e|ed|es|ing)|decreas(?:e|ed|es|ing)|cut|reduc(?:ed|es|ing)|raised|lower(?:ed)?|dipp?ed|advanc(?:ed|ing)|surged|soared|tumbled|plunged|expand(?:ed|s|ing)?|grew|grow(?:n|s|ing)?|lifted|moved|dip(?:s)?)\s(?:by\s)?(?:(?:a|about|around|another|some|nearly|over|roughly|further|cumulative)\s){0,2}$/i;

interface Parts {
  currency?: string | undefined;
  numbers: NonEmpty<string>;
  scales: (string | undefined)[];
}

function completed(masked: string, text: string, start: number, end: number, parts: Parts): Figure {
  const printed = unitAt(masked, end, parts.currency);
  const stop = printed?.end ?? end;
  const unit: PrintedUnit = printed?.unit ?? { code: "", kind: "bare", factor: 1 };
  const after = AFTER.exec(masked.slice(stop, stop + 24));
  const qualifier =
    qualifierBefore(masked.slice(Math.max(0, start - 32), start)) ??
    unit.qualifier ??
    (after && afterWord(after[0]));
  const scale = (index: number): number =>
    SCALES[(parts.scales[index] ?? parts.scales.at(-1) ?? "").toLowerCase()] ?? 1;
  const amounts = mapAll(parts.numbers, (digits, index) =>
    withoutNoise(Number(digits.replace(/[, '’]/g, "")) * scale(index) * unit.factor),
  );
  const figure: Figure = {
    span: { start, end: stop },
    text: text.slice(start, stop),
    unit,
    ...(qualifier && { qualifier }),
  };
  const [first, second] = amounts;
  return second === undefined ? { ...figure, value: first } : { ...figure, low: first, high: second };
}

/** A figure whose number is of this unit, which stands elsewhere: under "10,000 yuan/mt" 60.5 is 605,000 yuan/mt. */
export function inUnit(figure: Figure, unit: PrintedUnit): Figure {
  return { ...figure, unit, ...scaled(figure, unit.factor) };
}

/** The numbers of a figure times a factor. */
export function scaled(
  { value, low, high }: Pick<Figure, "value" | "low" | "high">,
  factor: number,
): Pick<Figure, "value" | "low" | "high"> {
  return {
    ...(value !== undefined && { value: withoutNoise(value * factor) }),
    ...(low !== undefined && { low: withoutNoise(low * factor) }),
    ...(high !== undefined && { high: withoutNoise(high * factor) }),
  };
}

export function fraction(percent: number): number {
  return withoutNoise(percent / 100);
}

function qualifierBefore(before: string): Qualifier | undefined {
  const match = BEFORE.find(([pattern]) => pattern.test(before));
  return match?.[1];
}

function afterWord(words: string): Qualifier {
  return /more|above|\+|以上|over/.test(words) ? "over" : "about";
}

function vagueAmounts(masked: string): Figure[] {
  const isWhole = (before: string, [words]: RegExpExecArray): boolean =>
    words.startsWith("数") || !/[\w-]$/.test(before);
  return matchesAfter(masked, VAGUE, isWhole).map((match) => {
    const { unit: written = "", chinese } = match.groups ?? {};
    const currency = chinese && currencyWritten(chinese);
    const unit = currency
      ? { code: currency, kind: "money" as const, factor: 1 }
      : (unitAt(` ${written}`, 0)?.unit ?? { code: "", kind: "bare" as const, factor: 1 });
    return {
      span: { start: match.index, end: match.index + match[0].length },
      text: match[0],
      unit,
      words: match[0].trim(),
    };
  });
}

/** "two GWh", "three patents" are numbers only where a unit follows. */
function wordFigures(masked: string): Figure[] {
  return numberWords(masked).flatMap(({ start, end, value }) => {
    const printed = unitAt(masked, end);
    if (!printed || printed.unit.kind === "count") return [];
    const qualifier = qualifierBefore(masked.slice(Math.max(0, start - 32), start)) ?? printed.unit.qualifier;
    const figure: Figure = {
      span: { start, end: printed.end },
      text: masked.slice(start, printed.end),
      value: withoutNoise(value * printed.unit.factor),
      unit: printed.unit,
      ...(qualifier && { qualifier }),
    };
    return [figure];
  });
}
