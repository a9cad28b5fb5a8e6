/** The edit distance with transpositions between two texts, given up beyond `limit`. */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min(costAt(row, j) + 1, costAt(next, j - 1) + 1, costAt(row, j - 1) + (same ? 0 : 1));
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) cost = Math.min(cost, costAt(before, j - 2) + 1);
      next[j] = cost;
    }
    if (next.every((cost) => cost > limit)) return limit + 1;
    before = row;
    row = next;
  }
  return costAt(row, b.length);
}

/** There is no way over what lies outside the table. */
function costAt(costs: readonly number[], at: number): number {
  return costs[at] ?? Infinity;
}

/** Words of so many letters are known again with one letter wrong; a shorter one is another word then. */
const LONG_WORD = 5;

/**
 * Whether a text is a word that a hand slipped on: a letter doubled or one of a pair left out, two neighbours swapped,
 * an `s` for more than one, and in a long word one letter too many, too few or wrong. Both are folded.
 */
export function isSlip(text: string, word: string): boolean {
  if (isSameName(text, word)) return true;
  if (isSwapped(text, word)) return !/\d/.test(word);
  const long = Math.min(text.length, word.length) >= LONG_WORD && !/[\d\p{Script=Han}]/u.test(text + word);
  if (!long || endingOf(text) !== endingOf(word)) return false;
  return editDistance(text, word, word.length < 8 ? 1 : 2) <= (word.length < 8 ? 1 : 2);
}

/** As `isSlip`, for a formula or an abbreviation, where another letter or order is another thing. */
export function isSameName(text: string, word: string): boolean {
  return text === word || isDoubled(text, word) || isDoubled(word, text) || text === `${word}s`;
}

/** Whether the longer text is the shorter one with one of its letters twice. */
function isDoubled(longer: string, shorter: string): boolean {
  if (longer.length !== shorter.length + 1) return false;
  return [...longer].some(
    (letter, at) =>
      at > 0 &&
      letter === longer[at - 1] &&
      /\p{Script=Latin}/u.test(letter) &&
      longer.slice(0, at) + longer.slice(at + 1) === shorter,
  );
}

function isSwapped(text: string, word: string): boolean {
  if (text.length !== word.length || text === word) return false;
  const at = [...text].findIndex((letter, place) => letter !== word[place]);
  return text.slice(0, at) + text[at + 1] + text[at] + text.slice(at + 2) === word;
}

/** Sulfide, sulfite and sulfate are three substances: what a chemist's word ends in is no slip. */
function endingOf(word: string): string | undefined {
  return /(?:ide|ite|ate)s?$/.exec(word)?.[0].slice(0, 3);
}
