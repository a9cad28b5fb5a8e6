import type { Browser, BrowserContext } from "playwright-core";
import { launchChromium } from "../../tools/chromium";

/** Where the end-to-end tests find the built files, such as `https://localhost:40123`. */
export function servedOrigin(): string {
  const origin = process.env.SSB_TEST_ORIGIN;
  if (!origin) throw new Error("SSB_TEST_ORIGIN is not set: run the end-to-end tests with npm run test:e2e.");
  return origin;
}

/** A browser that trusts the test server's certificate. Close the browser when done. */
export async function openBrowser(): Promise<{ browser: Browser; context: BrowserContext }> {
  const browser = await launchChromium();
  const context = await browser.newContext({ ignoreHTTPSErrors: true });
  return { browser, context };
}
