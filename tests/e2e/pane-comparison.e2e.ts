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

async function openComparison(theme?: "light" | "dark"): Promise<Frame> {
  opened = await openPane(theme ? { theme } : {});
  await opened.book.select("K5");
  await opened.pane.getByRole("tab", { name: "Formula" }).click();
  await opened.pane.getByRole("button", { name: "Insert a comparison" }).click();
  await opened.pane.getByRole("button", { name: "Insert at K5" }).waitFor();
  return opened.pane;
}

const kindOf = (pane: Frame) => pane.getByLabel("What stands side by side");

describe("a comparison of publishers", () => {
  it("stands in the sheet as live formulas, that follow a heading and outlive a blank one", async () => {
    const pane = await openComparison();
    await pane.getByLabel("From year").fill("2028");
    await pane.getByLabel("To year").fill("2030");
    await pane.getByRole("button", { name: "Insert at K5" }).click();
    await pane.getByText("Comparison inserted in Model!K5").waitFor();
    await opened.book.waitSettled();
    expect([
      await opened.book.value("L6"),
      await opened.book.value("L7"),
      await opened.book.value("L8"),
    ]).toEqual(["EV", "GWh", "SMM"]);
    const before = Number(await opened.book.value("L11"));
    expect(before).toBeGreaterThan(1000);
    await opened.book.enter("L6", "ESS");
    await opened.book.waitSettled();
    expect(Number(await opened.book.value("L11"))).toBeCloseTo(860.15, 2);
    await opened.book.enter("K11", "");
    await opened.book.waitSettled();
    expect(await opened.book.value("L11")).toBe("");
  });

  it("asks before it touches a cell that is held, and is taken back whole", async () => {
    const pane = await openComparison();
    await opened.book.enter("M9", "mine");
    await opened.book.select("K5");
    await pane.getByRole("button", { name: "Insert at K5" }).click();
    await pane.getByText("Overwrite 1 cell? M9").waitFor();
    await pane.getByRole("button", { name: "Overwrite" }).click();
    await pane.getByText("Comparison inserted in Model!K5").waitFor();
    await opened.book.waitSettled();
    expect(await opened.book.value("K8")).toBe("Year");
    await pane.getByRole("button", { name: "Undo" }).click();
    await pane.getByText("Comparison inserted").waitFor({ state: "detached" });
    await opened.book.waitSettled();
    expect([await opened.book.value("K8"), await opened.book.value("M9")]).toEqual([null, "mine"]);
  });
});

describe("the other comparisons", () => {
  it("count projects, and show prices week by week and forecasts by their day", async () => {
    const pane = await openComparison();
    for (const [kind, at, head] of [
      ["projects", "K5", "Country"],
      ["materials", "K20", "Week to"],
      ["vintages", "K45", "As of"],
    ] as const) {
      await kindOf(pane).selectOption(kind);
      await pane.getByRole("columnheader", { name: head }).waitFor();
      await opened.book.select(at);
      await pane.getByRole("button", { name: `Insert at ${at}` }).click();
      await pane.getByText(`Comparison inserted in Model!${at}`).waitFor();
      await opened.book.waitSettled();
    }
    expect(Number(await opened.book.value("P8"))).toBeGreaterThan(0);
    expect([await opened.book.value("L22"), await opened.book.value("L34")]).toEqual(["Li2S", 2050]);
    expect(Number(await opened.book.value("N49"))).toBeGreaterThan(0);
  });
});

describe.each(THEMES)("in the %s theme", (theme) => {
  it("axe finds nothing wrong with any of them", async () => {
    const pane = await openComparison(theme);
    for (const [kind, head] of [
      ["publishers", "Year"],
      ["vintages", "As of"],
      ["materials", "Week to"],
      ["projects", "Country"],
    ] as const) {
      await kindOf(pane).selectOption(kind);
      await pane.getByRole("columnheader", { name: head }).waitFor();
      expect(await axeViolations(pane)).toEqual([]);
    }
  });
});

describe("a narrow pane", () => {
  it("never scrolls sideways at 320 pixels", async () => {
    const pane = await openComparison();
    await setPaneWidth(opened.book, 320);
    for (const kind of ["publishers", "vintages", "materials", "projects"]) {
      await kindOf(pane).selectOption(kind);
      expect(await sidewaysScroll(pane)).toBe(0);
    }
  });
});
