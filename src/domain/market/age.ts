import { caveats, type Caveat } from "../answer/caveats";
import type { Frequency, IsoDate, Period } from "../ledger/records";
import { daysBetween } from "../time/day";
import { endOf } from "../time/period";
import type { Market } from "./market";

/** After how many days without word a series of this rhythm counts as carried. */
export const RHYTHM: Record<Frequency, number> = {
  day: 7,
  week: 14,
  month: 45,
  quarter: 120,
  year: 400,
  irregular: 400,
};

/** What an answer says of its age. */
export interface Aged {
  ageDays?: number;
  carriedDays?: number;
  caveats: Caveat[];
}

/** The newest figure of all, asked for without a date: its age is told once it is past its own rhythm. */
export function aged(market: Market, period: Period, publisher: string, frequency: Frequency): Aged {
  if (market.on === undefined) return { caveats: [] };
  const age = daysBetween(endOf(period), market.on);
  if (age <= RHYTHM[frequency]) return { caveats: [] };
  return { ageDays: age, caveats: [caveats.aged(period, age, publisher, frequency)] };
}

/** A figure that answers for another day than its own: never silently. */
export function carriedTo(period: Period, day: IsoDate): Aged {
  const days = daysBetween(endOf(period), day);
  if (days === 0) return { carriedDays: 0, caveats: [] };
  const told = days > 0 ? caveats.carried(period, days, day) : caveats.takenEarly(period, -days, day);
  return { carriedDays: Math.abs(days), caveats: [told] };
}
