/** An empty sheet of the browser workbook to ask formulas on, on the day the tests take for today. */
import type { Browser } from "playwright-core";
import { openBrowser, servedOrigin } from "../support/browser";
import { TODAY } from "../support/bundle";
import { openWorkbook, type WorkbookDriver } from "./workbook-driver";

export interface AskingSheet {
  /** Close it when done. */
  browser: Browser;
  workbook: WorkbookDriver;
  /** Resolves when each of these cells shows an answer. */
  answered(addresses: readonly string[]): Promise<void>;
}

export async function openSheet(name: string): Promise<AskingSheet> {
  const { browser, context } = await openBrowser();
  const page = await context.newPage();
  await page.clock.setFixedTime(new Date(`${TODAY}T12:00:00`));
  const workbook = await openWorkbook(page, servedOrigin());
  await addSheet(workbook, name);
  return { browser, workbook, answered: (addresses) => answered(workbook, addresses, name) };
}

/** As the add-in would. */
export async function addSheet(workbook: WorkbookDriver, name: string): Promise<void> {
  const pane = await workbook.pane();
  await pane.evaluate(
    (sheet) =>
      Excel.run(async (excel) => {
        excel.workbook.worksheets.add(sheet);
        await excel.sync();
      }),
    name,
  );
}

async function answered(
  workbook: WorkbookDriver,
  addresses: readonly string[],
  sheet: string,
): Promise<void> {
  await workbook.waitSettled();
  await workbook.page.waitForFunction(
    ([cells, name]) =>
      cells.every((address) => {
        const { value } = window.ssbWorkbook!.getCell(address, name);
        return value !== null && value !== "#BUSY!";
      }),
    [addresses, sheet] as const,
  );
}
