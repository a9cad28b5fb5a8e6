import type { Period } from "../ledger/records";
import { canonicalPeriod } from "./period";

/** Year first, then month and day, however they are parted: 2025/12/6, 2025.12, 2025年12月6日, 20251206, 202512. */
const PARTED = /^(\d{4})\s?[-/.年 ]\s?(\d{1,2})(?:月|\s?[-/.月 ]\s?(\d{1,2})日?)?$/;
const CLOSE = /^(\d{4})(\d{2})(\d{2})?$/;
const QUARTER = /^(?:(\d{4})[\s\-/]?Q([1-4])|Q([1-4])[\s\-/]?(\d{4})|([1-4])Q[\s\-/]?(\d{4}))$/i;
const [FIRST, LAST] = [1900, 2200];

/** The period that was meant by a text which is none as it stands; undefined where the order of its parts is open. */
export function meantPeriod(text: string): Period | undefined {
  const [, year, month, day] = PARTED.exec(text) ?? CLOSE.exec(text) ?? [];
  if (year !== undefined && month !== undefined) {
    if (Number(year) < FIRST || Number(year) > LAST) return undefined;
    return canonicalPeriod(
      [year, month, ...(day ? [day] : [])].map((part) => part.padStart(2, "0")).join("-"),
    );
  }
  const [, a, q1, q2, b, q3, c] = QUARTER.exec(text) ?? [];
  const [named, quarter] = [a ?? b ?? c, q1 ?? q2 ?? q3];
  return named === undefined ? undefined : canonicalPeriod(`${named}-Q${quarter}`);
}
