/**
 * What a start costs beside one of an empty add-in of the same tool chain: `npm run bench:start` (needs
 * `npm run build`). Bytes over the wire, the time until the functions are registered, and until the first value stands
 * in the browser workbook; with an empty cache and with a filled one, in rounds that take turns.
 *
 *   --rounds <number>  how many rounds (7 without it)
 */
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { Browser, BrowserContext } from "playwright-core";
import { buildEmptyAddIn } from "./bench/empty-add-in";
import { quantile } from "./bench/rounds";
import { makeCertificate, serveCached, type Served } from "./bench/serve-cached";
import { launchChromium } from "./chromium";

const DIST = join(__dirname, "..", "dist");
const ADD_IN_PAGE = "/workbook/taskpane.html";

interface Start {
  /** Bytes of the add-in's page, its files and Office.js, as they come over the wire until its functions are registered. */
  needed: number;
  /** The same until the first value: what draws the pane comes meanwhile. */
  bytes: number;
  /** Milliseconds from the start of the add-in's page until its last function is registered. */
  registered: number;
  /** Milliseconds from the start of the workbook until the first value of the add-in stands in a cell. */
  firstValue: number;
}

type Cache = "cold" | "warm";

declare global {
  interface Window {
    /** Milliseconds from the start of the page until the last function was registered. */
    lastRegisteredAt?: number;
  }
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { rounds: { type: "string", default: "7" } } });
  const folder = mkdtempSync(join(tmpdir(), "ssb-start-"));
  const certificate = await makeCertificate();
  const browser = await launchChromium([`--ignore-certificate-errors-spki-list=${certificate.fingerprint}`]);
  try {
    const [ours, empty] = [join(folder, "ours"), join(folder, "empty")];
    cpSync(DIST, ours, { recursive: true });
    await buildEmptyAddIn(DIST, empty);
    const served = {
      ours: await serveCached(ours, certificate),
      empty: await serveCached(empty, certificate),
    };
    print(await measured(browser, served, Number(values.rounds)));
    for (const one of Object.values(served)) one.close();
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Rounds {
  ours: Record<Cache, Start[]>;
  empty: Record<Cache, Start[]>;
}

/** Each round opens both, first with an empty cache, then again; the first round is thrown away. */
async function measured(
  browser: Browser,
  served: Record<keyof Rounds, Served>,
  count: number,
): Promise<Rounds> {
  const rounds: Rounds = { ours: { cold: [], warm: [] }, empty: { cold: [], warm: [] } };
  for (let round = 0; round <= count; round++)
    for (const which of ["ours", "empty"] as const) {
      const context = await browser.newContext();
      await context.addInitScript(WATCH_REGISTRATIONS);
      for (const cache of ["cold", "warm"] as const) {
        const start = await opened(context, served[which].origin);
        if (round > 0) rounds[which][cache].push(start);
      }
      await context.close();
    }
  return rounds;
}

/** Notes when functions are registered, which no event tells. A text: a function would bring helpers of its compiler along. */
const WATCH_REGISTRATIONS = `
  let watched;
  Object.defineProperty(window, "CustomFunctions", {
    configurable: true,
    get: () => watched,
    set: (functions) => {
      watched = new Proxy(functions, {
        get: (target, name) => {
          if (name === "associate") window.lastRegisteredAt = performance.now();
          return Reflect.get(target, name);
        },
      });
    },
  });`;

async function opened(context: BrowserContext, served: string): Promise<Start> {
  const page = await context.newPage();
  const network = await context.newCDPSession(page);
  await network.send("Network.enable");
  const asked = new Map<string, { url: string; sent: number; wall: number }>();
  const came: { at: number; bytes: number }[] = [];
  network.on("Network.requestWillBeSent", ({ requestId, request, timestamp, wallTime }) =>
    asked.set(requestId, { url: request.url, sent: timestamp, wall: wallTime }),
  );
  network.on("Network.loadingFinished", ({ requestId, timestamp, encodedDataLength: bytes }) => {
    const request = asked.get(requestId);
    if (!request || !isOfAddIn(request.url)) return;
    came.push({ at: (request.wall + timestamp - request.sent) * 1000, bytes });
  });
  await page.goto(`${served}/workbook/index.html`);
  await page.waitForFunction(() => window.ssbWorkbook?.firstValueAt !== undefined, undefined, {
    polling: 10,
  });
  const firstValue = (await page.evaluate(() => window.ssbWorkbook!.firstValueAt))!;
  const frame = page.frames().find((one) => one.url().includes(ADD_IN_PAGE))!;
  const [origin, registered] = await frame.evaluate(() => [performance.timeOrigin, window.lastRegisteredAt!]);
  await page.close();
  const bytesBy = (end: number): number =>
    came.filter(({ at }) => at <= end).reduce((sum, { bytes }) => sum + bytes, 0);
  return { needed: bytesBy(origin + registered), bytes: bytesBy(Infinity), registered, firstValue };
}

/** What the add-in's page loads, in Excel as here; not the grid. */
function isOfAddIn(url: string): boolean {
  const { pathname } = new URL(url);
  return (
    /^\/(chunks|workbook\/office|functions\.json|trusted-types\.js)/.test(pathname) ||
    pathname === ADD_IN_PAGE
  );
}

const FIGURES = [
  [
    "bytes until the functions are registered",
    "needed",
    (value: number) => `${(value / 1000).toFixed(1)} KB`,
  ],
  ["bytes until the first value", "bytes", (value: number) => `${(value / 1000).toFixed(1)} KB`],
  ["page to functions registered", "registered", (value: number) => `${Math.round(value)} ms`],
  ["workbook to the first value", "firstValue", (value: number) => `${Math.round(value)} ms`],
] as const;

function print({ ours, empty }: Rounds): void {
  for (const [what, of, shown] of FIGURES)
    for (const cache of ["cold", "warm"] as const) {
      const [own, floor] = [ours[cache].map((one) => one[of]), empty[cache].map((one) => one[of])];
      const ratios = own.map((value, round) => value / Math.max(1, floor[round]!));
      const [low, high] = [quantile(own, 0.25), quantile(own, 0.75)];
      console.log(
        `${`${what}, ${cache}`.padEnd(46)} ${shown(quantile(own, 0.5)).padStart(9)} (${shown(low)} to ${shown(high)}), ` +
          `empty add-in ${shown(quantile(floor, 0.5))}: ${quantile(ratios, 0.5).toFixed(2)} x`,
      );
    }
}

void main();
