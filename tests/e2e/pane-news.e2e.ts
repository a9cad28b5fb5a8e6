import {
  THEMES,
  axeViolations,
  enlargeText,
  focused,
  paneSuite,
  setPaneWidth,
  sidewaysScroll,
  type OpenedPane,
} from "./pane-driver";

const { openPane } = paneSuite();
let opened: OpenedPane;

/** Presses the Tab key until something has the focus. */
async function tabTo({ book, pane }: OpenedPane, name: string): Promise<void> {
  for (let stop = 0; (await focused(pane)) !== name; stop++) {
    if (stop > 20) throw new Error(`The Tab key does not reach ${name}.`);
    await book.page.keyboard.press("Tab");
  }
}

describe("the news, by keyboard alone", () => {
  it("lead from a search with a typing error to a live formula in the selected cell, and back again", async () => {
    opened = await openPane();
    const { book, pane } = opened;
    const { keyboard } = book.page;
    await book.select("H20");
    await pane.getByRole("tab", { name: "News" }).focus();
    await keyboard.press("Tab");
    expect(await focused(pane)).toBe("Search the news");
    await keyboard.type("honqi");
    await pane.getByText("2 items, best match first").waitFor();

    await tabTo(opened, "Filters");
    await tabTo(opened, "Sort");
    await keyboard.press("Tab");
    expect(await focused(pane)).toContain("FAW Hongqi");
    const first = await focused(pane);
    await keyboard.press("ArrowDown");
    const second = await focused(pane);
    expect(second).not.toBe(first);
    await keyboard.press("Enter");
    await pane.getByRole("button", { name: "Back" }).waitFor();
    expect(second).toContain(await focused(pane)); // the headline

    await keyboard.press("Tab");
    expect(await focused(pane)).toBe("Insert formula");
    await keyboard.press("Enter");
    await pane.getByText(/^Formula inserted in Model!H20/).waitFor();
    await book.waitSettled();
    expect(await book.value("I20")).toContain("FAW Hongqi");
    expect((await book.cell("H20")).text).toMatch(/^\d{4}-\d{2}-\d{2}$/);

    await pane.getByRole("button", { name: "Undo" }).focus();
    await keyboard.press("Enter");
    await pane.getByText(/^Formula inserted/).waitFor({ state: "detached" });
    await book.waitSettled();
    expect(await book.value("H20")).toBeNull();

    await pane.getByRole("heading", { level: 1 }).focus();
    await keyboard.press("Escape");
    await pane.getByRole("searchbox").waitFor();
    expect(await focused(pane)).toBe(second);

    await pane.getByRole("searchbox").focus();
    await keyboard.press("Escape");
    await pane.getByRole("heading", { name: "The week at a glance" }).waitFor();
    expect(await focused(pane)).toBe("Search the news");
  });
});

describe("several items in the sheet", () => {
  it("go there by keyboard as one table with their sources, and one Undo takes it away", async () => {
    opened = await openPane();
    const { book, pane } = opened;
    const { keyboard } = book.page;
    await book.select("H20");
    await pane.getByRole("searchbox").fill("hongqi");
    await pane.getByText("2 items, best match first").waitFor();
    await pane.locator("[data-row]").first().focus();
    await keyboard.press("Tab");
    expect(await focused(pane)).toMatch(/^Choose FAW Hongqi/);
    await keyboard.press("Space");
    await pane.getByRole("button", { name: "Insert 1 item" }).waitFor();
    await keyboard.press("ArrowDown");
    await keyboard.press("Tab");
    await keyboard.press("Space");
    await pane.getByRole("button", { name: "Insert 2 items" }).waitFor();
    await tabTo(opened, "Insert 2 items");
    await keyboard.press("Enter");
    await pane.getByText("2 items inserted in Model!H20:N22.").waitFor();
    expect(await book.value("H20")).toBe("Date");
    expect(await book.value("I21")).toContain("FAW Hongqi");
    expect(await book.value("M22")).toMatch(/^[^,]+, ".+", (?:by )?\d{4}-/);
    expect(await book.value("N22")).toMatch(/^https:/);
    await pane.getByRole("button", { name: "Undo" }).click();
    await pane.getByText(/^2 items inserted/).waitFor({ state: "detached" });
    expect([await book.value("H20"), await book.value("N22")]).toEqual([null, null]);
  });
});

describe("the weekly brief", () => {
  it("is written as a sheet that is gone to, and one Undo takes it away", async () => {
    opened = await openPane();
    const { book, pane } = opened;
    await pane.getByRole("button", { name: "Weekly brief" }).click();
    await pane.getByRole("heading", { level: 1, name: "Weekly brief: SMM, 2026-01-08" }).waitFor();
    await pane.getByRole("button", { name: "Write it as a sheet" }).click();
    await pane.getByText("The weekly brief is written in 'Weekly brief'!A1.").waitFor();
    expect((await book.cell("A1", "Weekly brief")).value).toBe("Weekly brief: SMM, 2026-01-08");
    const figures = await Promise.all(
      ["A8", "D8", "E8"].map(async (at) => (await book.cell(at, "Weekly brief")).value),
    );
    expect(figures).toEqual(["Li2S", 2050, "CNY/kg"]);
    expect(book.complaints.errors).toEqual([]);
    await pane.getByRole("button", { name: "Undo" }).click();
    await pane.getByText("The weekly brief is written").waitFor({ state: "detached" });
  });

  it("stands alone on paper, in black on white, as long as it is", async () => {
    opened = await openPane({ theme: "dark" });
    const { book, pane } = opened;
    await pane.getByRole("button", { name: "Weekly brief" }).click();
    await pane.getByRole("heading", { level: 1 }).waitFor();
    await book.page.emulateMedia({ media: "print", colorScheme: "dark" });
    expect(await pane.getByRole("tablist").isVisible()).toBe(false);
    expect(await pane.getByRole("button", { name: "Print" }).isVisible()).toBe(false);
    const paper = await pane.evaluate(() => ({
      colour: getComputedStyle(document.body).backgroundColor,
      cut: document.getElementById("view")!.scrollHeight - document.getElementById("view")!.clientHeight,
    }));
    expect(paper).toEqual({ colour: "rgb(255, 255, 255)", cut: 0 });
  });
});

describe("an item in the sheet", () => {
  it("stands there as values, under no formula", async () => {
    opened = await openPane();
    const { book, pane } = opened;
    await book.select("H20");
    await pane.getByRole("searchbox").fill("hongqi vehicle");
    await pane.locator("[data-row]").first().click();
    await pane.getByRole("button", { name: "Insert values" }).click();
    await pane.getByText(/^Row inserted in Model!H20:/).waitFor();
    expect((await book.cell("I20")).formula).toBeUndefined();
    expect(await book.value("I20")).toContain("FAW Hongqi");
  });

  it("overwrites nothing unasked", async () => {
    opened = await openPane();
    const { book, pane } = opened;
    await book.enter("I20", "mine");
    await book.select("H20");
    await pane.getByRole("searchbox").fill("hongqi vehicle");
    await pane.locator("[data-row]").first().click();
    await pane.getByRole("button", { name: "Insert formula" }).click();
    await pane.getByText("Overwrite 1 cell? I20").waitFor();
    expect(await focused(pane)).toBe("Keep them");
    await book.page.keyboard.press("Enter");
    expect(await book.value("I20")).toBe("mine");
    expect(await focused(pane)).toBe("Insert formula");
  });

  it("is listed with others by a formula that holds the search", async () => {
    opened = await openPane();
    const { book, pane } = opened;
    await book.select("H20");
    await pane.getByText("Filters", { exact: true }).click();
    await pane.getByLabel("Country").selectOption("Japan");
    await pane.getByRole("button", { name: "Insert list" }).click();
    await pane.getByText(/^List inserted/).waitFor();
    await book.waitSettled();
    expect((await book.cell("H20")).formula).toMatch(/^=SSB\.NEWS\(,\d+,"country=Japan"\)$/);
    expect(await book.value("K21")).toBe("Japan");
  });
});

describe.each(THEMES)("in the %s theme", (theme) => {
  it("no screen of the news breaks a rule of accessibility, at 320 pixels", async () => {
    opened = await openPane({ theme, welcome: true });
    const { book, pane } = opened;
    await setPaneWidth(book, 320);
    await pane.getByRole("heading", { name: "Your first number" }).waitFor();
    expect(await axeViolations(pane)).toEqual([]);

    await pane.getByRole("button", { name: "Li2S price" }).click();
    expect(await axeViolations(pane)).toEqual([]);

    await pane.getByRole("button", { name: "Close the welcome" }).click();
    await pane.getByRole("searchbox").fill("lithium");
    await pane.getByText("Filters", { exact: true }).click();
    await pane.getByLabel("Stage").selectOption("pilot");
    await pane.getByRole("button", { name: "Remove filter pilot" }).waitFor();
    expect(await axeViolations(pane)).toEqual([]);
    expect(await sidewaysScroll(pane)).toBe(0);

    await pane.locator("[data-row]").first().click();
    expect(await axeViolations(pane)).toEqual([]);
    expect(await sidewaysScroll(pane)).toBe(0);
  });

  it("neither does a brief, or a choice of several items with things watched above, at 320 pixels", async () => {
    opened = await openPane({
      theme,
      before: `try { localStorage.setItem("ssb.watched", '[{"kind":"series","key":"PRICE.LI2S.CN"},{"kind":"company","key":"CATL"}]') } catch {}`,
    });
    const { book, pane } = opened;
    await setPaneWidth(book, 320);
    await pane.getByRole("heading", { name: "Watched" }).waitFor();
    await pane.getByRole("checkbox").first().check();
    await pane.getByRole("button", { name: "Insert 1 item" }).waitFor();
    expect(await axeViolations(pane)).toEqual([]);
    expect(await sidewaysScroll(pane)).toBe(0);
    await pane.getByRole("button", { name: "Weekly brief" }).click();
    await pane.getByRole("heading", { level: 1, name: /^Weekly brief/ }).waitFor();
    expect(await axeViolations(pane)).toEqual([]);
    expect(await sidewaysScroll(pane)).toBe(0);
  });

  it("text of twice the size loses nothing to the side", async () => {
    opened = await openPane({ theme });
    const { book, pane } = opened;
    await setPaneWidth(book, 320);
    await enlargeText(pane);
    expect(await sidewaysScroll(pane)).toBe(0);
    await pane.getByRole("searchbox").fill("wuhai storage");
    await pane.locator("[data-row]").first().click();
    await pane.getByRole("heading", { level: 1 }).waitFor();
    expect(await sidewaysScroll(pane)).toBe(0);
  });
});
