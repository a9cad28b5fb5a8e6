import { foldName } from "../../domain/ledger/names";

const WORDS = /\p{Script=Han}+|[\p{L}\p{N}]+?(?=\p{Script=Han}|[^\p{L}\p{N}]|$)/gu;
const HAN = /\p{Script=Han}/u;

/**
 * The words of a text, folded. Chinese has no spaces, so its runs become overlapping pairs of characters; the last
 * character also stands alone, so that a search for any single one finds the beginning of a word.
 */
export function wordsOf(text: string): string[] {
  return runsOf(text).flatMap((run) => (isHan(run) ? [...pairsOf(run), run.slice(-1)] : [run]));
}

/**
 * The words to search for: of a Chinese run its pairs, or its only character. A single letter among longer words is
 * the beginning of one still being typed, and nearly everything holds a word that begins with it.
 */
export function wantedWordsOf(text: string): string[] {
  const words = runsOf(text).flatMap((run) => (isHan(run) && run.length > 1 ? pairsOf(run) : [run]));
  const longer = words.filter((word) => word.length > 1 || isHan(word) || /\d/.test(word));
  return longer.length > 0 ? longer : words;
}

export function isHan(text: string): boolean {
  return HAN.test(text);
}

function runsOf(text: string): string[] {
  return foldName(text).match(WORDS) ?? [];
}

function pairsOf(run: string): string[] {
  return Array.from({ length: run.length - 1 }, (_, index) => run.slice(index, index + 2));
}
