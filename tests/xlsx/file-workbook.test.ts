import { strFromU8, unzipSync, zipSync } from "fflate";
import { isRefusal } from "../../src/domain/answer/refusal";
import type { Plan } from "../../src/model/port/plan";
import { openFileWorkbook, type FileWorkbook } from "../../src/xlsx/file-workbook";
import { packageOf, packageParts, zipped, type TestFile } from "../support/office-package";

const PRICE = '_xldudf_SSB_PRICE("Li2S")';

/** As Excel saves a small model: shared and array formulas, shared strings, rich text, errors, a hidden sheet. */
const MODEL: TestFile = {
  strings: [
    "Material",
    '<r><t>Li</t></r><r><rPr><vertAlign val="subscript"/></rPr><t>2</t></r><r><t>S</t></r><rPh sb="0" eb="1"><t>x</t></rPh>',
    "a_x000D_b",
  ],
  styles: [
    '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>',
    '<xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"><alignment horizontal="left"/></xf>',
  ],
  sheets: [
    {
      name: "Model",
      data:
        '<row r="1" spans="1:2"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>' +
        `<row r="2"><c r="A2"><f>${PRICE.replaceAll('"', "&quot;")}</f><v>2050</v></c><c r="B2" s="1"><v>45997</v></c></row>` +
        '<row r="3"><c r="A3"><f t="shared" ref="A3:A5" si="0">A2*$B$2+SUM(A:A)+\'My sheet\'!B$1</f><v>1</v></c><c r="C3" t="b"><v>1</v></c></row>' +
        '<row r="4"><c r="A4"><f t="shared" si="0"/><v>2</v></c><c r="B4" t="e"><v>#N/A</v></c><c r="C4" t="str"><f>"x"</f><v>x</v></c></row>' +
        '<row r="5"><c r="A5"><f t="shared" si="0"/><v>3</v></c><c r="B5" t="inlineStr"><is><t>inline</t></is></c><c r="C5" t="s"><v>2</v></c></row>' +
        '<row r="7"><c r="A7" t="str" cm="1"><f t="array" ref="A7:B9">_xldudf_SSB_HISTORY("Li2S")</f><v>Effective</v></c><c r="B7" t="str"><v>Value</v></c></row>' +
        '<row r="8"><c r="A8"><v>45990</v></c><c r="B8"><v>2040</v></c></row><row r="9"><c r="A9"><v>45997</v></c><c r="B9"><v>2050</v></c></row>',
      after:
        '<conditionalFormatting sqref="A1:A9"><cfRule type="dataBar" priority="1"/></conditionalFormatting>',
    },
    {
      name: "My sheet",
      state: "veryHidden",
      data: '<row r="1"><c r="B1"><f>_xlfn.XLOOKUP(1,A:A,B:B)+[2]!_xldudf_SSB_PRICE("LATP")</f><v>5</v></c></row>',
      after: '<sheetProtection sheet="1"/>',
    },
  ],
  named: { "calcChain.xml": "calcChain", "metadata.xml": "sheetMetadata" },
  parts: {
    "xl/calcChain.xml": "<calcChain/>",
    "xl/metadata.xml":
      '<metadata><metadataTypes count="1"><metadataType name="XLDAPR"/></metadataTypes><cellMetadata count="1"><bk><rc t="1" v="0"/></bk></cellMetadata></metadata>',
    "xl/charts/chart1.xml": "<chart>  kept, to the last blank </chart>",
    "xl/vbaProject.bin": "macros",
  },
};

function opened(file: TestFile = MODEL): FileWorkbook {
  const workbook = openFileWorkbook(packageOf(file));
  if (isRefusal(workbook)) throw new Error(workbook.refused);
  return workbook;
}

function partsOf(bytes: Uint8Array): Record<string, string> {
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([path, part]) => [path, strFromU8(part)]));
}

async function cellsOf(workbook: FileWorkbook, sheet: string): Promise<Record<string, unknown>> {
  const book = await workbook.readBook();
  const { cells } = book.sheets.find(({ name }) => name === sheet)!;
  return Object.fromEntries(cells.map(({ address, ...held }) => [address, held]));
}

async function carriedOut(workbook: FileWorkbook, plan: Plan): Promise<FileWorkbook> {
  const outcome = await workbook.carryOut(plan, undefined);
  if (isRefusal(outcome)) throw new Error(outcome.refused);
  const again = openFileWorkbook(workbook.bytes());
  if (isRefusal(again)) throw new Error(again.refused);
  return again;
}

describe("the cells of a file", () => {
  it("reads formulas as Excel shows them, with what they showed when the file was saved", async () => {
    expect(await cellsOf(opened(), "Model")).toMatchObject({
      A1: { value: "Material" },
      B1: { value: "Li2S" },
      A2: { formula: '=SSB.PRICE("Li2S")', value: 2050, numberFormat: "General" },
      B2: { value: 45997, numberFormat: "m/d/yyyy" },
      A3: { formula: "=A2*$B$2+SUM(A:A)+'My sheet'!B$1", value: 1 },
      A4: { formula: "=A3*$B$2+SUM(A:A)+'My sheet'!B$1", value: 2 },
      A5: { formula: "=A4*$B$2+SUM(A:A)+'My sheet'!B$1", value: 3 },
      C3: { value: true },
      B4: { value: "#N/A" },
      C4: { formula: '="x"', value: "x" },
      B5: { value: "inline" },
      C5: { value: "a\rb" },
      A7: { formula: '=SSB.HISTORY("Li2S")', value: "Effective", spill: { rows: 3, columns: 2 } },
      B9: { value: 2050, spilledFrom: "A7" },
    });
  });

  it("reads very hidden sheets and what a workbook made of a function it lost", async () => {
    const cells = await cellsOf(opened(), "My sheet");
    expect(cells["B1"]).toMatchObject({ formula: '=XLOOKUP(1,A:A,B:B)+[2]!_xldudf_SSB_PRICE("LATP")' });
    expect((await opened().readBook()).sheets.map(({ isProtected }) => isProtected)).toEqual([
      undefined,
      true,
    ]);
  });

  it("finds the cells that call SSB, ranges and spills", async () => {
    const workbook = opened();
    expect((await workbook.formulaCells()).map(({ address }) => address)).toEqual([
      "Model!A2",
      "Model!A7",
      "'My sheet'!B1",
    ]);
    const [spill, gone] = await workbook.readAll(["Model!A7#", "Gone!A1"]);
    expect(spill?.cells.map((row) => row.map(({ value }) => value))).toEqual([
      ["Effective", "Value"],
      [45990, 2040],
      [45997, 2050],
    ]);
    expect(gone).toBeUndefined();
  });
});

describe("what a file defines", () => {
  it("is read: names of the workbook and of a sheet, and tables", async () => {
    const workbook = opened({
      ...MODEL,
      workbook:
        '<definedNames><definedName name="Inputs">Model!$A$1:$A$5</definedName><definedName name="Rate" localSheetId="1">_xlfn.XLOOKUP(1,A:A,B:B)</definedName><definedName name="_xlnm.Print_Area" localSheetId="0">Model!$A$1</definedName></definedNames>',
      parts: {
        ...MODEL.parts,
        "xl/worksheets/_rels/sheet1.xml.rels":
          '<Relationships xmlns="x"><Relationship Id="rId1" Type="x/table" Target="../tables/table1.xml"/></Relationships>',
        "xl/tables/table1.xml": '<table displayName="Prices" ref="A1:B5" totalsRowCount="1"/>',
      },
    });
    expect(await workbook.definitions!()).toEqual({
      names: [
        { name: "Inputs", formula: "=Model!$A$1:$A$5" },
        { name: "Rate", sheet: "My sheet", formula: "=XLOOKUP(1,A:A,B:B)" },
      ],
      tables: [{ name: "Prices", sheet: "Model", body: { row: 1, column: 0, rows: 3, columns: 2 } }],
    });
  });
});

describe("a change of a file", () => {
  const change = { changes: [{ sheet: "Model", at: "A4", cells: [[{ value: 7 }]] }] };

  it("leaves every other part byte for byte, and every other cell as it stood", async () => {
    const workbook = opened();
    const before = packageParts(MODEL);
    await workbook.carryOut(change, undefined);
    const after = partsOf(workbook.bytes());
    const differing = Object.keys(before).filter((path) => after[path] !== before[path]);
    expect(differing.sort()).toEqual([
      "xl/_rels/workbook.xml.rels",
      "xl/calcChain.xml",
      "xl/worksheets/sheet1.xml",
    ]);
    const sheet = after["xl/worksheets/sheet1.xml"]!;
    expect(sheet).toContain('<row r="4"><c r="A4"><v>7</v></c><c r="B4" t="e"><v>#N/A</v></c>');
    // The formula that the cell shared stands in each of the others by itself.
    expect(sheet).toContain("<f>A2*$B$2+SUM(A:A)+'My sheet'!B$1</f>");
    expect(sheet).toContain("<f>A4*$B$2+SUM(A:A)+'My sheet'!B$1</f>");
    expect(sheet).toContain('<cfRule type="dataBar" priority="1"/>');
  });

  it("is the file itself where nothing changed", () => {
    const bytes = packageOf(MODEL);
    const workbook = openFileWorkbook(bytes);
    expect(isRefusal(workbook) || workbook.bytes() === bytes).toBe(true);
  });

  it("can be taken back", async () => {
    const workbook = opened();
    const before = await workbook.readBook();
    const outcome = await workbook.carryOut(change, undefined);
    if (isRefusal(outcome) || "occupied" in outcome) throw new Error("refused");
    await outcome.undo();
    expect(await workbook.readBook()).toEqual(before);
  });

  it("puts cells into rows and columns that the file has not", async () => {
    const again = await carriedOut(opened(), {
      changes: [
        { sheet: "Model", at: "B3", cells: [[{ value: "between" }]] },
        { sheet: "Model", at: "D6", cells: [[{ formula: '=SSB.PRICE("LATP")' }]] },
        { sheet: "Model", at: "A12", cells: [[{ value: "=not a formula" }, { error: "#NUM!" }]] },
      ],
    });
    expect(await cellsOf(again, "Model")).toMatchObject({
      B3: { value: "between" },
      D6: { formula: '=SSB.PRICE("LATP")' },
      A12: { value: "=not a formula" },
      B12: { value: "#NUM!" },
    });
  });

  it("gives a cell a number format without touching the styles of others", async () => {
    const again = await carriedOut(opened(), {
      changes: [{ sheet: "Model", at: "B2", cells: [[{ value: 0.11, format: "0.0%" }]] }],
    });
    expect((await cellsOf(again, "Model"))["B2"]).toMatchObject({ value: 0.11, numberFormat: "0.0%" });
    const styles = partsOf(again.bytes())["xl/styles.xml"]!;
    expect(styles).toContain('<alignment horizontal="left"/></xf></cellXfs>');
    expect(styles).toContain('<cellXfs count="3">');
  });

  it("freezes a spilled answer, and brings it back as a formula that spills by itself", async () => {
    const values = [
      ["Effective", "Value"],
      [45990, 2040],
      [45997, 2050],
    ];
    const frozen = await carriedOut(opened(), {
      changes: [{ sheet: "Model", at: "A7", cells: values.map((row) => row.map((value) => ({ value }))) }],
    });
    const cells = await cellsOf(frozen, "Model");
    expect(cells["A7"]).toEqual({ value: "Effective", numberFormat: "General" });
    expect(cells["B9"]).toEqual({ value: 2050, numberFormat: "General" });
    const live = await carriedOut(frozen, {
      changes: [
        {
          sheet: "Model",
          at: "A7",
          cells: values.map((row, y) =>
            row.map((_, x) => (x + y === 0 ? { formula: '=SSB.HISTORY("Li2S")' } : { blank: true as const })),
          ),
        },
      ],
    });
    expect(await cellsOf(live, "Model")).toEqual(await cellsOf(opened(), "Model"));
    expect(partsOf(live.bytes())["xl/worksheets/sheet1.xml"]).toContain(
      'cm="1"><f t="array" ref="A7:B9">_xldudf_SSB_HISTORY',
    );
  });

  it("adds a sheet and takes it away again", async () => {
    const rows = [[{ value: "Change" }, { value: 0.5, format: "0.0%" }]];
    const added = await carriedOut(opened(), {
      changes: [],
      adds: { name: "SSB changes", rows, widths: [30, 10] },
    });
    expect(await cellsOf(added, "SSB changes")).toMatchObject({
      A1: { value: "Change" },
      B1: { numberFormat: "0.0%" },
    });
    const gone = await carriedOut(added, { changes: [], removes: "SSB changes" });
    expect((await gone.readBook()).sheets.map(({ name }) => name)).toEqual(["Model", "My sheet"]);
    const paths = Object.keys(partsOf(gone.bytes()));
    expect(paths).not.toContain("xl/worksheets/sheet3.xml");
    expect(partsOf(gone.bytes())["[Content_Types].xml"]).not.toContain("sheet3.xml");
  });

  it("writes heads in bold and texts that run on in lines, in styles like those there are", async () => {
    const added = await carriedOut(opened(), {
      changes: [],
      adds: {
        name: "Brief",
        rows: [[{ value: "Head" }], [{ value: 0.5, format: "0.0%" }, { value: "long" }]],
        look: { boldRows: [0], wrappedColumns: [1], landscape: true },
      },
    });
    expect(await cellsOf(added, "Brief")).toMatchObject({
      A1: { value: "Head" },
      A2: { numberFormat: "0.0%" },
    });
    const styles = partsOf(added.bytes())["xl/styles.xml"]!;
    expect(styles).toContain(
      '<fonts count="2"><font><sz val="11"/></font><font><b/><sz val="11"/></font></fonts>',
    );
    expect(styles).toMatch(/fontId="1" applyFont="1"\/>/);
    expect(styles).toMatch(/applyAlignment="1"><alignment vertical="top" wrapText="1"\/><\/xf>/);
  });

  it("remembers formulas where Excel does, and forgets them", async () => {
    const cell = {
      sheet: "Model",
      cell: "A2",
      formula: '=SSB.PRICE("Li2S")',
      state: "frozen" as const,
      formats: "General",
      check: "00000000",
    };
    const before = { cells: [] };
    const kept = await carriedOut(opened(), {
      changes: [],
      record: { before, after: { cells: [cell] }, save: "first" },
    });
    expect(await kept.restoreRecord()).toEqual({ cells: [cell] });
    expect(partsOf(kept.bytes())["customXml/item1.xml"]).toContain("urn:ssb-for-excel:restore:1");
    const gone = await carriedOut(kept, {
      changes: [],
      record: { before: { cells: [cell] }, after: before, save: "last" },
    });
    expect(await gone.restoreRecord()).toEqual({ cells: [] });
    expect(Object.keys(partsOf(gone.bytes())).filter((path) => path.startsWith("customXml"))).toEqual([]);
  });
});

describe("what a formula shows", () => {
  it("changes without its formula, and so does what it fills", async () => {
    const workbook = opened();
    const blocked = workbook.showAnswers([
      { address: "Model!A2", values: [[2100]] },
      {
        address: "Model!A7",
        values: [
          ["Effective", "Value"],
          [45990, "#N/A"],
        ],
      },
    ]);
    expect(blocked).toEqual([]);
    const cells = await cellsOf(workbook, "Model");
    expect(cells["A2"]).toMatchObject({ formula: '=SSB.PRICE("Li2S")', value: 2100 });
    expect(cells["A7"]).toMatchObject({ spill: { rows: 2, columns: 2 } });
    expect(cells["B8"]).toMatchObject({ value: "#N/A", spilledFrom: "A7" });
    expect(cells["A9"]).toBeUndefined();
  });

  it("stays where something stands in the way of a longer answer", async () => {
    const workbook = opened();
    const longer = Array.from({ length: 3 }, () => [1, 2, 3]);
    await workbook.carryOut(
      { changes: [{ sheet: "Model", at: "C8", cells: [[{ value: "mine" }]] }] },
      undefined,
    );
    expect(workbook.showAnswers([{ address: "Model!A7", values: longer }])).toEqual(["Model!A7"]);
    expect((await cellsOf(workbook, "Model"))["C8"]).toMatchObject({ value: "mine" });
  });
});

describe("a note", () => {
  it("is added to a cell once, and taken back", async () => {
    const workbook = opened();
    const before = workbook.bytes();
    const added = await workbook.addNote("Model!B2", "per kg");
    if (isRefusal(added)) throw new Error(added.refused);
    expect(partsOf(workbook.bytes())["xl/comments1.xml"]).toContain("per kg");
    expect(isRefusal(await workbook.addNote("Model!B2", "another"))).toBe(true);
    await added.undo();
    expect(workbook.bytes()).toBe(before);
  });
});

describe("a file that cannot be read", () => {
  const parts = packageParts(MODEL);
  it.each<[string, Uint8Array, RegExp]>([
    ["is empty", new Uint8Array(), /no .*\.xlsx|not an \.xlsx/],
    ["is something else", new TextEncoder().encode("PK, or so it says"), /not an \.xlsx/],
    ["is cut off", packageOf(MODEL).slice(0, 900), /not an \.xlsx/],
    ["has a password", new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3]), /password/],
    ["holds no workbook", zipped({ "[Content_Types].xml": "<Types/>" }), /no workbook/],
    [
      "has a sheet that ends in the middle",
      zipped({ ...parts, "xl/worksheets/sheet1.xml": "<worksheet><sheetData><row r='1'>" }),
      /broken/,
    ],
    [
      "is nested without end",
      zipped({ ...parts, "xl/worksheets/sheet1.xml": "<a>".repeat(5000) + "</a>".repeat(5000) }),
      /broken/,
    ],
    [
      "blows up",
      zipSync({ "[Content_Types].xml": new Uint8Array(10), "xl/a.xml": new Uint8Array(120_000_000) }),
      /larger than can be read/,
    ],
  ])("%s: says so in one sentence", (_, bytes, sentence) => {
    const workbook = openFileWorkbook(bytes);
    expect(isRefusal(workbook) && workbook.refused).toMatch(sentence);
  });
});
