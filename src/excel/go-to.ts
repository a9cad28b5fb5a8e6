import type { Address, Refused } from "../domain/workbook/workbook";
import { rangeAt } from "./cells";
import { change } from "./run";

export function goTo(address: Address): Promise<void | Refused> {
  return change(async (context) => {
    const range = rangeAt(context, address);
    range.worksheet.activate();
    range.select();
    await context.sync();
  });
}
