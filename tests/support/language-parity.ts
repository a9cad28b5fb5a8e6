import type { Language } from "../../src/domain/answer/languages/language";
import { caveats } from "../../src/domain/answer/caveats";
import { en } from "../../src/domain/answer/languages/en";
import { messages } from "../../src/domain/answer/messages";
import type { Failure } from "../../src/domain/answer/failure";

type Samples = { [Key in keyof typeof messages]: Parameters<(typeof messages)[Key]> };

/** Every message once, with all it can speak of. */
const SAMPLES: Samples = {
  missing: ["argument", "example"],
  inputError: ["VALUE", "shown"],
  wrongType: ["argument", "got", "wanted"],
  tooMany: ["name", 3],
  oneValue: ["name", "argument", 3],
  shapes: ["first", "second"],
  unknownSeries: ["series", "text", ["known"], "suggestion"],
  notAPrice: ["text", "measure"],
  isAPrice: ["text"],
  badDate: ["argument", "text", "suggestion"],
  yearAsDate: [2025, "day"],
  pricePeriod: ["2025"],
  badYear: ["text", "2031"],
  badPeriod: ["text", "suggestion"],
  reversed: ["first", "last"],
  unknownUnit: ["unit", "text", ["legal"], "basis", "suggestion"],
  twoReadings: ["part", ["readings"], ["write"]],
  unitMismatch: ["text", "published", ["legal"], "basis", "suggestion"],
  vatNotStated: ["publisher", "wanted"],
  vatStated: ["publisher", "basis", "option"],
  vatBothSides: ["from", "to"],
  noVatRate: ["date", "first"],
  unknownOption: ["name", ["legal"], "suggestion"],
  badOption: ["name", "text", "wanted", "suggestion"],
  unusedOption: ["name", "why"],
  unknownScenario: ["text", ["known"], "suggestion"],
  commaInNumber: ["name", "text", ["readings"]],
  belowZero: ["what", "text"],
  unmatchedFilter: ["option", "text", ["known"], "suggestion"],
  nothingNewer: ["since", "last"],
  impossibleShare: ["name", 2030, "percent"],
  impossibleAmount: ["name", 2030],
  optionSyntax: ["text"],
  unknownPublisher: ["text", ["known"], "suggestion"],
  unknownField: ["text", ["legal"], "suggestion"],
  notKnownYet: ["name", "asOf", "first"],
  noFigure: ["name", "publisher", ["directions"]],
  onlyPeriod: ["name", "day", "period"],
  tooOld: ["name", "date", "last", 40, 31],
  tooFarAhead: ["name", "date", "next", 40, 31],
  nothingBefore: ["name", "date", "first"],
  noExactDate: ["name", "date", "near"],
  nothingAfter: ["name", "date", "last"],
  discontinued: ["name", "day", "last", "successor"],
  nothingInWindow: ["name", "start", "end", "first", "last"],
  noField: ["field", "publisher", "period"],
  onlyRange: ["publisher", "period", "low", "high"],
  noForecast: ["name", 2030, "publisher", "known", ["x=1"], "history", "later"],
  pickScenario: ["publisher", 2030, ["scenarios"]],
  unknownMethod: ["text", ["known"], "suggestion"],
  baseWithoutGrowth: ["name", ["can"]],
  noGrowth: ["name", "publisher", "hint"],
  growthFromNothing: ["name", 2030],
  sameYear: [2030],
  overflow: [],
  badPair: ["text", ["known"]],
  noRate: ["pair", "date", 31, "near"],
  noRateToConvert: ["pair", "date", 31, "near"],
  noRatePublisher: ["text", "pub", ["known"], "suggestion"],
  noNews: ["what"],
  unknownCompany: ["name", "suggestion"],
  noShare: ["name", "company", "period", ["known"]],
  noScore: ["name"],
  noVintage: ["name", "period", ["known"]],
  noFunction: ["name", "suggestion"],
  editionMissing: ["edition", "reason"],
  unexpected: [],
};

export const EVERY_MESSAGE: readonly Failure[] = Object.entries(SAMPLES).map(([key, given]) =>
  (messages[key as keyof typeof messages] as (...all: unknown[]) => Failure)(...given),
);

/** The parameters that a message may do without. */
export const OPTIONAL: ReadonlySet<string> = new Set([
  "unknown-series.suggestion",
  "bad-date.suggestion",
  "bad-period.suggestion",
  "unknown-unit.basis",
  "unknown-unit.suggestion",
  "unit-mismatch.basis",
  "unit-mismatch.suggestion",
  "unmatched-filter.suggestion",
  "too-old.byOption",
  "too-far-ahead.byOption",
  "no-forecast.later",
  "unknown-method.suggestion",
  "no-vat-rate.first",
  "unknown-option.suggestion",
  "bad-option.suggestion",
  "unknown-publisher.suggestion",
  "unknown-field.suggestion",
  "not-known-yet.first",
  "discontinued.successor",
  "no-forecast.year",
  "no-rate.near",
  "no-rate-to-convert.near",
  "no-rate-publisher.suggestion",
  "no-function.suggestion",
]);

const EVERY_CAVEAT: readonly Said[] = [
  caveats.directionsSince(["2026-01 up"]),
  caveats.ownAverages(),
  caveats.aged("2025-12-06", 357, "SMM", "week"),
  caveats.carried("2025-12-06", 14, "2025-12-20"),
  caveats.takenEarly("2025-12-06", 5, "2025-12-01"),
  caveats.unsure("SMM", "2030", "medium"),
  caveats.assumedVat("included"),
  caveats.beyondYear(2030),
  caveats.beyondWindow(2025, 2030),
  caveats.overtaken("SMM", "27%", 2025, 2030, "2025-12-06"),
  caveats.newerRate("publisher", "25%", 2024, 2030, "2026-02-01"),
  caveats.impliedRate(2024, 2030, "25%"),
  caveats.baseForecast("IEA", "over 3,000 GWh", 2030, "1,777 GWh", "STEPS"),
  caveats.twoPublishers(["IEA"], ["SMM"]),
  caveats.oneWay(2024, 2030, "14%"),
  caveats.belowItsPart(2030, "All-solid-state", "4%"),
  caveats.aboveItsWhole(2030, "Solid-state", "1%"),
  caveats.ownParts("2,947 GWh"),
  caveats.ownAverages(),
  caveats.ownArticle("2026-11-28"),
  caveats.houseView("Li Wei", "2026-11-28", "Orders on hand."),
];

type Said = Pick<Failure, "id" | "parameters">;

type Sentences = Record<string, ((spoken: Record<string, unknown>) => string) | undefined>;

/** What a language lacks, has too much, or says otherwise than the first one: nothing where it is complete. */
export function disparities(language: Language): string[] {
  return [
    ...unlike(EVERY_MESSAGE, language.sentences, en.sentences),
    ...unlike(EVERY_CAVEAT, language.caveats, en.caveats),
    ...surplus(en.titles, language.titles).map((id) => `${id}: no title`),
    ...surplus(language.titles, en.titles).map((id) => `${id}: a title of nothing`),
  ];
}

function unlike(all: readonly Said[], own: object, first: object): string[] {
  const [sentences, model] = [own as Sentences, first as Sentences];
  const said = all.flatMap((one) => {
    const sentence = sentences[one.id];
    return sentence ? differing(one, sentence, model[one.id]!) : [`${one.id}: no sentence`];
  });
  const known = Object.fromEntries(all.map(({ id }) => [id, true]));
  return [...said, ...surplus(sentences, known).map((id) => `${id}: no message`)];
}

function surplus(keys: object, known: object): string[] {
  return Object.keys(keys).filter((key) => !(key in known));
}

/** A parameter that one of the two leaves out, once with all parameters and once with those that must be. */
function differing(
  { id, parameters }: Said,
  one: NonNullable<Sentences[string]>,
  other: NonNullable<Sentences[string]>,
): string[] {
  const names = Object.keys(parameters);
  const marked = Object.fromEntries(
    names.map((name) => [name, Array.isArray(parameters[name]) ? [mark(name)] : mark(name)]),
  );
  const said = (sentence: typeof one): string[] =>
    names.filter((name) => sentence(marked).includes(mark(name)));
  const [here, there] = [said(one), said(other)];
  return [
    ...there.filter((name) => !here.includes(name)).map((name) => `${id}: says no ${name}`),
    ...names.filter((name) => !there.includes(name)).map((name) => `${id}: ${name} is never said`),
  ];
}

function mark(name: string): string {
  return `<${name}>`;
}
