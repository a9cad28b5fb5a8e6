/** A weekly younger than this is told in days: it may be the newest there can be. */
const DAYS_TOLD = 14;

export interface Age {
  unit: "today" | "days" | "weeks";
  count: number;
}

/** An age as it is told: in days at first, then in whole weeks. */
export function ageOf(days: number): Age {
  if (days <= 0) return { unit: "today", count: 0 };
  return days < DAYS_TOLD ? { unit: "days", count: days } : { unit: "weeks", count: Math.floor(days / 7) };
}
