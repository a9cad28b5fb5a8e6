import { isSameName, isSlip } from "../ledger/slips";
import { foldName } from "../ledger/names";
import { MEASURES_ZH } from "../ledger/vocabulary-zh";
import type { Series } from "../ledger/records";

/** A name of a series taken apart for comparison. */
export interface SeriesName {
  series: Series;
  spelling: string;
  words: Word[];
  /** What the series is by its full name, its measure and its region: a word of these says nothing new about it. */
  own: readonly string[];
}

interface Word {
  text: string;
  /** A formula or an abbreviation: with another letter it is the name of another thing. */
  exact: boolean;
}

const PUNCTUATION = /[^\p{L}\p{N}]+/u;
/** A short word is hardly ever a slip of another short word: EV, ESS and SSB are three things. */
const SHORT = 4;

export function seriesName(series: Series, spelling: string): SeriesName {
  return {
    series,
    spelling,
    words: takenApart(spelling),
    own: wordsOf([series.name, series.measure, MEASURES_ZH[series.measure], series.region].join(" ")),
  };
}

function takenApart(spelling: string): Word[] {
  return spelling
    .split(/[\s\-_.,()]+/)
    .filter(Boolean)
    .map((word) => ({ text: foldName(word), exact: isExact(word) }));
}

function isExact(word: string): boolean {
  return word.length <= SHORT || /\d|\p{Lu}.*\p{Lu}|\p{Script=Han}/u.test(word);
}

function wordsOf(text: string): string[] {
  return foldName(text).split(PUNCTUATION).filter(Boolean);
}

/** Chinese is written without spaces: a measure at the end of a word is a word of its own. */
function measureApart(word: string): string[] {
  const measure = Object.values(MEASURES_ZH).find((one) => word.endsWith(one) && word !== one);
  return measure === undefined ? [word] : [word.slice(0, -measure.length), measure];
}

/**
 * The names that mean the same as a text: word by word the same up to a slip of the hand, and whatever the text says
 * beyond the name is what the series is anyway, as "price" is of Li2S. Those that are one meaning come first.
 */
export function namesMeant(text: string, names: readonly SeriesName[]): SeriesName[] {
  const wanted = wordsOf(text).flatMap(measureApart);
  const joined = wanted.join("");
  const ranked = names.flatMap((name) => {
    const over = joined !== "" && isSameName(joined, joinedOf(name)) ? 0 : leftOver(wanted, name);
    return over === undefined ? [] : [{ name, over }];
  });
  const least = Math.min(...ranked.map(({ over }) => over));
  return ranked.filter(({ over }) => over === least).map(({ name }) => name);
}

function joinedOf({ words }: SeriesName): string {
  return words.map(({ text }) => text).join("");
}

/** How many words of a text a name does not have, where all of them are said by the series itself. */
function leftOver(
  wanted: readonly string[],
  { words, own }: Pick<SeriesName, "words" | "own">,
): number | undefined {
  const rest = [...wanted];
  for (const word of words) {
    const at = rest.findIndex((one) => (word.exact ? isSameName : isSlip)(one, word.text));
    if (at < 0) return undefined;
    rest.splice(at, 1);
  }
  return rest.every((one) => own.some((word) => isSlip(one, word))) ? rest.length : undefined;
}

/** The names of a list that a text is a slip of, word by word. */
export function namedLike(text: string, names: readonly string[]): string[] {
  const wanted = wordsOf(text);
  return names.filter((name) => leftOver(wanted, { words: takenApart(name), own: [] }) !== undefined);
}
