/** What a refresh asks the sheet to calculate, with the real office.js between; and a name that only old formulas have. */
import type { Frame } from "playwright-core";
import { cellAddresses, parseBox, splitAddress } from "../../src/domain/formulas/address";
import { paneSuite, type OpenedPane } from "./pane-driver";

const { openPane } = paneSuite();
let opened: OpenedPane;

async function open(): Promise<OpenedPane> {
  opened = await openPane();
  return opened;
}

function said(pane: Frame, words: RegExp): Promise<void> {
  return pane.getByRole("status").filter({ hasText: words }).first().waitFor();
}

/** Cells with an SSB formula, by address. */
function ssbCells(): Promise<string[]> {
  return opened.book.page.evaluate(() =>
    ["Model", "News"]
      .flatMap((sheet) =>
        Array.from({ length: 40 * 26 }, (_, at) => {
          const local = `${String.fromCharCode(65 + (at % 26))}${Math.floor(at / 26) + 1}`;
          const { formula } = window.ssbWorkbook!.getCell(local, sheet);
          return formula?.includes("SSB.") ? [`${sheet}!${local}`] : [];
        }).flat(),
      )
      .sort(),
  );
}

function cellsOf(range: string): string[] {
  const { sheet, local } = splitAddress(range);
  const box = parseBox(local);
  return box ? cellAddresses(sheet, box).flat() : [range];
}

describe("a refresh", () => {
  it("calculates every SSB cell and nothing else, and one alone where one is asked for", async () => {
    const { book, pane } = await open();
    await book.enter("J1", "=B7*2");
    const cells = await ssbCells();
    await book.ribbonButton("Refresh").click();
    await said(pane, new RegExp(`Refreshed ${cells.length} SSB cells\\.`));
    expect((await book.calculated()).flatMap(cellsOf).sort()).toEqual(cells);
    expect(await book.value("J1")).toBe(4100);

    await book.select("B8");
    await pane.getByRole("tab", { name: "Cell", exact: true }).click();
    await pane.getByRole("button", { name: "Recalculate" }).click();
    await said(pane, /Model!B8 was recalculated\.(?! Calculation)/);
    expect((await book.calculated()).slice(-1).flatMap(cellsOf)).toEqual(["Model!B8"]);
    expect((await book.calculated()).flatMap(cellsOf)).toHaveLength(cells.length + 1);
  });

  it("says that the cells which read them wait for F9 where a person calculates by hand", async () => {
    const { book, pane } = await open();
    await book.behave({ calculationMode: "Manual" });
    const waits = "Calculation is manual: press F9 for the cells that depend on them.";
    const cells = await ssbCells();
    await book.ribbonButton("Refresh").click();
    await said(pane, new RegExp(`Refreshed ${cells.length} SSB cells\\. ${waits}`));
    // Once more, for those that read another SSB cell: until nothing changes.
    expect([...new Set((await book.calculated()).flatMap(cellsOf))].sort()).toEqual(cells);
    await book.select("B8");
    await pane.getByRole("tab", { name: "Cell", exact: true }).click();
    await pane.getByRole("button", { name: "Recalculate" }).click();
    await said(pane, /Model!B8 was recalculated\. Calculation is manual: press F9/);
    await book.behave({ calculationMode: "Automatic" });
    await pane.getByRole("button", { name: "Recalculate" }).click();
    await said(pane, /Model!B8 was recalculated\.(?! Calculation)/);
  });
});

describe("a name that is answered and no longer offered", () => {
  it("answers in the grid as the name does that took its place, also in small letters", async () => {
    const { book } = await open();
    const named = await book.evaluate('=SSB.FXRATE("USD/CNY","2025-12-05")', "J1");
    const old = await book.evaluate('=SSB.FX("USD/CNY","2025-12-05")', "J2");
    expect([typeof old.value, old.value]).toEqual(["number", named.value]);
    expect(await book.properties("J2")).toEqual(await book.properties("J1"));
    await book.type("J3", '=ssb.fx("USD/CNY","2025-12-05")');
    expect(await book.cell("J3")).toMatchObject({
      formula: '=SSB.FX("USD/CNY","2025-12-05")',
      value: named.value,
    });
  });
});
