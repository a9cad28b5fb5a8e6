import type { Span } from "../review/review";
import { matchesAfter } from "../matches-after";

const ONES: Record<string, number> = Object.fromEntries(
  [
    ..."one two three four five six seven eight nine ten eleven twelve thirteen fourteen".split(" "),
    ..."fifteen sixteen seventeen eighteen nineteen".split(" "),
  ].map((word, index) => [word, index + 1]),
);
const TENS: Record<string, number> = Object.fromEntries(
  "twenty thirty forty fifty sixty seventy eighty ninety"
    .split(" ")
    .map((word, index) => [word, (index + 2) * 10]),
);
const SCALES: Record<string, number> = { hundred: 100, thousand: 1e3, million: 1e6, billion: 1e9 };

const BASE = `(?:${[...Object.keys(TENS), ...Object.keys(ONES)].join("|")})`;
const SCALE = `(?:${Object.keys(SCALES).join("|")})`;
const PHRASE = new RegExp(
  `(?:half an?|(?:an? ${SCALE}|${BASE})(?:[\\s-]${BASE})?(?:[\\s-]${SCALE}){0,2})(?=[\\s-])`,
  "gi",
);

/** A number written out in words, with what it amounts to. */
export interface NumberWord extends Span {
  value: number;
}

/** "five", "twenty-five", "two hundred thousand", "half a": whatever unit may follow. */
export function numberWords(text: string): NumberWord[] {
  return matchesAfter(text, PHRASE, (before) => !/[\w-]$/.test(before)).map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    value: valueOf(match[0].toLowerCase()),
  }));
}

function valueOf(phrase: string): number {
  if (phrase.startsWith("half")) return 0.5;
  let sum = 0;
  let factor = 1;
  for (const word of phrase.split(/[\s-]/)) {
    sum += TENS[word] ?? ONES[word] ?? 0;
    factor *= SCALES[word] ?? 1;
  }
  return (sum === 0 ? 1 : sum) * factor;
}
