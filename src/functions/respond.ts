import { evaluate } from "../domain/calls/evaluate";
import { messages } from "../domain/answer/messages";
import { failureCell, type Grid } from "../domain/calls/cell";
import type { Session } from "../domain/calls/session";
import { excelError, excelValue } from "./excel-value";

/** What the functions answer from and how their answers look; set once before Excel can call. */
export interface Responding {
  session: Session;
  /** Whether numbers carry their source as properties; asked at each call, for the user may switch it. */
  properties(): boolean;
}

let responding: Responding | undefined;

export function startResponding(start: Responding): void {
  responding = start;
}

/**
 * Answers one call as Excel takes it: rows of values. A lone failure is thrown, because that is the way its message
 * reaches the cell; within an array an error is a value.
 * https://learn.microsoft.com/office/dev/add-ins/excel/custom-functions-errors
 */
export function respond(name: string, given: unknown[]): unknown[][] {
  const grid = answer(name, given);
  const [only] = grid.flat();
  if (grid.length === 1 && grid[0]!.length === 1 && only?.type === "failure") throw excelError(only.failure);
  const properties = responding?.properties() ?? false;
  return grid.map((row) => row.map((cell) => excelValue(cell, properties)));
}

/** No exception may leave a function: Excel would show it as a #VALUE! that says nothing. */
function answer(name: string, given: unknown[]): Grid {
  try {
    return evaluate(responding!.session, name, given);
  } catch (fault) {
    console.error(fault);
    return [[failureCell(messages.unexpected())]];
  }
}
