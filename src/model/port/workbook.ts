import type { Refusal } from "../../domain/answer/refusal";
import type { NonEmpty } from "../../domain/ledger/lists";
import type { Book } from "./book";
import type { CheckUp, Probe } from "./check-up";
import type { ChartLook, Plan } from "./plan";
import type { RestoreRecord } from "./restore-record";
import type { Address } from "../../domain/formulas/address";
import type { FormulaStyle } from "../../domain/formulas/local-formula";

/**
 * A workbook as the add-in sees it: what the pane and the commands may ask of a host, in terms of cells and
 * formulas. `src/excel` answers it with Office.js; nothing else touches the host.
 *
 * Whatever changes the workbook answers with what it did or with what was in the way, as data. A question the host
 * cannot answer, and an undo that it refuses, rejects with a `RefusalError`.
 */

export type { Address };

/** What the host can do beyond reading and writing cells; asked once, shown on the health page. */
export interface Support {
  host: string;
  platform: string;
  /** Numbers may carry properties and a format (ExcelApi 1.19 and CustomFunctionsRuntime 1.5). */
  properties: boolean;
  notes: boolean;
  charts: boolean;
  precedents: boolean;
  setDirty: boolean;
  selectionEvents: boolean;
}

export interface CellContent {
  address: Address;
  /** With its leading `=`; absent in a cell that holds a constant or nothing. */
  formula?: string;
  /** An error is its text, such as `#N/A`. A blank is an empty string. */
  value: string | number | boolean;
  text: string;
  /** In a cell that another cell's formula filled; known of the selected cell only. */
  spill?: SpillPlace;
}

/** The cell whose formula spilled, and how far down and right of it a cell stands. */
export interface SpillPlace {
  from: Address;
  formula: string;
  row: number;
  column: number;
}

export interface RangeContent {
  address: Address;
  /** As a formula reads it: constants as values. */
  cells: readonly (readonly CellContent[])[];
}

/** What a write did, and the way back. */
export interface Written {
  address: Address;
  /**
   * Rejects with a `RefusalError` where the host refuses. What was changed since is left alone: the answer then says
   * what.
   */
  undo(): Promise<void | string>;
}

/** What was begun in a workbook and not ended: a way out each, where this machine may take it. */
export interface Unfinished {
  /** What was begun, and which cells are not as before. */
  sentence: string;
  notAsBefore: Address[];
  /** Leaves everything as it is. */
  forget(): Promise<void | Refusal>;
  finish?(): Promise<void | Refusal>;
  putBack?(): Promise<void | Refusal>;
}

/** A record of replaced formulas that cannot be read. It stays as it is until a person takes it away. */
export interface UnreadableRecord {
  why: string;
  /** As it stands in the file. */
  text: string;
  remove(): Promise<{ undo(): Promise<void> } | Refusal>;
}

export interface Recalculated {
  /** A person calculates by hand: what depends on the cells waits for F9. */
  isManual: boolean;
  /** Cells that were not reached before it was cancelled; they may show what they showed before. */
  left?: NonEmpty<Address>;
}

/** Looks on at a long piece of work, and may end it between two steps. */
export interface Watch {
  progress?: Progress;
  signal?: AbortSignal;
}

/** Cells that hold something stand where a write would go. */
export interface Occupied {
  occupied: Address[];
  /** What they hold, in short: handed back with the answer, it overwrites these contents and no others. */
  holds?: string;
}

/** Whatever stands there, or only what an `Occupied` told of: where that changed since, it is asked again. */
export type Overwrite = boolean | string;

export interface WriteRequest {
  /** The top left cell. */
  at: Address;
  /** Formulas and constants, row by row. A text that is no formula is written as text, whatever it begins with. */
  content: WriteCell[][];
  /** Rows and columns a spilled answer will take, counted from the top left cell, where more than the content. */
  spill?: { rows: number; columns: number };
  /**
   * What the numbers of the answer read right in, row by row from the top left cell: a date or a share in its own format,
   * others in General. Set where numbers bring no format of their own; a format that a person chose stays.
   */
  formats?: (string | undefined)[][] | undefined;
  overwrite?: Overwrite;
  /** Drawn of cells of the answer, once they are there. */
  chart?: { source: Address; title: string } & ChartLook;
}

export type WriteCell =
  { formula: string } | { value: string | number | boolean; format?: string } | { blank: true };

export interface Workbook {
  support: Support;
  /** How this Excel writes formulas that a person reads; English where it is absent. What is written is English always. */
  style?: FormulaStyle;
  /** The active cell. */
  selected(): Promise<CellContent>;
  /** Calls back with the active cell as soon as it listens, then on each new selection, until the answer is called. */
  onSelection(listener: (cell: CellContent) => void): () => void;
  read(address: Address): Promise<RangeContent>;
  /** Several ranges at once; undefined for one that the host cannot read, such as on a sheet that is gone. */
  readAll(addresses: readonly Address[]): Promise<(RangeContent | undefined)[]>;
  /** Every cell of every sheet whose formula calls SSB, and those stuck with another add-in's prefix. */
  formulaCells(): Promise<CellContent[]>;
  /** The cells a formula reads, where the host can tell or the formula itself names them. */
  precedents(address: Address): Promise<CellContent[]>;
  /** Writes, or says which cells are in the way; nothing is overwritten unasked. */
  write(request: WriteRequest): Promise<Written | Occupied | Refusal>;
  /** Adds a note to a cell; the text is text. */
  addNote(address: Address, text: string): Promise<Written | Refusal>;
  goTo(address: Address): Promise<void | Refusal>;
  /** Recalculates these cells and, where Excel calculates by itself, what depends on them, and nothing else. */
  recalculate(addresses: readonly Address[], watch?: Watch): Promise<Recalculated | Refusal>;
  /** All that stands in the workbook, for a plan that changes many cells. */
  readBook(): Promise<Book>;
  /** What names and tables stand for, where that is no part of what `readBook` reads. */
  definitions?(): Promise<Pick<Book, "names" | "tables">>;
  /** Carries a plan out as a whole or not at all. `before`: the workbook that the plan was made for. */
  carryOut(plan: Plan, before: Book | undefined, progress?: Progress): Promise<Written | Refusal>;
  /**
   * Opens a new workbook with all that this one holds now, saved or not; this one stays as it is. Absent where the host
   * opens none.
   */
  openCopy?(): Promise<void | Refusal>;
  /** What it remembers of formulas that were replaced by values or look-ups. */
  restoreRecord(): Promise<RestoreRecord | Refusal>;
  /** What it remembers of them and this add-in cannot read; absent where a host keeps none. */
  unreadableRecords?(): Promise<UnreadableRecord[]>;
  /** What was begun in it and not ended. */
  unfinished(): Promise<Unfinished | undefined>;
  /** Tries this Excel on a sheet of its own, which is gone afterwards. */
  checkUp(probes: readonly Probe[], progress: Progress): Promise<CheckUp>;
  /** The selected cells: an area, or several. */
  selection(): Promise<Address[]>;
  /** Settings kept in the document; `settings.ts` lists them. */
  setting(name: string): unknown;
  /** Keeps several at once, all or none; undefined takes one away. What somebody else changed meanwhile is refused. */
  saveSettings(changes: ReadonlyMap<string, unknown>): Promise<void | Refusal>;
}

/** How far a long piece of work is. */
export type Progress = (done: number, of: number) => void;

export function isOccupied(outcome: Written | Occupied | Refusal): outcome is Occupied {
  return "occupied" in outcome;
}
