import { nearest } from "../answer/nearest";
import type { Series } from "../ledger/records";
import { foldName } from "./names";

/** Finds series by code, name or alias. Names never depend on the as-of day; only values do. */
export interface Catalogue {
  all: readonly Series[];
  byCode(code: string): Series | undefined;
  /** The series a text names. */
  find(text: string): Series | undefined;
  /** The nearest name as the catalogue spells it. */
  suggest(text: string): string | undefined;
}

export function openCatalogue(series: readonly Series[]): Catalogue {
  const codes = new Map(series.map((one) => [one.code, one]));
  const names = new Map<string, { series: Series; spelling: string }>();
  for (const one of series) {
    for (const spelling of [one.code, one.name, ...one.aliases]) {
      const folded = foldName(spelling);
      if (!names.has(folded)) names.set(folded, { series: one, spelling });
    }
  }
  return {
    all: series,
    byCode: (code) => codes.get(code),
    find: (text) => names.get(foldName(text))?.series,
    suggest: (text) => {
      const near = nearest(foldName(text), names.keys());
      return near === undefined ? undefined : names.get(near)!.spelling;
    },
  };
}
