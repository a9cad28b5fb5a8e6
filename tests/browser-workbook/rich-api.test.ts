import {
  runBatch,
  type Batch,
  type BatchResult,
  type ObjectRoots,
} from "../../src/browser-workbook/host/rich-api";
import { rangeByReference } from "../../src/browser-workbook/host/objects/range";
import { workbookObject } from "../../src/browser-workbook/host/objects/workbook";
import { DocumentParts } from "../../src/browser-workbook/host/document-parts";
import { FakeSheetModel } from "./fake-sheet-model";

const GLOBAL = { Id: 1, ObjectPathType: 1, Name: "" };
const SHEETS = { Id: 2, ObjectPathType: 4, Name: "Worksheets", ParentObjectPathId: 1 };
const SHEET = method(3, "GetActiveWorksheet", 2);
const range = (address: string) => method(4, "GetRange", 3, [address]);

let model: FakeSheetModel;
let unsupported: string[];

beforeEach(() => {
  model = new FakeSheetModel();
  unsupported = [];
});

describe("a batch of ProcessQuery", () => {
  it("writes values to a range and reads them back", async () => {
    const result = await run(
      [SHEET, range("A1:B2")],
      [
        { Id: 1, ActionType: 1, ObjectPathId: 4 },
        {
          Id: 2,
          ActionType: 4,
          Name: "Values",
          ObjectPathId: 4,
          ArgumentInfo: {
            Arguments: [
              [
                ["a", 1],
                [true, "=A1"],
              ],
            ],
          },
        },
        { Id: 3, ActionType: 2, ObjectPathId: 4, QueryInfo: { Select: ["values", "formulas", "address"] } },
      ],
    );
    expect(result.Error).toBeUndefined();
    expect(valueOf(result, 3)).toMatchObject({
      Values: [
        ["a", 1],
        [true, "=A1"],
      ],
      Formulas: [
        ["a", 1],
        [true, "=A1"],
      ],
      Address: "Model!A1:B2",
    });
  });

  it("hands errors over in the words of its language, and their kind beside them", async () => {
    model.behaviour.errorWords = { "#N/A": "#NV" };
    model.write({ sheetId: "s1", row: 0, column: 0, rows: 1, columns: 1 }, [["#N/A"]]);
    const Select = ["values", "valueTypes", "valuesAsJson"];
    const result = await run(
      [SHEET, range("A1")],
      [{ Id: 1, ActionType: 2, ObjectPathId: 4, QueryInfo: { Select } }],
    );
    expect(valueOf(result, 1)).toMatchObject({
      Values: [["#NV"]],
      ValueTypes: [["Error"]],
      ValuesAsJson: [[{ type: "Error", basicValue: "#N/A", errorType: "NotAvailable" }]],
    });
  });

  it("gives a range an id by which a later batch finds it", async () => {
    const first = await run([SHEET, range("C3")], [{ Id: 1, ActionType: 1, ObjectPathId: 4 }]);
    const id = (valueOf(first, 1) as { _ReferenceId: string })._ReferenceId;
    const later = await run(
      [{ Id: 4, ObjectPathType: 6, Name: id }],
      [{ Id: 1, ActionType: 2, ObjectPathId: 4, QueryInfo: { Select: ["address"] } }],
    );
    expect(valueOf(later, 1)).toMatchObject({ Address: "Model!C3" });
  });

  it("lists the worksheets, asked for as items/name or as name", async () => {
    for (const Select of [["items/name"], ["name"]]) {
      const result = await run([], [{ Id: 1, ActionType: 2, ObjectPathId: 2, QueryInfo: { Select } }]);
      expect(valueOf(result, 1)).toMatchObject({ _Items: [{ Name: "Model" }, { Name: "News" }] });
    }
  });

  it("follows a property of an object, as in load('worksheet/name')", async () => {
    const result = await run(
      [SHEET, range("A1")],
      [{ Id: 1, ActionType: 2, ObjectPathId: 4, QueryInfo: { Select: ["worksheet/name"] } }],
    );
    expect(valueOf(result, 1)).toMatchObject({ Worksheet: { Name: "Model" } });
  });

  it("answers null for a null object", async () => {
    const result = await run(
      [method(3, "GetItemOrNullObject", 2, ["Nope"])],
      [{ Id: 1, ActionType: 1, ObjectPathId: 3 }],
    );
    expect(result.Error).toBeUndefined();
    expect(valueOf(result, 1)).toBeNull();
  });

  it("tells which traces were reached, by which office.js registers event handlers", async () => {
    const trace = (Id: number) => ({ Id, ActionType: 5, ObjectPathId: 0 });
    const failing = { Id: 8, ActionType: 3, Name: "NoSuchMethod", ObjectPathId: 1 };
    const result = await run([], [trace(7), failing, trace(9)]);
    expect(result.TraceIds).toEqual([7]);
  });

  it("keeps a reference to an object that does not exist without complaint", async () => {
    const result = await run(
      [method(3, "GetItemOrNullObject", 2, ["Nope"])],
      [
        { Id: 1, ActionType: 3, Name: "_KeepReference", ObjectPathId: 3 },
        { Id: 2, ActionType: 3, Name: "Activate", ObjectPathId: 3 },
      ],
    );
    expect(result.Results).toEqual([{ ActionId: 1, Value: null }]);
    expect(result.Error).toMatchObject({ Code: "ItemNotFound", ActionIndex: 1 });
  });

  it("stops at the first failure and says which action failed, as Excel does", async () => {
    const result = await run(
      [method(3, "GetItem", 2, ["Nope"])],
      [
        { Id: 1, ActionType: 1, ObjectPathId: 1 },
        { Id: 2, ActionType: 1, ObjectPathId: 3 },
        { Id: 3, ActionType: 1, ObjectPathId: 2 },
      ],
    );
    expect(result.Results.map(({ ActionId }) => ActionId)).toEqual([1]);
    expect(result.Error).toMatchObject({ Code: "ItemNotFound", ActionIndex: 1 });
    expect(unsupported).toEqual([]);
  });

  it.each([
    [
      "a property",
      { Id: 3, ObjectPathType: 4, Name: "PivotTables", ParentObjectPathId: 1 },
      "Workbook.pivotTables",
    ],
    ["a method", method(3, "AddChart", 1), "Workbook.addChart"],
  ])("answers ApiNotFound for %s it does not have, and lists it", async (_, path, api) => {
    const result = await run([path], [{ Id: 1, ActionType: 1, ObjectPathId: 3 }]);
    expect(result.Error).toMatchObject({ Code: "ApiNotFound" });
    expect(unsupported).toEqual([api]);
  });

  it("answers ApiNotFound for a service nobody wrote", async () => {
    const result = await run(
      [{ Id: 3, ObjectPathType: 2, Name: "Microsoft.TapRichApi.Tap" }],
      [{ Id: 1, ActionType: 1, ObjectPathId: 3 }],
    );
    expect(result.Error?.Code).toBe("ApiNotFound");
    expect(unsupported).toEqual(["Microsoft.TapRichApi.Tap"]);
  });

  it("does not take a name that every object inherits for one of the host's", async () => {
    const result = await run([method(3, "constructor", 1)], [{ Id: 1, ActionType: 1, ObjectPathId: 3 }]);
    expect(result.Error?.Code).toBe("ApiNotFound");
  });

  it("refuses values of another shape than the range", async () => {
    const result = await run(
      [SHEET, range("A1:B2")],
      [{ Id: 1, ActionType: 4, Name: "Values", ObjectPathId: 4, ArgumentInfo: { Arguments: [[[1]]] } }],
    );
    expect(result.Error?.Code).toBe("InvalidArgument");
    expect(model.usedRange("s1")).toBeUndefined();
  });

  it("writes one value to every cell of a range", async () => {
    await run(
      [SHEET, range("A1:A3")],
      [{ Id: 1, ActionType: 4, Name: "Values", ObjectPathId: 4, ArgumentInfo: { Arguments: [5] } }],
    );
    expect(
      model
        .read({ sheetId: "s1", row: 0, column: 0, rows: 3, columns: 1 })
        .flat()
        .map((cell) => cell.value),
    ).toEqual([5, 5, 5]);
  });

  it("marks a range dirty and recalculates the workbook", async () => {
    await run(
      [SHEET, range("B2"), { Id: 5, ObjectPathType: 4, Name: "Application", ParentObjectPathId: 1 }],
      [
        { Id: 1, ActionType: 3, Name: "SetDirty", ObjectPathId: 4 },
        { Id: 2, ActionType: 3, Name: "Calculate", ObjectPathId: 5, ArgumentInfo: { Arguments: ["Full"] } },
      ],
    );
    expect(model.isDirty(1, 1)).toBe(true);
    expect(model.recalculations).toBe(1);
  });

  it("tells which formula fills a cell and what a formula fills", async () => {
    model.spills.push({ sheetId: "s1", row: 1, column: 1, rows: 3, columns: 2 });
    const addressOf = async (cell: string, name: string): Promise<unknown> => {
      const result = await run(
        [SHEET, range(cell), method(5, name, 4)],
        [{ Id: 1, ActionType: 2, ObjectPathId: 5, QueryInfo: { Select: ["address"] } }],
      );
      return (valueOf(result, 1) as { Address: string } | null)?.Address ?? null;
    };
    expect(await addressOf("C3", "GetSpillParentOrNullObject")).toBe("Model!B2");
    expect(await addressOf("A1", "GetSpillParentOrNullObject")).toBeNull();
    expect(await addressOf("B2", "GetSpillingToRangeOrNullObject")).toBe("Model!B2:C4");
    expect(await addressOf("C3", "GetSpillingToRangeOrNullObject")).toBeNull();
  });

  it("gives the precedents of a formula as one text per sheet, and fails where it has none", async () => {
    const paths = [SHEET, range("B2"), method(5, "GetDirectPrecedents", 4)];
    const actions = [{ Id: 1, ActionType: 2, ObjectPathId: 5, QueryInfo: { Select: ["addresses"] } }];
    expect((await run(paths, actions)).Error?.Code).toBe("ItemNotFound");
    model.named = [
      { sheetId: "s1", row: 0, column: 0, rows: 1, columns: 1 },
      { sheetId: "s1", row: 1, column: 0, rows: 2, columns: 1 },
      { sheetId: "s2", row: 0, column: 0, rows: 1, columns: 1 },
    ];
    expect(valueOf(await run(paths, actions), 1)).toEqual({ Addresses: ["Model!A1,Model!A2:A3", "News!A1"] });
  });

  it("adds a sheet once, however many actions speak of it", async () => {
    await run(
      [method(3, "Add", 2, ["Extra"])],
      [
        { Id: 1, ActionType: 1, ObjectPathId: 3 },
        { Id: 2, ActionType: 2, ObjectPathId: 3, QueryInfo: { Select: ["name"] } },
      ],
    );
    expect(model.sheets().map(({ name }) => name)).toEqual(["Model", "News", "Extra"]);
  });
});

function method(Id: number, Name: string, ParentObjectPathId: number, Arguments: unknown[] = []) {
  return { Id, ObjectPathType: 3, Name, ParentObjectPathId, ArgumentInfo: { Arguments } };
}

function run(
  paths: readonly Batch["ObjectPaths"][string][],
  Actions: Batch["Actions"],
): Promise<BatchResult> {
  const ObjectPaths = Object.fromEntries([GLOBAL, SHEETS, ...paths].map((path) => [String(path.Id), path]));
  const roots: ObjectRoots = {
    global: () => workbookObject({ model, parts: new DocumentParts([], () => undefined), name: "Workbook" }),
    service: () => undefined,
    byReference: (id) => rangeByReference(model, id),
  };
  return runBatch({ Actions, ObjectPaths }, roots, (api) => unsupported.push(api));
}

function valueOf(result: BatchResult, id: number): unknown {
  return result.Results.find(({ ActionId }) => ActionId === id)?.Value;
}
