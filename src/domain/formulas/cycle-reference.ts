import { CELL_PATTERN } from "./address";
import { scanFormula } from "./scan-formula";

const CELL = new RegExp(CELL_PATTERN, "gi");

/** What F4 makes of cells, in turn: `A1`, `$A$1`, `A$1`, `$A1`. */
const TURNS: readonly [column: string, row: string][] = [
  ["", ""],
  ["$", "$"],
  ["", "$"],
  ["$", ""],
];

/** Cells with the dollar signs that come next, as F4 does it in Excel; a text that names no cells stays as it is. */
export function cycleReference(text: string): string {
  const [token, ...others] = scanFormula(text);
  if (token?.kind !== "reference" || token.local === undefined || others.length > 0) return text;
  const { local } = token;
  const first = local.slice(0, local.search(/[:#]|$/));
  const now = TURNS.findIndex(
    ([column, row]) => first.startsWith("$") === (column !== "") && first.includes("$", 1) === (row !== ""),
  );
  const [column, row] = TURNS[(now + 1) % TURNS.length] ?? ["", ""];
  const before = text.slice(0, text.length - local.length);
  return (
    before +
    local.replace(CELL, (cell) => cell.replace(/\$/g, "").replace(/^[A-Z]+/i, (name) => column + name + row))
  );
}
