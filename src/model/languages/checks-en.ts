import { inNumber } from "../../domain/answer/counted";
import type { ModelLanguage } from "./language";

const cells = (count: string): string => `${count} ${inNumber(Number(count), "cell", "cells")}`;

function rhythmWords(rhythm: string): string {
  return rhythm === "irregular" ? "now and then" : `by the ${rhythm}`;
}

function percentWord(unit: string): string {
  return unit === "%" ? "percentage" : unit;
}

export const checks: ModelLanguage["checks"] = {
  "vat-mixed": ({ a, aIs, b, bIs }) =>
    `${a} has VAT ${aIs}, ${b} has it ${bIs}. Bring both to one basis with SSB.CONVERT, or ask for both with the same vat=.`,

  "units-mixed": ({ a, aIs, b, bIs }) =>
    `${a} is in ${aIs}, ${b} in ${bIs}. Convert one of them, as in =SSB.CONVERT(value,"${bIs}","${aIs}").`,

  "unlike-units": ({ a, aIs, b, bIs }) =>
    `${a} is in ${aIs}, ${b} in ${bIs}, which do not go together: nothing converts the one into the other.`,

  "currencies-mixed": ({ a, aIs, b, bIs }) =>
    `${a} is in ${aIs}, ${b} in ${bIs}, and no exchange rate stands between them. Convert one of them with SSB.FXRATE or SSB.CONVERT.`,

  "percent-mixed": ({ a, aIs, b, bIs }) =>
    `${a} is a ${percentWord(aIs)}, ${b} a ${percentWord(bIs)}: 0.04 and 4 for the same thing. Ask for both in one unit, or divide the percentage by 100.`,

  "times-percent": ({ percent, amount }) =>
    `${percent} is a percentage, such as 4 for 4%, and ${amount} is multiplied with it as it stands: the result is a hundred times too large. Divide it by 100, or ask for a fraction.`,

  "converted-from": ({ a, aIs, unit }) => `${a} is in ${aIs}, and SSB.CONVERT is told that it is in ${unit}.`,

  "scopes-added": ({ part, partIs, whole, wholeIs }) =>
    `${whole} (${wholeIs}) holds ${part} (${partIs}) already: added up it counts twice.`,

  "scopes-grown": ({ a, aIs, b, bIs }) =>
    `${a} is of ${aIs} cells, ${b} of ${bIs} cells: what changes from one to the other is the definition too.`,

  "measures-added": ({ a, aIs, b, bIs }) =>
    `${a} is ${aIs}, ${b} is ${bIs}: they count different things and do not add up.`,

  "measures-grown": ({ a, aIs, b, bIs }) =>
    `${a} is ${aIs}, ${b} is ${bIs}: growth from one to the other is no growth of either.`,

  nameplate: ({ capacity, output }) =>
    `${capacity} is capacity, what could be made; ${output} is output, what was made. They do not add up.`,

  "publishers-divided": ({ a, aIs, b, bIs }) =>
    `${a} is by ${aIs}, ${b} by ${bIs}: their definitions may differ. Ask one publisher for both with pub=.`,

  "as-of-mixed": ({ a, aIs, b, bIs }) =>
    `${a} is as of ${aIs}, ${b} as of ${bIs}: they were not known at one time. Give both the same asof=.`,

  "as-of-in-line": ({ a, aIs, b, bIs }) =>
    `Of one line of cells ${a} is as of ${aIs} and ${b} as of ${bIs}. Give all of them the same asof=.`,

  "no-seam": ({ first, last, at }) =>
    `${first} to ${last} goes from actual to forecast at ${at}, and nothing says so. Mark the years with A, E and F.`,

  "called-reported": ({ word, kind }) => `The label says "${word}", and the value is ${kind}.`,

  "assumed-added": ({ assumed, reported }) =>
    `${assumed} rests on an assumption and is added to ${reported}, which is reported, as if it were so too. Name the assumption beside it; SSB.CITE tells it.`,

  "beyond-publishers-window": ({ publisher, period }) =>
    `${period} lies outside of the years that ${publisher} speaks of: the value is carried on by extrap=.`,

  "grown-on": ({ from, to, year }) =>
    `The rate is quoted for ${from} to ${to}, and the value is grown with it to ${year}.`,

  "typed-among": ({ value, formula }) =>
    `${value} is typed among cells that ask ${formula}. Put the override into the house view, or say in a note whose number it is.`,

  "option-overrides": ({ option }) =>
    `${option} stands in the formula alone. Put the number into the house view, or into a cell that says whose it is.`,

  "added-by-hand": ({ call, amount }) =>
    `${amount} is added to ${call} within the formula. Put it into a cell that says what it is.`,

  "stale-value": ({ name, period, days, rhythm }) =>
    `The newest ${name} is of ${period}, ${days} days ago; the series comes ${rhythmWords(rhythm)}.`,

  "carried-value": ({ name, period, days, rhythm }) =>
    `${name} of ${period} answers for a day ${days} days later; the series comes ${rhythmWords(rhythm)}.`,

  "pinned-to": ({ edition, newer, count }) =>
    `The workbook is pinned to edition ${edition}; ${newer} is newer by ${count} ${inNumber(Number(count), "edition", "editions")}.`,

  "discontinued-series": ({ name, day, successor }) =>
    [
      day === undefined ? `${name} is discontinued.` : `${name} was discontinued on ${day}.`,
      successor === undefined ? "" : `${successor} goes on from there, by its own definition.`,
    ]
      .filter(Boolean)
      .join(" "),

  "former-function": ({ alias, name }) => `SSB.${alias} is the former name of SSB.${name}.`,

  "retired-code": ({ code, now }) => `${code} is a retired code of ${now}.`,

  "typed-value": ({ value, name, period, publisher }) =>
    `${value} is typed and equals ${name} of ${period} by ${publisher}.`,

  "typed-old-value": ({ value, name, period, publisher, now }) =>
    `${value} is typed and equals what ${publisher} once said of ${name} in ${period}; by now it is ${now}.`,

  volatile: ({ name, call }) =>
    `${name} is worked out anew with every calculation, and ${call} is asked again each time. Put the day into a cell, or write "latest".`,

  "single-calls": ({ count, call }) =>
    `${count} cells ask ${call} one by one; one formula over the range answers them all at once.`,

  "local-date": ({ text }) =>
    `Which day "${text}" is depends on the language of Excel. Write the year first, as in 2025-12-06.`,

  "sector-sum": ({ sum, total, publisher, gap, percent, year, parts }) =>
    `The sectors add up to ${sum} in ${year}; ${publisher} gives ${total} for the whole, ${gap} (${percent}) apart. The sectors rest on figures of several: ${parts.join("; ")}.`,

  "write-instead": ({ text }) => `Write ${text}`,
  "link-to": ({ formula }) => `Link to ${formula}`,
  "one-range": ({ formula, count }) => `Put ${formula} in place of ${count} formulas`,

  "not-followed": ({ count, name }) => `Not checked: ${cells(count)} using ${name}.`,
  "not-named": ({ count }) => `Not checked: ${cells(count)} with names or cells that cannot be looked up.`,
  "other-workbook": ({ count }) =>
    `Not checked: ${cells(count)} that ${inNumber(Number(count), "reads", "read")} another workbook.`,
  "not-readable": ({ count }) => `Not checked: ${cells(count)} whose formula cannot be read.`,
  circle: ({ count }) => `Not checked: ${cells(count)} in a circular reference.`,
  "too-long": ({ count }) => `Not checked: ${cells(count)} with ranges too long to follow.`,
};

export const checkRules: ModelLanguage["checkRules"] = {
  "vat-bases-mixed": "VAT included with VAT excluded",
  "mass-units-mixed": "Kilograms with tonnes",
  "currencies-mixed": "Currencies without a conversion",
  "energy-units-mixed": "GWh with MWh",
  "fraction-with-percent": "Fraction with percent",
  "unlike-units": "Units that do not go together",
  "scopes-mixed": "All-solid-state with semi-solid-state included",
  "measures-mixed": "Shipments, demand, installations, capacity mixed",
  "nameplate-with-output": "Capacity with output",
  "publishers-divided": "One publisher over another",
  "as-of-days-mixed": "Different as-of days",
  "no-seam": "Actual and forecast without a seam",
  "assumed-as-reported": "Assumed or derived, used as reported",
  "outside-window": "Outside of the publisher's window",
  "undeclared-override": "Override declared nowhere",
  stale: "Older than its series' rhythm",
  "pinned-behind": "Pinned to an older edition",
  discontinued: "Discontinued series",
  "deprecated-alias": "Former name",
  "typed-value": "Typed number that is an SSB value",
  "volatile-argument": "Argument that changes with every calculation",
  "single-calls": "Many calls where one would do",
  "local-date": "Date that depends on the language",
  "sector-sum": "Sum of sectors beside the published total",
};

export const severities: ModelLanguage["severities"] = {
  error: "Error",
  warning: "Warning",
  note: "Note",
};
