import type { IsoDate } from "../../domain/ledger/records";
import type { Assumptions, BaseAssumption } from "../../domain/local/assumptions";
import type { BaseRow } from "./base-rows";
import { numberIn } from "./typed-number";

/** A base as it is typed; without a value none is assumed. */
export interface BaseDraft {
  value: string;
  low: string;
  high: string;
  author: string;
  reason: string;
}

/** By the code of their series. */
export type BaseDrafts = Readonly<Record<string, BaseDraft>>;

export function baseDrafts(rows: readonly BaseRow[], { bases = [] }: Assumptions): BaseDrafts {
  const textOf = (value: number | undefined): string => (value === undefined ? "" : String(value));
  return Object.fromEntries(
    rows.map(({ series }) => {
      const own = bases.filter((one) => one.series === series.code).at(-1);
      const { value, low, high, author = "", reason = "" } = own ?? {};
      return [series.code, { value: textOf(value), low: textOf(low), high: textOf(high), author, reason }];
    }),
  );
}

/** The bases that drafts stand for; of a series there is no row for, those that are kept. Else the name of a wrong one. */
export function basesOf(
  rows: readonly BaseRow[],
  drafts: BaseDrafts,
  { bases: kept = [] }: Assumptions,
  today: IsoDate,
): BaseAssumption[] | { wrong: string } {
  const known = new Set(rows.map(({ series }) => series.code));
  const bases = kept.filter(({ series }) => !known.has(series));
  for (const { series, name } of rows) {
    const draft = drafts[series.code];
    const base = draft && baseOf(series.code, draft, today);
    if (base === undefined) continue;
    if (!isSound(base)) return { wrong: name };
    const same = kept.find((one) => isSame(one, base));
    bases.push(same ?? base);
  }
  return bases;
}

function baseOf(series: string, draft: BaseDraft, on: IsoDate): BaseAssumption | undefined {
  const [value, low, high] = [draft.value, draft.low, draft.high].map(numberIn);
  if (value === undefined) return undefined;
  const { author, reason } = draft;
  return {
    series,
    value,
    ...(low !== undefined && { low }),
    ...(high !== undefined && { high }),
    author: author.trim(),
    reason: reason.trim(),
    on,
  };
}

function isSound({ value, low = value, high = value }: BaseAssumption): boolean {
  return low >= 0 && low <= value && value <= high && high <= 1e15;
}

/** Set on another day, it is still the same. */
function isSame(one: BaseAssumption, other: BaseAssumption): boolean {
  return JSON.stringify({ ...one, on: "" }) === JSON.stringify({ ...other, on: "" });
}
