import type { CallChange, CallChangeReason } from "./preview";

/** How many values change for a reason. */
export interface ReasonCount {
  reason: CallChangeReason;
  count: number;
}

/** Reasons that belong to a change of the data, and so can be held back; the others only follow from those. */
export function isHoldable(reason: CallChangeReason): boolean {
  return !["now-an-error", "error-solved", "shape", "text"].includes(reason);
}

/** The reasons of a preview, the most frequent first. */
export function countReasons(changes: readonly CallChange[]): ReasonCount[] {
  const counts = new Map<CallChangeReason, number>();
  for (const { reason } of changes) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  return [...counts].map(([reason, count]) => ({ reason, count })).sort((a, b) => b.count - a.count);
}
