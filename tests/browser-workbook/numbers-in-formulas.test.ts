import fc from "fast-check";
import { plainNumbers } from "../../src/browser-workbook/grid/numbers-in-formulas";

describe("numbers of a formula that is calculated", () => {
  it.each([
    ["=1E3", "=1000"],
    ["=1.5e3%", "=1500%"],
    ["=2E-3", "=0.002"],
    ["=12.345E+1", "=123.45"],
    ["=.5E1-1.", "=5-1"],
    ["=1E308", "=1e+308"],
    ["=007&1.50", "=7&1.5"],
    ['=SSB.CONVERT(1E3,"1E3 ""007""","kg")', '=SSB.CONVERT(1000,"1E3 ""007""","kg")'],
    ["=FX(1E1,2E2)", "=FX(10,200)"],
  ])("%s reads %s", (formula, plain) => {
    expect(plainNumbers(formula)).toBe(plain);
  });

  it.each(["=A1E3+'1E3'!B1+_1E3", "=$A$01", "=1E3x", "=1E400", "=SUM(1:3,A1:B2)", "=Δ1E3", "=Table1[1E3a]"])(
    "%s stays",
    (formula) => {
      expect(plainNumbers(formula)).toBe(formula);
    },
  );

  it("are the same numbers", () => {
    const number = fc.double({ min: 0, noNaN: true, noDefaultInfinity: true });
    fc.assert(
      fc.property(number, (value) => {
        expect(Number(plainNumbers(value.toExponential().toUpperCase()))).toBe(value);
      }),
    );
  });
});
