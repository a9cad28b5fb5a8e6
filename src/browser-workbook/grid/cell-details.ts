/**
 * What the add-in's answers carry beside the values the grid shows: number formats, properties, error messages, by
 * the cell that shows them.
 */
import type { CellAddress } from "../addresses";
import { isCellError, type Answer, type AnswerCell, type Scalar } from "../cells";
import { cellId } from "./function-bridge";

export class CellDetails {
  readonly #byCell = new Map<string, AnswerCell>();
  readonly #ofAnchor = new Map<string, readonly string[]>();

  /** Keeps the details of an answer whose first value is shown at `anchor`. */
  keep(anchor: CellAddress, answer: Answer): void {
    this.forget(anchor);
    const ids: string[] = [];
    for (const [row, line] of answer.entries()) {
      for (const [column, cell] of line.entries()) {
        if (isPlain(cell)) continue;
        const id = cellId({ ...anchor, row: anchor.row + row, column: anchor.column + column });
        this.#byCell.set(id, cell);
        ids.push(id);
      }
    }
    if (ids.length > 0) this.#ofAnchor.set(cellId(anchor), ids);
  }

  forget(anchor: CellAddress): void {
    for (const id of this.#ofAnchor.get(cellId(anchor)) ?? []) this.#byCell.delete(id);
    this.#ofAnchor.delete(cellId(anchor));
  }

  forgetAll(): void {
    this.#byCell.clear();
    this.#ofAnchor.clear();
  }

  /**
   * The details of a cell that shows `value`. A formula that works on with an answer shows another value, and then
   * the answer's details are not its own.
   */
  of(cell: CellAddress, value: Scalar): AnswerCell | undefined {
    const detail = this.#byCell.get(cellId(cell));
    return detail && isSame(detail.value, value) ? detail : undefined;
  }
}

function isPlain(cell: AnswerCell): boolean {
  return !cell.numberFormat && !cell.properties && !isCellError(cell.value);
}

function isSame(one: Scalar, other: Scalar): boolean {
  if (isCellError(one)) return isCellError(other) && one.error === other.error;
  return one === other;
}
