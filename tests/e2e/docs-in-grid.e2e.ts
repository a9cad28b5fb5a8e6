/**
 * Every formula of the documentation, and every golden table, asked in the grid through the real office.js: what it shows
 * is what the engine answers in process, cell for cell.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { cellName } from "../../src/domain/formulas/address";
import { plainValue } from "../../src/domain/functions/cell-value";
import { ask } from "../support/bundle";
import { formulasOf, readPages } from "../support/docs";
import { openSheet, type AskingSheet } from "./asking-sheet";

const GOLDEN = join(__dirname, "../golden");
const SHEET = "Documented";

/** A function there is not: the workbook itself says #NAME?, as Excel does. */
const NO_FUNCTION = /^=SSB\.(PRICES|NOTHING)\(/;

const documented = readPages().flatMap((page) => formulasOf(page).examples.map(({ formula }) => formula));
const golden = readdirSync(GOLDEN, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => readFileSync(join(GOLDEN, name, "formula.txt"), "utf8").trim());

let row = 0;
const cases = [...new Set([...documented, ...golden])]
  .filter((formula) => !NO_FUNCTION.test(formula))
  .map((formula) => {
    const expected = ask(formula).map((cells) => cells.map(plainValue));
    const at = row;
    row += expected.length + 1;
    return { formula, expected, at };
  });

let sheet: AskingSheet;

beforeAll(async () => {
  sheet = await openSheet(SHEET);
  const inputs = cases.map(({ formula, at }) => [cellName(at, 0), inGrid(formula, at).formula] as const);
  const texts = cases.flatMap(({ formula, at }) => inGrid(formula, at).texts);
  await sheet.workbook.page.evaluate(
    ([typed, written, name]) => {
      for (const { address, rows } of written) window.ssbWorkbook!.setRange(address, rows, name);
      for (const [address, formula] of typed) window.ssbWorkbook!.setFormula(address, formula, name);
    },
    [inputs, texts, SHEET] as const,
  );
  await sheet.answered(inputs.map(([address]) => address));
});
afterAll(() => sheet.browser.close());

it.each(cases)("$formula shows in a cell what the engine answers", async ({ expected, at }) => {
  const shown = await sheet.workbook.page.evaluate(
    ([addresses, name]) =>
      addresses.map((names) => names.map((address) => window.ssbWorkbook!.getCell(address, name).value)),
    [expected.map((cells, y) => cells.map((_, x) => cellName(at + y, x))), SHEET] as const,
  );
  expect(digits(shown.map((cells) => cells.map((value) => value ?? "")))).toEqual(digits(expected));
});

/** Browser and test may differ in the last digit of a power. */
function digits(rows: unknown[][]): unknown[][] {
  return rows.map((cells) =>
    cells.map((value) => (typeof value === "number" ? Number(value.toPrecision(12)) : value)),
  );
}

interface Typed {
  formula: string;
  /** Texts that the formula refers to. */
  texts: { address: string; rows: string[][] }[];
}

/** To the right of every answer. */
const FREE_COLUMN = 40;

/**
 * The grid takes a text of an array constant that looks like a month for a date: such texts are written into cells.
 */
function inGrid(formula: string, row: number): Typed {
  const texts: Typed["texts"] = [];
  const typed = formula.replace(/\{("\d{4}-[^}]*)\}/g, (_, inside: string) => {
    const cells = inside.split(",").map((text) => text.replaceAll('"', ""));
    const [first, last] = [cellName(row, FREE_COLUMN), cellName(row, FREE_COLUMN + cells.length - 1)];
    texts.push({ address: `${first}:${last}`, rows: [cells] });
    return `${first}:${last}`;
  });
  return { formula: typed, texts };
}
