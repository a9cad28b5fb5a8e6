/** What holds in every view of the pane: it scrolls in itself alone, and can be read in a contrast theme. */
import type { Browser, Frame } from "playwright-core";
import { openBrowser } from "../support/browser";
import { axeViolations, openPane, setPaneWidth, sidewaysScroll, type OpenedPane } from "./pane-driver";
import { textContrasts } from "./text-contrasts";

const openTab =
  (name: string) =>
  async (pane: Frame): Promise<void> => {
    await pane.getByRole("tab", { name }).click();
    await pane.locator("#view :is(h1, h2, input)").first().waitFor({ state: "attached" });
  };

const openSeries = async (pane: Frame): Promise<void> => {
  await openTab("Market")(pane);
  await pane.getByLabel("Search series").fill("ESS demand");
  await pane.locator("[data-code]").first().click();
  await pane.locator("canvas").waitFor();
};

/** From the list of the news to a page of it. */
const fromNews =
  (button: string | RegExp, shown: string) =>
  async (pane: Frame): Promise<void> => {
    await openTab("News")(pane);
    await pane.getByRole("heading", { name: "The week at a glance" }).waitFor();
    await pane.getByRole("button", { name: button }).first().click();
    await pane.locator(shown).first().waitFor();
  };

const openComparison = async (pane: Frame): Promise<void> => {
  await openTab("Formula")(pane);
  await pane.getByRole("button", { name: "Insert a comparison" }).click();
  await pane.getByRole("button", { name: /^Insert at/ }).waitFor();
};

/** With all that Model shows only once it is asked for: a base that is tried, its ends, a form, what a day would change. */
const openWhatIf = async (pane: Frame): Promise<void> => {
  await openTab("Health")(pane);
  await openTab("Model")(pane);
  await pane.getByLabel("ESS, GWh").fill("230");
  await pane.getByText(/values? would change\.$|^No SSB cell would/).waitFor();
  await pane.getByText("Low and high end, who and why").first().click();
  await pane.getByRole("button", { name: "Add an exchange rate" }).click();
  await pane.getByLabel("Show what was known on").fill("2025-11-01");
  await pane.getByRole("button", { name: "Preview the day" }).click();
  await pane.getByRole("heading", { name: "As of 2025-11-01" }).waitFor();
};

const openModelCheck = async (pane: Frame): Promise<void> => {
  await openTab("Errors")(pane);
  await pane.getByRole("button", { name: /^Check model/ }).click();
  await pane.getByText(/^[\d,]+ formulas checked, /).waitFor();
};

const VIEWS: [string, (pane: Frame) => Promise<void>][] = [
  ["News", openTab("News")],
  ["an item", fromNews(/^FAW Hongqi/, "#view h1")],
  ["an article", fromNews("Add an article", "#view textarea")],
  ["the weekly brief", fromNews("Weekly brief", "#view .brief")],
  ["Market", openTab("Market")],
  ["a series", openSeries],
  ["Formula", openTab("Formula")],
  ["a comparison", openComparison],
  ["Cell", openTab("Cell")],
  ["Errors", openTab("Errors")],
  ["the model check", openModelCheck],
  ["Model", openTab("Model")],
  ["what would change", openWhatIf],
  ["Health", openTab("Health")],
];

const USUAL = { width: 1100, height: 874 };
/** Every part of a view at once. */
const TALL = { width: 1100, height: 2600 };

let browser: Browser;
let opened: OpenedPane;
beforeAll(async () => {
  ({ browser } = await openBrowser());
  opened = await openPane(browser);
  await setPaneWidth(opened.book, 320);
  await opened.book.select("B7");
});
afterAll(() => browser.close());

describe.each(VIEWS)("%s", (_, open) => {
  it("scrolls to its end under tabs that stay", async () => {
    const { pane, book } = opened;
    await open(pane);
    await scrollEverything(pane);
    await pane.locator("#view").hover();
    await book.page.mouse.wheel(0, 20_000);
    expect(await scrolledPage(pane)).toEqual([0, 0, 0]);
    expect((await pane.getByRole("tab", { name: "News" }).boundingBox())?.y).toBe(
      (await book.page.locator("#pane iframe").boundingBox())?.y,
    );
  });

  it.each(["light", "dark"] as const)("can be read in a %s contrast theme", async (colorScheme) => {
    const { pane, book } = opened;
    await book.page.emulateMedia({ forcedColors: "active", colorScheme });
    await book.page.setViewportSize(TALL);
    await open(pane);
    const contrasts = await textContrasts(book.page, pane);
    expect(contrasts.length).toBeGreaterThan(5);
    expect(contrasts.filter(({ contrast }) => contrast < 4.5)).toEqual([]);
    await book.page.emulateMedia({ forcedColors: "none", colorScheme: "light" });
    await book.page.setViewportSize(USUAL);
  });
});

/** What comes over a view. */
const PANELS: [string, (pane: Frame) => Promise<void>][] = [
  [
    "the help",
    async (pane) => {
      await openTab("Model")(pane);
      await pane.getByRole("button", { name: "Help on Model" }).click();
      await pane.getByRole("button", { name: "All of this guide" }).waitFor();
    },
  ],
  [
    "the search",
    async (pane) => {
      await pane.getByRole("button", { name: /^Search everything/ }).click();
      await pane.getByRole("combobox", { name: "Search everything" }).fill("lithium");
      await pane.getByRole("option").first().waitFor();
    },
  ],
];

describe.each(PANELS)("%s", (_, open) => {
  afterEach(async () => {
    await opened.book.page.emulateMedia({ forcedColors: "none", colorScheme: "light" });
    await opened.pane.getByRole("dialog").press("Escape");
    await opened.pane.getByRole("dialog").waitFor({ state: "detached" });
  });

  it("fits a pane of 320 pixels and scrolls in itself alone, and axe finds nothing wrong", async () => {
    const { pane } = opened;
    await open(pane);
    const box = await pane.getByRole("dialog").boundingBox();
    const frame = await opened.book.page.locator("#pane iframe").boundingBox();
    expect(box!.height).toBeLessThanOrEqual(frame!.height);
    await scrollEverything(pane);
    expect([await scrolledPage(pane), await sidewaysScroll(pane)]).toEqual([[0, 0, 0], 0]);
    expect(await axeViolations(pane)).toEqual([]);
  });

  it.each(["light", "dark"] as const)("can be read in a %s contrast theme", async (colorScheme) => {
    const { pane, book } = opened;
    await book.page.emulateMedia({ forcedColors: "active", colorScheme });
    await open(pane);
    const contrasts = await textContrasts(book.page, pane);
    expect(contrasts.length).toBeGreaterThan(5);
    expect(contrasts.filter(({ contrast }) => contrast < 4.5)).toEqual([]);
  });
});

describe("a place that was scrolled", () => {
  const top = (pane: Frame) => pane.locator("#view").evaluate((view) => view.scrollTop);

  it("is found again when its tab is", async () => {
    const { pane } = opened;
    await openTab("Health")(pane);
    await pane.locator("#view").evaluate((view) => view.scrollTo(0, 0));
    await openTab("Market")(pane);
    await pane.locator("#view").evaluate((view) => view.scrollTo(0, 400));
    await openTab("Health")(pane);
    expect(await top(pane)).toBe(0);
    await openTab("Market")(pane);
    expect(await top(pane)).toBe(400);
  });

  it("is left at the top by a new search", async () => {
    const { pane } = opened;
    await openTab("Market")(pane);
    await pane.getByLabel("Search series").fill("demand");
    expect(await top(pane)).toBe(0);
  });
});

/** As a link or a screen reader may: asks every box of the page to show its end. */
function scrollEverything(pane: Frame): Promise<void> {
  return pane.evaluate(() => {
    for (const box of document.querySelectorAll("*")) if (!box.closest(".scroll-x")) box.scrollTop = 1e6;
  });
}

function scrolledPage(pane: Frame): Promise<number[]> {
  return pane.evaluate(() =>
    [document.documentElement, document.body, document.querySelector(".app")!].map((box) => box.scrollTop),
  );
}
