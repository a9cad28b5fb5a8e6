import { runBatch } from "../../src/browser-workbook/host/rich-api";
import { workbookObject } from "../../src/browser-workbook/host/objects/workbook";
import { commentsObject } from "../../src/browser-workbook/host/objects/comments";
import { rangeObject } from "../../src/browser-workbook/host/objects/range";
import { DocumentParts } from "../../src/browser-workbook/host/document-parts";
import { FakeSheetModel } from "./fake-sheet-model";

describe("comments of the browser workbook", () => {
  const place = { sheetId: "s1", row: 6, column: 1, rows: 1, columns: 1 };

  it("stand at the cell of a range or an address, one at each cell", () => {
    const model = new FakeSheetModel();
    const comments = commentsObject(model);
    comments.call("Add", [rangeObject(model, place), "From SMM"]);
    comments.call("Add", ["News!A1", "Another"]);
    expect(comments.call("GetCount", [])).toBe(2);
    expect(() => comments.call("Add", ["Model!B7", "Again"])).toThrow("already");
    expect(comments.items()!.map((comment) => comment.read("Content"))).toEqual(["From SMM", "Another"]);
  });

  it("are deleted by their id", () => {
    const model = new FakeSheetModel();
    const comments = commentsObject(model);
    comments.call("Add", [rangeObject(model, place), "From SMM"]);
    const id = comments.items()![0]!.read("Id");
    comments.item(id).call("Delete", []);
    expect(comments.call("GetCount", [])).toBe(0);
    expect(() => comments.item(id)).toThrow("no comment");
  });

  it("stand at no range of several cells and on no unknown sheet", () => {
    const comments = commentsObject(new FakeSheetModel());
    expect(() => comments.call("Add", ["Model!A1:B2", "x"])).toThrow("one cell");
    expect(() => comments.call("Add", ["Gone!A1", "x"])).toThrow("not a cell");
  });

  it("are added as office.js asks for them: a range by its path, the text as it is", async () => {
    const model = new FakeSheetModel();
    const path = (
      Id: number,
      ObjectPathType: number,
      Name: string,
      ParentObjectPathId: number,
      ArgumentInfo = {},
    ) => ({
      Id,
      ObjectPathType,
      Name,
      ParentObjectPathId,
      ArgumentInfo,
    });
    const paths = [
      { Id: 1, ObjectPathType: 1, Name: "" },
      path(2, 3, "GetActiveCell", 1, { Arguments: [] }),
      path(3, 4, "Comments", 1),
      path(4, 3, "Add", 3, { Arguments: [null, "From SMM"], ReferencedObjectPathIds: [2, 0] }),
    ];
    const result = await runBatch(
      {
        Actions: [{ Id: 1, ActionType: 1, ObjectPathId: 4 }],
        ObjectPaths: Object.fromEntries(paths.map((one) => [String(one.Id), one])),
      },
      {
        global: () =>
          workbookObject({ model, parts: new DocumentParts([], () => undefined), name: "Workbook" }),
        service: () => undefined,
        byReference: () => undefined,
      },
      () => undefined,
    );
    expect(result.Error).toBeUndefined();
    expect(
      commentsObject(model)
        .items()!
        .map((comment) => comment.read("Content")),
    ).toEqual(["From SMM"]);
  });
});
