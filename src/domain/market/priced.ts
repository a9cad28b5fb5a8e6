import type { Series } from "../ledger/records";

/** Prices and costs: assessed on a day, carried to the next, and converted with a tax basis. */
export function isPriced({ measure }: Series): boolean {
  return measure === "price" || measure === "cost";
}
