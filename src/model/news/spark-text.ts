import type { Answer } from "../../domain/answer/answer";

const BARS = "▁▂▃▄▅▆▇█";
/** So many of the newest values; more do not fit beside a figure. */
const SHOWN = 12;

/** The course of a price as bars of text, which every Excel shows and prints; nothing of a single value. */
export function sparkText(points: readonly Pick<Answer, "value">[]): string {
  const values = points.slice(-SHOWN).map(({ value }) => value);
  if (values.length < 2) return "";
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const heightOf = (value: number): number =>
    high === low ? 3 : Math.round(((value - low) / (high - low)) * (BARS.length - 1));
  return values.map((value) => BARS[heightOf(value)]).join("");
}
