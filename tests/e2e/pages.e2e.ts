import type { Browser, BrowserContext } from "playwright-core";
import { openBrowser, servedOrigin } from "../support/browser";

let browser: Browser;
let context: BrowserContext;

beforeAll(async () => {
  ({ browser, context } = await openBrowser());
});
afterAll(() => browser.close());

/** Everything the browser complains about while the page loads, the policy included. */
async function complaintsOf(path: string): Promise<string[]> {
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(error.message));
  await page.goto(servedOrigin() + path, { waitUntil: "load" });
  await page.close();
  return complaints;
}

describe("the built pages", () => {
  it("say so, instead of staying blank, when Office.js is out of reach", async () => {
    const page = await context.newPage();
    await page.route("https://appsforoffice.microsoft.com/**", (route) => route.abort());
    await page.goto(`${servedOrigin()}/taskpane.html`);
    await page.getByRole("alert").waitFor({ state: "visible" });
    expect(await page.getByRole("alert").textContent()).toContain("could not load Office.js");
    await page.close();
  });

  it("load Office.js before any script of ours", async () => {
    const html = await (await context.request.get(`${servedOrigin()}/taskpane.html`)).text();
    const scripts = [...html.matchAll(/<script[^>]*src="([^"]+)"/g)].map((match) => match[1]);
    // The policy alone comes first, for office.js loads the rest of itself under it.
    expect(scripts.slice(0, 2)).toEqual([
      "trusted-types.js",
      "https://appsforoffice.microsoft.com/lib/1/hosted/office.js",
    ]);
    expect(scripts.length).toBeGreaterThan(2);
  });

  it("carry no inline script", async () => {
    for (const path of ["/taskpane.html", "/workbook/taskpane.html", "/help/index.html"]) {
      const html = await (await context.request.get(servedOrigin() + path)).text();
      expect(html).not.toMatch(/<script(?![^>]*\bsrc=)/);
    }
  });

  it("say whose work ships with them, under which licence, and hold no source of ours", async () => {
    const text = async (path: string) => (await context.request.get(servedOrigin() + path)).text();
    const addIn = await text("/notices.txt");
    for (const name of ["preact", "minisearch"]) expect(addIn).toMatch(new RegExp(`^${name} \\d`, "m"));
    expect(await text("/workbook/notices.txt")).toMatch(/^@univerjs\/core \d/m);
    expect(await text("/workbook/office/LICENSE.md")).toContain("MICROSOFT SOFTWARE LICENSE TERMS");
    const [, script] = /src="(chunks\/taskpane[^"]+)"/.exec(await text("/taskpane.html")) ?? [];
    const map = JSON.parse(await text(`/${script}.map`)) as { sourcesContent?: unknown };
    expect(map.sourcesContent).toBeUndefined();
  });

  it("open the help without a complaint", async () => {
    expect(await complaintsOf("/help/index.html")).toEqual([]);
    expect(await complaintsOf("/help/price.html")).toEqual([]);
  });

  it("serve a functions.json whose help pages exist", async () => {
    const response = await context.request.get(`${servedOrigin()}/functions.json`);
    const { functions } = (await response.json()) as { functions: { helpUrl: string }[] };
    expect(functions.length).toBeGreaterThan(0);
    for (const { helpUrl } of functions) {
      const page = await context.request.get(servedOrigin() + new URL(helpUrl).pathname);
      expect({ helpUrl, status: page.status() }).toEqual({ helpUrl, status: 200 });
    }
  });
});
