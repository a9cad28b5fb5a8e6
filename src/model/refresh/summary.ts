import type { ChangeReason } from "../../domain/ledger/vocabulary";
import type { CallChange, CallChangeReason } from "./preview";

/** How many values change for a reason. */
export interface ReasonCount {
  reason: CallChangeReason;
  count: number;
}

/** Reasons that belong to a change of the data, and so can be held back; the others only follow from those. */
export function isHoldable(reason: CallChangeReason): reason is ChangeReason {
  return !["as-of", "assumptions", "now-an-error", "error-solved", "shape", "text"].includes(reason);
}

/** The reasons of a preview: those that make errors first, then the most frequent. */
export function countReasons(changes: readonly CallChange[]): ReasonCount[] {
  const counts = new Map<CallChangeReason, number>();
  for (const { reason } of changes) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  const failing = new Set(changes.filter(isNowAnError).map(({ reason }) => reason));
  return [...counts]
    .map(([reason, count]) => ({ reason, count }))
    .sort((a, b) => Number(failing.has(b.reason)) - Number(failing.has(a.reason)) || b.count - a.count);
}

/** What is an error afterwards first, then by reason, the most frequent first, and then as they stand in the workbook. */
export function inOrder<Change extends CallChange>(changes: readonly Change[]): Change[] {
  const reasons = countReasons(changes).map(({ reason }) => reason);
  return [...changes].sort(
    (a, b) =>
      Number(isNowAnError(b)) - Number(isNowAnError(a)) ||
      reasons.indexOf(a.reason) - reasons.indexOf(b.reason),
  );
}

export function isNowAnError({ after }: CallChange): boolean {
  return after.type === "failure";
}

/** Of each reason there was before anything was held back, how many values change for it now. */
export function reasonTotals(all: readonly ReasonCount[], now: readonly ReasonCount[]): ReasonTotal[] {
  const counts = new Map(now.map(({ reason, count }) => [reason, count]));
  const known = new Set(all.map(({ reason }) => reason));
  return [
    ...all.map(({ reason, count }) => ({ reason, count: counts.get(reason) ?? 0, of: count })),
    ...now.filter(({ reason }) => !known.has(reason)).map((one) => ({ ...one, of: one.count })),
  ];
}

export interface ReasonTotal extends ReasonCount {
  of: number;
}
