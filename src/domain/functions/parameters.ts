/** What parameters of several functions have in common. */
import type { Series } from "../ledger/records";
import { isPriced } from "../market/priced";

export function isPrice(series: Series): boolean {
  return isPriced(series);
}

/** Amounts, shares and whatever else is stated for a year. */
export function isNoPrice(series: Series): boolean {
  return !isPrice(series);
}

export function isAnySeries(): boolean {
  return true;
}

/** How the day of a price is written. */
export const PRICE_DATE = "A day, a month, latest, or back from today: -4W, -1M. The latest where empty.";
