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
        aria-label={`${label}: pick a day`}
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
  groups: readonly { label: string; units: readonly string[] }[];
  describedBy?: string | undefined;
  required?: boolean | undefined;
}

/** A closed list. A value that is not on it, from a formula that was typed, stays and is shown. */
export function ChoiceField({ id, value, onChange, none, groups, describedBy, required }: ChoiceFieldProps) {
  const listed = value === "" || groups.some((group) => group.units.includes(value));
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
      {!listed && <option value={value}>{value}</option>}
      {groups.length === 1
        ? groups.flatMap(({ units }) => units.map(option))
        : groups.map((group) => (
            <optgroup key={group.label} label={group.label}>
              {group.units.map(option)}
            </optgroup>
          ))}
    </select>
  );
}

function option(value: string) {
  return (
    <option key={value} value={value}>
      {value}
    </option>
  );
}
