/** The errors view in the browser workbook: the real office.js between it and the sheet. */
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

const WRONG = [
  ['=ROUND( SSB.PRICE( "Li2SS" ), 0 )'],
  ['=SSB.PRICE("LLi2S")'],
  ['=SSB.PRICE("Li2S",,"CNY/kg ex VAT","vat=inn")'],
  ['=_xldudf_SSB_PRICE("Li2S")'],
];

async function openErrorsView(theme: (typeof THEMES)[number] = "light"): Promise<Frame> {
  opened = await openPane({ theme });
  await opened.book.enterRange("J1:J4", WRONG);
  await opened.pane.getByRole("tab", { name: "Errors" }).click();
  await opened.pane.getByText(/SSB cells, \d+ with errors/).waitFor();
  return opened.pane;
}

async function formula(address: string): Promise<string | undefined> {
  return (await opened.book.cell(address)).formula;
}

describe.each(THEMES)("the errors view, %s", (theme) => {
  it("lists every error with its sentence", async () => {
    const pane = await openErrorsView(theme);
    const names = pane.getByRole("region", { name: /Names that are not in the catalogue/ });
    await names.getByRole("button", { name: "Go to Model!J1" }).waitFor();
    await names.getByText('"Li2SS" is not in the catalogue. Did you mean Li2S?').waitFor();
    await pane.getByText("vat=inn cannot be read.").waitFor();
    await pane.getByText("keeps the function as _xldudf_SSB_").waitFor();
  });

  it("has no accessibility fault and loses nothing in 320 px or at twice the size", async () => {
    const pane = await openErrorsView(theme);
    expect(await axeViolations(pane)).toEqual([]);
    await setPaneWidth(opened.book, 320);
    expect(await sidewaysScroll(pane)).toBe(0);
    await enlargeText(pane);
    expect(await sidewaysScroll(pane)).toBe(0);
  });
});

describe("the errors view", () => {
  it("mends an error by keyboard, keeps the rest of the formula, and takes it back", async () => {
    const pane = await openErrorsView();
    await pane.getByRole("button", { name: "Check again" }).focus();
    for (let presses = 0; (await focused(pane)) !== "Write Li2S, in Model!J1"; presses++) {
      if (presses > 30) throw new Error(`The mend is not reached; the focus is on ${await focused(pane)}.`);
      await opened.book.page.keyboard.press("Tab");
    }
    await opened.book.page.keyboard.press("Enter");
    await pane.getByText("Rewrote the formula in Model!J1.").waitFor();
    expect(await formula("J1")).toBe('=ROUND( SSB.PRICE( "Li2S" ), 0 )');
    await pane.getByRole("button", { name: "Write Li2S, in Model!J1" }).waitFor({ state: "detached" });
    expect(await focused(pane)).toBe("Errors");
    await opened.book.waitSettled();
    expect(await opened.book.value("J1")).toBe(2050);
    await pane.getByRole("button", { name: "Undo" }).click();
    await pane.getByRole("button", { name: "Write Li2S, in Model!J1" }).waitFor();
    expect(await formula("J1")).toBe(WRONG[0]![0]);
  });

  it("mends all of one kind", async () => {
    const pane = await openErrorsView();
    await pane
      .getByRole("region", { name: /Names that are not in the catalogue/ })
      .getByRole("button", { name: /^Write Li2S in 2 of \d+$/ })
      .click();
    await pane.getByText(/^Rewrote \d+ formulas\.$/).waitFor();
    expect(await formula("J2")).toBe('=SSB.PRICE("Li2S")');
    await pane.getByRole("button", { name: /^Write Li2S in/ }).waitFor({ state: "detached" });
    await pane.getByRole("button", { name: "Undo" }).click();
    await pane.getByRole("button", { name: /^Write Li2S in/ }).waitFor();
    expect(await formula("J2")).toBe(WRONG[1]![0]);
  });

  it("takes to a cell, and checks again when asked", async () => {
    const pane = await openErrorsView();
    await pane.getByRole("button", { name: "Go to Model!J3" }).click();
    await opened.book.page.waitForFunction(() => window.ssbWorkbook!.activeCell() === "Model!J3");
    await opened.book.enter("J3", '=SSB.PRICE("Li2S")');
    await pane.getByRole("button", { name: "Check again" }).click();
    await pane.getByRole("button", { name: "Go to Model!J3" }).waitFor({ state: "detached" });
    expect(await opened.book.unsupportedCalls()).toEqual([]);
    expect(opened.book.complaints.errors).toEqual([]);
  });

  it("tells an as-of day as the one cause of many errors, until the day is cleared", async () => {
    opened = await openPane();
    const { pane } = opened;
    await pane.getByRole("tab", { name: "Model" }).click();
    await pane.getByLabel("Show what was known on").fill("2024-06-01");
    await pane.getByRole("button", { name: "Preview the day" }).click();
    await pane.getByRole("heading", { name: "As of 2024-06-01" }).waitFor();
    await pane.getByRole("button", { name: "Set the day" }).click();
    await pane.getByText("The model shows what was known on 2024-06-01.").waitFor();
    await pane.getByRole("tab", { name: "Errors" }).click();
    const cause = pane.getByRole("region", { name: /Not known on the as-of day/ });
    await cause.getByText(/^\d+ cells have no figure as of 2024-06-01/).waitFor();
    expect(await cause.locator(".card").count()).toBe(1);
    expect(await axeViolations(pane)).toEqual([]);
    await setPaneWidth(opened.book, 320);
    expect(await sidewaysScroll(pane)).toBe(0);
    await cause.getByRole("button", { name: "Clear the day" }).click();
    await pane.getByText("The model shows all that is known.").waitFor();
    await cause.waitFor({ state: "detached" });
  });

  it("finds what was wrong nowhere in a mended workbook", async () => {
    const pane = await openErrorsView();
    await opened.book.enterRange("J1:J4", [[""], [""], [""], [""]]);
    await opened.book.enterRange("B9:D9", [["", "", ""]]);
    await pane.getByRole("button", { name: "Check again" }).click();
    await pane.getByText(/SSB cells, no error\./).waitFor();
  });
});
