import type { Span } from "../review/review";
import type { Block } from "./block";

export interface Sentence {
  span: Span;
  text: string;
  block: Block;
  /** The words before a colon at the start of the paragraph: "Cathode materials (diversified):". */
  label: string;
  /** Its place among the sentences of its paragraph, from 0. */
  index: number;
}

const PIECE = 4000;
const segmenter = new Intl.Segmenter("en", { granularity: "sentence" });
/** A full stop after one of these does not end a sentence. */
const ABBREVIATION =
  /(?:\b(?:Co|Ltd|Inc|Corp|No|Nos|approx|ca|vs|Mr|Ms|Mrs|Dr|Prof|Fig|e\.g|i\.e|etc|cf|est|vol|U\.S|U\.K|S|St|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec|p\.a|excl|incl|resp)\.|\b[A-Z]\.)$/;
const LONGEST_ABBREVIATION = "approx.".length;
const LABEL = /^([A-Z\u4e00-\u9fff][^.:：。;!?\n]{1,90}?)[:：]\s*(?=\S)/;

/** The sentences of a block, each with its exact place in the text. */
export function sentencesOf(block: Block): Sentence[] {
  const label = block.kind === "paragraph" || block.kind === "bullet" ? labelOf(block.text) : "";
  return spansOf(block.text).map(({ start, end }, index) => ({
    span: { start: block.span.start + start, end: block.span.start + end },
    text: block.text.slice(start, end),
    block,
    label,
    index,
  }));
}

function labelOf(text: string): string {
  const found = LABEL.exec(text)?.[1] ?? "";
  return /\d{2}$/.test(found) ? "" : found;
}

function spansOf(text: string): Span[] {
  const spans: Span[] = [];
  for (const { index, segment } of segmentsOf(text)) {
    const last = spans.at(-1);
    const goesOn = last && continues(text, last, segment);
    if (goesOn) last.end = index + segment.length;
    else spans.push({ start: index, end: index + segment.length });
  }
  return spans
    .flatMap((span) => splitBracketHeadline(text, span))
    .map((span) => trimmed(text, span))
    .filter(({ start, end }) => end > start);
}

/**
 * The segmenter's time grows with the square of its text, so a long one is given to it in pieces. The last two segments
 * of a piece are asked for again with what follows: only the end of the piece may have made them.
 */
function segmentsOf(text: string): { index: number; segment: string }[] {
  const segments: { index: number; segment: string }[] = [];
  let [at, size] = [0, PIECE];
  while (at < text.length) {
    const found = [...segmenter.segment(text.slice(at, at + size))];
    const sure = at + size < text.length ? found.slice(0, -2) : found;
    for (const { index, segment } of sure) segments.push({ index: at + index, segment });
    const last = sure.at(-1);
    if (last) at += last.index + last.segment.length;
    size = last ? PIECE : size * 2;
  }
  return segments;
}

/** Whether the sentence so far goes on in the next segment; only its end is looked at, for it may be long. */
function continues(text: string, before: Span, after: string): boolean {
  const { start, end } = trimmed(text, before);
  const tail = text.slice(Math.max(start, end - LONGEST_ABBREVIATION - 2), end);
  return (
    ABBREVIATION.test(tail) ||
    /^[a-z,;)]/.test(after) ||
    (/\d\.$/.test(tail) && /^\d/.test(after)) ||
    end - start < 4
  );
}

/** "[Headline of a news item] The item itself ..." is two sentences, and so is "...in China.[Next item". */
function splitBracketHeadline(text: string, { start, end }: Span): Span[] {
  const bracket = /^\s*(?:\[[^\]\n]{8,300}\]|【[^】\n]{4,200}】)/.exec(text.slice(start, end));
  if (!bracket || bracket[0].length >= end - start) return [{ start, end }];
  return [
    { start, end: start + bracket[0].length },
    { start: start + bracket[0].length, end },
  ];
}

function trimmed(text: string, { start, end }: Span): Span {
  while (start < end && /\s/.test(text.charAt(start))) start += 1;
  while (end > start && /\s/.test(text.charAt(end - 1))) end -= 1;
  return { start, end };
}
