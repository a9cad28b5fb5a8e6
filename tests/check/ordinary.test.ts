import { join } from "node:path";
import { checkBook } from "../../src/model/check/check-book";
import { checkText } from "../../src/model/languages/model-text";
import { filesIn, openModel, readModel, type WrittenModel } from "./read-model";

const ORDINARY = filesIn(join(__dirname, "ordinary"));

/** Nothing is wrong with these: whatever is said about them is a false alarm. */
describe("ordinary models", () => {
  it("are ten, and cause at most one false alarm among them", () => {
    expect(ORDINARY).toHaveLength(10);
    const alarms = ORDINARY.flatMap((path) => {
      const { session, book } = readModel(path);
      return checkBook(session, book).findings.map(
        ({ rule, cells, message }) => `${path.split("/").at(-1)} ${cells[0]} ${rule}: ${checkText(message)}`,
      );
    });
    expect(alarms).toEqual([]);
  });

  it.each(ORDINARY)("%s is followed to its last formula", (path) => {
    const { session, book } = readModel(path);
    expect(checkBook(session, book).notChecked.map((one) => checkText(one))).toEqual([]);
  });
});

/** A model of so many rows: prices, conversions, running totals, look-ups, a chain down the sheet. */
function longModel(rows: number): WrittenModel {
  const box = (column: string): string => `${column}2:${column}${rows + 1}`;
  return {
    sheets: {
      Model: {
        A1: "Day",
        [box("A")]: "2025-12-06",
        [box("B")]: '=SSB.PRICE("Li2S",A{row})',
        [box("C")]: "=B{row}*1000",
        [box("D")]: "=SUM(C$2:C{row})",
        [box("E")]: `=VLOOKUP(A{row},$A$2:$C$${rows + 1},3,FALSE)`,
        F1: 1,
        [box("F")]: "=IF(E{row}>0,E{row}-C{row},0)",
      },
    },
  };
}

describe("a long model", () => {
  it("takes steps in proportion to its length", () => {
    const steps = (rows: number): number => {
      const { session, book } = openModel(longModel(rows));
      return checkBook(session, book).steps;
    };
    const [short, long] = [steps(200), steps(800)];
    expect(long / short).toBeLessThan(4.4);
  });

  it("is checked where each cell reads the one above it, as far down as one likes", () => {
    const { session, book } = openModel({
      sheets: { Chain: { A1: '=SSB.FORECAST("ESS",2030,"MWh")', B1: 5 } },
    });
    const [sheet] = book.sheets;
    for (let row = 2; row <= 20_000; row++)
      sheet!.cells.push({ address: `A${row}`, formula: `=A${row - 1}+0`, value: 1, numberFormat: "General" });
    sheet!.cells.push({
      address: "C1",
      formula: '=A20000+SSB.FORECAST("ESS",2030)',
      value: 1,
      numberFormat: "General",
    });
    expect(checkBook(session, book).findings.map(({ rule, cells }) => [rule, ...cells])).toEqual([
      ["energy-units-mixed", "Chain!C1"],
    ]);
  });

  it("says so where a circle, an unknown function, another workbook or a formula that is none stops it", () => {
    const { session, book } = openModel({
      sheets: {
        Odd: {
          A1: "=B1+1",
          B1: "=A1+1",
          A2: "=LAMBDA(x,x+1)(B2)",
          A3: "=[2]Prices!B2*2",
          A4: "=1+",
          A5: "=Nowhere*2",
          A6: "=OFFSET(A1,1,1)+OFFSET(A1,2,2)",
          A7: '=INDIRECT("A1")',
        },
      },
    });
    expect(
      checkBook(session, book)
        .notChecked.map((one) => checkText(one))
        .sort(),
    ).toEqual([
      "Not checked: 1 cell in a circular reference.",
      "Not checked: 1 cell that reads another workbook.",
      "Not checked: 1 cell using INDIRECT.",
      "Not checked: 1 cell using LAMBDA.",
      "Not checked: 1 cell using OFFSET.",
      "Not checked: 1 cell whose formula cannot be read.",
      "Not checked: 2 cells with names or cells that cannot be looked up.",
    ]);
  });
});
