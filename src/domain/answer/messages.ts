import type { ErrorCode, Failure, Fix, Parameters } from "./failure";

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

const LONGEST_ECHO = 60;

/** What a user wrote, short enough to stand in a message. */
export function clip(text: string, longest = LONGEST_ECHO): string {
  if (text.length <= longest) return text;
  // Half of a pair of surrogates is no character.
  return `${text.slice(0, longest).replace(/[\uD800-\uDBFF]$/, "")}…`;
}

export const messages = {
  missing: (argument: string, example: string) => failure("VALUE", "missing", { argument, example }),

  inputError: (code: ErrorCode, shown: string) => failure(code, "input-error", { shown }),

  wrongType: (argument: string, got: string, wanted: string) =>
    failure("VALUE", "wrong-type", { argument, got, wanted }),

  tooMany: (name: string, most: number) => failure("VALUE", "too-many", { name, most }),

  oneValue: (name: string, argument: string, cells: number) =>
    failure("VALUE", "one-value", { name, argument, cells }),

  shapes: (first: string, second: string) => failure("VALUE", "shapes", { first, second }),

  unknownSeries: (argument: string, text: string, suggestion?: string) =>
    failure("VALUE", "unknown-series", { text: clip(text), suggestion }, fix(argument, suggestion)),

  notAPrice: (text: string, measure: string) => failure("VALUE", "not-a-price", { text, measure }),

  isAPrice: (text: string) => failure("VALUE", "is-a-price", { text }),

  badDate: (argument: string, text: string) => failure("VALUE", "bad-date", { argument, text: clip(text) }),

  yearAsDate: (year: number, day: string) =>
    failure("VALUE", "year-as-date", { year, day }, fix("date", `${year}-12`)),

  pricePeriod: (text: string) => {
    const month = `${text.slice(0, 4)}-12`;
    return failure("VALUE", "price-period", { text: clip(text), month }, fix("date", month));
  },

  badYear: (text: string, suggestion?: string) =>
    failure(
      "VALUE",
      "bad-year",
      { text: clip(text), example: suggestion ?? "2030" },
      fix("year", suggestion),
    ),

  badPeriod: (text: string) => failure("VALUE", "bad-period", { text: clip(text) }),

  reversed: (first: string, last: string) => failure("VALUE", "reversed", { first, last }),

  unknownUnit: (text: string, legal: readonly string[]) =>
    failure("VALUE", "unknown-unit", { text: clip(text), legal }, fix("unit", legal[0])),

  unitMismatch: (text: string, published: string, legal: readonly string[]) =>
    failure("VALUE", "unit-mismatch", { text: clip(text), published, legal }, fix("unit", legal[0])),

  vatNotStated: (publisher: string, wanted: string) =>
    failure("VALUE", "vat-not-stated", { publisher, wanted }, fix("options", "vat=in")),

  vatStated: (publisher: string, basis: string, option: string) =>
    failure("VALUE", "vat-stated", { publisher, basis, option }),

  vatBothSides: (from: string, to: string) => failure("VALUE", "vat-both-sides", { from, to }),

  noVatRate: (date: string, first?: string) =>
    failure("NA", "no-vat-rate", { date, first }, fix("date", first)),

  unknownOption: (name: string, legal: readonly string[], suggestion?: string) =>
    failure(
      "VALUE",
      "unknown-option",
      { name: clip(name), legal, suggestion },
      fix("options", suggestion && `${suggestion}=`),
    ),

  badOption: (name: string, text: string, wanted: string, suggestion?: string) =>
    failure(
      "VALUE",
      "bad-option",
      { name, text: clip(text), wanted, suggestion },
      fix("options", suggestion && `${name}=${suggestion}`),
    ),

  unusedOption: (name: string, why: string) => failure("VALUE", "unused-option", { name, why }),

  unknownScenario: (text: string, known: readonly string[], suggestion?: string) =>
    failure(
      "VALUE",
      "unknown-scenario",
      { text: clip(text), known, suggestion },
      fix("options", suggestion && `scenario=${suggestion}`),
    ),

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

  noFigure: (name: string, publisher: string, directions: readonly string[]) =>
    failure("NA", "no-figure", { name, publisher, directions }),

  onlyPeriod: (name: string, day: string, period: string) =>
    failure("NA", "only-period", { name, day, period }, fix("date", period)),

  tooOld: (name: string, date: string, last: string, age: number, limit: number) =>
    failure("NA", "too-old", { name, date, last, age, limit }, [
      ...fix("date", last),
      ...fix("options", `maxage=${age}`),
    ]),

  tooFarAhead: (name: string, date: string, next: string, distance: number, limit: number) =>
    failure("NA", "too-far-ahead", { name, date, next, distance, limit }, [
      ...fix("date", next),
      ...fix("options", `maxage=${distance}`),
    ]),

  nothingBefore: (name: string, date: string, first: string) =>
    failure("NA", "nothing-before", { name, date, first }, fix("date", first)),

  noExactDate: (name: string, date: string, near: string) =>
    failure("NA", "no-exact-date", { name, date, near }, [
      ...fix("date", near),
      ...fix("options", "fill=prev"),
    ]),

  nothingAfter: (name: string, date: string, last: string) =>
    failure("NA", "nothing-after", { name, date, last }, fix("date", last)),

  discontinued: (name: string, day: string, last: string, successor?: string) =>
    failure("NA", "discontinued", { name, day, last, successor }, [
      ...fix("date", last),
      ...fix("material", successor),
    ]),

  nothingInWindow: (name: string, start: string, end: string, first: string, last: string) =>
    failure("NA", "nothing-in-window", { name, start, end, first, last }, [
      ...fix("start", first),
      ...fix("end", last),
    ]),

  noField: (field: string, publisher: string, period: string) =>
    failure("NA", "no-field", { field, publisher, period }, fix("options", "field=value")),

  onlyRange: (publisher: string, period: string, low: string, high: string) =>
    failure("NA", "only-range", { publisher, period, low, high }, [
      ...fix("options", "field=low"),
      ...fix("options", "field=high"),
    ]),

  noForecast: (
    name: string,
    year: number | undefined,
    publisher: string,
    hints: readonly string[],
    nearestYear?: number,
  ) => failure("NA", "no-forecast", { name, year, publisher, hints }, fix("year", nearestYear?.toString())),

  pickScenario: (publisher: string, year: number, scenarios: readonly string[]) =>
    failure(
      "VALUE",
      "pick-scenario",
      { publisher, year, scenarios, first: scenarios[0] ?? "base" },
      fix("options", scenarios[0] && `scenario=${scenarios[0]}`),
    ),

  unknownMethod: (text: string, known: readonly string[]) =>
    failure(
      "VALUE",
      "unknown-method",
      { text: clip(text), known },
      fix("options", known[0] && `method=${known[0]}`),
    ),

  baseWithoutGrowth: (name: string, can: readonly string[]) =>
    failure("VALUE", "base-without-growth", { name, can }),

  noGrowth: (name: string, publisher: string, hint: string) =>
    failure("NA", "no-growth", { name, publisher, hint }),

  growthFromNothing: (name: string, year: number) => failure("NUM", "growth-from-nothing", { name, year }),

  sameYear: (year: number) => failure("NUM", "same-year", { year }),

  overflow: () => failure("NUM", "overflow", {}),

  badPair: (text: string, known: readonly string[]) =>
    failure("VALUE", "bad-pair", { text: clip(text), known }),

  noRate: (pair: string, date: string, limit: number, near?: string) =>
    failure("NA", "no-rate", { pair, date, limit, near }, fix("date", near)),

  noRateToConvert: (pair: string, date: string, limit: number, near?: string) =>
    failure(
      "NA",
      "no-rate-to-convert",
      { pair, date, limit, near },
      fix("options", near === undefined ? undefined : "fx=latest"),
    ),

  noRatePublisher: (text: string, option: "pub" | "fx", known: readonly string[], suggestion?: string) =>
    failure(
      "VALUE",
      "no-rate-publisher",
      { text: clip(text), option, known, suggestion },
      fix("options", suggestion && `${option}=${suggestion}`),
    ),

  noNews: (what: string) => failure("NA", "no-news", { what }),

  noVintage: (name: string, period: string, known: readonly string[]) =>
    failure("NA", "no-vintage", { name, period, known }, fix("period", known.at(-1))),

  unknownCompany: (name: string, suggestion?: string) =>
    failure("VALUE", "unknown-company", { name: clip(name), suggestion }, fix("company", suggestion)),

  noShare: (name: string, company: string, period: string, known: readonly string[]) =>
    failure("NA", "no-share", { name, company, period, known }, fix("period", known.at(-1))),

  noScore: (name: string) => failure("NA", "no-score", { name }),

  noFunction: (name: string, suggestion?: string) =>
    failure("VALUE", "no-function", { name: clip(name), suggestion }),

  editionMissing: (edition: string, reason: string) => failure("NA", "edition-missing", { edition, reason }),

  unexpected: () => failure("VALUE", "unexpected", {}),
};

type Message = ReturnType<(typeof messages)[keyof typeof messages]>;

export type MessageId = Message["id"];

/** What a message speaks of, by its id. */
export type ParametersOf<Id extends MessageId> = Extract<Message, { id: Id }>["parameters"];
