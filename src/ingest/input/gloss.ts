import { matchesAfter } from "../matches-after";
import type { Span } from "../review/review";
import { WORDS, type Foreign } from "./foreign-words";

/** A text with those words in English that the reader has to know, each place of it known in the original. */
export interface Gloss {
  text: string;
  /** Where a place of the gloss stands in the original. */
  original(span: Span): Span;
}

/** A stretch of the original, as it is or as it means. */
interface Piece {
  from: number;
  to: number;
  /** What it means; absent where it stays. */
  english?: string;
}

/** The text of a language with the words the reader looks for in English, and its numbers as English writes them. */
export function glossed(source: string, language: Foreign, style: NumberStyle): Gloss {
  const pieces = piecesOf(source, [...numberRules(style), ...WORDS[language]]);
  const starts: number[] = [];
  let text = "";
  for (const { from, to, english } of pieces) {
    starts.push(text.length);
    text += english === undefined ? source.slice(from, to) : beginning(text, english);
  }
  const placeOf = (at: number, isEnd: boolean): number => {
    const index = lastAtMost(starts, isEnd ? at - 1 : at);
    const piece = pieces[index];
    if (!piece) return at;
    if (piece.english !== undefined) return isEnd ? piece.to : piece.from;
    return piece.from + at - (starts[index] ?? 0);
  };
  return {
    text,
    original: ({ start, end }) => ({ start: placeOf(start, false), end: placeOf(end, end > start) }),
  };
}

/** A sentence begins with a capital, by which the reader knows it from one that goes on. */
function beginning(before: string, english: string): string {
  const begins = /(?:^|[.。!?！？])\s*$/.test(before.slice(-4));
  return begins ? english.replace(/^\s*[a-z]/, (letter) => letter.toUpperCase()) : english;
}

/** The stretches of a text in their order; where two rules want one, the earlier has it. */
function piecesOf(source: string, rules: readonly [RegExp, string | Meaning][]): Piece[] {
  const taken = new Uint8Array(source.length);
  const told: Piece[] = [];
  for (const [shape, english] of rules)
    for (const match of matchesAfter(source, shape, begins)) {
      const [from, to] = [match.index, match.index + match[0].length];
      if (from === to || taken.subarray(from, to).includes(1)) continue;
      taken.fill(1, from, to);
      told.push({ from, to, english: meaningOf(match, english) });
    }
  told.sort((a, b) => a.from - b.from);
  const pieces: Piece[] = [];
  let at = 0;
  for (const piece of told) {
    if (piece.from > at) pieces.push({ from: at, to: piece.from });
    pieces.push(piece);
    at = piece.to;
  }
  return at < source.length ? [...pieces, { from: at, to: source.length }] : pieces;
}

/** A number does not begin within one, nor a word of Latin letters within a word. */
function begins(before: string, [said]: RegExpExecArray): boolean {
  if (/^\d/.test(said)) return !/[\d.,]$/.test(before);
  return !/^[A-Za-zà-ÿ]/.test(said) || !/[\wà-ÿ]$/.test(before);
}

function meaningOf(match: RegExpExecArray, english: string | Meaning): string {
  return typeof english === "string"
    ? english.replace(/\$(\d)/g, (_, part: string) => match[Number(part)] ?? "")
    : english(match[0]);
}

/** The place of the last start that is not behind a position. */
export function lastAtMost(starts: readonly number[], at: number): number {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** How a text writes its numbers: "1,480.5", "1.480,5", or so that some can be read either way. */
export type NumberStyle = "point" | "comma" | "unclear";

type Meaning = (written: string) => string;

const POINTED = /\d{1,3}(?:\.\d{3})+(?![\d.,]*\d)/g;
const COMMAED = /\d{1,3}(?:,\d{3})+(?![\d.,]*\d)/g;
const WITH_COMMA =
  /\d{1,3}(?:[. \u00a0\u202f]\d{3})*,\d{1,2}(?![\d.,]*\d)|\d{1,3}(?:\.\d{3}){2,}(?![\d.,]*\d)/g;
const WITH_POINT = /\d{1,3}(?:[, ]\d{3})*\.\d{1,2}(?![\d.,]*\d)|\d{1,3}(?:,\d{3}){2,}(?![\d.,]*\d)/g;
const COMMA_NUMBERS = /\d{1,3}(?:[. \u00a0\u202f]\d{3})+(?:,\d+)?(?![\d.,]*\d)|\d+,\d+(?![\d.,]*\d)/g;

/** How the numbers of a text are written; Portuguese and French have the comma unless the text says otherwise, Spanish may have either. */
export function numberStyle(text: string, language: Foreign): NumberStyle {
  if (language === "Korean" || language === "Japanese") return "point";
  const [comma, point] = [WITH_COMMA, WITH_POINT].map(
    (shape) => matchesAfter(text, shape, begins).length > 0,
  );
  if (comma && point) return "unclear";
  if (comma) return "comma";
  if (point) return language === "Spanish" ? "point" : "unclear";
  return language === "Spanish" ? "unclear" : "comma";
}

/** A number that can be read in two ways is blotted out: nobody may point at it. */
const BLOT: Meaning = (written) => "#".repeat(written.length);

function numberRules(style: NumberStyle): [RegExp, Meaning][] {
  if (style === "point") return [];
  if (style === "unclear")
    return [
      [POINTED, BLOT],
      [COMMAED, BLOT],
    ];
  return [
    [
      COMMA_NUMBERS,
      (written) =>
        written
          .replace(/[. \u00a0\u202f]/g, "\u0000")
          .replace(",", ".")
          .replaceAll("\u0000", ","),
    ],
  ];
}
