/** The browser workbook opens and saves files, and goes on after a reload where it was. */
import { readFileSync } from "node:fs";
import { strFromU8, unzipSync } from "fflate";
import type { BrowserContext, Page } from "playwright-core";
import { newContext, openBrowser, servedOrigin } from "../support/browser";
import { bySheetJs, throughLibreOffice } from "../support/foreign-files";
import { packageOf, type TestFile } from "../support/office-package";
import { openWorkbook, type WorkbookDriver } from "./workbook-driver";

type Opened = Awaited<ReturnType<typeof openBrowser>>;

/** A model as Excel saves it, with much that no grid shows. */
const MODEL: TestFile = {
  strings: ["Material", "<r><t>Li</t></r><r><rPr><b/></rPr><t>2S</t></r>"],
  styles: [
    '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>',
    '<xf numFmtId="4" fontId="0" fillId="0" borderId="0" xfId="0"/>',
  ],
  sheets: [
    {
      name: "Model",
      before:
        '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols><col min="1" max="1" width="30" customWidth="1"/></cols>',
      data:
        '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1"><v>7</v></c></row>' +
        '<row r="2"><c r="A2" t="s"><v>1</v></c><c r="B2" s="1"><f>_xldudf_SSB_PRICE("Li2S")</f><v>1900</v></c><c r="C2"><f>B2*rate</f><v>13300</v></c></row>' +
        '<row r="4"><c r="A4"><f>CUBEVALUE("x")</f><v>7</v></c></row>',
      after:
        '<conditionalFormatting sqref="B2"><cfRule type="dataBar" priority="1"/></conditionalFormatting>',
    },
    { name: "Notes", data: '<row r="1"><c r="A1"><v>1</v></c></row>' },
  ],
  workbook: '<definedNames><definedName name="rate">Model!$B$1</definedName></definedNames>',
  parts: {
    "xl/charts/chart1.xml": "<chart>  kept </chart>",
    "xl/vbaProject.bin": "macros",
    "xl/pivotTables/pivotTable1.xml": "<pivotTableDefinition/>",
  },
};
const SHEET = "xl/worksheets/sheet1.xml";

let browser: Opened["browser"];
let context: BrowserContext;
let page: Page;
let book: WorkbookDriver;

beforeAll(async () => {
  ({ browser, context } = await openBrowser());
  page = await context.newPage();
  book = await openWorkbook(page, servedOrigin());
});

afterAll(() => browser.close());

/** Gives a file to the page as a person does who chooses one. */
async function choose(name: string, bytes: Uint8Array, on = page): Promise<void> {
  await on.locator('input[type="file"]').setInputFiles({
    name,
    mimeType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    buffer: Buffer.from(bytes),
  });
}

/** Drops a file on the page. */
async function drop(name: string, bytes: Uint8Array): Promise<void> {
  const transfer = await page.evaluateHandle(
    ([called, content]) => {
      const held = new DataTransfer();
      held.items.add(new File([new Uint8Array(content)], called));
      return held;
    },
    [name, [...bytes]] as const,
  );
  await page.dispatchEvent("main", "dragenter", { dataTransfer: transfer });
  await page.locator(".drop-cover").waitFor();
  await page.dispatchEvent(".drop-cover", "drop", { dataTransfer: transfer });
}

async function settledWith(sentence: string): Promise<void> {
  await page.locator("#file-line").getByText(sentence).waitFor();
  await page.evaluate(() => window.ssbWorkbook!.ready);
}

async function savedBytes(): Promise<Uint8Array> {
  const [download] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("Control+s")]);
  return new Uint8Array(readFileSync(await download.path()));
}

function parts(bytes: Uint8Array): Record<string, string> {
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([path, part]) => [path, strFromU8(part)]));
}

/** A cell shows a value, of whichever workbook is open when it does. */
const shows = (address: string, value: unknown, sheet?: string, on = page): Promise<unknown> =>
  on.waitForFunction(
    ([at, wanted, name]) => {
      try {
        return window.ssbWorkbook?.getCell(at, name ?? undefined).value === wanted;
      } catch {
        // The grid of another workbook is still loading.
        return false;
      }
    },
    [address, value, sheet ?? null] as const,
  );

/** Waits until the browser's own database holds a text: a reload would find it. */
async function isKept(text: string): Promise<void> {
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

async function reload(): Promise<void> {
  await page.reload();
  await page.waitForFunction(() => window.ssbWorkbook !== undefined);
  await page.evaluate(() => window.ssbWorkbook!.ready);
}

describe("a file", () => {
  it("is dropped: values, formulas, names, widths are shown, SSB cells answer, the rest is named", async () => {
    await drop("model.xlsx", packageOf(MODEL));
    await settledWith("Opened model.xlsx.");
    expect(await page.locator("#file-line").innerText()).toContain(
      "This file also holds: 1 chart, 1 pivot table, macros, 1 conditional format, 1 text in several fonts (shown in one).",
    );
    await shows("B2", 2050);
    expect(await book.cell("B2")).toMatchObject({ formula: '=SSB.PRICE("Li2S")', numberFormat: "#,##0.00" });
    await shows("C2", 14_350);
    expect(await book.properties("B2")).toMatchObject({ Publisher: "SMM" });
    expect(await book.value("A2")).toBe("Li2S");
    expect(book.complaints.errors).toEqual([]);
  });

  it("is saved by Ctrl+S: what was not changed stays byte for byte", async () => {
    await book.enter("B1", 8);
    await shows("C2", 16_400);
    const [before, after] = [parts(packageOf(MODEL)), parts(await savedBytes())];
    await page.locator("#file-line").getByText("Saved model.xlsx.").waitFor();
    const { [SHEET]: sheet, "xl/workbook.xml": workbook, ...others } = after;
    const { [SHEET]: _, "xl/workbook.xml": __, ...same } = before;
    expect(others).toEqual(same);
    expect(sheet).toContain('<c r="B2" s="1"><f>_xldudf_SSB_PRICE("Li2S")</f><v>2050</v></c>');
    expect(sheet).toContain('<c r="C2"><f>B2*rate</f><v>16400</v></c>');
    expect(sheet).toContain('<c r="B1"><v>8</v></c>');
    // What the grid cannot work out stays as Excel saved it, and Excel is asked to.
    expect(sheet).toContain('<c r="A4"><f>CUBEVALUE("x")</f><v>7</v></c>');
    expect(workbook).toContain('fullCalcOnLoad="1"');
    expect(await page.locator("#file-line").innerText()).toContain("1 formula cannot be worked out here");
  });

  it("is found again after a reload, with what was changed since", async () => {
    await book.enter("D9", "after saving");
    await isKept("after saving");
    await reload();
    await page
      .locator("#file-line")
      .getByText(/Restored from \d\d:\d\d\./)
      .waitFor();
    await shows("D9", "after saving");
    await shows("B2", 2050);
    expect(await page.title()).toContain("model");
    expect(parts(await savedBytes())[SHEET]).toContain("after saving");
  });

  it("gives way to the example, and is brought back", async () => {
    await reload();
    await page.getByRole("button", { name: "Start over" }).click();
    await shows("A7", "Li2S");
    await page.getByRole("button", { name: "Bring back the workbook before" }).click();
    await shows("D9", "after saving");
    await shows("B2", 2050);
  });

  it("that cannot be opened is refused in a sentence, and the open one stays", async () => {
    await choose("locked.xlsx", new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1, 2]));
    await page.getByRole("alert").getByText("locked.xlsx was not opened. It has a password").waitFor();
    await choose("broken.xlsx", packageOf({ sheets: [{ name: "x", data: "<row><c></row>" }] }));
    await page.getByRole("alert").getByText("broken.xlsx was not opened. It is broken").waitFor();
    expect(await book.value("D9")).toBe("after saving");
  });

  it.each([
    ["SheetJS", () => bySheetJs()],
    ["LibreOffice", () => throughLibreOffice(bySheetJs())],
  ])("of %s opens, answers, and keeps what the add-in stores in it", async (_, made) => {
    await choose("other.xlsx", made());
    await settledWith("Opened other.xlsx.");
    await shows("B2", 2050, "Model");
    await shows("C2", 4100, "Model");
    await book.enter("E5", '=SSB.FORECAST("ESS",2030)', "Model");
    const pane = await book.pane();
    await pane.getByRole("tab", { name: "Health" }).click();
    await pane.getByRole("checkbox", { name: /Numbers carry their source/ }).focus();
    await page.keyboard.press("Space");
    await pane.getByText("Numbers are plain. Kept in this workbook.").waitFor();
    const saved = await savedBytes();
    await choose("again.xlsx", saved);
    await settledWith("Opened again.xlsx.");
    await shows("B2", 2050, "Model");
    // The setting came along: numbers are plain.
    expect(await book.properties("B2")).toEqual({});
    expect((await book.cell("E5", "Model")).formula).toBe('=SSB.FORECAST("ESS",2030)');
    expect(book.complaints.errors).toEqual([]);
  });
});

describe("a session", () => {
  it("is its own in each tab", async () => {
    const other = await openWorkbook(await context.newPage(), servedOrigin());
    expect(await other.value("A7")).toBe("Li2S");
    expect(await other.page.locator("#file-line").isVisible()).toBe(false);
    await other.page.close();
  });

  it("warns before it is left with something that no file holds", async () => {
    await page.locator("#grid canvas").first().click();
    await book.enter("D10", "unsaved");
    const [dialog] = await Promise.all([page.waitForEvent("dialog"), page.close({ runBeforeUnload: true })]);
    expect(dialog.type()).toBe("beforeunload");
    await dialog.dismiss();
    await savedBytes();
    await Promise.all([page.waitForEvent("close"), page.close({ runBeforeUnload: true })]);
  });

  it("says once where the browser keeps nothing, and works all the same", async () => {
    const blocked = await newContext(browser);
    await blocked.addInitScript(
      'Object.defineProperty(window, "indexedDB", { get() { throw new Error("blocked"); } });',
    );
    const other = await blocked.newPage();
    const opened = await openWorkbook(other, servedOrigin());
    await other.getByRole("alert").getByText("This browser keeps nothing of this page").waitFor();
    await choose("model.xlsx", packageOf(MODEL), other);
    await other.locator("#file-line").getByText("Opened model.xlsx.").waitFor();
    await shows("B2", 2050, undefined, other);
    expect(opened.complaints.errors).toEqual([]);
    await blocked.close();
  });
});
