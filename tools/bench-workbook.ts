/**
 * How fast the browser workbook is, through the real office.js, as a table: `npm run bench:workbook` (needs
 * `npm run build`). A look before and after a change, not a test. A calculation ends when its last cell shows the value
 * that it must.
 */
import type { BrowserContext, Page } from "playwright-core";
import { openWorkbook, type WorkbookDriver } from "../tests/e2e/workbook-driver";
import { serveDist } from "../tests/support/serve-dist";
import { addFloors, benchFloors, CELLS, MATERIALS, registerFloors, type FloorRow } from "./bench/floors";
import { nativeCells } from "./bench/libreoffice";
import { launchChromium } from "./chromium";

const LOADS = 5;
const ROUNDS = 5;
const ROWS = 1000;
const COLUMNS = 10;
const SHEET = "News";

interface Figure {
  readonly what: string;
  readonly milliseconds: number;
  /** How many cells or rows that time was for; left out where a rate says nothing. */
  readonly count?: number;
}

declare global {
  interface Window {
    /** Milliseconds since the epoch when the pane had its first text. */
    firstContentAt?: number;
  }
}

async function main(): Promise<void> {
  const served = await serveDist();
  const browser = await launchChromium();
  try {
    const context = await browser.newContext({ ignoreHTTPSErrors: true });
    const page = await context.newPage();
    await watchPane(context);
    const loads = await benchLoading(page, served.origin);
    await addFloors(context);
    const workbook = await openWorkbook(page, served.origin);
    print([...loads, ...(await benchCalculating(workbook))]);
    // What hangs on the cells of the first part would be worked out with those of the second.
    await workbook.enterRange(
      `AC1:AO${ROWS}`,
      Array.from({ length: ROWS }, () => Array<string>(13).fill("")),
      SHEET,
    );
    await registerFloors(await workbook.pane());
    const floors = await benchFloors(workbook, ROUNDS);
    printFloors(floors);
    printNative(floors);
  } finally {
    await browser.close();
    await served.close();
  }
}

async function watchPane(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    new MutationObserver((_, observer) => {
      if (!document.getElementById("app")?.textContent) return;
      window.firstContentAt = performance.timeOrigin + performance.now();
      observer.disconnect();
    }).observe(document, { childList: true, subtree: true });
  });
}

/** Medians of several loads; one before fills the browser's cache. */
async function benchLoading(page: Page, origin: string): Promise<Figure[]> {
  const firstValues: number[] = [];
  const paneContents: number[] = [];
  for (let load = 0; load <= LOADS; load += 1) {
    const workbook = await openWorkbook(page, origin);
    if (load === 0) continue;
    firstValues.push((await workbook.firstValueAt())!);
    const started = await page.evaluate(() => performance.timeOrigin);
    paneContents.push((await (await workbook.pane()).evaluate(() => window.firstContentAt!)) - started);
  }
  return [
    { what: "page load to the first value", milliseconds: median(firstValues) },
    { what: "page load to the pane's first content", milliseconds: median(paneContents) },
  ];
}

async function benchCalculating(workbook: WorkbookDriver): Promise<Figure[]> {
  // Each asks for something else: cells that ask for the same share one call.
  const cells = Array.from({ length: ROWS }, (_, at) => [`=SSB.FORECAST("ESS",2030,,"base=${at + 1}")`]);
  const lastCell = ROWS * 1.27 ** 6;
  const names = Array.from({ length: ROWS }, () => Array.from({ length: COLUMNS }, () => "Li2S"));
  await workbook.enterRange(`AC1:AL${ROWS}`, names, SHEET);
  return [
    {
      what: `${ROWS} cells, a call each`,
      count: ROWS,
      milliseconds: await timeTo(workbook, { at: "AM1", rows: cells, shows: lastCell, in: `AM${ROWS}` }),
    },
    {
      what: `one range of ${ROWS} rows`,
      count: ROWS,
      milliseconds: await timeTo(workbook, {
        at: "AN1",
        rows: [[`=SSB.PRICE(AC1:AC${ROWS})`]],
        shows: 2050,
        in: `AN${ROWS}`,
      }),
    },
    {
      // The grid's sheets have 1,200 rows, so ten columns make up the number.
      what: `one range of ${ROWS} x ${COLUMNS} cells`,
      count: ROWS * COLUMNS,
      milliseconds: await timeTo(workbook, {
        at: "AO1",
        rows: [[`=SUM(SSB.PRICE(AC1:AL${ROWS}))`]],
        shows: 2050 * ROWS * COLUMNS,
        in: "AO1",
      }),
    },
    // Cells keep their old value until the new one is there, so this ends when no call waits for its answer.
    { what: "full recalculation of all that", milliseconds: await timeOf(() => workbook.recalculate()) },
  ];
}

interface Calculation {
  readonly at: string;
  readonly rows: string[][];
  /** The value that the cell `in` shows at the end. */
  readonly shows: number;
  readonly in: string;
}

/** Milliseconds in the page from the entry of formulas to the expected value. */
async function timeTo({ page }: WorkbookDriver, { at, rows, shows, in: last }: Calculation): Promise<number> {
  const start = await page.evaluate(
    ([address, inputs, sheet]) => {
      const now = performance.now();
      window.ssbWorkbook!.setRange(address, inputs, sheet);
      return now;
    },
    [`${at}:${at.replace(/\d+$/, "")}${rows.length}`, rows, SHEET] as const,
  );
  const end = await page.waitForFunction(
    ([address, value, sheet]) =>
      Math.abs(Number(window.ssbWorkbook!.getCell(address, sheet).value) - value) < 1e-6 && performance.now(),
    [last, shows, SHEET] as const,
    { polling: 5 },
  );
  return ((await end.jsonValue()) as number) - start;
}

async function timeOf(run: () => Promise<void>): Promise<number> {
  const start = performance.now();
  await run();
  return performance.now() - start;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
}

function print(figures: readonly Figure[]): void {
  const rows = figures.map(({ what, milliseconds, count }) => [
    what,
    `${Math.round(milliseconds).toLocaleString("en")} ms`,
    count === undefined ? "" : `${Math.round((count / milliseconds) * 1000).toLocaleString("en")}/s`,
  ]);
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => row[column]!.length)));
  for (const [what, time, rate] of rows) {
    console.log(`${what!.padEnd(widths[0]!)}  ${time!.padStart(widths[1]!)}  ${rate!.padStart(widths[2]!)}`);
  }
}

/** 10,000 cells each, and what they take of the time of a floor in the same round. */
function printFloors(rows: readonly FloorRow[]): void {
  const width = Math.max(...rows.map(({ what }) => what.length));
  for (const { what, floor, median, spread, ratio } of rows) {
    const [low, high] = spread.map(Math.round);
    const against = floor === what ? "" : `${ratio.toFixed(2)} x ${floor}`;
    console.log(`${what.padEnd(width)}  ${Math.round(median)} ms (${low} to ${high})  ${against}`);
  }
}

/** Beside the same look-ups in LibreOffice, where it is installed: by the clock here, of processor time there. */
function printNative(floors: readonly FloorRow[]): void {
  const native = nativeCells(MATERIALS, CELLS / 10, ROUNDS);
  if (!native) return console.log("LibreOffice is not installed: its look-ups are not measured.");
  const [low, high] = native.spread.map((value) => value.toFixed(1));
  console.log(
    `INDEX and MATCH of LibreOffice, ${native.cells} cells: ${native.microseconds.toFixed(1)} us a cell (${low} to ${high})`,
  );
  const price = floors.find(({ what }) => what === "PRICE")!;
  console.log(`PRICE in the browser workbook: ${((price.median * 1000) / CELLS).toFixed(1)} us a cell`);
}

void main();
