import { words } from "../languages/in-use";
import { useId } from "preact/hooks";
import { isWritten } from "../../domain/formulas/written";
import type { OptionName } from "../../domain/functions/arguments/options";
import { scalarText } from "../../domain/ledger/typed-text";
import { definitionOf } from "../../domain/functions/functions";
import { DATE_HINTS, optionChoices, type Context } from "../../model/formula/choices";
import { fieldText, fieldValue, type Draft } from "../../model/formula/draft";
import { draftOption, withDraftOption } from "../../model/formula/draft-options";
import { optionWords, valueWords } from "./option-words";
import { Summary } from "../parts/summary";
import { aboutOption } from "../../domain/functions/translations/translation";
import { withParts } from "../languages/with-parts";
import { CellPick, type Picking } from "./cell-pick";
import { ChoiceField, DateField, TextField } from "./text-field";

export interface OptionFieldsProps {
  context: Context;
  picking: Picking;
  onChange(draft: Draft): void;
}

/** A control for each option the function takes, by its name in words; those that are set stand in the heading. */
export function OptionFields({ context, picking, onChange }: OptionFieldsProps) {
  const { draft } = context;
  const legal = definitionOf(draft.name).options;
  if (legal.length === 0) return null;
  const set = draft.options.map(([name]) => optionWords(name));
  return (
    <details class="card">
      <Summary>{headOf(draft, set)}</Summary>
      <div class="stack option-fields">
        {draft.optionCells ? (
          <OptionsInCells draft={draft} onChange={onChange} />
        ) : (
          legal.map((option) => (
            <OptionField key={option} name={option} context={context} picking={picking} onChange={onChange} />
          ))
        )}
      </div>
    </details>
  );
}

function headOf(draft: Draft, set: readonly string[]): string {
  const { options, optionsInCells, optionsSet } = words().formula;
  if (draft.optionCells) return optionsInCells;
  return set.length > 0 ? optionsSet({ names: words().parts.list(set) }) : options;
}

/** A range of names and values, which the sheet changes and not the pane. */
function OptionsInCells({ draft, onChange }: { draft: Draft; onChange(draft: Draft): void }) {
  const apart: Draft = { name: draft.name, arguments: draft.arguments, options: [] };
  return (
    <>
      <p>{withParts(words().formula.readFrom, { cells: <code>{draft.optionCells?.written}</code> })}</p>
      <button type="button" class="button" onClick={() => onChange(apart)}>
        {words().formula.setHere}
      </button>
    </>
  );
}

interface OptionFieldProps {
  name: OptionName;
  context: Context;
  picking: Picking;
  onChange(draft: Draft): void;
}

const DAYS: readonly OptionName[] = ["asof", "since", "until"];

function OptionField({ name, context, picking, onChange }: OptionFieldProps) {
  const id = useId();
  const { draft } = context;
  const value = draftOption(draft.options, name);
  const label = optionWords(name);
  const set = (next: unknown): void => {
    const options = withDraftOption(draft.options, name, isWritten(next) ? next : scalarText(next));
    onChange({ ...draft, options });
  };
  const typed = (text: string): void => set(text.trim().startsWith("=") ? fieldValue(text, "text") : text);
  const { values, closed } = optionChoices(context, name);
  const field = { id, value: fieldText(value), onChange: typed, describedBy: `${id}-about` };
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <CellPick {...{ picking, label, value }} field={name} onChange={set}>
        {closed && !isWritten(value) ? (
          <ChoiceField
            {...field}
            none={words().formula.notSet}
            values={values}
            wordsOf={(one) => valueWords(name, one)}
          />
        ) : DAYS.includes(name) ? (
          <DateField
            {...field}
            label={label}
            hints={[...values, ...DATE_HINTS.slice(1)]}
            placeholder="2025-12-31"
          />
        ) : (
          <TextField {...field} hints={closed ? [] : values} />
        )}
      </CellPick>
      <p id={`${id}-about`} class="quiet">
        <code>{name}</code> {aboutOption(name)}
      </p>
    </div>
  );
}
