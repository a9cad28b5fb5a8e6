import type { Series } from "../ledger/records";
import { foldName } from "../ledger/names";
import { namesMeant, seriesName, type SeriesName } from "./series-names";
import { once } from "./once";
import { wordsIn } from "./search-words";

/** Finds series by code, name or alias. Names never depend on the as-of day; only values do. */
export interface Catalogue {
  all: readonly Series[];
  byCode(code: string): Series | undefined;
  /** A series that the ledger itself names by its code: the checks hold that there is one. */
  named(code: string): Series;
  /** The words by which a series is found. */
  wordsOf(series: Series): readonly string[];
  /** The series a text names. */
  find(text: string): Series | undefined;
  /** The name that was meant by one there is not, as the catalogue spells it, among the series that may be named. */
  suggest(text: string, accepts?: (series: Series) => boolean): string | undefined;
}

interface Named {
  series: Series;
  spelling: string;
}

/** A text of thousands of characters is the slip of no name. */
const LONGEST_NAME = 120;

/** A wrong name is often filled down a whole column; looking for the nearest is what takes time. */
const KEPT_SUGGESTIONS = 1000;

export function openCatalogue(series: readonly Series[]): Catalogue {
  const codes = once(() => new Map(series.map((one) => [one.code, one])));
  const names = once(() => namesOf(series));
  const words = new Map<Series, readonly string[]>();
  const taken = once(() => [...names().values()].map((one) => seriesName(one.series, one.spelling)));
  const meant = new Map<string, SeriesName[]>();
  return {
    all: series,
    byCode: (code) => codes().get(code),
    named: (code) => {
      const found = codes().get(code);
      if (!found) throw new Error(`The ledger holds no series ${code}.`);
      return found;
    },
    wordsOf: (one) => {
      const known = words.get(one) ?? wordsWith(one);
      words.set(one, known);
      return known;
    },
    find: (text) => names().get(foldName(text))?.series,
    suggest: (text, accepts = () => true) => {
      const folded = foldName(text);
      if (folded.length > LONGEST_NAME) return undefined;
      const kept = meant.get(folded) ?? namesMeant(text, taken());
      if (meant.size >= KEPT_SUGGESTIONS) meant.clear();
      meant.set(folded, kept);
      const [first, ...others] = kept.filter(({ series: one }) => accepts(one));
      return others.every(({ series: one }) => one.code === first?.series.code) ? first?.spelling : undefined;
    },
  };
}

/** Every folded name with the series it means: the first that has it. */
function namesOf(series: readonly Series[]): Map<string, Named> {
  const names = new Map<string, Named>();
  for (const one of series) {
    for (const spelling of [one.code, one.name, ...one.aliases]) {
      const folded = foldName(spelling);
      if (!names.has(folded)) names.set(folded, { series: one, spelling });
    }
  }
  return names;
}

function wordsWith({ code, name, aliases, measure, region, lead, material, cells }: Series): string[] {
  return [code, name, ...aliases, measure, region, lead, material ?? "", cells ?? ""].flatMap(wordsIn);
}

/** The shortest name a formula can call a series by. */
export function callName(series: Series): string {
  return series.aliases[0] ?? series.code;
}

/** What a price is called in a table, where its code is not for reading and its name too long. */
export function shortName({ material, aliases, name }: Series): string {
  return material ?? aliases[0] ?? name;
}
