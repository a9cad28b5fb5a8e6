import type { Span } from "../review/review";

/** The text with some places blanked out, so that nothing is read there and every other place keeps its number. */
export function mask(text: string, spans: readonly Span[]): string {
  let at = 0;
  let masked = "";
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    if (end <= at) continue;
    const from = Math.max(start, at);
    masked += text.slice(at, from) + "\u0001".repeat(end - from);
    at = end;
  }
  return masked + text.slice(at);
}
