import {
  columnRuns,
  a1,
  columnIndex,
  columnName,
  contains,
  parseA1,
  qualifiedA1,
  splitSheet,
} from "../../src/browser-workbook/addresses";

describe("A1 addresses", () => {
  it.each([
    [0, "A"],
    [25, "Z"],
    [26, "AA"],
    [701, "ZZ"],
    [702, "AAA"],
  ])("names column %i %s and finds it again", (index, name) => {
    expect(columnName(index)).toBe(name);
    expect(columnIndex(name)).toBe(index);
  });

  it("reads a cell, with or without dollar signs", () => {
    expect(parseA1("$C$4")).toEqual({ row: 3, column: 2, rows: 1, columns: 1 });
  });

  it("reads a range from any two corners", () => {
    expect(parseA1("C4:A2")).toEqual({ row: 1, column: 0, rows: 3, columns: 3 });
    expect(a1({ row: 1, column: 0, rows: 3, columns: 3 })).toBe("A2:C4");
  });

  it.each(["", "4", "A0", "A1:B", "Sheet1!A1", "ABCD1"])("does not take %j for an address", (text) => {
    expect(parseA1(text)).toBeUndefined();
  });

  it("quotes a sheet's name where Excel does and splits it off again", () => {
    const address = qualifiedA1("Tom's sheet", { row: 0, column: 0, rows: 1, columns: 1 });
    expect(address).toBe("'Tom''s sheet'!A1");
    expect(splitSheet(address)).toEqual({ sheet: "Tom's sheet", local: "A1" });
    expect(qualifiedA1("News", { row: 0, column: 0, rows: 1, columns: 1 })).toBe("News!A1");
  });

  it("tells whether a cell lies in a box", () => {
    const box = { row: 1, column: 1, rows: 2, columns: 2 };
    expect(contains(box, 2, 2)).toBe(true);
    expect(contains(box, 3, 2)).toBe(false);
    expect(contains(box, 0, 1)).toBe(false);
  });
});

describe("cells as ranges", () => {
  const cell = (row: number, column: number, sheetId = "s") => ({ sheetId, row, column });

  it("are one where they stand below one another, in whatever order they come", () => {
    const cells = [cell(3, 1), cell(1, 1), cell(2, 1), cell(2, 1), cell(5, 1), cell(2, 2), cell(2, 1, "t")];
    expect(columnRuns(cells)).toEqual([
      { ...cell(1, 1), rows: 3, columns: 1 },
      { ...cell(5, 1), rows: 1, columns: 1 },
      { ...cell(2, 2), rows: 1, columns: 1 },
      { ...cell(2, 1, "t"), rows: 1, columns: 1 },
    ]);
  });
});
