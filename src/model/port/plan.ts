import { boxAt, GENERAL, BookIndex, ONE_CELL, type Book, type BookCell, type Size } from "./book";
import { widthOf } from "../../domain/ledger/lists";
import { cellName } from "../../domain/formulas/address";
import type { Address } from "../../domain/formulas/address";
import { isTypedError } from "../../domain/formulas/excel-errors";
import type { RestoreRecord } from "./restore-record";

/** What a cell is to hold. A text is a text, whatever it begins with. */
export type Content =
  { formula: string } | { value: string | number | boolean } | { error: string } | { blank: true };

/** Without a format, the cell keeps its own. */
export type PlannedCell = Content & { format?: string };

/** A block of cells to be written as a whole; of a formula that spills, its own cell is the only one not blank. */
export interface Change {
  sheet: string;
  /** The top left cell, without the sheet. */
  at: string;
  cells: PlannedCell[][];
  note?: string;
  /** These cells stand already, and are written only where Excel changed them by itself. */
  keeps?: boolean;
}

/** Cells of one column whose number format changes; a cell that has another than `from` by then keeps it. */
export interface FormatRun {
  sheet: string;
  /** The top cell, without the sheet. */
  at: string;
  rows: number;
  from: string;
  to: string;
}

/** The width of a column; one that has another than `from` by then keeps it. Columns are counted from 0. */
export interface ColumnWidth {
  sheet: string;
  column: number;
  points: number;
  from?: number;
}

/** How a sheet reads and prints. Rows and columns are counted from 0. */
export interface SheetLook {
  /** Rows that head what follows them. */
  boldRows: number[];
  /** Columns whose texts run on in lines; the other cells of a row stand at its top. */
  wrappedColumns: number[];
  /** A page lies on its side and is as wide as the sheet, where the host can set up printing. */
  landscape: boolean;
}

export interface NewSheet {
  name: string;
  rows: PlannedCell[][];
  /** Widths of the columns in characters; a column beyond them keeps the usual one. */
  widths?: number[];
  /** So many rows at the top are heads: bold, and in sight while one scrolls. */
  heads?: number;
  look?: SheetLook;
  /** It is gone to once it is filled. */
  opens?: boolean;
  /** Goes under a like name where another sheet has this one; else that is refused. */
  orLikeName?: boolean;
}

/** How a range is drawn whose first column labels the axis. */
export interface ChartLook {
  /** Stacked columns in the place of lines. */
  bars?: boolean;
  /** The first row names the columns, in numbers too, and the chart stands beside the range. */
  beside?: boolean;
  /** The cell at which its top left corner stands; else where Excel puts it, or beside the range. */
  at?: Address;
  /** The title of its axis of values. */
  unit?: string;
}

/** A chart of a range whose first column holds the dates, years or names. */
export interface NewChart extends ChartLook {
  source: Address;
  title: string;
  /** By which it is found again; unlike any other. */
  name: string;
}

/** A note that stands where none stood. */
export interface PlacedNote {
  at: Address;
  text: string;
}

/** All that is to be done to a workbook; worked out before anything is touched. */
export interface Plan {
  /** What is being done, as the head of a sentence: "Freezing to values". */
  what?: string;
  changes: Change[];
  /** Set once the changes are made, of cells that none of them writes. */
  formats?: FormatRun[];
  /** Of the way back: Excel widens a column for a number that does not fit. */
  widths?: ColumnWidth[];
  /** Of the way back: what was selected, in one area or several. */
  selects?: Address[];
  charts?: NewChart[];
  /** Charts and notes to take away; of the way back. */
  dropCharts?: { sheet: string; name: string }[];
  dropNotes?: PlacedNote[];
  adds?: NewSheet;
  removes?: string;
  /**
   * The record the workbook keeps afterwards. It is saved before any cell changes where it tells how to bring them
   * back, and after all have changed where it forgets what was brought back. Absent: the record stays as it is.
   */
  record?: RecordChange & { save: "first" | "last" };
}

/** What the workbook remembers before and after; only what differs is changed in it. */
export interface RecordChange {
  before: RestoreRecord;
  after: RestoreRecord;
}

/** A cell that a plan leaves as it is, or keeps at the value it shows, and why. */
export interface Remark {
  address: Address;
  why: string;
}

export function sizeOf(change: Pick<Change, "cells">): Size {
  return { rows: change.cells.length, columns: widthOf(change.cells) };
}

/** Where two answers would fill the same cells, the one that did is entered first and does again. */
export function moreCellsFirst(a: Change, b: Change): number {
  return b.cells.flat().length - a.cells.flat().length;
}

/** The plan that takes another one back, from the workbook as it was before. */
export function inversePlan(plan: Plan, before: Book): Plan {
  const index = new BookIndex(before);
  const removed = plan.removes === undefined ? undefined : index.sheet(plan.removes);
  const save = plan.record?.save === "first" ? "last" : "first";
  const changes = plan.changes.map((change) => ({
    sheet: change.sheet,
    at: change.at,
    cells: index.block(change.sheet, boxAt(change.at, sizeOf(change))).map((row) => row.map(asItWas)),
  }));
  return {
    changes: changes.sort(moreCellsFirst),
    ...(removed && { adds: { name: removed.name, rows: rowsOf(before, removed.name) } }),
    ...(plan.adds && { removes: plan.adds.name }),
    ...(plan.record && { record: { before: plan.record.after, after: plan.record.before, save } }),
  };
}

/** The cell as one would have to enter it: what a formula elsewhere filled is left to that formula. */
export function asItWas(cell: BookCell | undefined): PlannedCell {
  const format = cell?.numberFormat ?? GENERAL;
  if (!cell || cell.spilledFrom !== undefined) return { blank: true, format };
  return { ...contentOf(cell), format };
}

/** What a cell holds, whether it was typed or filled. */
export function contentOf(cell: BookCell | undefined): Content {
  if (!cell) return { blank: true };
  if (cell.formula !== undefined) return { formula: cell.formula };
  return cell.value === "" ? { blank: true } : shownContent(cell.value);
}

export function shownContent(value: string | number | boolean): Content {
  return isTypedError(value) ? { error: value } : { value };
}

function rowsOf(book: Book, sheet: string): PlannedCell[][] {
  const index = new BookIndex(book);
  const boxes = (index.sheet(sheet)?.cells ?? []).map(({ address }) => boxAt(address));
  const rows = Math.max(1, ...boxes.map(({ row }) => row + 1));
  const columns = Math.max(1, ...boxes.map(({ column }) => column + 1));
  return index.block(sheet, boxAt("A1", { rows, columns })).map((row) => row.map(asItWas));
}

/** The cells of a change with their places on the sheet. */
export function cellsOf(change: Change): { local: string; cell: PlannedCell }[] {
  const { row, column } = boxAt(change.at, ONE_CELL);
  return change.cells.flatMap((line, y) =>
    line.map((cell, x) => ({ local: cellName(row + y, column + x), cell })),
  );
}
