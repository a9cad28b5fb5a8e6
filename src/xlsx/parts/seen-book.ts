import { isRefusal } from "../../domain/answer/refusal";
import { boxAt, places, type BookName, type BookTable, type Size } from "../../model/port/book";
import { paletteOf } from "./colours";
import { namesIn, tablesIn } from "./definitions";
import { shownFormula } from "./file-formula";
import { readLayout, type SheetLayout } from "./layout";
import { readLooks, type Look } from "./looks";
import { readNotes } from "./notes";
import { openPackage, type FileRefusal, type OfficePackage } from "./package";
import { readSharedStrings } from "./shared-strings";
import { readSheetXml, type SheetXml } from "./sheet-xml";
import { openStyles } from "./styles";
import { unseenIn, type Unseen } from "./unseen";
import { readWorkbookXml, type SheetEntry, type WorkbookXml } from "./workbook-xml";
import type { Visibility } from "./workbook-edits";
import { BrokenXml } from "./xml";

/** A workbook as a grid sees it. */
export interface SeenBook {
  /** Those with cells, in their order. */
  sheets: SeenSheet[];
  names: BookName[];
  /** The looks that cells name by number. */
  looks: readonly Look[];
}

export interface SeenSheet {
  /** Of a sheet of a file the path of its part; of any other the grid's own. */
  id: string;
  name: string;
  visibility: Visibility;
  /** By their place. */
  cells: Map<Place, SeenCell>;
  layout: SheetLayout;
  /** By the address of their cell. */
  notes: Map<string, string>;
}

/** A row and a column in one number. */
export type Place = number;
const COLUMNS = 16_384;

export const placeAt = (row: number, column: number): Place => row * COLUMNS + column;
export const rowOf = (place: Place): number => Math.floor(place / COLUMNS);
export const columnOf = (place: Place): number => place % COLUMNS;

export interface SeenCell {
  /** An error as its text; an empty text where it holds nothing. */
  value: string | number | boolean;
  /** As shown. */
  formula?: string;
  /** The number of a style of the file, or how it looks by now. */
  look: number | Look;
  /** What its formula fills, where more than the cell. */
  fills?: Size;
  /** What it shows comes from a formula elsewhere. */
  isFilled?: true;
}

/** What a file holds beside what a grid sees of it. */
export interface SeenFile extends SeenBook {
  unseen: [Unseen, number][];
  tables: BookTable[];
  /** Sheets that take no change but in cells that are not locked. */
  protectedSheets: string[];
}

/** The parts of an opened file that reading and writing it need. */
export interface OpenedFile {
  file: OfficePackage;
  workbook: WorkbookXml;
  sheets: { entry: SheetEntry; xml: SheetXml }[];
}

const BROKEN: FileRefusal = {
  refused: "This file is broken, or was not written as Excel does.",
  why: "broken",
};

/** Opens a file; whatever is wrong with it is said in one sentence. */
export function openFile(bytes: Uint8Array): OpenedFile | FileRefusal {
  return unlessBroken(() => {
    const file = openPackage(bytes);
    if (isRefusal(file)) return file;
    const workbook = readWorkbookXml(file);
    if (isRefusal(workbook)) return workbook;
    const strings = workbook.sharedStrings === undefined ? undefined : file.text(workbook.sharedStrings);
    const shared = strings === undefined ? [] : readSharedStrings(strings);
    const sheets = workbook.sheets.flatMap((entry) => {
      const text = entry.isOther ? undefined : file.text(entry.path);
      return text === undefined ? [] : [{ entry, xml: readSheetXml(text, shared) }];
    });
    return sheets.length === 0 ? BROKEN : { file, workbook, sheets };
  });
}

export function readSeen(opened: OpenedFile): SeenFile {
  const { file, workbook, sheets } = opened;
  const stylesText = workbook.styles === undefined ? undefined : file.text(workbook.styles);
  const theme = workbook.theme === undefined ? undefined : file.text(workbook.theme);
  const styles = openStyles(file, workbook.styles);
  const palette = paletteOf(theme);
  return {
    sheets: sheets.map(({ entry, xml }) => ({
      id: entry.path,
      name: entry.name,
      visibility: entry.isVeryHidden ? "veryHidden" : entry.isHidden ? "hidden" : "visible",
      cells: cellsOf(xml),
      layout: readLayout(xml, palette),
      notes: readNotes(file, entry.path),
    })),
    names: namesIn(file, workbook),
    looks: readLooks(stylesText, theme, (style) => styles.formatOf(style)),
    unseen: unseenIn(file, workbook),
    tables: tablesIn(file, workbook),
    protectedSheets: sheets.filter(({ xml }) => xml.isProtected).map(({ entry }) => entry.name),
  };
}

function cellsOf({ rows }: SheetXml): Map<Place, SeenCell> {
  const cells = new Map<Place, SeenCell>();
  const filled = new Set<Place>();
  for (const { row, column, formula } of rows.flatMap((one) => one.cells)) {
    if (!formula?.fills) continue;
    for (const place of places(formula.fills).flat()) filled.add(placeAt(place.row, place.column));
    filled.delete(placeAt(row, column));
  }
  for (const { row, column, formula, value, style } of rows.flatMap((one) => one.cells)) {
    const place = placeAt(row, column);
    const { fills } = formula ?? {};
    cells.set(place, {
      value,
      look: style,
      ...(formula && { formula: shownFormula(formula.text) }),
      ...(fills && fills.rows * fills.columns > 1 && { fills: { rows: fills.rows, columns: fills.columns } }),
      ...(!formula && filled.has(place) && { isFilled: true as const }),
    });
  }
  return cells;
}

export function unlessBroken<Result>(work: () => Result): Result | FileRefusal {
  try {
    return work();
  } catch (fault) {
    if (fault instanceof BrokenXml) return BROKEN;
    throw fault;
  }
}

export function placeOfCell(address: string): Place {
  const { row, column } = boxAt(address);
  return placeAt(row, column);
}
