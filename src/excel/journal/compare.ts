import { keptNumber } from "../../domain/formulas/kept-number";
import { relativeFormula } from "../../domain/formulas/relative-formula";
import { scanFormula, type Token } from "../../domain/formulas/scan-formula";
import { placeOf } from "../../model/port/book";
import type { Change, PlannedCell } from "../../model/port/plan";
import type { Block } from "./blocks";

/** Stands in a cell of a table while the others are written: Excel fills no column that holds other things. */
export const STAND_IN = "…";

/** Whether two readings of the same cells hold the same. */
export function isTheSame(one: Pick<Change, "cells">, other: Pick<Change, "cells">): boolean {
  return one.cells.every((row, y) => row.every((cell, x) => textOf(cell) === textOf(other.cells[y]?.[x])));
}

/** Whether a formula stands where one was written, and a constant where one was; how Excel writes them is its own. */
export function isOfKind(planned: Pick<Change, "cells">, now: Pick<Change, "cells">): boolean {
  return planned.cells.every((row, y) =>
    row.every((cell, x) => {
      const stands = now.cells[y]?.[x] ?? { blank: true };
      if ("formula" in cell) return "formula" in stands;
      return !("value" in cell) || cell.value === "" || !("formula" in stands || "blank" in stands);
    }),
  );
}

/** Whether cells hold something else than what was written, what stood there before, or nothing: somebody's own. */
export function isChangedSince(
  planned: Pick<Change, "cells">,
  before: Pick<Change, "cells">,
  now: Pick<Block, "cells">,
  isFilled: (cell: PlannedCell, y: number, x: number) => boolean = () => false,
): boolean {
  return now.cells.some((row, y) =>
    row.some((cell, x) => {
      const text = textOf(cell);
      const ours = [textOf(planned.cells[y]?.[x]), textOf(before.cells[y]?.[x]), "", STAND_IN];
      return !ours.includes(text) && !isFilled(cell, y, x);
    }),
  );
}

/** Whether a cell holds a formula with which Excel filled its column, as one of these changes writes it there or takes it away. */
export function filledBy(
  changes: readonly Change[],
): (change: Pick<Change, "sheet" | "at">, cell: PlannedCell, y: number, x: number) => boolean {
  const written = new Set(
    changes.flatMap((change) =>
      change.cells.flatMap((row, y) => row.flatMap((cell, x) => fillOf(change, cell, y, x) ?? [])),
    ),
  );
  return (change, cell, y, x) => {
    const fill = fillOf(change, cell, y, x);
    return fill !== undefined && written.has(fill);
  };
}

function fillOf(
  { sheet, at }: Pick<Change, "sheet" | "at">,
  cell: PlannedCell,
  y: number,
  x: number,
): string | undefined {
  if (!("formula" in cell)) return undefined;
  const { row, column } = placeOf(at);
  const place = { row: row + y, column: column + x };
  return `${sheet}!${place.column} ${textOf({ formula: relativeFormula(cell.formula, place) })}`;
}

/** Excel writes a formula in its own manner, so what it says is compared and not how. */
function textOf(cell: PlannedCell | undefined): string {
  if (!cell || "blank" in cell) return "";
  if ("error" in cell) return cell.error;
  if ("value" in cell) return typeof cell.value === "number" ? kept(cell.value) : String(cell.value);
  return scanFormula(cell.formula)
    .filter(({ kind, text }) => kind !== "space" && text !== "@")
    .map(tokenText)
    .join("");
}

function tokenText({ kind, text }: Token): string {
  if (kind === "text") return text;
  return kind === "number" ? kept(Number(text)) : text.toUpperCase().replace(/_XLFN\.|'/g, "");
}

function kept(value: number): string {
  return String(keptNumber(value));
}
