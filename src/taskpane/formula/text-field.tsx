import { words } from "../languages/in-use";
import { useId } from "preact/hooks";
import { isDay } from "../../domain/time/day";

export interface TextFieldProps {
  id: string;
  value: string;
  onChange(text: string): void;
  /** Offered while typing; anything else may be typed too. */
  hints?: readonly string[];
  placeholder?: string | undefined;
  describedBy?: string | undefined;
  required?: boolean | undefined;
  numeric?: boolean | undefined;
}

export function TextField(props: TextFieldProps) {
  const { id, value, onChange, hints = [] } = props;
  const listId = useId();
  return (
    <>
      <input
        id={id}
        class="input"
        type="text"
        autocomplete="off"
        spellcheck={false}
        inputMode={props.numeric ? "decimal" : undefined}
        list={hints.length > 0 ? listId : undefined}
        placeholder={props.placeholder}
        aria-describedby={props.describedBy}
        aria-required={props.required || undefined}
        value={value}
        onInput={(event) => onChange(event.currentTarget.value)}
      />
      {hints.length > 0 && (
        <datalist id={listId}>
          {hints.map((hint) => (
            <option key={hint} value={hint} />
          ))}
        </datalist>
      )}
    </>
  );
}

/** A date as a formula may word it, or picked from a calendar. */
export function DateField(props: TextFieldProps & { label: string }) {
  const { value, onChange, label } = props;
  return (
    <div class="date-field">
      <TextField {...props} />
      <input
        class="input"
        type="date"
        aria-label={words().formula.pickDay({ label })}
        value={isDay(value) ? value : ""}
        onInput={(event) => onChange(event.currentTarget.value)}
      />
    </div>
  );
}

export interface ChoiceFieldProps {
  id: string;
  value: string;
  onChange(text: string): void;
  /** What it says while nothing is chosen. */
  none: string;
  values: readonly string[];
  /** What a value is called; by itself without it. */
  wordsOf?: ((value: string) => string) | undefined;
  describedBy?: string | undefined;
  required?: boolean | undefined;
}

/** A closed list. A value that is not on it, from a formula that was typed, stays and is shown. */
export function ChoiceField(props: ChoiceFieldProps) {
  const { id, value, onChange, none, values, wordsOf = (one) => one, describedBy, required } = props;
  const listed = value === "" || values.includes(value);
  return (
    <select
      id={id}
      class="input"
      value={value}
      aria-describedby={describedBy}
      aria-required={required || undefined}
      onChange={(event) => onChange(event.currentTarget.value)}
    >
      <option value="">{none}</option>
      {[...(listed ? [] : [value]), ...values].map((one) => (
        <option key={one} value={one}>
          {wordsOf(one)}
        </option>
      ))}
    </select>
  );
}
