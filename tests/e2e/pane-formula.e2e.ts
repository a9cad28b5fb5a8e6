import type { Frame, Locator } from "playwright-core";
import {
  axeViolations,
  enlargeText,
  focused,
  paneSuite,
  setPaneWidth,
  sidewaysScroll,
  THEMES,
  type OpenedPane,
} from "./pane-driver";

const { openPane } = paneSuite();
let opened: OpenedPane;

async function openBuilder(theme?: "light" | "dark"): Promise<Frame> {
  opened = await openPane(theme ? { theme } : {});
  await opened.book.select("J5");
  await opened.pane.getByRole("tab", { name: "Formula" }).click();
  await opened.pane.getByRole("textbox", { name: "Formula" }).waitFor();
  return opened.pane;
}

/** Moves on with the Tab key until the element of that name has the focus. */
async function tabTo(pane: Frame, name: string): Promise<void> {
  for (let stop = 0; (await focused(pane)) !== name; stop++) {
    if (stop > 40) throw new Error(`The Tab key does not reach ${name}.`);
    await opened.book.page.keyboard.press("Tab");
  }
}

describe("building a formula", () => {
  it("shows the answer the cell will have, and puts it there", async () => {
    const pane = await openBuilder();
    await pane.getByLabel("Function").selectOption("FORECAST");
    await pane.getByRole("combobox", { name: /^Series/ }).fill("ESS");
    await pane.getByLabel(/^Year/).fill("2030");
    await pane.locator(".result-value", { hasText: "860.15 GWh" }).waitFor();
    await pane.getByText("Assumption: SMM prints no 2024 level.").waitFor();
    await pane.getByRole("button", { name: "Insert in J5" }).click();
    await pane.getByText("Formula inserted in Model!J5.").waitFor();
    await opened.book.waitSettled();
    const cell = await opened.book.cell("J5");
    expect([cell.formula, Number(cell.value).toFixed(2)]).toEqual(['=SSB.FORECAST("ESS",2030)', "860.15"]);
  });

  it("mends a call with one press", async () => {
    const pane = await openBuilder();
    await pane.getByRole("combobox", { name: "Unit" }).fill("USD/kg ex VAT");
    await pane.getByRole("button", { name: "Use vat=in" }).click();
    await pane.locator(".result-value", { hasText: "256.59 USD/kg ex VAT" }).waitFor();
    expect(await pane.getByRole("textbox", { name: "Formula" }).inputValue()).toBe(
      '=SSB.PRICE("Li2S",,"USD/kg ex VAT","vat=in")',
    );
  });

  it("refuses to overwrite, and to spill over what is there", async () => {
    const pane = await openBuilder();
    await opened.book.enter("J7", "mine");
    await opened.book.select("J5");
    await pane.getByRole("textbox", { name: "Formula" }).fill('=SSB.OUTLOOK("ESS")');
    await pane.getByRole("button", { name: "Insert in J5" }).click();
    await pane.getByText("Overwrite 1 cell? J7").waitFor();
    await pane.getByRole("button", { name: "Keep them" }).click();
    expect([await opened.book.value("J7"), (await opened.book.cell("J5")).formula]).toEqual([
      "mine",
      undefined,
    ]);
  });
});

describe("editing the formula of a cell", () => {
  it("starts from the selected cell and replaces what is there", async () => {
    const pane = await openBuilder();
    await opened.book.enter("J9", '=SSB.PRICE("LATP")');
    await opened.book.select("J9");
    await pane.getByRole("button", { name: 'Edit =SSB.PRICE("LATP") in J9' }).click();
    await pane.getByRole("combobox", { name: "Unit" }).fill("CNY/t");
    await pane.getByRole("button", { name: "Replace in J9" }).click();
    await pane.getByText("Formula replaced in Model!J9.").waitFor();
    await opened.book.waitSettled();
    expect(await opened.book.cell("J9")).toMatchObject({
      value: 145000,
      formula: '=SSB.PRICE("LATP",,"CNY/t")',
    });
    await pane.getByRole("button", { name: "Undo" }).click();
    await pane.getByText("Formula replaced").waitFor({ state: "detached" });
    await opened.book.waitSettled();
    expect(await opened.book.value("J9")).toBe(145);
  });
});

describe("a formula with cells", () => {
  const enterHeads = async (): Promise<void> => {
    await opened.book.enter("J13", "ESS");
    await opened.book.enter("K12", "2030");
    await opened.book.waitSettled();
  };

  it("takes the cells that are selected, fixes their rows and columns, and shows the answer through them", async () => {
    const pane = await openBuilder();
    await enterHeads();
    await opened.book.select("K13");
    await pane.getByRole("button", { name: "Insert in K13" }).waitFor();
    await pane.getByLabel("Function").selectOption("FORECAST");
    await pane.getByRole("button", { name: "A1 use the selected cell for Series" }).click();
    await opened.book.select("J13");
    await pane.getByText("J13: ESS").waitFor();
    await pane.getByRole("combobox", { name: /^Series/ }).focus();
    for (const turned of ["=$J$13", "=J$13", "=$J13"]) {
      await opened.book.page.keyboard.press("F4");
      await expectValue(pane.getByRole("combobox", { name: /^Series/ }), turned);
    }
    await pane.getByRole("button", { name: "A1 use the selected cell for Year" }).click();
    await opened.book.select("K12");
    await pane.getByText("K12: 2030").waitFor();
    await pane.locator(".result-value", { hasText: "860.15 GWh" }).waitFor();
    await pane.getByRole("button", { name: "Insert in K13" }).click();
    await pane.getByText("Formula inserted in Model!K13.").waitFor();
    await opened.book.waitSettled();
    const cell = await opened.book.cell("K13");
    expect([cell.formula, Number(cell.value).toFixed(2)]).toEqual(["=SSB.FORECAST($J13,K12)", "860.15"]);
  });

  it("is copied with its references, which read the same cells elsewhere", async () => {
    const pane = await openBuilder();
    await enterHeads();
    await opened.book.enter("K13", "=SSB.FORECAST($J13,K$12)");
    await opened.book.waitSettled();
    await opened.book.select("K13");
    await pane.getByRole("tab", { name: "Cell" }).click();
    await pane.getByRole("button", { name: "Edit a copy" }).click();
    await pane.locator(".result-value", { hasText: "860.15 GWh" }).waitFor();
    await pane.getByRole("combobox", { name: "Unit" }).fill("TWh");
    await opened.book.select("M20");
    await pane.getByRole("button", { name: "Insert in M20" }).click();
    await pane.getByText("Formula inserted in Model!M20.").waitFor();
    await opened.book.waitSettled();
    const cell = await opened.book.cell("M20");
    expect([cell.formula, Number(cell.value).toFixed(4)]).toEqual([
      '=SSB.FORECAST($J13,K$12,"TWh")',
      "0.8602",
    ]);
  });

  it("keeps the answer in view while the options are edited, at 320 pixels too", async () => {
    const pane = await openBuilder();
    await setPaneWidth(opened.book, 320);
    await pane.locator("details.card > summary").click();
    await pane.getByLabel("Source in the cell", { exact: true }).focus();
    const [result, view] = await Promise.all(
      [".formula-result", "#view"].map((one) => pane.locator(one).boundingBox()),
    );
    expect(result!.y + result!.height).toBeLessThanOrEqual(view!.y + view!.height + 1);
    expect(result!.y).toBeGreaterThan(view!.y);
    const field = await pane.getByLabel("Source in the cell", { exact: true }).boundingBox();
    expect(field!.y + field!.height).toBeLessThanOrEqual(result!.y + 1);
  });
});

async function expectValue(field: Locator, value: string): Promise<void> {
  await field
    .page()
    .waitForFunction(([element, wanted]) => (element as HTMLInputElement).value === wanted, [
      await field.elementHandle(),
      value,
    ] as const);
}

describe("the keyboard alone", () => {
  it("picks a series from the list, changes the unit and inserts", async () => {
    const pane = await openBuilder();
    const { keyboard } = opened.book.page;
    await pane.getByLabel("Function").focus();
    await keyboard.press("Tab");
    await keyboard.press("Control+A");
    await keyboard.type("latp");
    await keyboard.press("ArrowDown");
    await keyboard.press("Enter");
    await tabTo(pane, "Insert in J5");
    await keyboard.press("Enter");
    await pane.getByText("Formula inserted").waitFor();
    await opened.book.waitSettled();
    expect(await opened.book.cell("J5")).toMatchObject({ value: 145, formula: '=SSB.PRICE("LATP")' });
  });
});

describe.each(THEMES)("in the %s theme", (theme) => {
  it("axe finds nothing wrong: answered, refused, with the list and the options open", async () => {
    const pane = await openBuilder(theme);
    expect(await axeViolations(pane)).toEqual([]);
    await pane.getByText("Options", { exact: true }).click();
    await pane.getByRole("combobox", { name: /^Unit/ }).press("ArrowDown");
    await pane.getByRole("listbox", { name: "Units" }).waitFor();
    expect(await axeViolations(pane)).toEqual([]);
    await pane.getByRole("combobox", { name: /^Unit/ }).press("Escape");
    await pane.getByRole("combobox", { name: /^Material/ }).press("ArrowDown");
    await pane.getByRole("listbox", { name: "Series" }).waitFor();
    expect(await axeViolations(pane)).toEqual([]);
    await pane.getByRole("combobox", { name: /^Material/ }).fill("Li2SS");
    await pane.getByRole("button", { name: "Use Li2S" }).waitFor();
    expect(await axeViolations(pane)).toEqual([]);
    await pane.getByRole("textbox", { name: "Formula" }).fill('=SSB.OUTLOOK("ESS")');
    await pane.getByRole("table").waitFor();
    expect(await axeViolations(pane)).toEqual([]);
  });
});

describe("a narrow pane", () => {
  it("never scrolls sideways at 320 pixels, nor with text twice its size", async () => {
    const pane = await openBuilder();
    await setPaneWidth(opened.book, 320);
    await pane.getByText("Options", { exact: true }).click();
    expect(await sidewaysScroll(pane)).toBe(0);
    await pane.getByRole("textbox", { name: "Formula" }).fill('=SSB.OUTLOOK("ESS")');
    await enlargeText(pane);
    expect(await sidewaysScroll(pane)).toBe(0);
  });
});
