/** Notices when a formula's answer takes fewer rows or columns than before. */
import type { CellAddress } from "../addresses";
import type { Answer } from "../cells";
import { cellId } from "./function-bridge";

export class SpillGuard {
  readonly #shapes = new Map<string, { readonly rows: number; readonly columns: number }>();
  #hasShrunk = false;

  note(cell: CellAddress, answer: Answer): void {
    const id = cellId(cell);
    const shape = { rows: answer.length, columns: answer[0]?.length ?? 1 };
    const last = this.#shapes.get(id);
    if (last && (shape.rows < last.rows || shape.columns < last.columns)) this.#hasShrunk = true;
    this.#shapes.set(id, shape);
  }

  forgetAll(): void {
    this.#shapes.clear();
  }

  /** True once after a spill became smaller. */
  takeShrunk(): boolean {
    const hasShrunk = this.#hasShrunk;
    this.#hasShrunk = false;
    return hasShrunk;
  }
}
