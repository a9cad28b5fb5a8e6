import { strFromU8, unzipSync } from "fflate";
import { isRefusal } from "../../src/domain/answer/refusal";
import type { Look } from "../../src/xlsx/parts/looks";
import { newPackage } from "../../src/xlsx/parts/new-package";
import { saveSeen, type Saved } from "../../src/xlsx/parts/save-seen";
import {
  openFile,
  placeOfCell,
  readSeen,
  type SeenCell,
  type SeenFile,
} from "../../src/xlsx/parts/seen-book";
import { packageOf, type TestFile } from "../support/office-package";

/** What a grid sees of a file, and much that it does not. */
const MODEL: TestFile = {
  strings: ["Material", "<r><t>Li</t></r><r><rPr><b/></rPr><t>2S</t></r>"],
  styles: [
    '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>',
    '<xf numFmtId="4" fontId="0" fillId="0" borderId="0" xfId="0" quotePrefix="1"><protection hidden="1"/></xf>',
  ],
  sheets: [
    {
      name: "Model",
      before:
        '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols><col min="1" max="3" width="12.5" customWidth="1" bestFit="1"/></cols>',
      data:
        '<row r="1" ht="30" customHeight="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><v>2050</v></c></row>' +
        '<row r="2"><c r="A2" t="s"><v>1</v></c><c r="B2"><f>_xldudf_SSB_PRICE(A2)</f><v>1900</v></c><c r="C2"><f t="shared" ref="C2:C4" si="0">B2*2</f><v>3800</v></c></row>' +
        '<row r="3" hidden="1"><c r="C3"><f t="shared" si="0"/><v>0</v></c></row><row r="4"><c r="C4"><f t="shared" si="0"/><v>0</v></c></row>' +
        '<row r="6"><c r="A6" t="str"><f t="array" ref="A6:B7">_xldudf_SSB_HISTORY(A2)</f><v>Day</v></c><c r="B6" t="str"><v>Value</v></c></row><row r="7"><c r="A7"><v>45997</v></c><c r="B7"><v>1900</v></c></row>' +
        '<row r="9"><c r="A9"><f>CUBEVALUE("x")</f><v>7</v></c></row>',
      after:
        '<mergeCells count="1"><mergeCell ref="D1:E2"/></mergeCells><conditionalFormatting sqref="B2"><cfRule type="dataBar" priority="1"/></conditionalFormatting>',
    },
    { name: "Hidden", state: "veryHidden", data: '<row r="1"><c r="A1"><v>1</v></c></row>' },
  ],
  workbook:
    '<definedNames><definedName name="_xlnm.Print_Area" localSheetId="1">Hidden!$A$1</definedName><definedName name="rate">Model!$B$1</definedName></definedNames>',
  named: { "calcChain.xml": "calcChain" },
  parts: {
    "xl/calcChain.xml": "<calcChain/>",
    "xl/charts/chart1.xml": "<chart>  kept </chart>",
    "xl/vbaProject.bin": "macros",
  },
};

function seen(bytes: Uint8Array): SeenFile {
  const opened = openFile(bytes);
  if (isRefusal(opened)) throw new Error(opened.refused);
  return readSeen(opened);
}

function saved(bytes: Uint8Array, book: SeenFile): Saved {
  const outcome = saveSeen(bytes, book);
  if (isRefusal(outcome)) throw new Error(outcome.refused);
  return outcome;
}

function parts(bytes: Uint8Array): Record<string, string> {
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([path, part]) => [path, strFromU8(part)]));
}

/** The parts that differ. */
function changed(before: Uint8Array, after: Uint8Array): string[] {
  const [one, other] = [parts(before), parts(after)];
  return [...new Set([...Object.keys(one), ...Object.keys(other)])]
    .filter((path) => one[path] !== other[path])
    .sort();
}

/** A file with some cells of its first sheet others. */
function withCells(cells: Record<string, SeenCell>): { before: Uint8Array; after: Uint8Array; kept: number } {
  const before = packageOf(MODEL);
  const book = seen(before);
  for (const [at, cell] of Object.entries(cells)) book.sheets[0]!.cells.set(placeOfCell(at), cell);
  const { bytes, kept } = saved(before, book);
  return { before, after: bytes, kept };
}

const SHEET = "xl/worksheets/sheet1.xml";
const cellIn = (bytes: Uint8Array, at: string): string | undefined =>
  new RegExp(`<c r="${at}"[^>]*?(?:/>|>.*?</c>)`).exec(parts(bytes)[SHEET]!)?.[0];
const plain = (value: SeenCell["value"]): SeenCell => ({ value, look: 0 });

describe("what a grid sees of a file", () => {
  const book = seen(packageOf(MODEL));

  it("holds formulas as cells show them, values, spills, layout, names", () => {
    const [model, hidden] = book.sheets;
    expect(model!.cells.get(placeOfCell("B2"))).toEqual({ value: 1900, look: 0, formula: "=SSB.PRICE(A2)" });
    expect(model!.cells.get(placeOfCell("C4"))).toMatchObject({ formula: "=B4*2" });
    expect(model!.cells.get(placeOfCell("A6"))).toMatchObject({ fills: { rows: 2, columns: 2 } });
    expect(model!.cells.get(placeOfCell("B7"))).toMatchObject({ value: 1900, isFilled: true });
    expect(model!.layout).toMatchObject({
      frozen: { rows: 1, columns: 0 },
      merges: [{ row: 0, column: 3, rows: 2, columns: 2 }],
    });
    expect(model!.layout.columns.get(2)).toEqual({ size: 12.5, isHidden: false });
    expect(model!.layout.rows.get(2)).toEqual({ isHidden: true });
    expect([hidden!.visibility, book.names]).toEqual([
      "veryHidden",
      [{ name: "rate", formula: "=Model!$B$1" }],
    ]);
    expect(book.looks[1]).toMatchObject({ format: "#,##0.00", font: { size: 11 } });
  });

  it("says what else there is", () => {
    expect(book.unseen).toEqual([
      ["charts", 1],
      ["macros", 1],
      ["conditionalFormats", 1],
      ["richTexts", 1],
    ]);
  });
});

describe("saving", () => {
  it("gives the same bytes where nothing is another", () => {
    const before = packageOf(MODEL);
    expect(saved(before, seen(before)).bytes).toBe(before);
  });

  it("writes a value, a formula and a blank, and leaves every other cell to the letter", () => {
    const { before, after } = withCells({
      A1: plain("Stoff"),
      B1: { value: 4100, look: 1, formula: "=SSB.PRICE(A2)*2" },
      D9: { value: true, look: 0 },
    });
    expect(cellIn(after, "A1")).toBe(
      '<c r="A1" t="inlineStr"><is><t xml:space="preserve">Stoff</t></is></c>',
    );
    expect(cellIn(after, "B1")).toBe('<c r="B1" s="1"><f>_xldudf_SSB_PRICE(A2)*2</f><v>4100</v></c>');
    expect(cellIn(after, "D9")).toBe('<c r="D9" t="b"><v>1</v></c>');
    for (const at of ["A2", "B2", "C2", "C3", "A6", "A9"]) expect(cellIn(after, at)).toBe(cellIn(before, at));
    expect(changed(before, after)).toEqual(
      ["[Content_Types].xml", "xl/_rels/workbook.xml.rels", "xl/calcChain.xml", SHEET].filter(
        (path) => path !== "[Content_Types].xml",
      ),
    );
  });

  it("writes what formulas come to by now, and leaves the formulas, shared ones too", () => {
    const { before, after } = withCells({
      B2: { value: 2050, look: 0, formula: "=SSB.PRICE(A2)" },
      C2: { value: 4100, look: 0, formula: "=B2*2" },
      B7: { value: 2050, look: 0, isFilled: true },
    });
    expect(cellIn(after, "B2")).toBe('<c r="B2"><f>_xldudf_SSB_PRICE(A2)</f><v>2050</v></c>');
    expect(cellIn(after, "C2")).toBe('<c r="C2"><f t="shared" ref="C2:C4" si="0">B2*2</f><v>4100</v></c>');
    expect(cellIn(after, "C3")).toBe(cellIn(before, "C3"));
    expect(cellIn(after, "B7")).toBe('<c r="B7"><v>2050</v></c>');
    expect(changed(before, after)).toEqual([SHEET]);
  });

  it("lets a spill grow", () => {
    const { after } = withCells({
      A6: { value: "Day", look: 0, formula: "=SSB.HISTORY(A2)", fills: { rows: 3, columns: 2 } },
      A8: { value: 46004, look: 0, isFilled: true },
      B8: { value: 2060, look: 0, isFilled: true },
    });
    expect(cellIn(after, "A6")).toContain('t="array" ref="A6:B8"');
    expect(seen(after).sheets[0]!.cells.get(placeOfCell("B8"))).toEqual({
      value: 2060,
      look: 0,
      isFilled: true,
    });
  });

  it("keeps what Excel had saved where the grid shows an error of its own, and has Excel calculate", () => {
    const error = { value: "#NAME?", look: 0, formula: '=CUBEVALUE("x")' };
    expect(withCells({ A9: error })).toMatchObject({ kept: 1 });
    const { after, before } = withCells({ A9: error, B1: plain(1) });
    expect(cellIn(after, "A9")).toBe(cellIn(before, "A9"));
    expect(parts(after)["xl/workbook.xml"]).toContain('fullCalcOnLoad="1"');
    // An error of the add-in's is an answer, and so is what it brings about.
    const answered = withCells({
      B2: { value: "#N/A", look: 0, formula: "=SSB.PRICE(A2)" },
      C2: { value: "#N/A", look: 0, formula: "=B2*2" },
    });
    expect([cellIn(answered.after, "B2"), cellIn(answered.after, "C2")].join()).toMatch(/t="e".*t="e"/);
  });

  it("gives a cell another look and keeps what the grid does not see of its style", () => {
    const before = packageOf(MODEL);
    const book = seen(before);
    const look: Look = {
      ...book.looks[1]!,
      font: { ...book.looks[1]!.font, bold: true, colour: "#112233", name: "Arial" },
      fill: "#FFEE00",
      borders: { bottom: { style: "thin", colour: "#000000" } },
      alignment: { horizontal: "center", wrap: true, rotation: 0 },
    };
    book.sheets[0]!.cells.set(placeOfCell("B1"), { value: 2050, look });
    book.sheets[0]!.cells.set(placeOfCell("A2"), { ...book.sheets[0]!.cells.get(placeOfCell("A2"))!, look });
    const { bytes } = saved(before, book);
    expect(cellIn(bytes, "B1")).toBe('<c r="B1" s="2"><v>2050</v></c>');
    // The text in several fonts stays one.
    expect(cellIn(bytes, "A2")).toBe('<c r="A2" s="3" t="s"><v>1</v></c>');
    expect(parts(bytes)["xl/styles.xml"]).toMatch(
      /quotePrefix="1".*<protection hidden="1"\/>.*quotePrefix="1"/,
    );
    const again = seen(bytes);
    expect(again.looks[2]).toEqual(look);
    expect(saved(bytes, again).bytes).toBe(bytes);
  });

  it("lays a sheet out otherwise: widths, heights, hidden lines, freeze, merges", () => {
    const before = packageOf(MODEL);
    const book = seen(before);
    const { layout } = book.sheets[0]!;
    layout.columns.set(1, { size: 20, isHidden: false });
    layout.columns.set(5, { size: 8, isHidden: true });
    layout.rows.set(2, { isHidden: false });
    layout.rows.set(4, { size: 40, isHidden: false });
    layout.frozen = { rows: 2, columns: 1 };
    layout.merges = [{ row: 19, column: 0, rows: 1, columns: 3 }];
    const { bytes } = saved(before, book);
    expect(changed(before, bytes)).toEqual([SHEET]);
    expect(seen(bytes).sheets[0]!.layout).toMatchObject({
      frozen: { rows: 2, columns: 1 },
      merges: [{ row: 19, column: 0, rows: 1, columns: 3 }],
    });
    expect(parts(bytes)[SHEET]).toContain(
      '<cols><col min="1" max="1" width="12.5" customWidth="1" bestFit="1"/><col min="2" max="2" width="20" customWidth="1" bestFit="1"/><col min="3" max="3" width="12.5" customWidth="1" bestFit="1"/><col min="6" max="6" width="8" customWidth="1" hidden="1"/></cols>',
    );
    expect(parts(bytes)[SHEET]).toContain('<row r="3"><c');
    expect(parts(bytes)[SHEET]).toContain('<row r="5" ht="40" customHeight="1"/><row r="6">');
  });

  it("adds, names, orders, shows and drops sheets; names of one sheet go with theirs", () => {
    const before = packageOf(MODEL);
    const book = seen(before);
    const [model, hidden] = book.sheets;
    const added = { ...model!, id: "new", name: "A & B", notes: new Map(), cells: new Map([[0, plain(1)]]) };
    book.sheets = [added, { ...hidden!, visibility: "visible", name: "Seen" }, model!];
    book.names.push({ name: "near", sheet: "Seen", formula: "=Seen!$A$1" });
    const { bytes, paths } = saved(before, book);
    const again = seen(bytes);
    expect(again.sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
      ["A & B", "visible"],
      ["Seen", "visible"],
      ["Model", "visible"],
    ]);
    expect(paths.get("new")).toBe("xl/worksheets/sheet3.xml");
    expect(again.names).toEqual([
      { name: "rate", formula: "=Model!$B$1" },
      { name: "near", sheet: "Seen", formula: "=Seen!$A$1" },
    ]);
    expect(parts(bytes)["xl/workbook.xml"]).toContain('name="_xlnm.Print_Area" localSheetId="1"');
    again.sheets = again.sheets.filter(({ name }) => name !== "Seen");
    const fewer = seen(saved(bytes, { ...again, names: again.names.slice(0, 1) }).bytes);
    expect([fewer.sheets.map(({ name }) => name), fewer.names.map(({ name }) => name)]).toEqual([
      ["A & B", "Model"],
      ["rate"],
    ]);
  });

  it("adds notes, changes them and takes them away", () => {
    const before = packageOf(MODEL);
    const book = seen(before);
    book.sheets[0]!.notes.set("B2", "per kg & <ex> VAT");
    const once = saved(before, book).bytes;
    expect(seen(once).sheets[0]!.notes).toEqual(new Map([["B2", "per kg & <ex> VAT"]]));
    expect(parts(once)["xl/drawings/vmlDrawing1.vml"]).toContain("<x:Row>1</x:Row><x:Column>1</x:Column>");
    const more = seen(once);
    more.sheets[0]!.notes.set("A1", "another");
    more.sheets[0]!.notes.set("B2", "changed");
    const twice = saved(once, more).bytes;
    expect(seen(twice).sheets[0]!.notes).toEqual(
      new Map([
        ["A1", "another"],
        ["B2", "changed"],
      ]),
    );
    expect(parts(twice)[SHEET]!.split("<legacyDrawing").length).toBe(2);
    const none = seen(twice);
    none.sheets[0]!.notes.clear();
    expect(seen(saved(twice, none).bytes).sheets[0]!.notes.size).toBe(0);
  });

  it("writes a workbook that had no file over an empty one", () => {
    const empty = newPackage("Sheet1");
    const book = seen(empty);
    const bold: Look = { ...book.looks[0]!, font: { ...book.looks[0]!.font, bold: true } };
    const cells = new Map([
      [placeOfCell("A1"), { value: "Li2S", look: bold }],
      [placeOfCell("B1"), { value: 2050, look: 0, formula: "=SSB.PRICE(A1)" }],
    ]);
    book.sheets = [{ ...book.sheets[0]!, id: "grid", name: "Model", cells }];
    const again = seen(saved(empty, book).bytes);
    expect(again.sheets.map(({ name }) => name)).toEqual(["Model"]);
    expect(again.sheets[0]!.cells.get(placeOfCell("B1"))).toMatchObject({
      formula: "=SSB.PRICE(A1)",
      value: 2050,
    });
    expect(again.looks[1]!.font.bold).toBe(true);
  });

  it.each([
    ["no zip", new Uint8Array([1, 2, 3])],
    ["a compound document", new Uint8Array([0xd0, 0xcf, 0x11, 0xe0])],
    ["broken XML", packageOf({ sheets: [{ name: "x", data: "<row><c></row>" }] })],
  ])("refuses %s in one sentence", (_, bytes) => {
    const opened = openFile(bytes);
    expect(isRefusal(opened) && opened.refused.split(". ").length).toBeLessThanOrEqual(2);
  });
});
