import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Frame } from "playwright-core";
import { makePdf } from "../ingest/support/make-pdf";
import { openWorkbook } from "./workbook-driver";
import {
  THEMES,
  axeViolations,
  enlargeText,
  focused,
  paneSuite,
  setPaneWidth,
  sidewaysScroll,
  type OpenedPane,
} from "./pane-driver";

const WEEKLY = readFileSync(join(__dirname, "../ingest/cases/weekly-sections/article.txt"), "utf8")
  .replace("Jan 9, 2027", "Nov 20, 2026")
  .replace("Source: LMD", "Source: SMM\nLink: https://example.org/weekly");

/** Numbers that no rule takes: what is said of them is the reviewer's. */
const LOOSE = `${WEEKLY}\n\nThe panel's guess was 61.4 GWh, and the other guess was 7%.\n`;

const { openPane } = paneSuite();
let opened: OpenedPane;

async function openArticle(pane: Frame): Promise<void> {
  await pane.getByRole("button", { name: "Add an article" }).click();
  await pane.getByRole("heading", { name: "Add an article" }).waitFor();
}

async function read(pane: Frame, text = WEEKLY): Promise<void> {
  await pane.getByLabel("Text", { exact: true }).fill(text);
  await pane.getByRole("button", { name: "Read" }).click();
  await pane.getByRole("heading", { name: /^Prices/ }).waitFor();
}

describe("an article of one's own", () => {
  it("changes the price in the sheet under its name, stays after a reload, is exported and removed", async () => {
    opened = await openPane();
    const { book, pane } = opened;
    await book.enter("H20", '=SSB.PRICE("Li2S")');
    const before = await book.value("H20");
    await openArticle(pane);
    expect(await pane.getByRole("tab", { name: "News" }).getAttribute("aria-selected")).toBe("true");
    await read(pane);
    await pane.getByRole("button", { name: "Accept 14 rows" }).click();
    await pane.getByText("14 rows of SMM, 2026-11-20: kept in this workbook.").waitFor();
    await book.waitSettled();
    expect(await book.value("H20")).toBe(1420);
    expect(await book.properties("H20")).toMatchObject({ Layer: "local", Caveats: 1 });

    await book.select("H20");
    await pane.getByRole("tab", { name: "Cell" }).click();
    await pane.getByText("local: an article of yours").waitFor();

    await pane.getByRole("tab", { name: "News" }).click();
    await pane.getByRole("searchbox").fill("Haoyun commissioned");
    await pane.locator("[data-row]", { hasText: "yours" }).first().waitFor();

    const again = await openWorkbook(book.page, new URL(book.page.url()).origin);
    await again.enter("H20", '=SSB.PRICE("Li2S")');
    expect(await again.value("H20")).toBe(1420);
    const kept = await again.pane();
    await openArticle(kept);
    const saving = book.page.waitForEvent("download");
    await kept.getByRole("button", { name: "Export SMM, 2026-11-20" }).click();
    const file = await saving;
    expect(file.suggestedFilename()).toMatch(/^2026-11-20-smm-solid-state-weekly-two/);
    await kept.getByRole("textbox", { name: "2026-11-20-smm-solid-state-weekly-two.json" }).waitFor();

    await kept.getByRole("button", { name: "Remove SMM, 2026-11-20" }).click();
    await kept.getByText("SMM, 2026-11-20: removed.").waitFor();
    await again.waitSettled();
    expect(await again.value("H20")).toBe(before);
    expect(again.complaints).toEqual({ errors: [], foreignRequests: [] });
  });

  it("answers with a number that was not read, once it is assigned to a series", async () => {
    opened = await openPane();
    const { book, pane } = opened;
    await openArticle(pane);
    await read(pane, LOOSE);
    const open = pane.getByRole("region", { name: "Numbers not read" });
    await open.getByRole("button", { name: "7% is no market fact" }).click();
    await open.getByRole("button", { name: "7% is no market fact" }).waitFor({ state: "detached" });
    const card = open.getByRole("listitem").filter({ hasText: "61.4 GWh" });
    await card.getByLabel("Belongs to").selectOption("SHIPMENTS.ASSB.WORLD");
    await card.getByLabel("Period").selectOption("2026");
    await open.getByRole("button", { name: "Assign 61.4 GWh" }).click();
    await pane.getByRole("button", { name: "Accept 15 rows" }).click();
    await pane.getByText("15 rows of SMM, 2026-11-20: kept in this workbook.").waitFor();
    await book.enter("H20", '=SSB.FORECAST("ASSB",2026)');
    expect(await book.value("H20")).toBe(61.4);
  });

  it("is taken back by Undo", async () => {
    opened = await openPane();
    const { book, pane } = opened;
    await book.enter("H20", '=SSB.PRICE("Li2S")');
    const before = await book.value("H20");
    await openArticle(pane);
    await read(pane);
    await pane.getByRole("button", { name: /^Accept/ }).click();
    await pane.getByRole("button", { name: "Undo" }).click();
    await pane.getByText(/kept in this workbook/).waitFor({ state: "detached" });
    await book.waitSettled();
    expect(await book.value("H20")).toBe(before);
  });

  it("comes in as a file, too, and is kept in the browser where one says so", async () => {
    opened = await openPane();
    const { book, pane } = opened;
    await openArticle(pane);
    const page = `<html><body><h1>Weekly</h1><p>Source: SMM</p><p>Published: Nov 20, 2026</p>
      <p>Link: https://example.org/w</p><p>Lithium sulfide went on falling and averaged 1,420 yuan/kg in the week,
      with deals of some tens of kilograms at the most.</p></body></html>`;
    await pane
      .locator("#article-file")
      .setInputFiles({ name: "weekly.html", mimeType: "text/html", buffer: Buffer.from(page) });
    await pane.getByRole("heading", { name: "Prices (1)" }).waitFor();
    await pane.getByLabel(/^This browser/).check();
    await pane.getByRole("button", { name: "Accept 1 row" }).click();
    await pane.getByText("1 row of SMM, 2026-11-20: kept in this browser.").waitFor();
    await book.enter("H20", '=SSB.PRICE("Li2S")');
    expect(await book.value("H20")).toBe(1420);
  });
});

describe("a PDF", () => {
  const PAGE = makePdf([
    [
      { x: 50, y: 770, size: 18, text: "Notes on the market of the week" },
      { x: 50, y: 745, text: "Published: Nov 20, 2026" },
      { x: 50, y: 732, text: "Source: SMM" },
      { x: 50, y: 719, text: "Link: https://example.org/w" },
      { x: 50, y: 690, text: "Lithium sulfide went on falling and averaged 1,420 yuan/kg in the week, with" },
      { x: 50, y: 677, text: "deals of some tens of kilograms at the most." },
    ],
  ]);
  const choose = (pane: Frame, buffer: Buffer): Promise<void> =>
    pane.locator("#article-file").setInputFiles({ name: "weekly.pdf", mimeType: "application/pdf", buffer });

  it("gives its text in a thread of its own, under the pane's policy; one that is broken says so", async () => {
    opened = await openPane();
    const { book, pane } = opened;
    await openArticle(pane);
    const threads: string[] = [];
    book.page.on("worker", (worker) => threads.push(worker.url()));

    await choose(pane, PAGE.subarray(0, 60));
    await pane.getByText(/^The PDF is damaged/).waitFor();
    await choose(pane, PAGE);
    await pane.getByRole("heading", { name: "Prices (1)" }).waitFor();
    expect(threads).toHaveLength(3);
    await pane.getByRole("button", { name: "Accept 1 row" }).click();
    await pane.getByText("1 row of SMM, 2026-11-20: kept in this workbook.").waitFor();
    await book.enter("H20", '=SSB.PRICE("Li2S")');
    expect(await book.value("H20")).toBe(1420);
    expect(book.complaints).toEqual({ errors: [], foreignRequests: [] });
  });
});

describe("a hostile text", () => {
  it("stays text in the pane and in the sheet", async () => {
    opened = await openPane();
    const { book, pane } = opened;
    await openArticle(pane);
    const hostile = WEEKLY.replace(
      "Leidun Power broke",
      `<img src=x onerror="window.hit=1"> =HYPERLINK("https://evil.example","x") Leidun Power broke`,
    );
    await read(pane, hostile);
    await pane
      .getByLabel("Headline")
      .first()
      .evaluate((input: HTMLInputElement) => {
        input.value = '=HYPERLINK("https://evil.example","x")';
        input.dispatchEvent(new Event("input", { bubbles: true }));
      });
    expect(await pane.getByRole("region", { name: "The article" }).textContent()).toContain("<img src=x");
    await pane.getByRole("button", { name: /^Accept/ }).click();
    await pane.getByText(/kept in this workbook/).waitFor();
    expect(await pane.evaluate(() => "hit" in window || document.querySelector("img[src=x]") !== null)).toBe(
      false,
    );

    await book.enter("H20", "=SSB.NEWS(,3)");
    const headlines = await Promise.all(["I20", "I21", "I22", "I23"].map((address) => book.value(address)));
    expect(headlines).toContain('=HYPERLINK("https://evil.example","x")');
    expect(book.complaints).toEqual({ errors: [], foreignRequests: [] });
  });
});

describe("by keyboard alone", () => {
  it("an article is pasted, read, reviewed, kept, and the way leads back", async () => {
    opened = await openPane();
    const { book, pane } = opened;
    const { keyboard } = book.page;
    await pane.getByRole("button", { name: "Add an article" }).focus();
    await keyboard.press("Enter");
    await pane.getByRole("heading", { name: "Add an article" }).waitFor();
    await keyboard.press("Tab");
    await keyboard.insertText(WEEKLY);
    await tabTo(pane, "Read");
    await keyboard.press("Enter");
    await pane.getByRole("heading", { name: /^Prices/ }).waitFor();
    expect(await focused(pane)).toContain("Solid-State Weekly");

    await tabToCheckbox(pane);
    await keyboard.press("Space");
    await pane.getByRole("button", { name: "Accept 13 rows" }).waitFor();
    expect(await pane.locator("mark[data-active]").first().textContent()).toContain("Lithium sulfide");
    await tabTo(pane, "Accept 13 rows");
    await keyboard.press("Enter");
    await pane.getByText(/^13 rows of SMM/).waitFor();

    await pane.getByRole("button", { name: "Back" }).focus();
    await keyboard.press("Enter");
    await pane.getByRole("searchbox").waitFor();
  });

  async function tabTo(pane: Frame, name: string): Promise<void> {
    for (let presses = 0; (await focused(pane)) !== name; presses++) {
      if (presses > 150) throw new Error(`Tab never came to ${name}.`);
      await opened.book.page.keyboard.press("Tab");
    }
  }

  async function tabToCheckbox(pane: Frame): Promise<void> {
    const isCheckbox = () =>
      pane.evaluate(() => document.activeElement?.matches("input[type=checkbox]") ?? false);
    for (let presses = 0; !(await isCheckbox()); presses++) {
      if (presses > 20) throw new Error("Tab never came to a row.");
      await opened.book.page.keyboard.press("Tab");
    }
  }
});

describe.each(THEMES)("in the %s theme", (theme) => {
  it("no screen breaks a rule of accessibility or scrolls to the side, at 320 pixels and with text twice as large", async () => {
    opened = await openPane({ theme });
    const { book, pane } = opened;
    await setPaneWidth(book, 320);
    await openArticle(pane);
    expect(await axeViolations(pane)).toEqual([]);
    expect(await sidewaysScroll(pane)).toBe(0);
    await read(pane, LOOSE);
    await pane.getByText("A new series", { exact: true }).first().click();
    await pane.getByText("Edit", { exact: true }).first().click();
    await pane.getByText("Edit", { exact: true }).last().click();
    expect(await axeViolations(pane)).toEqual([]);
    expect(await sidewaysScroll(pane)).toBe(0);
    await enlargeText(pane);
    expect(await sidewaysScroll(pane)).toBe(0);
    await pane.getByRole("button", { name: /^Accept/ }).click();
    await pane.getByRole("button", { name: /^Export/ }).click();
    expect(await axeViolations(pane)).toEqual([]);
    expect(await sidewaysScroll(pane)).toBe(0);
  });
});

describe("where the browser keeps nothing", () => {
  it("an article kept there answers until the page is closed, and the user is told", async () => {
    opened = await openPane({
      before: `Object.defineProperty(window, "localStorage", { get() { throw new Error("blocked"); } });`,
    });
    const { pane } = opened;
    await pane
      .getByRole("button", { name: /welcome/i })
      .click()
      .catch(() => undefined);
    await openArticle(pane);
    await read(pane);
    await pane.getByLabel(/^This browser/).check();
    await pane.getByRole("button", { name: /^Accept/ }).click();
    await pane.getByText(/kept until this page is closed, for this browser keeps nothing/).waitFor();
  });
});
