import type { Frame } from "playwright-core";
import {
  axeViolations,
  enlargeText,
  focused,
  paneSuite,
  setPaneWidth,
  sidewaysScroll,
  THEMES,
  type OpenedPane,
} from "./pane-driver";

const { openPane } = paneSuite();
let opened: OpenedPane;

async function openMarket(theme?: "light" | "dark"): Promise<Frame> {
  opened = await openPane(theme ? { theme } : {});
  await opened.pane.getByRole("tab", { name: "Market" }).click();
  await opened.pane.getByRole("searchbox", { name: "Search series" }).waitFor();
  return opened.pane;
}

async function openSeries(pane: Frame, words: string, name: string): Promise<void> {
  await pane.getByRole("searchbox", { name: "Search series" }).fill(words);
  await pane.getByRole("button", { name }).first().click();
  await pane.getByRole("heading", { level: 1, name }).waitFor();
}

/** Whether anything but the background is on the chart's canvas. */
function isDrawn(pane: Frame): Promise<boolean> {
  return pane.locator("canvas").evaluate((element) => {
    const canvas = element as HTMLCanvasElement;
    const { data } = canvas.getContext("2d")!.getImageData(0, 0, canvas.width, canvas.height);
    return data.some((value) => value !== 0);
  });
}

describe("inserting from a series' page", () => {
  it("puts its value into the selected cell, and Undo takes it away", async () => {
    const pane = await openMarket();
    await openSeries(pane, "硫化锂", "Lithium sulfide price, China");
    await opened.book.select("J5");
    await pane.getByRole("button", { name: "Insert value" }).click();
    await pane.getByText("Value inserted in Model!J5.").waitFor();
    await opened.book.waitSettled();
    expect(await opened.book.cell("J5")).toMatchObject({ value: 2050, formula: '=SSB.PRICE("Li2S")' });
    await pane.getByRole("button", { name: "Undo" }).click();
    await pane.getByText("Value inserted").waitFor({ state: "detached" });
    expect((await opened.book.cell("J5")).formula).toBeUndefined();
  });

  it("leaves a cell that holds something alone until told otherwise", async () => {
    const pane = await openMarket();
    await openSeries(pane, "Li2S", "Lithium sulfide price, China");
    await opened.book.enter("J5", "mine");
    await opened.book.select("J5");
    await pane.getByRole("button", { name: "Insert value" }).click();
    await pane.getByText("Overwrite 1 cell? J5").waitFor();
    await pane.getByRole("button", { name: "Keep them" }).click();
    expect(await opened.book.value("J5")).toBe("mine");
    await pane.getByRole("button", { name: "Insert value" }).click();
    await pane.getByRole("button", { name: "Overwrite" }).click();
    await pane.getByText("Value inserted").waitFor();
    await opened.book.waitSettled();
    expect(await opened.book.value("J5")).toBe(2050);
  });

  it("has a figure in every row of the table a chart is drawn of, where the whole history has not", async () => {
    await openMarket();
    await opened.book.enter("J5", '=SSB.HISTORY("Li2S",,,,"figures=1")');
    await opened.book.waitSettled();
    const values = await Promise.all(["K5", "K6", "K7", "K8", "K9"].map((at) => opened.book.value(at)));
    expect(values).toEqual(["CNY/kg", 5500, 2000, 2050, null]);
  });

  it("asks before a table spills over a cell", async () => {
    const pane = await openMarket();
    await openSeries(pane, "ESS demand", "Lithium-ion battery demand, energy storage, world");
    await opened.book.enter("L8", "mine");
    await opened.book.select("J5");
    await pane.getByRole("button", { name: "Insert outlook" }).click();
    await pane.getByText("Overwrite 1 cell? L8").waitFor();
    await pane.getByRole("button", { name: "Keep them" }).click();
    await opened.book.enter("L8", "");
    await pane.getByRole("button", { name: "Insert outlook" }).click();
    await pane.getByText("Table of the outlook inserted").waitFor();
    await opened.book.waitSettled();
    expect([await opened.book.value("J5"), Math.round(Number(await opened.book.value("K12")))]).toEqual([
      "Year",
      860,
    ]);
  });
});

describe("the page of a series", () => {
  it("draws its chart in the colours of the theme, and again when the theme changes", async () => {
    const pane = await openMarket("light");
    await openSeries(pane, "ESS demand", "Lithium-ion battery demand, energy storage, world");
    await pane.locator("canvas").waitFor();
    expect(await isDrawn(pane)).toBe(true);
    const picture = () =>
      pane.locator("canvas").evaluate((canvas) => (canvas as HTMLCanvasElement).toDataURL());
    const light = await picture();
    await opened.book.page.emulateMedia({ colorScheme: "dark" });
    await pane.locator("html[data-theme=dark]").waitFor();
    await pane.locator("canvas").waitFor();
    expect(await picture()).not.toBe(light);
    await opened.book.page.emulateMedia({ forcedColors: "active" });
    await pane.locator("canvas").waitFor();
    expect(await isDrawn(pane)).toBe(true);
  });

  it("is copied as a picture, in the unit that is chosen", async () => {
    const pane = await openMarket("dark");
    await opened.context.grantPermissions(["clipboard-read", "clipboard-write"]);
    await openSeries(pane, "Li2S", "Lithium sulfide price, China");
    await pane.getByLabel("Currency", { exact: true }).selectOption("USD");
    await pane
      .getByRole("region", { name: "Latest value" })
      .getByText(/^\d+\.\d+ USD\/kg$/)
      .waitFor();
    await pane.locator("canvas").waitFor();
    expect(await axeViolations(pane)).toEqual([]);
    await pane.getByRole("button", { name: "Copy as picture" }).click();
    await pane.getByText("The picture is on the clipboard.").waitFor();
    const copied = await pane.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      const bitmap = await createImageBitmap(await item!.getType("image/png"));
      const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
      const ctx = canvas.getContext("2d")!;
      ctx.drawImage(bitmap, 0, 0);
      return { width: bitmap.width, corner: [...ctx.getImageData(0, 0, 1, 1).data] };
    });
    // White as paper in the dark theme too.
    expect(copied).toEqual({ width: 960, corner: [255, 255, 255, 255] });
  });

  it("shows the table instead", async () => {
    const pane = await openMarket();
    await openSeries(pane, "Li2S", "Lithium sulfide price, China");
    await pane.getByRole("button", { name: "Table", exact: true }).click();
    await pane.getByRole("cell", { name: "▼ down" }).first().waitFor();
    expect(await pane.locator("canvas").count()).toBe(0);
  });

  it("goes back to what was known on a day", async () => {
    const pane = await openMarket();
    await openSeries(pane, "ESS demand", "Lithium-ion battery demand, energy storage, world");
    await pane.getByLabel("As known on").fill("2025-06-30");
    await pane.getByText("about 477 GWh", { exact: true }).waitFor();
    await opened.book.select("J5");
    await pane.getByRole("button", { name: "Insert value" }).click();
    await pane.getByText("Value inserted").waitFor();
    await opened.book.waitSettled();
    expect(await opened.book.value("J5")).toBe(477);
  });
});

describe("the keyboard alone", () => {
  it("finds a series and inserts its value", async () => {
    const pane = await openMarket();
    await opened.book.select("J5");
    await pane.getByRole("tab", { name: "Market" }).focus();
    const { keyboard } = opened.book.page;
    await keyboard.press("Tab");
    expect(await focused(pane)).toBe("Search series");
    await keyboard.type("LATP");
    await keyboard.press("ArrowDown");
    await keyboard.press("Enter");
    await pane.getByRole("heading", { level: 1, name: "LATP oxide electrolyte price, China" }).waitFor();
    for (let stop = 0; (await focused(pane)) !== "Insert value"; stop++) {
      if (stop > 20) throw new Error("The Tab key does not reach the button.");
      await keyboard.press("Tab");
    }
    await keyboard.press("Enter");
    await pane.getByText("Value inserted").waitFor();
    await opened.book.waitSettled();
    expect(await opened.book.value("J5")).toBe(145);
  });
});

describe.each(THEMES)("in the %s theme", (theme) => {
  it("axe finds nothing wrong with the catalogue and a series, as chart and as table", async () => {
    const pane = await openMarket(theme);
    expect(await axeViolations(pane)).toEqual([]);
    await openSeries(pane, "ESS demand", "Lithium-ion battery demand, energy storage, world");
    await pane.locator("canvas").waitFor();
    await pane.getByText(/^How .*860\.15 GWh came about$/).click();
    expect(await axeViolations(pane)).toEqual([]);
    await pane.getByRole("button", { name: "Table", exact: true }).click();
    expect(await axeViolations(pane)).toEqual([]);
  });
});

describe("a narrow pane", () => {
  it("never scrolls sideways at 320 pixels, nor with text twice its size", async () => {
    const pane = await openMarket();
    await setPaneWidth(opened.book, 320);
    expect(await sidewaysScroll(pane)).toBe(0);
    await openSeries(pane, "ESS demand", "Lithium-ion battery demand, energy storage, world");
    await pane.locator("canvas").waitFor();
    expect(await sidewaysScroll(pane)).toBe(0);
    await enlargeText(pane);
    expect(await sidewaysScroll(pane)).toBe(0);
    await pane.getByRole("button", { name: "Table", exact: true }).click();
    expect(await sidewaysScroll(pane)).toBe(0);
  });
});
