import type { Period } from "../ledger/records";
import { canonicalPeriod } from "./period";

/** Year first, then month and day, however they are parted: 2025/12/6, 2025.12, 2025年12月6日, 20251206, 202512. */
const PARTED = /^(\d{4})\s?[-/.年 ]\s?(\d{1,2})(?:月|\s?[-/.月 ]\s?(\d{1,2})日?)?$/;
const CLOSE = /^(\d{4})(\d{2})(\d{2})?$/;
const QUARTER = /^(?:(\d{4})[\s\-/]?Q([1-4])|Q([1-4])[\s\-/]?(\d{4})|([1-4])Q[\s\-/]?(\d{4}))$/i;
const MONTHS = "january february march april may june july august september october november december".split(
  " ",
);
/** With the month by its name, in English or Chinese, and the year in full: nothing of it can be meant otherwise. */
const NAMED = [
  /^(?<month>[a-z]{3,9})\.?[\s,/-]*(?<year>\d{4})$/i,
  /^(?<year>\d{4})[\s,/-]*(?<month>[a-z]{3,9})\.?$/i,
  /^(?<day>\d{1,2})(?:st|nd|rd|th)?[\s/-]*(?<month>[a-z]{3,9})\.?[\s,/-]*(?<year>\d{4})$/i,
  /^(?<month>[a-z]{3,9})\.?\s*(?<day>\d{1,2})(?:st|nd|rd|th)?(?:,\s*|\s+)(?<year>\d{4})$/i,
  /^(?<year>\d{4})\s?年\s?(?<month>\d{1,2})\s?月(?:\s?(?<day>\d{1,2})\s?[日号])?$/,
];
const [FIRST, LAST] = [1900, 2200];

/** A month or day as people write it: Dec 2025, 6 December 2025, 2025年12月6日; undefined for any other text. */
export function namedPeriod(text: string): Period | undefined {
  const { year, month, day } = NAMED.map((shape) => shape.exec(text)?.groups).find(Boolean) ?? {};
  const number = month === undefined ? undefined : monthNumber(month);
  return year === undefined || number === undefined ? undefined : periodOf(year, number, day);
}

function monthNumber(written: string): string | undefined {
  if (/^\d/.test(written)) return written;
  const at = MONTHS.findIndex((name) => name.startsWith(written.toLowerCase()));
  return at < 0 ? undefined : String(at + 1);
}

function periodOf(year: string, month: string, day: string | undefined): Period | undefined {
  if (Number(year) < FIRST || Number(year) > LAST) return undefined;
  return canonicalPeriod([year, month, ...(day ? [day] : [])].map((part) => part.padStart(2, "0")).join("-"));
}

/** The period that was meant by a text which is none as it stands; undefined where the order of its parts is open. */
export function meantPeriod(text: string): Period | undefined {
  const [, year, month, day] = PARTED.exec(text) ?? CLOSE.exec(text) ?? [];
  if (year !== undefined && month !== undefined) return periodOf(year, month, day);
  const [, a, q1, q2, b, q3, c] = QUARTER.exec(text) ?? [];
  const [named, quarter] = [a ?? b ?? c, q1 ?? q2 ?? q3];
  return named === undefined ? undefined : canonicalPeriod(`${named}-Q${quarter}`);
}
