/** The browser workbook as the Excel of somebody who writes decimal commas and reads errors in German. */
import type { Frame } from "playwright-core";
import { formulaBox, insertFormula, paneSuite, showTab, type OpenedPane } from "./pane-driver";

const { openPane } = paneSuite();
let opened: OpenedPane;

async function openFormula(asked: string): Promise<Frame> {
  opened = await openPane({ asked });
  await showTab(opened.pane, "Formula");
  return opened.pane;
}

function said(pane: Frame, words: RegExp): Promise<void> {
  return pane.getByRole("status").filter({ hasText: words }).first().waitFor();
}

/** The office.js of npm is older than Microsoft's own: it takes no notice of what kind an error is. */
function teachTypes(pane: Frame): Promise<void> {
  return pane.evaluate(() => {
    const range = Excel.Range.prototype as unknown as Record<string, unknown>;
    const handle = range["_handleResult"] as (this: unknown, value: Record<string, unknown>) => void;
    const types = new WeakMap<object, unknown>();
    range["_handleResult"] = function (this: object, value: Record<string, unknown>) {
      if (value?.["ValuesAsJson"]) types.set(this, value["ValuesAsJson"]);
      handle.call(this, value);
    };
    Object.defineProperty(range, "valuesAsJson", {
      get(this: object) {
        return types.get(this);
      },
    });
  });
}

describe("an Excel that writes decimal commas", () => {
  it("has its formulas shown and read as it writes them, and English ones written", async () => {
    const pane = await openFormula("?culture=de-DE");
    const { book } = opened;
    await pane.getByRole("combobox", { name: "Unit" }).fill("USD/kg ex VAT");
    expect(await formulaBox(pane).inputValue()).toBe('=SSB.PRICE("Li2S";;"USD/kg ex VAT")');

    await insertFormula(opened, '=SSB.FORECAST("ESS";2030)', "J5");
    expect((await book.cell("J5")).formula).toBe('=SSB.FORECAST("ESS",2030)');
    await insertFormula(opened, '=SSB.CONVERT(1,5;"t";"kg")', "J6");
    expect(await book.cell("J6")).toMatchObject({ formula: '=SSB.CONVERT(1.5,"t","kg")', value: 1500 });
    // An English one was pasted.
    await insertFormula(opened, '=SSB.CONVERT(2.5,"t","kg")', "J7");
    expect(await book.cell("J7")).toMatchObject({ formula: '=SSB.CONVERT(2.5,"t","kg")', value: 2500 });

    await book.enter("J8", '=1.5*SSB.PRICE("LATTP",,"CNY/kg")');
    await showTab(pane, "Cell");
    await book.select("J6");
    await pane.getByText('=SSB.CONVERT(1,5;"t";"kg")', { exact: true }).first().waitFor();
    await book.select("J8");
    await pane.getByText('=1,5*SSB.PRICE("LATTP";;"CNY/kg")', { exact: true }).waitFor();
    await showTab(pane, "Errors");
    await pane.getByText('=1,5*SSB.PRICE("LATTP";;"CNY/kg")', { exact: true }).first().waitFor();
    await showTab(pane, "Formula");
    await pane.getByRole("button", { name: /^Edit/ }).waitFor({ state: "detached" });
    await book.select("J6");
    await pane.getByRole("button", { name: 'Edit =SSB.CONVERT(1,5;"t";"kg") in J6' }).waitFor();
    expect(book.complaints.errors).toEqual([]);
  });
});

describe("an Excel that writes its errors in German", () => {
  const WORDS = { "#N/A": "#NV", "#VALUE!": "#WERT!" };
  const REFUSED = '=SSB.PRICE("LPSC")';

  it("leaves them where an older office.js hands on no types, and else freezes and thaws them", async () => {
    const { book, pane } = await openGerman();
    await book.enter("J1", REFUSED);
    expect(await book.value("J1")).toBe("#N/A");
    const error = async (): Promise<unknown[]> => {
      const { formula, value } = await book.cell("J1");
      return [formula, value];
    };
    await pane.getByRole("tab", { name: "Model" }).click();
    await pane.getByLabel("Freeze", { exact: true }).selectOption("sheet");
    await pane.getByRole("button", { name: "Freeze to values" }).click();
    await said(pane, /frozen to values/);
    expect(await error()).toEqual([REFUSED, "#N/A"]);
    await thaw();

    await teachTypes(pane);
    await pane.getByRole("button", { name: "Freeze to values" }).click();
    await said(pane, /frozen to values/);
    expect(await error()).toEqual([undefined, "#N/A"]);
    await thaw();
    expect(await error()).toEqual([REFUSED, "#N/A"]);
    expect(book.complaints.errors).toEqual([]);
  });

  async function openGerman(): Promise<OpenedPane> {
    opened = await openPane({ asked: "?culture=de-DE" });
    await opened.book.behave({ errorWords: WORDS });
    return opened;
  }

  async function thaw(): Promise<void> {
    await opened.pane.getByRole("button", { name: "Unfreeze all" }).click();
    await said(opened.pane, /live again/);
    await opened.book.waitSettled();
  }
});
