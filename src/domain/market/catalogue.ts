import { nearest } from "../answer/nearest";
import type { Series } from "../ledger/records";
import { foldName } from "../ledger/names";
import { once } from "./once";
import { wordsIn } from "./search-words";

/** Finds series by code, name or alias. Names never depend on the as-of day; only values do. */
export interface Catalogue {
  all: readonly Series[];
  byCode(code: string): Series | undefined;
  /** The words by which a series is found. */
  wordsOf(series: Series): readonly string[];
  /** The series a text names. */
  find(text: string): Series | undefined;
  /** The nearest name as the catalogue spells it. */
  suggest(text: string): string | undefined;
}

interface Named {
  series: Series;
  spelling: string;
}

/** A wrong name is often filled down a whole column; looking for the nearest is what takes time. */
const KEPT_SUGGESTIONS = 1000;

export function openCatalogue(series: readonly Series[]): Catalogue {
  const codes = once(() => new Map(series.map((one) => [one.code, one])));
  const names = once(() => namesOf(series));
  const words = new Map<Series, readonly string[]>();
  const suggested = new Map<string, string | undefined>();
  return {
    all: series,
    byCode: (code) => codes().get(code),
    wordsOf: (one) => {
      const known = words.get(one) ?? wordsWith(one);
      words.set(one, known);
      return known;
    },
    find: (text) => names().get(foldName(text))?.series,
    suggest: (text) => {
      const folded = foldName(text);
      if (!suggested.has(folded)) {
        if (suggested.size >= KEPT_SUGGESTIONS) suggested.clear();
        suggested.set(folded, nearest(folded, names().keys()));
      }
      const near = suggested.get(folded);
      return near === undefined ? undefined : names().get(near)!.spelling;
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

function wordsWith({ code, name, aliases, measure, region, material, cells }: Series): string[] {
  return [code, name, ...aliases, measure, region, material ?? "", cells ?? ""].flatMap(wordsIn);
}

/** The shortest name a formula can call a series by. */
export function callName(series: Series): string {
  return series.aliases[0] ?? series.code;
}
