import { words } from "../languages/in-use";
import { useId } from "preact/hooks";
import type { Parameter } from "../../domain/functions/definition";
import { isWritten } from "../../domain/formulas/written";
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
import { aboutParameter } from "../../domain/functions/translations/translation";
import { definitionOf } from "../../domain/functions/functions";
import { CellPick, type Picking } from "./cell-pick";
import { ChoiceField, DateField, TextField } from "./text-field";
import { UnitField } from "./unit-field";

export interface ArgumentFieldProps {
  parameter: Parameter;
  context: Context;
  value: unknown;
  /** What its cells hold, where it is cells and they were read. */
  held: unknown;
  picking: Picking;
  /** By which it is known to `picking`. */
  field: string;
  onChange(value: unknown): void;
}

/** One argument with the picker that suits its kind, or cells that hold it. */
export function ArgumentField(props: ArgumentFieldProps) {
  const { picking, field, value, held, onChange } = props;
  const { name, required } = props.parameter;
  const about = aboutParameter(definitionOf(props.context.draft.name), props.parameter);
  const id = useId();
  const label = labelOf(name);
  return (
    <div class="field">
      <label for={id}>
        {label}
        {required && <span class="quiet"> {words().formula.needed}</span>}
      </label>
      <CellPick {...{ picking, field, label, value, held, onChange }}>
        <Picker {...props} id={id} label={label} describedBy={about && `${id}-about`} />
      </CellPick>
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
      const none = required ? words().formula.chooseUnit : words().formula.asPublished({ unit: published });
      return <UnitField {...field} none={none} groups={unitGroups(published)} />;
    }
    case "pair":
      return <TextField {...field} hints={pairHints()} placeholder="USD/CNY" />;
    case "field":
      if (isWritten(value)) return <TextField {...field} />;
      return (
        <ChoiceField
          {...field}
          none={words().formula.notChosen}
          values={[...parameter.fields(context.session, context.series)]}
        />
      );
    default:
      return <TextField {...field} numeric={kind === "count" || kind === "number"} />;
  }
}

function labelOf(name: string): string {
  const names: Readonly<Record<string, string>> = words().formula.parameters;
  return names[name] ?? name.charAt(0).toUpperCase() + name.slice(1);
}
