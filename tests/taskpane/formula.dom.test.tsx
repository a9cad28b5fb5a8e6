import { act } from "preact/test-utils";
import type { View } from "../../src/taskpane/app/navigation";
import { styleOf } from "../../src/domain/formulas/local-formula";
import { FUNCTION_NAMES } from "../../src/domain/functions/functions";
import FormulaView from "../../src/taskpane/formula/formula-view";
import { fakeWorkbook, type FakeWorkbookOptions } from "../support/fake-workbook";
import { all, draw, key, one, texts, type, until } from "./pane-fixture";
import { press } from "./settled";

type Asked = Omit<Extract<View, { name: "formula" }>, "name">;

async function open(asked: Asked = {}, options?: FakeWorkbookOptions) {
  const workbook = fakeWorkbook(options);
  const drawn = await draw(<FormulaView />, { at: { name: "formula", ...asked }, workbook });
  return { ...drawn, workbook };
}

const PRICE = (...given: unknown[]): Asked => ({ function: "PRICE", arguments: given });

const formula = () => one<HTMLTextAreaElement>("textarea").value;

/** The field of a label: the label's text may go on, as in "Series (needed)". */
function field<T extends HTMLElement = HTMLInputElement>(label: string): T {
  const found = all<HTMLLabelElement>("label").find(
    (one) => one.textContent.replace(" (needed)", "") === label,
  );
  return document.getElementById(found!.htmlFor) as T;
}

async function write(text: string): Promise<void> {
  await act(async () => {
    const area = one<HTMLTextAreaElement>("textarea");
    area.value = text;
    area.dispatchEvent(new Event("input", { bubbles: true }));
  });
}

/** The units a field offers, its list opened. */
async function units(label: string): Promise<string[]> {
  const box = field(label).parentElement!;
  const turn = () => act(async () => box.querySelector("button")!.click());
  await turn();
  const offered = [...box.querySelectorAll("[role=option]")].map((option) => option.textContent);
  await turn();
  return offered;
}

const choices = (select: HTMLSelectElement) => [...select.options].map((option) => option.value);

describe("building a call", () => {
  it("begins with a price and shows its answer", async () => {
    await open();
    expect([formula(), one(".result-value").textContent]).toEqual(['=SSB.PRICE("Li2S")', "2,050 CNY/kg"]);
  });

  it("offers every function with what it answers", async () => {
    await open();
    const offered = [...field<HTMLSelectElement>("Function").options].map((option) => option.text);
    expect(offered).toHaveLength(FUNCTION_NAMES.length);
    expect(offered).toContain("CAGR – growth a year");
  });

  describe("in an Excel with decimal commas", () => {
    const style = styleOf(",", "de-DE");

    it("is shown with its separators, and written in English", async () => {
      const { workbook } = await open({ function: "CONVERT", arguments: [2.5, "t", "kg"] }, { style });
      expect(formula()).toBe('=SSB.CONVERT(2,5;"t";"kg")');
      await press("Insert in B4");
      expect(workbook.cells.get("Sheet1!B4")).toBe('=SSB.CONVERT(2.5,"t","kg")');
    });

    it("is read as it is typed there, and in English too", async () => {
      await open({}, { style });
      await write('=SSB.FORECAST("ESS";2030)');
      expect(field("Series").value).toBe("ESS");
      expect(one(".result-value").textContent).toContain("GWh");
      await write('=SSB.FORECAST("EV",2030)');
      expect(field("Series").value).toBe("EV");
    });

    it("is read with semicolons in an English Excel as well", async () => {
      await open();
      await write('=SSB.CONVERT(2,5;"t";"kg")');
      expect(one(".result-value").textContent).toContain("2,500");
    });
  });

  it("keeps the series when the function changes", async () => {
    await open(PRICE("LATP"));
    await type(field<HTMLSelectElement>("Function"), "HISTORY");
    expect(formula()).toBe('=SSB.HISTORY("LATP")');
  });

  it("follows every field", async () => {
    await open({ function: "FORECAST", arguments: [] });
    await type(field("Series"), "ESS");
    await type(field("Year"), "2028");
    await type(field("Unit"), "TWh");
    expect(formula()).toBe('=SSB.FORECAST("ESS",2028,"TWh")');
    expect(one(".result-value").textContent).toBe("about 0.5333 TWh");
  });

  it("offers the units that are legal for the series, and no other", async () => {
    await open({ function: "FORECAST", arguments: ["ESS", 2030] });
    expect(await units("Unit")).toEqual(["GWh", "Wh", "kWh", "MWh", "TWh"]);
    await type(field("Series"), "ASSB penetration");
    expect(await units("Unit")).toEqual(["fraction", "%"]);
  });

  it("offers a price's units with and without VAT, by currency", async () => {
    await open(PRICE("Li2S"));
    expect(await units("Unit")).toEqual(expect.arrayContaining(["CNY/t", "USD/kg ex VAT", "CNY/kg inc VAT"]));
    await act(async () => field("Unit").parentElement!.querySelector("button")!.click());
    expect(all("[role=group]").map((group) => group.getAttribute("aria-label"))).toEqual(
      expect.arrayContaining(["CNY", "USD", "EUR"]),
    );
  });

  it("finds a unit by parts of its name, and takes the one that is chosen", async () => {
    await open(PRICE("Li2S"));
    await type(field("Unit"), "usd t ex");
    expect(texts("[role=option]")).toEqual(["USD/t ex VAT"]);
    await act(async () => one("[role=option]").click());
    expect(formula()).toBe('=SSB.PRICE("Li2S",,"USD/t ex VAT")');
  });

  it("offers for a conversion what the first unit can become", async () => {
    await open({ function: "CONVERT", arguments: [2, "GWh"] });
    expect(await units("To")).toEqual(["GWh", "Wh", "kWh", "MWh", "TWh"]);
  });

  it("takes a date as words or from the calendar", async () => {
    await open(PRICE("Li2S"));
    await type(field("Date"), "2025-10");
    expect(formula()).toBe('=SSB.PRICE("Li2S","2025-10")');
    await type(one<HTMLInputElement>("[aria-label='Date: pick a day']"), "2025-12-06");
    expect(formula()).toBe('=SSB.PRICE("Li2S","2025-12-06")');
  });

  it("has a control for each option the function takes, with what it does", async () => {
    await open(PRICE("Li2S"));
    const options = one("details.card");
    expect([...options.querySelectorAll("label")].map((label) => label.textContent)).toEqual([
      "As of",
      "Publisher",
      "VAT of the published price",
      "Exchange rate",
      "Day without a price",
      "Days carried at most",
      "Field",
      "Source in the cell",
    ]);
    const fill = field<HTMLSelectElement>("Day without a price");
    expect(fill.getAttribute("aria-describedby")).not.toBeNull();
    await type(fill, "none");
    await type(field("Days carried at most"), "60");
    expect(formula()).toBe('=SSB.PRICE("Li2S",,,"fill=none; maxage=60")');
    expect(options.querySelector("summary")!.textContent).toBe(
      "Options (Day without a price, Days carried at most)",
    );
    await type(field<HTMLSelectElement>("Day without a price"), "");
    expect(formula()).toBe('=SSB.PRICE("Li2S",,,"maxage=60")');
  });

  it("offers what there is of a series as closed lists, in words", async () => {
    await open({ function: "FORECAST", arguments: ["ESS", 2030] });
    expect(choices(field<HTMLSelectElement>("Publisher"))).toEqual(
      expect.arrayContaining(["", "SMM", "IEA", "any"]),
    );
    expect(choices(field<HTMLSelectElement>("Beyond known years"))).toEqual(["", "cagr", "linear"]);
    expect(choices(field<HTMLSelectElement>("Method"))).toEqual(
      expect.arrayContaining(["reported", "growth"]),
    );
    expect([...field<HTMLSelectElement>("Field").options].map(({ text }) => text)).toContain(
      "low: low end of the range",
    );
  });

  it("shows a table with its size, and the rows that fit", async () => {
    await open({ function: "OUTLOOK", arguments: ["ESS"] });
    expect(one("caption").textContent).toBe("8 rows, 8 columns");
    expect(texts("table tr:last-child td").slice(0, 3)).toEqual(["2030", "860.15", "F"]);
  });

  it("shows how a number came about", async () => {
    await open({ function: "FORECAST", arguments: ["ESS", 2030] });
    expect(one("section[aria-label='How it came about']").textContent).toContain(
      "205 GWh (Rho Motion, 2024, assumption)",
    );
  });

  it("is found again by whoever comes back from another tab", async () => {
    const { navigation, root, session, announcements } = await open(PRICE("LATP"));
    await type(field("Date"), "2025-12");
    const again = { session, navigation, announce: announcements.announce };
    const { render } = await import("preact");
    const { PaneContext } = await import("../../src/taskpane/app/pane");
    await act(() => render(null, root));
    navigation.go({ name: "formula" });
    await act(() =>
      render(
        <PaneContext.Provider value={again}>
          <FormulaView />
        </PaneContext.Provider>,
        root,
      ),
    );
    expect(formula()).toBe('=SSB.PRICE("LATP","2025-12")');
  });
});

describe("the formula as text", () => {
  it("fills the fields as it is typed", async () => {
    await open();
    await write('=SSB.FORECAST("EV",2030,,"asof=2025-12-31")');
    expect([field("Series").value, field("Year").value, field("As of").value]).toEqual([
      "EV",
      "2030",
      "2025-12-31",
    ]);
  });

  it("leaves the fields alone while it is no call, and says where it breaks off", async () => {
    await open(PRICE("Li2S"));
    await write('=SSB.PRICE("LATP"');
    expect(field("Material").value).toBe("Li2S");
    expect(one("textarea").getAttribute("aria-invalid")).toBe("true");
    expect(one(".formula-problem").textContent).toContain("A comma or a closing bracket is missing.");
  });

  it("says where a half-typed argument breaks off", async () => {
    await open();
    await write("=SSB.PRICE(A2&)");
    expect(one(".formula-problem").textContent).toContain("A2& is not complete. At character 15.");
  });

  it("gives way when a field changes the call", async () => {
    await open(PRICE("Li2S"));
    await write('=SSB.PRICE("LATP"');
    await type(field("Date"), "2025-12");
    expect([formula(), all(".formula-problem")]).toEqual(['=SSB.PRICE("Li2S","2025-12")', []]);
  });
});

describe("a call that cannot be answered", () => {
  it("shows the sentence and mends itself with one press", async () => {
    await open(PRICE("Li2S", null, "USD/kg ex VAT"));
    expect(one(".result-problem").textContent).toContain("SMM does not say whether this price includes VAT");
    await press("Use vat=in");
    expect(formula()).toBe('=SSB.PRICE("Li2S",,"USD/kg ex VAT","vat=in")');
    expect(one(".result-value").textContent).toBe("256.59 USD/kg ex VAT");
  });

  it("is read out", async () => {
    await open(PRICE("Li2SS"));
    expect(one("[role=status]").textContent).toMatch(/^#VALUE! "Li2SS" is not in the catalogue/);
    await press("Use Li2S");
    expect(one("[role=status]").textContent).toBe("2,050 CNY/kg");
  });
});

describe("inserting", () => {
  it("goes to the selected cell, which the button names", async () => {
    const drawn = await open();
    await press("Insert in B4");
    expect(drawn.workbook.cells.get("Sheet1!B4")).toBe('=SSB.PRICE("Li2S")');
    expect(drawn.announcements.current()!.text).toBe("Formula inserted in Sheet1!B4.");
    await act(async () => void (await drawn.announcements.current()!.undo!()));
    expect(drawn.workbook.cells.size).toBe(0);
  });

  it("follows the selection", async () => {
    const { workbook } = await open();
    await act(async () => workbook.select("D9"));
    await press("Insert in D9");
    expect([...workbook.cells.keys()]).toEqual(["Sheet1!D9"]);
  });

  it("refuses a cell that holds something, unless told to", async () => {
    const { workbook } = await open({}, { cells: { B4: "mine" } });
    await press("Insert in B4");
    expect([workbook.cells.get("Sheet1!B4"), one("[role=alert]").textContent]).toEqual([
      "mine",
      "Overwrite 1 cell? B4",
    ]);
    await press("Overwrite");
    expect(workbook.cells.get("Sheet1!B4")).toBe('=SSB.PRICE("Li2S")');
  });

  it("checks the room for what will spill", async () => {
    const { workbook } = await open(
      { function: "OUTLOOK", arguments: ["ESS"] },
      { cells: { C11: 1, C12: 2 } },
    );
    await press("Insert in B4");
    expect(one("[role=alert]").textContent).toBe("Overwrite 1 cell? C11");
    expect(workbook.cells.has("Sheet1!B4")).toBe(false);
  });

  it("needs Excel, and building works without", async () => {
    await draw(<FormulaView />, { at: { name: "formula" } });
    expect(document.body.textContent).toContain("Inserting needs Excel.");
    expect(one(".result-value").textContent).toBe("2,050 CNY/kg");
  });
});

describe("editing a cell's formula", () => {
  const OURS = '=SSB.FORECAST("ESS",2030)';

  it("is offered for a selected cell that is one call", async () => {
    await open({}, { cells: { B4: OURS } });
    await press(`Edit ${OURS} in B4`);
    expect([field("Series").value, field("Year").value]).toEqual(["ESS", "2030"]);
  });

  it("is not offered for other formulas", async () => {
    const { workbook } = await open({}, { cells: { B4: "=SUM(A1:A3)", B5: "=SSB.PRICE(A2)+1", B6: 5 } });
    for (const cell of ["B4", "B5", "B6"]) {
      await act(async () => workbook.select(cell));
      expect(texts("button").filter((text) => text.startsWith("Edit"))).toEqual([]);
    }
  });

  it("replaces the formula without asking, for that is what was asked for", async () => {
    const drawn = await open({}, { cells: { B4: OURS } });
    await press(`Edit ${OURS} in B4`);
    await type(field("Year"), "2028");
    await press("Replace in B4");
    expect(drawn.workbook.cells.get("Sheet1!B4")).toBe('=SSB.FORECAST("ESS",2028)');
    await act(async () => void (await drawn.announcements.current()!.undo!()));
    expect(drawn.workbook.cells.get("Sheet1!B4")).toBe(OURS);
  });

  it("stays with its cell when the selection moves on", async () => {
    const { workbook } = await open({}, { cells: { B4: OURS } });
    await press(`Edit ${OURS} in B4`);
    await act(async () => workbook.select("D9"));
    await type(field("Year"), "2028");
    await press("Replace in B4");
    expect([...workbook.cells]).toEqual([["Sheet1!B4", '=SSB.FORECAST("ESS",2028)']]);
  });

  it("asks about other cells that a longer answer would cover", async () => {
    const { workbook } = await open({}, { cells: { B4: OURS, B6: "mine" } });
    await press(`Edit ${OURS} in B4`);
    await write('=SSB.OUTLOOK("ESS")');
    await press("Replace in B4");
    expect(one("[role=alert]").textContent).toBe("Overwrite 1 cell? B6");
    expect(workbook.cells.get("Sheet1!B4")).toBe(OURS);
  });

  it("can be given up", async () => {
    const { workbook } = await open({}, { cells: { B4: OURS }, selected: "B4" });
    await press(`Edit ${OURS} in B4`);
    await press("Leave B4 as it is");
    await act(async () => workbook.select("D9"));
    expect(texts("button")).toContain("Insert in D9");
  });

  it("starts where another view asks for it", async () => {
    await open(
      { function: "FORECAST", arguments: ["ESS", 2030], at: "Sheet1!B4" },
      { cells: { B4: OURS }, selected: "A1" },
    );
    expect(texts("button")).toContain("Replace in B4");
  });
});

describe("a formula with cells", () => {
  const CELLS = { A13: "ESS", B12: 2030, A14: "EV", C12: 2028 };

  it("keeps its references, and shows the answer through them", async () => {
    await open({ formula: "=SSB.FORECAST($A13,B$12)" }, { cells: CELLS });
    expect(formula()).toBe("=SSB.FORECAST($A13,B$12)");
    await settled(".result-value");
    expect(one(".result-value").textContent).toBe("about 860.15 GWh");
    expect([field("Series").value, field("Year").value]).toEqual(["=$A13", "=B$12"]);
    expect(document.body.textContent).toContain("$A13: ESS");
  });

  it("offers the units of the series that stands in the cell", async () => {
    await open({ formula: "=SSB.FORECAST($A13,B$12)" }, { cells: CELLS });
    await settled(".result-value");
    expect(await units("Unit")).toEqual(["GWh", "Wh", "kWh", "MWh", "TWh"]);
  });

  it("is edited in its place", async () => {
    const { workbook } = await open(
      {},
      { cells: { ...CELLS, B13: "=SSB.FORECAST($A13,B$12)" }, selected: "B13" },
    );
    await press("Edit =SSB.FORECAST($A13,B$12) in B13");
    await type(field("Unit"), "TWh");
    await press("Replace in B13");
    expect(workbook.cells.get("Sheet1!B13")).toBe('=SSB.FORECAST($A13,B$12,"TWh")');
  });

  it("goes elsewhere as its text does: it reads the same cells", async () => {
    const { workbook } = await open({ formula: "=SSB.FORECAST(A13,B12)" }, { cells: CELLS, selected: "D9" });
    await press("Insert in D9");
    expect(workbook.cells.get("Sheet1!D9")).toBe("=SSB.FORECAST(A13,B12)");
  });

  it("takes selected cells for an argument, while the formula stays where it is to stand", async () => {
    const { workbook } = await open(
      { function: "FORECAST", arguments: [] },
      { cells: CELLS, selected: "F5" },
    );
    await press("A1 use the selected cell for Series");
    await act(async () => workbook.select("A13"));
    await until(() => texts("button").includes("$ fix column or row of Series"));
    expect(field("Series").value).toBe("=A13");
    await press("$ fix column or row of Series");
    await press("$ fix column or row of Series");
    await press("$ fix column or row of Series");
    await press("A1 use the selected cell for Year");
    await act(async () => workbook.select("B12"));
    await until(() => texts("button").includes("$ fix column or row of Year"));
    await press("$ fix column or row of Year");
    expect(formula()).toBe("=SSB.FORECAST($A13,$B$12)");
    await press("A1 use the selected cell for Year");
    await press("Insert in F5");
    expect(workbook.cells.get("Sheet1!F5")).toBe("=SSB.FORECAST($A13,$B$12)");
  });

  it("turns its dollar signs with F4, as Excel does", async () => {
    await open({ formula: "=SSB.FORECAST(A13,B12)" }, { cells: CELLS });
    field("Year").focus();
    const seen: string[] = [];
    for (let turn = 0; turn < 4; turn++) {
      await key("F4");
      seen.push(field("Year").value);
    }
    expect(seen).toEqual(["=$B$12", "=B$12", "=$B12", "=B12"]);
  });

  it("takes cells that are typed behind an equals sign, for an option too", async () => {
    await open({ function: "FORECAST", arguments: ["ESS"] }, { cells: CELLS });
    await type(field("Year"), "=C12");
    await type(field("Base"), "=D1");
    expect(formula()).toBe('=SSB.FORECAST("ESS",C12,,"base="&D1)');
  });

  it("never reads the cell it stands in", async () => {
    const { workbook, announcements } = await open(
      { formula: "=SSB.FORECAST(A13,B12)" },
      { cells: CELLS, selected: "B12" },
    );
    await press("Insert in B12");
    expect(announcements.current()!.text).toBe("The formula reads B12 itself. Choose another cell for it.");
    expect(workbook.cells.get("Sheet1!B12")).toBe(2030);
  });

  it("says what only Excel can work out, and keeps it", async () => {
    await open({ formula: "=SSB.FORECAST(A13,B12+1)" }, { cells: CELLS, selected: "F5" });
    await until(() => !one(".formula-result").textContent.startsWith("Reading"));
    expect(one(".formula-result").textContent).toContain("Excel works out B12+1 first");
    expect(field("Year").value).toBe("=B12+1");
  });

  it("says in a sentence what is wrong with what a cell holds", async () => {
    await open({ formula: "=SSB.PRICE(A13)" }, { cells: { A13: "Li2SS" } });
    await settled(".result-problem");
    expect(one(".result-problem").textContent).toContain("Did you mean Li2S?");
    expect(texts(".result-fix")).toEqual([]);
  });

  it("leaves options that stand in cells to the sheet", async () => {
    await open({ formula: '=SSB.PRICE("Li2S",,,H1:I2)' }, { cells: {} });
    expect(one("details.card").textContent).toContain("They are read from H1:I2.");
    await press("Set them here instead");
    expect(formula()).toBe('=SSB.PRICE("Li2S")');
  });
});

/** Waits until an element is there. */
async function settled(selector: string): Promise<void> {
  await until(() => all(selector).length > 0);
}
