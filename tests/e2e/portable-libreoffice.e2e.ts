import { isRefusal, RefusalError } from "../../src/domain/answer/refusal";
import fc from "fast-check";
import { evaluate } from "../../src/domain/functions/evaluate";
import { parseFormula } from "../../src/domain/formulas/parse-formula";
import { boxAt, BookIndex, type Book } from "../../src/model/port/book";
import { plainValue } from "../../src/domain/functions/cell-value";
import { wholeCall } from "../../src/model/portable/answers";
import { planPortable } from "../../src/model/portable/plan-portable";
import { bundle, TODAY } from "../support/bundle";
import { hasLibreOffice, recalculated } from "../support/libreoffice";
import { bookOf, carriedOut, type Sheets } from "../model/portable/book";
import { randomSheets } from "../model/portable/random-book";

/** What the workbook shows where only a spreadsheet can work an argument out. */
const UNKNOWN = "#BUSY!";

const isHere = hasLibreOffice();
if (!isHere && process.env.CI === "true")
  throw new Error("LibreOffice Calc is not installed; .ci/run installs it.");
if (!isHere)
  console.warn("Skipped: LibreOffice Calc is not installed, so no portable copy is recalculated in it.");
const inLibreOffice = isHere ? describe : describe.skip;

function portableOf(book: Book): Book {
  const outcome = planPortable(book, bundle, TODAY);
  if (isRefusal(outcome)) throw new RefusalError(outcome.refused);
  return carriedOut(book, outcome.plan);
}

function cellIn(sheets: Map<string, string[][]>, sheet: string, local: string): string {
  const { row, column } = boxAt(local);
  return sheets.get(sheet)![row]?.[column] ?? "";
}

/** Calc writes fifteen digits. */
function expectSame(shown: string, value: string | number | boolean): void {
  if (typeof value !== "number") return expect(shown).toBe(String(value));
  expect(shown).toMatch(/^-?[\d.]+(?:E[+-]\d+)?$/);
  expect(Math.abs(Number(shown) - value)).toBeLessThanOrEqual(Math.abs(value) * 1e-13);
}

/** The number, text or error a formula answers with. */
function answer(formula: string): string | number {
  const call = parseFormula(formula);
  if (isRefusal(call)) throw new Error(call.refused);
  return plainValue(evaluate(bundle, call.name, call.arguments)[0]![0]!);
}

inLibreOffice("a portable copy in LibreOffice Calc", () => {
  const sheets: Sheets = {
    Model: {
      ...{
        A2: "Li2S",
        A3: "LATP",
        A4: "LPSC",
        A5: "ESS",
        A6: "EV",
        B1: 2030,
        C1: 2028,
        D1: 2035,
        F1: 12.345,
        F2: 1000,
      },
      ...{
        H1: '=SSB.PRICE("Li2S")',
        H2: '=SSB.PRICE(A2,,"USD/kg")',
        H3: "=SSB.PRICE(A4)",
        H4: '=SSB.PRICE("Li2X")',
      },
      ...{ H5: '=SSB.CITE("Li2S")', H6: "=SSB.CAGR(A5,2025,2030)", H7: '=SSB.CONVERT(F1,"t","kg")' },
      ...{
        I1: "=SSB.FORECAST(A5,B1)",
        I2: "=SSB.FORECAST(A5,C1)",
        I3: "=SSB.FORECAST('Other sheet'!B2,'Other sheet'!B3)",
      },
      ...{
        K1: "=SSB.PRICE(A2:A4)",
        L1: "=SSB.FORECAST(A5:A6,B1:C1)",
        K10: '=SSB.HISTORY("Li2S")',
        K30: "=SSB.OUTLOOK(A6,2028,2030)",
      },
      ...{
        J1: "=SUM(SSB.FORECAST(A5:A6,B1))",
        J2: '=IFERROR(SSB.PRICE("Li2X"),"none")',
        J3: "=SSB.PRICE(A2)*2+F2",
      },
      ...{
        J4: '=INDEX(SSB.OUTLOOK("ESS"),3,2)',
        J5: '=SSB.CONVERT(SSB.PRICE(A2)*F2,"CNY/kg","USD/t")',
        J6: '="Price: "&SSB.PRICE(A2)',
      },
      ...{ J7: '=SSB.CONVERT(SSB.PRICE(A2:A3),"CNY/kg","USD/kg")', J9: '=SSB.FXRATE("USD/CNY")^2' },
    },
    "Other sheet": { B2: "ESS", B3: 2029 },
  };

  it("shows the same values, texts and errors, table cells too", () => {
    const book = bookOf(sheets);
    const shown = recalculated(portableOf(book));
    const whole = book.sheets[0]!.cells.filter((cell) => wholeCall(cell) ?? cell.spilledFrom);
    expect(whole.length).toBeGreaterThan(80);
    for (const { address, value } of whole)
      if (value !== UNKNOWN) expectSame(cellIn(shown, "Model", address), value);
  });

  it("works formulas out that have a call among other things", () => {
    const shown = recalculated(portableOf(bookOf(sheets)));
    const [li2s, ess, ev] = [
      answer('=SSB.PRICE("Li2S")'),
      answer('=SSB.FORECAST("ESS",2030)'),
      answer('=SSB.FORECAST("EV",2030)'),
    ] as number[];
    expectSame(cellIn(shown, "Model", "J1"), ess! + ev!);
    expectSame(cellIn(shown, "Model", "J2"), "none");
    expectSame(cellIn(shown, "Model", "J3"), li2s! * 2 + 1000);
    expectSame(cellIn(shown, "Model", "J4"), answer('=SSB.FORECAST("ESS",2025)'));
    expectSame(cellIn(shown, "Model", "J5"), answer(`=SSB.CONVERT(${li2s! * 1000},"CNY/kg","USD/t")`));
    expectSame(cellIn(shown, "Model", "J6"), `Price: ${li2s!}`);
    expectSame(cellIn(shown, "Model", "J7"), answer(`=SSB.CONVERT(${li2s!},"CNY/kg","USD/kg")`));
    expectSame(cellIn(shown, "Model", "J9"), (answer('=SSB.FXRATE("USD/CNY")') as number) ** 2);
  });

  it("follows its inputs to other points that it holds, and says #N/A of one that it does not", () => {
    const copy = portableOf(bookOf(sheets));
    const inputs = copy.sheets.find(({ name }) => name === "Model")!.cells;
    inputs.find(({ address }) => address === "B1")!.value = 2028;
    inputs.find(({ address }) => address === "A3")!.value = "Li2S";
    inputs.find(({ address }) => address === "F1")!.value = 2;
    copy.sheets
      .find(({ name }) => name === "Other sheet")!
      .cells.find(({ address }) => address === "B3")!.value = 2031;
    const shown = recalculated(copy);
    expectSame(cellIn(shown, "Model", "I1"), answer('=SSB.FORECAST("ESS",2028)'));
    expectSame(cellIn(shown, "Model", "K2"), answer('=SSB.PRICE("Li2S")'));
    expectSame(cellIn(shown, "Model", "H7"), 2000);
    expectSame(cellIn(shown, "Model", "I3"), "#N/A");
  });

  it("shows the same for random workbooks", () => {
    const models = fc.sample(
      randomSheets.map((one) => bookOf(one)),
      { numRuns: 8, seed: 4 },
    );
    for (const book of models) {
      if (isRefusal(planPortable(book, bundle, TODAY))) continue;
      const shown = recalculated(portableOf(book));
      const index = new BookIndex(book);
      for (const { name, cells } of book.sheets) {
        for (const cell of cells) {
          const anchor = cell.spilledFrom === undefined ? cell : index.at(name, boxAt(cell.spilledFrom))!;
          if (!wholeCall(anchor)) continue;
          if (cell.value === UNKNOWN) continue;
          expectSame(cellIn(shown, name, cell.address), cell.value === "#SPILL!" ? "#N/A" : cell.value);
        }
      }
    }
  });
});
