import type { IsoDate, Period } from "../ledger/records";
import { daysInMonth, isDay } from "./day";

export type Grain = "day" | "month" | "quarter" | "half" | "year";

const SHAPES: [Grain, RegExp][] = [
  ["year", /^\d{4}$/],
  ["half", /^\d{4}-H[12]$/],
  ["quarter", /^\d{4}-Q[1-4]$/],
  ["month", /^\d{4}-(0[1-9]|1[0-2])$/],
];

/** What kind of period a text is, or undefined when it is none. */
export function grainOf(period: string): Grain | undefined {
  if (isDay(period)) return "day";
  return SHAPES.find(([, shape]) => shape.test(period))?.[0];
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

/** Orders periods by the day they end, the shorter first where both end together. */
export function comparePeriods(a: Period, b: Period): number {
  if (endOf(a) !== endOf(b)) return endOf(a) < endOf(b) ? -1 : 1;
  if (startOf(a) === startOf(b)) return 0;
  return startOf(a) > startOf(b) ? -1 : 1;
}

function pad(value: number): string {
  return String(value).padStart(2, "0");
}
