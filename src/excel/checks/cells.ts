import { joinAddress } from "../../domain/formulas/address";
import { rangeAt } from "../host/cells";
import { ask } from "../host/run";

/** So long is waited for an add-in's function to answer, and so often it is looked. */
const LIMITS = { patience: 20_000, look: 200 };
/** What a cell shows while its function has not answered. */
const WAITING = ["", "#BUSY!", "#GETTING_DATA"];

/** What stands in a cell. */
export interface Shown {
  value: unknown;
  formula: string;
  /** Excel's own kind: `Double`, `String`, `Error`, `Empty`. */
  type: string;
}

/** For tests of functions that never answer. */
export function setFunctionPatience(milliseconds: number): void {
  LIMITS.patience = milliseconds;
  LIMITS.look = Math.min(LIMITS.look, milliseconds);
}

export function enter(sheet: string, at: string, input: string): Promise<void> {
  return ask(async (context) => {
    rangeAt(context, joinAddress(sheet, at)).formulas = [[input]];
    await context.sync();
  });
}

/** What a cell shows once it shows something, or what it shows in the end. */
export async function settled(sheet: string, at: string): Promise<Shown> {
  for (let waited = 0; ; waited += LIMITS.look) {
    const shown = await look(sheet, at);
    if (!WAITING.includes(String(shown.value)) || waited >= LIMITS.patience) return shown;
    await new Promise((resolve) => setTimeout(resolve, LIMITS.look));
  }
}

function look(sheet: string, at: string): Promise<Shown> {
  return ask(async (context) => {
    const cell = rangeAt(context, joinAddress(sheet, at));
    cell.load(["values", "formulas", "valueTypes"]);
    await context.sync();
    return {
      value: cell.values[0]?.[0] as unknown,
      formula: String(cell.formulas[0]?.[0]),
      type: String(cell.valueTypes[0]?.[0]),
    };
  });
}
