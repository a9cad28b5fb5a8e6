import { isFailure, type Failure } from "../../answer/failure";
import { clip } from "../../answer/clip";
import { messages } from "../../answer/messages";
import { phrases, type Phrase } from "../../answer/phrases";
import type { IsoDate, Period, Series } from "../../ledger/records";
import { callName } from "../../market/catalogue";
import { offered } from "../../market/offered";
import { holding } from "../../market/search-words";
import type { Market } from "../../market/market";
import { isOffshoreYuan } from "../../quantity/currencies";
import {
  basisExample,
  legalUnits,
  nearestUnit,
  parseUnit,
  publishedUnit,
  twoReadings,
  type Unit,
} from "../../quantity/unit";
import { addDays, addMonths, isDay } from "../../time/day";
import { canonicalPeriod, LATEST } from "../../time/period";
import { dayFromSerial } from "../../time/serial";
import { meantPeriod, namedPeriod } from "../../time/written-period";
import { isAnySeries } from "../parameters";
import { readRaw, type Raw } from "./raw";

/** How arguments are read. Each reader answers the value, undefined for a blank, or a failure that says the mend. */

/** A name that is none is told with what the function can answer for. */
export function readSeries(
  market: Market,
  value: unknown,
  argument: string,
  accepts: (series: Series) => boolean = isAnySeries,
): Series | Failure | undefined {
  const raw = readRaw(value);
  if (raw.type === "blank" || isZero(raw)) return undefined;
  if (raw.type !== "text") return refuse(raw, argument, phrases.aName());
  const found = market.catalogue.find(raw.text);
  if (found) return found;
  const known = likeliestFirst(market, raw.text, offered(market, accepts)).map(callName);
  return messages.unknownSeries(argument, raw.text, known, market.catalogue.suggest(raw.text, accepts));
}

/** A word that several series hold, such as "cathode", names none of them: these are what can be meant. */
function likeliestFirst({ catalogue }: Market, text: string, series: readonly Series[]): Series[] {
  const holds = holding(text, catalogue.wordsOf);
  return [...series.filter(holds), ...series.filter((one) => !holds(one))];
}

/** A name is needed: a blank is a failure too. */
export function needSeries(
  market: Market,
  value: unknown,
  argument: string,
  example: string,
  accepts?: (series: Series) => boolean,
): Series | Failure {
  return readSeries(market, value, argument, accepts) ?? messages.missing(argument, example);
}

/** A name as it was written, for a message; empty where it is no text. */
export function nameOf(value: unknown): string {
  const raw = readRaw(value);
  return raw.type === "text" ? raw.text : "";
}

/** First whole year that cannot be meant as a serial number, and the last. */
const [FIRST_YEAR, LAST_YEAR] = [1900, 2200];
const RELATIVE = /^-(\d{1,4})\s*([DWMY])$/i;

/**
 * A day, a month, another period, or undefined for blank and `latest`. A number such as 2024 is a year where years make
 * sense, else a mistake. `0` is how some hosts send an empty cell.
 */
export function readWhen(
  value: unknown,
  argument: string,
  today: IsoDate,
  years: "years" | "no years" = "no years",
): Period | Failure | undefined {
  const raw = readRaw(value);
  if (raw.type === "blank" || isZero(raw)) return undefined;
  if (raw.type === "number") return whenOfNumber(raw.value, argument, years);
  if (raw.type !== "text") return refuse(raw, argument, phrases.aDate());
  if (isLatest(raw.text)) return undefined;
  const [, count, unit] = RELATIVE.exec(raw.text) ?? [];
  if (unit !== undefined) {
    const day = relativeDay(today, Number(count), unit.toUpperCase());
    return isDay(day) ? day : messages.badDate(argument, raw.text);
  }
  return (
    canonicalPeriod(raw.text) ??
    namedPeriod(raw.text) ??
    messages.badDate(argument, raw.text, meantPeriod(raw.text))
  );
}

/** Whether the newest is asked for by name, which a blank only means where nothing else is the default. */
export function isLatest(value: unknown): boolean {
  const raw = readRaw(value);
  return raw.type === "text" && raw.text.toLowerCase() === LATEST;
}

function whenOfNumber(value: number, argument: string, years: "years" | "no years"): Period | Failure {
  const day = dayFromSerial(value);
  // A number such as 202512 would be a day of the year 2454, and is meant as a month.
  const meant = meantPeriod(String(value));
  if (day === undefined || meant !== undefined) return messages.badDate(argument, String(value), meant);
  if (Number.isInteger(value) && value >= FIRST_YEAR && value <= LAST_YEAR)
    return years === "years" ? String(value) : messages.yearAsDate(value, day);
  return day;
}

function relativeDay(today: IsoDate, count: number, unit: string): IsoDate {
  if (unit === "D") return addDays(today, -count);
  if (unit === "W") return addDays(today, -7 * count);
  return addMonths(today, unit === "M" ? -count : -12 * count);
}

/** A year: 2030, "2030", or with its Type as analysts head a column, "2030E". */
export function readYear(value: unknown, argument = "year"): number | Failure | undefined {
  const raw = readRaw(value);
  if (raw.type === "blank" || isZero(raw)) return undefined;
  if (raw.type === "text") {
    const labelled = /^(\d{4})[AEF]?$/i.exec(raw.text);
    return labelled
      ? inRange(Number(labelled[1]), raw.text)
      : messages.badYear(raw.text, /^(\d{4})(?=年|\s*\(?[AEF]\)?$)/i.exec(raw.text)?.[1]);
  }
  if (raw.type !== "number") return refuse(raw, argument, phrases.aYear());
  return inRange(raw.value, String(raw.value));
}

function inRange(year: number, text: string): number | Failure {
  if (Number.isInteger(year) && year >= FIRST_YEAR && year <= LAST_YEAR) return year;
  const day = year > LAST_YEAR ? dayFromSerial(year) : undefined;
  return messages.badYear(day === undefined ? text : phrases.dateNumber(text, day), day?.slice(0, 4));
}

/** A period for vintages and citations: a year as number or text, a month, a day, a date cell. */
export function readPeriod(value: unknown, argument: string, today: IsoDate): Period | Failure | undefined {
  const raw = readRaw(value);
  const year = raw.type === "number" || raw.type === "text" ? readYear(value, argument) : undefined;
  if (typeof year === "number") return String(year);
  const when = readWhen(value, argument, today);
  if (isFailure(when) && raw.type === "text") return messages.badPeriod(raw.text, meantPeriod(raw.text));
  return when;
}

export function readUnit(value: unknown, published: string, argument = "unit"): Unit | Failure | undefined {
  const raw = readRaw(value);
  if (raw.type === "blank" || isZero(raw)) return undefined;
  const own = publishedUnit({ unit: published });
  const legal = legalUnits(own);
  if (raw.type !== "text") return refuse(raw, argument, phrases.oneOf(legal.slice(0, 4)));
  const unit = parseUnit(raw.text);
  if (unit) return unit;
  if (isOffshoreYuan(raw.text)) return messages.offshoreYuan(raw.text);
  const open = twoReadings(raw.text);
  if (open) return messages.twoReadings(open.part, open.readings, open.write);
  return messages.unknownUnit(argument, raw.text, legal, basisExample(own), nearestUnit(raw.text, own));
}

export function readText(value: unknown, argument: string): string | Failure | undefined {
  const raw = readRaw(value);
  if (raw.type === "blank" || isZero(raw)) return undefined;
  if (raw.type === "number") return String(raw.value);
  return raw.type === "text" ? raw.text : refuse(raw, argument, phrases.aText());
}

export function readCount(value: unknown, argument: string): number | Failure | undefined {
  const raw = readRaw(value);
  if (raw.type === "blank" || isZero(raw)) return undefined;
  const count = raw.type === "number" ? raw.value : Number.NaN;
  if (Number.isInteger(count) && count >= 1) return count;
  return refuse(raw, argument, phrases.aCount());
}

/** A number to reckon with. A text that looks like one is refused: Excel would not add it up either. */
export function readNumber(raw: Raw, argument: string): number | Failure {
  if (raw.type === "number") return raw.value;
  return refuse(raw, argument, raw.type === "text" ? phrases.noNumberAsText() : phrases.aNumber());
}

export function refuse(raw: Raw, argument: string, wanted: Phrase): Failure {
  switch (raw.type) {
    case "error":
      return messages.inputError(raw.code, raw.shown);
    case "boolean":
      return messages.wrongType(argument, raw.value ? "TRUE" : "FALSE", wanted);
    case "number":
      return messages.wrongType(argument, phrases.theNumber(raw.value), wanted);
    case "text":
      return messages.wrongType(argument, phrases.theText(clip(raw.text)), wanted);
    default:
      return messages.wrongType(argument, phrases.empty(), wanted);
  }
}

/** `0` is how some hosts send an empty cell. */
export function isZero(raw: Raw): boolean {
  return raw.type === "number" && raw.value === 0;
}
