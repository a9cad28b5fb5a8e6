import type { CellAddress } from "../addresses";
import { cellId } from "./function-bridge";

/**
 * The passes of the grid's calculation. Cells whose answers come while one runs wait for its end: Univer would stop it
 * and begin it anew, and ten thousand cells that ask the add-in would be worked out again with every message of answers.
 */
export class CalculationPasses {
  readonly #waiting = new Map<string, CellAddress>();
  #isRunning = false;

  constructor(private readonly calculate: (cells: readonly CellAddress[]) => void) {}

  /** Whether a pass runs, or must. */
  get areOutstanding(): boolean {
    return this.#isRunning || this.#waiting.size > 0;
  }

  begin(): void {
    this.#isRunning = true;
  }

  end(): void {
    this.#isRunning = false;
    this.#calculateWaiting();
  }

  /** A pass that was stopped is begun anew at once, where it was stopped because something had changed. */
  stop(): void {
    this.#isRunning = false;
    setTimeout(() => {
      if (!this.#isRunning) this.#calculateWaiting();
    });
  }

  ask(cells: readonly CellAddress[]): void {
    for (const cell of cells) this.#waiting.set(cellId(cell), cell);
    if (!this.#isRunning) this.#calculateWaiting();
  }

  #calculateWaiting(): void {
    const cells = [...this.#waiting.values()];
    this.#waiting.clear();
    if (cells.length > 0) this.calculate(cells);
  }
}
