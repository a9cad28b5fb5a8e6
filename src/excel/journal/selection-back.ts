import { splitAddress } from "../../domain/formulas/address";
import type { Address } from "../../model/port/workbook";
import { ask } from "../host/run";
import { selection } from "../read/selection";
import { sheetStands } from "../write/sheets";

/** What is selected; undefined where that is no cell, such as a chart. */
export function selectionNow(): Promise<Address[] | undefined> {
  return selection().catch(() => undefined);
}

/** Selects what was selected; a sheet that is taken away takes the selection with it. One that is gone stays gone. */
export async function bringSelection(selected: readonly Address[]): Promise<void> {
  const now = await selectionNow();
  const [{ sheet = "" } = {}] = selected.map(splitAddress);
  if (now?.join() === selected.join() || !(await sheetStands(sheet))) return;
  await ask(async (context) => {
    const worksheet = context.workbook.worksheets.getItem(sheet);
    const locals = selected.map((address) => splitAddress(address).local);
    worksheet.activate();
    if (locals.length === 1) worksheet.getRange(locals[0]).select();
    else worksheet.getRanges(locals.join()).select();
    await context.sync();
  });
}
