import type { Refusal } from "../../domain/answer/refusal";
import type { Address } from "../../model/port/workbook";
import { rangeAt } from "../host/cells";
import { change } from "../host/run";

export function goTo(address: Address): Promise<void | Refusal> {
  return change(async (context) => {
    const range = rangeAt(context, address);
    range.worksheet.activate();
    range.select();
    await context.sync();
  });
}
