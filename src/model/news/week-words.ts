import { amountText } from "../../domain/answer/text";
import type { PriceMove } from "../../domain/market/week";
import { DIRECTION_WORDS } from "./words";

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

/** `▼ down −3.5%`, or nothing where only a figure was given. */
export function moveWords({ direction, change }: Pick<PriceMove, "direction" | "change">): string {
  const size = change === undefined ? "" : amountText(change, "fraction");
  return [direction && DIRECTION_WORDS[direction], size].filter(Boolean).join(" ");
}
