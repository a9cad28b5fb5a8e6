import type { ErrorCode, Failure, Fix } from "./failure";

/**
 * The one catalogue of messages. Each says what is wrong and what to type instead. Excel shows a message only on
 * #VALUE! and #N/A; the task pane shows all of them.
 */
function failure(code: ErrorCode, id: string, message: string, fixes: Fix[] = []): Failure {
  return { ok: false, code, id, message, fixes };
}

function fix(argument: string, text: string | undefined): Fix[] {
  return text === undefined ? [] : [{ argument, text }];
}

const LONGEST_ECHO = 60;

/** What a user wrote, short enough to stand in a message. */
export function clip(text: string): string {
  return text.length > LONGEST_ECHO ? `${text.slice(0, LONGEST_ECHO)}…` : text;
}

function list(words: readonly string[]): string {
  return words.join(", ");
}

function meant(suggestion: string | undefined): string {
  return suggestion === undefined ? "" : ` Did you mean ${suggestion}?`;
}

export const messages = {
  missing: (argument: string, example: string) =>
    failure("VALUE", "missing", `The ${argument} is missing. Type for example ${example}.`),

  inputError: (code: ErrorCode, shown: string) =>
    failure(code, "input-error", `An argument is itself an error (${shown}). Mend the cell it comes from.`),

  wrongType: (argument: string, got: string, wanted: string) =>
    failure("VALUE", "wrong-type", `The ${argument} is ${got}. Type ${wanted}.`),

  shapes: (first: string, second: string) =>
    failure(
      "VALUE",
      "shapes",
      `The ranges of ${first} and ${second} do not fit together. Use ranges of one shape, or one down and the other across.`,
    ),

  unknownSeries: (argument: string, text: string, suggestion?: string) =>
    failure(
      "VALUE",
      "unknown-series",
      `"${clip(text)}" is not in the catalogue.${meant(suggestion)} =SSB.FIND() lists all names.`,
      fix(argument, suggestion),
    ),

  notAPrice: (text: string, measure: string) =>
    failure(
      "VALUE",
      "not-a-price",
      `"${text}" is a series of ${measure}, not a price. Use =SSB.FORECAST("${text}",year) or =SSB.HISTORY("${text}").`,
    ),

  isAPrice: (text: string) =>
    failure(
      "VALUE",
      "is-a-price",
      `"${text}" is a price. Use =SSB.PRICE("${text}") or =SSB.HISTORY("${text}").`,
    ),

  badDate: (argument: string, text: string) =>
    failure(
      "VALUE",
      "bad-date",
      `"${clip(text)}" is not a ${argument} that can be read. Type "2025-12-06", "2025-12", "latest", "-4W" or a date cell.`,
    ),

  yearAsDate: (year: number, day: string) =>
    failure(
      "VALUE",
      "year-as-date",
      `${year} read as an Excel date is ${day}. Type a month such as "${year}-12" or DATE(${year},12,31).`,
      fix("date", `${year}-12`),
    ),

  pricePeriod: (text: string) =>
    failure(
      "VALUE",
      "price-period",
      `Prices are published by day or month, so "${clip(text)}" has no price. Type a month such as "${text.slice(0, 4)}-12", or use SSB.HISTORY.`,
      fix("date", `${text.slice(0, 4)}-12`),
    ),

  badYear: (text: string, suggestion?: string) =>
    failure(
      "VALUE",
      "bad-year",
      `"${clip(text)}" is not a year. Type a year such as ${suggestion ?? "2030"}.`,
      fix("year", suggestion),
    ),

  badPeriod: (text: string) =>
    failure(
      "VALUE",
      "bad-period",
      `"${clip(text)}" is not a period. Type a year 2030, a month "2025-10" or a day "2025-12-06".`,
    ),

  reversed: (first: string, last: string) =>
    failure("VALUE", "reversed", `The window runs backwards: ${first} is after ${last}. Swap the two.`),

  unknownUnit: (text: string, legal: readonly string[]) =>
    failure(
      "VALUE",
      "unknown-unit",
      `"${clip(text)}" is not a unit that can be read. Legal here: ${list(legal)}.`,
      fix("unit", legal[0]),
    ),

  unitMismatch: (text: string, published: string, legal: readonly string[]) =>
    failure(
      "VALUE",
      "unit-mismatch",
      `${published} cannot be shown in "${clip(text)}". Legal here: ${list(legal)}.`,
      fix("unit", legal[0]),
    ),

  vatNotStated: (publisher: string, wanted: string) =>
    failure(
      "VALUE",
      "vat-not-stated",
      `${publisher} does not say whether this price includes VAT, so it cannot be shown ${wanted}. Add the assumption vat=in or vat=ex to the options.`,
      fix("options", "vat=in"),
    ),

  vatStated: (publisher: string, basis: string, option: string) =>
    failure(
      "VALUE",
      "vat-stated",
      `${publisher} states VAT ${basis}, so vat=${option} contradicts it. Leave vat= out and name the basis you want in the unit, such as "CNY/kg ex VAT".`,
    ),

  vatBothSides: (from: string, to: string) =>
    failure(
      "VALUE",
      "vat-both-sides",
      `Name the VAT basis in both units or in neither: "${from}" and "${to}".`,
    ),

  noVatRate: (date: string, first?: string) =>
    failure(
      "NA",
      "no-vat-rate",
      `No Chinese VAT rate is known for ${date}.` +
        (first === undefined
          ? " Use one basis, inc VAT or ex VAT, on both sides."
          : ` Use a day from ${first} on.`),
      fix("date", first),
    ),

  unknownOption: (name: string, legal: readonly string[], suggestion?: string) =>
    failure(
      "VALUE",
      "unknown-option",
      `There is no option "${clip(name)}" here.${meant(suggestion)} Options: ${list(legal)}.`,
      fix("options", suggestion && `${suggestion}=`),
    ),

  badOption: (name: string, text: string, wanted: string, suggestion?: string) =>
    failure(
      "VALUE",
      "bad-option",
      `${name}=${clip(text)} cannot be read. ${name} takes ${wanted}.${meant(suggestion && `${name}=${suggestion}`)}`,
      fix("options", suggestion && `${name}=${suggestion}`),
    ),

  optionSyntax: (text: string) =>
    failure(
      "VALUE",
      "option-syntax",
      `The options "${clip(text)}" cannot be read. Write name=value pairs with semicolons between, such as "asof=2025-12-31; vat=in".`,
    ),

  unknownPublisher: (text: string, known: readonly string[], suggestion?: string) =>
    failure(
      "VALUE",
      "unknown-publisher",
      `No value of this series comes from "${clip(text)}".${meant(suggestion)} Publishers: ${known.length ? list(known) : "none"}.`,
      fix("options", suggestion && `pub=${suggestion}`),
    ),

  unknownField: (text: string, legal: readonly string[], suggestion?: string) =>
    failure(
      "VALUE",
      "unknown-field",
      `There is no field "${clip(text)}".${meant(suggestion)} Fields: ${list(legal)}.`,
      fix("field", suggestion),
    ),

  notKnownYet: (name: string, asOf: string, first?: string) =>
    failure(
      "NA",
      "not-known-yet",
      first === undefined
        ? `Nothing about ${name} was published by ${asOf}.`
        : `Nothing about ${name} was published by ${asOf}; the first figure came out on ${first}. Use asof=${first} or later.`,
      fix("options", first && `asof=${first}`),
    ),

  noFigure: (name: string, publisher: string, directions: string) =>
    failure(
      "NA",
      "no-figure",
      `${publisher} has published no figure of ${name} that is in this edition${directions}. =SSB.HISTORY shows what there is.`,
    ),

  onlyPeriod: (name: string, day: string, period: string) =>
    failure(
      "NA",
      "only-period",
      `The value of ${name} is published for ${period} as a whole, not for ${day}. Ask for "${period}".`,
      fix("date", period),
    ),

  tooOld: (name: string, date: string, last: string, age: number, limit: number) =>
    failure(
      "NA",
      "too-old",
      `No value of ${name} within ${limit} days before ${date}: the last is ${last}, ${age} days older. Ask for "${last}" or add maxage=${age}.`,
      [...fix("date", last), ...fix("options", `maxage=${age}`)],
    ),

  tooFarAhead: (name: string, date: string, next: string, distance: number, limit: number) =>
    failure(
      "NA",
      "too-far-ahead",
      `No value of ${name} within ${limit} days after ${date}: the next is ${next}, ${distance} days later. Ask for "${next}" or add maxage=${distance}.`,
      [...fix("date", next), ...fix("options", `maxage=${distance}`)],
    ),

  nothingBefore: (name: string, date: string, first: string) =>
    failure(
      "NA",
      "nothing-before",
      `No value of ${name} was effective by ${date}; the first is ${first}. Ask for "${first}".`,
      fix("date", first),
    ),

  noExactDate: (name: string, date: string, near: string) =>
    failure(
      "NA",
      "no-exact-date",
      `No value of ${name} for exactly ${date}; the nearest is ${near}. Ask for "${near}" or use fill=prev.`,
      [...fix("date", near), ...fix("options", "fill=prev")],
    ),

  nothingAfter: (name: string, date: string, last: string) =>
    failure(
      "NA",
      "nothing-after",
      `No value of ${name} after ${date} to fill with; the last is ${last}. Ask for "${last}".`,
      fix("date", last),
    ),

  discontinued: (name: string, day: string, last: string, successor?: string) =>
    failure(
      "NA",
      "discontinued",
      `${name} was discontinued on ${day}. Its last value is of ${last}: ask for "${last}"` +
        (successor === undefined ? "." : `, or for ${successor}, which follows it.`),
      [...fix("date", last), ...fix("material", successor)],
    ),

  nothingInWindow: (name: string, start: string, end: string, first: string, last: string) =>
    failure(
      "NA",
      "nothing-in-window",
      `Nothing about ${name} from ${start} to ${end}; it is known from ${first} to ${last}.`,
      [...fix("start", first), ...fix("end", last)],
    ),

  noField: (field: string, publisher: string, period: string) =>
    failure(
      "NA",
      "no-field",
      `${publisher} gives no ${field} for ${period}. Leave field= out.`,
      fix("options", "field=value"),
    ),

  onlyRange: (publisher: string, period: string, low: string, high: string) =>
    failure(
      "NA",
      "only-range",
      `${publisher} gives a range for ${period}, ${low} to ${high}, and no single figure. Use field=low or field=high.`,
      [...fix("options", "field=low"), ...fix("options", "field=high")],
    ),

  noForecast: (
    name: string,
    year: number | undefined,
    publisher: string,
    hints: readonly string[],
    nearestYear?: number,
  ) =>
    failure(
      "NA",
      "no-forecast",
      `${publisher} gives no figure of ${name} for ${year ?? "any year"}. ${hints.join(" ")}`.trim(),
      fix("year", nearestYear?.toString()),
    ),

  pickScenario: (publisher: string, year: number, scenarios: readonly string[]) =>
    failure(
      "VALUE",
      "pick-scenario",
      `${publisher} gives ${year} in several scenarios: ${list(scenarios)}. Add scenario=${scenarios[0]}.`,
      fix("options", `scenario=${scenarios[0]}`),
    ),

  unknownMethod: (text: string, known: readonly string[]) =>
    failure(
      "VALUE",
      "unknown-method",
      `This series has no method "${clip(text)}". Methods: ${known.length ? list(known) : "reported"}.`,
      fix("options", known[0] && `method=${known[0]}`),
    ),

  baseWithoutGrowth: (name: string, can: readonly string[]) =>
    failure(
      "VALUE",
      "base-without-growth",
      `base= only speaks where a forecast grows from a base, and ${name} does not. It does for ${list(can)}.`,
    ),

  noGrowth: (name: string, publisher: string, hint: string) =>
    failure(
      "NA",
      "no-growth",
      `${publisher} quotes no growth rate of ${name} for that window. ${hint}`.trim(),
    ),

  growthFromNothing: (name: string, year: number) =>
    failure(
      "NUM",
      "growth-from-nothing",
      `The ${year} value of ${name} is not above zero, so it has no growth rate.`,
    ),

  sameYear: (year: number) =>
    failure("NUM", "same-year", `A growth rate needs two different years, and both are ${year}.`),

  overflow: () => failure("NUM", "overflow", `The result is not a number Excel can hold.`),

  badPair: (text: string, known: readonly string[]) =>
    failure(
      "VALUE",
      "bad-pair",
      `"${clip(text)}" is not a currency pair. Type for example "USD/CNY". Currencies: ${list(known)}.`,
    ),

  noRate: (pair: string, date: string, limit: number, near?: string) =>
    failure(
      "NA",
      "no-rate",
      near === undefined
        ? `No ${pair} rate is known. Ask another publisher with pub= or a later as-of day.`
        : `No ${pair} rate within ${limit} days before ${date}. The nearest is of ${near}. Ask for "${near}".`,
      fix("date", near),
    ),

  noRateToConvert: (pair: string, date: string, limit: number, near?: string) =>
    failure(
      "NA",
      "no-rate-to-convert",
      near === undefined
        ? `No ${pair} rate is known. Give one with fx=7.1.`
        : `No ${pair} rate within ${limit} days before ${date}. The nearest is of ${near}. Use fx=latest or give one with fx=7.1.`,
      fix("options", near === undefined ? undefined : "fx=latest"),
    ),

  noRatePublisher: (text: string, option: "pub" | "fx", known: readonly string[], suggestion?: string) =>
    failure(
      "VALUE",
      "no-rate-publisher",
      `No exchange rate comes from "${clip(text)}".${meant(suggestion && `${option}=${suggestion}`)} Publishers: ${known.length ? list(known) : "none"}.`,
      fix("options", suggestion && `${option}=${suggestion}`),
    ),

  noNews: (what: string) =>
    failure("NA", "no-news", `No ${what} matches. Use fewer words or leave out an option.`),

  noVintage: (name: string, period: string, known: readonly string[]) =>
    failure(
      "NA",
      "no-vintage",
      `Nothing was published about ${name} for ${period}.` +
        (known.length ? ` Known periods: ${list(known)}.` : ""),
      fix("period", known.at(-1)),
    ),

  noFunction: (name: string, suggestion?: string) =>
    failure(
      "VALUE",
      "no-function",
      `There is no function SSB.${clip(name)}.${meant(suggestion && `SSB.${suggestion}`)}`,
    ),

  unexpected: () =>
    failure(
      "VALUE",
      "unexpected",
      "The function failed for a reason that is ours. The task pane says how to report it.",
    ),
};
