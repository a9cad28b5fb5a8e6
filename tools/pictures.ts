/**
 * Draws the pictures of the documentation into docs/pictures: `npm run pictures` (needs `npm run build`). The
 * workbook with its pane, and what the pane shows, light and dark. Pictures in Chinese need a font with its characters;
 * on Debian, `apt-get install fonts-wqy-microhei`.
 */
import { mkdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Browser, BrowserContext, Frame } from "playwright-core";
import { bundledPack } from "../src/ledger/bundled-pack";
import { addSheet } from "../tests/e2e/asking-sheet";
import { openWorkbook, type WorkbookDriver } from "../tests/e2e/workbook-driver";
import { serveDist } from "../tests/support/serve-dist";
import { launchChromium } from "./chromium";
import { editionKnownBy, openAt } from "./earlier-edition";

const FOLDER = join(__dirname, "../docs/pictures");
const WORKBOOK = { width: 1280, height: 800 } as const;
const PANE = { width: 340, height: 760 } as const;
const PANE_SCALE = 1.5;
const LARGEST_BYTES = 250_000;
const THEMES = ["light", "dark"] as const;
type Theme = (typeof THEMES)[number];

const FIRST_MODEL = "First model";

interface Scene {
  readonly name: string;
  /** Brings the pane to what the picture shows, from wherever the scene before left it. */
  readonly set: (pane: Frame, workbook: WorkbookDriver) => Promise<void>;
}

const SCENES: readonly Scene[] = [
  { name: "welcome", set: (pane) => pane.getByRole("button", { name: "Li2S price" }).click() },
  { name: "news", set: closeWelcome },
  {
    name: "search",
    set: async (pane) => {
      await pane.getByRole("searchbox").fill("lithum sulfid");
      await pane.getByText("Filters", { exact: true }).click();
      await pane.getByLabel("Stage").selectOption({ value: "pilot" });
    },
  },
  {
    name: "item",
    set: async (pane) => {
      await pane.getByLabel("Stage").selectOption({ index: 0 });
      await pane.getByRole("searchbox").fill("Wuhai semi-solid");
      await pane
        .getByRole("button", { name: /Wuhai semi-solid/ })
        .first()
        .click();
    },
  },
  { name: "market", set: (pane) => openTab(pane, "Market") },
  {
    name: "series",
    set: async (pane) => {
      await pane.getByRole("searchbox", { name: "Search series" }).fill("ESS");
      await pane.getByRole("button", { name: "Lithium-ion battery demand, energy storage, world" }).click();
      await pane.locator("canvas").waitFor();
    },
  },
  { name: "formula", set: (pane) => openTab(pane, "Formula") },
  {
    name: "cell",
    set: async (pane, workbook) => {
      await workbook.select("G13");
      await openTab(pane, "Cell");
    },
  },
  { name: "cell-precedents", set: (_, workbook) => workbook.select("C18") },
  { name: "errors", set: (pane) => openTab(pane, "Errors") },
  { name: "health", set: (pane) => openTab(pane, "Health") },
  { name: "article", set: readArticle },
];

/** A model that stands where it stood before the week of 6 December 2025. */
const MODEL_DAY = "2025-12-05";
const MODEL_SCENES: readonly Scene[] = [
  {
    name: "model",
    set: async (pane) => {
      await openTab(pane, "Model");
      await pane.getByRole("button", { name: "Check for a newer edition" }).click();
      await pane.getByRole("button", { name: "See what changes" }).waitFor();
    },
  },
  {
    name: "refresh-preview",
    set: async (pane) => {
      await pane.getByRole("button", { name: "See what changes" }).click();
      await pane.getByRole("button", { name: "Accept all" }).waitFor();
      await pane.locator("#model-refresh").evaluate((title) => title.scrollIntoView());
    },
  },
];

/** What is drawn, by the word that asks for it alone: `npm run pictures -- first-model`. */
const DRAWINGS: Readonly<Record<string, (browser: Browser, origin: string) => Promise<void>>> = {
  workbook: drawWorkbook,
  "first-model": drawFirstModel,
  pane: async (browser, origin) => {
    for (const theme of THEMES) await drawPane(browser, origin, theme);
  },
  model: async (browser, origin) => {
    for (const theme of THEMES) await drawModel(browser, origin, theme);
  },
};

async function main(asked: readonly string[]): Promise<void> {
  const unknown = asked.filter((name) => !(name in DRAWINGS));
  if (unknown.length > 0) throw new Error(`There is no drawing ${unknown.join()}.`);
  mkdirSync(FOLDER, { recursive: true });
  const served = await serveDist();
  const browser = await launchChromium();
  try {
    for (const [name, draw] of Object.entries(DRAWINGS))
      if (asked.length === 0 || asked.includes(name)) await draw(browser, served.origin);
  } finally {
    await browser.close();
    await served.close();
  }
}

async function drawWorkbook(browser: Browser, origin: string): Promise<void> {
  const context = await browser.newContext({ ignoreHTTPSErrors: true, viewport: WORKBOOK });
  const { workbook, pane } = await opened(await openWorkbook(await context.newPage(), origin));
  await closeWelcome(pane);
  await atRest(workbook);
  await save("workbook", (path) => workbook.page.screenshot({ path }));
  await context.close();
}

/** The sheet of docs/guide/first-model.md, and its number of 2030 in the Cell view, in both languages. */
async function drawFirstModel(browser: Browser, origin: string): Promise<void> {
  const context = await browser.newContext({ ignoreHTTPSErrors: true, viewport: WORKBOOK });
  await context.addInitScript('localStorage.setItem("ssb.welcomed", "1")');
  const workbook = await openWorkbook(await context.newPage(), origin);
  await addSheet(workbook, FIRST_MODEL);
  await workbook.select("A1", FIRST_MODEL);
  await workbook.enterRange("A1", [["GWh", 2025, 2026, 2027, 2028, 2029, 2030]], FIRST_MODEL);
  await workbook.enterRange("A2", [["ESS"], ["EV"], ["Consumer"], ["Total"]], FIRST_MODEL);
  await workbook.enter("B2", "=SSB.FORECAST(A2:A5,B1:G1)", FIRST_MODEL);
  await workbook.page.waitForFunction(
    (sheet) => Number(window.ssbWorkbook!.getCell("G5", sheet).value) === 2800,
    FIRST_MODEL,
  );
  await workbook.select("G2", FIRST_MODEL);
  const pane = await workbook.pane();
  await openTab(pane, "Cell");
  await pane.getByText("860.15 GWh").first().waitFor();
  await atRest(workbook);
  await save("first-model-table", (path) => workbook.page.screenshot({ path }));
  const frame = workbook.page.locator("#pane iframe");
  await save("first-model-cell", (path) => frame.screenshot({ path }));
  await openTab(pane, "Health");
  await pane.locator("select").filter({ hasText: "中文" }).selectOption("zh");
  await openTab(pane, "单元格");
  await pane.locator(".status button.plain").click();
  await pane.getByText("860.15 GWh").first().waitFor();
  await atRest(workbook);
  await save("first-model-cell-zh", (path) => frame.screenshot({ path }));
  await context.close();
}

async function drawPane(browser: Browser, origin: string, theme: Theme): Promise<void> {
  const context = await paneContext(browser, theme);
  const { workbook, pane } = await opened(await openWorkbook(await context.newPage(), origin));
  await drawScenes(workbook, pane, SCENES, theme);
  await context.close();
}

async function drawModel(browser: Browser, origin: string, theme: Theme): Promise<void> {
  const context = await paneContext(browser, theme);
  await context.addInitScript('localStorage.setItem("ssb.welcomed", "1")');
  await openAt(context, await editionKnownBy(bundledPack, MODEL_DAY), bundledPack);
  const workbook = await openWorkbook(await context.newPage(), origin);
  await drawScenes(workbook, await workbook.pane(), MODEL_SCENES, theme);
  await context.close();
}

function paneContext(browser: Browser, theme: Theme): Promise<BrowserContext> {
  return browser.newContext({
    ignoreHTTPSErrors: true,
    viewport: WORKBOOK,
    colorScheme: theme,
    deviceScaleFactor: PANE_SCALE,
  });
}

async function drawScenes(
  workbook: WorkbookDriver,
  pane: Frame,
  scenes: readonly Scene[],
  theme: Theme,
): Promise<void> {
  const { page } = workbook;
  const frame = page.locator("#pane iframe");
  const { width, height } = (await frame.boundingBox())!;
  if (width !== PANE.width) throw new Error(`The pane is ${width} pixels wide, not ${PANE.width}.`);
  await page.setViewportSize({ ...WORKBOOK, height: WORKBOOK.height + PANE.height - height });
  for (const { name, set } of scenes) {
    await set(pane, workbook);
    await atRest(workbook);
    await save(`pane-${name}-${theme}`, (path) => frame.screenshot({ path }));
  }
}

/** The opening workbook with every answer in its place, the last of them included. */
async function opened(workbook: WorkbookDriver): Promise<{ workbook: WorkbookDriver; pane: Frame }> {
  await workbook.page.waitForFunction(() => window.ssbWorkbook!.getCell("C35").text === "860.15");
  const pane = await workbook.pane();
  await pane.getByRole("heading", { name: "The week at a glance" }).waitFor();
  return { workbook, pane };
}

function closeWelcome(pane: Frame): Promise<void> {
  return pane.getByRole("button", { name: "Close the welcome" }).click();
}

function openTab(pane: Frame, name: string): Promise<void> {
  return pane.getByRole("tab", { name }).click();
}

/** An invented weekly under review, its first row in hand. */
async function readArticle(pane: Frame): Promise<void> {
  await openTab(pane, "News");
  await pane.getByRole("button", { name: "Add an article" }).click();
  const weekly = readFileSync(join(__dirname, "../tests/ingest/cases/weekly-sections/article.txt"), "utf8");
  await pane.getByLabel("Text", { exact: true }).fill(weekly);
  await pane.getByRole("button", { name: "Read" }).click();
  await pane.getByRole("checkbox").first().focus();
  await pane.locator("#view").evaluate((view) => (view.scrollTop = 150));
}

/** Every answer is there and the pane has had the time to fetch and draw; the pointer rests on nothing. */
async function atRest(workbook: WorkbookDriver): Promise<void> {
  await workbook.page.mouse.move(0, 0);
  await workbook.waitSettled();
  await workbook.page.waitForTimeout(1000);
}

async function save(name: string, draw: (path: string) => Promise<unknown>): Promise<void> {
  const path = join(FOLDER, `${name}.png`);
  await draw(path);
  const { size } = statSync(path);
  console.log(`${name}.png  ${Math.round(size / 1000)} KB`);
  if (size > LARGEST_BYTES)
    throw new Error(`${name}.png has ${size} bytes; more than ${LARGEST_BYTES} is too much.`);
}

void main(process.argv.slice(2));
