import { findFigures } from "./figures/figures";
import { findPeriods } from "./figures/periods";
import type { NumberFate, Span } from "./review/review";
import { namesWithDigits } from "./reading/scene";
import type { Block } from "./structure/blocks";

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

function reasonsOf(block: Block, published: string): Places {
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

function reasonFor(block: Block, span: Span, places: Places, told: ReadonlySet<string>): string | undefined {
  const { text, kind } = block;
  const number = text.slice(span.start, span.end);
  const before = text.slice(0, span.start);
  if (kind === "boilerplate") return "in a contact, a disclaimer or the page's furniture";
  if (kind === "meta") return "in a line about the publication";
  if (
    /^\s*(?:\(|第)?$/.test(before) &&
    /^[.)、．]/.test(text.slice(span.end)) &&
    /^\s*(?:\(|第)?\d{1,2}(?:\.\d{1,2})*[.)、．]/.test(text)
  )
    return "the number of a heading or a list";
  if (places.dates.some((date) => covers(date, span))) return "a date";
  if (places.names.some((name) => covers(name, span))) return "part of a name";
  if (/\(\s?$/.test(before) && /^(?:\.[A-Z]{2})?\s?\)/.test(text.slice(span.end)) && /^\d{4,6}$/.test(number))
    return "a stock code";
  if (/^\d{7,}$/.test(number)) return "an identifier";
  if (/\b\d{1,2}:$|(?:^|\s)$/.test(before) && /^:\d{2}\b/.test(text.slice(span.end))) return "a time of day";
  if (/\b\d{1,2}:$/.test(before)) return "a time of day";
  if (/https?:\S*$/.test(before)) return "part of an address";
  if (/\[$/.test(before) && /^\]/.test(text.slice(span.end))) return "a footnote";
  if (
    /^\s?%\s(?:VAT|value[- ]added tax|tax)/i.test(text.slice(span.end)) ||
    /\bVAT (?:of|at|rate of) $/i.test(before)
  )
    return "a tax rate";
  const technical = places.technical.find((one) => covers(one.span, span));
  if (technical) return technical.reason;
  if ((kind === "title" || kind === "heading" || isBracketHeadline(text, span)) && told.has(number))
    return "repeats what is read in the text";
  return undefined;
}

function isBracketHeadline(text: string, span: Span): boolean {
  const open = Math.max(text.lastIndexOf("[", span.start), text.lastIndexOf("【", span.start));
  return open >= 0 && !/[\]】]/.test(text.slice(open, span.start));
}

function numbersIn(text: string): string[] {
  return text.match(NUMBER) ?? [];
}

export function covers(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}
