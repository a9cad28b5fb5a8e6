import type { Frame } from "playwright-core";
import {
  axeViolations,
  paneSuite,
  setPaneWidth,
  sidewaysScroll,
  THEMES,
  type OpenedPane,
} from "./pane-driver";

const { openPane } = paneSuite();
let opened: OpenedPane;

async function openStarter(theme?: "light" | "dark"): Promise<Frame> {
  opened = await openPane(theme ? { theme } : {});
  await opened.pane.getByRole("tab", { name: "Formula" }).click();
  await opened.pane.getByRole("button", { name: "Start from a model" }).click();
  await opened.pane.getByRole("button", { name: "Add it as a sheet" }).waitFor();
  return opened.pane;
}

it("a model is a sheet of its own that is answered, under a like name where one stands, and one step takes it back", async () => {
  const pane = await openStarter();
  const before = await opened.book.value("B7", "Model");
  for (const sheet of ["Cell cost", "Cell cost 2"]) {
    await pane.getByRole("button", { name: "Add it as a sheet" }).click();
    await opened.book.page.waitForFunction(
      (name) => window.ssbWorkbook!.activeCell().includes(`${name}'!`),
      sheet,
    );
    await opened.book.waitSettled();
    expect(Number(await opened.book.value("B38", sheet))).toBeCloseTo(1 / 3, 6);
    expect(Number(await opened.book.value("B11", sheet))).toBeCloseTo(683.333333, 4);
  }
  await pane.getByRole("button", { name: "Undo" }).click();
  await pane.getByText(/^The model is added/).waitFor({ state: "detached" });
  expect(await opened.book.value("B7", "Model")).toBe(before);
  expect(await opened.book.value("A5", "Cell cost")).toBe("Assumptions");
  await expect(opened.book.value("A5", "Cell cost 2")).rejects.toThrow();
  expect(await opened.book.unsupportedCalls()).toEqual([]);
  expect(opened.book.complaints.errors).toEqual([]);
});

it.each(THEMES)("the page has no barrier and no sideways scroll in the %s theme", async (theme) => {
  const pane = await openStarter(theme);
  await setPaneWidth(opened.book, 320);
  await pane.getByLabel("Model", { exact: true }).selectOption("market");
  await pane.getByRole("heading", { name: "Market 2024-2035" }).waitFor();
  expect(await axeViolations(pane)).toEqual([]);
  expect(await sidewaysScroll(pane)).toBe(0);
});
