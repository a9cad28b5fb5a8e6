/** Sheets and their cells, as a grid has them. */
import type { CellAddress, RangeAddress } from "../addresses";
import type { Scalar } from "../cells";

export interface SheetInfo {
  readonly id: string;
  readonly name: string;
}

export interface CellContent {
  readonly value: Scalar;
  /** The formula with its equals sign, or undefined for a plain value. */
  readonly formula: string | undefined;
  /** As shown. */
  readonly text: string;
  readonly numberFormat: string;
}

/**
 * What may be written to a cell, read as Excel reads it: a text that starts with an equals sign is a formula, one
 * that starts with an apostrophe stays a text without it, and an empty one empties the cell.
 */
export type Input = string | number | boolean | null;

export interface SheetCells {
  /** In tab order. */
  sheets(): readonly SheetInfo[];
  activeSheet(): SheetInfo;
  activate(sheetId: string): void;
  addSheet(name: string | undefined): SheetInfo;
  removeSheet(sheetId: string): void;
  selection(): RangeAddress;
  select(range: RangeAddress): void;
  /** The box of cells with content; undefined on an empty sheet. */
  usedRange(sheetId: string): RangeAddress | undefined;
  read(range: RangeAddress): readonly (readonly CellContent[])[];
  /** The spill that covers a cell, from the cell of its formula on; undefined for other cells. */
  spillAt(cell: CellAddress): RangeAddress | undefined;
  /** Cells and ranges that the formula in a cell names, on any sheet. */
  precedents(cell: CellAddress): readonly RangeAddress[];
  /** `inputs` has the shape of the range; null leaves a cell as it is. */
  write(range: RangeAddress, inputs: readonly (readonly Input[])[]): void;
  clear(range: RangeAddress): void;
  setNumberFormats(range: RangeAddress, formats: readonly (readonly (string | null)[])[]): void;
  fitColumns(range: RangeAddress): void;
  /** In points; undefined where its columns are of several widths. */
  columnWidth(range: RangeAddress): number | undefined;
  setColumnWidth(range: RangeAddress, width: number): void;
  setBold(range: RangeAddress, isBold: boolean): void;
  setWrap(range: RangeAddress, isWrapped: boolean): void;
  alignToTop(range: RangeAddress): void;
  fitRows(range: RangeAddress): void;
  /** So many rows at the top stay in sight while one scrolls. */
  freezeRows(sheetId: string, rows: number): void;
  markDirty(range: RangeAddress): void;
  /** Calculates what has waited for it, where a person calculates by hand; as F9 does. */
  calculateNow(): void;
  /** Recalculates every formula; the functions of the add-in are asked again. */
  recalculate(): void;
  /** True while a calculation runs or is about to, or a function has yet to answer. */
  isCalculating(): boolean;
}
