/** The browser workbook as an Excel from before numbers could carry their source. */
import type { Frame } from "playwright-core";
import { insertFormula, paneSuite, showTab, type OpenedPane } from "./pane-driver";

const { openPane } = paneSuite();
let opened: OpenedPane;

async function openFormula(asked: string): Promise<Frame> {
  opened = await openPane({ asked });
  await showTab(opened.pane, "Formula");
  return opened.pane;
}

function cellsBelow(column: string, from: number, count: number) {
  return Promise.all(Array.from({ length: count }, (_, at) => opened.book.cell(`${column}${from + at}`)));
}

describe.each([
  ["2021", "ExcelApi: 1.14"],
  ["2024", "ExcelApi: 1.17"],
  ["2408", "CustomFunctionsRuntime: 1.4"],
])("Excel %s", (version, sets) => {
  it("shows plain numbers, dates and shares that read right, no #VALUE!, and says what it can", async () => {
    const pane = await openFormula(`?excel=${version}`);
    const { book } = opened;
    expect([await book.value("B7"), await book.value("C7")]).toEqual([2050, expect.any(Number)]);
    expect([await book.properties("B7"), await book.properties("B16")]).toEqual([{}, {}]);

    await insertFormula(opened, '=SSB.HISTORY("Li2S")', "J5");
    const dates = (await cellsBelow("J", 6, 3)).map(({ text, numberFormat }) => [text, numberFormat]);
    // What was published for a month reads as that month.
    expect(dates).toEqual([
      ["2024-01", "yyyy-mm"],
      ["2025-10", "yyyy-mm"],
      ["2025-11-20", "yyyy-mm-dd"],
    ]);
    expect((await cellsBelow("K", 6, 2)).map(({ value }) => value)).toEqual([5500, 2000]);

    await insertFormula(opened, '=SSB.CAGR("EV",2024,2030)', "J1");
    expect(await book.cell("J1")).toMatchObject({ text: "11.0%", numberFormat: "0.0%", value: 0.11 });

    const shown = await book.page.evaluate(() =>
      ["A", "B", "C", "D", "E", "F", "G", "J", "K"].flatMap((column) =>
        Array.from({ length: 60 }, (_, at) => `${column}${at + 1}`).filter(
          (at) => window.ssbWorkbook!.getCell(at, "Model").value === "#VALUE!",
        ),
      ),
    );
    // The material that nobody knows.
    expect(shown).toEqual(["B9", "C9"]);

    await showTab(pane, "Health");
    const source = pane.getByRole("row").filter({ hasText: "Numbers carry their source" });
    expect(await source.innerText()).toMatch(/Plain numbers; =SSB\.CITE says where one is from\s+no$/);
    await pane.getByRole("button", { name: "Run the checks" }).click();
    await pane.getByRole("table", { name: "Check this Excel" }).waitFor();
    expect(await pane.getByRole("textbox", { name: "Facts for a report" }).inputValue()).toContain(sets);
    expect(opened.book.complaints.errors).toEqual([]);
  });
});
