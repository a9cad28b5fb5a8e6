import { isRefusal } from "../../src/domain/answer/refusal";
import { seenBook, seenData } from "../../src/browser-workbook/grid/seen-data";
import { lookOf, styleOf } from "../../src/browser-workbook/grid/cell-looks";
import type { Look } from "../../src/xlsx/parts/looks";
import { saveSeen } from "../../src/xlsx/parts/save-seen";
import { openFile, readSeen, type SeenBook, type SeenFile } from "../../src/xlsx/parts/seen-book";
import { bySheetJs, byWriteExcelFile } from "../support/foreign-files";
import { packageOf } from "../support/office-package";

const EXCEL = packageOf({
  styles: ['<xf numFmtId="0"/>', '<xf numFmtId="10"/>'],
  sheets: [
    {
      name: "It's one",
      before:
        '<sheetViews><sheetView showGridLines="0" workbookViewId="0"><pane xSplit="1" ySplit="2" topLeftCell="B3" state="frozen"/></sheetView></sheetViews><sheetFormatPr defaultColWidth="11" defaultRowHeight="18"/><cols><col min="2" max="3" width="20.7109375" style="1" customWidth="1"/><col min="4" max="4" hidden="1"/></cols>',
      data:
        '<row r="1" ht="33.75"><c r="A1" t="b"><v>1</v></c><c r="B1" s="1"/><c r="C1" t="str"><f>"x"</f><v>x</v></c><c r="D1" t="e"><v>#N/A</v></c></row>' +
        '<row r="2" hidden="1"><c r="A2" s="1"><f>_xldudf_SSB_PRICE("Li2S")</f><v>0.1</v></c></row>',
      after: '<mergeCells count="1"><mergeCell ref="A5:B6"/></mergeCells>',
    },
    { name: "Hidden", state: "veryHidden", data: "" },
  ],
  workbook:
    '<definedNames><definedName name="near" localSheetId="0">\'It\'\'s one\'!$A$1:$B$2</definedName><definedName name="half">1/2</definedName></definedNames>',
});

function seen(bytes: Uint8Array): SeenFile {
  const opened = openFile(bytes);
  if (isRefusal(opened)) throw new Error(opened.refused);
  return readSeen(opened);
}

/** As the grid gives a file back that nobody has touched; what a formula fills is not calculated here. */
function throughGrid(file: SeenFile): SeenBook {
  const data = seenData("book", "Book", file);
  const book = seenBook(
    { data, formulaOf: (_, __, ___, { f }) => f ?? undefined, spills: () => [], filled: () => undefined },
    file,
  );
  for (const sheet of book.sheets)
    sheet.notes = file.sheets.find(({ id }) => id === sheet.id)?.notes ?? new Map<string, string>();
  return book;
}

describe("a file in the grid", () => {
  it.each([
    ["Excel", () => EXCEL],
    ["SheetJS", () => bySheetJs()],
    ["write-excel-file", () => byWriteExcelFile()],
  ])("of %s is saved byte for byte where nothing is another", async (_, made) => {
    const bytes = await made();
    const saved = saveSeen(bytes, throughGrid(seen(bytes)));
    expect(!isRefusal(saved) && saved.bytes).toBe(bytes);
  });

  it("has the size, freeze, merges and hidden lines of the file", () => {
    const data = seenData("book", "Book", seen(EXCEL));
    const [sheet, hidden] = data.sheetOrder.map((id) => data.sheets[id]!);
    expect(sheet).toMatchObject({
      name: "It's one",
      freeze: { xSplit: 1, ySplit: 2, startRow: 2, startColumn: 1 },
      mergeData: [{ startRow: 4, startColumn: 0, endRow: 5, endColumn: 1 }],
      columnData: { 1: { w: 145, s: "look1" }, 3: { hd: 1 } },
      rowData: { 0: { h: 45 }, 1: { hd: 1 } },
      showGridlines: 0,
      defaultColumnWidth: 77,
      defaultRowHeight: 24,
    });
    expect(sheet!.cellData?.[1]?.[0]).toEqual({ f: '=SSB.PRICE("Li2S")', v: 0.1, t: 2, s: "look1" });
    expect(hidden!.hidden).toBe(1);
  });
});

describe("a look", () => {
  const LOOK: Look = {
    format: "0.00%",
    font: {
      name: "Arial",
      size: 9,
      bold: true,
      italic: true,
      underline: true,
      strike: true,
      colour: "#112233",
    },
    fill: "#FFEE00",
    borders: {
      top: { style: "mediumDashDot", colour: "#0000FF" },
      left: { style: "double", colour: "#000000" },
    },
    alignment: { horizontal: "center", vertical: "top", wrap: true, rotation: 45 },
    isLocked: true,
  };

  it("is the same after it was a style of the grid", () => {
    expect(lookOf(styleOf(LOOK), LOOK)).toEqual(LOOK);
  });

  it("says what a style takes away, and keeps of what it says nothing about", () => {
    expect(lookOf({ bl: 0, bg: null, cl: { rgb: "rgb(1, 2, 255)" } }, LOOK)).toEqual({
      ...LOOK,
      font: { ...LOOK.font, bold: false, colour: "#0102FF" },
      fill: undefined,
    });
  });
});
