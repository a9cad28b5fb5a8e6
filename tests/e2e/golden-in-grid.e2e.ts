/** Golden answers of one cell (../golden/README.md), asked in the grid through the real office.js. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { openBrowser, servedOrigin } from "../support/browser";
import { openWorkbook, type WorkbookDriver } from "./workbook-driver";

interface Expected {
  readonly value?: number | string;
  readonly text?: string;
  readonly error?: string;
  readonly id?: string;
  readonly message?: string;
  readonly grid?: unknown;
}

jest.setTimeout(120_000);

const GOLDEN = join(__dirname, "../golden");
const SHEET = "Golden";
/** The day the golden answers are asked on. */
const TODAY = "2026-11-24";

const cases = readdirSync(GOLDEN, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => ({
    name,
    formula: readFileSync(join(GOLDEN, name, "formula.txt"), "utf8").trim(),
    expected: JSON.parse(readFileSync(join(GOLDEN, name, "expected.json"), "utf8")) as Expected,
  }))
  .filter(({ expected }) => expected.grid === undefined)
  .map((one, row) => ({ ...one, address: `A${row + 1}` }));

let browser: Browser;
let workbook: WorkbookDriver;

beforeAll(async () => {
  const opened = await openBrowser();
  browser = opened.browser;
  const page = await opened.context.newPage();
  await page.clock.setFixedTime(new Date(`${TODAY}T12:00:00`));
  workbook = await openWorkbook(page, servedOrigin());
  await addSheet();
  const column = cases.map(({ formula }) => [formula]);
  await workbook.enterRange(`A1:A${column.length}`, column, SHEET);
  await page.waitForFunction(
    ([rows, sheet]) =>
      Array.from({ length: rows }, (_, row) => window.ssbWorkbook!.getCell(`A${row + 1}`, sheet).value).every(
        (value) => value !== null && value !== "#BUSY!",
      ),
    [column.length, SHEET] as const,
  );
});
afterAll(() => browser.close());

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

/** An empty sheet, added as the add-in would. */
async function addSheet(): Promise<void> {
  const pane = await workbook.pane();
  await pane.evaluate(
    (name) =>
      Excel.run(async (excel) => {
        excel.workbook.worksheets.add(name);
        await excel.sync();
      }),
    SHEET,
  );
}
