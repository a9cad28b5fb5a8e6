/** What a file holds in Univer's form, and what stands in Univer in the form in which files are saved. */
import {
  BooleanNumber,
  CellValueType,
  LocaleType,
  type ICellData,
  type IRange,
  type IStyleData,
  type IWorkbookData,
  type IWorksheetData,
  type Nullable,
} from "@univerjs/core";
import type { LineLayout, SheetLayout } from "../../xlsx/parts/layout";
import type { Look } from "../../xlsx/parts/looks";
import {
  columnOf,
  placeAt,
  rowOf,
  type Place,
  type SeenBook,
  type SeenCell,
  type SeenFile,
  type SeenSheet,
} from "../../xlsx/parts/seen-book";
import { isErrorCode } from "../cells";
import { lookOf, styleOf } from "./cell-looks";

/** Beyond what is there, so much room for more. */
const ROOM = { rows: 200, columns: 12, leastRows: 1200, leastColumns: 50 };
const PIXELS_A_CHARACTER = 7;
const PIXELS_A_POINT = 96 / 72;
/** Of a sheet of which its file says nothing else, in pixels. */
const COLUMN_WIDTH = 64;
const ROW_HEIGHT = 20;
const NAMES = "SHEET_DEFINED_NAME_PLUGIN";
const OF_WORKBOOK = "AllDefaultWorkbook";
const LOOK = /^look(\d+)$/;

type Cells = Record<number, Record<number, ICellData>>;

export function seenData(id: string, name: string, book: SeenFile): IWorkbookData {
  const sheets = book.sheets.map((sheet) => worksheetData(sheet, book.looks));
  return {
    id,
    name,
    appVersion: "",
    locale: LocaleType.EN_US,
    styles: Object.fromEntries(book.looks.map((look, at) => [`look${String(at)}`, styleOf(look)])),
    sheetOrder: sheets.map((sheet) => sheet.id),
    sheets: Object.fromEntries(sheets.map((sheet) => [sheet.id, sheet])),
    resources: [{ name: NAMES, data: JSON.stringify(nameData(book)) }],
  };
}

function worksheetData(
  { id, name, visibility, cells, layout }: SeenSheet,
  looks: readonly Look[],
): Partial<IWorksheetData> & { readonly id: string } {
  const cellData: Cells = {};
  let [bottom, right] = [0, 0];
  for (const [place, cell] of cells) {
    const [row, column] = [rowOf(place), columnOf(place)];
    [bottom, right] = [Math.max(bottom, row), Math.max(right, column)];
    (cellData[row] ??= {})[column] = cellOf(cell);
  }
  const { frozen, columns, rows } = layout;
  const [base] = looks;
  return {
    id,
    name,
    hidden: visibility === "visible" ? BooleanNumber.FALSE : BooleanNumber.TRUE,
    rowCount: Math.max(bottom + ROOM.rows, ROOM.leastRows),
    columnCount: Math.max(right + ROOM.columns, ROOM.leastColumns),
    defaultColumnWidth: layout.columnWidth === undefined ? COLUMN_WIDTH : columnPixels(layout.columnWidth),
    defaultRowHeight: layout.rowHeight === undefined ? ROW_HEIGHT : rowPixels(layout.rowHeight),
    ...(base && { defaultStyle: styleOf(base) }),
    ...(layout.tabColour !== undefined && { tabColor: layout.tabColour }),
    freeze: {
      xSplit: frozen.columns,
      ySplit: frozen.rows,
      startRow: frozen.rows > 0 ? frozen.rows : -1,
      startColumn: frozen.columns > 0 ? frozen.columns : -1,
    },
    mergeData: layout.merges.map((box): IRange => ({
      startRow: box.row,
      startColumn: box.column,
      endRow: box.row + box.rows - 1,
      endColumn: box.column + box.columns - 1,
    })),
    columnData: lineData(columns, (size) => ({ w: columnPixels(size) })),
    rowData: lineData(rows, (size) => ({ h: rowPixels(size), ia: BooleanNumber.FALSE })),
    showGridlines: layout.hidesGridlines ? BooleanNumber.FALSE : BooleanNumber.TRUE,
    gridlinesColor: "#E8E8E8",
    cellData,
  };
}

function lineData<Size extends object>(
  lines: ReadonlyMap<number, LineLayout>,
  sized: (size: number) => Size,
): Record<number, Size> {
  return Object.fromEntries(
    [...lines].map(([at, { size, isHidden, style }]) => [
      at,
      {
        ...(size !== undefined && sized(size)),
        ...(isHidden && { hd: BooleanNumber.TRUE }),
        ...(style !== undefined && style > 0 && { s: `look${String(style)}` }),
      } as Size,
    ]),
  );
}

/** What a formula elsewhere fills is filled anew by the grid. */
function cellOf({ value, formula, look, isFilled }: SeenCell): ICellData {
  const s = typeof look === "number" && look > 0 ? { s: `look${String(look)}` } : {};
  if (isFilled) return s;
  return { ...(formula !== undefined && { f: formula }), ...valueData(value), ...s };
}

function valueData(value: SeenCell["value"]): ICellData {
  if (value === "") return {};
  if (typeof value === "number") return { v: value, t: CellValueType.NUMBER };
  if (typeof value === "boolean") return { v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  return { v: value, t: CellValueType.STRING };
}

function nameData({ names, sheets }: SeenBook): Record<string, object> {
  return Object.fromEntries(
    names.map(({ name, sheet, formula }, at) => {
      const id = `name${String(at)}`;
      const localSheetId = sheets.find((one) => one.name === sheet)?.id ?? OF_WORKBOOK;
      const means = /^=(?:'(?:[^']|'')+'|[\p{L}\p{N}_.]+)!\$?[A-Z]+\$?\d+(?::\$?[A-Z]+\$?\d+)?$/iu.test(
        formula,
      )
        ? formula.slice(1)
        : formula;
      return [id, { id, name, formulaOrRefString: means, comment: "", localSheetId, hidden: false }];
    }),
  );
}

/** What Univer keeps apart from its cells. */
export interface GridState {
  readonly data: IWorkbookData;
  /** The formula of a cell, of one that was filled too. */
  readonly formulaOf: (sheetId: string, row: number, column: number, cell: ICellData) => string | undefined;
  /** What formulas fill, from the cell of each on. */
  readonly spills: (sheetId: string) => readonly IRange[];
  readonly filled: (sheetId: string, row: number, column: number) => Nullable<ICellData>;
}

/** @param opened The file that was opened, whose looks cells name by number. */
export function seenBook(state: GridState, opened: SeenBook): SeenBook {
  const { data } = state;
  const sheets = data.sheetOrder.flatMap((id) => {
    const sheet = data.sheets[id];
    const before = opened.sheets.find((one) => one.id === id);
    return sheet ? [seenSheet(state, id, sheet, opened.looks, before)] : [];
  });
  return { sheets, names: namesOf(data), looks: opened.looks };
}

function seenSheet(
  state: GridState,
  id: string,
  sheet: Partial<IWorksheetData>,
  looks: readonly Look[],
  before: SeenSheet | undefined,
): SeenSheet {
  const cells = new Map<Place, SeenCell>();
  for (const [row, column, cell] of eachCell(sheet.cellData ?? {})) {
    const formula = state.formulaOf(id, row, column, cell);
    const value = valueOf(cell);
    const look = lookAt(cell.s, state.data.styles, looks);
    if (formula === undefined && value === "" && look === 0) continue;
    cells.set(placeAt(row, column), { value, look, ...(formula !== undefined && { formula }) });
  }
  for (const spill of state.spills(id))
    addSpill(cells, spill, (row, column) => state.filled(id, row, column));
  const isHidden = sheet.hidden === BooleanNumber.TRUE;
  const wasHidden = before?.visibility !== undefined && before.visibility !== "visible";
  return {
    id,
    name: sheet.name ?? "",
    // The grid knows one kind of hidden sheets.
    visibility: !isHidden ? "visible" : wasHidden ? before.visibility : "hidden",
    cells,
    layout: layoutOf(sheet),
    notes: new Map(),
  };
}

function* eachCell(
  cellData: NonNullable<IWorksheetData["cellData"]>,
): Generator<[number, number, ICellData]> {
  for (const [row, line] of Object.entries(cellData as Cells))
    for (const [column, cell] of Object.entries((line as Nullable<Record<number, ICellData>>) ?? {}))
      if (cell as Nullable<ICellData>) yield [Number(row), Number(column), cell];
}

function addSpill(
  cells: Map<Place, SeenCell>,
  { startRow, startColumn, endRow, endColumn }: IRange,
  filled: (row: number, column: number) => Nullable<ICellData>,
): void {
  const anchor = cells.get(placeAt(startRow, startColumn));
  if (!anchor?.formula || (startRow === endRow && startColumn === endColumn)) return;
  anchor.fills = { rows: endRow - startRow + 1, columns: endColumn - startColumn + 1 };
  for (let row = startRow; row <= endRow; row++) {
    for (let column = startColumn; column <= endColumn; column++) {
      const place = placeAt(row, column);
      const cell = filled(row, column);
      if (cell && (row > startRow || column > startColumn))
        cells.set(place, { value: valueOf(cell), look: cells.get(place)?.look ?? 0, isFilled: true });
    }
  }
}

function valueOf(cell: ICellData): SeenCell["value"] {
  const { v, t, p } = cell;
  if (v == null) return p?.body?.dataStream.replace(/[\r\n]+$/, "").replace(/\r/g, "\n") ?? "";
  if (isErrorCode(v)) return v;
  if (t === CellValueType.BOOLEAN) return v === 1 || v === true || v === "TRUE";
  return t === CellValueType.NUMBER ? Number(v) : v;
}

function lookAt(
  style: Nullable<IStyleData | string>,
  styles: IWorkbookData["styles"],
  looks: readonly Look[],
): number | Look {
  if (style == null) return 0;
  const known = typeof style === "string" ? LOOK.exec(style)?.[1] : undefined;
  if (known !== undefined) return Number(known);
  const data = typeof style === "string" ? styles[style] : style;
  const [base] = looks;
  return data && base ? lookOf(data, base) : 0;
}

function layoutOf(sheet: Partial<IWorksheetData>): SheetLayout {
  const { freeze, mergeData = [], columnData = {}, rowData = {} } = sheet;
  return {
    columns: linesOf(columnData, ({ w }) => (w === undefined ? undefined : w / PIXELS_A_CHARACTER)),
    rows: linesOf(rowData, ({ h, ia }) =>
      h === undefined || ia === BooleanNumber.TRUE ? undefined : h / PIXELS_A_POINT,
    ),
    frozen: { rows: freeze?.ySplit ?? 0, columns: freeze?.xSplit ?? 0 },
    merges: mergeData.map(({ startRow, startColumn, endRow, endColumn }) => ({
      row: startRow,
      column: startColumn,
      rows: endRow - startRow + 1,
      columns: endColumn - startColumn + 1,
    })),
    hidesGridlines: sheet.showGridlines === BooleanNumber.FALSE,
  };
}

interface Line {
  readonly w?: number;
  readonly h?: number;
  readonly ia?: BooleanNumber;
  readonly hd?: BooleanNumber;
}

function linesOf(lines: object, sizeOf: (line: Line) => number | undefined): Map<number, LineLayout> {
  return new Map(
    Object.entries(lines as Record<string, Nullable<Line>>).flatMap(([at, line]) => {
      if (!line) return [];
      const size = sizeOf(line);
      const isHidden = line.hd === BooleanNumber.TRUE;
      return [[Number(at), { isHidden, ...(size !== undefined && { size }) }] as const];
    }),
  );
}

interface NameData {
  readonly name: string;
  readonly formulaOrRefString: string;
  readonly localSheetId?: string;
}

function namesOf({ resources, sheets }: IWorkbookData): SeenBook["names"] {
  const text = resources?.find(({ name }) => name === NAMES)?.data;
  const names = text ? Object.values(JSON.parse(text) as Record<string, NameData>) : [];
  return names.map(({ name, formulaOrRefString, localSheetId }) => {
    const sheet = localSheetId === undefined ? undefined : sheets[localSheetId]?.name;
    const formula = formulaOrRefString.startsWith("=") ? formulaOrRefString : `=${formulaOrRefString}`;
    return { name, formula, ...(sheet !== undefined && { sheet }) };
  });
}

function columnPixels(characters: number): number {
  return Math.round(characters * PIXELS_A_CHARACTER);
}

function rowPixels(points: number): number {
  return Math.round(points * PIXELS_A_POINT);
}
