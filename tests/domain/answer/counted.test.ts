import { counted, inNumber } from "../../../src/domain/answer/counted";

describe("a count in words", () => {
  it.each([
    [0, "0 cells"],
    [1, "1 cell"],
    [2, "2 cells"],
    [21, "21 cells"],
    [12_345, "12,345 cells"],
  ])("%d", (count, words) => expect(counted(count, "cell")).toBe(words));

  it("takes the form that is not made with an s, or other words for one", () => {
    expect([counted(1, "series", "series"), counted(3, "formula is", "formulas are")]).toEqual([
      "1 series",
      "3 formulas are",
    ]);
    expect(inNumber(1, "it", "them")).toBe("it");
  });
});
