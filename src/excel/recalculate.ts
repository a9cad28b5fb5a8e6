import type { Address, Refused } from "../domain/workbook/workbook";
import { rangeAt } from "./cells";
import { change } from "./run";

const AT_ONCE = 500;

/**
 * Excel has no call that recalculates one add-in's functions: their cells are marked, then what is marked is
 * calculated once. https://github.com/OfficeDev/office-js/issues/6545
 */
export function recalculate(addresses: readonly Address[]): Promise<void | Refused> {
  return change(async (context) => {
    for (let from = 0; from < addresses.length; from += AT_ONCE) {
      for (const address of addresses.slice(from, from + AT_ONCE)) rangeAt(context, address).setDirty();
      await context.sync();
    }
    context.workbook.application.calculate("Recalculate");
    await context.sync();
  });
}
