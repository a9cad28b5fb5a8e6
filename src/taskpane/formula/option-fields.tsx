import { useId } from "preact/hooks";
import { optionOf, withOption, type OptionPair } from "../../domain/functions/arguments/option-text";
import { OPTIONS, type OptionName } from "../../domain/functions/arguments/options";
import { Summary } from "../parts/summary";
import { DATE_HINTS, optionChoices, type Context } from "../../model/formula/choices";
import { definitionOf } from "../../domain/functions/functions";
import { ChoiceField, DateField, TextField } from "./text-field";

export interface OptionFieldsProps {
  context: Context;
  onChange(options: readonly OptionPair[]): void;
}

/** A control for each option the function takes; open from the start where one is set. */
export function OptionFields({ context, onChange }: OptionFieldsProps) {
  const { name, options } = context.draft;
  const legal = definitionOf(name).options;
  if (legal.length === 0) return null;
  return (
    <details class="card">
      <Summary>Options{options.length > 0 && ` (${options.map(([one]) => one).join(", ")})`}</Summary>
      <div class="stack option-fields">
        {legal.map((option) => (
          <OptionField
            key={option}
            name={option}
            context={context}
            onChange={(text) => onChange(withOption(options, option, text))}
          />
        ))}
      </div>
    </details>
  );
}

interface OptionFieldProps {
  name: OptionName;
  context: Context;
  onChange(text: string): void;
}

const DAYS: readonly OptionName[] = ["asof", "since", "until"];

function OptionField({ name, context, onChange }: OptionFieldProps) {
  const id = useId();
  const { values, closed } = optionChoices(context, name);
  const field = { id, value: optionOf(context.draft.options, name), onChange, describedBy: `${id}-about` };
  return (
    <div class="field">
      <label for={id}>{name}</label>
      {closed ? (
        <ChoiceField {...field} none="Not set" groups={[{ label: name, units: values }]} />
      ) : DAYS.includes(name) ? (
        <DateField {...field} label={name} hints={DATE_HINTS.slice(1)} placeholder="2025-12-31" />
      ) : (
        <TextField {...field} hints={values} />
      )}
      <p id={`${id}-about`} class="quiet">
        {OPTIONS[name].about}
      </p>
    </div>
  );
}
