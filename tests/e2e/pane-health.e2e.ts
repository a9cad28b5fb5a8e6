import { join } from "node:path";
import type { BrowserContext, Page, Route } from "playwright-core";
import { newContext, servedOrigin } from "../support/browser";
import { THEMES, axeViolations, enlargeText, paneSuite, setPaneWidth, sidewaysScroll } from "./pane-driver";
import { openWorkbook } from "./workbook-driver";

const CDN = "https://appsforoffice.microsoft.com/lib/1/hosted/";
const OFFICE_JS = join(__dirname, "../../node_modules/@microsoft/office-js/dist");
const BLOCKED_STORAGE = `for (const name of ["localStorage", "sessionStorage"]) {
  Object.defineProperty(window, name, { get() { throw new DOMException("denied", "SecurityError"); } });
}`;

const { browser, openPane } = paneSuite();
let context: BrowserContext;

beforeEach(async () => {
  context = await newContext(browser(), { viewport: { width: 320, height: 760 } });
});
afterEach(() => context.close());

/** The add-in's page as such, in a browser that is no Excel. */
async function openPlainly(
  answer: (route: Route) => Promise<void>,
): Promise<{ page: Page; errors: string[] }> {
  const page = await context.newPage();
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(error.message));
  await page.route(`${CDN}**`, answer);
  await page.goto(`${servedOrigin()}/taskpane.html`);
  return { page, errors };
}

function serveOfficeJs(route: Route): Promise<void> {
  return route.fulfill({ path: join(OFFICE_JS, route.request().url().slice(CDN.length)) });
}

describe("the add-in's page outside Excel", () => {
  it("says so in one line, and is read like any other", async () => {
    const { page, errors } = await openPlainly(serveOfficeJs);
    await page.getByText("This page is open outside Excel. Reading works; inserting needs Excel.").waitFor();
    await page.getByRole("button", { name: "Close the welcome" }).click();
    await page.getByRole("searchbox").fill("hongqi");
    await page.locator("[data-row]").first().click();
    await page.getByText("Inserting needs Excel.", { exact: true }).waitFor();
    await page.getByRole("tab", { name: "Market" }).click();
    await page.getByRole("tabpanel", { name: "Market" }).getByText("Lithium").first().waitFor();
    await page.getByRole("tab", { name: "Health" }).click();
    await page.getByText("This page is open outside Excel", { exact: true }).waitFor();
    expect(await axeViolations(page.mainFrame())).toEqual([]);
    expect(errors).toEqual([]);
  });

  it("remembers that the welcome was seen", async () => {
    const { page } = await openPlainly(serveOfficeJs);
    await page.getByRole("button", { name: "Close the welcome" }).click();
    await page.reload();
    await page.getByText("This page is open outside Excel.").waitFor();
    expect(await page.getByRole("button", { name: "Close the welcome" }).count()).toBe(0);
  });
});

describe("the add-in's page without Office.js", () => {
  it("says why Excel cannot be reached, and is read all the same", async () => {
    const { page, errors } = await openPlainly((route) => route.abort());
    await page.getByRole("alert").getByText("could not load Office.js").waitFor();
    await page.getByRole("heading", { name: "The week at a glance" }).waitFor();
    await page.getByRole("tab", { name: "Health" }).click();
    await page.getByText("Not running: they need Office.js").waitFor();
    expect(await axeViolations(page.mainFrame())).toEqual([]);
    expect(await sidewaysScroll(page.mainFrame())).toBe(0);
    expect(errors).toEqual([]);
  });
});

describe("a browser that forbids storage", () => {
  it("gets the same pane; the welcome stays away until the page is closed", async () => {
    const opened = await openPane({ welcome: true, before: BLOCKED_STORAGE });
    const { book, pane } = opened;
    await pane.getByRole("button", { name: "Close the welcome" }).click();
    await pane.getByRole("tab", { name: "Health" }).click();
    await pane.getByText("Connected to Excel").waitFor();
    await pane.getByRole("tab", { name: "News" }).click();
    await pane.getByRole("heading", { name: "The week at a glance" }).waitFor();
    expect(await pane.getByRole("button", { name: "Close the welcome" }).count()).toBe(0);
    // Office.js reports once that it cannot store, and goes on.
    expect(book.complaints.errors.filter((text) => text !== "SecurityError: denied")).toEqual([]);
  });
});

describe("the functions", () => {
  it("answer without any of the pane's code", async () => {
    const html = await (await context.request.get(`${servedOrigin()}/workbook/taskpane.html`)).text();
    const needed = [...html.matchAll(/src="[^"]*?(chunks\/[^"]+)"/g)].map((match) => match[1]!);
    const page = await context.newPage();
    await page.route(/\/chunks\/.*\.(js|css)$/, (route) => {
      const url = route.request().url();
      const allowed = url.includes("/workbook/chunks/") || needed.some((file) => url.endsWith(file));
      return allowed ? route.continue() : route.abort();
    });
    const book = await openWorkbook(page, servedOrigin());
    await book.enter("H20", '=SSB.PRICE("Li2S","2025-12-06")');
    await page.waitForFunction(() => window.ssbWorkbook!.getCell("H20").value === 2050);
    const pane = await book.pane();
    await pane.getByText("The pane could not be loaded.").waitFor();
  });

  it("give plain numbers once the switch is off, and the workbook keeps that", async () => {
    const opened = await openPane();
    const { book, pane } = opened;
    await book.enter("H20", '=SSB.PRICE("Li2S")');
    expect(await book.properties("H20")).toMatchObject({ Publisher: "SMM" });
    await pane.getByRole("tab", { name: "Health" }).click();
    await pane.getByRole("checkbox", { name: /Numbers carry their source/ }).focus();
    await book.page.keyboard.press("Space");
    await pane.getByText("Numbers are plain. Kept in this workbook.").waitFor();
    await book.waitSettled();
    expect(await book.value("H20")).toBe(2050);
    expect(await book.properties("H20")).toEqual({});

    await book.page.reload();
    const again = await openWorkbook(book.page, servedOrigin());
    await again.enter("H20", '=SSB.PRICE("Li2S")');
    expect(await again.properties("H20")).toEqual({});
  });
});

describe("the ribbon", () => {
  it("turns the pane to a view and shows it, and refreshes", async () => {
    const opened = await openPane();
    const { book, pane } = opened;
    const current = () => pane.getByRole("tab", { selected: true }).textContent();
    await book.ribbonButton("Open pane").click();
    expect(await book.page.locator("#pane").isVisible()).toBe(false);
    for (const [button, tab] of [
      ["Insert formula", "Formula"],
      ["This cell", "Cell"],
      ["News", "News"],
    ] as const) {
      await book.ribbonButton(button).click();
      await book.page.locator("#pane").waitFor({ state: "visible" });
      await pane.getByRole("tab", { name: tab, selected: true }).waitFor();
      expect(await current()).toBe(tab);
    }
    await book.ribbonButton("Refresh").click();
    await pane.getByText(/^Refreshed \d+ SSB cells\./).waitFor();
    await pane.getByRole("tab", { name: "Health" }).click();
    await pane.getByText(/^\d{2}:\d{2}$/).waitFor();
  });
});

describe.each(THEMES)("the health page in the %s theme", (theme) => {
  it("breaks no rule of accessibility, and loses nothing at 320 pixels and twice the size", async () => {
    const opened = await openPane({ theme });
    const { book, pane } = opened;
    await setPaneWidth(book, 320);
    await pane.getByRole("tab", { name: "Health" }).click();
    await pane.getByRole("table", { name: "What this Excel can do" }).waitFor();
    expect(await axeViolations(pane)).toEqual([]);
    expect(await sidewaysScroll(pane)).toBe(0);
    await enlargeText(pane);
    expect(await sidewaysScroll(pane)).toBe(0);
  });
});
