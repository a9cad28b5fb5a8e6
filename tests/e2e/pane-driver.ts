/** Looks at the pane of the browser workbook as its users do: in two themes, narrow, enlarged, with a checker of accessibility. */
import { readFileSync } from "node:fs";
import type { AxeResults, RunOptions } from "axe-core";
import type { Browser, BrowserContext, Frame } from "playwright-core";
import { launchChromium } from "../../tools/chromium";
import { newContext, servedOrigin } from "../support/browser";
import { openWorkbook, type WorkbookDriver } from "./workbook-driver";

export const THEMES = ["light", "dark"] as const;
export type Theme = (typeof THEMES)[number];

export interface OpenedPane {
  context: BrowserContext;
  book: WorkbookDriver;
  pane: Frame;
}

export interface Opening {
  theme?: Theme;
  /** Leave the welcome in; without it the pane is the one of a user who has seen it. */
  welcome?: boolean;
  /** The Excel to be played, as the page's address asks for it, such as `?excel=2021`. */
  asked?: string;
  /** Of the browser, which the browser workbook passes on as Office's display language. */
  locale?: string;
  /** Runs in each page and frame before its own scripts. */
  before?: string;
}

/** The panes of a suite's tests: one browser for all, and each pane in a context of its own that goes with its test. */
export interface PaneSuite {
  browser(): Browser;
  openPane(opening?: Opening): Promise<OpenedPane>;
}

/** Called where a suite begins; closes by itself what it opens. */
export function paneSuite(): PaneSuite {
  let browser: Browser;
  const contexts: BrowserContext[] = [];
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterEach(async () => {
    await Promise.all(contexts.splice(0).map((context) => context.close()));
  });
  afterAll(() => browser.close());
  return {
    browser: () => browser,
    openPane: async (opening) => {
      const opened = await openPane(browser, opening);
      contexts.push(opened.context);
      return opened;
    },
  };
}

/** The browser workbook with its pane open, in a context of its own; close the context when done. */
export async function openPane(browser: Browser, opening: Opening = {}): Promise<OpenedPane> {
  const context = await newContext(browser, {
    colorScheme: opening.theme ?? "light",
    viewport: { width: 1100, height: 874 },
    ...(opening.locale && { locale: opening.locale }),
  });
  if (!opening.welcome)
    await context.addInitScript('try { localStorage.setItem("ssb.welcomed", "1") } catch {}');
  if (opening.before) await context.addInitScript(opening.before);
  const book = await openWorkbook(await context.newPage(), servedOrigin(), opening.asked);
  const pane = await book.pane();
  await pane.locator("#tab-news").waitFor();
  return { context, book, pane };
}

const AXE = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

/** What axe finds wrong in a page or frame, as one line for each; empty when all is well. */
export async function axeViolations(frame: Frame): Promise<string[]> {
  await frame.evaluate(AXE);
  const options: RunOptions = { resultTypes: ["violations"] };
  const { violations } = await frame.evaluate(
    (given) => (window as unknown as { axe: { run(o: RunOptions): Promise<AxeResults> } }).axe.run(given),
    options,
  );
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => String(target)).join(", ")}`);
}

/** By how many pixels the pane and its view would scroll to the side; a wide table may scroll in a box of its own. */
export function sidewaysScroll(frame: Frame): Promise<number> {
  return frame.evaluate(() => {
    const boxes = [document.documentElement, document.getElementById("view")!];
    return Math.max(...boxes.map((box) => box.scrollWidth - box.clientWidth));
  });
}

/** The pane's column made this wide, in CSS pixels. */
export async function setPaneWidth(book: WorkbookDriver, width: number): Promise<void> {
  await book.page.evaluate((pixels) => {
    document.documentElement.style.setProperty("--pane-width", `${pixels}px`);
  }, width);
}

/** Text at twice its size, as a browser's zoom makes it. */
export async function enlargeText(pane: Frame): Promise<void> {
  await pane.evaluate(() => document.documentElement.style.setProperty("font-size", "200%"));
}

/** The element with the focus, by its name or text. */
export function focused(pane: Frame): Promise<string> {
  return pane.evaluate(() => {
    const active = document.activeElement;
    return (active?.getAttribute("aria-label") ?? active?.textContent ?? "").trim();
  });
}

export async function showTab(pane: Frame, name: string): Promise<void> {
  await pane.getByRole("tab", { name, exact: true }).click();
}

export function formulaBox(pane: Frame): ReturnType<Frame["getByRole"]> {
  return pane.getByRole("textbox", { name: "Formula" });
}

/** Types a formula in the pane's Formula view and has it inserted there. */
export async function insertFormula(
  { book, pane }: Pick<OpenedPane, "book" | "pane">,
  formula: string,
  at: string,
): Promise<void> {
  await book.select(at);
  await formulaBox(pane).fill(formula);
  await pane.getByRole("button", { name: `Insert in ${at}` }).click();
  await pane.getByText(`Formula inserted in Model!${at}.`).first().waitFor();
  await book.waitSettled();
}
