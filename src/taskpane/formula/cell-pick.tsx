import { words } from "../languages/in-use";
import type { ComponentChildren } from "preact";
import { cycleReference } from "../../domain/formulas/cycle-reference";
import { isWritten } from "../../domain/formulas/written";
import { rowsOf } from "../../domain/functions/arguments/raw";
import { scalarText } from "../../domain/ledger/typed-text";

/** What takes the selected cells in the place of a value. */
export interface Picking {
  /** Whether a workbook is there to pick from. */
  possible: boolean;
  /** The field that takes whatever is selected, until it is pressed again. */
  field: string | undefined;
  toggle(field: string): void;
}

export interface CellPickProps {
  picking: Picking;
  /** By which the field is known to `picking`. */
  field: string;
  label: string;
  value: unknown;
  /** What the cells hold, where the value is cells and they were read. */
  held?: unknown;
  onChange(value: unknown): void;
  children: ComponentChildren;
}

/** A field with the buttons that make cells of its value: the selected ones, and their dollar signs. */
export function CellPick({ picking, field, label, value, held, onChange, children }: CellPickProps) {
  const isOn = picking.field === field;
  const turned = isWritten(value) ? cycleReference(value.written) : undefined;
  const turn = (): void => {
    if (turned !== undefined) onChange({ written: turned });
  };
  return (
    <>
      <div
        class="cell-pick"
        onKeyDown={(event) => {
          if (event.key === "Escape" && isOn) picking.toggle(field);
          else if (event.key === "F4" && isWritten(value)) turn();
          else return;
          event.preventDefault();
          event.stopPropagation();
        }}
      >
        <div class="cell-pick-field">{children}</div>
        {isWritten(value) && turned !== value.written && (
          <button
            type="button"
            class="button cell-pick-button"
            title={words().formula.dollarsHint}
            onClick={turn}
          >
            $<span class="visually-hidden"> {words().formula.dollars({ label })}</span>
          </button>
        )}
        {picking.possible && (
          <button
            type="button"
            class="button cell-pick-button"
            aria-pressed={isOn}
            title={words().formula.pickHint}
            onClick={() => picking.toggle(field)}
          >
            A1<span class="visually-hidden"> {words().formula.pick({ label })}</span>
          </button>
        )}
      </div>
      {isOn && (
        <p class="cell-pick-hint" role="status">
          {words().formula.picking}
        </p>
      )}
      {isWritten(value) && held !== undefined && !isWritten(held) && (
        <p class="quiet">{words().formula.holds({ cells: value.written, what: heldText(held) })}</p>
      )}
    </>
  );
}

const SHOWN = 3;

function heldText(held: unknown): string {
  const values = rowsOf(held).flat();
  const texts = values.slice(0, SHOWN).map((one) => scalarText(one) || words().formula.empty);
  if (values.length === 1) return texts.join("");
  const what = `${words().parts.list(texts)}${values.length > SHOWN ? " …" : ""}`;
  return words().formula.severalHold({ count: values.length, what });
}
