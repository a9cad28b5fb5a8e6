import { isFailure } from "../../domain/answer/failure";
import type { CheckMessage } from "../languages/checks";
import { isResolved } from "../scan/resolve-call";
import type { CheckedCall } from "./call-facts";
import type { CheckCell } from "./check-cells";
import type { CheckFix } from "./finding";
import type { Flow } from "./flow";

/**
 * A formula with a part of it rewritten, where that is accepted: every call in it is answered, and, unless the formula
 * may have failed before, answers what it answered.
 */
export function formulaFix(
  flow: Flow,
  cell: CheckCell,
  start: number,
  end: number,
  text: string,
  label: CheckMessage,
  before?: "may have failed",
): CheckFix[] {
  const { formula } = cell;
  if (formula === undefined) return [];
  const after = formula.slice(0, start) + text + formula.slice(end);
  const answered = valuesOf(flow.answered(after, cell));
  const isSame = before !== undefined || same(answered, valuesOf(flow.calls(cell)));
  if (answered === undefined || !isSame) return [];
  return [{ label, rewritings: [{ address: cell.address, before: { formula }, after: { formula: after } }] }];
}

/** A text in a cell of its own. */
export function textFix(held: CheckCell, text: string, label: CheckMessage): CheckFix[] {
  const { value } = held;
  return [{ label, rewritings: [{ address: held.address, before: { value }, after: { value: text } }] }];
}

/** What calls answer, where all of them do. */
function valuesOf(calls: readonly CheckedCall[]): unknown[] | undefined {
  const values = calls.map(({ outcome }) => (isResolved(outcome) ? outcome.grid : undefined));
  const isAnswered = values.every((grid) =>
    grid?.every((row) => row.every((cell) => !(cell.type === "failure" && isFailure(cell.failure)))),
  );
  if (!isAnswered) return undefined;
  return values.map((grid) => grid?.map((row) => row.map((cell) => ("value" in cell ? cell.value : cell))));
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
