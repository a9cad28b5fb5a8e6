import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { AxeResults } from "axe-core";
import type { Browser, BrowserContext, Frame, Page } from "playwright-core";
import { openBrowser, PATIENCE_MS, servedOrigin } from "../support/browser";
import { openWorkbook, type WorkbookDriver } from "./workbook-driver";

const OFFICE_JS = "https://appsforoffice.microsoft.com/lib/1/hosted/";
const OFFICE_JS_FOLDER = join(dirname(require.resolve("@microsoft/office-js/package.json")), "dist");

let browser: Browser;
let context: BrowserContext;
let page: Page;
let workbook: WorkbookDriver;

beforeAll(async () => {
  ({ browser, context } = await openBrowser());
  page = await context.newPage();
  workbook = await openWorkbook(page, servedOrigin());
});
afterAll(() => browser.close());

describe("the opening workbook", () => {
  it("shows the price of lithium sulfide", async () => {
    await eventually(async () =>
      expect(await workbook.cell("B7")).toMatchObject({
        formula: "=SSB.PRICE($A7)",
        value: 2050,
        text: "2,050",
      }),
    );
  });

  it("says that it is not Excel", async () => {
    expect(await page.getByRole("banner").innerText()).toContain("A stand-in for Excel, not Excel.");
  });

  it("tells of the selected price who published it, when, and for which day", async () => {
    await workbook.select("B7");
    expect(await facts(page)).toMatchObject({
      Unit: "CNY/kg",
      Publisher: "SMM",
      Effective: "2025-12-06",
    });
  });

  it("keeps every cell clear of that card", async () => {
    const grid = (await page.locator("#grid").boundingBox())!;
    const card = (await page.locator("#card").boundingBox())!;
    expect(card.y).toBeGreaterThanOrEqual(grid.y + grid.height);
  });

  it("shows no error but the one it explains", async () => {
    await eventually(async () =>
      expect(await errorsOf(["A1:G18", "A20:G35"])).toEqual({ B9: "#VALUE!", C9: "#VALUE!" }),
    );
    expect(await workbook.error("B9")).toContain("Li2S");
  });
});

describe("a formula typed by a person", () => {
  it("is answered", async () => {
    await workbook.select("I5");
    await page.locator("#grid canvas").first().focus();
    await page.keyboard.type('=SSB.FORECAST("ESS",2030)');
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => window.ssbWorkbook!.getCell("I5").text === "860.15");
  });

  it.each([
    ['=ssb.convert(1E3,"t","kg")', '=SSB.CONVERT(1E3,"t","kg")', 1_000_000],
    ['=ssb.convert(1.50,"t","kg")', '=SSB.CONVERT(1.50,"t","kg")', 1500],
    ['=SSB.CONVERT(2e-3,"t","kg")+sum(i9:i9)', '=SSB.CONVERT(2e-3,"t","kg")+SUM(I9:I9)', 2],
    ["=1E308", "=1E308", 1e308],
    ['=if(true,"007" & 007,"b")', '=IF(TRUE,"007" & 007,"b")', "0077"],
  ])("keeps its texts and numbers: %s", async (typed, formula, value) => {
    await workbook.type("I8", typed);
    const cell = await workbook.cell("I8");
    expect([cell.formula, cell.value]).toEqual([formula, value]);
  });

  it("spills news below and beside it", async () => {
    await workbook.type("A40", '=SSB.NEWS("sulfide",3)');
    await eventually(async () => expect(await texts("A40:C40")).toEqual([["Date", "Headline", "Companies"]]));
    for (const row of [41, 42, 43]) {
      expect(await workbook.value(`A${row}`)).toEqual(expect.any(Number));
      expect(await workbook.value(`B${row}`)).toMatch(/sulfide/i);
    }
    await shows("A44", null);
    expect((await workbook.cell("A41")).text).toMatch(/^20\d\d-\d\d(-\d\d)?$/);
  });

  it("is refused with #N/A and the way on in the status line", async () => {
    await workbook.type("I6", '=SSB.FORECAST("ESS",2031)');
    await shows("I6", "#N/A");
    await workbook.select("I6");
    expect(await workbook.status()).toMatch(/^I6: #N\/A .*2031.*extrap=cagr/);
  });

  it("is refused with #VALUE! and the nearest name in the status line", async () => {
    await workbook.type("I7", '=SSB.PRICE("Li2O")');
    await shows("I7", "#VALUE!");
    await workbook.select("I7");
    expect(await workbook.status()).toMatch(/^I7: #VALUE! .*Li2S/);
  });
});

describe("functions among formulas", () => {
  it("are caught by IFERROR", async () => {
    await answers('=IFERROR(SSB.FORECAST("ESS",2031),"none")', "none");
    await answers('=IFERROR(SSB.PRICE("LATP"),"none")', 145);
  });

  it("take a range and answer in its shape", async () => {
    await workbook.enter("K1", "=SSB.PRICE(A7:A8)");
    await eventually(async () => expect(await values("K1:K3")).toEqual([[2050], [145], [null]]));
  });

  it("take names down and years across and answer with a matrix", async () => {
    await workbook.enter("K5", "=SSB.FORECAST(A13:A16,B12:G12)");
    await eventually(async () => expect(await values("K5:P8")).toEqual(await values("B13:G16")));
    await shows("P5", expect.closeTo(860.1539, 4));
  });

  it("are summed", async () => {
    await answers("=SUM(SSB.PRICE(A7:A8),1)", 2196);
  });

  it("follow the cell they depend on", async () => {
    await workbook.enter("A7", "LATP");
    await shows("B7", 145);
    await workbook.enter("A7", "Li2S");
    await shows("B7", 2050);
  });

  it("answer anew when everything is recalculated", async () => {
    await workbook.recalculate();
    await shows("B7", 2050);
    await shows("G13", expect.closeTo(860.1539, 4));
  });
});

describe("a formula filled down", () => {
  const FILLED = ["=SSB.PRICE(X40)", "=SSB.PRICE(X41)", "=SSB.PRICE(X42)"];
  const formulas = (): Promise<(string | undefined)[]> =>
    Promise.all(["Y40", "Y41", "Y42"].map(async (cell) => (await workbook.cell(cell)).formula));

  it("is each cell's own formula, also once the first cell holds something else", async () => {
    await workbook.enterRange("X40:X42", [["Li2S"], ["LATP"], ["Li2S"]]);
    await workbook.enter("Y40", "=SSB.PRICE(X40)");
    await workbook.select("Y40:Y42");
    await page.locator("#grid canvas").first().focus();
    await page.keyboard.press("Control+d");
    await workbook.waitSettled();
    expect(await formulas()).toEqual(FILLED);
    expect(await workbook.value("Y41")).toBe(145);

    await workbook.enter("Y40", "gone");
    expect(await formulas()).toEqual([undefined, ...FILLED.slice(1)]);
    await workbook.enterRange(
      "X40:Y42",
      Array.from({ length: 3 }, () => ["", ""]),
    );
  });
});

describe("a number with its source", () => {
  it("still adds", async () => {
    await answers("=B7+1", 2051);
  });

  it("comes without its source where it is not wanted", async () => {
    await workbook.enter("I8", '=SSB.PRICE("Li2S",,,"properties=0")');
    await shows("I8", 2050);
    expect(await workbook.properties("I8")).toEqual({});
    expect(await workbook.properties("B7")).toMatchObject({ Publisher: "SMM" });
    await workbook.select("I8");
    expect(await facts(page)).toEqual({});
  });
});

describe("the page", () => {
  it("has run so far without an error and without leaving its origin", () => {
    expect(workbook.complaints).toEqual({ errors: [], foreignRequests: [] });
  });

  it("has not been asked for anything that it does not have", async () => {
    expect(await workbook.unsupportedCalls()).toEqual([]);
  });

  it("lists what the add-in asks for in vain", async () => {
    const pane = await workbook.pane();
    const code = await pane.evaluate(() =>
      Excel.run(async (excel) => {
        excel.workbook.pivotTables.load("items/name");
        await excel.sync();
      }).then(
        () => "answered",
        (error: OfficeExtension.Error) => error.code,
      ),
    );
    expect(code).toBe("ApiNotFound");
    await page.getByText("Not supported here: 1").click();
    expect(await page.getByRole("region", { name: "Not supported here" }).innerText()).toContain(
      "Workbook.pivotTables",
    );
    await page.getByText("Not supported here: 1").click();
  });

  it("is reached by the keyboard: ribbon, grid, pane and back", async () => {
    await page.locator("#grid canvas").first().focus();
    await page.keyboard.press("Shift+F6");
    expect(await focused(page)).toBe("Open");
    for (let step = 0; step < 4; step += 1) await page.keyboard.press("ArrowRight");
    expect(await focused(page)).toBe("Recalculate");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Enter");
    expect(await page.locator("#pane").isVisible()).toBe(false);
    await page.keyboard.press("Enter");
    expect(await page.locator("#pane").isVisible()).toBe(true);

    await page.keyboard.press("F6");
    await page.keyboard.press("F6");
    const pane = await workbook.pane();
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe("IFRAME");
    // The search and the help come first, so that the Tab key leads from a tab into its view.
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    expect(await focused(pane)).toBe("News");
    await page.keyboard.press("ArrowRight");
    expect(await focused(pane)).toBe("Market");
    await page.keyboard.press("ArrowLeft");
    await page.keyboard.press("Control+F6");
    await page.waitForFunction(() => document.activeElement?.tagName === "SUMMARY");
    await page.keyboard.press("Shift+F6");
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe("IFRAME");
    await page.keyboard.press("F6");
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe("SUMMARY");
    await page.keyboard.press("Shift+F6");
    await page.keyboard.press("Shift+F6");
    expect(await page.evaluate(() => document.activeElement?.tagName)).not.toBe("IFRAME");
  });

  it("has no accessibility fault that axe knows, beside the grid's own elements", async () => {
    expect(
      await accessibilityFaults(page, ["#grid", "iframe", "[data-u-comp]", "#univer-popup-portal"]),
    ).toEqual([]);
  });

  it("hosts a pane without an accessibility fault that axe knows", async () => {
    expect(await accessibilityFaults(await workbook.pane(), [])).toEqual([]);
  });

  it("starts with the example again after a reload, where somebody starts over", async () => {
    await workbook.enter("A7", "LATP");
    await page.reload();
    await page.getByRole("button", { name: "Start over" }).click();
    await page.getByText("Started over with the example.").waitFor();
    await page.evaluate(() => window.ssbWorkbook!.ready);
    await shows("A7", "Li2S");
    await shows("B7", 2050);
    expect(workbook.complaints).toEqual({ errors: [], foreignRequests: [] });
  });
});

describe("the add-in's page", () => {
  it("is the one for Excel but for where its files lie", async () => {
    const [excel, hosted] = await Promise.all(
      ["/taskpane.html", "/workbook/taskpane.html"].map(async (path) =>
        (await context.request.get(servedOrigin() + path)).text(),
      ),
    );
    expect(hosted).not.toBe(excel);
    const moved = hosted!
      .replace('"office/office.js"', `"${OFFICE_JS}office.js"`)
      .replace('"../trusted-types.js"', '"trusted-types.js"')
      .replaceAll('"../chunks/', '"chunks/');
    expect(moved).toBe(excel);
  });

  it("runs unmodified, with Office.js from Microsoft's address", async () => {
    const other = await context.newPage();
    await other.route(`${OFFICE_JS}**`, (route) => {
      const file = new URL(route.request().url()).pathname.slice(new URL(OFFICE_JS).pathname.length);
      return route.fulfill({ path: join(OFFICE_JS_FOLDER, file) });
    });
    await other.route("**/workbook/taskpane.html?*", (route) =>
      route.fulfill({
        status: 302,
        headers: { location: `/taskpane.html${new URL(route.request().url()).search}` },
      }),
    );
    const excelPage = await openWorkbook(other, servedOrigin());
    expect(new URL((await excelPage.pane()).url()).pathname).toBe("/taskpane.html");
    await shows("B7", 2050, excelPage);
    await shows("G13", expect.closeTo(860.1539, 4), excelPage);
    expect(excelPage.complaints.errors).toEqual([]);
    expect(excelPage.complaints.foreignRequests).toContain(`${OFFICE_JS}office.js`);
    expect(excelPage.complaints.foreignRequests.filter((url) => !url.startsWith(OFFICE_JS))).toEqual([]);
    await other.close();
  });
});

/** A cell shows a value, at once or when the grid has calculated. */
function shows(address: string, value: unknown, of: WorkbookDriver = workbook): Promise<void> {
  return eventually(async () => expect(await of.value(address)).toEqual(value));
}

/** A formula in a cell of its own answers with a value. */
async function answers(formula: string, value: unknown): Promise<void> {
  await workbook.enter("Z1", formula);
  await shows("Z1", value);
}

/** Tries again until it holds; the last failure counts. */
async function eventually(check: () => Promise<void>): Promise<void> {
  const end = Date.now() + PATIENCE_MS;
  for (;;) {
    try {
      return await check();
    } catch (failure) {
      if (Date.now() > end) throw failure;
      await page.waitForTimeout(50);
    }
  }
}

/** The card's facts by name. */
function facts(from: Page): Promise<Record<string, string>> {
  return from
    .locator("#card dl > div")
    .evaluateAll((rows) =>
      Object.fromEntries(
        rows.map((row) => [row.querySelector("dt")!.textContent, row.querySelector("dd")!.textContent]),
      ),
    );
}

function focused(from: Page | Frame): Promise<string | undefined> {
  return from.evaluate(() => document.activeElement?.textContent.trim());
}

function values(range: string) {
  return page.evaluate(
    (addresses) => addresses.map((row) => row.map((address) => window.ssbWorkbook!.getCell(address).value)),
    addressesOf(range),
  );
}

function texts(range: string) {
  return page.evaluate(
    (addresses) => addresses.map((row) => row.map((address) => window.ssbWorkbook!.getCell(address).text)),
    addressesOf(range),
  );
}

async function errorsOf(ranges: readonly string[]): Promise<Record<string, string>> {
  const found: [string, string][] = [];
  for (const range of ranges) {
    const addresses = addressesOf(range).flat();
    const shown = (await values(range)).flat();
    shown.forEach((value, at) => /^#/.test(String(value)) && found.push([addresses[at]!, String(value)]));
  }
  return Object.fromEntries(found);
}

/** The addresses of a range row by row; columns A to Z. */
function addressesOf(range: string): string[][] {
  const [, left, top, right, bottom] = /^([A-Z])(\d+):([A-Z])(\d+)$/.exec(range)!;
  const rows = Array.from({ length: Number(bottom) - Number(top) + 1 }, (_, at) => Number(top) + at);
  const first = left!.charCodeAt(0);
  const columns = Array.from({ length: right!.charCodeAt(0) - first + 1 }, (_, at) =>
    String.fromCharCode(first + at),
  );
  return rows.map((row) => columns.map((column) => `${column}${row}`));
}

/** The rules that fail and the elements that break them. Evaluated, for the page's policy takes no inline script. */
async function accessibilityFaults(from: Page | Frame, exclude: readonly string[]): Promise<string[]> {
  await from.evaluate(readFileSync(require.resolve("axe-core/axe.min.js"), "utf8"));
  const results = await from.evaluate(
    (outside) =>
      (globalThis as unknown as { axe: typeof import("axe-core") }).axe.run<AxeResults>(
        { exclude: [...outside] },
        { iframes: false },
      ),
    exclude,
  );
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target }) => `${id}: ${target.join(" ")}`),
  );
}
