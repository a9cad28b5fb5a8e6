/** Every view in Chinese: nothing of ours is said in English. */
import { act } from "preact/test-utils";
import { bundledPack } from "../../src/ledger/bundled-pack";
import ArticleView from "../../src/taskpane/article/article-view";
import BriefView from "../../src/taskpane/brief/brief-view";
import CellView from "../../src/taskpane/cell/cell-view";
import StarterView from "../../src/taskpane/starter/starter-view";
import ComparisonView from "../../src/taskpane/comparison/comparison-view";
import ErrorsView from "../../src/taskpane/errors/errors-view";
import FormulaView from "../../src/taskpane/formula/formula-view";
import HealthView from "../../src/taskpane/health/health-view";
import MarketView from "../../src/taskpane/market/market-view";
import type { View } from "../../src/taskpane/app/navigation";
import { NewsView } from "../../src/taskpane/news/news-view";
import { Welcome } from "../../src/taskpane/welcome/welcome";
import { englishRuns } from "../support/english-runs";
import { all, draw, fakeWorkbook, one, texts, type, until } from "./pane-fixture";
import { speakTag } from "./speak-tag";

/* Drawing needs a canvas. */
jest.mock("../../src/taskpane/parts/chart/plot", () => ({ __esModule: true, default: () => null }));

beforeEach(() => speakTag("zh"));
afterEach(() => speakTag("en"));

const ITEM = bundledPack.events[0]!.id;

const VIEWS: [string, View, () => preact.JSX.Element | null][] = [
  ["the welcome", { name: "news" }, Welcome],
  ["News", { name: "news" }, NewsView],
  ["an item", { name: "news", item: ITEM }, NewsView],
  ["adding an article", { name: "article" }, ArticleView],
  ["Market", { name: "market" }, MarketView],
  ["a series", { name: "market", series: "SHIPMENTS.ASSB.WORLD" }, MarketView],
  ["a price", { name: "market", series: "PRICE.LI2S" }, MarketView],
  ["Formula", { name: "formula" }, FormulaView],
  ["a comparison", { name: "comparison" }, ComparisonView],
  ["a model to start from", { name: "starter" }, StarterView],
  ["the weekly brief", { name: "brief" }, BriefView],
  ["Cell", { name: "cell" }, CellView],
  ["Errors", { name: "errors" }, ErrorsView],
  ["Health", { name: "health" }, HealthView],
];

describe.each(VIEWS)("%s in Chinese", (_, at, Content) => {
  it.each([true, false])("says nothing of ours in English, with a workbook: %s", async (inExcel) => {
    await draw(<Content />, { at, ...(inExcel && { workbook: fakeWorkbook({ formulas: ["Sheet1!B4"] }) }) });
    await act(() => new Promise((resolve) => setTimeout(resolve, 50)));
    expect(document.body.textContent).toMatch(/\p{Script=Han}/u);
    expect(englishIn(document.body)).toEqual([]);
  });
});

describe("another language", () => {
  it("is spoken at once when it is chosen, and kept with the user", async () => {
    const { memory } = await draw(<HealthView />, { at: { name: "health" } });
    expect(texts("h1")).toEqual(["运行状态"]);
    await type(one<HTMLSelectElement>("select"), "en");
    await until(() => texts("h1")[0] === "Health");
    expect(memory.get("language")).toBe("en");
    await type(one<HTMLSelectElement>("select"), "zh");
    await until(() => texts("h1")[0] === "运行状态");
    expect(document.documentElement.lang).toBe("zh");
  });
});

/** Names, titles and headlines are of the data, whose publishers wrote them. */
const DATA = JSON.stringify(bundledPack);
/** Formulas, what is typed, and the names of languages. */
const OTHERS = "code, textarea, option[lang], [hidden]";

/** What is said in English that the data does not hold. */
function englishIn(root: HTMLElement): string[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const said: string[] = [];
  while (walker.nextNode())
    if (!walker.currentNode.parentElement!.closest(OTHERS)) said.push(walker.currentNode.textContent ?? "");
  for (const name of ["aria-label", "title", "placeholder"])
    for (const element of all(`[${name}]`)) said.push(element.getAttribute(name) ?? "");
  return englishRuns(said, DATA);
}
