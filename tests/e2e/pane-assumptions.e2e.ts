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

async function openModel(theme?: "light" | "dark"): Promise<Frame> {
  opened = await openPane(theme ? { theme } : {});
  await opened.book.enter("K5", '=SSB.FORECAST("ESS",2030)');
  await opened.book.waitSettled();
  await opened.pane.getByRole("tab", { name: "Model" }).click();
  await opened.pane.getByLabel("ESS, GWh").waitFor();
  return opened.pane;
}

const shown = async () => Number(await opened.book.value("K5", "Model")).toFixed(2);

describe("assumptions of a workbook", () => {
  it("are seen before they are kept, obeyed by the cells, told in the Cell view, and taken back", async () => {
    const pane = await openModel();
    await pane.getByLabel("ESS, GWh").fill("230");
    await pane.getByText(/^\d+ values? would change\.$/).waitFor();
    expect(await shown()).toBe("860.15");
    await pane.getByRole("button", { name: "Keep" }).click();
    await pane.getByText("The assumptions are kept.").waitFor();
    await opened.book.waitSettled();
    expect(await shown()).toBe("965.05");
    await pane.getByRole("button", { name: "Undo" }).click();
    await pane.getByText("The assumptions are kept.").waitFor({ state: "detached" });
    await opened.book.waitSettled();
    expect(await shown()).toBe("860.15");
  });

  it("are told by every answer they touch", async () => {
    const pane = await openModel();
    await pane.getByLabel("ESS, GWh").fill("230");
    await pane.getByRole("button", { name: "Keep" }).click();
    await pane.getByText("The assumptions are kept.").waitFor();
    await opened.book.select("K5");
    await pane.getByRole("tab", { name: "Cell" }).click();
    await pane
      .getByRole("listitem")
      .getByText(/^Base of 2024 assumed in this workbook/)
      .waitFor();
    await opened.book.enter("K6", '=SSB.CITE("ESS",2030)');
    await opened.book.waitSettled();
    expect(await opened.book.value("K6")).toContain("assumed in this workbook");
  });

  it("show an output cell before and after as the slider moves, with every cell put back", async () => {
    const pane = await openModel();
    const { book } = opened;
    await book.enter("L5", "=K5*2");
    await book.select("L5");
    const slider = pane.getByLabel("ESS: slide");
    await slider.focus();
    await book.page.keyboard.press("End");
    await pane.getByRole("button", { name: "Add the selected cell" }).click();
    const output = pane.getByRole("listitem").filter({ has: pane.getByRole("button", { name: /L5/ }) });
    await output.getByText(/^1,?720\.3.* → 3,?440\.6/).waitFor();
    expect(await shown()).toBe("860.15");
    await slider.focus();
    await book.page.keyboard.press("Home");
    await output.getByText(/^1,?720\.3.* → 860\.15/).waitFor();
    await book.waitSettled();
    expect([await shown(), Number(await book.value("L5")).toFixed(2)]).toEqual(["860.15", "1720.31"]);
    expect(book.complaints.errors).toEqual([]);
  });

  it("stand on a sheet, where what is typed counts once it is taken over and kept", async () => {
    const pane = await openModel();
    const { book } = opened;
    await pane.getByRole("button", { name: "Write as a sheet" }).click();
    await pane.getByText("Assumptions written").waitFor();
    const sheet = "SSB assumptions";
    const label = "Base of ESS";
    const row = await book.page.evaluate(
      ([name, wanted]) =>
        Array.from({ length: 30 }, (_, at) => at + 1).find(
          (at) => window.ssbWorkbook!.getCell(`A${at}`, name).value === wanted,
        ),
      [sheet, label],
    );
    expect(await book.value(`F${row}`, sheet)).toBe("205 GWh (Rho Motion, 2024)");
    await book.enter(`B${row}`, 230, sheet);
    await book.select(`B${row}`, sheet);
    await pane.getByText("The sheet SSB assumptions says something else.").waitFor();
    expect(await shown()).toBe("860.15");
    await pane.getByRole("button", { name: "Take over from the sheet" }).click();
    await pane.getByText(/^\d+ values? would change\.$/).waitFor();
    await pane.getByRole("button", { name: "Keep" }).click();
    await pane.getByText("The assumptions are kept.").waitFor();
    await book.waitSettled();
    expect(await shown()).toBe("965.05");
    expect(await pane.getByText("says something else").count()).toBe(0);
    expect(book.complaints.errors).toEqual([]);
  });

  it("are put back by moving on without keeping them", async () => {
    const pane = await openModel();
    await pane.getByLabel("ESS: slide").focus();
    await opened.book.page.keyboard.press("ArrowRight");
    await pane.getByRole("button", { name: "Put back" }).click();
    await pane.getByRole("button", { name: "Keep" }).waitFor({ state: "detached" });
    expect([await pane.getByLabel("ESS, GWh").inputValue(), await shown()]).toEqual(["", "860.15"]);
  });
});

describe.each(THEMES)("in the %s theme", (theme) => {
  it("axe finds nothing wrong while a change is looked at", async () => {
    const pane = await openModel(theme);
    await pane.getByLabel("ESS, GWh").fill("230");
    await pane.getByText(/^\d+ values? would change\.$/).waitFor();
    await pane.getByText("Low and high end, who and why").first().click();
    expect(await axeViolations(pane)).toEqual([]);
  });
});

describe("a narrow pane", () => {
  it("never scrolls sideways at 320 pixels", async () => {
    const pane = await openModel();
    await setPaneWidth(opened.book, 320);
    await pane.getByLabel("ESS, GWh").fill("230");
    await pane.getByText(/^\d+ values? would change\.$/).waitFor();
    expect(await sidewaysScroll(pane)).toBe(0);
  });
});
