import type { CheckCell, CheckSheet } from "./check-cells";

/** Numbers that stand side by side, or one below the other, with nothing between: two or more. */
export interface Line {
  along: "row" | "column";
  cells: readonly CheckCell[];
}

/** Every line of a sheet, as long as it goes. */
export function linesOf(sheet: CheckSheet): Line[] {
  const { rows, columns } = sheet.lines;
  return [
    ...[...rows].flatMap((cells) => runs(cells, "row", ({ column }) => column)),
    ...[...columns].flatMap((cells) => runs(cells, "column", ({ row }) => row)),
  ];
}

function runs(
  cells: readonly CheckCell[],
  along: Line["along"],
  placeOf: (cell: CheckCell) => number,
): Line[] {
  const found: Line[] = [];
  let run: CheckCell[] = [];
  const end = (): void => {
    if (run.length > 1) found.push({ along, cells: run });
    run = [];
  };
  for (const cell of cells) {
    const last = run.at(-1);
    if (last && placeOf(cell) !== placeOf(last) + 1) end();
    if (cell.text === undefined || cell.formula !== undefined) run.push(cell);
    else end();
  }
  end();
  return found;
}

/** How far beside a line its heads and marks may stand. */
const REACH = 12;

/** The cells that stand beside those of a line, row by row or column by column: its heads, marks and notes. */
export function* besides({ along, cells }: Line): Generator<CheckCell> {
  for (const { sheet, row, column } of cells)
    for (let away = -REACH; away <= 4; away++) {
      const cell =
        away === 0
          ? undefined
          : along === "row"
            ? sheet.at(row + away, column)
            : sheet.at(row, column + away);
      if (cell) yield cell;
    }
}

/** What stands before the first cell of a line, nearest first. */
export function* before({ along, cells: [first] }: Line): Generator<CheckCell> {
  if (!first) return;
  for (let away = 1; away <= REACH; away++) {
    const cell =
      along === "row"
        ? first.sheet.at(first.row, first.column - away)
        : first.sheet.at(first.row - away, first.column);
    if (cell) yield cell;
  }
}
