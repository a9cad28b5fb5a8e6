import { useId } from "preact/hooks";
import { GUIDE } from "../../domain/functions/guide";
import type { Parameter } from "../../domain/functions/signatures";
import { SeriesPicker } from "../parts/series-picker";
import {
  acceptsOf,
  DATE_HINTS,
  fieldChoices,
  pairHints,
  publishedUnit,
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
  const { parameter, context } = props;
  const id = useId();
  const label = labelOf(parameter.name);
  const about = GUIDE[context.draft.name].arguments[parameter.name];
  return (
    <div class="field">
      <label for={id}>
        {label}
        {parameter.required && <span class="quiet"> (needed)</span>}
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
  switch (kind) {
    case "series":
      return <SeriesPicker {...field} market={context.market} accepts={acceptsOf(context.draft.name)} />;
    case "period":
      return <DateField {...field} label={label} hints={DATE_HINTS} placeholder="2025-12-06" />;
    case "year":
      return <TextField {...field} hints={yearHints(context)} placeholder="2030" numeric />;
    case "unit": {
      const published = publishedUnit(context);
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
          groups={[{ label: "Field", units: fieldChoices(context) }]}
        />
      );
    default:
      return <TextField {...field} numeric={kind === "count" || kind === "number"} />;
  }
}

function labelOf(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
