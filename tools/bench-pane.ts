/**
 * Measures the task pane: `npx tsx tools/bench-pane.ts`. Filtering 10,000 news items may take 50 ms; the first content
 * of the built page, its files in the browser's cache, may take 500 ms (needs `npm run build`).
 */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { bundledPack } from "../src/ledger/bundled-pack";
import type { Event, Pack } from "../src/domain/ledger/records";
import { openMarket } from "../src/domain/market/market";
import { newsDate } from "../src/domain/market/news";
import { countFacets, filterNews, type NewsFilters } from "../src/model/news/facets";
import { openNewsSearch } from "../src/model/news/news-search";
import { serveDist } from "../tests/support/serve-dist";
import { launchChromium } from "./chromium";

const ITEMS = 10_000;
const ROUNDS = 15;
const LOADS = 10;
const LIMIT_MS = { filter: 50, content: 500 };

/** Typed letter by letter, as a person does. */
const QUERIES = ["lithium sulfide", "factorial", "lithum sulfid", "all-solid-state pilot", "宁德时代"];
const FILTERS: NewsFilters[] = [{}, { section: "materials" }, { country: "China", since: "2025-12-01" }];

async function main(): Promise<void> {
  const within = [await benchFiltering(), await benchFirstContent()];
  if (within.includes(false)) process.exitCode = 1;
}

async function benchFiltering(): Promise<boolean> {
  const market = openMarket({ ...bundledPack, events: manyEvents(bundledPack) });
  const all = market.events.map((event) => ({ event, date: newsDate(market, event) }));
  const byId = new Map(all.map((item) => [item.event.id, item]));

  const started = performance.now();
  const search = await openNewsSearch(market);
  console.log(`Index of ${ITEMS} items, in portions: ${(performance.now() - started).toFixed(0)} ms`);

  const steps = ["", ...QUERIES.flatMap((query) => [...query].map((_, at) => query.slice(0, at + 1)))];
  const filter = (query: string, filters: NewsFilters): number => {
    const start = performance.now();
    const matched = query.trim() === "" ? all : search.find(query).map((id) => byId.get(id)!);
    filterNews(matched, filters);
    countFacets(matched, filters);
    return performance.now() - start;
  };
  const times = steps.flatMap((query) =>
    FILTERS.map((filters) => {
      const rounds = Array.from({ length: ROUNDS }, () => filter(query, filters));
      return { query, filters, ms: median(rounds) };
    }),
  );
  const slowest = times.reduce((a, b) => (a.ms > b.ms ? a : b));
  const middle = median(times.map(({ ms }) => ms));
  console.log(
    `Filtering: median ${middle.toFixed(1)} ms, slowest ${slowest.ms.toFixed(1)} ms ` +
      `("${slowest.query}" with ${JSON.stringify(slowest.filters)}), limit ${LIMIT_MS.filter} ms`,
  );
  return slowest.ms <= LIMIT_MS.filter;
}

/** The bundled items over and over, each time with another year, number and place in its words. */
function manyEvents(pack: Pack): Event[] {
  const letters = "abcdefghijklmnopqrstuvwxyz";
  return Array.from({ length: ITEMS }, (_, at) => {
    const event = pack.events[at % pack.events.length]!;
    const word = [at, at >> 3, at >> 6].map((n) => letters[n % letters.length]).join("") + String(at % 97);
    return { ...event, id: `${event.id}/${at}`, headline: `${event.headline} · ${word}` };
  });
}

async function benchFirstContent(): Promise<boolean> {
  if (!existsSync(join(__dirname, "../dist/taskpane.html"))) {
    console.log("First content: not measured, dist/ is not built.");
    return true;
  }
  const served = await serveDist();
  const browser = await launchChromium();
  const context = await browser.newContext({ ignoreHTTPSErrors: true });
  const page = await context.newPage();
  const times: number[] = [];
  for (let load = 0; load <= LOADS; load++) {
    await page.goto(`${served.origin}/workbook/taskpane.html`);
    const at = await page
      .waitForFunction(() => document.querySelector(".virtual-list li") && performance.now(), undefined, {
        polling: 5,
      })
      .then((handle) => handle.jsonValue() as Promise<number>);
    // The first load fills the cache.
    if (load > 0) times.push(at);
  }
  await browser.close();
  await served.close();
  const middle = median(times);
  console.log(
    `First content, warm: median ${middle.toFixed(0)} ms, slowest ${Math.max(...times).toFixed(0)} ms, ` +
      `limit ${LIMIT_MS.content} ms`,
  );
  return middle <= LIMIT_MS.content;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
}

void main();
