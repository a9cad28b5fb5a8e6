import { counted } from "../../domain/answer/counted";
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
    <div class="confirm-overwrite" role="group" aria-label="Cells in the way" onKeyDown={onKeyDown}>
      <p role="alert">{question(occupied)}</p>
      <div class="row">
        <button type="button" class="button" ref={keep} onClick={onCancel}>
          Keep them
        </button>
        <button type="button" class="button" onClick={onOverwrite}>
          Overwrite
        </button>
      </div>
    </div>
  );
}

function question(occupied: readonly Address[]): string {
  const cells = occupied.map((address) => address.slice(address.lastIndexOf("!") + 1));
  const named = cells.slice(0, NAMED_CELLS).join(", ");
  const more = cells.length > NAMED_CELLS ? ` and ${cells.length - NAMED_CELLS} more` : "";
  return `Overwrite ${counted(cells.length, "cell")}? ${named}${more}`;
}
