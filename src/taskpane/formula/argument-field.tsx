import { useId } from "preact/hooks";
import type { Parameter } from "../../domain/functions/definition";
import { SeriesPicker } from "../parts/series-picker";
import {
  DATE_HINTS,
  pairHints,
  convertedUnit,
  unitGroups,
  yearHints,
  type Context,
} from "../../model/formula/choices";
import { fieldText, fieldValue } from "../../model/formula/draft";
import { ChoiceField, DateField, TextField } from "./text-field";

export interface ArgumentFieldProps {
  parameter: Parameter;
  context: Context;
  value: unknown;
  onChange(value: unknown): void;
}

/** One argument with the picker that suits its kind. */
export function ArgumentField(props: ArgumentFieldProps) {
  const { name, required, about } = props.parameter;
  const id = useId();
  const label = labelOf(name);
  return (
    <div class="field">
      <label for={id}>
        {label}
        {required && <span class="quiet"> (needed)</span>}
      </label>
      <Picker {...props} id={id} label={label} describedBy={about && `${id}-about`} />
      {about && (
        <p id={`${id}-about`} class="quiet">
          {about}
        </p>
      )}
    </div>
  );
}

interface PickerProps extends ArgumentFieldProps {
  id: string;
  label: string;
  describedBy: string | undefined;
}

function Picker({ parameter, context, value, onChange, id, label, describedBy }: PickerProps) {
  const { kind, required } = parameter;
  const field = {
    id,
    value: fieldText(value),
    onChange: (text: string) => onChange(fieldValue(text, kind)),
    describedBy,
    required,
  };
  switch (parameter.kind) {
    case "series":
      return <SeriesPicker {...field} market={context.market} accepts={parameter.accepts} />;
    case "period":
      return <DateField {...field} label={label} hints={DATE_HINTS} placeholder="2025-12-06" />;
    case "year":
      return <TextField {...field} hints={yearHints(context)} placeholder="2030" numeric />;
    case "unit": {
      const published = convertedUnit(context, parameter);
      if (published === undefined) return <TextField {...field} placeholder="CNY/kg, GWh …" />;
      const none = required ? "Choose a unit" : `${published} (as published)`;
      return <ChoiceField {...field} none={none} groups={unitGroups(published)} />;
    }
    case "pair":
      return <TextField {...field} hints={pairHints()} placeholder="USD/CNY" />;
    case "field":
      return (
        <ChoiceField
          {...field}
          none="Not chosen"
          groups={[{ label: "Field", units: [...parameter.fields(context.session, context.series)] }]}
        />
      );
    default:
      return <TextField {...field} numeric={kind === "count" || kind === "number"} />;
  }
}

function labelOf(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
