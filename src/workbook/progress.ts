/** When the first value of the add-in was in the grid, and when the workbook has come to rest. */
import type { FunctionBridge } from "./grid/function-bridge";
import type { Grid } from "./grid/grid";

const POLL_MS = 25;

export class Progress {
  firstValueAt: number | undefined;
  settledAt: number | undefined;
  #hasAnswer = false;

  constructor(
    private readonly grid: Promise<Grid>,
    private readonly bridge: FunctionBridge,
  ) {}

  answered(): void {
    this.#hasAnswer = true;
  }

  passEnded(): void {
    if (this.#hasAnswer) this.firstValueAt ??= Math.round(performance.now());
  }

  /** Resolves when no call waits for an answer and the grid has calculated. */
  async settled(): Promise<void> {
    const grid = await this.grid;
    while (this.bridge.pending > 0 || grid.isCalculating()) {
      await new Promise((resolve) => setTimeout(resolve, POLL_MS));
    }
    this.settledAt ??= Math.round(performance.now());
  }
}
