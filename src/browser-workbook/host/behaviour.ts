/**
 * What Excel's workbooks have beside cells, and what Excel does unasked: tables whose columns it fills, sheets of other
 * kinds, sheets that are not seen, merged cells, several selected areas; how it calculates and how it writes errors. The
 * page's scripting surface sets it.
 */
import type { Box, RangeAddress } from "../addresses";
import { HostError } from "./host-object";
import type { Input, SheetCells } from "./sheet-cells";

export interface HostTable {
  readonly name: string;
  /** With its heads. */
  readonly range: RangeAddress;
}

export class Behaviour {
  tables: readonly HostTable[] = [];
  /**
   * What Excel does beside a formula that is written into a table: fills the column's other cells where they are empty or
   * hold one formula, and with `all` those that were written with it too.
   */
  filling: "never" | "others" | "all" = "others";
  /** Sheets without cells, by name. */
  chartSheets: readonly string[] = [];
  hidden: Readonly<Record<string, "Hidden" | "VeryHidden">> = {};
  merged: readonly RangeAddress[] = [];
  /** Sheets that take no change, but in cells that are not locked; these take contents and no formats. */
  protectedSheets: readonly string[] = [];
  unlocked: readonly RangeAddress[] = [];
  /** Rows that a filter hides, by sheet, counted from 1: a block of cells over them takes nothing. */
  filtered: Readonly<Record<string, readonly number[]>> = {};
  /** Rows of a closed group, or hidden by hand, by sheet, counted from 1: they take contents like any other. */
  hiddenRows: Readonly<Record<string, readonly number[]>> = {};
  /** Selected beside the area that the grid knows. */
  otherAreas: readonly RangeAddress[] = [];
  /** Of the person at this Excel; the grid itself is English. */
  culture = "en-US";
  decimalSeparator = ".";
  /** By hand: a change waits for F9, but for a formula that is entered. */
  calculationMode: "Automatic" | "AutomaticExceptTables" | "Manual" = "Automatic";
  /** What was asked to be calculated: ranges by their address, all by the kind of calculation, such as `Recalculate`. */
  readonly calculated: string[] = [];
  /** How this Excel writes errors, where it speaks another language: `#N/A` as `#NV`. */
  errorWords: Readonly<Record<string, string>> = {};

  tableOver(range: RangeAddress): HostTable | undefined {
    return this.tables.find((table) => table.range.sheetId === range.sheetId && overlaps(table.range, range));
  }

  inWords<T>(shown: T): T | string {
    return this.errorWords[String(shown)] ?? shown;
  }

  mergedIn(range: RangeAddress): readonly RangeAddress[] {
    return this.merged.filter((area) => area.sheetId === range.sheetId && overlaps(area, range));
  }

  /** A chart sheet has no cells to ask for. */
  needCells(model: SheetCells, sheetId: string): void {
    const name = model.sheets().find(({ id }) => id === sheetId)?.name ?? "";
    if (this.chartSheets.includes(name)) throw new HostError("UnsupportedSheet", `${name} is no worksheet.`);
  }

  /** Refuses a change of cells that Excel would not take. */
  needOpen(model: SheetCells, range: RangeAddress, what: "contents" | "formats"): void {
    const name = sheetName(model, range);
    const isUnlocked = this.unlocked.some(
      (area) => area.sheetId === range.sheetId && holds(area, range) && what === "contents",
    );
    if (this.protectedSheets.includes(name) && !isUnlocked)
      throw new HostError("AccessDenied", `${name} is protected.`);
    const isFiltered = (this.filtered[name] ?? []).some(
      (row) => row > range.row && row <= range.row + range.rows,
    );
    if (isFiltered && range.rows > 1)
      throw new HostError("FilteredRangeConflict", "A filter hides some rows.");
  }

  /** True or false where all rows are alike; null where they differ, as Excel says it. */
  isRowHidden(model: SheetCells, range: RangeAddress): boolean | null {
    const name = sheetName(model, range);
    const rows = [...(this.hiddenRows[name] ?? []), ...(this.filtered[name] ?? [])];
    const hidden = rowsOf(range).filter((row) => rows.includes(row + 1)).length;
    return hidden === 0 ? false : hidden === range.rows ? true : null;
  }

  /** Writes formulas as Excel does in a table. */
  write(model: SheetCells, range: RangeAddress, inputs: readonly (readonly Input[])[]): void {
    this.needOpen(model, range, "contents");
    const columns = this.#columnsIn(range).map((column) => ({
      column,
      fills: this.#fills(model, column, range, inputs),
    }));
    model.write(range, inputs);
    for (const { column, fills } of columns) if (fills) fill(model, column, range, inputs, this.filling);
  }

  #columnsIn(range: RangeAddress): RangeAddress[] {
    if (this.filling === "never") return [];
    return this.tables.flatMap(({ range: table }) =>
      table.sheetId !== range.sheetId
        ? []
        : Array.from({ length: table.columns }, (_, at) => ({
            ...table,
            row: table.row + 1,
            rows: table.rows - 1,
            column: table.column + at,
            columns: 1,
          })).filter((column) => overlaps(column, range)),
    );
  }

  #fills(
    model: SheetCells,
    column: RangeAddress,
    range: RangeAddress,
    inputs: readonly (readonly Input[])[],
  ): boolean {
    const rows = rowsOf(column);
    const others = rows.filter((row) => inputAt(inputs, range, row, column.column) === null);
    const looked = this.filling === "all" ? rows : others;
    const cells = model.read(column);
    const shapes = new Set(looked.map((row) => shapeOf(cells[row - column.row]?.[0], row)));
    return shapes.size === 1 && [...shapes].every((shape) => shape === "" || shape.startsWith("="));
  }
}

export function isSpillInTable(behaviour: Behaviour, cell: RangeAddress): boolean {
  return cell.rows * cell.columns > 1 && behaviour.tableOver(cell) !== undefined;
}

function fill(
  model: SheetCells,
  column: RangeAddress,
  range: RangeAddress,
  inputs: readonly (readonly Input[])[],
  filling: Behaviour["filling"],
): void {
  const written = rowsOf(column).filter((row) => isFormula(inputAt(inputs, range, row, column.column)));
  const last = written.at(-1);
  if (last === undefined) return;
  const formula = String(inputAt(inputs, range, last, column.column));
  const filled = rowsOf(column).map((row): Input[] => {
    const isOther = inputAt(inputs, range, row, column.column) === null;
    return [isOther || filling === "all" ? movedDown(formula, row - last) : null];
  });
  model.write(column, filled);
}

/** Null where nothing is written. */
function inputAt(inputs: readonly (readonly Input[])[], range: Box, row: number, column: number): Input {
  return inputs[row - range.row]?.[column - range.column] ?? null;
}

function isFormula(input: Input): boolean {
  return typeof input === "string" && input.startsWith("=");
}

/** Of a formula: as the first row of the sheet would have it. */
function shapeOf(cell: { formula: string | undefined; value: unknown } | undefined, row: number): string {
  if (cell?.formula !== undefined) return movedDown(cell.formula, -row);
  return cell === undefined || cell.value === null ? "" : "a constant";
}

function movedDown(formula: string, rows: number): string {
  return formula.replace(
    /("(?:[^"]|"")*")|(\$?[A-Z]{1,3})(\$?)(-?\d+)(?![\w(])/g,
    (all, text: string | undefined, column: string, fixed: string, row: string) =>
      text !== undefined || fixed ? all : `${column}${String(Number(row) + rows)}`,
  );
}

function rowsOf(column: Box): number[] {
  return Array.from({ length: column.rows }, (_, at) => column.row + at);
}

function sheetName(model: SheetCells, { sheetId }: RangeAddress): string {
  return model.sheets().find(({ id }) => id === sheetId)?.name ?? "";
}

function holds(outer: Box, inner: Box): boolean {
  return (
    outer.row <= inner.row &&
    outer.column <= inner.column &&
    outer.row + outer.rows >= inner.row + inner.rows &&
    outer.column + outer.columns >= inner.column + inner.columns
  );
}

function overlaps(one: Box, other: Box): boolean {
  return (
    one.row < other.row + other.rows &&
    other.row < one.row + one.rows &&
    one.column < other.column + other.columns &&
    other.column < one.column + one.columns
  );
}
