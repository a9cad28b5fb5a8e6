/**
 * A day of use in minutes: `npm run soak` (needs `npm run build`) recalculates the browser workbook 500 times through the
 * real office.js and prints how many listeners and how much memory are left. A look before and after a change, not a test.
 */
import { openWorkbook } from "../tests/e2e/workbook-driver";
import { serveDist } from "../tests/support/serve-dist";
import { launchChromium } from "./chromium";

const ROUNDS = 500;
const LOOKS = 5;

async function main(): Promise<void> {
  const served = await serveDist();
  const browser = await launchChromium();
  try {
    const context = await browser.newContext({ ignoreHTTPSErrors: true });
    const book = await openWorkbook(await context.newPage(), served.origin);
    const session = await context.newCDPSession(book.page);
    const look = async (round: number): Promise<void> => {
      await session.send("HeapProfiler.collectGarbage");
      const { jsEventListeners, nodes } = await session.send("Memory.getDOMCounters");
      const { usedSize } = await session.send("Runtime.getHeapUsage");
      console.log(`| ${round} | ${jsEventListeners} | ${nodes} | ${(usedSize / 1_000_000).toFixed(1)} |`);
    };
    console.log("| recalculations | listeners | nodes | MB |\n| ---: | ---: | ---: | ---: |");
    await look(0);
    for (let round = 1; round <= ROUNDS; round++) {
      await book.recalculate();
      if (round % (ROUNDS / LOOKS) === 0) await look(round);
    }
  } finally {
    await browser.close();
    await served.close();
  }
}

void main();
