import type { Phrase } from "./phrases";
import { clip } from "./clip";
import type { ErrorCode, Failure, Fix } from "./failure";
import type { Parameters } from "./message";

/**
 * The one catalogue of messages: the Excel error of each, what it speaks of, and what mends it. The sentences are in
 * `languages/`, one file a language. Excel shows a message only on #VALUE! and #N/A; the task pane shows all of them.
 */
function failure<const Id extends string, const Spoken extends Parameters>(
  code: ErrorCode,
  id: Id,
  parameters: Spoken,
  fixes: Fix[] = [],
): Failure<Id, Spoken> {
  return { ok: false, code, id, parameters, fixes };
}

function fix(argument: string, text: string | undefined): Fix[] {
  return text === undefined ? [] : [{ argument, text }];
}

/** A mend of a time stays in its year: what is known of another year answers another question. */
function sameYear(argument: string, asked: string, near: string | undefined): Fix[] {
  return near?.slice(0, 4) === asked.slice(0, 4) ? fix(argument, near) : [];
}

/** The most days that `maxage=` takes. */
export const MOST_DAYS = 99_999;

function maxAge(days: number): Fix[] {
  return days > MOST_DAYS ? [] : fix("options", `maxage=${days}`);
}

export const messages = {
  missing: (argument: string, example: string) => failure("VALUE", "missing", { argument, example }),

  inputError: (code: ErrorCode, shown: string) => failure(code, "input-error", { shown }),

  wrongType: (argument: string, got: Phrase | string, wanted: Phrase) =>
    failure("VALUE", "wrong-type", { argument, got, wanted }),

  tooMany: (name: string, most: number) => failure("VALUE", "too-many", { name, most }),

  tooLarge: (cells: number) => failure("VALUE", "too-large", { cells }),
  oneValue: (name: string, argument: string, cells: number) =>
    failure("VALUE", "one-value", { name, argument, cells }),

  shapes: (first: string, second: string) => failure("VALUE", "shapes", { first, second }),

  unknownSeries: (argument: string, text: string, known: readonly string[], suggestion?: string) =>
    failure("VALUE", "unknown-series", { text: clip(text), known, suggestion }, fix(argument, suggestion)),

  notAPrice: (text: string, measure: string) => failure("VALUE", "not-a-price", { text, measure }),

  isAPrice: (text: string) => failure("VALUE", "is-a-price", { text }),

  badDate: (argument: string, text: string, suggestion?: string) =>
    failure("VALUE", "bad-date", { argument, text: clip(text), suggestion }, fix(argument, suggestion)),

  yearAsDate: (year: number, day: string) =>
    failure("VALUE", "year-as-date", { year, day }, fix("date", `${year}-12`)),

  pricePeriod: (text: string) => {
    const month = `${text.slice(0, 4)}-12`;
    return failure("VALUE", "price-period", { text: clip(text), month }, fix("date", month));
  },

  badYear: (text: Phrase | string, suggestion?: string) =>
    failure(
      "VALUE",
      "bad-year",
      { text: typeof text === "string" ? clip(text) : text, example: suggestion ?? "2030" },
      fix("year", suggestion),
    ),

  badPeriod: (text: string, suggestion?: string) =>
    failure("VALUE", "bad-period", { text: clip(text), suggestion }, fix("period", suggestion)),

  reversed: (first: string, last: string) => failure("VALUE", "reversed", { first, last }),

  /** `basis` shows how a tax basis is written, for units that can have one. */
  unknownUnit: (
    argument: string,
    text: string,
    legal: readonly string[],
    basis?: string,
    suggestion?: string,
  ) =>
    failure(
      "VALUE",
      "unknown-unit",
      { text: clip(text), legal, basis, suggestion },
      fix(argument, suggestion),
    ),

  twoReadings: (part: string, readings: readonly string[], write: readonly string[]) =>
    failure("VALUE", "two-readings", { part, readings, write }),

  unitMismatch: (
    text: string,
    published: Phrase | string,
    legal: readonly string[],
    basis?: string,
    suggestion?: string,
  ) =>
    failure(
      "VALUE",
      "unit-mismatch",
      { text: clip(text), published, legal, basis, suggestion },
      fix("unit", suggestion),
    ),

  vatNotStated: (publisher: string, wanted: string) =>
    failure("VALUE", "vat-not-stated", { publisher, wanted }, [
      ...fix("options", "vat=in"),
      ...fix("options", "vat=ex"),
    ]),

  vatStated: (publisher: string, basis: string, option: string) =>
    failure("VALUE", "vat-stated", { publisher, basis, option }),

  vatBothSides: (from: string, to: string) => failure("VALUE", "vat-both-sides", { from, to }),

  noVatRate: (date: string, first?: string) =>
    failure("NA", "no-vat-rate", { date, first }, sameYear("date", date, first)),

  unknownOption: (name: string, legal: readonly string[], suggestion?: string) =>
    failure(
      "VALUE",
      "unknown-option",
      { name: clip(name), legal, suggestion },
      fix("options", suggestion && `${suggestion}=`),
    ),

  badOption: (name: string, text: string, wanted: Phrase, suggestion?: string) =>
    failure(
      "VALUE",
      "bad-option",
      { name, text: clip(text), wanted, suggestion },
      fix("options", suggestion && `${name}=${suggestion}`),
    ),

  unusedOption: (name: string, why: Phrase) => failure("VALUE", "unused-option", { name, why }),

  unknownScenario: (text: string, known: readonly string[], suggestion?: string) =>
    failure(
      "VALUE",
      "unknown-scenario",
      { text: clip(text), known, suggestion },
      fix("options", suggestion && `scenario=${suggestion}`),
    ),

  /** Numbers are written with a dot: a comma parts thousands for one reader and decimals for another. */
  commaInNumber: (name: string, text: string, readings: readonly string[]) =>
    failure(
      "VALUE",
      "comma-in-number",
      { name, text: clip(text), readings },
      readings.length === 1 ? fix("options", `${name}=${readings[0]}`) : [],
    ),

  /** A number that no amount and no rate of this market comes near, such as 1e300. */
  outOfReach: (what: string, text: string) => failure("NUM", "out-of-reach", { what, text: clip(text) }),

  belowZero: (what: string, text: string) => failure("VALUE", "below-zero", { what, text: clip(text) }),

  /** A filter whose value no item can have: it is not told as if there were no news. */
  unmatchedFilter: (option: string, text: string, known: readonly string[], suggestion?: string) =>
    failure(
      "VALUE",
      "unmatched-filter",
      { option, text: clip(text), known, suggestion },
      fix("options", suggestion && `${option}=${suggestion}`),
    ),

  nothingNewer: (since: string, last: string) => failure("NA", "nothing-newer", { since, last }),

  impossibleShare: (name: string, year: number, percent: string) =>
    failure("NUM", "impossible-share", { name, year, percent }),

  impossibleAmount: (name: string, year: number) => failure("NUM", "impossible-amount", { name, year }),

  optionSyntax: (text: string) => failure("VALUE", "option-syntax", { text: clip(text) }),

  unknownPublisher: (text: string, known: readonly string[], suggestion?: string) =>
    failure(
      "VALUE",
      "unknown-publisher",
      { text: clip(text), known, suggestion },
      fix("options", suggestion && `pub=${suggestion}`),
    ),

  unknownField: (text: string, legal: readonly string[], suggestion?: string) =>
    failure("VALUE", "unknown-field", { text: clip(text), legal, suggestion }, fix("field", suggestion)),

  notKnownYet: (name: string, asOf: string, first?: string) =>
    failure("NA", "not-known-yet", { name, asOf, first }, fix("options", first && `asof=${first}`)),

  noFigure: (name: string, publisher: string, directions: readonly Phrase[]) =>
    failure("NA", "no-figure", { name, publisher, directions }),

  onlyPeriod: (name: string, day: string, period: string) =>
    failure("NA", "only-period", { name, day, period }, sameYear("date", day, period)),

  tooOld: (name: string, date: string, last: string, age: number, limit: number) =>
    failure("NA", "too-old", { name, date, last, age, limit, byOption: maxAge(age)[0]?.text }, [
      ...sameYear("date", date, last),
      ...maxAge(age),
    ]),

  tooFarAhead: (name: string, date: string, next: string, distance: number, limit: number) =>
    failure(
      "NA",
      "too-far-ahead",
      { name, date, next, distance, limit, byOption: maxAge(distance)[0]?.text },
      [...sameYear("date", date, next), ...maxAge(distance)],
    ),

  nothingBefore: (name: string, date: string, first: string) =>
    failure("NA", "nothing-before", { name, date, first }, sameYear("date", date, first)),

  noExactDate: (name: string, date: string, near: string) =>
    failure("NA", "no-exact-date", { name, date, near }, [
      ...sameYear("date", date, near),
      ...fix("options", "fill=prev"),
    ]),

  nothingAfter: (name: string, date: string, last: string) =>
    failure("NA", "nothing-after", { name, date, last }, sameYear("date", date, last)),

  discontinued: (name: string, day: string, last: string, successor?: string) =>
    failure("NA", "discontinued", { name, day, last, successor }),

  nothingInWindow: (name: string, start: string, end: string, first: string, last: string) =>
    failure("NA", "nothing-in-window", { name, start, end, first, last }, [
      ...sameYear("start", start, first),
      ...sameYear("end", end, last),
    ]),

  /** Another field is another question: it is named, and no mend writes it. */
  noField: (field: string, publisher: string, period: string) =>
    failure("NA", "no-field", { field, publisher, period }),

  onlyRange: (publisher: string, period: string, low: string, high: string) =>
    failure("NA", "only-range", { publisher, period, low, high }),

  /** What is `known` instead, from `later` on, or by options: only the way to the year itself is a mend. */
  noForecast: (
    name: string,
    year: number | undefined,
    publisher: string | undefined,
    known: string,
    byOptions: readonly string[],
    history: string,
    later?: string,
  ) =>
    failure(
      "NA",
      "no-forecast",
      { name, year, publisher, known, byOptions, later, history },
      byOptions.filter((one) => /^(?:inter|extra)p=/.test(one)).flatMap((one) => fix("options", one)),
    ),

  pickScenario: (publisher: string, year: number, scenarios: readonly string[]) =>
    failure(
      "VALUE",
      "pick-scenario",
      { publisher, year, scenarios, first: scenarios[0] ?? "base" },
      scenarios.flatMap((one) => fix("options", `scenario=${one}`)),
    ),

  unknownMethod: (text: string, known: readonly string[], suggestion?: string) =>
    failure(
      "VALUE",
      "unknown-method",
      { text: clip(text), known, suggestion },
      fix("options", suggestion && `method=${suggestion}`),
    ),

  baseWithoutGrowth: (name: string, can: readonly string[]) =>
    failure("VALUE", "base-without-growth", { name, can }),

  noGrowth: (name: string, publisher: string | undefined, hint: Phrase) =>
    failure("NA", "no-growth", { name, publisher, hint }),

  growthFromNothing: (name: string, year: number) => failure("NUM", "growth-from-nothing", { name, year }),

  sameYear: (year: number) => failure("NUM", "same-year", { year }),

  overflow: () => failure("NUM", "overflow", {}),

  /** The yuan as it is traded outside China: another rate, and no other word for CNY. */
  offshoreYuan: (text: string) => failure("VALUE", "offshore-yuan", { text: clip(text) }),

  badPair: (text: string, known: readonly string[]) =>
    failure("VALUE", "bad-pair", { text: clip(text), known }),

  noRate: (pair: string, date: string, limit: number, near?: string) =>
    failure(
      "NA",
      "no-rate",
      { pair, date, limit, near },
      near === undefined ? [] : sameYear("date", date, near),
    ),

  noRateToConvert: (pair: string, date: string, limit: number, near?: string) =>
    failure(
      "NA",
      "no-rate-to-convert",
      { pair, date, limit, near, byOptions: near === undefined ? ["fx=7.1"] : ["fx=latest", "fx=7.1"] },
      fix("options", near === undefined ? undefined : "fx=latest"),
    ),

  noRatePublisher: (text: string, option: "pub" | "fx", known: readonly string[], suggestion?: string) =>
    failure(
      "VALUE",
      "no-rate-publisher",
      { text: clip(text), option, known, suggestion },
      fix("options", suggestion && `${option}=${suggestion}`),
    ),

  /** A filter whose value nothing has that passes the others: what those that do pass have. */
  noneLeft: (what: Phrase, option: string, text: string, known: readonly string[]) =>
    failure("NA", "none-left", { what, option, text: clip(text), known }),

  noNews: (what: Phrase) => failure("NA", "no-news", { what }),

  noVintage: (name: string, period: string, known: readonly string[]) =>
    failure("NA", "no-vintage", { name, period, known }, sameYear("period", period, known.at(-1))),

  unknownCompany: (name: string, suggestion?: string) =>
    failure("VALUE", "unknown-company", { name: clip(name), suggestion }, fix("company", suggestion)),

  /** `known` are the company's periods; where it has none, `instead` is who or what else has a share. */
  noShare: (
    name: string,
    company: string,
    period: string,
    known: readonly string[],
    instead: readonly string[],
  ) =>
    failure(
      "NA",
      "no-share",
      { name, company, period, known, instead },
      sameYear("period", period, known.at(-1)),
    ),

  /** No coefficient says what goes into it: `known` are the materials of which one does. */
  noStack: (name: string, known: readonly string[]) => failure("NA", "no-stack", { name: clip(name), known }),

  noScore: (name: string) => failure("NA", "no-score", { name }),

  noFunction: (name: string, suggestion?: string) =>
    failure("VALUE", "no-function", { name: clip(name), suggestion }),

  editionMissing: (edition: string, reason: string) => failure("NA", "edition-missing", { edition, reason }),

  notFetched: (series: string, reason: Phrase) => failure("NA", "not-fetched", { series, reason }),

  /** A question about everything, of an edition that is too large to be had whole. */
  tooMuchDistant: (rows: number) => failure("NA", "too-much-distant", { rows }),

  unexpected: () => failure("VALUE", "unexpected", {}),
};

export type OwnMessage = ReturnType<(typeof messages)[keyof typeof messages]>;

export type MessageId = OwnMessage["id"];
