/**
 * Draws the pictures of the documentation into docs/pictures: `npm run pictures` (needs `npm run build`). The
 * workbook with its pane, and what the pane shows, light and dark.
 */
import { mkdirSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Frame } from "playwright-core";
import { openWorkbook, type WorkbookDriver } from "../tests/e2e/workbook-driver";
import { serveDist } from "../tests/support/serve-dist";
import { launchChromium } from "./chromium";

const FOLDER = join(__dirname, "../docs/pictures");
const WORKBOOK = { width: 1280, height: 800 } as const;
const PANE = { width: 340, height: 760 } as const;
const PANE_SCALE = 1.5;
const LARGEST_BYTES = 250_000;
const THEMES = ["light", "dark"] as const;

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
];

async function main(): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  const served = await serveDist();
  const browser = await launchChromium();
  try {
    await drawWorkbook(browser, served.origin);
    for (const theme of THEMES) await drawPane(browser, served.origin, theme);
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

async function drawPane(browser: Browser, origin: string, theme: (typeof THEMES)[number]): Promise<void> {
  const context = await browser.newContext({
    ignoreHTTPSErrors: true,
    viewport: WORKBOOK,
    colorScheme: theme,
    deviceScaleFactor: PANE_SCALE,
  });
  const { workbook, pane } = await opened(await openWorkbook(await context.newPage(), origin));
  const { page } = workbook;
  const frame = page.locator("#pane iframe");
  const { width, height } = (await frame.boundingBox())!;
  if (width !== PANE.width) throw new Error(`The pane is ${width} pixels wide, not ${PANE.width}.`);
  await page.setViewportSize({ ...WORKBOOK, height: WORKBOOK.height + PANE.height - height });
  for (const { name, set } of SCENES) {
    await set(pane, workbook);
    await atRest(workbook);
    await save(`pane-${name}-${theme}`, (path) => frame.screenshot({ path }));
  }
  await context.close();
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

void main();
