import { isFailure, type Failure } from "../../answer/failure";
import { messages } from "../../answer/messages";
import { phrases, type Phrase } from "../../answer/phrases";
import { nearest } from "../../answer/nearest";
import type { IsoDate, VatBasis } from "../../ledger/records";
import { simplified } from "../../ledger/han";
import { VOCABULARY } from "../../ledger/vocabulary";
import type { Filters } from "../../market/filters";
import type { FxChoice } from "../../market/fx";
import type { Fill } from "../../market/price";
import { FIELDS, type Field } from "../../market/provenance";
import { LINES, type Line } from "../../local/assumptions";
import { vatOf } from "../../quantity/vat-words";
import { dayFromSerial } from "../../time/serial";
import { endOf, startOf } from "../../time/period";
import { meantPeriod } from "../../time/written-period";
import { numbersMeant } from "./comma-numbers";
import { readRaw, rowsOf, type Rows } from "./raw";
import { isZero, readWhen } from "./read";

export interface Options extends Filters {
  asof?: IsoDate;
  pub?: string;
  vat?: VatBasis;
  fx?: FxChoice;
  fill?: Fill;
  maxage?: number;
  method?: string;
  interp?: Line;
  extrap?: Line;
  field?: Field;
  headers?: 0 | 1 | 2;
  base?: number;
  basis?: "quoted" | "computed";
  scenario?: string;
  unit?: string;
  detail?: boolean;
  properties?: boolean;
  figures?: boolean;
  since?: IsoDate;
  until?: IsoDate;
  text?: string;
  series?: string;
  reason?: string;
}

export type OptionName = keyof Options;

interface OptionSpec {
  /** What the option does, for help and for the formula builder. */
  about: string;
  /** What may stand behind the `=`. */
  takes: Phrase;
  /** The closed list of values, where there is one. */
  values?: readonly string[];
  /** It may be a number, a day. */
  isNumber?: true;
  isDay?: true;
  read(text: string, today: IsoDate): unknown;
}

/** Every option there is. An option is read the same way wherever it is allowed. */
export const OPTIONS: Record<OptionName, OptionSpec> = {
  asof: {
    about: "Answers from what was published by that day.",
    takes: phrases.aDay(),
    isDay: true,
    read: (text, today) => dayIn(text, today, endOf),
  },
  pub: {
    about: "Asks that publisher; any takes whoever spoke last.",
    takes: phrases.aPublisher(),
    read: word,
  },
  vat: {
    about: "Assumes whether a published price includes VAT, where its source does not say.",
    takes: phrases.either(["in", "ex"]),
    values: ["in", "ex"],
    read: (text) => vatOf(simplified(text)),
  },
  fx: {
    about:
      "Takes another exchange rate: a number as the pair is quoted (7.1 CNY for one USD), latest, or a publisher.",
    takes: phrases.aRate(),
    isNumber: true,
    read: readFx,
  },
  fill: closed("What to do where a day has no price.", ["prev", "none", "next", "linear"]),
  maxage: {
    about: "How many days a value may be carried.",
    takes: phrases.wholeDays(),
    isNumber: true,
    read: wholeNumber,
  },
  method: {
    about: "Asks for one way to a value: reported, growth, sum, or a share such as penetration.",
    takes: phrases.aMethod(),
    read: word,
  },
  interp: closed("Fills years between published ones.", LINES),
  extrap: closed("Goes on after the last published year.", LINES),
  field: closed(
    "The low or high end of a published range, or the change as printed: on the period or the year before.",
    FIELDS,
  ),
  headers: {
    about: "0 no head, 1 column heads, 2 a name row and column heads.",
    takes: phrases.either(["0", "1", "2"]),
    values: ["1", "0", "2"],
    read: (text) => (/^[012]$/.test(text) ? Number(text) : undefined),
  },
  base: {
    about: "Replaces the base year's value a forecast grows from.",
    takes: phrases.aNumber(),
    isNumber: true,
    read: decimal,
  },
  basis: closed("Only a rate the publisher quoted, or only one computed from values.", [
    "quoted",
    "computed",
  ]),
  scenario: { about: "Picks one of a publisher's scenarios.", takes: phrases.aScenario(), read: word },
  unit: { about: "The unit of the values.", takes: phrases.aUnit(), read: word },
  detail: flag("1 shows each step of the number."),
  properties: flag("0 returns a plain number that carries no source."),
  figures: flag("1 leaves only figures that can stand on one axis, as a chart needs it."),
  section: closed("Only news of that section.", VOCABULARY.section),
  route: closed("Only that technology route.", VOCABULARY.route),
  segment: closed("Only that segment.", VOCABULARY.segment),
  stage: closed("Only that stage.", VOCABULARY.stage),
  country: { about: "Only that country.", takes: phrases.aCountry(), read: word },
  company: { about: "Only that company.", takes: phrases.aCompany(), read: word },
  since: {
    about: "Only from that day on.",
    takes: phrases.dayOrMonth(),
    isDay: true,
    read: (text, today) => dayIn(text, today, startOf),
  },
  until: {
    about: "Only until that day.",
    takes: phrases.dayOrMonth(),
    isDay: true,
    read: (text, today) => dayIn(text, today, endOf),
  },
  series: { about: "Only that series.", takes: phrases.aSeries(), read: word },
  reason: closed("Only changes of that reason.", VOCABULARY.announcedReason),
  text: { about: "Only series whose names hold these words.", takes: phrases.anyWords(), read: word },
};

/** Reads `"asof=2025-12-31; vat=in"`, or a range with names in its first column and values in its second. */
export function readOptions(
  argument: unknown,
  allowed: readonly OptionName[],
  today: IsoDate,
): Options | Failure {
  const pairs = readPairs(argument);
  if (isFailure(pairs)) return pairs;
  const options: Record<string, unknown> = {};
  for (const [given, text] of asOfFirst(pairs)) {
    const name = given.toLowerCase() as OptionName;
    if (!allowed.includes(name)) return messages.unknownOption(given, allowed, nearest(given, allowed));
    if (name in options) return messages.badOption(name, text, phrases.onceOnly());
    const spec = OPTIONS[name];
    const value = spec.read(text, (options.asof as IsoDate | undefined) ?? today);
    if (value === undefined) return refuseOption(name, text, spec);
    if (isOutOfReach(value)) return messages.outOfReach(name, text);
    options[name] = value;
  }
  return options;
}

/** Further from one than any amount or rate of this market: what is worked out of it would only look like a number. */
function isOutOfReach(value: unknown): boolean {
  const number = typeof value === "object" && value !== null ? (value as FxChoice).rate : value;
  const size = typeof number === "number" ? Math.abs(number) : 1;
  return size > 1e15 || (size > 0 && size < 1e-15);
}

/** What cannot be read, with what was meant by it where that is plain. */
function refuseOption(name: OptionName, text: string, spec: OptionSpec): Failure {
  const readings = numbersMeant(text).filter((one) => spec.read(one, "2000-01-01") !== undefined);
  if (spec.isNumber && readings.length > 0) return messages.commaInNumber(name, text, readings);
  const meant = spec.values ? nearest(text, spec.values) : spec.isDay ? meantPeriod(text) : undefined;
  return messages.badOption(name, text, spec.takes, meant);
}

/** Relative days of the other options, such as `since=-4W`, count back from the as-of day. */
function asOfFirst(pairs: readonly [string, string][]): [string, string][] {
  const isAsOf = ([name]: [string, string]): boolean => name.toLowerCase() === "asof";
  return [...pairs.filter(isAsOf), ...pairs.filter((pair) => !isAsOf(pair))];
}

function readPairs(argument: unknown): [string, string][] | Failure {
  const rows = rowsOf(argument);
  if (rows[0].length >= 2) return pairsOfRange(rows);
  const pairs: [string, string][] = [];
  for (const [cell] of rows) {
    const raw = readRaw(cell);
    if (raw.type === "blank" || isZero(raw)) continue;
    if (raw.type === "error") return messages.inputError(raw.code, raw.shown);
    if (raw.type !== "text") return messages.optionSyntax(String(raw.value));
    for (const part of raw.text.split(";").map((one) => one.trim())) {
      if (part === "") continue;
      const [, name, text] = /^([^=]+)=(.+)$/s.exec(part) ?? [];
      if (name === undefined || text === undefined) return messages.optionSyntax(part);
      pairs.push([name.trim(), text.trim()]);
    }
  }
  return pairs;
}

function pairsOfRange(rows: Rows): [string, string][] | Failure {
  const pairs: [string, string][] = [];
  for (const row of rows) {
    const [name, value] = [readRaw(row[0]), readRaw(row[1])];
    // A zero that is meant is written as text: as a number it may be an empty cell.
    if ([name, value].some((raw) => raw.type === "blank" || isZero(raw))) continue;
    for (const raw of [name, value])
      if (raw.type === "error") return messages.inputError(raw.code, raw.shown);
    pairs.push([plain(name), plain(value)]);
  }
  return pairs;
}

function plain(raw: ReturnType<typeof readRaw>): string {
  if (raw.type === "text") return raw.text;
  return raw.type === "number" || raw.type === "boolean" ? String(raw.value) : "";
}

function closed(about: string, values: readonly string[]): OptionSpec {
  return {
    about,
    takes: phrases.words(values),
    values,
    read: (text) => values.find((value) => value.toLowerCase() === text.toLowerCase()),
  };
}

function flag(about: string): OptionSpec {
  return {
    about,
    takes: phrases.either(["0", "1"]),
    values: ["1", "0"],
    read: (text) => (/^[01]$/.test(text) ? text === "1" : undefined),
  };
}

function word(text: string): string {
  return text;
}

function decimal(text: string): number | undefined {
  return /^-?\d+(\.\d+)?(e[+-]?\d+)?$/i.test(text) ? Number(text) : undefined;
}

function wholeNumber(text: string): number | undefined {
  return /^\d{1,5}$/.test(text) ? Number(text) : undefined;
}

/** What can only be meant as a number, such as `7.1.2`, `7,1` or `7.1 CNY`; a publisher's name may begin with digits. */
const NUMBER_FIRST = /^[^\p{L}]*(?:$|\d[.,'\s])/u;

function readFx(text: string): FxChoice | undefined {
  const rate = decimal(text);
  if (rate !== undefined) return rate > 0 ? { rate } : undefined;
  if (NUMBER_FIRST.test(text)) return undefined;
  return text.toLowerCase() === "latest" ? { latest: true } : { publisher: text };
}

/** A day from any period text, from an Excel serial number in a range of options, or counted back from today. */
function dayIn(text: string, today: IsoDate, bound: (period: string) => IsoDate): IsoDate | undefined {
  const serial = /^\d{5}(\.\d+)?$/.test(text) ? dayFromSerial(Number(text)) : undefined;
  if (serial) return serial;
  const period = readWhen(text, "date", today);
  return typeof period === "string" ? bound(period) : undefined;
}
