import { useId } from "preact/hooks";

export interface SelectFieldProps<Value extends string> {
  label: string;
  value: Value;
  /** Each with what it is called, in the order in which they are listed. */
  choices: readonly (readonly [value: Value, words: string])[];
  onChange(value: Value): void;
}

/** A labelled list of which one is chosen. */
export function SelectField<Value extends string>({
  label,
  value,
  choices,
  onChange,
}: SelectFieldProps<Value>) {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <select
        id={id}
        class="input"
        value={value}
        onChange={(event) => onChange(event.currentTarget.value as Value)}
      >
        {choices.map(([one, said]) => (
          <option key={one} value={one}>
            {said}
          </option>
        ))}
      </select>
    </div>
  );
}
