/** An edition whose figures lie in Parquet files of a static host: 5,000 cells wait for a handful of requests, and answer. */
import { createServer, type Server } from "node:http";
import { mkdtempSync, rmSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { BrowserContext } from "playwright-core";
import sirv from "sirv";
import { evaluate } from "../../src/domain/functions/evaluate";
import { openSession } from "../../src/domain/functions/session";
import type { Pack } from "../../src/domain/ledger/records";
import type { FeedIndex } from "../../src/feed/format";
import { bundledPack } from "../../src/ledger/bundled-pack";
import { describeEdition, feedFiles } from "../../tools/feed";
import { writeStore } from "../../tools/shards/store";
import { ROOT } from "../support/docs";
import { nextEdition } from "./next-edition";
import { paneSuite } from "./pane-driver";
import type { WorkbookDriver } from "./workbook-driver";

const MATERIALS = ["Li2S", "LATP", "Li2CO3", "LPSC", "Li2CO3 USD"];
const DAYS = ["2025-12-06", "latest", "2025-11-20", "2026-10-01"];
const ROWS = 1000;
const COLUMNS = ["K", "L", "M", "N", "O"];

let next: Pack;
let store: Pack;
let folder: string;
let host: Server;
/** The byte ranges asked for. */
let asked: string[];

const { openPane } = paneSuite();

beforeAll(async () => {
  next = await nextEdition();
  folder = mkdtempSync(join(tmpdir(), "store-"));
  store = await writeStore(folder, next);
  const serve = sirv(folder);
  host = createServer((request, response) => {
    asked.push(`${decodeURIComponent(request.url!)} ${request.headers.range}`);
    serve(request, response);
  });
  await new Promise<void>((resolve) => host.listen(0, "localhost", resolve));
});
beforeEach(() => {
  asked = [];
});
afterAll(async () => {
  host.closeAllConnections();
  await new Promise((resolve) => host.close(resolve));
  rmSync(folder, { recursive: true });
});

/** The feed beside the add-in offers the edition; its files come from the host. */
async function offerStore(context: BrowserContext): Promise<void> {
  const { port } = host.address() as AddressInfo;
  const built = feedFiles(ROOT, bundledPack);
  const { entry, file } = describeEdition(store, bundledPack);
  const index: FeedIndex = { ...built.index, editions: [...built.index.editions, entry] };
  await context.route("**/feed/index.json", (route) => route.fulfill({ json: index }));
  await context.route(`**/feed/${file.name}`, (route) =>
    route.fulfill({ body: file.text, contentType: "application/json" }),
  );
  await context.route("**/feed/**/*.parquet", async (route) => {
    const { pathname } = new URL(route.request().url());
    const response = await route.fetch({
      url: `http://localhost:${port}${pathname.slice(pathname.indexOf("/feed/") + "/feed".length)}`,
    });
    await route.fulfill({ response });
  });
}

function callOf(at: number): [material: string, day: string] {
  return [MATERIALS[at % MATERIALS.length]!, DAYS[Math.floor(at / MATERIALS.length) % DAYS.length]!];
}

/** Something of each cell, row by row. */
function rows<T>(make: (at: number) => T): T[][] {
  return Array.from({ length: ROWS }, (_, row) =>
    COLUMNS.map((__, column) => make(row * COLUMNS.length + column)),
  );
}

/** What the same edition answers that holds its figures itself. */
function expected(): unknown[][] {
  const session = openSession(next, () => bundledPack.edition.slice(0, 10));
  return rows((at) => {
    const [[cell]] = evaluate(session, "PRICE", callOf(at));
    return cell.type === "number" ? cell.value : "#N/A";
  });
}

/** Waits until the browser's own database holds a text: a reload finds what was there before it was typed, too. */
async function isKept({ page }: WorkbookDriver, text: string): Promise<void> {
  const holds = (wanted: string): Promise<boolean> =>
    new Promise((resolve) => {
      const request = indexedDB.open("ssb-workbook", 1);
      request.onsuccess = () => {
        const all = request.result.transaction("states").objectStore("states").getAll();
        all.onsuccess = () => {
          request.result.close();
          resolve(JSON.stringify(all.result).includes(wanted));
        };
      };
    });
  while (!(await page.evaluate(holds, text))) await page.waitForTimeout(50);
}

async function reload({ page }: WorkbookDriver): Promise<void> {
  await page.reload();
  await page.waitForFunction(() => window.ssbWorkbook !== undefined);
  await page.evaluate(async () => {
    await window.ssbWorkbook!.ready;
  });
}

/** What the cells show. */
function values(book: WorkbookDriver): Promise<unknown[][]> {
  return book.page.evaluate(
    ([columns, count]) =>
      Array.from({ length: count }, (_, row) =>
        columns.map((column) => window.ssbWorkbook!.getCell(`${column}${row + 1}`, "Model").value),
      ),
    [COLUMNS, ROWS] as const,
  );
}

it("answers 5,000 cells with a handful of requests, and from what it kept after a reload with none", async () => {
  const { context, book, pane } = await openPane();
  await offerStore(context);
  await book.enterRange("A1:J60", blank(60, 10), "News");
  await book.enterRange("A1:J60", blank(60, 10), "Model");
  await pane.getByRole("tab", { name: "Model" }).click();
  await pane.getByRole("button", { name: "Check for a newer edition" }).click();
  await pane.getByRole("button", { name: "See what changes" }).click();
  await pane.getByRole("heading", { name: `Edition ${store.edition} changes` }).waitFor();
  await pane.getByRole("button", { name: "Accept all" }).click();
  await pane.getByText(`Edition ${store.edition} is accepted.`).waitFor();

  const formulas = rows((at) => {
    const [material, day] = callOf(at);
    return `=SSB.PRICE("${material}","${day}")`;
  });
  await book.enterRange(`K1:O${ROWS}`, formulas, "Model");
  await book.waitSettled();
  expect(await values(book)).toEqual(expected());

  const prices = store.shards!.files.filter(({ family }) => family === "PRICE");
  const ofPrices = asked.filter((line) => line.includes("family=PRICE"));
  expect(ofPrices).toHaveLength(prices.length);
  expect(ofPrices.every((line) => / bytes=\d+-\d+$/.test(line))).toBe(true);
  const numbers = expected()
    .flat()
    .filter((value) => typeof value === "number");
  expect(numbers.length).toBeGreaterThan(1000);

  asked = [];
  await book.enter("Q1", "typed last", "Model");
  await isKept(book, "typed last");
  await reload(book);
  await book.recalculate();
  expect(await values(book)).toEqual(expected());
  expect(asked).toEqual([]);
});

function blank(rows: number, columns: number): string[][] {
  return Array.from({ length: rows }, () => Array.from({ length: columns }, () => ""));
}
