import { inNumber } from "../../domain/answer/counted";
import { amountText } from "../../domain/answer/text";
import type { PriceMove } from "../../domain/market/week";
import { DIRECTION_WORDS } from "./words";

/** A weekly younger than this is told in days: it may be the newest there can be. */
const DAYS_TOLD = 14;

/** `3 days old`, `46 weeks old`; of today `new today`. */
export function ageWords(days: number): string {
  if (days <= 0) return "new today";
  if (days < DAYS_TOLD) return `${inNumber(days, "1 day", `${days} days`)} old`;
  return `${Math.floor(days / 7)} weeks old`;
}

/** `▼ down −3.5%`, or nothing where only a figure was given. */
export function moveWords({ direction, change }: Pick<PriceMove, "direction" | "change">): string {
  const size = change === undefined ? "" : amountText(change, "fraction");
  return [direction && DIRECTION_WORDS[direction], size].filter(Boolean).join(" ");
}
