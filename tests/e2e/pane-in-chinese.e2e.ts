/** The pane where Office is shown in Chinese: every view narrow, accessible, and without an English sentence of ours. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Frame } from "playwright-core";
import index from "../../feed/archive/index.json";
import { openBrowser } from "../support/browser";
import { ROOT } from "../support/docs";
import { englishRuns } from "../support/english-runs";
import { axeViolations, openPane, setPaneWidth, sidewaysScroll, type OpenedPane } from "./pane-driver";

const tab =
  (name: string) =>
  async (pane: Frame): Promise<void> => {
    await pane.locator(`#tab-${name}`).click();
    await pane.locator(`#tab-${name}[aria-selected=true]`).waitFor();
    await pane.locator("#view :is(h1, h2, input)").first().waitFor({ state: "attached" });
  };

const openSeries = async (pane: Frame): Promise<void> => {
  await tab("market")(pane);
  await pane.getByLabel("搜索序列").fill("固态");
  await pane.locator("[data-code='SHIPMENTS.ASSB.WORLD']").click();
  await pane.getByRole("heading", { name: "插入", exact: true }).waitFor();
};

const openItem = async (pane: Frame): Promise<void> => {
  await tab("news")(pane);
  await pane.locator("[data-row]").first().click();
  await pane.getByRole("heading", { name: "来源", exact: true }).waitFor();
};

const openArticle = async (pane: Frame): Promise<void> => {
  await tab("news")(pane);
  await pane.getByRole("button", { name: "添加文章" }).click();
  await pane.getByRole("heading", { name: "添加文章" }).waitFor();
};

const openTrace = async (pane: Frame): Promise<void> => {
  await tab("cell")(pane);
  await pane.getByText("计算过程").waitFor();
};

const VIEWS: [string, (pane: Frame) => Promise<void>][] = [
  ["News", tab("news")],
  ["an item", openItem],
  ["adding an article", openArticle],
  ["Market", tab("market")],
  ["a series", openSeries],
  ["Formula", tab("formula")],
  ["Cell", openTrace],
  ["Errors", tab("errors")],
  ["Model", tab("model")],
  ["Health", tab("health")],
];

let browser: Browser;
let opened: OpenedPane;
beforeAll(async () => {
  ({ browser } = await openBrowser());
  opened = await openPane(browser, { locale: "zh-CN" });
  await setPaneWidth(opened.book, 320);
  await opened.book.select("B7");
});
afterAll(() => browser.close());

describe.each(VIEWS)("%s in Chinese", (_, open) => {
  it("fits 320 pixels, passes the checker and says nothing of ours in English", async () => {
    const { pane } = opened;
    await open(pane);
    expect(await sidewaysScroll(pane)).toBeLessThanOrEqual(0);
    expect(await axeViolations(pane)).toEqual([]);
    expect(await englishOf(pane)).toEqual([]);
  });
});

describe("the language", () => {
  it("is Office's, and the page says which", async () => {
    expect(await opened.pane.locator("html").getAttribute("lang")).toBe("zh");
  });

  it("is another once it is chosen, and stays that after the pane is opened anew", async () => {
    const { pane, context } = await openPane(browser, { locale: "zh-CN" });
    await tab("health")(pane);
    await pane.getByLabel("语言 · Language").selectOption("English");
    await pane.getByRole("tab", { name: "Health" }).waitFor();
    await pane.getByRole("heading", { name: "What this Excel can do" }).waitFor();
    expect(await pane.locator("html").getAttribute("lang")).toBe("en");
    await pane.goto(pane.url());
    await pane.getByRole("tab", { name: "Market" }).waitFor();
    await context.close();
  });

  it("is one choice for the pane and the page around it, wherever it is chosen", async () => {
    const { pane, book, context } = await openPane(browser, { locale: "zh-CN" });
    const { page } = book;
    await page.getByRole("toolbar", { name: "命令" }).getByRole("button", { name: "插入公式" }).waitFor();
    await tab("health")(pane);
    await pane.getByLabel("语言 · Language").selectOption("English");
    await page
      .getByRole("toolbar", { name: "Commands" })
      .getByRole("button", { name: "Insert formula" })
      .waitFor();
    await page.getByRole("button", { name: "中文" }).click();
    await pane.getByRole("tab", { name: "状态" }).waitFor();
    await page.getByRole("toolbar", { name: "命令" }).waitFor();
    await context.close();
  });
});

describe("the page around the pane in Chinese", () => {
  it("says nothing of ours in English", async () => {
    const { page } = opened.book;
    await page.getByText("此处不支持").click();
    expect(await page.title()).toBe("SSB 工作簿 - 代替 Excel 试用");
    expect(await englishIn(page.mainFrame(), "body")).toEqual([]);
    await page.getByText("此处不支持").click();
  });
});

/** All text of the edition: names, titles and headlines are its publishers'. */
const { file } = index.editions.find(({ id }) => id === "2026-11-24.42f462fa")!;
const DATA = readFileSync(join(ROOT, "feed/archive", file), "utf8");

/** What is said in English that is neither of the data nor a formula. */
function englishOf(pane: Frame): Promise<string[]> {
  return englishIn(pane, "main");
}

async function englishIn(frame: Frame, root: string): Promise<string[]> {
  const texts = await frame.evaluate((within) => {
    const skipped =
      "code, textarea, option[lang], .formula-text, .source-link, script, style, noscript, [hidden], iframe, #grid, #card dl";
    const walker = document.createTreeWalker(document.querySelector(within)!, NodeFilter.SHOW_TEXT);
    const found: string[] = [];
    while (walker.nextNode()) {
      const parent = walker.currentNode.parentElement!;
      if (!parent.closest(skipped)) found.push(walker.currentNode.textContent ?? "");
    }
    for (const name of ["aria-label", "title", "placeholder"])
      for (const element of document.querySelectorAll(`${within} [${name}]`))
        if (!element.closest("iframe, #grid, #card dl")) found.push(element.getAttribute(name) ?? "");
    return found;
  }, root);
  return englishRuns(texts, DATA);
}
