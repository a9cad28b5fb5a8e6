import { amountText } from "../../domain/answer/text";
import type { PriceMove } from "../../domain/market/week";
import { words } from "../languages/in-use";

/** `▼ down -3.5%`, or nothing where only a figure was given. */
export function moveWords({ direction, change }: Pick<PriceMove, "direction" | "change">): string {
  const size = change === undefined ? "" : amountText(change, "fraction");
  return [direction && words().terms.directions[direction], size].filter(Boolean).join(" ");
}
