import { nearest } from "../answer/nearest";
import type { Series } from "../ledger/records";
import { foldName } from "../ledger/names";
import { once } from "./once";

/** Finds series by code, name or alias. Names never depend on the as-of day; only values do. */
export interface Catalogue {
  all: readonly Series[];
  byCode(code: string): Series | undefined;
  /** All that a series can be found by, folded. */
  textOf(series: Series): string;
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
  const texts = new Map<Series, string>();
  const suggested = new Map<string, string | undefined>();
  return {
    all: series,
    byCode: (code) => codes().get(code),
    textOf: (one) => {
      const known = texts.get(one) ?? textWith(one);
      texts.set(one, known);
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

function textWith({ code, name, aliases, measure, region, material, cells }: Series): string {
  const own = [code, code.replace(/\./g, " "), name, ...aliases, measure, region];
  return foldName([...own, material ?? "", cells ?? ""].join(" "));
}

/** The shortest name a formula can call a series by. */
export function callName(series: Series): string {
  return series.aliases[0] ?? series.code;
}
