import { words } from "../languages/in-use";
import { useEffect, useRef } from "preact/hooks";
import type { Address } from "../../model/port/workbook";
import "./confirm-overwrite.css";

/** So many addresses are named; a question that fills the pane is not read. */
const NAMED_CELLS = 6;

export interface ConfirmOverwriteProps {
  /** The cells in the way. */
  occupied: readonly Address[];
  onOverwrite(): void;
  onCancel(): void;
}

/** Asks, at the place of the insert button, whether cells that hold something may be overwritten. */
export function ConfirmOverwrite({ occupied, onOverwrite, onCancel }: ConfirmOverwriteProps) {
  const keep = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    // The safe answer gets the focus: a second press of Enter must not overwrite.
    keep.current?.focus();
    return () => before instanceof HTMLElement && before.focus();
  }, []);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== "Escape") return;
    // Neither the page around nor Office.js, which would go back to the sheet, shall take it too.
    event.stopPropagation();
    onCancel();
  };
  return (
    <div class="confirm-overwrite" role="group" aria-label={words().parts.inTheWay} onKeyDown={onKeyDown}>
      <p role="alert">{question(occupied)}</p>
      <div class="row">
        <button type="button" class="button" ref={keep} onClick={onCancel}>
          {words().parts.keepThem}
        </button>
        <button type="button" class="button" onClick={onOverwrite}>
          {words().parts.overwrite}
        </button>
      </div>
    </div>
  );
}

function question(occupied: readonly Address[]): string {
  const cells = occupied.map((address) => address.slice(address.lastIndexOf("!") + 1));
  const named = cells.slice(0, NAMED_CELLS).join(", ");
  const said = { count: cells.length, cells: named };
  const more = cells.length - NAMED_CELLS;
  return more > 0
    ? words().parts.overwriteMore({ ...said, more: String(more) })
    : words().parts.overwriteThem(said);
}
