import { findFigures } from "./figures/figures";
import { findPeriods } from "./figures/periods";
import { firstSaid } from "./first-said";
import type { NumberFate, Span } from "./review/review";
import { namesWithDigits } from "./reading/scene";
import type { Block } from "./structure/block";

const NUMBER = /\d+(?:[.,]\d+)*/g;

/** What became of every number of the text: read, ignored with a reason, or unread. */
export function accountFor(
  text: string,
  blocks: readonly Block[],
  read: readonly Span[],
  dismissed: readonly { span: Span; reason: string }[],
  published: string,
): NumberFate[] {
  const told = new Set(read.flatMap(({ start, end }) => numbersIn(text.slice(start, end))));
  return blocks.flatMap((block) => {
    const why = reasonsOf(block, published);
    return [...block.text.matchAll(NUMBER)].map((match): NumberFate => {
      const span = {
        start: block.span.start + match.index,
        end: block.span.start + match.index + match[0].length,
      };
      const number = { span, text: match[0] };
      if (read.some((place) => covers(place, span))) return { ...number, fate: "read" };
      const dismissal = dismissed.find((one) => covers(one.span, span));
      if (dismissal) return { ...number, fate: "ignored", reason: dismissal.reason };
      const reason = reasonFor(block, { start: match.index, end: match.index + match[0].length }, why, told);
      return reason ? { ...number, fate: "ignored", reason } : { ...number, fate: "unread" };
    });
  });
}

interface Places {
  dates: Span[];
  names: Span[];
  technical: { span: Span; reason: string }[];
}

/** Longer than any paragraph: there nothing is looked for. */
const MOST_LETTERS = 20_000;

function reasonsOf(block: Block, published: string): Places {
  if (block.text.length > MOST_LETTERS) return { dates: [], names: [], technical: [] };
  const dates = findPeriods(block.text, published).map(({ span }) => span);
  const names = namesWithDigits(block.text);
  const technical = findFigures(block.text, [...dates, ...names])
    .filter(({ unit }) => unit.kind === "technical")
    .map(({ span, unit }) => ({
      span,
      reason: `${article(unit.code)} ${unit.code}, which the ledger does not keep`,
    }));
  return { dates, names, technical };
}

function article(word: string): string {
  return /^[aeiou]/.test(word) ? "an" : "a";
}

/** A number with the words right before and behind it. */
interface Numbered {
  block: Block;
  span: Span;
  number: string;
  before: string;
  after: string;
  /** Whether nothing stands before it but a bracket. */
  first: boolean;
  places: Places;
  told: ReadonlySet<string>;
}

/** Why a number is no fact, the first rule that holds. */
const REASONS: readonly ((one: Numbered) => string | undefined | false)[] = [
  ({ block }) => block.kind === "boilerplate" && "in a contact, a disclaimer or the page's furniture",
  ({ block }) => block.kind === "meta" && "in a line about the publication",
  ({ block, first, after }) =>
    first &&
    /^[.)、．]/.test(after) &&
    /^\s*(?:\(|第)?\d{1,2}(?:\.\d{1,2})*[.)、．]/.test(block.text.slice(0, 24)) &&
    "the number of a heading or a list",
  ({ places, span }) => places.dates.some((date) => covers(date, span)) && "a date",
  ({ places, span }) => places.names.some((name) => covers(name, span)) && "part of a name",
  ({ before, after, number }) =>
    /\(\s?$/.test(before) &&
    /^(?:\.[A-Z]{2})?\s?\)/.test(after) &&
    /^\d{4,6}$/.test(number) &&
    "a stock code",
  ({ number }) => /^\d{7,}$/.test(number) && "an identifier",
  ({ before, after }) =>
    (/\b\d{1,2}:$/.test(before) || (/(?:^|\s)$/.test(before) && /^:\d{2}\b/.test(after))) && "a time of day",
  ({ before }) => /https?:\S*$/.test(before) && "part of an address",
  ({ before, after }) => /\[$/.test(before) && /^\]/.test(after) && "a footnote",
  ({ before, after }) =>
    (/^\s?%\s(?:VAT|value[- ]added tax|tax)/i.test(after) || /\bVAT (?:of|at|rate of) $/i.test(before)) &&
    "a tax rate",
  ({ places, span }) => places.technical.find((one) => covers(one.span, span))?.reason,
  ({ block, span, told, number }) =>
    (block.kind === "title" || block.kind === "heading" || isBracketHeadline(block.text, span)) &&
    told.has(number) &&
    "repeats what is read in the text",
];

function reasonFor(block: Block, span: Span, places: Places, told: ReadonlySet<string>): string | undefined {
  const before = block.text.slice(Math.max(0, span.start - NEAR), span.start);
  return firstSaid(REASONS, {
    block,
    span,
    number: block.text.slice(span.start, span.end),
    before,
    after: block.text.slice(span.end, span.end + NEAR),
    first: span.start < NEAR && /^\s*(?:\(|第)?$/.test(before),
    places,
    told,
  });
}

const NEAR = 120;

function isBracketHeadline(text: string, span: Span): boolean {
  const before = text.slice(Math.max(0, span.start - 400), span.start);
  const open = Math.max(before.lastIndexOf("["), before.lastIndexOf("【"));
  return open >= 0 && !/[\]】]/.test(before.slice(open));
}

function numbersIn(text: string): string[] {
  return text.match(NUMBER) ?? [];
}

export function covers(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}
