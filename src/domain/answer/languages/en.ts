import type { Frequency, Qualifier } from "../../ledger/records";
import { counted, inNumber } from "../counted";
import { figure } from "./figure";
import type { Language } from "./language";
import { UNEXPECTED } from "./unexpected";

const RHYTHMS: Record<Frequency, string> = {
  day: "daily",
  week: "weekly",
  month: "monthly",
  quarter: "quarterly",
  year: "yearly",
  irregular: "irregularly",
};

const QUALIFIERS: Record<Qualifier, string> = {
  about: "about",
  over: "over",
  under: "under",
  "up-to": "up to",
  nearly: "nearly",
  "order-of-magnitude": "of the order of",
  possibly: "possibly",
  "possibly-nearly": "possibly nearly",
};

const FIELDS: Readonly<Record<string, string>> = {
  low: "low",
  high: "high",
  change: "change on the period before",
  yearChange: "change on the year before",
};

function rhythm(frequency: string): string {
  return RHYTHMS[frequency as Frequency] ?? frequency;
}

function counting(one: string, more: string): (count: number) => string {
  return (count) => `${counted(count, one, more)}.`;
}

function list(words: readonly string[], none = ""): string {
  return words.length > 0 ? words.join(", ") : none;
}

function meant(suggestion: string | undefined): string {
  return suggestion === undefined ? "" : ` Did you mean ${suggestion}?`;
}

function quote(text: string | undefined): string | undefined {
  return text && `"${text}"`;
}

function added(option: string | undefined): string {
  return option ? ` or add ${option}` : "";
}

function noneBefore(pair: string, date: string, limit: string): string {
  if (date === "latest") return `No ${pair} rate is known.`;
  return `No ${pair} rate within ${limit} days before ${date}, and none is known before that.`;
}

function withBasis(basis: string | undefined): string {
  return basis ? ` With a tax basis: ${basis}.` : "";
}

/** The options that would answer, each kind in its own words. */
function waysSaid(options: readonly string[]): string[] {
  const among = (name: string): string[] => options.filter((one) => one.startsWith(`${name}=`));
  const said = (words: string, given: readonly string[]): string[] =>
    given.length > 0 ? [`${words} ${given.join(" or ")}.`] : [];
  return [
    ...said("Other publishers do:", among("pub")),
    ...said("Derived:", among("method")),
    ...said("Between:", among("interp")),
    ...said("To go on:", among("extrap")),
    ...said(
      "By options:",
      options.filter((one) => !/^(?:pub|method|interp|extrap)=/.test(one)),
    ),
  ];
}

export const en: Language = {
  named: (name) => name,

  sentences: {
    missing: ({ argument, example }) => `The ${argument} is missing. Type for example ${example}.`,

    "input-error": ({ shown }) => `An argument is itself an error (${shown}). Fix the cell it comes from.`,

    "wrong-type": ({ argument, got, wanted }) => `The ${argument} is ${got}. Type ${wanted}.`,

    "too-many": ({ name, most }) => `There are too many arguments: SSB.${name} takes ${most} at most.`,

    "too-large": ({ cells }) =>
      `This answer has ${cells} cells, more than Excel takes at a time. Ask for a smaller range, or for part of it in each of several calls.`,
    "one-value": ({ name, argument, cells }) =>
      `SSB.${name} takes one ${argument}, and this range has ${cells} cells. Refer to one cell, and write a call for each.`,

    shapes: ({ first, second }) =>
      `The ranges of ${first} and ${second} do not fit together. Use ranges of one shape, or one down and the other across.`,

    "unknown-series": ({ text, known, suggestion }) =>
      `"${text}" is not in the catalogue.${meant(suggestion)} =SSB.FIND() lists all names. Here: ${list(known)}.`,

    "not-a-price": ({ text, measure }) =>
      `"${text}" is a series of ${measure}, not a price. Use =SSB.FORECAST("${text}",year) or =SSB.HISTORY("${text}").`,

    "is-a-price": ({ text }) => `"${text}" is a price. Use =SSB.PRICE("${text}") or =SSB.HISTORY("${text}").`,

    "bad-date": ({ argument, text, suggestion }) =>
      `"${text}" is not a ${argument} that can be read.${meant(quote(suggestion))} Type "2025-12-06", "2025-12", "latest", "-4W" or a date cell.`,

    "year-as-date": ({ year, day }) =>
      `${year} read as an Excel date is ${day}. Type a month such as "${year}-12" or DATE(${year},12,31).`,

    "price-period": ({ text, month }) =>
      `Prices are published by day or month, so "${text}" has no price. Type a month such as "${month}", or use SSB.HISTORY.`,

    "bad-year": ({ text, example }) => `"${text}" is not a year. Type a year such as ${example}.`,

    "bad-period": ({ text, suggestion }) =>
      `"${text}" is not a period.${meant(quote(suggestion))} Type a year 2030, a month "2025-10" or a day "2025-12-06".`,

    reversed: ({ first, last }) => `The window runs backwards: ${first} is after ${last}. Swap the two.`,

    "unknown-unit": ({ text, legal, basis, suggestion }) =>
      `"${text}" is not a unit that can be read.${meant(suggestion)} Legal here: ${list(legal)}.${withBasis(basis)}`,

    "two-readings": ({ part, readings, write }) =>
      `"${part}" can be read in two ways: ${readings.join(" or ")}. Write ${write.join(" or ")}.`,

    "unit-mismatch": ({ text, published, legal, basis, suggestion }) =>
      `${published} cannot be shown in "${text}".${meant(suggestion)} Legal here: ${list(legal)}.${withBasis(basis)}`,

    "vat-not-stated": ({ publisher, wanted }) =>
      `${publisher} does not say whether this price includes VAT, so it cannot be shown ${wanted}. Add the assumption vat=in or vat=ex to the options.`,

    "vat-stated": ({ publisher, basis, option }) =>
      `${publisher} states VAT ${basis}, so vat=${option} contradicts it. Leave vat= out and name the basis you want in the unit, such as "CNY/kg ex VAT".`,

    "vat-both-sides": ({ from, to }) =>
      `Name the VAT basis in both units or in neither: "${from}" and "${to}".`,

    "no-vat-rate": ({ date, first }) =>
      `No Chinese VAT rate is known for ${date}.` +
      (first === undefined
        ? " Use one basis, inc VAT or ex VAT, on both sides."
        : ` Use a day from ${first} on.`),

    "unknown-option": ({ name, legal, suggestion }) =>
      `There is no option "${name}" here.${meant(suggestion)} Options: ${list(legal)}.`,

    "bad-option": ({ name, text, wanted, suggestion }) =>
      `${name}=${text} cannot be read. ${name} takes ${wanted}.${meant(suggestion && `${name}=${suggestion}`)}`,

    "unused-option": ({ name, why }) => `${name}= has no use here: ${why}. Leave it out.`,

    "unknown-scenario": ({ text, known, suggestion }) =>
      `This series has no scenario "${text}".${meant(suggestion)} Scenarios: ${list(known, "none")}.`,

    "comma-in-number": ({ name, text, readings }) =>
      `${name}=${text} cannot be read: a number is written with a dot and without commas. Write ${readings.map((one) => `${name}=${one}`).join(" or ")}.`,

    "out-of-reach": ({ what, text }) =>
      `${what}=${text} lies beyond every number of this market. Type one between 1E-15 and 1E15.`,

    "below-zero": ({ what, text }) =>
      `${what}=${text} is below zero, which no amount can be. Type a number from 0 up.`,

    "unmatched-filter": ({ option, text, known, suggestion }) =>
      `"${text}" is not a ${option} here.${meant(suggestion && `${option}=${suggestion}`)} There are: ${list(known, "none")}.`,

    "nothing-newer": ({ since, last }) => `The newest item is of ${last}, so there is none since ${since}.`,

    "impossible-share": ({ name, year, percent }) =>
      `That calculation puts ${name} at ${percent} in ${year}, and a share lies between 0 and 100%. Ask for an earlier year or another way.`,

    "impossible-amount": ({ name, year }) =>
      `That calculation puts ${name} below zero in ${year}. Ask for another year or another way.`,

    "option-syntax": ({ text }) =>
      `The options "${text}" cannot be read. Write name=value pairs with semicolons between, such as "asof=2025-12-31; vat=in".`,

    "unknown-publisher": ({ text, known, suggestion }) =>
      `No value of this series comes from "${text}".${meant(suggestion)} Publishers: ${list(known, "none")}.`,

    "unknown-field": ({ text, legal, suggestion }) =>
      `There is no field "${text}".${meant(suggestion)} Fields: ${list(legal)}.`,

    "not-known-yet": ({ name, asOf, first }) =>
      first === undefined
        ? `Nothing about ${name} was published by ${asOf}.`
        : `Nothing about ${name} was published by ${asOf}; the first figure came out on ${first}. Use asof=${first} or later.`,

    "no-figure": ({ name, publisher, directions }) =>
      `${publisher} has published no figure of ${name} that is in this edition` +
      (directions.length > 0 ? ` (only directions: ${list(directions)})` : "") +
      ". =SSB.HISTORY shows what there is.",

    "only-period": ({ name, day, period }) =>
      `The value of ${name} is published for ${period} as a whole, not for ${day}. Ask for "${period}".`,

    "too-old": ({ name, date, last, age, limit, byOption }) =>
      `No value of ${name} within ${limit} days before ${date}: the last is ${last}, ${age} days older. Ask for "${last}"${added(byOption)}.`,

    "too-far-ahead": ({ name, date, next, distance, limit, byOption }) =>
      `No value of ${name} within ${limit} days after ${date}: the next is ${next}, ${distance} days later. Ask for "${next}"${added(byOption)}.`,

    "nothing-before": ({ name, date, first }) =>
      `No value of ${name} was effective by ${date}; the first is ${first}. Ask for "${first}".`,

    "no-exact-date": ({ name, date, near }) =>
      `No value of ${name} for exactly ${date}; the nearest is ${near}. Ask for "${near}" or use fill=prev.`,

    "nothing-after": ({ name, date, last }) =>
      `No value of ${name} after ${date} to fill with; the last is ${last}. Ask for "${last}".`,

    discontinued: ({ name, day, last, successor }) =>
      `${name} was discontinued on ${day}. Its last value is of ${last}: ask for "${last}"` +
      (successor === undefined ? "." : `, or for ${successor}, which follows it.`),

    "nothing-in-window": ({ name, start, end, first, last }) =>
      `Nothing about ${name} from ${start} to ${end}; it is known from ${first} to ${last}.`,

    "no-field": ({ field, publisher, period }) =>
      `${publisher} gives no ${field} for ${period}. Leave field= out.`,

    "only-range": ({ publisher, period, low, high }) =>
      `${publisher} gives a range for ${period}, ${low} to ${high}, and no single figure. Use field=low or field=high.`,

    "no-forecast": ({ name, year, publisher, known, byOptions, later, history }) =>
      [
        `${publisher === undefined ? "Nobody gives a figure" : `${publisher} gives no figure`} of ${name} for ${year ?? "any year"}.`,
        known && `Known: ${known}.`,
        ...waysSaid(byOptions),
        later && `A figure came out on ${later}: use asof=${later} or later.`,
        `=SSB.HISTORY("${history}") shows what there is.`,
      ]
        .filter(Boolean)
        .join(" "),

    "pick-scenario": ({ publisher, year, scenarios, first }) =>
      `${publisher} gives ${year} in several scenarios: ${list(scenarios)}. Add scenario=${first}.`,

    "unknown-method": ({ text, known, suggestion }) =>
      `This series has no method "${text}".${meant(suggestion && `method=${suggestion}`)} Methods: ${list(known, "reported")}.`,

    "base-without-growth": ({ name, can }) =>
      `base= only speaks where a forecast grows from a base, and ${name} does not. It does for ${list(can)}.`,

    "no-growth": ({ name, publisher, hint }) =>
      (publisher === undefined
        ? `No publisher alone has a growth rate of ${name} for that window. ${hint}`
        : `${publisher} quotes no growth rate of ${name} for that window. ${hint}`
      ).trim(),

    "growth-from-nothing": ({ name, year }) =>
      `The ${year} value of ${name} is not above zero, so it has no growth rate.`,

    "same-year": ({ year }) => `A growth rate needs two different years, and both are ${year}.`,

    overflow: () => "The result is not a number Excel can hold.",

    "offshore-yuan": ({ text }) =>
      `"${text}" names the offshore yuan, CNH: it trades outside China at a rate of its own, and no rate of it is known here. Type CNY for the yuan of China.`,

    "bad-pair": ({ text, known }) =>
      `"${text}" is not a currency pair. Type for example "USD/CNY". Currencies: ${list(known)}.`,

    "no-rate": ({ pair, date, limit, near }) =>
      near === undefined
        ? `${noneBefore(pair, date, limit)} Ask another publisher with pub=.`
        : `No ${pair} rate within ${limit} days before ${date}. The last before it is of ${near}. Ask for "${near}".`,

    "no-rate-to-convert": ({ pair, date, limit, near, byOptions }) =>
      (near === undefined
        ? noneBefore(pair, date, limit)
        : `No ${pair} rate within ${limit} days before ${date}. The last before it is of ${near}.`) +
      (byOptions.length > 0
        ? ` Use ${byOptions.join(" or give one with ")}.`
        : " Ask for the published unit."),

    "no-rate-publisher": ({ text, option, known, suggestion }) =>
      `No exchange rate comes from "${text}".${meant(suggestion && `${option}=${suggestion}`)} Publishers: ${list(known, "none")}.`,

    "none-left": ({ what, option, text, known }) =>
      `No ${what} that fits the rest has ${option}=${text}. Those that fit have: ${list(known)}.`,

    "no-news": ({ what }) => `No ${what} matches. Use fewer words or leave out an option.`,

    "no-vintage": ({ name, period, known }) =>
      `Nothing was published about ${name} for ${period}.` +
      (known.length > 0 ? ` Known periods: ${list(known)}.` : ""),

    "unknown-company": ({ name, suggestion }) => `There is no company "${name}".${meant(suggestion)}`,

    "no-share": ({ name, company, period, known, instead }) =>
      `Nothing was published about ${company}'s part of ${name} for ${period}.` +
      (known.length > 0 ? ` Known periods: ${list(known)}.` : "") +
      (instead.length > 0 ? ` There is: ${list(instead)}.` : ""),

    "no-stack": ({ name, known }) =>
      `No coefficient of what goes into ${name} has been published. There are coefficients of: ${list(known)}.`,

    "no-score": ({ name }) =>
      `No forecast of ${name} has an outturn yet. SSB.VINTAGES shows what was forecast for a year.`,

    "no-function": ({ name, suggestion }) =>
      `There is no function SSB.${name}.${meant(suggestion && `SSB.${suggestion}`)}`,

    "edition-missing": ({ edition, reason }) =>
      `This workbook is pinned to edition ${edition}, which is not at hand. ${reason}`,

    "not-fetched": ({ series, reason }) => `The figures of ${series} could not be fetched. ${reason}`,

    "too-much-distant": ({ rows }) =>
      `This edition has ${rows} figures, too many to be gone through at once. Ask about one series, such as series=Li2S.`,

    unexpected: () => UNEXPECTED,
  },

  caveats: {
    "directions-since": ({ directions }) => `Since then directions without a figure: ${list(directions)}.`,

    unsure: ({ publisher, period, confidence }) => `Of ${confidence} confidence: ${publisher}, ${period}.`,

    aged: ({ period, age, publisher, frequency }) =>
      `Last of ${period}, ${age} days ago; ${publisher} publishes ${rhythm(frequency)}.`,

    carried: ({ period, days, day }) =>
      `Carried from ${period}, ${days} ${inNumber(Number(days), "day", "days")}, to ${day}.`,

    "taken-early": ({ period, days, day }) =>
      `Of ${period}, taken ${days} ${inNumber(Number(days), "day", "days")} early, for ${day}.`,

    "assumed-vat": ({ basis }) => `Assumption of the caller: the published price is taken as VAT ${basis}.`,

    "beyond-year": ({ year }) => `Extrapolated beyond ${year}, the last published year.`,

    "beyond-window": ({ from, to }) => `Extrapolated: the rate is quoted for ${from}-${to} only.`,

    overtaken: ({ publisher, rate, from, to, published }) =>
      `${publisher} quoted ${rate} for ${from}-${to} on ${published} and has newer figures since.`,

    "own-averages": () =>
      "Average exchange rates of a month are worked out by us from the publisher's daily rates.",

    "newer-rate": ({ publisher, rate, from, to, published }) =>
      `${publisher} has quoted ${rate} for ${from}-${to} since, on ${published}; this number does not rest on it.`,

    "implied-window": ({ publisher, from, to }) =>
      `${publisher} prints the rate and not its window: ${from}-${to} is implied by the text.`,

    "implied-rate": ({ from, to, rate }) =>
      `The values that answer for ${from} and ${to} grow by ${rate} a year; the quoted rate is the publisher's own.`,

    "base-forecast": ({ publisher, forecast, year, grown, scenario }) =>
      `${publisher}, whose figure is the base, itself forecasts ${forecast} for ${year}${scenario === undefined ? "" : ` (${scenario})`}; growth from that base leads to ${grown}.`,

    "part-of-month": ({ month, count, days, publisher, frequency }) =>
      `The mean of ${month} rests on ${count} of about ${days} days, figures of ${publisher}` +
      (frequency === undefined ? "." : `, published ${rhythm(frequency)}.`),

    "two-grains": ({ from, to }) =>
      `Drawn from the figure of ${from} to that of ${to}, periods of different length.`,

    "two-publishers": ({ from, to }) =>
      `Calculated from a level of ${list(from)} to one of ${list(to)}, who may count differently.`,

    "one-way": ({ from, to, rate }) =>
      `The values that answer for ${from} and ${to} are reached in two ways and grow by ${rate} a year; here both ends are reached in one.`,

    "below-its-part": ({ year, part, amount }) =>
      `Contradicts what is known of ${year}: it lies below ${amount} of its own part, ${part}.`,

    "above-its-whole": ({ year, whole, amount }) =>
      `Contradicts what is known of ${year}: it lies above ${amount} of the whole it is a part of, ${whole}.`,

    "own-parts": ({ sum }) =>
      `The publisher's own total, in which the house view does not speak; your parts add up to ${sum}.`,

    "input-alone": ({ input, material }) =>
      `${input} alone: no coefficient of another input of ${material} is cited, so this is not its whole cost.`,

    "own-article": ({ recorded }) => `From an article added by this user on ${recorded}.`,

    "workbook-base": ({ period, published, author, on, reason }) =>
      `Base of ${period} assumed in this workbook in the place of ${published}. ${[author, on].filter(Boolean).join(", ")}${reason && `: ${reason}`}`,
    "workbook-vat": ({ basis }) =>
      `Assumption of this workbook: the published price is taken as VAT ${basis}.`,
    "workbook-fx": ({ rule }) =>
      rule === "latest"
        ? "Converted at the newest exchange rate, as this workbook assumes."
        : `Converted at the exchange rate of ${rule}, as this workbook assumes.`,
    "workbook-line": ({ how }) => `Assumption of this workbook: years without a figure are filled (${how}).`,
    "house-view": ({ author, on, reason }) => `House view of ${author}, ${on}: ${reason}`,
  },

  phrases: {
    rhythm: ({ frequency }) => rhythm(frequency),

    "the-number": ({ number }) => `the number ${number}`,
    "the-text": ({ text }) => `the text "${text}"`,
    empty: () => "empty",
    "date-number": ({ number, day }) => `${number} (the date ${day})`,

    "a-name": () => 'a name such as "Li2S"',
    "a-date": () => '"2025-12-06", "2025-12" or a date',
    "a-year": () => "a year such as 2030",
    "a-text": () => "a text",
    "a-count": () => "a whole number from 1 up",
    "a-number": () => "a number",
    "no-number-as-text": () => "a number (VALUE() makes one of a text)",
    "one-of": ({ words }) => `one of ${list(words)}`,
    words: ({ words }) => list(words),
    either: ({ words }) => [words.slice(0, -1).join(", "), ...words.slice(-1)].filter(Boolean).join(" or "),
    "once-only": () => "one value, and it is given twice",
    "a-day": () => 'a day "2025-12-31", a month, a year or "-1M"',
    "day-or-month": () => "a day or month",
    "whole-days": () => "a whole number of days",
    "a-rate": () => "a rate such as 7.1, latest or a publisher",
    "a-publisher": () => "a publisher or any",
    "a-method": () => "a method's name",
    "a-scenario": () => "a scenario's name",
    "a-unit": () => "a unit",
    "a-country": () => "a country",
    "a-company": () => "a company",
    "a-series": () => "a series' name or code",
    "any-words": () => "words",

    "no-money": ({ unit }) => `${unit} is no money`,
    "no-exchange": ({ from, to }) => `from ${from} to ${to} no currency changes`,
    "no-rate-needed": ({ pair }) => `${pair} needs no rate`,
    "no-way-to-an-end": () => "low and high are shown as published, and no calculation leads to them",
    "not-worked-out": () => "a change is shown as printed and is not worked out",
    "not-carried": () => "a change is of its own period and is not carried",
    "no-day-to-fill": () => "without a date there is no day to fill",
    "nothing-carried": () => "with fill=none nothing is carried",
    "for-days": () => "it is for a price or a day's value",
    "for-years": () => "it is for a year's value",
    "one-line": () => "one line of text has none; detail=1 makes a table",

    "price-in": ({ unit }) => `A price in ${unit}`,
    "value-in": ({ unit }) => `A value in ${unit}`,
    "value-without-basis": ({ unit }) => `A value in ${unit} without a VAT basis`,

    "quoted-windows": ({ windows }) => `Quoted: ${list(windows)}.`,
    "use-computed": () => "Use basis=computed.",
    "see-history": ({ series }) => `=SSB.HISTORY("${series}") shows what there is.`,
    "only-years": ({ years }) => `It has values for ${list(years)} only.`,

    "news-item": () => "news item",
    project: () => "project",
    series: () => "series",
    change: () => "change",

    "part-of": ({ company, series }) => `${company}'s part of ${series}`,
    "field-of": ({ series, field, scenario }) =>
      [`${series} (${FIELDS[field] ?? field})`, scenario].filter(Boolean).join(", "),
    "cost-of": ({ input, material }) => `${input} for one unit of ${material}`,
    "for-one": ({ unit }) => `for one ${unit}`,
    years: () => "years",
    "of-years": ({ passed, all }) => `${passed} of ${all} years`,
    "of-days": ({ passed, all }) => `${passed} of ${all} days`,
    between: ({ from, to }) => `between ${from} and ${to}`,
    beyond: ({ from, to }) => `beyond ${from} and ${to}`,
    "growth-a-year": ({ from, to }) => `growth a year ${from}-${to}`,
    "base-given": ({ period }) => `${period} base given in base=`,
    "forecast-over-outturn": () => "forecast over outturn",
    "error-of-forecast": () => "error of the forecast",
    "less-one": () => "less one",
    "vat-factor": ({ percent }) => `1 + VAT ${percent}%, China`,
    "vat-taken-out": () => "VAT taken out",
    "vat-put-in": () => "VAT put in",
    "unit-to-unit": ({ from, to }) => `${from} to ${to}`,
    "lot-of": ({ lot, currency }) => `a lot of ${lot} ${currency}`,
    "same-currency": () => "same currency",
    "in-currency": ({ currency }) => `in ${currency}`,
    one: () => "one",
    "rate-given": () => "rate given in fx=",
    "value-given": () => "value given",
    through: ({ pair, currency }) => `${pair} through ${currency}`,
    "mean-of-months": ({ months, period }) => `mean of the ${months} months of ${period}`,
    "mean-of-days": ({ pair, days }) => `${pair}, mean of ${days} daily rates`,
    "of-one-assessment": ({ month }) => `mean of the one assessment published in ${month}`,
    "of-assessments": ({ assessments, month }) =>
      `mean of the ${assessments} assessments published in ${month}`,

    "mean-of": ({ parts }) => `mean of ${parts.join(" and ")}`,
    "straight-line": ({ from, to, how }) => `${from} to ${to} in a straight line, ${how}`,
    "even-rate": ({ from, to, how }) => `${from} to ${to} at an even rate, ${how}`,
    assumption: () => "assumption",
    "assumption-of": ({ assumption }) => `assumption: ${assumption}`,
    published: () => "published",
    figure: ({ amount, qualifier }) => figure(QUALIFIERS, amount, qualifier),
    "count-of": ({ series, period, said }) => `${series}, ${period}: ${list(said)}`,
    estimated: ({ amount }) => `${amount} (estimate)`,
    "on-period-before": ({ movement }) => `${movement} on the period before`,
    "on-year-before": ({ movement }) => `${movement} on the year before`,
    "up-by": ({ amount }) => `up ${amount}`,
    "down-by": ({ amount }) => `down ${amount}`,
    unchanged: () => "unchanged",
    "by-day": ({ day }) => `by ${day}`,
    "direction-in": ({ period, direction }) => `${period} ${direction}`,
    "from-to": ({ from, to }) => `${from} to ${to}`,
    "at-least": ({ amount }) => `from ${amount}`,
    "at-most": ({ amount }) => `up to ${amount}`,

    "kind-of": ({ kind }) => kind,
    "days-carried": ({ days }) => `carried ${days} ${inNumber(Number(days), "day", "days")}`,
    "days-old": ({ days }) => `${days} ${inNumber(Number(days), "day", "days")} old`,

    "call-begins": () => 'A call begins with =SSB. and a function\'s name, such as =SSB.PRICE("Li2S").',
    "one-call": () => "Only one call can be read at a time; this goes on after it.",
    "comma-or-bracket": () => "A comma or a closing bracket is missing.",
    "array-written": () => "An array is written {1,2;3,4}.",
    "quote-missing": () => "A closing quote is missing.",
    "constants-only": () =>
      "An argument is a number, a text in quotes, TRUE or FALSE; cells cannot be read here.",

    "distant-unreachable": ({ host }) => `${host} cannot be reached: go online, then recalculate.`,
    "distant-slow": ({ host, seconds }) =>
      `${host} did not deliver them within ${seconds} seconds: recalculate to try again.`,
    "distant-refused": ({ host, status }) =>
      `${host} answered ${status}: recalculate later, or tell whoever serves the data.`,
    "distant-gone": ({ file }) =>
      `${file} is no longer served: take a newer edition in Model, or tell whoever serves the data.`,
    "distant-changed": ({ file }) =>
      `${file} is not what the edition says it is: take a newer edition in Model, or tell whoever serves the data.`,
    "distant-no-ranges": ({ host }) =>
      `${host} sends whole files only, and this one is too large: whoever serves the data has to allow range requests.`,
    "distant-unread": ({ file }) => `${file} cannot be read: tell whoever serves the data.`,
    "distant-too-many": ({ rows }) =>
      `With them ${rows} figures would be held at a time: ask about fewer series in this workbook.`,
    "distant-not-loaded": () =>
      "The part of the add-in that reads them could not be loaded: go online, then recalculate.",

    "feed-not-loaded": () => "The part of the add-in that fetches editions could not be loaded.",
    "at-hand-of-the-day": ({ edition }) => `Edition ${edition} is at hand and is of the same day.`,
    "at-hand-newer": ({ edition, days }) => `Edition ${edition} is at hand and is ${days} days newer.`,
    "at-hand-older": ({ edition, days }) => `Edition ${edition} is at hand and is ${days} days older.`,
  },

  qualifiers: QUALIFIERS,

  changes: {
    publications: counting("new publication", "new publications"),
    series: counting("new series", "new series"),
    "new-observation": counting("new figure", "new figures"),
    correction: counting("correction", "corrections"),
    "methodology-change": counting(
      "figure under a changed methodology",
      "figures under a changed methodology",
    ),
    "unit-rescale": counting("figure in a changed unit", "figures in a changed unit"),
    discontinued: counting("discontinued figure", "discontinued figures"),
    rounding: counting("figure rounded differently", "figures rounded differently"),
    "forecast-revision": counting("revised forecast", "revised forecasts"),
    restatement: counting("restated figure", "restated figures"),
    news: counting("new item of news", "new items of news"),
    derivation: counting("changed rule", "changed rules"),
    rewritten: counting("record with another content", "records with another content"),
    withdrawn: counting("record withdrawn", "records withdrawn"),
  },

  titles: {
    missing: "Missing arguments",
    "input-error": "Arguments that are errors themselves",
    "wrong-type": "Wrong type",
    "too-many": "Arguments too many",
    "too-large": "Answers that are too large",
    "one-value": "Ranges where one value is taken",
    shapes: "Shapes",
    "unknown-series": "Names that are not in the catalogue",
    "not-a-price": "Not a price",
    "is-a-price": "Is a price",
    "bad-date": "Dates that cannot be read",
    "year-as-date": "Years given as dates",
    "price-period": "Price period",
    "bad-year": "Years that cannot be read",
    "bad-period": "Bad period",
    reversed: "Reversed",
    "unknown-unit": "Units that cannot be read",
    "unit-mismatch": "Units that do not fit the series",
    "vat-not-stated": "VAT basis not stated by the source",
    "vat-stated": "Vat stated",
    "vat-both-sides": "Vat both sides",
    "no-vat-rate": "No vat rate",
    "unknown-option": "Options there are not",
    "bad-option": "Option values that cannot be read",
    "unused-option": "Options the call has no use for",
    "unknown-scenario": "Scenarios the series has not",
    "two-readings": "Units that can be read in two ways",
    "comma-in-number": "Numbers with a comma",
    "out-of-reach": "Numbers out of reach",
    "below-zero": "Amounts below zero",
    "unmatched-filter": "Filters that nothing can match",
    "nothing-newer": "Nothing newer",
    "impossible-share": "Shares above 100%",
    "impossible-amount": "Amounts below zero by calculation",
    "option-syntax": "Option syntax",
    "unknown-publisher": "Publishers with no value of the series",
    "unknown-field": "Unknown field",
    "not-known-yet": "Not known yet",
    "no-figure": "No figure",
    "only-period": "Only period",
    "too-old": "Prices that are too old",
    "too-far-ahead": "Too far ahead",
    "nothing-before": "Dates before the first price",
    "no-exact-date": "Days without a price",
    "nothing-after": "Nothing after",
    discontinued: "Discontinued",
    "nothing-in-window": "Nothing in window",
    "no-field": "No field",
    "only-range": "Ranges where one value was asked",
    "no-forecast": "Years without a forecast",
    "pick-scenario": "Pick scenario",
    "unknown-method": "Unknown method",
    "base-without-growth": "Base without growth",
    "no-growth": "No growth",
    "growth-from-nothing": "Growth from nothing",
    "same-year": "Same year",
    overflow: "Overflow",
    "offshore-yuan": "Offshore yuan",
    "bad-pair": "Bad pair",
    "no-rate": "No rate",
    "no-rate-to-convert": "No rate to convert",
    "no-rate-publisher": "No rate publisher",
    "none-left": "Filters that leave nothing",
    "no-news": "No news",
    "no-vintage": "No vintage",
    "unknown-company": "Companies that are not in the catalogue",
    "no-share": "No share",
    "no-stack": "No coefficient",
    "no-score": "No outturn",
    "no-function": "No function",
    "edition-missing": "Edition missing",
    "not-fetched": "Figures not fetched",
    "too-much-distant": "Too many figures at once",
    unexpected: "Unexpected",
    "as-of-day": "Not known on the as-of day",
    "left-behind": "Left behind without the add-in",
    "no-room": "No room for the answer",
    "no-function-here": "Names Excel does not know",
    "out-of-date": "Older than the data",
    "unknown-reason": "Reasons not known here",
  },

  settings: {
    kept: {
      edition: "What this workbook says of its edition",
      house: "The house view of this workbook",
      assumptions: "The assumptions of this workbook",
      local: "What was added to the data of this workbook",
      restore: "What this workbook remembers of its formulas",
      journal: "What was begun in this workbook and not ended",
      trial: "What this workbook says of what was tried in its cells",
      toShow: "What this workbook says of cells that are not recalculated",
      toShowBefore: "What this workbook says of its settings before a change",
      outputs: "The list of output cells of this workbook",
      checks: "The findings of the model check that were muted in this workbook",
      properties: "Whether numbers carry their source in this workbook",
    },
    amiss: {
      "too-long": "It is too long.",
      "of-another-version": "It was written by another version of this add-in.",
      "not-whole": "It is not complete.",
      "no-form": "It does not have its form.",
      "no-edition": "It does not name an edition rightly.",
      "no-as-of-day": "Its as-of date is not a day.",
      "no-refresh-day": "Its last refresh is of no day.",
      "no-house-day": "One of its values is of a day or a period that is none.",
      "no-house-pair": "One of its rates is of a pair there is not.",
      "no-base-day": "One of its bases is of a day that is none.",
      "base-out-of-order": "One of its bases does not lie between its ends.",
      "sheet-not-listed": "It names a sheet it does not list.",
      "too-many-cells": "It would fill more cells than can be brought back.",
      "foreign-formula": "It would bring back a formula that is not of this add-in.",
    },
    unread: ({ what, why }) => `${what} cannot be read. ${why}`,
    wrongForm: ({ where }) => `It does not have its form (${where}).`,
    notKept: ({ why }) => `That is not what a workbook can keep, so nothing was changed. ${why}`,
    tooMuchAtOnce: "That is more than can be done, or put back, at once. Do one sheet after the other.",
    beforeUnknown: "What was there before is not known.",
  },
};
