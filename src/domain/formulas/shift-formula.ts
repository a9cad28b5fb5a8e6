import { CELL_PATTERN, columnIndex, columnName } from "./address";
import { scanFormula } from "./scan-formula";

/** A cell, or a column or a row of a range that has no end: `A1`, `$B:C`, `3:$7`. */
const PART = new RegExp(`^(?:${CELL_PATTERN}|\\$?[A-Z]{1,3}|\\$?[1-9][0-9]{0,6})$`, "i");
const LAST_ROW = 1_048_576;
const LAST_COLUMN = 16_384;
const GONE = "#REF!";

/** A formula as it reads in a cell so many rows down and columns to the right: what is not held by a `$` moves along. */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  return scanFormula(formula)
    .map(({ kind, text }) =>
      kind === "reference" || kind === "name" ? shiftRange(text, rows, columns) : text,
    )
    .join("");
}

/** A table, a name and whatever else is no range stays as it is. */
function shiftRange(text: string, rows: number, columns: number): string {
  const at = text.lastIndexOf("!") + 1;
  const spill = text.endsWith("#") ? "#" : "";
  const parts = text.slice(at, text.length - spill.length).split(":");
  // A word alone is a name, whatever column it looks like.
  const isRange =
    parts.every((part) => PART.test(part)) && (parts.length === 2 || /[0-9]$/.test(parts[0] ?? ""));
  if (!isRange || parts.length > 2 || (parts.length === 1 && !/[A-Z]/i.test(text.slice(at)))) return text;
  const shifted = parts.map((part) => shiftPart(part, rows, columns));
  return shifted.includes(GONE) ? GONE : text.slice(0, at) + shifted.join(":") + spill;
}

function shiftPart(part: string, rows: number, columns: number): string {
  const [, fixedColumn = "", column = "", fixedRow = "", row = ""] =
    /^(\$?)([A-Z]*)(\$?)([0-9]*)$/i.exec(part) ?? [];
  // Of a lone row the only dollar is read as the column's.
  const isFixedRow = fixedRow !== "" || (column === "" && fixedColumn !== "");
  const toColumn = column === "" || fixedColumn !== "" ? undefined : columnIndex(column) + columns;
  const toRow = row === "" || isFixedRow ? undefined : Number(row) + rows;
  if (toColumn !== undefined && (toColumn < 0 || toColumn >= LAST_COLUMN)) return GONE;
  if (toRow !== undefined && (toRow < 1 || toRow > LAST_ROW)) return GONE;
  return `${fixedColumn}${toColumn === undefined ? column : columnName(toColumn)}${fixedRow}${toRow ?? row}`;
}
