/** Tells about the selected cell in the status line and on the card. */
import { a1 } from "../addresses";
import type { Grid } from "../grid/grid";
import { commentsOf } from "../host/objects/comments";
import { Card } from "./card";
import { Status } from "./status";

export class Inspector {
  readonly #status = new Status();
  readonly #card = new Card();

  showSelected(grid: Grid): void {
    const { sheetId, row, column } = grid.selection();
    const cell = grid.cell({ sheetId, row, column });
    const comment = commentsOf(grid).at({ sheetId, row, column });
    this.#status.describe(a1({ row, column, rows: 1, columns: 1 }), cell, comment?.text);
    this.#card.show(cell, grid.detail({ sheetId, row, column }), (value, format) =>
      grid.format(value, format),
    );
  }

  say(text: string, isError = false): void {
    this.#status.say(text, isError);
  }
}
