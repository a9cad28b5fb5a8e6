import {
  absoluteCellName,
  cellName,
  formatBox,
  joinAddress,
  splitAddress,
} from "../../domain/formulas/address";
import { quoted } from "../../domain/formulas/scan-formula";
import type { Cell } from "../../domain/functions/cell";
import { boxAt } from "../port/book";
import type { Address, WriteCell, WriteRequest } from "../port/workbook";
import type { Ask, Comparison, Heading } from "./comparison";

/** A comparison as it is written at an address, with its chart beside it where one is wanted. */
export function placeComparison(
  comparison: Comparison,
  figures: readonly (readonly Cell[])[],
  at: Address,
  withChart: boolean,
): WriteRequest {
  const { sheet, local } = splitAddress(at);
  const places = openPlaces(comparison, boxAt(local));
  const width = comparison.columns.length + 1;
  const line = (...cells: (WriteCell | undefined)[]): WriteCell[] =>
    Array.from({ length: width }, (_, column) => cells[column] ?? { blank: true });
  const head = [
    line({ value: comparison.title }),
    ...comparison.shared.map(({ label, value }) =>
      line({ value: label }, value === "" ? undefined : { value }),
    ),
    ...(comparison.units ? [line({ value: "Unit" }, ...comparison.units.map((value) => ({ value })))] : []),
    line({ value: comparison.corner }, ...comparison.columns.map(headCell)),
  ];
  const rows = comparison.rows.map((row, y) =>
    line(headCell(row), ...comparison.columns.map((_, x) => ({ formula: places.formula(y, x) }))),
  );
  const formats = [
    ...head.map(() => Array.from({ length: width }, () => undefined)),
    ...figures.map((cells) => [
      undefined,
      ...cells.map((cell) => (cell.type === "number" ? cell.format : undefined)),
    ]),
  ];
  const source = joinAddress(sheet, formatBox(places.table));
  return {
    at,
    content: [...head, ...rows],
    formats,
    ...(withChart &&
      comparison.chart && {
        chart: {
          source,
          title: titleOf(comparison),
          beside: true,
          ...(comparison.chart === "bars" && { bars: true }),
        },
      }),
  };
}

/** A chart says its unit, where its lines share one. */
function titleOf({ title, units = [] }: Comparison): string {
  const [unit, ...others] = new Set(units);
  return unit === undefined || others.length > 0 ? title : `${title}, ${unit}`;
}

function headCell({ value, format }: Heading): WriteCell {
  return { value, ...(format !== undefined && { format }) };
}

interface Places {
  /** The heads of the columns with all below them: what a chart draws. */
  table: { row: number; column: number; rows: number; columns: number };
  formula(row: number, column: number): string;
}

function openPlaces(
  { shared, units, rows, columns, call, counts, blankGaps }: Comparison,
  { row: top, column: left }: { row: number; column: number },
): Places {
  const unitRow = top + 1 + shared.length;
  const headRow = unitRow + (units ? 1 : 0);
  const formula = (y: number, x: number): string => {
    const [row, column] = [headRow + 1 + y, left + 1 + x];
    const heads = { row: fixedColumn(row, left), column: fixedRow(headRow, column) };
    const text = (ask: Ask): string => {
      if (ask === null) return "";
      if (ask === "row" || ask === "column") return heads[ask];
      if (ask === "unit") return fixedRow(unitRow, column);
      if (typeof ask === "string")
        return absoluteCellName(top + 1 + shared.findIndex(({ name }) => name === ask), left + 1);
      if ("text" in ask) return quoted(ask.text);
      return ask.options
        .map(([name, value], at) => {
          const lead = `${at > 0 ? "; " : ""}${name}=`;
          return typeof value === "object" ? quoted(lead + value.text) : `${quoted(lead)}&${heads[value]}`;
        })
        .join("&")
        .replace(/"&"/g, "");
    };
    const asked = `SSB.${call.name}(${trimmed(call.arguments.map(text)).join(",")})`;
    const counted = counts ? `IFNA(ROWS(${asked}),0)` : asked;
    const shown = blankGaps && !counts ? `IFNA(${counted},"")` : counted;
    return `=IF(OR(${heads.row}="",${heads.column}=""),"",${shown})`;
  };
  return {
    table: { row: headRow, column: left, rows: rows.length + 1, columns: columns.length + 1 },
    formula,
  };
}

function trimmed(texts: string[]): string[] {
  while (texts.at(-1) === "") texts.pop();
  return texts;
}

function fixedColumn(row: number, column: number): string {
  return `$${cellName(row, column)}`;
}

function fixedRow(row: number, column: number): string {
  return cellName(row, column).replace(/\d+$/, (digits) => `$${digits}`);
}
