import { isRefusal } from "../../src/domain/answer/refusal";
import { write } from "../../src/excel/journal/write";
import { isOccupied, type Written } from "../../src/model/port/workbook";
import { FakeExcel } from "../support/fake-excel";

function written(outcome: Awaited<ReturnType<typeof write>>): Written {
  if (isOccupied(outcome) || isRefusal(outcome)) throw new Error(JSON.stringify(outcome));
  return outcome;
}

describe("writing to the workbook", () => {
  it("writes formulas, numbers with a format, and blanks, and says where", async () => {
    const excel = new FakeExcel({ sheets: { Model: {} } }).install();
    const outcome = await write({
      at: "Model!B2",
      content: [
        [{ formula: '=SSB.PRICE("Li2S")' }, { value: 45_992, format: "yyyy-mm-dd" }],
        [{ value: true }, { blank: true }],
      ],
    });
    expect(written(outcome).address).toBe("Model!B2:C3");
    expect(excel.cell("Model!B2")).toMatchObject({ formula: '=SSB.PRICE("Li2S")', format: "General" });
    expect(excel.cell("Model!C2")).toMatchObject({ value: 45_992, format: "yyyy-mm-dd" });
    expect(excel.cell("Model!B3").value).toBe(true);
    expect(excel.cell("Model!C3").value).toBe("");
  });

  it("writes at the active sheet where the address names none", async () => {
    const excel = new FakeExcel({ sheets: { One: {}, Two: {} } }).install();
    excel.select("Two!A1");
    expect(written(await write({ at: "B2", content: [[{ value: 1 }]] })).address).toBe("Two!B2");
  });

  it.each([
    "=1+1",
    "+1",
    "-4W",
    "@now",
    "2025-12",
    "007",
    "TRUE",
    "'quoted",
    "#N/A",
    "3 plants",
    '=HYPERLINK("http://x")',
  ])("writes the text %s as text", async (text) => {
    const excel = new FakeExcel({ sheets: { Model: {} } }).install();
    await write({ at: "Model!A1", content: [[{ value: text }]] });
    expect(excel.cell("Model!A1")).toEqual({ value: text, format: "General" });
  });

  it("overwrites nothing unasked and names the cells in the way", async () => {
    const excel = new FakeExcel({ sheets: { Model: { B4: 1, B6: "=SUM(B4)" } } }).install();
    const outcome = await write({
      at: "Model!B4",
      content: [[{ value: 7 }], [{ value: 8 }], [{ value: 9 }]],
    });
    expect(outcome).toEqual({ occupied: ["Model!B4", "Model!B6"] });
    expect(excel.cell("Model!B5").value).toBe("");
  });

  it("looks for room where the answer will spill", async () => {
    const excel = new FakeExcel({ sheets: { Model: { C6: "mine" } } }).install();
    const request = {
      at: "Model!B4",
      content: [[{ formula: "=SSB.FIND()" }]],
      spill: { rows: 3, columns: 2 },
    };
    expect(await write(request)).toEqual({ occupied: ["Model!C6"] });
    expect(excel.cell("Model!B4").formula).toBeUndefined();
  });

  it("clears the room of a spill when told to overwrite, and gives it back on undo", async () => {
    const answers = {
      "=SSB.FIND()": [
        ["a", "b"],
        ["c", "d"],
        ["e", "f"],
      ],
    };
    const excel = new FakeExcel({ sheets: { Model: { C6: "mine" } }, answers }).install();
    const content = [[{ formula: "=SSB.FIND()" }]];
    const outcome = written(
      await write({ at: "Model!B4", content, spill: { rows: 3, columns: 2 }, overwrite: true }),
    );
    expect(excel.cell("Model!C6").value).toBe("f");
    await outcome.undo();
    expect(excel.cell("Model!C6").value).toBe("mine");
    expect(excel.cell("Model!B4").value).toBe("");
  });

  it("counts a formula to be replaced once, and not the cells it fills", async () => {
    const answers = { "=OLD()": [[1], [2], [3]] };
    new FakeExcel({ sheets: { Model: { A1: "=OLD()" } }, answers }).install();
    const request = {
      at: "Model!A1",
      content: [[{ formula: "=SSB.FIND()" }]],
      spill: { rows: 3, columns: 1 },
    };
    expect(await write(request)).toEqual({ occupied: ["Model!A1"] });
  });

  it("undoes to the very content and formats: formulas, texts that look like formulas, numbers as texts", async () => {
    const sheets = { Model: { A1: "=A9*2", B1: "'=1+1", C1: "'007", D1: 3, E1: "words" } };
    const excel = new FakeExcel({ sheets }).install();
    excel.type("Model!C1", "007", "@");
    const cells = ["A1", "B1", "C1", "D1", "E1", "F1"].map((local) => `Model!${local}`);
    const before = cells.map((address) => excel.cell(address));
    const row = cells.map((_, index) => ({ value: index, format: "0.00" }));
    const outcome = written(await write({ at: "Model!A1", content: [row], overwrite: true }));
    expect(excel.cell("Model!B1")).toEqual({ value: 1, format: "0.00" });
    await outcome.undo();
    expect(cells.map((address) => excel.cell(address))).toEqual(before);
  });

  it("undoes over a spill without freezing what it showed", async () => {
    const answers = { "=OLD()": [[1], [2], [3]] };
    const excel = new FakeExcel({ sheets: { Model: { A1: "=OLD()" } }, answers }).install();
    const outcome = written(await write({ at: "Model!A2", content: [[{ value: "x" }]], overwrite: true }));
    expect(excel.cell("Model!A1").value).toBe("#SPILL!");
    await outcome.undo();
    expect(excel.cell("Model!A1").value).toBe(1);
    expect(excel.cell("Model!A2").value).toBe(2);
  });

  it("calculates a formula in a cell that was formatted as text", async () => {
    const excel = new FakeExcel({ sheets: { Model: {} } }).install();
    excel.type("Model!A1", "", "@");
    const outcome = written(
      await write({ at: "Model!A1", content: [[{ formula: "=SSB.EDITION()" }]], overwrite: true }),
    );
    expect(excel.cell("Model!A1").formula).toBe("=SSB.EDITION()");
    await outcome.undo();
    expect(excel.cell("Model!A1")).toEqual({ value: "", format: "@" });
  });

  it.each([
    ["AccessDenied", "protected"],
    ["InvalidOperationInCellEditMode", "being edited"],
    ["ApiNotFound", "This version of Excel cannot do that."],
  ])("answers %s with a sentence", async (code, words) => {
    const excel = new FakeExcel({ sheets: { Model: {} } }).install();
    excel.refuses = code;
    expect(await write({ at: "Model!A1", content: [[{ value: 1 }]] })).toEqual({
      refused: expect.stringContaining(words),
    });
  });
});
