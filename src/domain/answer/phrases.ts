import { message } from "./message";

/** Parts of sentences: what was given, what is wanted, why, and what there is instead. The words are in `languages/`. */
export const phrases = {
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

  feedNotLoaded: () => message("feed-not-loaded", {}),
  atHandOfTheDay: (edition: string) => message("at-hand-of-the-day", { edition }),
  atHandNewer: (edition: string, days: number) => message("at-hand-newer", { edition, days }),
  atHandOlder: (edition: string, days: number) => message("at-hand-older", { edition, days }),
};

export type Phrase = ReturnType<(typeof phrases)[keyof typeof phrases]>;
