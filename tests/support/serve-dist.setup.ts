import { findChromium } from "../../tools/chromium";
import { type ServedDist, serveDist } from "./serve-dist";

declare global {
  var servedDist: ServedDist | undefined;
}

/** Before the end-to-end tests: a browser must exist, and the built files are served at SSB_TEST_ORIGIN. */
export default async function setUp(): Promise<void> {
  process.env.CHROME_PATH = findChromium();
  globalThis.servedDist = await serveDist();
  process.env.SSB_TEST_ORIGIN = globalThis.servedDist.origin;
}
