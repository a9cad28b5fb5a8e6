import {
  Chart,
  ChartRange,
  ChartSeries,
  ChartType,
  DocProperties,
  Format,
  FormatAlign,
  Formula,
  Workbook,
  type Worksheet,
} from "wasm-xlsxwriter";
import { isRefusal } from "../../src/domain/answer/refusal";
import { absoluteCellName, joinAddress, parseBox } from "../../src/domain/formulas/address";
import { boxAt, type Book, type BookCell } from "../../src/model/port/book";
import type { Starter, StarterChart } from "../../src/model/starters/starter";
import type { SheetLook } from "../../src/model/port/plan";
import { openFileWorkbook } from "../../src/xlsx/file-workbook";
import { formulaInFile } from "../../src/xlsx/parts/file-formula";
import { openPackage } from "../../src/xlsx/parts/package";

/** Width and height of a chart in pixels. */
const CHART = { width: 520, height: 300 };
const USUAL = "General";

/** A starter as a file: formulas as Excel saves them, what they show, charts, and the page it prints on. */
export function writeModel({ sheet, charts }: Starter, book: Book, edition: string): Uint8Array {
  const file = new Workbook();
  file.setProperties(new DocProperties().setTitle(sheet.name).setComment(`Made from edition ${edition}.`));
  const written = file.addWorksheet().setName(sheet.name);
  const formats = openFormats(sheet.look);
  for (const cell of book.sheets.flatMap(({ cells }) => cells)) writeCell(written, cell, formats);
  sheet.widths?.forEach((width, column) => written.setColumnWidth(column, width));
  if (sheet.look?.landscape) written.setLandscape().setPrintFitToPages(1, 0);
  for (const chart of charts) drawChart(written, sheet.name, chart);
  return withoutClock(shown(file.saveToBufferSync(), sheet.name, book));
}

type Formats = (cell: BookCell, row: number, column: number) => Format;

/** Each format once: by its number format, whether its row is bold and whether its column runs on in lines. */
function openFormats(look: SheetLook | undefined): Formats {
  const [bold, wrapped] = [new Set(look?.boldRows), new Set(look?.wrappedColumns)];
  const made = new Map<string, Format>();
  return ({ numberFormat }, row, column) => {
    const key = JSON.stringify([numberFormat, bold.has(row), wrapped.has(column)]);
    const known = made.get(key) ?? formatOf(numberFormat, bold.has(row), wrapped.has(column));
    made.set(key, known);
    return known;
  };
}

function formatOf(numberFormat: string, isBold: boolean, isWrapped: boolean): Format {
  let format = new Format().setAlign(FormatAlign.Top);
  if (numberFormat !== USUAL) format = format.setNumFormat(numberFormat);
  if (isWrapped) format = format.setTextWrap();
  return isBold ? format.setBold() : format;
}

function writeCell(sheet: Worksheet, cell: BookCell, formats: Formats): void {
  const { row, column } = boxAt(cell.address);
  const format = formats(cell, row, column);
  if (cell.formula === undefined) {
    if (typeof cell.value === "number") sheet.writeNumberWithFormat(row, column, cell.value, format);
    else if (cell.value !== "") sheet.writeStringWithFormat(row, column, String(cell.value), format);
    return;
  }
  sheet.writeFormulaWithFormat(row, column, new Formula(formulaInFile(cell.formula)), format);
}

/** What formulas show, with all digits and as texts where they are texts: the library writes zeros. */
function shown(bytes: Uint8Array, sheet: string, book: Book): Uint8Array {
  const workbook = openFileWorkbook(bytes);
  if (isRefusal(workbook)) throw new Error(workbook.refused);
  const answers = book.sheets.flatMap(({ cells }) =>
    cells
      .filter(({ formula }) => formula !== undefined)
      .map(({ address, value }) => ({ address: joinAddress(sheet, address), values: [[value]] })),
  );
  workbook.showAnswers(answers);
  return workbook.bytes();
}

/** As the add-in draws it: the first column labels the axis, the first row names the columns. */
function drawChart(sheet: Worksheet, name: string, { source, at, title, bars }: StarterChart): void {
  const box = parseBox(source);
  if (!box) throw new Error(`${source} is no range.`);
  const { row, column, rows, columns } = box;
  const last = row + rows - 1;
  let chart = new Chart(bars ? ChartType.ColumnStacked : ChartType.Line);
  chart.title().setName(title);
  for (let x = column + 1; x < column + columns; x++)
    chart = chart.pushSeries(
      new ChartSeries()
        .setName(`=${joinAddress(name, absoluteCellName(row, x))}`)
        .setCategories(ChartRange.newFromRange(name, row + 1, column, last, column))
        .setValues(ChartRange.newFromRange(name, row + 1, x, last, x)),
    );
  const place = boxAt(at);
  sheet.insertChart(place.row, place.column, chart.setWidth(CHART.width).setHeight(CHART.height));
}

/** The same model makes the same bytes: the day of writing is no part of it. */
function withoutClock(bytes: Uint8Array): Uint8Array {
  const file = openPackage(bytes);
  if (isRefusal(file)) throw new Error(file.refused);
  const path = "docProps/core.xml";
  const core = file.text(path) ?? "";
  file.put(path, core.replace(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ/g, "2026-11-28T00:00:00Z"));
  return file.bytes();
}
