/** The page's scripting surface, `window.ssbWorkbook`, for tests and measurements. */
import { parseA1, qualifiedA1, splitSheet, type CellAddress, type RangeAddress } from "./addresses";
import { isCellError, type Scalar } from "./cells";
import type { Grid } from "./grid/grid";
import type { Behaviour } from "./host/behaviour";
import type { Progress } from "./progress";
import type { UnsupportedCall } from "./host/unsupported";

export interface CellReport {
  /** The value; of an error its code. */
  readonly value: string | number | boolean | null;
  readonly text: string;
  readonly formula: string | undefined;
  readonly numberFormat: string;
}

export interface WorkbookScripting {
  /** Resolves when the grid is there and the add-in has answered every formula of the opening workbook. */
  readonly ready: Promise<void>;
  getCell(address: string, sheet?: string): CellReport;
  /** The message of the error in a cell; empty without an error or without a message. */
  getError(address: string, sheet?: string): string;
  /** Properties that came with the value in a cell. */
  getProperties(address: string, sheet?: string): Readonly<Record<string, unknown>>;
  setFormula(address: string, formula: string, sheet?: string): void;
  setValue(address: string, value: string | number | boolean, sheet?: string): void;
  /** Fills a range at once; rows of texts, numbers, booleans or formulas. */
  setRange(address: string, rows: readonly (readonly (string | number | boolean)[])[], sheet?: string): void;
  select(address: string, sheet?: string): void;
  activeCell(): string;
  /**
   * What a menu of the grid does, by Univer's id of the command, on the sheet in front and what is selected; whether it was
   * done.
   */
  command(id: string, parameters?: object): Promise<boolean>;
  recalculate(): void;
  /** What F9 does: calculates what has waited, and asks the add-in for nothing it has answered. */
  calculateNow(): void;
  /** What the add-in asked to be calculated: ranges by their address, all by the kind of calculation. */
  readonly calculated: readonly string[];
  /** Gives the workbook what Excel's have: tables, merged cells, sheets of other kinds, a way to calculate, a language. */
  behave(asked: Behaving): void;
  /** Resolves when no call waits for an answer and the grid has calculated. */
  settled(): Promise<void>;
  readonly unsupportedCalls: readonly UnsupportedCall[];
  /** Milliseconds from the start of navigation to the first value of the add-in in the grid; undefined before. */
  readonly firstValueAt: number | undefined;
  /** Milliseconds from the start of navigation to the moment when every opening formula had its value. */
  readonly settledAt: number | undefined;
}

/** Places are addresses, with their sheet or on the one in front. */
export interface Behaving {
  readonly tables?: Readonly<Record<string, string>>;
  readonly filling?: Behaviour["filling"];
  readonly chartSheets?: readonly string[];
  readonly hidden?: Behaviour["hidden"];
  readonly merged?: readonly string[];
  readonly otherAreas?: readonly string[];
  readonly protectedSheets?: readonly string[];
  readonly unlocked?: readonly string[];
  readonly filtered?: Behaviour["filtered"];
  readonly hiddenRows?: Behaviour["hiddenRows"];
  /** Names and the cell each means: of the workbook as `mat`, of one sheet as `Model!mat`. */
  readonly names?: Readonly<Record<string, string>>;
  readonly calculationMode?: Behaviour["calculationMode"];
  readonly errorWords?: Behaviour["errorWords"];
}

declare global {
  interface Window {
    ssbWorkbook?: WorkbookScripting;
  }
}

export interface ScriptingContext {
  readonly grid: () => Grid;
  readonly progress: Progress;
  readonly ready: Promise<void>;
  readonly unsupportedCalls: () => readonly UnsupportedCall[];
}

export function workbookScripting(context: ScriptingContext): WorkbookScripting {
  const range = (address: string, sheet?: string): RangeAddress => locate(context.grid(), address, sheet);
  const cellOf = (address: string, sheet?: string): CellAddress => range(address, sheet);
  return {
    ready: context.ready,
    getCell: (address, sheet) => {
      const cell = context.grid().cell(cellOf(address, sheet));
      return { ...cell, value: plain(cell.value) };
    },
    getError: (address, sheet) => {
      const { value } = context.grid().cell(cellOf(address, sheet));
      return isCellError(value) ? value.message : "";
    },
    getProperties: (address, sheet) => context.grid().detail(cellOf(address, sheet))?.properties ?? {},
    setFormula: (address, formula, sheet) => context.grid().write(range(address, sheet), [[formula]]),
    setValue: (address, value, sheet) => context.grid().write(range(address, sheet), [[value]]),
    setRange: (address, rows, sheet) => context.grid().write(range(address, sheet), rows),
    select: (address, sheet) => context.grid().select(range(address, sheet)),
    activeCell: () => {
      const { sheetId, row, column } = context.grid().selection();
      const name =
        context
          .grid()
          .sheets()
          .find((sheet) => sheet.id === sheetId)?.name ?? "";
      return qualifiedA1(name, { row, column, rows: 1, columns: 1 });
    },
    command: (id, parameters) => context.grid().command(id, parameters),
    recalculate: () => context.grid().recalculate(),
    calculateNow: () => context.grid().calculateNow(),
    behave: ({ tables, merged, otherAreas, unlocked, names, ...flags }) => {
      const { behaviour } = context.grid();
      Object.assign(behaviour, flags);
      // Excel works out what has waited as soon as it calculates by itself again.
      if (flags.calculationMode && flags.calculationMode !== "Manual") context.grid().calculateNow();
      if (unlocked) behaviour.unlocked = unlocked.map((address) => range(address));
      for (const [name, address] of Object.entries(names ?? {})) {
        const { sheet, local } = splitSheet(name);
        context
          .grid()
          .defineName(local, range(address), sheet === undefined ? undefined : range("A1", sheet).sheetId);
      }
      if (tables)
        behaviour.tables = Object.entries(tables).map(([name, address]) => ({ name, range: range(address) }));
      if (merged) behaviour.merged = merged.map((address) => range(address));
      if (otherAreas) behaviour.otherAreas = otherAreas.map((address) => range(address));
    },
    get calculated() {
      return context.grid().behaviour.calculated;
    },
    settled: () => context.progress.settled(),
    get unsupportedCalls() {
      return context.unsupportedCalls();
    },
    get firstValueAt() {
      return context.progress.firstValueAt;
    },
    get settledAt() {
      return context.progress.settledAt;
    },
  };
}

function locate(grid: Grid, address: string, sheet: string | undefined): RangeAddress {
  const { sheet: named, local } = splitSheet(address);
  const box = parseA1(local);
  if (!box) throw new Error(`${address} is not an address.`);
  const wanted = sheet ?? named;
  const found = wanted === undefined ? grid.activeSheet() : grid.sheets().find(({ name }) => name === wanted);
  if (!found) throw new Error(`There is no sheet ${String(wanted)}.`);
  return { ...box, sheetId: found.id };
}

function plain(value: Scalar): string | number | boolean | null {
  return isCellError(value) ? value.error : value;
}
