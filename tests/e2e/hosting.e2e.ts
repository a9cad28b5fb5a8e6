/** The build as docs/nginx.conf serves it. */
import type { Browser, BrowserContext } from "playwright-core";
import { launchChromium } from "../../tools/chromium";
import { newContext } from "../support/browser";
import type { ServedDist } from "../support/serve-dist";
import { hasNginx, serveByNginx } from "../support/serve-nginx";
import { openWorkbook } from "./workbook-driver";

const isHere = hasNginx();
if (!isHere && process.env.CI === "true") throw new Error("nginx is not installed; .ci/run installs it.");
if (!isHere) console.warn("Skipped: nginx is not installed, so its configuration is not tried.");

const FOR_EVER = "public, max-age=31536000, immutable";

(isHere ? describe : describe.skip)("served by nginx", () => {
  let served: ServedDist;
  let browser: Browser;
  let context: BrowserContext;

  beforeAll(async () => {
    served = await serveByNginx();
    browser = await launchChromium();
    context = await newContext(browser);
  });
  afterAll(async () => {
    await browser?.close();
    await served?.close();
  });

  async function headersOf(path: string): Promise<Record<string, string>> {
    const response = await context.request.get(served.origin + path);
    expect({ path, status: response.status() }).toEqual({ path, status: 200 });
    return response.headers();
  }

  async function firstChunk(page: string, folder: string): Promise<string> {
    const html = await (await context.request.get(served.origin + page)).text();
    const [, chunk] = /src="(?:\.\.\/)?((?:workbook\/)?chunks\/[^"]+\.js)"/.exec(html) ?? [];
    return `${folder}${chunk}`;
  }

  it("keeps for ever what is named by its content, asks anew for the rest, and says nothing of icons", async () => {
    const { editions } = (await (await context.request.get(`${served.origin}/feed/index.json`)).json()) as {
      editions: { file: string }[];
    };
    const kept = async (path: string) => (await headersOf(path))["cache-control"];
    expect(await kept(await firstChunk("/taskpane.html", "/"))).toBe(FOR_EVER);
    expect(await kept(`/feed/${editions[0]!.file}`)).toBe(FOR_EVER);
    for (const path of [
      "/taskpane.html",
      "/functions.json",
      "/feed/index.json",
      "/manifest.xml",
      "/trusted-types.js",
    ])
      expect([path, await kept(path)]).toEqual([path, "no-cache"]);
    expect(await kept("/assets/icon-32.png")).toBeUndefined();
  });

  it("lets Excel's pages frame the pane, its own the workbook, and nobody the rest", async () => {
    const frames = async (path: string) => (await headersOf(path))["content-security-policy"];
    expect(await frames("/taskpane.html")).toMatch(
      /^frame-ancestors 'self' https:\/\/\*\.officeapps\.live\.com /,
    );
    expect(await frames("/workbook/index.html")).toBe("frame-ancestors 'self'");
    expect(await frames("/workbook/taskpane.html")).toBe("frame-ancestors 'self'");
    expect(await frames("/help/index.html")).toBe("frame-ancestors 'none'");
  });

  it("lets every origin read, nobody write, and sends none of the headers that keep Office.js from loading", async () => {
    const headers = await headersOf("/functions.json");
    expect(headers).toMatchObject({
      "access-control-allow-origin": "*",
      "x-content-type-options": "nosniff",
    });
    for (const name of ["x-frame-options", "cross-origin-opener-policy", "cross-origin-embedder-policy"])
      expect(headers[name]).toBeUndefined();
    expect((await context.request.post(`${served.origin}/functions.json`)).status()).toBe(403);
    expect((await context.request.get(`${served.origin}/../package.json`)).status()).toBe(404);
  });

  it("answers the functions in the browser workbook, under every header", async () => {
    const book = await openWorkbook(await context.newPage(), served.origin);
    expect(await book.value("B7")).toBe(2050);
    expect(book.complaints).toEqual({ errors: [], foreignRequests: [] });
  });
});
