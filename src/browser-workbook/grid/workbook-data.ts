/** The example workbook in Univer's form. */
import {
  BooleanNumber,
  BorderStyleTypes,
  HorizontalAlign,
  LocaleType,
  VerticalAlign,
  type ICellData,
  type IStyleData,
  type IWorkbookData,
  type IWorksheetData,
} from "@univerjs/core";
import { parseA1 } from "../addresses";
import type { CellStyle, ExampleCell, ExampleSheet } from "../example";

const ROWS = 1200;
const COLUMNS = 50;
const ROW_HEIGHT = 24;
const INK = "#242424";
const MUTED = "#616161";
const ACCENT = "#0F5C4D";
const ASSUMED = "#1F4E9E";

const BASE: IStyleData = {
  ff: "Segoe UI, Roboto, Noto Sans, sans-serif",
  fs: 10,
  cl: { rgb: INK },
  vt: VerticalAlign.MIDDLE,
  pd: { l: 4, r: 6 },
};
const UNDERLINED: IStyleData = { bd: { b: { s: BorderStyleTypes.THIN, cl: { rgb: "#8FB8AE" } } } };

const STYLES: Readonly<Record<CellStyle, IStyleData>> = {
  title: { ...BASE, fs: 15, bl: BooleanNumber.TRUE, cl: { rgb: ACCENT } },
  note: { ...BASE, cl: { rgb: MUTED } },
  heading: { ...BASE, fs: 11, bl: BooleanNumber.TRUE, cl: { rgb: ACCENT } },
  columnHead: { ...BASE, ...UNDERLINED, bl: BooleanNumber.TRUE, bg: { rgb: "#EEF5F3" } },
  yearHead: {
    ...BASE,
    ...UNDERLINED,
    bl: BooleanNumber.TRUE,
    bg: { rgb: "#EEF5F3" },
    ht: HorizontalAlign.RIGHT,
  },
  label: BASE,
  assumption: { ...BASE, cl: { rgb: ASSUMED }, it: BooleanNumber.TRUE },
  derived: { ...BASE, bl: BooleanNumber.TRUE },
  source: { ...BASE, cl: { rgb: MUTED } },
};

export function workbookData(id: string, name: string, sheets: readonly ExampleSheet[]): IWorkbookData {
  const converted = sheets.map((sheet, index) => worksheetData(`sheet${String(index + 1)}`, sheet));
  return {
    id,
    name,
    appVersion: "",
    locale: LocaleType.EN_US,
    styles: {},
    sheetOrder: converted.map((sheet) => sheet.id),
    sheets: Object.fromEntries(converted.map((sheet) => [sheet.id, sheet])),
  };
}

function worksheetData(id: string, sheet: ExampleSheet): Partial<IWorksheetData> & { readonly id: string } {
  const cellData: Record<number, Record<number, ICellData>> = {};
  for (const [address, cell] of Object.entries(sheet.cells)) {
    const box = parseA1(address);
    if (box) (cellData[box.row] ??= {})[box.column] = cellContent(cell);
  }
  return {
    id,
    name: sheet.name,
    rowCount: ROWS,
    columnCount: COLUMNS,
    defaultRowHeight: ROW_HEIGHT,
    defaultStyle: BASE,
    freeze: { xSplit: 0, ySplit: sheet.frozenRows, startRow: sheet.frozenRows, startColumn: -1 },
    columnData: Object.fromEntries(sheet.columns.map((w, column) => [column, { w }])),
    rowData: { 0: { h: 34 } },
    showGridlines: BooleanNumber.TRUE,
    gridlinesColor: "#E8E8E8",
    cellData,
  };
}

function cellContent({ content, style, format }: ExampleCell): ICellData {
  const s: IStyleData = { ...(style ? STYLES[style] : {}), ...(format ? { n: { pattern: format } } : {}) };
  return { ...valueOrFormula(content), ...(Object.keys(s).length > 0 ? { s } : {}) };
}

function valueOrFormula(content: string | number | undefined): ICellData {
  if (content === undefined) return {};
  return typeof content === "string" && content.startsWith("=") ? { f: content } : { v: content };
}
