import { widthOf } from "../../domain/ledger/lists";
import { allCalls } from "../../domain/formulas/find-calls";
import { plainValue } from "../../domain/functions/cell-value";
import { ERROR_TEXTS } from "../../domain/formulas/excel-errors";
import type { Answer } from "../../domain/answer/answer";
import { qualifierText } from "../../domain/answer/text";
import { dayCell, periodCell } from "../../domain/functions/cell";
import type { IsoDate } from "../../domain/ledger/records";
import { cellName, joinAddress } from "../../domain/formulas/address";
import { dayFromSerial } from "../../domain/time/serial";
import { keyText, isPlainNumber, type KeyValue } from "./keys";
import { GENERAL, BookIndex, placeOf, type Book, type BookSheet, type Place, type Size } from "../port/book";
import { absoluteCellName } from "../../domain/formulas/address";
import { quoted } from "../../domain/formulas/scan-formula";
import { errorFormula, print, type Layout } from "./native";
import { contentOf, type Content, type NewSheet, type PlannedCell } from "../port/plan";
import { checkOf, MOST_FILLED } from "./record";
import type { Collection, Point, PointCell, Table } from "./points";
import type { RestoreCell } from "../port/restore-record";
import { caveatText, messageText } from "../../domain/answer/message-text";

/** The one sheet a portable copy adds, for people as much as for formulas. */
export interface DataSheet {
  name: string;
  layout: Layout;
  /** The sheet's cells; the original formulas are known last. */
  build(originals: readonly RestoreCell[]): NewSheet;
}

export interface Heading {
  edition: string;
  asOf?: IsoDate;
  made: IsoDate;
}

/** Unless another sheet has it. */
export const USUAL_NAME = "SSB data";
/** Where title, edition, as-of day and the day it was made stand. */
export const HEADING_AT = "A1:B4";
/** By these words in its first cell the sheet is known again. */
const TITLE = "SSB data: the figures this workbook uses";
const GO_LIVE =
  "Open this workbook in Excel with the SSB add-in and choose Model > Bring back live formulas. The original formulas are listed at the end of this sheet.";
const HOW_IT_WORKS =
  "The workbook's formulas look their values up below by the key in the first column. A key that is not listed shows #N/A.";
const POINT_HEADS = [
  "Key",
  "Value",
  "Unit",
  "Type",
  "Kind",
  "Effective",
  "Published",
  "Publisher",
  "Source",
  "Link",
  "Call",
  "Remark",
  "Qualifier",
];
const ORIGINAL_HEADS = ["Sheet", "Cell", "Original formula", "Fills", "Number format", "Note", "Check"];
const WIDTHS = [38, 16, 16, 12, 12, 12, 12, 18, 40, 40, 44, 40, 12];
/** Rows above the first point: title, five lines on the copy, its check, the section's name and the heads. */
const FIRST_POINT = 9;
const LONGEST_TEXT = 30_000;

/** What Excel takes as the name of a sheet, and as a formula. */
const LONGEST_NAME = 31;
const LONGEST_FORMULA = 8_192;
/** Where the check of the sheet stands: in the gap above the figures. */
const CHECK_AT = { row: 6, column: 1 };

/** Lays the sheet out; with no point there is still one empty row to look in. */
export function layOut(collection: Collection, book: Book, heading: Heading): DataSheet {
  const name = freeName(book);
  const column = (letter: string): string => {
    const last = FIRST_POINT + Math.max(1, collection.points.length);
    return joinAddress(name, `$${letter}$${FIRST_POINT + 1}:$${letter}$${last}`);
  };
  const tables = placedTables(collection);
  const layout: Layout = {
    keys: column("A"),
    values: column("B"),
    table: (index, row, at) => {
      const placed = tables[index];
      return placed ? joinAddress(name, absolute(placed, row, at)) : "#REF!";
    },
  };
  return { name, layout, build: (originals) => sheetOf(name, collection, layout, heading, originals) };
}

/** The data sheet of a portable copy; undefined in a workbook that is none. */
export function findDataSheet(book: Book): BookSheet | undefined {
  return book.sheets.find((sheet) =>
    sheet.cells.some(({ address, value }) => address === "A1" && value === TITLE),
  );
}

/** The day a portable copy was made, of the cells at `HEADING_AT`; undefined where they are no data sheet's. */
export function madeOn(heading: readonly (readonly { value: unknown }[])[]): IsoDate | undefined {
  const made = heading[3]?.[1]?.value;
  return heading[0]?.[0]?.value === TITLE && typeof made === "number" ? dayFromSerial(made) : undefined;
}

/** Whether a sheet holds just what the portable copy wrote on it; one that somebody wrote on since is theirs too. */
export function isAsWritten(sheet: BookSheet): boolean {
  const cells = sheet.cells.map((cell) => ({ place: placeOf(cell.address), content: contentOf(cell) }));
  const check = cells.find(({ place }) => isCheck(place))?.content;
  const hasNotes = sheet.cells.some(({ note }) => note !== undefined);
  return !hasNotes && check !== undefined && "value" in check && check.value === checkText(cells);
}

function isCheck({ row, column }: Place): boolean {
  return row === CHECK_AT.row && column === CHECK_AT.column;
}

/** By the contents of all cells but its own, in the order of their places. */
function checkText(cells: readonly { place: Place; content: Content }[]): string {
  const held = cells
    .filter(({ place, content }) => !isCheck(place) && !("blank" in content))
    .sort((a, b) => a.place.row - b.place.row || a.place.column - b.place.column);
  return `check ${checkOf(held.map(({ place, content }) => [{ value: place.row }, { value: place.column }, content]))}`;
}

/** The original formulas as the sheet lists them, for a workbook that lost its record. */
export function readOriginals(book: Book, sheet: BookSheet): RestoreCell[] {
  const index = new BookIndex(book);
  const text = (row: number, column: number): string =>
    String(index.at(sheet.name, { row, column })?.value ?? "");
  const rows = [...new Set(sheet.cells.map(({ address }) => placeOf(address).row))].sort((a, b) => a - b);
  const head = rows.find((row) => ORIGINAL_HEADS.every((name, column) => text(row, column) === name));
  const cells = rows
    .filter((row) => head !== undefined && row > head)
    .map((row) => originalOf((column) => text(row, column)))
    .filter((cell) => cell !== undefined);
  let filled = 0;
  return cells.filter(({ size }) => (filled += size ? size.rows * size.columns : 1) <= MOST_FILLED);
}

/**
 * Undefined where a row is no cell of ours: anybody can write on a sheet, and only SSB formulas are brought back. It has the
 * bounds of a record.
 */
function originalOf(text: (column: number) => string): RestoreCell | undefined {
  const size = sizeIn(text(3));
  const formats = formatsIn(text(4));
  const isCell = /^[A-Z]{1,3}[1-9]\d{0,6}$/.test(text(1)) && text(0) !== "" && text(0).length <= LONGEST_NAME;
  const isFormula = text(2).length <= LONGEST_FORMULA && allCalls(text(2)).length > 0;
  if (!isCell || !isFormula || (size && size.rows * size.columns > MOST_FILLED)) return undefined;
  return {
    sheet: text(0),
    cell: text(1),
    formula: text(2),
    state: "portable",
    ...(size && { size }),
    formats,
    ...(text(5) && { note: text(5) }),
    check: text(6).replace(/^\D+ /, ""),
  };
}

function sizeIn(text: string): Size | undefined {
  const match = /^(\d+) rows, (\d+) columns$/.exec(text);
  return match ? { rows: Number(match[1]), columns: Number(match[2]) } : undefined;
}

function freeName(book: Book): string {
  const taken = new Set(book.sheets.map((sheet) => sheet.name.toLowerCase()));
  let name = USUAL_NAME;
  for (let nth = 2; taken.has(name.toLowerCase()); nth++) name = `${USUAL_NAME} ${nth}`;
  return name;
}

interface PlacedTable {
  top: number;
  table: Table;
}

function placedTables({ points, tables }: Collection): PlacedTable[] {
  let row = FIRST_POINT + Math.max(1, points.length) + 2;
  return tables.map((table) => {
    const top = row + 1;
    row = top + table.cells.length + table.sources.length + 1;
    return { top, table };
  });
}

function absolute({ top, table }: PlacedTable, row?: number, column?: number): string {
  const cell = (y: number, x: number): string => absoluteCellName(top + y, x);
  if (row !== undefined && column !== undefined) return cell(row, column);
  return `${cell(0, 0)}:${cell(table.cells.length - 1, widthOf(table.cells) - 1)}`;
}

function sheetOf(
  name: string,
  collection: Collection,
  layout: Layout,
  heading: Heading,
  originals: readonly RestoreCell[],
): NewSheet {
  const { points, tables } = collection;
  const rows: PlannedCell[][] = [
    [text(TITLE)],
    [text("Edition"), text(heading.edition)],
    [text("As of"), text(heading.asOf ?? "everything published by the day it was made")],
    [text("Made on"), planned(dayCell(heading.made))],
    [text("How it works"), text(HOW_IT_WORKS)],
    [text("To go live again"), text(GO_LIVE)],
    [text("Check of this sheet")],
    [text("Figures")],
    POINT_HEADS.map(text),
    ...(points.length > 0 ? points.map(pointRow) : [[]]),
    [],
    [text(tables.length > 0 ? "Tables" : "")],
    ...tables.flatMap((table) => tableRows(table, layout)),
    [text("Original formulas")],
    ORIGINAL_HEADS.map(text),
    ...originals.map(originalRow),
  ];
  const width = Math.max(...rows.map((row) => row.length));
  const check = text(
    checkText(
      rows.flatMap((line, row) => line.map((content, column) => ({ place: { row, column }, content }))),
    ),
  );
  const written = rows.map((line, row) => (row === CHECK_AT.row ? [...line, check] : line));
  return {
    name,
    widths: WIDTHS,
    rows: written.map((row) => [...row, ...Array<PlannedCell>(width - row.length).fill(BLANK)]),
  };
}

const BLANK: PlannedCell = { blank: true, format: GENERAL };

function pointRow(point: Point, at: number): PlannedCell[] {
  const { cell } = point;
  const answer: Partial<Answer> = cell.type === "number" ? (cell.answer ?? {}) : {};
  const parts = point.key.filter((value) => typeof value === "number" && !isPlainNumber(value));
  return [
    keyCell(point.key, FIRST_POINT + at),
    planned(cell),
    text(answer.unit),
    text(answer.status),
    text(answer.kind),
    planned(periodCell(answer.effective)),
    planned(dayCell(answer.published)),
    text(answer.publisher),
    text(answer.sources?.map(({ title }) => title).join("; ")),
    text(answer.sources?.map(({ url }) => url).join(" ")),
    text(point.call),
    text(
      point.remark ??
        (cell.type === "failure"
          ? messageText(cell.failure, "record")
          : answer.caveats?.map((one) => caveatText(one, "record")).join(" ")),
    ),
    text(qualifierText(answer.qualifier, "record")),
    ...parts.map((value): PlannedCell => ({ value, format: GENERAL })),
  ];
}

/**
 * A number with decimals is put into the key by the program itself, from a cell beside: its text depends on the
 * program's language, here as in the formulas that look for it.
 */
function keyCell(key: readonly KeyValue[], row: number): PlannedCell {
  if (
    key.every((value) => typeof value === "string" || (typeof value === "number" && isPlainNumber(value)))
  ) {
    return text(keyText(key));
  }
  let beside = POINT_HEADS.length;
  const parts = key.map((value) => {
    if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
    if (typeof value === "number" && !isPlainNumber(value)) return cellName(row, beside++);
    return quoted(String(value));
  });
  return { formula: `=${parts.filter((part) => part !== '""').join("&")}`, format: GENERAL };
}

function tableRows(table: Table, layout: Layout): PlannedCell[][] {
  return [
    [text(table.call)],
    ...table.cells.map((row) =>
      row.map((cell) =>
        "cell" in cell ? planned(cell.cell) : { formula: `=${print(cell.native, layout)}`, format: GENERAL },
      ),
    ),
    ...table.sources.map(({ publisher, title, published, url }) => [
      text("Source"),
      text(publisher),
      text(title),
      planned(dayCell(published)),
      text(url),
    ]),
    [],
  ];
}

function originalRow(cell: RestoreCell): PlannedCell[] {
  const formats = typeof cell.formats === "string" ? cell.formats : JSON.stringify(cell.formats);
  return [
    text(cell.sheet),
    text(cell.cell),
    text(cell.formula),
    text(cell.size && `${cell.size.rows} rows, ${cell.size.columns} columns`),
    text(formats.length > LONGEST_TEXT ? GENERAL : formats),
    text(cell.note),
    text(`check ${cell.check}`),
  ];
}

function text(value: string | undefined): PlannedCell {
  return value === undefined || value === "" ? BLANK : { value, format: GENERAL };
}

/** An answer's cell on the sheet. A blank is an empty text there: a reference to an empty cell would show 0. */
function planned(cell: PointCell): PlannedCell {
  switch (cell.type) {
    case "number":
      return { value: cell.value, format: cell.format };
    case "boolean":
      return { value: cell.value, format: GENERAL };
    case "text":
      return { value: cell.text, format: GENERAL };
    case "failure":
      return { formula: errorFormula(String(plainValue(cell))), format: GENERAL };
    case "error":
      return { formula: errorFormula(ERROR_TEXTS[cell.code]), format: GENERAL };
    default:
      return { formula: '=""', format: GENERAL };
  }
}

function formatsIn(text: string): RestoreCell["formats"] {
  if (!text.startsWith("[")) return text;
  try {
    const formats: unknown = JSON.parse(text);
    const isTable = (rows: unknown): rows is string[][] =>
      Array.isArray(rows) && rows.flat().every((one) => typeof one === "string") && rows.every(Array.isArray);
    return isTable(formats) ? formats : text;
  } catch {
    return text;
  }
}
