import type { Span } from "../review/review";

const BREAK =
  /[;；。]|\s?\+\+\+\s?|,\s+(?:and|but|while|whereas|with|which)\s+|\s+(?:while|whereas|but)\s+|,\s+|，|\s+and\s+/g;

/** The pieces between the breaks of a sentence that `isBreak` accepts; each keeps its place. */
export function splitAt(text: string, isBreak: (at: Span) => boolean): Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (const match of text.matchAll(BREAK)) {
    const at = { start: match.index, end: match.index + match[0].length };
    if (!isBreak(at)) continue;
    spans.push({ start, end: at.start });
    start = at.end;
  }
  spans.push({ start, end: text.length });
  return spans.filter(({ start: from, end }) => end > from);
}

export function within(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}
