import type { IsoDate, Period } from "../ledger/records";
import { addMonths, dayFromNumber, dayNumber, daysInMonth, isDay } from "./day";

/** The word for the newest there is. */
export const LATEST = "latest";

export type Grain = "day" | "month" | "quarter" | "half" | "year" | "window";

/** First and last month of a window such as `2025-01..2025-09`: what has added up so far, no shorter period and no year. */
const WINDOW = /^(\d{4}-(?:0[1-9]|1[0-2]))\.\.(\d{4}-(?:0[1-9]|1[0-2]))$/;

const SHAPES: [Grain, RegExp][] = [
  ["year", /^\d{4}$/],
  ["half", /^\d{4}-H[12]$/],
  ["quarter", /^\d{4}-Q[1-4]$/],
  ["month", /^\d{4}-(0[1-9]|1[0-2])$/],
];

/** What kind of period a text is, or undefined when it is none. */
export function grainOf(period: string): Grain | undefined {
  if (isDay(period)) return "day";
  const shape = SHAPES.find(([, one]) => one.test(period))?.[0];
  if (shape) return shape;
  const [, first, last] = WINDOW.exec(period) ?? [];
  return first !== undefined && last !== undefined && first <= last && shorter(first, last) === undefined
    ? "window"
    : undefined;
}

/** A period as it is written here: a window of a month, a quarter, a half year or a year under its own name. */
export function canonicalPeriod(text: string): Period | undefined {
  const period = text.toUpperCase();
  if (grainOf(period)) return period;
  const [, first, last] = WINDOW.exec(period) ?? [];
  return first !== undefined && last !== undefined ? shorter(first, last) : undefined;
}

/** The name that the months from the first to the last have already, where they have one. */
function shorter(first: Period, last: Period): Period | undefined {
  const year = yearOf(first);
  const names = [
    first,
    `${year}`,
    `${year}-H1`,
    `${year}-H2`,
    ...[1, 2, 3, 4].map((one) => `${year}-Q${one}`),
  ];
  return names.find((name) => startOf(name) === startOf(first) && endOf(name) === endOf(last));
}

/** The months of a period that is made of whole months, in order; none of a day. */
export function monthsOf(period: Period): Period[] {
  if (grainOf(period) === "day") return [];
  const months: Period[] = [];
  for (let day = startOf(period); day <= endOf(period); day = addMonths(day, 1)) months.push(day.slice(0, 7));
  return months;
}

/** First day of a period. */
export function startOf(period: Period): IsoDate {
  const year = period.slice(0, 4);
  switch (grainOf(period)) {
    case "year":
      return `${year}-01-01`;
    case "half":
      return period.endsWith("1") ? `${year}-01-01` : `${year}-07-01`;
    case "quarter":
      return `${year}-${pad((Number(period.at(-1)) - 1) * 3 + 1)}-01`;
    case "month":
      return `${period}-01`;
    case "window":
      return startOf(period.slice(0, 7));
    default:
      return period;
  }
}

/** Last day of a period. A month's average is known only when the month is over, so this is its effective day. */
export function endOf(period: Period): IsoDate {
  const year = period.slice(0, 4);
  switch (grainOf(period)) {
    case "year":
      return `${year}-12-31`;
    case "half":
      return period.endsWith("1") ? `${year}-06-30` : `${year}-12-31`;
    case "quarter":
      return endOf(`${year}-${pad(Number(period.at(-1)) * 3)}`);
    case "month":
      return `${period}-${pad(daysInMonth(period))}`;
    case "window":
      return endOf(period.slice(-7));
    default:
      return period;
  }
}

export function yearOf(period: Period): number {
  return Number(period.slice(0, 4));
}

/** Whether `inner` lies wholly inside `outer`; a period contains itself. */
export function contains(outer: Period, inner: Period): boolean {
  return startOf(outer) <= startOf(inner) && endOf(inner) <= endOf(outer);
}

/** First and last day of a period as day numbers: what is compared often is worked out once. */
export interface Span {
  first: number;
  last: number;
}

export function spanOf(period: Period): Span {
  if (isDay(period)) {
    const day = dayNumber(period);
    return { first: day, last: day };
  }
  return { first: dayNumber(startOf(period)), last: dayNumber(endOf(period)) };
}

/** The period of whole days or months that a span is of. */
export function periodOfSpan({ first, last }: Span): Period {
  if (first === last) return dayFromNumber(first);
  const [from, to] = [dayFromNumber(first).slice(0, 7), dayFromNumber(last).slice(0, 7)];
  const [start, end] = [monthNumber(from), monthNumber(to)];
  const [year, month] = [from.slice(0, 4), start % 12];
  const months = end - start + 1;
  if (months === 1) return from;
  if (months === 12 && month === 0) return year;
  if (months === 6 && month % 6 === 0) return `${year}-H${month / 6 + 1}`;
  if (months === 3 && month % 3 === 0) return `${year}-Q${month / 3 + 1}`;
  return `${from}..${to}`;
}

/** Months counted through, January of the year 0 being the first. */
function monthNumber(month: string): number {
  return 12 * Number(month.slice(0, 4)) + Number(month.slice(5, 7)) - 1;
}

/** Orders periods by the day they end, the shorter first where both end together. */
export function comparePeriods(a: Period, b: Period): number {
  if (endOf(a) !== endOf(b)) return endOf(a) < endOf(b) ? -1 : 1;
  if (startOf(a) === startOf(b)) return 0;
  return startOf(a) > startOf(b) ? -1 : 1;
}

/** A period as it is read: a window as `2027 to 2030` or `2025-01 to 2025-09`, any other as it is written. */
export function periodText(period: Period): string {
  if (grainOf(period) !== "window") return period;
  const [first, last] = [startOf(period), endOf(period)];
  const length = first.endsWith("-01-01") && last.endsWith("-12-31") ? "2027".length : "2025-01".length;
  return `${first.slice(0, length)} to ${last.slice(0, length)}`;
}

function pad(value: number): string {
  return String(value).padStart(2, "0");
}
