import { words } from "../languages/in-use";
import type { UnitGroup } from "../../model/formula/choices";
import { Combobox, type Choice } from "../parts/combobox";

export interface UnitFieldProps {
  id: string;
  value: string;
  onChange(text: string): void;
  groups: readonly UnitGroup[];
  /** What an empty field means. */
  none: string;
  describedBy?: string | undefined;
  required?: boolean | undefined;
}

/** A unit, found by any part of its name; those of one currency or quantity stand together. */
export function UnitField({ groups, none, onChange, ...field }: UnitFieldProps) {
  const choices = (text: string): Choice[] => {
    const parts = text.toLowerCase().split(/\s+/).filter(Boolean);
    return groups.flatMap(({ label, units }) =>
      units
        .filter((unit) => parts.every((word) => hasWord(unit.toLowerCase(), word)))
        .map((unit) => ({ key: unit, label: unit, group: quantityWords(label) })),
    );
  };
  return (
    <Combobox
      {...field}
      choices={choices}
      onInput={onChange}
      onChoose={(choice) => onChange(choice.label)}
      listLabel={words().formula.units}
      placeholder={none}
    />
  );
}

function quantityWords(label: string): string {
  const names: Readonly<Record<string, string>> = words().formula.quantities;
  return names[label] ?? label;
}

/** The beginning of a part of a unit, or of the whole: `t` is no part of `ex VAT`. */
function hasWord(unit: string, word: string): boolean {
  return unit.startsWith(word) || unit.split(/[/ ]/).some((part) => part.startsWith(word));
}
