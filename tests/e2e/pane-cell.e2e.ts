/** The cell view in the browser workbook: the real office.js between it and the sheet. */
import type { Frame } from "playwright-core";
import {
  axeViolations,
  enlargeText,
  focused,
  paneSuite,
  sidewaysScroll,
  setPaneWidth,
  THEMES,
  type OpenedPane,
} from "./pane-driver";

const { openPane } = paneSuite();
let opened: OpenedPane;

async function openCellView(theme: (typeof THEMES)[number] = "light"): Promise<Frame> {
  opened = await openPane({ theme });
  await opened.pane.getByRole("tab", { name: "Cell" }).click();
  await opened.pane.getByRole("heading", { name: "This cell" }).waitFor();
  return opened.pane;
}

/** Selects a cell in the sheet and waits until the pane speaks of it. */
async function select(address: string): Promise<void> {
  await opened.book.select(address);
  await shown(`Model!${address}`);
}

function shown(address: string): Promise<void> {
  return opened.pane.locator(".cell-now strong").getByText(address, { exact: true }).waitFor();
}

describe.each(THEMES)("the cell view, %s", (theme) => {
  it("follows the selection: value, kind, dates, publisher, source and how it was worked out", async () => {
    const pane = await openCellView(theme);
    await select("B7");
    await pane.getByRole("heading", { name: "2,050 CNY/kg" }).waitFor();
    const text = await pane.locator("article").innerText();
    expect(text).toMatch(/Kind\s+reported/);
    expect(text).toMatch(/Effective\s+2025-12-06/);
    expect(text).toMatch(/Publisher\s+SMM/);
    await pane.locator("article").getByRole("link").first().waitFor();
    await select("C13");
    await pane.getByText("base × (1 + rate)^years").waitFor();
  });

  it("has no accessibility fault and loses nothing in 320 px or at twice the size", async () => {
    const pane = await openCellView(theme);
    await select("C13");
    await pane.getByText("How it was worked out").waitFor();
    expect(await axeViolations(pane)).toEqual([]);
    await setPaneWidth(opened.book, 320);
    expect(await sidewaysScroll(pane)).toBe(0);
    await enlargeText(pane);
    expect(await sidewaysScroll(pane)).toBe(0);
  });
});

describe("the cell view", () => {
  it("tells for a cell of a spill whose formula filled it, and takes there", async () => {
    const pane = await openCellView();
    await select("C23");
    await pane.getByText("Filled by the formula in").waitFor();
    await pane.getByRole("heading", { name: /GWh$/ }).waitFor();
    await pane.getByRole("button", { name: "Go to Model!B22" }).click();
    await shown("Model!B22");
    expect(await opened.book.activeCell()).toBe("Model!B22");
  });

  it("finds the SSB values that a cell of the model reads, on other sheets too", async () => {
    const pane = await openCellView();
    await opened.book.enter("J1", '=B7*2+News!Z1+LEN("B8")');
    await opened.book.enter("Z1", '=SSB.PRICE("LATP")', "News");
    await select("J1");
    const list = pane.getByRole("region", { name: "SSB values this formula reads" });
    await list.getByRole("button", { name: "Go to Model!B7" }).waitFor();
    await list.getByRole("button", { name: "Go to News!Z1" }).click();
    await pane.getByRole("heading", { name: "145 CNY/kg" }).waitFor();
    expect(await opened.book.activeCell()).toBe("News!Z1");
  });

  it("follows a cell whose formula is edited and selected again", async () => {
    const pane = await openCellView();
    await opened.book.enter("J1", '=SSB.PRICE("LATP")');
    await select("J1");
    await pane.getByRole("heading", { name: "145 CNY/kg" }).waitFor();
    await opened.book.enter("J1", '=SSB.PRICE("LATTP")');
    await select("J2");
    await select("J1");
    await pane.getByRole("alert").getByText("is not in the catalogue").waitFor();
  });

  it("adds the source as a note, by keyboard, and takes it back", async () => {
    const pane = await openCellView();
    await select("B7");
    await pane.getByRole("button", { name: "Cite as note" }).waitFor();
    await pane.getByRole("tab", { name: "Cell" }).focus();
    for (let presses = 0; (await focused(pane)) !== "Cite as note"; presses++) {
      if (presses > 20)
        throw new Error(`The note's button is not reached; the focus is on ${await focused(pane)}.`);
      await opened.book.page.keyboard.press("Tab");
    }
    await opened.book.page.keyboard.press("Enter");
    await pane.getByText("Added the source as a note in Model!B7.").waitFor();
    await select("B8");
    await select("B7");
    expect(await opened.book.status()).toContain("Comment: ");
    await pane.getByRole("button", { name: "Undo" }).click();
    await select("B8");
    await select("B7");
    expect(await opened.book.status()).not.toContain("Comment: ");
  });

  it("recalculates a cell and leaves no call unanswered", async () => {
    const pane = await openCellView();
    await select("B7");
    await pane.getByRole("button", { name: "Recalculate" }).click();
    await pane.getByText("Model!B7 was recalculated.").waitFor();
    await opened.book.waitSettled();
    expect(await opened.book.value("B7")).toBe(2050);
    expect(await opened.book.unsupportedCalls()).toEqual([]);
    expect(opened.book.complaints).toEqual({ errors: [], foreignRequests: [] });
  });

  it("hands a formula of constants over to be edited", async () => {
    const pane = await openCellView();
    await opened.book.enter("J1", '=SSB.PRICE("LATP")');
    await select("J1");
    await pane.getByRole("button", { name: "Edit formula" }).click();
    expect(await pane.getByRole("tab", { name: "Formula" }).getAttribute("aria-selected")).toBe("true");
  });
});
