import { joinAddress } from "../../domain/formulas/address";
import type { CheckCell } from "./check-cells";

/** A cell as a reader of another one calls it: without the sheet where it is the same. */
export function shortBy(by: string, cell: CheckCell): string {
  const sheet = joinAddress(cell.sheet.name, "");
  return by.startsWith(sheet) ? by.slice(sheet.length) : by;
}
