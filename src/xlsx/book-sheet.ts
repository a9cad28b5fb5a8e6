import { cellName } from "../domain/formulas/address";
import {
  addressOf,
  placeOf,
  places,
  type BookCell,
  type BookIndex,
  type BookSheet,
} from "../model/port/book";
import type { SpillPlace } from "../model/port/workbook";
import { shownFormula } from "./parts/file-formula";
import type { SheetCell, SheetXml } from "./parts/sheet-xml";
import type { Styles } from "./parts/styles";

/** The cells of a sheet as a plan sees them: those that hold something, and those that a formula fills. */
export function bookSheet(name: string, { rows, isProtected }: SheetXml, styles: Styles): BookSheet {
  const cells = rows.flatMap((row) => row.cells);
  const filledBy = new Map(cells.flatMap(filledPlaces));
  return {
    name,
    ...(isProtected && { isProtected }),
    cells: cells.flatMap((cell) => bookCell(cell, styles, filledBy.get(cellName(cell.row, cell.column)))),
  };
}

function bookCell(cell: SheetCell, styles: Styles, spilledFrom: string | undefined): BookCell[] {
  const { formula, value } = cell;
  if (!formula && value === "" && spilledFrom === undefined) return [];
  const fills = formula?.fills;
  return [
    {
      address: cellName(cell.row, cell.column),
      ...(formula && { formula: shownFormula(formula.text) }),
      value,
      numberFormat: styles.formatOf(cell.style),
      ...(fills && fills.rows * fills.columns > 1 && { spill: { rows: fills.rows, columns: fills.columns } }),
      ...(!formula && spilledFrom !== undefined && { spilledFrom }),
    },
  ];
}

/** Of the cells that an array formula fills beside its own, which formula it is. */
function filledPlaces(cell: SheetCell): [string, string][] {
  const fills = cell.formula?.fills;
  if (!fills) return [];
  const own = cellName(cell.row, cell.column);
  return places(fills)
    .flat()
    .map(({ row, column }): [string, string] => [cellName(row, column), own])
    .filter(([place]) => place !== own);
}

/** Where a cell stands in what a formula fills. */
export function spillOf(sheet: string, cell: BookCell, index: BookIndex): SpillPlace | undefined {
  if (cell.spilledFrom === undefined) return undefined;
  const anchor = placeOf(cell.spilledFrom);
  const formula = index.at(sheet, anchor)?.formula;
  if (formula === undefined) return undefined;
  const { row, column } = placeOf(cell.address);
  return {
    from: addressOf(sheet, cell.spilledFrom),
    formula,
    row: row - anchor.row,
    column: column - anchor.column,
  };
}
