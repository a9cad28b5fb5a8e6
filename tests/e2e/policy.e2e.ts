/** What the pages' content security policy keeps out, with the real office.js in the pane. */
import type { Browser, BrowserContext, Frame } from "playwright-core";
import { launchChromium } from "../../tools/chromium";
import { newContext, PATIENCE_MS, servedOrigin } from "../support/browser";
import { serveDist } from "../support/serve-dist";
import { openWorkbook } from "./workbook-driver";

let browser: Browser;
/** Not watched: here the policy is tried on purpose. */
let context: BrowserContext;

beforeAll(async () => {
  browser = await launchChromium();
  context = await browser.newContext({ ignoreHTTPSErrors: true });
  context.setDefaultTimeout(PATIENCE_MS);
});
afterAll(() => browser.close());

/* eslint-disable no-restricted-syntax -- that each of these is refused is the test */
/** What becomes of each attempt to run something in a page: a refusal's name, or "done". */
function attempts(frame: Frame): Promise<Record<string, string>> {
  return frame.evaluate(async () => {
    const trying: Record<string, () => unknown> = {
      markup: () => {
        document.createElement("div").innerHTML = "<img src=x onerror=alert(1)>";
      },
      inserted: () => document.body.insertAdjacentHTML("beforeend", "<b>x</b>"),
      written: () => document.write("<b>x</b>"),
      frame: () => {
        document.createElement("iframe").srcdoc = "<script>1</script>";
      },
      foreignScript: () => {
        document.createElement("script").src = "https://evil.example/x.js";
      },
      inlineScript: () => {
        document.createElement("script").text = "1";
      },
      evaluated: () => new Function("return 1")() as unknown,
      ownScript: () => {
        document.createElement("script").src = "chunks/x.js";
      },
      emptied: () => {
        document.createElement("div").innerHTML = "";
      },
      parsed: () => new DOMParser().parseFromString("<a/>", "text/xml"),
    };
    const outcomeOf = (attempt: () => unknown): string => {
      try {
        attempt();
        return "done";
      } catch (refusal) {
        return (refusal as Error).name;
      }
    };
    // What the test itself runs may evaluate texts; what the page puts off may not.
    await new Promise((resolve) => setTimeout(resolve));
    return Object.fromEntries(Object.entries(trying).map(([name, attempt]) => [name, outcomeOf(attempt)]));
  });
}

/* eslint-enable no-restricted-syntax */

const KEPT_OUT = {
  markup: "TypeError",
  inserted: "TypeError",
  written: "TypeError",
  frame: "TypeError",
  foreignScript: "TypeError",
  inlineScript: "TypeError",
  evaluated: "EvalError",
  ownScript: "done",
  emptied: "done",
  parsed: "done",
};

it("no text becomes a script or HTML in the pane and in the workbook", async () => {
  const book = await openWorkbook(await context.newPage(), servedOrigin());
  expect(await attempts(await book.pane())).toEqual(KEPT_OUT);
  expect(await attempts(book.page.mainFrame())).toEqual(KEPT_OUT);
});

it("the workbook does not open in a page of another site", async () => {
  // The same files at another port: another origin, with a page that has no policy of its own.
  const elsewhere = await serveDist();
  const page = await context.newPage();
  await page.goto(`${elsewhere.origin}/notices.txt`);
  await page.evaluate((address) => {
    const frame = document.body.appendChild(document.createElement("iframe"));
    frame.src = address;
  }, `${servedOrigin()}/workbook/index.html`);
  const framed = page.frameLocator("iframe");
  await framed.getByText("does not open within a page of another site").waitFor();
  expect(await framed.locator("canvas, iframe, button").count()).toBe(0);
  await page.close();
  await elsewhere.close();
});

it("recalculating leaves no listener behind", async () => {
  const watched = await newContext(browser);
  const book = await openWorkbook(await watched.newPage(), servedOrigin());
  const session = await watched.newCDPSession(book.page);
  const counted = async (): Promise<number> => {
    await session.send("HeapProfiler.collectGarbage");
    return (await session.send("Memory.getDOMCounters")).jsEventListeners;
  };
  const recalculate = async (times: number): Promise<void> => {
    for (let round = 0; round < times; round += 1) await book.recalculate();
  };
  await recalculate(5);
  const before = await counted();
  await recalculate(20);
  // Less than one a round; a few come and go with what is drawn.
  expect((await counted()) - before).toBeLessThan(15);
  await watched.close();
});
