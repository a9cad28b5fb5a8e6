import { cellName, joinAddress, type Box } from "../../domain/formulas/address";
import { formulaTree, type FormulaNode } from "../../domain/formulas/formula-tree";
import { relativeFormula } from "../../domain/formulas/relative-formula";
import { fingerprint } from "../port/parted-text";
import {
  placeOf,
  type Book,
  type BookCell,
  type BookName,
  type BookSheet,
  type BookTable,
} from "../port/book";
import type { Address } from "../port/workbook";

/** A cell of a book with its place, and what was worked out of its formula. Made once. */
export class CheckCell {
  #tree: FormulaNode | undefined | null = null;
  #alike: string | undefined;
  #relative: string | undefined;

  constructor(
    readonly sheet: CheckSheet,
    readonly row: number,
    readonly column: number,
    readonly held: BookCell,
  ) {}

  get address(): Address {
    return joinAddress(this.sheet.name, cellName(this.row, this.column));
  }

  get formula(): string | undefined {
    return this.held.formula;
  }

  get value(): BookCell["value"] {
    return this.held.value;
  }

  /** A number that somebody typed. */
  get typed(): number | undefined {
    const { formula, value, spilledFrom } = this.held;
    return formula === undefined && spilledFrom === undefined && typeof value === "number"
      ? value
      : undefined;
  }

  /** What the cell reads as a label; undefined for a number or a blank. */
  get text(): string | undefined {
    const { value } = this.held;
    return typeof value === "string" && value.trim() !== "" && !value.startsWith("#")
      ? value.trim()
      : undefined;
  }

  get tree(): FormulaNode | undefined {
    if (this.#tree === null) this.#tree = this.formula === undefined ? undefined : formulaTree(this.formula);
    return this.#tree;
  }

  /** The formula as every cell has it that was filled with it; of a constant the constant. */
  get relative(): string {
    return (this.#relative ??=
      this.formula === undefined ? String(this.value) : relativeFormula(this.formula, this));
  }

  /** By which the same thing is known again, wherever rows were inserted. */
  get alike(): string {
    return (this.#alike ??= fingerprint(this.relative));
  }
}

/** A sheet by place: only cells that hold something are in it. */
export class CheckSheet {
  readonly name: string;
  readonly cells: CheckCell[];
  readonly #rows = new Map<number, CheckCell[]>();
  readonly #columns = new Map<number, CheckCell[]>();
  readonly #places = new Map<number, CheckCell>();
  readonly #lastColumn: number;

  constructor(sheet: BookSheet) {
    this.name = sheet.name;
    this.cells = sheet.cells
      .map((held) => {
        const { row, column } = placeOf(held.address);
        return new CheckCell(this, row, column, held);
      })
      .sort((a, b) => a.row - b.row || a.column - b.column);
    for (const cell of this.cells) {
      listIn(this.#rows, cell.row).push(cell);
      listIn(this.#columns, cell.column).push(cell);
      this.#places.set(keyOf(cell.row, cell.column), cell);
    }
    this.#lastColumn = this.cells.reduce((last, { column }) => Math.max(last, column), 0);
  }

  at(row: number, column: number): CheckCell | undefined {
    return this.#places.get(keyOf(row, column));
  }

  /** The cells of each row, from left to right, and of each column, from the top. */
  get lines(): { rows: Iterable<readonly CheckCell[]>; columns: Iterable<readonly CheckCell[]> } {
    return { rows: this.#rows.values(), columns: this.#columns.values() };
  }

  /** The cells of a box that hold something, by the shorter way. */
  *within({ row, column, rows, columns }: Box): Generator<CheckCell> {
    for (let at = column; at < column + columns && at <= this.#lastColumn; at++) {
      const cells = this.#columns.get(at);
      if (!cells) continue;
      for (let next = firstFrom(cells, row); next < cells.length; next++) {
        const cell = cells[next];
        if (!cell || cell.row >= row + rows) break;
        yield cell;
      }
    }
  }
}

function listIn(lists: Map<number, CheckCell[]>, at: number): CheckCell[] {
  const known = lists.get(at);
  if (known) return known;
  const made: CheckCell[] = [];
  lists.set(at, made);
  return made;
}

/** The first of a column's cells at or below a row. */
function firstFrom(cells: readonly CheckCell[], row: number): number {
  let [from, to] = [0, cells.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((cells[middle]?.row ?? row) < row) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** A sheet has 16,384 columns. */
function keyOf(row: number, column: number): number {
  return row * 16_384 + column;
}

/** A book by sheet, place, name and table; names in any case, as Excel finds them. */
export class CheckBook {
  readonly sheets: CheckSheet[];
  readonly tables: readonly BookTable[];
  readonly #byName: Map<string, CheckSheet>;
  readonly #names: Map<string, BookName>;
  readonly #tables: Map<string, BookTable>;

  constructor(book: Book) {
    this.sheets = book.sheets.map((sheet) => new CheckSheet(sheet));
    this.#byName = new Map(this.sheets.map((sheet) => [sheet.name.toLowerCase(), sheet]));
    this.tables = book.tables ?? [];
    this.#tables = new Map(this.tables.map((table) => [table.name.toLowerCase(), table]));
    this.#names = new Map((book.names ?? []).map((one) => [nameKey(one.name, one.sheet), one] as const));
  }

  sheet(name: string): CheckSheet | undefined {
    return this.#byName.get(name.toLowerCase());
  }

  /** What a name stands for on a sheet: the sheet's own before the book's. */
  named(name: string, sheet: string): BookName | undefined {
    return this.#names.get(nameKey(name, sheet)) ?? this.#names.get(nameKey(name, undefined));
  }

  table(name: string): BookTable | undefined {
    return this.#tables.get(name.toLowerCase());
  }

  tableOver(cell: CheckCell): BookTable | undefined {
    return this.tables.find(
      ({ sheet, body }) =>
        sheet === cell.sheet.name &&
        cell.row >= body.row &&
        cell.row < body.row + body.rows &&
        cell.column >= body.column &&
        cell.column < body.column + body.columns,
    );
  }
}

function nameKey(name: string, sheet: string | undefined): string {
  return `${sheet?.toLowerCase() ?? ""}!${name.toLowerCase()}`;
}
