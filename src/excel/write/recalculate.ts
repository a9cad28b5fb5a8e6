import { formatBox, joinAddress, parseBox, splitAddress, type Box } from "../../domain/formulas/address";
import type { Refusal } from "../../domain/answer/refusal";
import { isNonEmpty } from "../../domain/ledger/lists";
import type { Address, Recalculated, Watch } from "../../model/port/workbook";
import { rangeAt } from "../host/cells";
import { codeOf } from "../host/problems";
import { change } from "../host/run";
import { has } from "../host/requirements";

/** So many cells are calculated before somebody may see how far it is, and cancel. */
const AT_ONCE = 500;

const LOOK_MS = 50;
/** Between two functions that wait for one another the calculation may rest for a moment. */
const LOOKS_AT_REST = 2;
/** A workbook may hold others' functions that never answer. */
const PATIENCE_MS = 30_000;
/** In manual mode a cell that reads another SSB cell follows it one turn later. */
const MOST_TURNS = 5;

/**
 * Excel has no call that recalculates one add-in's functions, and `application.calculate` works out every dirty cell of
 * every open workbook, which is not ours to do where a person calculates by hand. So these cells alone are marked, for what
 * depends on them, and calculated. https://github.com/OfficeDev/office-js/issues/6545
 * Custom functions answer after that call has returned, so the end of the calculation is waited for: until then cells
 * show what they showed before. What is cancelled ends with a whole portion, and names the cells it did not come to.
 */
export function recalculate(addresses: readonly Address[], watch?: Watch): Promise<Recalculated | Refusal> {
  return change(async (context) => {
    const { application } = context.workbook;
    application.load("calculationMode");
    await context.sync();
    const isManual = application.calculationMode === "Manual";
    const portions = portionsOf(addresses);
    for (let turn = 0, shown = ""; turn < (isManual ? MOST_TURNS : 1); turn++) {
      let done = 0;
      for (const portion of portions) {
        const left = addresses.slice(done);
        if (watch?.signal?.aborted && isNonEmpty(left)) return { isManual, left };
        await calculateSome(context, columnRuns(portion));
        // Only who looks on is told what is done, and that is done when the functions have answered.
        if (watch) await calculated(context);
        done += portion.length;
        if (turn === 0) watch?.progress?.(done, addresses.length);
      }
      if (!watch) await calculated(context);
      const now = isManual ? await valuesOf(context, columnRuns(addresses)) : "";
      if (now === shown) break;
      shown = now;
    }
    return { isManual };
  });
}

function portionsOf(addresses: readonly Address[]): (readonly Address[])[] {
  const count = Math.ceil(addresses.length / AT_ONCE);
  return Array.from({ length: count }, (_, at) => addresses.slice(at * AT_ONCE, (at + 1) * AT_ONCE));
}

/** A sheet that is protected may not let its cells be marked; calculated they are all the same. */
async function calculateSome(context: Excel.RequestContext, runs: readonly Address[]): Promise<void> {
  const act = async (isMarked: boolean): Promise<void> => {
    for (const address of runs) {
      const range = rangeAt(context, address);
      if (isMarked) range.setDirty();
      range.calculate();
    }
    await context.sync();
  };
  await act(has("1.9")).catch((problem: unknown) => {
    if (codeOf(problem) !== "AccessDenied") throw problem;
    return act(false);
  });
}

async function valuesOf(context: Excel.RequestContext, runs: readonly Address[]): Promise<string> {
  const ranges = runs.map((address) => rangeAt(context, address));
  for (const range of ranges) range.load("values");
  await context.sync();
  return JSON.stringify(ranges.map(({ values }) => values));
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

/** The same cells with those below one another as one range. */
function columnRuns(addresses: readonly Address[]): Address[] {
  const runs: { sheet: string | undefined; box: Box }[] = [];
  for (const address of addresses) {
    const { sheet, local } = splitAddress(address);
    const box = parseBox(local);
    if (!box) continue;
    const last = runs.at(-1);
    if (last?.sheet === sheet && last && isBelow(box, last.box)) last.box.rows += box.rows;
    else runs.push({ sheet, box: { ...box } });
  }
  return runs.map(({ sheet, box }) => joinAddress(sheet, formatBox(box)));
}

function isBelow(box: Box, above: Box): boolean {
  return box.column === above.column && box.columns === above.columns && box.row === above.row + above.rows;
}
