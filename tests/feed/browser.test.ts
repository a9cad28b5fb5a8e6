/** What only a browser has: its storage, its locks and its rules of fetching, in windows of one origin. */
import { build } from "esbuild";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { version } from "../../package.json";
import type { FeedRefusal } from "../../src/feed/refusals";
import { refusalText } from "../../src/model/languages/model-text";
import { refOf } from "../../src/domain/editions/identity";
import { openBrowser } from "../support/browser";
import { writeValidators } from "../../tools/validators";
import { ROOT } from "../ledger/files";
import { editionOf, FIRST } from "./editions";
import { startFeedServer, type FeedServer } from "./feed-server";

jest.setTimeout(30_000);

const NEXT = editionOf("2026-12-01");
const LATER = editionOf("2026-12-08", 2200);
const CSP = "default-src 'none'; script-src 'self'; connect-src 'self'";

type Feed = import("../../src/feed/feed").Feed;
declare const openBrowserFeed: () => Feed;

let server: FeedServer;
let browser: Browser;
let context: BrowserContext;
let script: string;

beforeAll(async () => {
  writeValidators(ROOT);
  server = await startFeedServer();
  ({ browser } = await openBrowser());
  const { outputFiles } = await build({
    stdin: {
      contents: `import { browserFeed } from "./src/feed/browser-feed";
        globalThis.openBrowserFeed = () => browserFeed(() => "2026-12-20");`,
      resolveDir: ROOT,
      loader: "ts",
    },
    bundle: true,
    write: false,
    format: "iife",
    define: {
      SSB_FEED_ADDRESS: "undefined",
      SSB_FEED_PUBLIC_KEY: "undefined",
      SSB_ADD_IN_VERSION: JSON.stringify(version),
      __webpack_public_path__: '"/"',
    },
  });
  script = outputFiles[0]!.text;
}, 60_000);

afterAll(async () => {
  await browser.close();
  await server.close();
});

beforeEach(async () => {
  server.publish([FIRST, NEXT, LATER]);
  context = await browser.newContext({ ignoreHTTPSErrors: true });
});
afterEach(() => context.close());

/** A window at the feed's own origin, under a policy like that of the add-in's page. */
async function openWindow(before?: string): Promise<Page> {
  const { origin } = new URL(server.address);
  const page = await context.newPage();
  if (before) await page.addInitScript(before);
  await page.route(`${origin}/page.html`, (route) =>
    route.fulfill({
      contentType: "text/html",
      headers: { "Content-Security-Policy": CSP },
      body: '<!doctype html><script src="/feed.js"></script>',
    }),
  );
  await page.route(`${origin}/feed.js`, (route) =>
    route.fulfill({ contentType: "text/javascript", body: script }),
  );
  await page.goto(`${origin}/page.html`);
  return page;
}

const check = (page: Page) => page.evaluate(() => openBrowserFeed().check());
const fetchLater = (page: Page) => page.evaluate((ref) => openBrowserFeed().edition(ref), refOf(LATER));

describe("in a browser", () => {
  it("a checked edition is had under a policy that forbids making code, and kept for the next window", async () => {
    const page = await openWindow();
    expect(await check(page)).toMatchObject({ newest: { id: LATER.edition } });
    expect(await fetchLater(page)).toEqual({ pack: LATER });
    await page.close();

    server.publish([]);
    expect(await fetchLater(await openWindow())).toEqual({ pack: LATER });
  });

  it("two windows that refresh at once transfer an edition once and both have it whole", async () => {
    const pages = await Promise.all([openWindow(), openWindow(), openWindow()]);
    const got = await Promise.all(pages.map(fetchLater));
    for (const one of got) expect(one).toEqual({ pack: LATER });
    expect(server.asked.filter((line) => line.startsWith(LATER.edition))).toHaveLength(1);
  });

  it("they do so without locks too, each for itself", async () => {
    const noLocks = 'Object.defineProperty(navigator, "locks", { value: undefined })';
    const pages = await Promise.all([openWindow(noLocks), openWindow(noLocks)]);
    for (const one of await Promise.all(pages.map(fetchLater))) expect(one).toEqual({ pack: LATER });
    server.publish([]);
    expect(await fetchLater(pages[0])).toEqual({ pack: LATER });
  });

  it.each([
    [
      "is forbidden",
      'Object.defineProperty(window, "indexedDB", { get() { throw new DOMException("", "SecurityError"); } })',
    ],
    ["is not there", 'Object.defineProperty(window, "indexedDB", { value: undefined })'],
    ["refuses", "IDBFactory.prototype.open = () => { throw new DOMException('', 'InvalidStateError'); }"],
    ["never answers", "IDBFactory.prototype.open = () => ({})"],
    ["is full", "IDBObjectStore.prototype.put = () => { throw new DOMException('', 'QuotaExceededError'); }"],
  ])("storage that %s costs a transfer and nothing else", async (_, before) => {
    const page = await openWindow(before);
    expect(await check(page)).toMatchObject({ editions: expect.anything() });
    expect(await fetchLater(page)).toEqual({ pack: LATER });
  });

  it("a redirect to http is not followed", async () => {
    server.answer("index.json", (_request, response) =>
      response.writeHead(302, { Location: "http://127.0.0.1:9/index.json" }).end(),
    );
    const checked = await check(await openWindow());
    expect(refusalText(checked as FeedRefusal)).toMatch(/^The feed .*\.$/);
  });

  it("without a network it says so, and what was fetched is there", async () => {
    const page = await openWindow();
    await fetchLater(page);
    await context.setOffline(true);
    expect(await check(page)).toMatchObject({ refused: { id: "unreachable" } });
    expect(await fetchLater(page)).toEqual({ pack: LATER });
  });
});
