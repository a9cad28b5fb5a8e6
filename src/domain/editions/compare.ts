import type { EditionChangeKind } from "../answer/languages/language";
import type { Ledger, Pack } from "../ledger/records";
import { CHANGE_KINDS, sentencesOf, type EditionChanges } from "./change-counts";
import { changesBetween } from "./changes";

const NOTHING: Ledger = {
  sources: [],
  series: [],
  companies: [],
  projects: [],
  terms: [],
  observations: [],
  growth: [],
  events: [],
  rules: [],
  fx: [],
  vat: [],
};

/** Counts what changed from the older edition to the newer. Without an older one everything is new. */
export function compareEditions(older: Pack | undefined, newer: Pack): EditionChanges {
  const before = older ?? NOTHING;
  const counts = new Map<EditionChangeKind, number>([
    ["publications", added(before.sources, newer.sources, ({ id }) => id)],
    ["series", added(before.series, newer.series, ({ code }) => code)],
  ]);
  for (const { reason } of changesBetween(before, newer)) counts.set(reason, (counts.get(reason) ?? 0) + 1);

  const found = CHANGE_KINDS.flatMap((kind): [EditionChangeKind, number][] => {
    const count = counts.get(kind);
    return count ? [[kind, count]] : [];
  });
  const changed = Object.fromEntries(found);
  return { counts: changed, sentences: sentencesOf(found, "record") };
}

function added<T>(before: readonly T[], after: readonly T[], key: (record: T) => string): number {
  const known = new Set(before.map(key));
  return after.filter((record) => !known.has(key(record))).length;
}
