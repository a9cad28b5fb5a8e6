import { scanFormula } from "../../domain/formulas/scan-formula";
import type { Change, PlannedCell } from "../../model/port/plan";
import type { Block } from "./blocks";

/** Whether two readings of the same cells hold the same. */
export function isTheSame(one: Pick<Change, "cells">, other: Pick<Change, "cells">): boolean {
  return one.cells.every((row, y) => row.every((cell, x) => textOf(cell) === textOf(other.cells[y]?.[x])));
}

/** Whether cells hold something else than what was written, what stood there before, or nothing: somebody's own. */
export function isChangedSince(
  planned: Pick<Change, "cells">,
  before: Pick<Change, "cells">,
  now: Pick<Block, "cells">,
): boolean {
  return now.cells.some((row, y) =>
    row.some((cell, x) => {
      const text = textOf(cell);
      const ours = [textOf(planned.cells[y]?.[x]), textOf(before.cells[y]?.[x]), ""];
      return !ours.includes(text);
    }),
  );
}

/** Excel writes a formula in its own manner, so what it says is compared and not how. */
function textOf(cell: PlannedCell | undefined): string {
  if (!cell || "blank" in cell) return "";
  if ("error" in cell) return cell.error;
  if ("value" in cell) return String(cell.value);
  return scanFormula(cell.formula)
    .filter(({ kind }) => kind !== "space")
    .map(({ kind, text }) => (kind === "text" ? text : text.toUpperCase().replace(/_XLFN\.|'/g, "")))
    .join("");
}
