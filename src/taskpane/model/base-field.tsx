import { useId } from "preact/hooks";
import type { IsoDate } from "../../domain/ledger/records";
import type { Assumptions, BaseAssumption } from "../../domain/local/assumptions";
import type { BaseRow } from "../../model/local/base-rows";
import { words } from "../languages/in-use";
import { Summary } from "../parts/summary";
import { numberIn } from "./house-field";

/** A base as it is typed; without a value none is assumed. */
export interface BaseDraft {
  value: string;
  low: string;
  high: string;
  author: string;
  reason: string;
}

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

interface BaseFieldProps {
  row: BaseRow;
  draft: BaseDraft;
  onChange(draft: BaseDraft): void;
}

const SLIDES = 100;

/** A base as a number and a slider, from half of the published one to twice it. */
export function BaseField({ row: { name, unit, value, published }, draft, onChange }: BaseFieldProps) {
  const said = words().assumptions;
  const id = useId();
  const set = (part: Partial<BaseDraft>): void => onChange({ ...draft, ...part });
  const now = numberIn(draft.value);
  const at = now === undefined || Number.isNaN(now) ? value : now;
  return (
    <div class="field base-field">
      <label for={id}>{said.base({ name, unit })}</label>
      <input
        id={id}
        class="input"
        inputMode="decimal"
        autocomplete="off"
        placeholder={String(value)}
        aria-describedby={`${id}-published`}
        value={draft.value}
        onInput={(event) => set({ value: event.currentTarget.value })}
      />
      <input
        type="range"
        aria-label={said.slide({ name })}
        min={value / 2}
        max={value * 2}
        step={value / SLIDES}
        value={at}
        onInput={(event) => set({ value: String(Number(Number(event.currentTarget.value).toPrecision(4))) })}
      />
      <p id={`${id}-published`} class="quiet">
        {said.published({ published })}
      </p>
      <details>
        <Summary>{said.ends}</Summary>
        <div class="stack">
          {(["low", "high", "author", "reason"] as const).map((part) => (
            <div key={part} class="field">
              <label for={`${id}-${part}`}>{said.parts[part]({ name })}</label>
              <input
                id={`${id}-${part}`}
                class="input"
                autocomplete="off"
                value={draft[part]}
                onInput={(event) => set({ [part]: event.currentTarget.value })}
              />
            </div>
          ))}
        </div>
      </details>
    </div>
  );
}
