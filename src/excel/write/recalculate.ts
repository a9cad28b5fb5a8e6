import type { Refusal } from "../../domain/answer/refusal";
import type { Address } from "../../model/port/workbook";
import { rangeAt } from "../host/cells";
import { change } from "../host/run";

const AT_ONCE = 500;

const LOOK_MS = 50;
/** Between two functions that wait for one another the calculation may rest for a moment. */
const LOOKS_AT_REST = 2;
/** A workbook may hold others' functions that never answer. */
const PATIENCE_MS = 30_000;

/**
 * Excel has no call that recalculates one add-in's functions: their cells are marked, then what is marked is
 * calculated once. https://github.com/OfficeDev/office-js/issues/6545
 * Custom functions answer after that call has returned, so the end of the calculation is waited for: until then cells
 * show what they showed before.
 */
export function recalculate(addresses: readonly Address[]): Promise<void | Refusal> {
  return change(async (context) => {
    for (let from = 0; from < addresses.length; from += AT_ONCE) {
      for (const address of addresses.slice(from, from + AT_ONCE)) rangeAt(context, address).setDirty();
      await context.sync();
    }
    context.workbook.application.calculate("Recalculate");
    await calculated(context);
  });
}

async function calculated(context: Excel.RequestContext): Promise<void> {
  const { application } = context.workbook;
  for (let looks = 0, atRest = 0; atRest < LOOKS_AT_REST && looks * LOOK_MS < PATIENCE_MS; looks++) {
    if (looks > 0) await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
    application.load("calculationState");
    await context.sync();
    atRest = application.calculationState === "Done" ? atRest + 1 : 0;
  }
}
