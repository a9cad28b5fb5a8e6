import { words } from "../languages/in-use";
import { SelectField } from "./select-field";

export interface FacetSelectProps {
  label: string;
  value: string | undefined;
  /** How many each choice would leave. */
  counts: ReadonlyMap<string, number>;
  wordsOf(value: string): string;
  onChange(value: string | undefined): void;
}

/** One filter with a closed set of values, the most frequent first. */
export function FacetSelect({ label, value, counts, wordsOf, onChange }: FacetSelectProps) {
  const values = [...counts].sort(([a, countA], [b, countB]) => countB - countA || (a < b ? -1 : 1));
  // The choice in force stays to be seen when a search leaves nothing of it.
  if (value !== undefined && !counts.has(value)) values.push([value, 0]);
  return (
    <SelectField
      label={label}
      value={value ?? ""}
      choices={[
        ["", words().parts.any],
        ...values.map(([one, count]) => [one, `${wordsOf(one)} (${count})`] as const),
      ]}
      onChange={(one) => onChange(one || undefined)}
    />
  );
}
