import { mapAll, partsOf, type NonEmpty } from "../ledger/lists";
import { foldName } from "../ledger/names";
import { figuresAsked, figuresIn } from "./search-figures";

/**
 * How texts and questions are cut into words, for every search there is: of news, projects and series, in functions
 * and in the pane. What is asked for is found where a word of the text begins with it.
 */

/** The ways to write one thing that is asked for; each is words that must all be found. */
export type Wanted = readonly (readonly string[])[];

const LETTER = String.raw`(?:(?!\p{Script=Han})[\p{L}\p{N}])`;
const WORD = String.raw`${LETTER}+(?:(?:'|\.(?=\p{N}))${LETTER}+)*%?`;
/** A Chinese run, or words with hyphens between. */
const COMPOUND = new RegExp(String.raw`\p{Script=Han}+|${WORD}(?:[-‐–]${WORD})*`, "gu");
const HAN = /\p{Script=Han}/u;
const NUMBER_WITH_UNIT = /^(\d[\d.]*)(\p{L}+)$/u;
/** Chinese has no spaces: a run is found from each of its characters on, as far as this many. */
const HAN_REACH = 8;

/** The words under which a text is found. */
export function wordsIn(text: string): string[] {
  const even = evened(text);
  const words = compoundsIn(even).flatMap((parts) => [
    ...parts.flatMap(formsOf),
    ...(parts.length > 1 ? formsOf(parts.join("")) : []),
  ]);
  return [...words, ...figuresIn(even)];
}

/**
 * What a question asks for, all of which must be found; nothing where it holds no word. A single letter among longer
 * words is the beginning of one still being typed, and nearly everything holds a word that begins with it.
 */
export function wantedIn(query: string): Wanted[] {
  const { figures, rest } = figuresAsked(evened(query));
  const wanted = [...figures.map((figure): Wanted => [[figure]]), ...compoundsIn(rest).map(waysOf)];
  const longer = wanted.filter((ways) => !ways.every((words) => words.every(isLetter)));
  return longer.length > 0 ? longer : wanted;
}

/** Whether what is found under words of its own holds all that is asked for; everything does of a blank question. */
export function holding<T>(
  query: string | undefined,
  wordsOf: (one: T) => readonly string[],
): (one: T) => boolean {
  if (query === undefined || query.trim() === "") return () => true;
  const wanted = wantedIn(query);
  return (one) => {
    const words = wordsOf(one);
    const holds = (word: string): boolean => words.some((own) => own.startsWith(word));
    return wanted.length > 0 && wanted.every((ways) => ways.some((way) => way.every(holds)));
  };
}

export function isHan(word: string): boolean {
  return HAN.test(word);
}

function compoundsIn(even: string): NonEmpty<string>[] {
  const found = even.match(COMPOUND) ?? [];
  return found.map((one) => (isHan(one) ? [foldName(one)] : partsOf(one, /[-‐–]/)));
}

/** Case, apostrophes, percent signs, thousands, decimals and spellings that make no difference. */
function evened(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, "")
    .replace(/[’‘ʼ`´]/g, "'")
    .replace(/百分之\s*(\d+(?:\.\d+)?)/g, "$1%")
    .replace(/(\d)\s*(?:%|per\s?cent\b|pct\b)/g, "$1%")
    .replace(/(\d),(?=\d{3}(?!\d))/g, "$1")
    .replace(/(\d),(?=\d{1,2}(?!\d))/g, "$1.")
    .replace(/(\d{4})\s*年/g, "$1 ")
    .replace(/sulph/g, "sulf");
}

function formsOf(word: string): string[] {
  if (isHan(word)) return Array.from(word, (_, at) => word.slice(at, at + HAN_REACH));
  const bare = withoutApostrophes(word);
  const unit = NUMBER_WITH_UNIT.exec(bare)?.[2];
  return [...new Set([bare, singular(bare), ...(unit === undefined ? [] : [unit])])];
}

function waysOf(parts: NonEmpty<string>): Wanted {
  if (isHan(parts[0])) return [hanPieces(parts[0])];
  const words = mapAll(parts, (part) => singular(withoutApostrophes(part)));
  if (words.length > 1) return [words, [singular(words.join(""))]];
  const [, number, unit] = NUMBER_WITH_UNIT.exec(words[0]) ?? [];
  return number === undefined || unit === undefined ? [words] : [words, [number, unit]];
}

function hanPieces(run: string): string[] {
  const count = Math.max(1, run.length - HAN_REACH + 1);
  return Array.from({ length: count }, (_, at) => run.slice(at, at + HAN_REACH));
}

/** `world's` is found as `world`. */
function withoutApostrophes(word: string): string {
  return word.replace(/'s$/, "").replace(/'/g, "");
}

/** `batteries` as `battery`, `patents` as `patent`: the same end is taken off wherever it stands. */
function singular(word: string): string {
  if (!/^\p{L}{4,}$/u.test(word)) return word;
  if (word.endsWith("ies")) return `${word.slice(0, -3)}y`;
  return /[^sui]s$/.test(word) ? word.slice(0, -1) : word;
}

function isLetter(word: string): boolean {
  return /^\p{L}$/u.test(word) && !isHan(word);
}
