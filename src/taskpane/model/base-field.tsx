import { useId } from "preact/hooks";
import type { BaseDraft } from "../../model/local/base-drafts";
import type { BaseRow } from "../../model/local/base-rows";
import { numberIn } from "../../model/local/typed-number";
import { words } from "../languages/in-use";
import { Summary } from "../parts/summary";

interface BaseFieldProps {
  row: BaseRow;
  draft: BaseDraft;
  onChange(draft: BaseDraft): void;
}

const SLIDES = 100;

/** A base as a number and a slider, from half of the published one to twice it, or to what is typed beyond that. */
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
        aria-valuetext={`${at} ${unit}`}
        min={Math.min(value / 2, at)}
        max={Math.max(value * 2, at)}
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
