import { messages } from "../../../../src/domain/answer/messages";
import { rowsOf } from "../../../../src/domain/functions/arguments/raw";
import { spread } from "../../../../src/domain/functions/arguments/spread";
import { textCell, type Grid } from "../../../../src/domain/functions/cell";

function spreadOf(...given: unknown[]): Grid {
  const named = given.map((one, at) => ({ name: `argument ${at + 1}`, rows: rowsOf(one) }));
  return spread(named, (values) => textCell(values.join("")));
}

function texts(grid: Grid): string[][] {
  return grid.map((row) => row.map((cell) => (cell.type === "text" ? cell.text : cell.type)));
}

const COLUMN = [["a"], ["b"]];
const ROW = [[1, 2, 3]];

describe("more than two arguments", () => {
  it("of one shape go cell by cell, and a single one with every cell", () => {
    expect(texts(spreadOf(COLUMN, [[1], [2]], "x", [["c"], ["d"]]))).toEqual([["a1xc"], ["b2xd"]]);
  });

  it("some down and some across give the matrix, whatever their order", () => {
    expect(texts(spreadOf(ROW, COLUMN, [["c"], ["d"]]))).toEqual([
      ["1ac", "2ac", "3ac"],
      ["1bd", "2bd", "3bd"],
    ]);
  });

  it("name the first two that do not fit", () => {
    const failure = messages.shapes("argument 1", "argument 4");
    expect(spreadOf(COLUMN, "x", ROW, [["c"], ["d"], ["e"]])).toEqual([[{ type: "failure", failure }]]);
  });

  it("that are none give one cell", () => {
    expect(texts(spreadOf())).toEqual([["blank"]]);
  });
});
