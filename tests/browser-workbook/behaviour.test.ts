/** What Excel's workbooks have beside cells, in the host that plays Excel for the browser workbook. */
import { runBatch, type BatchResult } from "../../src/browser-workbook/host/rich-api";
import { isSpillInTable } from "../../src/browser-workbook/host/behaviour";
import { DocumentParts } from "../../src/browser-workbook/host/document-parts";
import { rangeByReference } from "../../src/browser-workbook/host/objects/range";
import { workbookObject } from "../../src/browser-workbook/host/objects/workbook";
import { playedExcel } from "../../src/browser-workbook/host/played-excel";
import { FakeSheetModel } from "./fake-sheet-model";

interface Path {
  Id: number;
  ObjectPathType: number;
  Name: string;
  ParentObjectPathId?: number;
  ArgumentInfo?: { Arguments: unknown[] };
}

let model: FakeSheetModel;
let parts: DocumentParts;

beforeEach(() => {
  model = new FakeSheetModel();
  parts = new DocumentParts([], () => undefined);
});

const GLOBAL: Path = { Id: 1, ObjectPathType: 1, Name: "" };
const SHEETS: Path = { Id: 2, ObjectPathType: 4, Name: "Worksheets", ParentObjectPathId: 1 };

function method(Id: number, Name: string, ParentObjectPathId: number, Arguments: unknown[] = []): Path {
  return { Id, ObjectPathType: 3, Name, ParentObjectPathId, ArgumentInfo: { Arguments } };
}

const range = (address: string, sheet = "Model"): Path[] => [
  SHEETS,
  method(3, "GetItem", 2, [sheet]),
  method(4, "GetRange", 3, [address]),
];

function run(paths: Path[], actions: object[]): Promise<BatchResult> {
  const ObjectPaths = Object.fromEntries([GLOBAL, ...paths].map((path) => [path.Id, path]));
  return runBatch(
    {
      Actions: actions.map((action, at) => ({ Id: at + 1, ...action })) as never,
      ObjectPaths: ObjectPaths as never,
    },
    {
      global: () => workbookObject({ model, parts, name: "Workbook" }),
      service: () => undefined,
      byReference: (id) => rangeByReference(model, id),
    },
    () => undefined,
  );
}

const write = (rows: unknown[][]) => ({
  ActionType: 4,
  Name: "Formulas",
  ObjectPathId: 4,
  ArgumentInfo: { Arguments: [rows] },
});

async function column(address: string): Promise<unknown[]> {
  const { Results } = await run(range(address), [
    { ActionType: 2, ObjectPathId: 4, QueryInfo: { Select: ["formulas"] } },
  ]);
  return (Results[0]!.Value as { Formulas: unknown[][] }).Formulas.map(([cell]) => cell);
}

describe("a column of a table", () => {
  beforeEach(() => {
    model.behaviour.tables = [
      { name: "Prices", range: { sheetId: "s1", row: 0, column: 0, rows: 4, columns: 2 } },
    ];
  });

  it("that is empty is filled with a formula, each row with its own", async () => {
    await run(range("B3"), [write([["=UPPER(A3)&$A$1"]])]);
    expect(await column("B2:B4")).toEqual(["=UPPER(A2)&$A$1", "=UPPER(A3)&$A$1", "=UPPER(A4)&$A$1"]);
  });

  it("of one formula is filled anew, one of several is not", async () => {
    await run(range("B3"), [write([["=UPPER(A3)"]])]);
    await run(range("B2"), [write([["=LOWER(A2)"]])]);
    expect(await column("B2:B4")).toEqual(["=LOWER(A2)", "=LOWER(A3)", "=LOWER(A4)"]);
    await run(range("B2:B4"), [write([["=A2"], [1], ["=A4*2"]])]);
    await run(range("B2"), [write([["=A2*3"]])]);
    expect(await column("B2:B4")).toEqual(["=A2*3", 1, "=A4*2"]);
  });

  it("takes the last formula written at once where Excel is asked to behave so", async () => {
    model.behaviour.filling = "all";
    await run(range("B2:B4"), [write([["=A2"], ["=A3*2"], ["=A4*3"]])]);
    expect(await column("B2:B4")).toEqual(["=A2*3", "=A3*3", "=A4*3"]);
  });

  it("is left alone where the filling is off, and the heads always", async () => {
    model.behaviour.filling = "never";
    await run(range("B3"), [write([["=A3"]])]);
    expect(await column("B1:B4")).toEqual(["", "", "=A3", ""]);
  });

  it("is told of with its table", async () => {
    const tables: Path = { Id: 2, ObjectPathType: 4, Name: "Tables", ParentObjectPathId: 1 };
    const { Results } = await run(
      [tables],
      [{ ActionType: 2, ObjectPathId: 2, QueryInfo: { Select: ["items/name"] } }],
    );
    expect(Results[0]!.Value).toMatchObject({ _Items: [{ Name: "Prices" }] });
  });

  it("holds no answer of several cells", () => {
    const at = { sheetId: "s1", row: 2, column: 1, rows: 1, columns: 1 };
    expect(isSpillInTable(model.behaviour, at)).toBe(false);
    expect(isSpillInTable(model.behaviour, { ...at, rows: 2 })).toBe(true);
    expect(isSpillInTable(model.behaviour, { ...at, column: 5, rows: 2 })).toBe(false);
  });
});

describe("sheets and selections", () => {
  it("a chart sheet has no cells", async () => {
    model.behaviour.chartSheets = ["News"];
    const { Error: error } = await run(range("A1", "News"), [{ ActionType: 1, ObjectPathId: 4 }]);
    expect(error?.Code).toBe("UnsupportedSheet");
  });

  it("a hidden sheet says so and is not gone to", async () => {
    model.behaviour.hidden = { News: "VeryHidden" };
    const paths = [SHEETS, method(3, "GetItem", 2, ["News"])];
    const read = await run(paths, [
      { ActionType: 2, ObjectPathId: 3, QueryInfo: { Select: ["visibility"] } },
    ]);
    expect(read.Results[0]!.Value).toMatchObject({ Visibility: "VeryHidden" });
    const gone = await run(paths, [{ ActionType: 3, Name: "Activate", ObjectPathId: 3 }]);
    expect(gone.Error?.Code).toBe("InvalidOperation");
  });

  it("several areas are told as such, and are no range", async () => {
    model.behaviour.otherAreas = [{ sheetId: "s1", row: 4, column: 3, rows: 2, columns: 1 }];
    const one = await run([method(2, "GetSelectedRange", 1)], [{ ActionType: 1, ObjectPathId: 2 }]);
    expect(one.Error?.Code).toBe("InvalidSelection");
    const areas: Path = { Id: 3, ObjectPathType: 4, Name: "Areas", ParentObjectPathId: 2 };
    const all = await run(
      [method(2, "GetSelectedRanges", 1), areas],
      [{ ActionType: 2, ObjectPathId: 3, QueryInfo: { Select: ["items/rowIndex"] } }],
    );
    expect(all.Results[0]!.Value).toMatchObject({ _Items: [{ RowIndex: 0 }, { RowIndex: 4 }] });
  });

  it("merged cells are told of", async () => {
    model.behaviour.merged = [{ sheetId: "s1", row: 1, column: 1, rows: 2, columns: 2 }];
    const merged = (address: string) =>
      run(
        [...range(address), method(5, "GetMergedAreasOrNullObject", 4)],
        [{ ActionType: 2, ObjectPathId: 5, QueryInfo: { Select: ["address"] } }],
      );
    expect((await merged("A1:C2")).Results[0]!.Value).toMatchObject({ Address: "Model!B2:C3" });
    expect((await merged("F1:G2")).Results[0]!.Value).toBeNull();
  });

  it("a workbook that is only looked at is asked for in the page's address", () => {
    expect([playedExcel("?readonly").isReadOnly, playedExcel("").isReadOnly]).toEqual([true, false]);
  });
});

describe("custom XML parts", () => {
  const XML = '<record xmlns="urn:one">a</record>';
  const PARTS: Path = { Id: 2, ObjectPathType: 4, Name: "CustomXmlParts", ParentObjectPathId: 1 };

  it("are added, found by their namespace, read, rewritten and deleted", async () => {
    await run([PARTS, method(3, "Add", 2, [XML])], [{ ActionType: 1, ObjectPathId: 3 }]);
    await run(
      [PARTS, method(3, "Add", 2, ['<other xmlns="urn:two"/>'])],
      [{ ActionType: 1, ObjectPathId: 3 }],
    );
    const [id] = parts.ids("urn:one");
    const part = [PARTS, method(3, "GetItem", 2, [id])];
    const read = await run(part, [{ ActionType: 3, Name: "GetXml", ObjectPathId: 3 }]);
    expect(read.Results[0]!.Value).toBe(XML);
    const rewritten = XML.replace(">a<", ">b<");
    await run(part, [
      { ActionType: 3, Name: "SetXml", ObjectPathId: 3, ArgumentInfo: { Arguments: [rewritten] } },
    ]);
    expect(parts.xml(id!)).toBe(rewritten);
    await run(part, [{ ActionType: 3, Name: "Delete", ObjectPathId: 3 }]);
    expect([parts.ids("urn:one"), parts.ids("urn:two")]).toEqual([[], [expect.any(String)]]);
  });

  it("are XML, and are told of when one is another", () => {
    const told: unknown[] = [];
    const first = new DocumentParts([], (all) => told.push(all));
    expect(() => first.add("no xml")).toThrow("no XML");
    const id = first.add(XML);
    first.delete(id);
    expect(told).toEqual([[[id, XML]], []]);
    expect(new DocumentParts([[id, XML]], () => undefined).xml(id)).toBe(XML);
  });
});

describe("cells that take no change", () => {
  const set = (name: "Formulas" | "Values" | "NumberFormat", rows: unknown[][]) => ({
    ActionType: 4,
    Name: name,
    ObjectPathId: 4,
    ArgumentInfo: { Arguments: [rows] },
  });
  const load = (...select: string[]) => ({ ActionType: 2, ObjectPathId: 4, QueryInfo: { Select: select } });
  const refused = async (at: string, action: object): Promise<string | undefined> =>
    (await run(range(at), [action])).Error?.Code;

  it("of a protected sheet are refused, but contents where a cell is not locked", async () => {
    model.behaviour.protectedSheets = ["Model"];
    model.behaviour.unlocked = [{ sheetId: "s1", row: 1, column: 1, rows: 2, columns: 1 }];
    expect(await refused("B1", set("Formulas", [["=1"]]))).toBe("AccessDenied");
    expect(await refused("B2:B4", set("Values", [[1], [2], [3]]))).toBe("AccessDenied");
    expect(await refused("B2", set("NumberFormat", [["0"]]))).toBe("AccessDenied");
    expect(await refused("B2:B3", set("Formulas", [["=1"], ["=2"]]))).toBeUndefined();
    expect(await column("B1:B3")).toEqual(["", "=1", "=2"]);
  });

  it("that a filter hides are refused as a block, and taken one by one", async () => {
    model.behaviour.filtered = { Model: [3] };
    expect(await refused("B2:B4", set("Formulas", [["=1"], ["=2"], ["=3"]]))).toBe("FilteredRangeConflict");
    expect(await refused("B3", set("Formulas", [["=2"]]))).toBeUndefined();
    expect(await refused("B4:B5", set("Formulas", [["=3"], ["=4"]]))).toBeUndefined();
    expect(await column("B2:B5")).toEqual(["", "=2", "=3", "=4"]);
  });

  it("do not stand in a closed group, whose rows are only not seen", async () => {
    model.behaviour.hiddenRows = { Model: [2, 3] };
    expect(await refused("B2:B4", set("Formulas", [["=1"], ["=2"], ["=3"]]))).toBeUndefined();
    const hidden = async (at: string): Promise<unknown> =>
      ((await run(range(at), [load("rowHidden")])).Results[0]!.Value as { RowHidden: unknown }).RowHidden;
    expect([await hidden("B2:B3"), await hidden("B3:B4"), await hidden("B4")]).toEqual([true, null, false]);
  });
});
