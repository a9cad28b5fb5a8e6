import type { IsoDate } from "../ledger/records";

const DAY_MS = 86_400_000;
const ISO = /^\d{4}-\d{2}-\d{2}$/;
const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
/** JavaScript takes the years before for those of the twentieth century. */
const FIRST_YEAR = 100;

/** Days since 1970-01-01. Calendar days only: no clock and no time zone enters the domain. */
export function dayNumber(date: IsoDate): number {
  return Date.UTC(part(date, 0, 4), part(date, 5, 7) - 1, part(date, 8, 10)) / DAY_MS;
}

export function dayFromNumber(days: number): IsoDate {
  return new Date(days * DAY_MS).toISOString().slice(0, 10);
}

/** True for a day that exists in the calendar, so not for `2025-02-30`. */
export function isDay(text: string): text is IsoDate {
  if (!ISO.test(text)) return false;
  const [year, month, day] = [part(text, 0, 4), part(text, 5, 7), part(text, 8, 10)];
  return year >= FIRST_YEAR && month >= 1 && month <= 12 && day >= 1 && day <= lengthOf(year, month);
}

export function addDays(date: IsoDate, days: number): IsoDate {
  return dayFromNumber(dayNumber(date) + days);
}

/** The same day of another month, or that month's last day where it is shorter. */
export function addMonths(date: IsoDate, months: number): IsoDate {
  const [year, month, day] = date.split("-").map(Number) as [number, number, number];
  const first = new Date(Date.UTC(year, month - 1 + months, 1)).toISOString().slice(0, 7);
  return `${first}-${String(Math.min(day, daysInMonth(first))).padStart(2, "0")}`;
}

/** Days from the first date to the second; negative when the second is earlier. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** The number of days of a month written `2025-12`. */
export function daysInMonth(month: string): number {
  return lengthOf(part(month, 0, 4), part(month, 5, 7));
}

/** How many days of a month are no weekend: about as many as a daily price has, holidays left aside. */
export function weekdaysIn(month: string): number {
  const first = dayNumber(`${month}-01`);
  const days = Array.from({ length: daysInMonth(month) }, (_, at) => first + at);
  return days.filter((day) => !isWeekend(day)).length;
}

/** Day 0, 1970-01-01, was a Thursday. */
function isWeekend(day: number): boolean {
  const weekday = (((day + 3) % 7) + 7) % 7;
  return weekday > 4;
}

function lengthOf(year: number, month: number): number {
  const leaps = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 2 && leaps ? 29 : (MONTH_DAYS[month - 1] ?? 0);
}

function part(date: string, from: number, to: number): number {
  return Number(date.slice(from, to));
}
