/** What a language lacks against the first one, for each catalogue of words there is. */
import { en as page } from "../../src/browser-workbook/page/languages/en";
import type { PageLanguage } from "../../src/browser-workbook/page/languages/language";
import { caveats } from "../../src/domain/answer/caveats";
import type { Failure } from "../../src/domain/answer/failure";
import { en as answers } from "../../src/domain/answer/languages/en";
import type { Language } from "../../src/domain/answer/languages/language";
import type { Message } from "../../src/domain/answer/message";
import { messages } from "../../src/domain/answer/messages";
import { phrases } from "../../src/domain/answer/phrases";
import { en as host } from "../../src/excel/host/languages/en";
import type { HostLanguage } from "../../src/excel/host/languages/language";
import { en as feed } from "../../src/feed/languages/en";
import type { FeedLanguage } from "../../src/feed/languages/language";
import { feedRefusals } from "../../src/feed/refusals";
import { en as ingest } from "../../src/ingest/languages/en";
import type { IngestLanguage } from "../../src/ingest/languages/language";
import { ingestRefusals } from "../../src/ingest/refusals";
import { en as model } from "../../src/model/languages/en";
import type { ModelLanguage } from "../../src/model/languages/language";
import { disparitiesOf, paneDisparities } from "./pane-parity";
import { articleRefusals, editionRefusals } from "../../src/model/languages/refusals";

/** What each maker of a catalogue's messages takes. */
type Samples<Makers> = {
  [Key in keyof Makers]: Makers[Key] extends (...given: infer Given) => unknown ? Given : never;
};

function made<Makers extends object>(makers: Makers, samples: Samples<Makers>): unknown[] {
  return Object.entries(samples).map(([key, given]) =>
    (makers[key as keyof Makers] as (...all: unknown[]) => unknown)(...(given as unknown[])),
  );
}

function refused<Makers extends object>(makers: Makers, samples: Samples<Makers>): Message[] {
  return made(makers, samples).map((refusal) => (refusal as { refused: Message }).refused);
}

/** Every message once, with all it can speak of. */
const SAMPLES: Samples<typeof messages> = {
  missing: ["argument", "example"],
  inputError: ["VALUE", "shown"],
  wrongType: ["argument", "got", phrases.aText()],
  tooMany: ["name", 3],
  tooLarge: [600_000],
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
  badOption: ["name", "text", phrases.aText(), "suggestion"],
  unusedOption: ["name", phrases.notCarried()],
  unknownScenario: ["text", ["known"], "suggestion"],
  commaInNumber: ["name", "text", ["readings"]],
  outOfReach: ["what", "text"],
  belowZero: ["what", "text"],
  unmatchedFilter: ["option", "text", ["known"], "suggestion"],
  nothingNewer: ["since", "last"],
  impossibleShare: ["name", 2030, "percent"],
  impossibleAmount: ["name", 2030],
  optionSyntax: ["text"],
  unknownPublisher: ["text", ["known"], "suggestion"],
  unknownField: ["text", ["legal"], "suggestion"],
  notKnownYet: ["name", "asOf", "first"],
  noFigure: ["name", "publisher", [phrases.directionIn("2026-01", "up")]],
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
  noGrowth: ["name", "publisher", phrases.useComputed()],
  growthFromNothing: ["name", 2030],
  sameYear: [2030],
  overflow: [],
  offshoreYuan: ["text"],
  badPair: ["text", ["known"]],
  noRate: ["pair", "date", 31, "near"],
  noRateToConvert: ["pair", "date", 31, "near"],
  noRatePublisher: ["text", "pub", ["known"], "suggestion"],
  noneLeft: [phrases.project(), "option", "text", ["known"]],
  noNews: [phrases.project()],
  unknownCompany: ["name", "suggestion"],
  noShare: ["name", "company", "period", [], ["instead"]],
  noStack: ["name", ["known"]],
  noScore: ["name"],
  noVintage: ["name", "period", ["known"]],
  noFunction: ["name", "suggestion"],
  editionMissing: ["edition", "reason"],
  notFetched: ["series", phrases.distantNotLoaded()],
  tooMuchDistant: [10_000_000],
  unexpected: [],
};

export const EVERY_MESSAGE = made(messages, SAMPLES) as readonly Failure[];

/** The parameters that a message may do without. */
export const OPTIONAL: ReadonlySet<string> = new Set([
  "no-forecast.publisher",
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
  "part-of-month.frequency",
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

const EVERY_CAVEAT: readonly Message[] = [
  caveats.directionsSince([phrases.directionIn("2026-01", "up")]),
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
  caveats.impliedWindow("SMM", 2024, 2030),
  caveats.impliedRate(2024, 2030, "25%"),
  caveats.baseForecast("IEA", phrases.figure("3,000 GWh", "over"), 2030, "1,777 GWh", "STEPS"),
  caveats.partOfMonth("2025-12", 2, 21, "SMM", "day"),
  caveats.twoGrains("2025-10", "2025-12-06"),
  caveats.twoPublishers(["IEA"], ["SMM"]),
  caveats.oneWay(2024, 2030, "14%"),
  caveats.belowItsPart(2030, "All-solid-state", phrases.figure("4%", "about")),
  caveats.aboveItsWhole(2030, "Solid-state", phrases.figure("1%", "about")),
  caveats.ownParts("2,947 GWh"),
  caveats.ownAverages(),
  caveats.inputAlone("Li2S", "LPSC"),
  caveats.ownArticle("2026-11-28"),
  caveats.workbookBase("2024", "205 GWh (Rho Motion)", "Li Wei", "2026-11-28", "Orders on hand."),
  caveats.workbookVat("included"),
  caveats.workbookFx("PBOC"),
  caveats.workbookLine("cagr"),
  caveats.houseView("Li Wei", "2026-11-28", "Orders on hand."),
];

const EVERY_PHRASE = made(phrases, {
  rhythm: ["week"],
  theNumber: [3],
  theText: ["text"],
  empty: [],
  dateNumber: ["3", "day"],
  aName: [],
  aDate: [],
  aYear: [],
  aText: [],
  aCount: [],
  aNumber: [],
  noNumberAsText: [],
  oneOf: [["words"]],
  words: [["words"]],
  either: [["words"]],
  onceOnly: [],
  aDay: [],
  dayOrMonth: [],
  wholeDays: [],
  aRate: [],
  aPublisher: [],
  aMethod: [],
  aScenario: [],
  aUnit: [],
  aCountry: [],
  aCompany: [],
  aSeries: [],
  anyWords: [],
  noMoney: ["unit"],
  noExchange: ["from", "to"],
  noRateNeeded: ["pair"],
  noWayToAnEnd: [],
  notWorkedOut: [],
  notCarried: [],
  noDayToFill: [],
  nothingCarried: [],
  forDays: [],
  forYears: [],
  oneLine: [],
  priceIn: ["unit"],
  valueIn: ["unit"],
  valueWithoutBasis: ["unit"],
  quotedWindows: [["windows"]],
  useComputed: [],
  seeHistory: ["series"],
  onlyYears: [["years"]],
  newsItem: [],
  project: [],
  series: [],
  change: [],
  kindOf: ["derived"],
  daysCarried: [2],
  daysOld: [2],
  callBegins: [],
  oneCall: [],
  commaOrBracket: [],
  arrayWritten: [],
  quoteMissing: [],
  constantsOnly: [],
  distantUnreachable: ["host"],
  distantSlow: ["host", 30],
  distantRefused: ["host", 503],
  distantGone: ["file"],
  distantChanged: ["file"],
  distantNoRanges: ["host"],
  distantUnread: ["file"],
  distantTooMany: [3_000_000],
  distantNotLoaded: [],
  feedNotLoaded: [],
  atHandOfTheDay: ["edition"],
  atHandNewer: ["edition", 3],
  atHandOlder: ["edition", 3],
  partOf: ["company", "series"],
  fieldOf: ["series", "field", "scenario"],
  costOf: ["input", "material"],
  forOne: ["unit"],
  years: [],
  ofYears: [1, 2],
  ofDays: [1, 2],
  between: ["from", "to"],
  beyond: ["from", "to"],
  growthAYear: [2025, 2030],
  baseGiven: ["period"],
  forecastOverOutturn: [],
  errorOfForecast: [],
  lessOne: [],
  vatFactor: [13],
  vatTakenOut: [],
  vatPutIn: [],
  unitToUnit: ["from", "to"],
  lotOf: [100, "currency"],
  sameCurrency: [],
  inCurrency: ["currency"],
  one: [],
  rateGiven: [],
  valueGiven: [],
  through: ["pair", "currency"],
  meanOfMonths: [3, "period"],
  meanOfDays: ["pair", 20],
  ofOneAssessment: ["month"],
  ofAssessments: [3, "month"],
  meanOf: [["parts"]],
  straightLine: ["from", "to", "how"],
  evenRate: ["from", "to", "how"],
  assumption: [],
  assumptionOf: ["assumption"],
  published: [],
  figure: ["2 GWh", "about"],
  countOf: ["series", "2025-12", [phrases.upBy("1%")]],
  estimated: [phrases.upBy("1%")],
  onPeriodBefore: [phrases.upBy("1%")],
  onYearBefore: [phrases.upBy("1%")],
  upBy: ["1%"],
  downBy: ["1%"],
  unchanged: [],
  byDay: ["2026-02-28"],
  directionIn: ["2026-01", "up"],
  fromTo: ["from", "to"],
  atLeast: ["amount"],
  atMost: ["amount"],
}) as readonly Message[];

const EVERY_FEED_REFUSAL = refused(feedRefusals, {
  noFeed: [],
  unreachable: ["host"],
  tooSlow: ["what", 30],
  tooLarge: ["what", 100],
  refused: ["what", 404],
  notHttps: ["what"],
  cutShort: ["what"],
  wrongHash: ["what"],
  wrongForm: ["what", "where"],
  twice: ["what", "name"],
  unsigned: ["edition"],
  wrongSignature: ["edition", "key"],
  keyNotOfDay: ["edition", "from", "until"],
  cannotVerify: ["edition"],
  olderEdition: ["known", "offered"],
  futureEdition: ["edition", "today"],
  clockBehind: ["today", "day"],
  needsNewerAddIn: ["edition", "version"],
  unknownEdition: ["edition"],
});

const EVERY_EDITION_REFUSAL = refused(editionRefusals, {
  notSaved: ["why"],
  notDecided: ["view"],
  noWorkbook: [],
  nothingToUndo: [],
  notHeldBack: ["edition"],
  noEdition: [],
  noDay: ["text"],
  notLoaded: [],
});

const EVERY_ARTICLE_REFUSAL = refused(articleRefusals, {
  addedAlready: ["publisher", "published", "source"],
});

const EVERY_INGEST_REFUSAL = refused(ingestRefusals, {
  badAddress: ["address"],
  notHttps: ["host"],
  unreachable: ["host"],
  redirected: ["host"],
  tooSlow: [60],
  keyRefused: ["host", 401],
  status: ["host", 500],
  tooLarge: [2_000_000],
  page: ["host"],
  noAnswer: [],
  declined: [],
  cutShort: [],
  noJson: [],
  wrongForm: [],
  foreign: ["Korean"],
  pdfTooLarge: [10],
  pdfTooLong: [70, 60],
  pdfWithoutText: [],
  pdfEncrypted: [],
  pdfBroken: [],
  pdfNotHere: [],
  stopped: [],
});

/** A folder of languages: what a file of it lacks, has too much, or says otherwise than the first; nothing where it is complete. */
export const CATALOGUES: Readonly<Record<string, (language: never) => string[]>> = {
  "domain/answer": disparities,
  "excel/host": (language: HostLanguage) => [
    ...uneven("code", language.codes, host.codes),
    ...uneven("check", language.checks, host.checks),
    ...uneven("sentence", language.says, host.says),
    ...Object.entries(host.says).flatMap(([key, first]) => unsaid(key, first, language.says)),
    ...(language.refused("<message>").includes("<message>") ? [] : ["refused: says no message"]),
  ],
  feed: (language: FeedLanguage) => unlike(EVERY_FEED_REFUSAL, language, feed),
  ingest: (language: IngestLanguage) => unlike(EVERY_INGEST_REFUSAL, language, ingest),
  model: (language: ModelLanguage) => [
    ...unlike(
      [...EVERY_FEED_REFUSAL, ...EVERY_EDITION_REFUSAL, ...EVERY_ARTICLE_REFUSAL],
      language.refusals,
      model.refusals,
    ),
    ...uneven("reason", language.reasons, model.reasons),
  ],
  taskpane: paneDisparities,
  "browser-workbook/page": (language: PageLanguage) => disparitiesOf(language, page),
};

export function disparities(language: Language): string[] {
  return [
    ...unlike(EVERY_MESSAGE, language.sentences, answers.sentences),
    ...unlike(EVERY_CAVEAT, language.caveats, answers.caveats),
    ...unlike(EVERY_PHRASE, language.phrases, answers.phrases),
    ...uneven("qualifier", language.qualifiers, answers.qualifiers),
    ...uneven("change", language.changes, answers.changes),
    ...uneven("title", language.titles, answers.titles),
    ...disparitiesOf({ ...language.settings }, { ...answers.settings }),
  ];
}

function uneven(what: string, own: object, first: object): string[] {
  return [
    ...surplus(first, own).map((id) => `${id}: no ${what}`),
    ...surplus(own, first).map((id) => `${id}: a ${what} of nothing`),
  ];
}

type Sentences = Record<string, ((spoken: Record<string, unknown>) => string) | undefined>;

function unlike(all: readonly Message[], own: object, first: object): string[] {
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
  { id, parameters }: Message,
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

/** What a sentence of the host leaves out that the first language says. */
function unsaid(key: string, first: (given: never) => string, own: object): string[] {
  const said = (one: (given: never) => string): string[] => {
    const given = new Proxy({}, { get: (_, name) => mark(String(name)) });
    return one(given as never).match(/<\w+>/g) ?? [];
  };
  const sentence = (own as Record<string, ((given: never) => string) | undefined>)[key];
  if (!sentence) return [];
  const here = said(sentence);
  return said(first)
    .filter((name) => !here.includes(name))
    .map((name) => `${key}: says no ${name}`);
}
