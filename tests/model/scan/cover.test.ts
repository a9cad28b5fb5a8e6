import fc from "fast-check";
import type { Box } from "../../../src/domain/formulas/address";
import { coverBoxes } from "../../../src/model/scan/cover";

const cell = (row: number, column: number): Box => ({ row, column, rows: 1, columns: 1 });

describe("covering many boxes with few", () => {
  it("takes a column of cells as one range", () => {
    const covers = coverBoxes([cell(3, 0), cell(1, 0), cell(2, 0), cell(10, 0)]);
    expect([...new Set(covers.values())]).toEqual([{ row: 1, column: 0, rows: 10, columns: 1 }]);
  });

  it("keeps apart what is far apart or in other columns", () => {
    const covers = coverBoxes([
      cell(0, 0),
      cell(500, 0),
      cell(0, 1),
      { row: 0, column: 0, rows: 2, columns: 2 },
    ]);
    expect(new Set(covers.values()).size).toBe(4);
  });

  it("holds every box in its cover", () => {
    const box = fc.record({
      row: fc.nat(200),
      column: fc.nat(5),
      rows: fc.integer({ min: 1, max: 30 }),
      columns: fc.integer({ min: 1, max: 2 }),
    });
    fc.assert(
      fc.property(fc.array(box), (boxes) => {
        const covers = coverBoxes(boxes);
        for (const one of boxes) {
          const cover = covers.get(one)!;
          expect(cover).toMatchObject({ column: one.column, columns: one.columns });
          expect(cover.row).toBeLessThanOrEqual(one.row);
          expect(cover.row + cover.rows).toBeGreaterThanOrEqual(one.row + one.rows);
        }
      }),
    );
  });
});
