import { counted } from "../answer/counted";
import type { Ledger, Pack } from "../ledger/records";
import type { ChangeReason } from "../ledger/vocabulary";
import { changesBetween } from "./changes";

/** What an edition changed against an older one. A count of nothing is left out. */
export interface EditionChanges {
  counts: Partial<Record<ChangeKind, number>>;
  /** The counts in words, one sentence a kind. */
  sentences: string[];
}

export type ChangeKind = "publications" | "series" | ChangeReason;

export const CHANGE_WORDS: Record<ChangeKind, [one: string, more: string]> = {
  publications: ["new publication", "new publications"],
  series: ["new series", "new series"],
  "new-observation": ["new figure", "new figures"],
  correction: ["correction", "corrections"],
  "methodology-change": ["figure under a changed methodology", "figures under a changed methodology"],
  "unit-rescale": ["figure in a changed unit", "figures in a changed unit"],
  discontinued: ["discontinued figure", "discontinued figures"],
  rounding: ["figure rounded differently", "figures rounded differently"],
  "forecast-revision": ["revised forecast", "revised forecasts"],
  restatement: ["restated figure", "restated figures"],
  news: ["new item of news", "new items of news"],
  derivation: ["changed rule", "changed rules"],
  rewritten: ["record with another content", "records with another content"],
  withdrawn: ["record withdrawn", "records withdrawn"],
};

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
  const counts = new Map<ChangeKind, number>([
    ["publications", added(before.sources, newer.sources, ({ id }) => id)],
    ["series", added(before.series, newer.series, ({ code }) => code)],
  ]);
  for (const { reason } of changesBetween(before, newer)) counts.set(reason, (counts.get(reason) ?? 0) + 1);

  const found = (Object.keys(CHANGE_WORDS) as ChangeKind[]).flatMap((kind): [ChangeKind, number][] => {
    const count = counts.get(kind);
    return count ? [[kind, count]] : [];
  });
  return {
    counts: Object.fromEntries(found),
    sentences: found.map(([kind, count]) => sentence(count, CHANGE_WORDS[kind])),
  };
}

function sentence(count: number, [one, more]: [string, string]): string {
  return `${counted(count, one, more)}.`;
}

function added<T>(before: readonly T[], after: readonly T[], key: (record: T) => string): number {
  const known = new Set(before.map(key));
  return after.filter((record) => !known.has(key(record))).length;
}
