import { CELL_PATTERN, parseBox } from "./address";
import { scanFormula } from "./scan-formula";

const CELL = new RegExp(CELL_PATTERN, "gi");

/** A formula as each cell of a column has it that was filled with it: cells are named by how far they are. */
export function relativeFormula(formula: string, at: { row: number; column: number }): string {
  return scanFormula(formula)
    .map(({ kind, text, local }) => {
      if (kind !== "reference" || local === undefined) return text;
      const before = text.slice(0, text.length - local.length);
      return before + local.replace(CELL, (cell) => relativeCell(cell, at));
    })
    .join("");
}

function relativeCell(cell: string, at: { row: number; column: number }): string {
  const box = parseBox(cell);
  if (!box) return cell;
  const [fixedColumn, fixedRow] = [cell.startsWith("$"), cell.includes("$", 1)];
  const row = fixedRow ? `R${box.row}` : `R[${box.row - at.row}]`;
  const column = fixedColumn ? `C${box.column}` : `C[${box.column - at.column}]`;
  return row + column;
}
