/** When the first value of the add-in was in the grid, and when the workbook has come to rest. */
import type { Grid } from "./grid/grid";

const POLL_MS = 25;
/** A busy page may be late to begin what it has in hand: only several looks in a row at a workbook at rest count. */
const LOOKS_AT_REST = 4;

export class Progress {
  firstValueAt: number | undefined;
  settledAt: number | undefined;
  #hasAnswer = false;

  constructor(private readonly grid: Promise<Grid>) {}

  answered(): void {
    this.#hasAnswer = true;
  }

  passEnded(): void {
    if (this.#hasAnswer) this.firstValueAt ??= Math.round(performance.now());
  }

  /** Resolves when no call waits for an answer and the grid has calculated. */
  async settled(): Promise<void> {
    const grid = await this.grid;
    for (let atRest = 0; atRest < LOOKS_AT_REST;) {
      await new Promise((resolve) => setTimeout(resolve, POLL_MS));
      atRest = grid.isCalculating() ? 0 : atRest + 1;
    }
    this.settledAt ??= Math.round(performance.now());
  }
}
