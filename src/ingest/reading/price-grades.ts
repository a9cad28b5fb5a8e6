import type { Series } from "../../domain/ledger/records";

/** Parts of a price series' code that stand for words: such a series is meant only where the words stand. */
const GRADES: [RegExp, string][] = [
  [/\bindustrial[- ]grade\b|工业级/i, "IG"],
  [/\bmicro[- ]?(?:nised|nized)?[- ]?powder\b|\bmicroni[sz]ed\b|微粉/i, "MICRO"],
  [
    /\bfutures\b|\bcontract (?:for|of) (?:January|February|March|April|May|June|July|August|September|October|November|December)|期货|主力合约/i,
    "FUTURES",
  ],
  [/\bindex\b|指数/i, "INDEX"],
  [/\blong[- ]term (?:contracts?|price|orders?)|长协|长单/i, "LT"],
  [/\bCIF\b/, "CIF"],
  [/\bmakers?['’]? quotations?\b|\bquotations? of (?:one|a) /i, "QUOTES"],
];
/** Words of a grade that no price of the ledger is of. */
const OTHER_GRADES =
  /\b(?:technical[- ]grade|food[- ]grade|recycled|second-hand|off-?spec|crude|black mass)\b/i;
const NO_SERIES = "other";

/** The grades that words name, by their part of a series' code. */
export function gradesIn(words: string): string[] {
  const named = GRADES.flatMap(([shape, grade]) => (shape.test(words) ? [grade] : []));
  return OTHER_GRADES.test(words) ? [...named, NO_SERIES] : named;
}

/** The series of just these grades: what names none is of the material's own price. */
export function ofGrade(series: readonly Series[], grades: readonly string[]): Series[] {
  return series.filter(({ code }) => {
    const own = GRADES.map(([, grade]) => grade).filter((grade) => code.split(".").includes(grade));
    return own.length === grades.length && own.every((grade) => grades.includes(grade));
  });
}
