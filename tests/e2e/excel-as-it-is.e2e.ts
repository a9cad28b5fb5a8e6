/** The browser workbook made to behave as Excel's workbooks do: tables, other sheets, files that are only looked at. */
import type { Browser, Frame } from "playwright-core";
import type { Behaving } from "../../src/browser-workbook/scripting";
import { openBrowser } from "../support/browser";
import { openPane, type OpenedPane } from "./pane-driver";

jest.setTimeout(180_000);

let browser: Browser;
let opened: OpenedPane;

beforeAll(async () => {
  ({ browser } = await openBrowser());
});
afterAll(() => browser.close());
afterEach(() => opened.context.close());

async function open(behaving: Behaving): Promise<OpenedPane> {
  opened = await openPane(browser);
  await opened.book.enterRange("T30:U33", [
    ["Material", "Price"],
    ["Li2S", '=SSB.PRICE(UPPER(T31),"2025-12-06")'],
    ["Li2S", '=SSB.PRICE(UPPER(T32),"2025-12")'],
    ["Li2S", '=SSB.PRICE(UPPER(T33),"2025-12-06","USD/kg")'],
  ]);
  await opened.book.behave(behaving);
  return opened;
}

async function column(letter: string): Promise<(string | number | boolean | null)[]> {
  const cells = await Promise.all([31, 32, 33].map((row) => opened.book.cell(`${letter}${row}`)));
  return cells.map(({ formula, value }) => formula ?? value);
}

async function insert(formula: string, at: string): Promise<void> {
  const { book, pane } = opened;
  await book.select(at);
  await pane.getByRole("textbox", { name: "Formula" }).fill(formula);
  await pane.getByRole("button", { name: `Insert in ${at}` }).click();
}

function said(pane: Frame, words: RegExp): Promise<void> {
  return pane.getByRole("status").filter({ hasText: words }).first().waitFor();
}

describe("a table whose columns Excel fills", () => {
  it("holds in each row of a portable copy that row's own price", async () => {
    const { book, pane } = await open({ tables: { Prices: "T30:U33" }, filling: "all" });
    const formulas = await column("U");
    const values = await Promise.all([31, 32, 33].map((row) => book.value(`U${row}`)));
    expect(new Set(values).size).toBeGreaterThan(1);
    await pane.getByRole("tab", { name: "Model" }).click();
    await pane.getByRole("button", { name: "Preview a portable copy" }).click();
    await pane.getByRole("button", { name: "Change this workbook", exact: true }).click();
    await said(pane, /is a portable copy/);
    await book.waitSettled();
    expect(await Promise.all([31, 32, 33].map((row) => book.value(`U${row}`)))).toEqual(values);
    expect((await column("U")).join()).not.toContain("SSB.PRICE(");
    await pane.getByRole("button", { name: "Bring back live formulas" }).click();
    await said(pane, /live again/);
    await book.waitSettled();
    expect(await column("U")).toEqual(formulas);
  });
});

describe("inserting into a table", () => {
  it("fills the one cell it names, and is refused where the answer would need more", async () => {
    const { book, pane } = await open({ tables: { Plan: "L30:M33" }, filling: "others" });
    await pane.getByRole("tab", { name: "Formula", exact: true }).click();
    await insert('=SSB.PRICE("LATP")', "M32");
    await said(pane, /Formula inserted in Model!M32\./);
    await book.waitSettled();
    expect(await column("M")).toEqual([null, '=SSB.PRICE("LATP")', null]);
    expect(await book.value("M32")).toBe(145);
    await pane.getByRole("button", { name: "Undo", exact: true }).click();
    await pane.getByRole("button", { name: "Undo", exact: true }).waitFor({ state: "detached" });
    expect(await column("M")).toEqual([null, null, null]);

    for (const [formula, at] of [
      ['=SSB.OUTLOOK("ESS")', "L31"],
      // It begins beside the table and reaches into it.
      ['=SSB.OUTLOOK("EV")', "K31"],
    ] as const) {
      await insert(formula, at);
      await pane.getByText(`The answer for Model!${at} fills`).first().waitFor();
    }
    expect(await column("L")).toEqual([null, null, null]);
    expect(await book.value("K31")).toBeNull();
  });
});

describe("a sheet without cells among the others", () => {
  it("stops neither the scan for errors nor the refresh", async () => {
    const { book, pane } = await open({ chartSheets: ["News"] });
    await book.ribbonButton("Refresh").click();
    await pane.getByText(/^Refreshed \d+ SSB cells\./).waitFor();
    await pane.getByRole("tab", { name: "Errors" }).click();
    await pane
      .getByText(/SSB cells, \d+ with errors|SSB cells/)
      .first()
      .waitFor();
  });
});

describe("a protected sheet", () => {
  it("refuses a locked cell with what to do, and takes a formula into one that is not locked", async () => {
    const { book, pane } = await open({ protectedSheets: ["Model"], unlocked: ["K32"] });
    await pane.getByRole("tab", { name: "Formula", exact: true }).click();
    await insert('=SSB.PRICE("LATP")', "K31");
    await pane
      .getByText(/Unprotect it on the Review tab/)
      .first()
      .waitFor();
    expect((await book.cell("K31")).formula).toBeUndefined();
    await insert('=SSB.PRICE("LATP")', "K32");
    await said(pane, /Formula inserted in Model!K32\./);
    await book.waitSettled();
    expect(await book.value("K32")).toBe(145);
  });
});

describe("a name of one sheet", () => {
  it("is read by a formula of that sheet", async () => {
    const { book } = await open({ names: { "Model!mat": "T31" } });
    await book.enter("K31", '=SSB.PRICE(mat,"2025-12-06")');
    expect(await book.cell("K31")).toMatchObject({ formula: '=SSB.PRICE(mat,"2025-12-06")', value: 2050 });
  });
});

describe("a workbook that is calculated by hand", () => {
  it("keeps what it showed until F9, but for a formula that is entered", async () => {
    const { book } = await open({ calculationMode: "Manual" });
    const before = await book.value("U31");
    await book.enter("T31", "LATP");
    expect(await book.value("U31")).toBe(before);
    await book.enter("K31", '=SSB.PRICE("LATP")');
    expect(await book.value("K31")).toBe(145);
    expect(await book.value("U31")).toBe(before);
    await book.select("A1");
    await book.page.keyboard.press("F9");
    await book.page.waitForFunction(() => window.ssbWorkbook!.getCell("U31").value === 145);
  });

  it("is worked out as soon as it calculates by itself again", async () => {
    const { book } = await open({ calculationMode: "Manual" });
    await book.enter("T31", "LATP");
    await book.behave({ calculationMode: "Automatic" });
    await book.page.waitForFunction(() => window.ssbWorkbook!.getCell("U31").value === 145);
  });
});

describe("the checks of the health page", () => {
  it("run here, leave no sheet, and put what came of them into the report", async () => {
    const { book, pane } = await open({});
    const front = await book.activeCell();
    await pane.getByRole("tab", { name: "Health" }).click();
    await pane.getByRole("button", { name: "Run the checks" }).click();
    await pane.getByRole("table", { name: "Check this Excel" }).waitFor({ timeout: 120_000 });
    const report = await pane.getByRole("textbox", { name: "Facts for a report" }).inputValue();
    expect(report).toContain("ExcelApi: ");
    for (const name of [
      "The functions answer",
      "A price is a number",
      "A word that is not known is an error",
      "A text that looks like a formula stays a text",
      "A formula in a table stays in its cell",
      "An answer of several cells is refused in a table",
      "A chart is drawn and taken away",
      "A part of the file is kept and taken away",
      "A sheet for the checks",
    ])
      expect(report).toContain(`✓ good: ${name}`);
    const names = await book.page.evaluate(() => document.body.innerText.includes("SSB check"));
    expect([names, await book.activeCell()]).toEqual([false, front]);
  });
});

describe("a workbook that is only looked at", () => {
  it("refuses a change with a sentence, and runs no check", async () => {
    opened = await openPane(browser, { asked: "?readonly" });
    const { pane } = opened;
    await pane.getByRole("tab", { name: "Health" }).click();
    await pane.getByRole("button", { name: "Run the checks" }).click();
    await pane
      .getByText(/open for reading only/)
      .first()
      .waitFor();
  });
});
