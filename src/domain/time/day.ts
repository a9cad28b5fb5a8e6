import type { IsoDate } from "../ledger/records";

const DAY_MS = 86_400_000;
const ISO = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Days since 1970-01-01. Calendar days only: no clock and no time zone enters the domain. */
export function dayNumber(date: IsoDate): number {
  const [, year, month, day] = ISO.exec(date)!;
  return Date.UTC(Number(year), Number(month) - 1, Number(day)) / DAY_MS;
}

export function dayFromNumber(days: number): IsoDate {
  return new Date(days * DAY_MS).toISOString().slice(0, 10);
}

/** True for a day that exists in the calendar, so not for `2025-02-30`. */
export function isDay(text: string): text is IsoDate {
  return ISO.test(text) && dayFromNumber(dayNumber(text)) === text;
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
  const [year, index] = month.split("-").map(Number) as [number, number];
  return new Date(Date.UTC(year, index, 0)).getUTCDate();
}
