import type { Direction, Frequency, Qualifier } from "../ledger/records";
import type { Kind } from "./kind";
import { message, type Message } from "./message";

/** What a part of a trace is: a name as it is, or words of ours. */
export type Label = Message | string;

/** Parts of sentences: what was given, what is wanted, why, and what there is instead. The words are in `languages/`. */
export const phrases = {
  /** How often something is published. */
  rhythm: (frequency: Frequency) => message("rhythm", { frequency }),

  theNumber: (number: number) => message("the-number", { number }),
  theText: (text: string) => message("the-text", { text }),
  empty: () => message("empty", {}),
  /** A number that is the serial number of a day. */
  dateNumber: (number: string, day: string) => message("date-number", { number, day }),

  aName: () => message("a-name", {}),
  aDate: () => message("a-date", {}),
  aYear: () => message("a-year", {}),
  aText: () => message("a-text", {}),
  aCount: () => message("a-count", {}),
  aNumber: () => message("a-number", {}),
  noNumberAsText: () => message("no-number-as-text", {}),
  oneOf: (words: readonly string[]) => message("one-of", { words }),
  words: (words: readonly string[]) => message("words", { words }),
  /** Of two or three. */
  either: (words: readonly string[]) => message("either", { words }),
  onceOnly: () => message("once-only", {}),
  aDay: () => message("a-day", {}),
  dayOrMonth: () => message("day-or-month", {}),
  wholeDays: () => message("whole-days", {}),
  aRate: () => message("a-rate", {}),
  aPublisher: () => message("a-publisher", {}),
  aMethod: () => message("a-method", {}),
  aScenario: () => message("a-scenario", {}),
  aUnit: () => message("a-unit", {}),
  aCountry: () => message("a-country", {}),
  aCompany: () => message("a-company", {}),
  aSeries: () => message("a-series", {}),
  anyWords: () => message("any-words", {}),

  noMoney: (unit: string) => message("no-money", { unit }),
  noExchange: (from: string, to: string) => message("no-exchange", { from, to }),
  noRateNeeded: (pair: string) => message("no-rate-needed", { pair }),
  noWayToAnEnd: () => message("no-way-to-an-end", {}),
  notWorkedOut: () => message("not-worked-out", {}),
  notCarried: () => message("not-carried", {}),
  noDayToFill: () => message("no-day-to-fill", {}),
  nothingCarried: () => message("nothing-carried", {}),
  forDays: () => message("for-days", {}),
  forYears: () => message("for-years", {}),
  oneLine: () => message("one-line", {}),

  priceIn: (unit: string) => message("price-in", { unit }),
  valueIn: (unit: string) => message("value-in", { unit }),
  valueWithoutBasis: (unit: string) => message("value-without-basis", { unit }),

  quotedWindows: (windows: readonly string[]) => message("quoted-windows", { windows }),
  useComputed: () => message("use-computed", {}),
  seeHistory: (series: string) => message("see-history", { series }),
  onlyYears: (years: readonly string[]) => message("only-years", { years }),

  newsItem: () => message("news-item", {}),
  project: () => message("project", {}),
  series: () => message("series", {}),
  change: () => message("change", {}),

  /** What the parts of a trace are. */
  partOf: (company: string, series: string) => message("part-of", { company, series }),
  fieldOf: (series: string, field: string, scenario?: string) =>
    message("field-of", { series, field, scenario }),
  costOf: (input: string, material: string) => message("cost-of", { input, material }),
  forOne: (unit: string) => message("for-one", { unit }),
  years: () => message("years", {}),
  ofYears: (passed: number, all: number) => message("of-years", { passed, all }),
  ofDays: (passed: number, all: number) => message("of-days", { passed, all }),
  between: (from: string, to: string) => message("between", { from, to }),
  beyond: (from: string, to: string) => message("beyond", { from, to }),
  growthAYear: (from: number, to: number) => message("growth-a-year", { from, to }),
  baseGiven: (period: string) => message("base-given", { period }),
  forecastOverOutturn: () => message("forecast-over-outturn", {}),
  errorOfForecast: () => message("error-of-forecast", {}),
  lessOne: () => message("less-one", {}),
  vatFactor: (percent: number) => message("vat-factor", { percent }),
  vatTakenOut: () => message("vat-taken-out", {}),
  vatPutIn: () => message("vat-put-in", {}),
  unitToUnit: (from: string, to: string) => message("unit-to-unit", { from, to }),
  lotOf: (lot: number, currency: string) => message("lot-of", { lot, currency }),
  sameCurrency: () => message("same-currency", {}),
  inCurrency: (currency: string) => message("in-currency", { currency }),
  one: () => message("one", {}),
  rateGiven: () => message("rate-given", {}),
  valueGiven: () => message("value-given", {}),
  through: (pair: string, currency: string) => message("through", { pair, currency }),
  meanOfMonths: (months: number, period: string) => message("mean-of-months", { months, period }),
  meanOfDays: (pair: string, days: number) => message("mean-of-days", { pair, days }),
  ofOneAssessment: (month: string) => message("of-one-assessment", { month }),
  ofAssessments: (assessments: number, month: string) => message("of-assessments", { assessments, month }),

  /** What a step does with its parts, and how a figure stands. */
  meanOf: (parts: readonly string[]) => message("mean-of", { parts }),
  straightLine: (from: string, to: string, how: Label) => message("straight-line", { from, to, how }),
  evenRate: (from: string, to: string, how: Label) => message("even-rate", { from, to, how }),
  assumption: () => message("assumption", {}),
  assumptionOf: (assumption: string) => message("assumption-of", { assumption }),
  published: () => message("published", {}),
  /** A figure with the word before it. */
  figure: (amount: string, qualifier: Qualifier | undefined) => message("figure", { amount, qualifier }),
  /** What a publication counted: the figure, and how it moved. */
  countOf: (series: string, period: string, said: readonly Message[]) =>
    message("count-of", { series, period, said }),
  estimated: (amount: Message) => message("estimated", { amount }),
  onPeriodBefore: (movement: Message) => message("on-period-before", { movement }),
  onYearBefore: (movement: Message) => message("on-year-before", { movement }),
  upBy: (amount: string) => message("up-by", { amount }),
  downBy: (amount: string) => message("down-by", { amount }),
  unchanged: () => message("unchanged", {}),
  /** The day a publication can have come out at the latest. */
  byDay: (day: string) => message("by-day", { day }),
  directionIn: (period: string, direction: Direction) => message("direction-in", { period, direction }),
  fromTo: (from: string, to: string) => message("from-to", { from, to }),
  atLeast: (amount: string) => message("at-least", { amount }),
  atMost: (amount: string) => message("at-most", { amount }),

  /** What the numbers of an answer are, beside it. */
  kindOf: (kind: Kind) => message("kind-of", { kind }),
  daysCarried: (days: number) => message("days-carried", { days }),
  daysOld: (days: number) => message("days-old", { days }),

  /** Why a text is no call of a function. */
  callBegins: () => message("call-begins", {}),
  oneCall: () => message("one-call", {}),
  commaOrBracket: () => message("comma-or-bracket", {}),
  arrayWritten: () => message("array-written", {}),
  quoteMissing: () => message("quote-missing", {}),
  constantsOnly: () => message("constants-only", {}),

  /** Why figures of a store were not fetched, and what to do. */
  distantUnreachable: (host: string) => message("distant-unreachable", { host }),
  distantSlow: (host: string, seconds: number) => message("distant-slow", { host, seconds }),
  distantRefused: (host: string, status: number) => message("distant-refused", { host, status }),
  distantGone: (file: string) => message("distant-gone", { file }),
  distantChanged: (file: string) => message("distant-changed", { file }),
  distantNoRanges: (host: string) => message("distant-no-ranges", { host }),
  distantUnread: (file: string) => message("distant-unread", { file }),
  distantTooMany: (rows: number) => message("distant-too-many", { rows }),
  distantNotLoaded: () => message("distant-not-loaded", {}),

  feedNotLoaded: () => message("feed-not-loaded", {}),
  atHandOfTheDay: (edition: string) => message("at-hand-of-the-day", { edition }),
  atHandNewer: (edition: string, days: number) => message("at-hand-newer", { edition, days }),
  atHandOlder: (edition: string, days: number) => message("at-hand-older", { edition, days }),
};

export type Phrase = ReturnType<(typeof phrases)[keyof typeof phrases]>;
