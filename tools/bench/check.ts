import { openSession } from "../../src/domain/functions/session";
import type { Pack } from "../../src/domain/ledger/records";
import { checkBook } from "../../src/model/check/check-book";
import { GENERAL, type Book, type BookCell } from "../../src/model/port/book";
import { quantile } from "./rounds";

const RUNS = 5;
const TODAY = "2026-11-24";
const ROWS = 5_000;

/** The model check over a workbook of 50,000 formulas: prices, conversions, running totals, look-ups, sums across sheets. */
export function checkOf(pack: Pack): { formulas: number; steps: number; milliseconds: number } {
  const session = openSession(pack, () => TODAY);
  const book = modelOf(ROWS);
  const { formulas, steps, findings } = checkBook(session, book);
  if (findings.length === 0) throw new Error("Nothing was found, so nothing was checked.");
  const times: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    const start = performance.now();
    checkBook(session, book);
    times.push(performance.now() - start);
  }
  return { formulas, steps, milliseconds: quantile(times, 0.5) };
}

function modelOf(rows: number): Book {
  const prices: BookCell[] = [];
  const plan: BookCell[] = [];
  for (let row = 1; row <= rows; row++) {
    const day = `2025-12-${String(6 + (row % 25)).padStart(2, "0")}`;
    prices.push(
      constant(`A${row}`, day),
      formula(`B${row}`, `=SSB.PRICE("Li2S",A${row})`),
      formula(`C${row}`, `=B${row}*1000`),
      formula(`D${row}`, `=SUM(C$1:C${row})`),
      formula(`E${row}`, `=SSB.FORECAST("ESS",${2024 + (row % 7)})`),
      formula(`F${row}`, `=IF(E${row}>100,E${row}*(1+SSB.CAGR("ESS")),0)`),
    );
    plan.push(
      formula(`A${row}`, `=Prices!B${row}+Prices!C${row}`),
      formula(`B${row}`, `=VLOOKUP(Prices!A${row},Prices!$A$1:$C$${rows},3,FALSE)`),
      formula(`C${row}`, row === 1 ? "=Prices!E1" : `=C${row - 1}+Prices!E${row}`),
      formula(`D${row}`, `=ROUND(AVERAGE(Prices!E${row}:F${row})/Prices!E${row},3)`),
      formula(`E${row}`, `=IFERROR(D${row}*C${row},0)&" GWh"`),
    );
  }
  return {
    sheets: [
      { name: "Prices", cells: prices },
      { name: "Plan", cells: plan },
    ],
  };
}

function constant(address: string, value: string): BookCell {
  return { address, value, numberFormat: GENERAL };
}

function formula(address: string, text: string): BookCell {
  return { address, formula: text, value: 1, numberFormat: GENERAL };
}
