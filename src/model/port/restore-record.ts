import type { Size } from "./book";

/** How to bring changed cells back, exactly as they were. */
export interface RestoreRecord {
  /** The sheet with the data of a portable copy. */
  dataSheet?: string;
  cells: RestoreCell[];
  /** That there is more which cannot be read, and why; it stays where it is. */
  unreadable?: string;
}

export interface RestoreCell {
  sheet: string;
  /** The cell of the formula, without the sheet. */
  cell: string;
  formula: string;
  state: "portable" | "frozen";
  /** The cells that were written in the formula's place; the cell alone if absent. */
  size?: Size;
  /** The number formats before: one where all cells had the same. */
  formats: string | string[][];
  note?: string;
  /** A fingerprint of what was written, by which a later edit is noticed. */
  check: string;
}
