import fc from "fast-check";
import { cycleReference } from "../../../src/domain/formulas/cycle-reference";
import { plainAddress } from "../../../src/domain/formulas/address";

describe("turning the dollar signs of cells", () => {
  it.each([
    ["A1", "$A$1", "A$1", "$A1", "A1"],
    ["B2:C9", "$B$2:$C$9", "B$2:C$9", "$B2:$C9", "B2:C9"],
    ["'My sheet'!A1", "'My sheet'!$A$1", "'My sheet'!A$1", "'My sheet'!$A1", "'My sheet'!A1"],
    ["B4#", "$B$4#", "B$4#", "$B4#", "B4#"],
  ])("goes on from %s as F4 does", (...turns) => {
    for (const [at, next] of turns.slice(1).entries()) expect(cycleReference(turns[at]!)).toBe(next);
  });

  it.each(["A1+1", '"A1"', "Name", "A:A", "", "SUM(A1)"])("leaves %s alone, for it is no cells", (text) => {
    expect(cycleReference(text)).toBe(text);
  });

  it("always names the same cells, and is back after four turns", () => {
    const cell = fc.constantFrom("A1", "$A$1", "$XFD1048576", "b$7", "Sheet1!C3:$D$4", "$A1:B$2");
    fc.assert(
      fc.property(cell, fc.nat(7), (start, turns) => {
        let now: string = start;
        for (let turn = 0; turn < turns; turn++) now = cycleReference(now);
        expect(plainAddress(now).toUpperCase()).toBe(plainAddress(start).toUpperCase());
        const again = [1, 2, 3, 4].reduce(cycleReference, cycleReference(now));
        expect(again).toBe(cycleReference(now));
      }),
    );
  });
});
