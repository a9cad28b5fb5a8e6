import type { Refusal } from "../../domain/answer/refusal";
import { joinAddress } from "../../domain/formulas/address";
import type { Written } from "../../model/port/workbook";
import { ask, change } from "../host/run";
import { removeSheet } from "./sheets";

/** Adds an empty sheet behind the others under a name that no other has, and answers its first cell. */
export function addSheet(wanted: string): Promise<Written | Refusal> {
  return change(async (context) => {
    const sheets = context.workbook.worksheets;
    sheets.load("items/name");
    await context.sync();
    const name = freeName(wanted, new Set(sheets.items.map((sheet) => sheet.name.toLowerCase())));
    sheets.add(name);
    await context.sync();
    return { address: joinAddress(name, "A1"), undo: () => ask((undoing) => removeSheet(undoing, name)) };
  });
}

/** Excel does not tell capitals apart in the names of sheets. */
function freeName(wanted: string, taken: ReadonlySet<string>): string {
  if (!taken.has(wanted.toLowerCase())) return wanted;
  for (let number = 2; ; number++) {
    const name = `${wanted} ${number}`;
    if (!taken.has(name.toLowerCase())) return name;
  }
}
