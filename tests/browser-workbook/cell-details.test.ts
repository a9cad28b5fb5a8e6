import { cellError } from "../../src/browser-workbook/cells";
import { CellDetails } from "../../src/browser-workbook/grid/cell-details";
import { SpillGuard } from "../../src/browser-workbook/grid/spill-guard";

const anchor = { sheetId: "s1", row: 3, column: 1 };
const below = { ...anchor, row: 4 };

describe("details of the cells that show an answer", () => {
  it("reach every cell of a spill", () => {
    const details = new CellDetails();
    details.keep(anchor, [[{ value: 1 }], [{ value: 2, numberFormat: "0.0" }]]);
    expect(details.of(below, 2)?.numberFormat).toBe("0.0");
  });

  it("are not those of a formula that works on with the answer", () => {
    const details = new CellDetails();
    details.keep(anchor, [[{ value: 2, numberFormat: "0.0" }]]);
    expect(details.of(anchor, 4)).toBeUndefined();
  });

  it("tell an error's message by its code", () => {
    const details = new CellDetails();
    details.keep(anchor, [[{ value: cellError("#N/A", "No data.") }]]);
    expect(details.of(anchor, cellError("#N/A"))?.value).toEqual(cellError("#N/A", "No data."));
    expect(details.of(anchor, cellError("#SPILL!"))).toBeUndefined();
  });

  it("go when the next answer is smaller", () => {
    const details = new CellDetails();
    details.keep(anchor, [[{ value: 1 }], [{ value: 2, numberFormat: "0.0" }]]);
    details.keep(anchor, [[{ value: 1 }]]);
    expect(details.of(below, 2)).toBeUndefined();
  });
});

describe("the guard of spills", () => {
  it("tells once that a spill became smaller, and never that it grew", () => {
    const guard = new SpillGuard();
    guard.note(anchor, [[{ value: 1 }]]);
    guard.note(anchor, [[{ value: 1 }], [{ value: 2 }]]);
    expect(guard.takeShrunk()).toBe(false);
    guard.note(anchor, [[{ value: 1 }]]);
    expect(guard.takeShrunk()).toBe(true);
    expect(guard.takeShrunk()).toBe(false);
  });
});
