import { evaluate } from "../../../src/domain/functions/evaluate";
import { insertion } from "../../../src/model/formula/insertion";
import { bundle } from "../../support/bundle";

const formatsOf = (name: string, ...given: unknown[]): (string | undefined)[][] =>
  insertion("=", evaluate(bundle, name, given)).formats!;

describe("what is written with a formula", () => {
  it("is the room of its answer", () => {
    const grid = evaluate(bundle, "HISTORY", ["Li2S"]);
    expect(insertion('=SSB.HISTORY("Li2S")', grid)).toMatchObject({
      content: [[{ formula: '=SSB.HISTORY("Li2S")' }]],
      spill: { rows: grid.length, columns: grid[0]!.length },
    });
  });

  it("is the format of each date, which would show as 45322", () => {
    const [head, ...rows] = formatsOf("HISTORY", "Li2S");
    expect(new Set(head)).toEqual(new Set([undefined]));
    expect(new Set(rows.map(([date]) => date))).toEqual(new Set(["yyyy-mm-dd", "yyyy-mm"]));
    expect(new Set(rows.map((row) => row[1]))).toEqual(new Set(["General", undefined]));
  });

  it("is that of each share, which would show as 0.11, and of the last column of dates", () => {
    expect(formatsOf("CAGR", "ESS")).toEqual([[expect.stringMatching(/%$/)]]);
    expect(formatsOf("VINTAGES", "ESS", 2030).some((row) => row[0] === "yyyy-mm-dd")).toBe(true);
  });

  it("is General for other numbers, and nothing for texts and errors", () => {
    expect(formatsOf("PRICE", "Li2S")).toEqual([["General"]]);
    expect(formatsOf("PRICE", "Li2X")).toEqual([[undefined]]);
    expect(formatsOf("FORECAST", "ESS", 2030)).toEqual([["General"]]);
  });
});
