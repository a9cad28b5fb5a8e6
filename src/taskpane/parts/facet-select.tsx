import { useId } from "preact/hooks";

export interface FacetSelectProps {
  label: string;
  /** What stands for no choice. */
  any: string;
  value: string | undefined;
  /** How many each choice would leave. */
  counts: ReadonlyMap<string, number>;
  wordsOf(value: string): string;
  onChange(value: string | undefined): void;
}

/** One filter with a closed set of values, the most frequent first. */
export function FacetSelect({ label, any, value, counts, wordsOf, onChange }: FacetSelectProps) {
  const id = useId();
  const values = [...counts].sort(([a, countA], [b, countB]) => countB - countA || (a < b ? -1 : 1));
  // The choice in force stays to be seen when a search leaves nothing of it.
  if (value !== undefined && !counts.has(value)) values.push([value, 0]);
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <select
        id={id}
        class="input"
        value={value ?? ""}
        onChange={(event) => onChange(event.currentTarget.value || undefined)}
      >
        <option value="">{any}</option>
        {values.map(([one, count]) => (
          <option key={one} value={one}>
            {`${wordsOf(one)} (${count})`}
          </option>
        ))}
      </select>
    </div>
  );
}
