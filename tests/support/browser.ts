import type { Browser, BrowserContext, BrowserContextOptions } from "playwright-core";
import { launchChromium } from "../../tools/chromium";
import { watchPolicy } from "./policy";

/** Where the end-to-end tests find the built files, such as `https://localhost:40123`. */
export function servedOrigin(): string {
  const origin = process.env.SSB_TEST_ORIGIN;
  if (!origin) throw new Error("SSB_TEST_ORIGIN is not set: run the end-to-end tests with npm run test:e2e.");
  return origin;
}

/** So long is waited for what a page is to show; a busy machine is slow. */
export const PATIENCE_MS = 100_000;

/** A context that trusts the test server's certificate, and whose pages may do nothing against their policy. */
export async function newContext(
  browser: Browser,
  options: BrowserContextOptions = {},
): Promise<BrowserContext> {
  const context = await browser.newContext({ ignoreHTTPSErrors: true, ...options });
  context.setDefaultTimeout(PATIENCE_MS);
  await watchPolicy(context);
  return context;
}

/** A browser with a first context. Close the browser when done. */
export async function openBrowser(): Promise<{ browser: Browser; context: BrowserContext }> {
  const browser = await launchChromium();
  return { browser, context: await newContext(browser) };
}
