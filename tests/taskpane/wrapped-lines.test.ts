import { wrappedLines } from "../../src/taskpane/parts/chart/wrapped-lines";

const tenWide = (part: string) => part.length <= 10;

describe("a text on a picture", () => {
  it.each([
    ["short", ["short"]],
    ["one two three four", ["one two", "three four"]],
    ["unbreakableword ends", ["unbreakableword", "ends"]],
    ["实线：实际值，圆圈：估计值。", ["实线：实际值，圆圈：", "估计值。"]],
    ["", []],
  ])("%j is broken where a line is full", (text, lines) => {
    expect(wrappedLines(text, tenWide)).toEqual(lines);
  });
});
