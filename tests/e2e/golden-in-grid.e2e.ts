/** Golden answers of one cell (../golden/README.md), asked in the grid through the real office.js. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { openSheet, type AskingSheet } from "./asking-sheet";
import type { WorkbookDriver } from "./workbook-driver";

interface Expected {
  readonly value?: number | string;
  readonly text?: string;
  readonly error?: string;
  readonly id?: string;
  readonly message?: string;
  readonly grid?: unknown;
}

const GOLDEN = join(__dirname, "../golden");
const SHEET = "Golden";

const cases = readdirSync(GOLDEN, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => ({
    name,
    formula: readFileSync(join(GOLDEN, name, "formula.txt"), "utf8").trim(),
    expected: JSON.parse(readFileSync(join(GOLDEN, name, "expected.json"), "utf8")) as Expected,
  }))
  .filter(({ expected }) => expected.grid === undefined)
  .map((one, row) => ({ ...one, address: `A${row + 1}` }));

let sheet: AskingSheet;
let workbook: WorkbookDriver;

beforeAll(async () => {
  sheet = await openSheet(SHEET);
  ({ workbook } = sheet);
  const column = cases.map(({ formula }) => [formula]);
  await workbook.enterRange(`A1:A${column.length}`, column, SHEET);
  await sheet.answered(cases.map(({ address }) => address));
});
afterAll(() => sheet.browser.close());

describe.each(cases)("$formula in a cell", ({ address, expected }) => {
  it(`shows ${expected.error ?? expected.text ?? expected.value}`, async () => {
    const { value } = await workbook.cell(address, SHEET);
    if (expected.error !== undefined) {
      expect(value).toBe(expected.error);
      // Excel does not take a formula without a required argument; the grid refuses it in words of its own.
      if (expected.id === "missing") return;
      expect(await workbook.error(address, SHEET)).toContain(expected.message ?? "");
      return;
    }
    if (expected.text !== undefined) return expect(value).toBe(expected.text);
    expectNumber(value as number, expected.value!);
  });
});

/** A number to the last digit, or the digits of a text. */
function expectNumber(value: number, expected: number | string): void {
  if (typeof expected === "number") return expect(value).toBeCloseTo(expected, 9);
  expect(value.toFixed(expected.split(".")[1]?.length ?? 0)).toBe(expected);
}
