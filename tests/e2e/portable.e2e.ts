import type { Frame } from "playwright-core";
import {
  axeViolations,
  enlargeText,
  paneSuite,
  setPaneWidth,
  sidewaysScroll,
  THEMES,
  type OpenedPane,
  type Opening,
} from "./pane-driver";
import type { WorkbookDriver } from "./workbook-driver";

const { openPane } = paneSuite();
let opened: OpenedPane;

async function openModel(opening: Opening = {}): Promise<OpenedPane> {
  opened = await openPane(opening);
  await opened.pane.getByRole("tab", { name: "Model" }).click();
  await opened.pane.getByRole("heading", { name: "Share" }).waitFor();
  return opened;
}

interface CellContent {
  formula: string | undefined;
  value: string | number | boolean | null;
  numberFormat: string;
}

/** All that stands on a sheet, by address. */
async function contents(book: WorkbookDriver, sheet = "Model"): Promise<Record<string, CellContent>> {
  return book.page.evaluate((name) => {
    const cells: Record<string, CellContent> = {};
    for (let row = 1; row <= 60; row++) {
      for (const column of "ABCDEFGHIJKL") {
        const { formula, value, numberFormat } = window.ssbWorkbook!.getCell(`${column}${row}`, name);
        if (value !== null || formula) cells[`${column}${row}`] = { formula, value, numberFormat };
      }
    }
    return cells;
  }, sheet);
}

function ssbFormulas(cells: Record<string, CellContent>): string[] {
  return Object.values(cells).flatMap(({ formula }) =>
    formula?.replace(/"[^"]*"/g, "").includes("SSB.") ? [formula] : [],
  );
}

async function press(pane: Frame, name: string): Promise<void> {
  await pane.getByRole("button", { name, exact: true }).click();
}

async function said(pane: Frame, words: RegExp): Promise<void> {
  await pane.getByRole("status").filter({ hasText: words }).first().waitFor();
}

async function makePortable({ pane, book }: OpenedPane): Promise<void> {
  await press(pane, "Preview a portable copy");
  await pane.getByText(/formulas will read [\d,]+ values on a new sheet, SSB data/).waitFor();
  await press(pane, "Change this workbook");
  await said(pane, /is a portable copy/);
  await pane
    .getByText(/^This workbook is portable since \d{4}-\d\d-\d\d: \d+ formulas are kept\.$/)
    .waitFor();
  await book.waitSettled();
}

async function undo({ pane, book }: OpenedPane): Promise<void> {
  await press(pane, "Undo");
  await pane.getByRole("button", { name: "Undo", exact: true }).waitFor({ state: "detached" });
  await book.waitSettled();
}

function expectSameValues(now: Record<string, CellContent>, before: Record<string, CellContent>): void {
  for (const [address, { value }] of Object.entries(before)) {
    const shown = now[address]?.value ?? "";
    if (typeof value === "number" && typeof shown === "number")
      expect([address, shown / (value || 1)]).toEqual([address, expect.closeTo(value ? 1 : 0, 12)]);
    else expect([address, shown]).toEqual([address, value]);
  }
}

describe("a portable copy in the browser workbook", () => {
  it("shows the same values without an SSB formula, follows its inputs, and comes back exactly", async () => {
    const { book, pane } = await openModel();
    const before = await contents(book);
    expect(ssbFormulas(before).length).toBeGreaterThan(20);

    await makePortable(opened);
    const copy = await contents(book);
    expect(ssbFormulas(copy)).toEqual([]);
    expectSameValues(copy, before);
    expect((await contents(book, "SSB data")).A1!.value).toBe("SSB data: the figures this workbook uses");

    const year = (await book.value("G12")) as number;
    const kept = await book.value("B12");
    await book.enter("B12", year);
    expect(await book.value("B13")).toBe(await book.value("G13"));
    await book.enter("B12", kept as number);

    await press(pane, "Bring back live formulas");
    await said(pane, /live again/);
    await book.waitSettled();
    await pane.getByText("This workbook is portable since").waitFor({ state: "detached" });
    expect(await contents(book)).toEqual(before);
    expect(book.complaints.errors).toEqual([]);
  });

  it("is undone, and asks before it overwrites a cell that was edited", async () => {
    const { book, pane } = await openModel();
    const before = await contents(book);
    await makePortable(opened);
    await undo(opened);
    expect(await contents(book)).toEqual(before);

    await makePortable(opened);
    await book.enter("B7", 1234);
    await press(pane, "Bring back live formulas");
    await pane.getByRole("group", { name: "Edited cells" }).getByText("It was edited since.").waitFor();
    await press(pane, "Bring back the others");
    await said(pane, /SSB data stays/);
    await book.waitSettled();
    expect(await book.value("B7")).toBe(1234);
    await press(pane, "Bring back live formulas");
    await press(pane, "Overwrite these too");
    await said(pane, /1 formula is live again/);
    await book.waitSettled();
    expect(await contents(book)).toEqual(before);
  });

  it("freezes what is chosen and thaws it", async () => {
    const { book, pane } = await openModel();
    const before = await contents(book);
    await pane.getByLabel("Freeze", { exact: true }).selectOption("sheet");
    await press(pane, "Freeze to values");
    await said(pane, /frozen to values/);
    await book.waitSettled();
    const frozen = await contents(book);
    expect(ssbFormulas(frozen)).toEqual([]);
    expectSameValues(frozen, before);
    await press(pane, "Unfreeze all");
    await said(pane, /live again/);
    await book.waitSettled();
    expect(await contents(book)).toEqual(before);
  });

  it("repairs formulas that another add-in's name stands before", async () => {
    const { book, pane } = await openModel();
    await book.enter("I3", '=_xldudf_SSB_PRICE("Li2S")*2');
    await press(pane, "Look for stuck cells");
    await pane.getByText("1 cell to repair").waitFor();
    await press(pane, "Repair all");
    await said(pane, /1 formula was entered anew/);
    await book.waitSettled();
    expect(await book.cell("I3")).toMatchObject({ formula: '=SSB.PRICE("Li2S")*2', value: 4100 });
    await undo(opened);
    expect((await book.cell("I3")).formula).toBe('=_xldudf_SSB_PRICE("Li2S")*2');
  });
});

describe("a workbook that opens no copies of itself", () => {
  it("says before it is changed that it is", async () => {
    const { pane } = await openModel();
    await press(pane, "Preview a portable copy");
    await pane.getByText("This Excel opens no copy: this workbook itself is changed.").waitFor();
    expect(await pane.getByRole("button", { name: "Open a copy" }).count()).toBe(0);
  });
});

describe("sharing and repair in the pane", () => {
  it.each(THEMES)("breaks no rule of accessibility, %s", async (theme) => {
    const { pane } = await openModel({ theme });
    await press(pane, "Preview a portable copy");
    await pane.getByRole("group", { name: "Preview of the portable copy" }).waitFor();
    expect(await axeViolations(pane)).toEqual([]);
  });

  it("fits a narrow column and text of twice the size", async () => {
    const { book, pane } = await openModel();
    await press(pane, "Preview a portable copy");
    await pane.getByRole("group", { name: "Preview of the portable copy" }).waitFor();
    await setPaneWidth(book, 320);
    expect(await sidewaysScroll(pane)).toBe(0);
    await enlargeText(pane);
    expect(await sidewaysScroll(pane)).toBe(0);
  });
});
