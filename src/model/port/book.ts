import { countUp, mapAll, mapCells, type Block } from "../../domain/ledger/lists";
import { parseBox, formatBox, joinAddress, type Box } from "../../domain/formulas/address";
import type { Address } from "../../domain/formulas/address";

/** A workbook's cells as a plan sees them: every cell that holds something, on every sheet. */
export interface Book {
  sheets: BookSheet[];
  /** Absent where the host cannot tell, or is asked for them apart. */
  names?: BookName[];
  tables?: BookTable[];
}

/** A name that somebody defined, with what it stands for. */
export interface BookName {
  name: string;
  /** With its leading `=`, such as `=Inputs!$B$4`. */
  formula: string;
  /** The one sheet it counts on; absent where it counts everywhere. */
  sheet?: string;
}

export interface BookTable {
  name: string;
  sheet: string;
  /** The rows of data, without heads and totals. */
  body: Box;
}

export interface BookSheet {
  name: string;
  isProtected?: boolean;
  cells: BookCell[];
}

export interface BookCell {
  /** Without the sheet, such as `B4`. */
  address: string;
  /** With its leading `=`; absent in a cell that holds a constant or that another cell filled. */
  formula?: string;
  /** An error is its text, such as `#N/A`. */
  value: string | number | boolean;
  numberFormat: string;
  note?: string;
  /** What the cell's formula fills, itself included; absent where that is the cell alone. */
  spill?: Size;
  /** The cell whose formula filled this one. */
  spilledFrom?: string;
}

/** A cell with a formula of its own. */
export type FormulaCell = BookCell & { formula: string };

export interface Size {
  rows: number;
  columns: number;
}

export interface Place {
  row: number;
  column: number;
}

export const GENERAL = "General";
export const ONE_CELL: Size = { rows: 1, columns: 1 };

/** The cells of a book by sheet and place; a name of a sheet is found in any case, as Excel does. */
export class BookIndex {
  readonly #sheets = new Map<string, { sheet: BookSheet; cells: Map<string, BookCell> }>();

  constructor(book: Book) {
    for (const sheet of book.sheets) {
      const cells = new Map(sheet.cells.map((cell) => [keyOf(placeOf(cell.address)), cell]));
      this.#sheets.set(sheet.name.toLowerCase(), { sheet, cells });
    }
  }

  sheet(name: string): BookSheet | undefined {
    return this.#sheets.get(name.toLowerCase())?.sheet;
  }

  at(sheet: string, place: Place): BookCell | undefined {
    return this.#sheets.get(sheet.toLowerCase())?.cells.get(keyOf(place));
  }

  /** The cells of a box, row by row. */
  block(sheet: string, box: Box): Block<BookCell | undefined> {
    return mapCells(places(box), (place) => this.at(sheet, place));
  }
}

export function placeOf(local: string): Place {
  const box = parseBox(local);
  if (!box) throw new RangeError(`${local} is no cell.`);
  return { row: box.row, column: box.column };
}

export function boxAt(local: string, size: Size = ONE_CELL): Box {
  return { ...placeOf(local), rows: size.rows, columns: size.columns };
}

export function places(box: Box): Block<Place> {
  return mapAll(countUp(box.rows), (y) =>
    mapAll(countUp(box.columns), (x) => ({ row: box.row + y, column: box.column + x })),
  );
}

export function addressOf(sheet: string, local: string, size: Size = ONE_CELL): Address {
  return joinAddress(sheet, formatBox(boxAt(local, size)));
}

function keyOf({ row, column }: Place): string {
  return `${row},${column}`;
}
