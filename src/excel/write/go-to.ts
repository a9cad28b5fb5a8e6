import { splitAddress } from "../../domain/formulas/address";
import { RefusalError, type Refusal } from "../../domain/answer/refusal";
import type { Address } from "../../model/port/workbook";
import { rangeAt } from "../host/cells";
import { change } from "../host/run";
import { says } from "../host/problems";

export function goTo(address: Address): Promise<void | Refusal> {
  return change(async (context) => {
    const range = rangeAt(context, address);
    const { worksheet } = range;
    worksheet.load(["name", "visibility"]);
    range.load("rowHidden");
    await context.sync();
    if (worksheet.visibility !== "Visible") throw new RefusalError(hiddenSentence(worksheet));
    worksheet.activate();
    range.select();
    await context.sync();
    // A cell of a closed group is selected and not seen.
    if (range.rowHidden === true) throw new RefusalError(hiddenRow(splitAddress(address).local));
  });
}

function hiddenRow(local: string): string {
  return `${local} is selected, and its row is hidden: open its group, clear its filter or unhide it to see it.`;
}

/** It is somebody's choice that a sheet is not seen, so it is named and not shown. */
function hiddenSentence({ name, visibility }: Excel.Worksheet): string {
  return visibility === "VeryHidden" ? says().veryHidden({ name }) : says().hidden({ name });
}
