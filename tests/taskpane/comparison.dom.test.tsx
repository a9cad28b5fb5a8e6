import { act } from "preact/test-utils";
import ComparisonView from "../../src/taskpane/comparison/comparison-view";
import type { View } from "../../src/taskpane/app/navigation";
import { fakeWorkbook, type FakeWorkbookOptions } from "../support/fake-workbook";
import { all, draw, one, texts, type } from "./pane-fixture";
import { press } from "./settled";

async function open(
  asked: Omit<Extract<View, { name: "comparison" }>, "name"> = {},
  options?: FakeWorkbookOptions,
) {
  const workbook = fakeWorkbook(options);
  const drawn = await draw(<ComparisonView />, { at: { name: "comparison", ...asked }, workbook });
  return { ...drawn, workbook };
}

/** The field or box of a label. */
function field<T extends HTMLElement = HTMLInputElement>(label: string): T {
  const found = all<HTMLLabelElement>("label").find(({ textContent }) => textContent === label)!;
  return (found.htmlFor ? document.getElementById(found.htmlFor) : found.querySelector("input")) as T;
}

const rows = () => all("tbody tr").map((row) => [...row.children].map(({ textContent }) => textContent));

describe("a comparison", () => {
  it("is seen before it is inserted, with units in its head", async () => {
    await open({ series: "EV" });
    expect(texts("thead th").slice(0, 3)).toEqual(["Year", "SMM, GWh", "IEA, GWh"]);
    expect(rows()[1]![0]).toBe("2024");
  });

  it("leaves a publisher out, and goes on to a year that is typed", async () => {
    await open({ series: "EV" });
    await act(async () => field("IEA").click());
    await type(field("From year"), "2030");
    await type(field("To year"), "2035");
    await type(field<HTMLSelectElement>("Years without a figure"), "cagr");
    expect(texts("thead th")).not.toContain("IEA, GWh");
    expect(rows().map(([year]) => year)).toEqual(["2030", "2031", "2032", "2033", "2034", "2035"]);
    expect(rows().every(([, figure]) => /\d/.test(figure!))).toBe(true);
  });

  it("goes into the sheet with its chart, and one step takes it all back", async () => {
    const { workbook, announcements } = await open({ series: "EV" });
    await type(field("From year"), "2029");
    await press("Insert at B4");
    expect(workbook.cells.get("Sheet1!C8")).toMatch(/^=IF\(OR\(\$B8="",C\$7=""\),"",SSB\.FORECAST\(/);
    expect(workbook.charts).toHaveLength(1);
    await act(async () => void (await announcements.current()!.undo!()));
    expect([workbook.cells.size, workbook.charts]).toEqual([0, []]);
  });

  it("asks before it touches cells that hold something", async () => {
    const { workbook } = await open({ series: "EV" }, { cells: { C6: "mine" } });
    await press("Insert at B4");
    expect([workbook.cells.size, one("[role=alert]").textContent]).toEqual([1, "Overwrite 1 cell? C6"]);
    await press("Overwrite");
    expect(workbook.cells.get("Sheet1!C6")).toBe("GWh");
  });

  it("has blanks and no chart where that is wanted, or the host draws none", async () => {
    const { workbook } = await open({ series: "EV" });
    await act(async () => field("With a chart beside it").click());
    await press("Insert at B4");
    expect(workbook.charts).toEqual([]);
    expect(workbook.cells.get("Sheet1!C8")).toContain("IFNA(");
    await open({ series: "EV" }, { support: { charts: false } });
    expect(document.body.textContent).toContain("This host draws no charts");
  });

  it("is of vintages, materials or projects too", async () => {
    await open();
    const kind = field<HTMLSelectElement>("What stands side by side");
    await type(kind, "vintages");
    expect(texts("thead th")[0]).toBe("As of");
    await type(kind, "materials");
    expect(texts("thead th")).toEqual(["Week to", "Li2S, CNY/kg", "LATP, CNY/kg"]);
    await type(field<HTMLSelectElement>("Unit"), "USD/kg");
    expect(texts("thead th")).toEqual(["Week to", "Li2S, USD/kg", "LATP, USD/kg"]);
    await type(kind, "projects");
    expect(texts("thead th")[0]).toBe("Country");
  });

  it("asks for a choice while nothing can be compared", async () => {
    await open({ series: "no such series" });
    expect(document.body.textContent).toContain("Choose at least one of each.");
    expect(texts("button").filter((text) => text.startsWith("Insert"))).toEqual([]);
  });

  it("needs Excel, and is seen without", async () => {
    await draw(<ComparisonView />, { at: { name: "comparison", series: "EV" } });
    expect(document.body.textContent).toContain("Inserting needs Excel.");
    expect(rows().length).toBeGreaterThan(3);
  });
});
