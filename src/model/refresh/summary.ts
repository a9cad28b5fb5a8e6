import type { CallChange, CallChangeReason } from "./preview";

/** How many values change for a reason. */
export interface ReasonCount {
  reason: CallChangeReason;
  count: number;
}

/** What each reason is called where a person reads it. */
export const REASON_WORDS: Record<CallChangeReason, string> = {
  "new-observation": "New figure",
  correction: "Correction",
  "methodology-change": "Changed methodology",
  "unit-rescale": "Unit rescaled",
  "forecast-revision": "Revised forecast",
  restatement: "Restated figure",
  rounding: "Rounded differently",
  discontinued: "Series discontinued",
  rewritten: "Record rewritten",
  withdrawn: "Record withdrawn",
  news: "News",
  derivation: "Changed rule",
  "now-an-error": "Now an error",
  "error-solved": "No longer an error",
  shape: "Longer or shorter answer",
  text: "Changed text",
};

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
