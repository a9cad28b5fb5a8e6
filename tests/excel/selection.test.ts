import type { CellContent } from "../../src/model/port/workbook";
import { onSelection, selected } from "../../src/excel/read/selection";
import { FakeExcel } from "../support/fake-excel";

const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5));

describe("the selected cell", () => {
  it("is read with its formula", async () => {
    const excel = new FakeExcel({ sheets: { Model: { B2: "=SSB.EDITION()" } } }).install();
    excel.select("Model!B2");
    expect(await selected()).toEqual({ address: "Model!B2", formula: "=SSB.EDITION()", value: 0, text: "0" });
  });

  it("knows whose formula filled it, and where in the answer it stands", async () => {
    const answers = {
      "=SSB.FIND()": [
        ["a", "b"],
        ["c", "d"],
      ],
    };
    const excel = new FakeExcel({ sheets: { Model: { B2: "=SSB.FIND()" } }, answers }).install();
    excel.select("Model!C3");
    expect(await selected()).toEqual({
      address: "Model!C3",
      value: "d",
      text: "d",
      spill: { from: "Model!B2", formula: "=SSB.FIND()", row: 1, column: 1 },
    });
    excel.select("Model!B2");
    expect(await selected()).toMatchObject({ formula: "=SSB.FIND()" });
  });

  it("is followed until told to stop", async () => {
    const excel = new FakeExcel({ sheets: { Model: { A1: 1, A2: 2 } } }).install();
    const seen: CellContent[] = [];
    const stop = onSelection((cell) => seen.push(cell));
    await settle();
    excel.select("Model!A2");
    await settle();
    stop();
    await settle();
    excel.select("Model!A1");
    await settle();
    expect(seen.map(({ address }) => address)).toEqual(["Model!A1", "Model!A2"]);
    expect(excel.listeners.size).toBe(0);
  });

  it("is asked once for where somebody stops", async () => {
    const excel = new FakeExcel({ sheets: { Model: {} } }).install();
    const seen: CellContent[] = [];
    onSelection((cell) => seen.push(cell));
    await settle();
    for (let row = 1; row <= 50; row++) excel.select(`Model!A${row}`);
    await settle();
    expect(seen.at(-1)!.address).toBe("Model!A50");
    expect(seen.length).toBeLessThanOrEqual(3);
  });

  it("misses no change that happens before it listens", async () => {
    const excel = new FakeExcel({ sheets: { Model: {} } }).install();
    const seen: CellContent[] = [];
    onSelection((cell) => seen.push(cell));
    excel.select("Model!C3");
    await settle();
    expect(seen.map(({ address }) => address)).toEqual(["Model!C3"]);
  });

  it("keeps quiet while a cell is being edited, and goes on after", async () => {
    const excel = new FakeExcel({ sheets: { Model: {} } }).install();
    const seen: CellContent[] = [];
    onSelection((cell) => seen.push(cell));
    await settle();
    excel.refuses = "InvalidOperationInCellEditMode";
    excel.select("Model!A2");
    await settle();
    excel.refuses = undefined;
    excel.select("Model!A3");
    await settle();
    expect(seen.map(({ address }) => address)).toEqual(["Model!A1", "Model!A3"]);
  });
});
