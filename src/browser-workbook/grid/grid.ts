/** The grid as the page sees it, whatever draws it. */
import type { CellAddress, RangeAddress } from "../addresses";
import type { Answer, AnswerCell } from "../cells";
import type { GridArgument } from "../host/arguments";
import type { CellContent, SheetModel } from "../host/sheet-model";
import type { SeenBook } from "../../xlsx/parts/seen-book";
import type { FunctionMetadata } from "../metadata";
import type { MovedLines } from "./moved-lines";

/** Answers a function's call in a formula at once, with #BUSY! while the true answer is under way. */
export type Evaluate = (cell: CellAddress, fn: FunctionMetadata, args: readonly GridArgument[]) => Answer;

export interface GridEvents {
  readonly onSelect: () => void;
  /** A person or the add-in gave this cell another content. */
  readonly onEdit: (cell: CellAddress) => void;
  /** Rows, columns or cells have moved: nothing known by address holds any longer. */
  readonly onMove: (lines?: MovedLines) => void;
  /** The add-in is to be asked again for the calls of these cells. */
  readonly onRefresh: (isChosen: (cell: CellAddress) => boolean) => void;
  /** Whether the add-in has yet to answer some call. */
  readonly isAsking: () => boolean;
  /** The workbook is another than before. */
  readonly onChange: () => void;
  readonly hasNote: (cell: CellAddress) => boolean;
  readonly onPassBegins: () => void;
  readonly onPassEnds: () => void;
}

export interface Grid extends SheetModel {
  registerFunctions(functions: readonly FunctionMetadata[], evaluate: Evaluate): void;
  /** Calculates formulas again without asking the add-in for what it has answered. */
  recalculateCells(cells: readonly CellAddress[]): void;
  cell(address: CellAddress): CellContent;
  /** What the answer shown in a cell carries beside its value. */
  detail(address: CellAddress): AnswerCell | undefined;
  /** A number as a cell with this format shows it. */
  format(value: number, numberFormat: string): string;
  /** A name for a range, of one sheet or of the whole workbook. */
  defineName(name: string, range: RangeAddress, ofSheet: string | undefined): void;
  /** All of it as the grid holds it, to be opened again. */
  snapshot(): object;
  /** All of it as files are saved by; sheets have the grid's ids. Notes stand elsewhere. */
  seen(opened: SeenBook): SeenBook;
  dispose(): void;
  /** Carries out a command of the grid by its id, as its menus and shortcuts do. */
  command(id: string, parameters?: object): Promise<boolean>;
  undo(): void;
  redo(): void;
}
