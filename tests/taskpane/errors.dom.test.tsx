/** The errors view over the real Excel layer and a small Excel in memory. */
import { act } from "preact/test-utils";
import { connectWorkbook } from "../../src/excel/connect";
import ErrorsView from "../../src/taskpane/errors/errors-view";
import { FakeExcel, type FakeOptions } from "../support/fake-excel";
import { packOf } from "../support/ledgers";
import { openCalculatingWorkbook } from "../support/calculating-workbook";
import { CELLS, FIRST } from "./two-editions";
import { all, draw, one, press, texts, until, type DrawnPane } from "./pane-fixture";

const pack = packOf({
  series: [{ code: "Li2S", name: "Lithium sulfide" }],
  observations: [{ period: "2025-01-17", value: 2050 }],
});

let excel: FakeExcel;
let pane: DrawnPane;

async function open(cells: Record<string, string>, options: Partial<FakeOptions> = {}): Promise<void> {
  const answers = Object.fromEntries(Object.values(cells).map((formula) => [formula, [["#VALUE!"]]]));
  excel = new FakeExcel({ sheets: { Model: cells }, answers: { ...answers, ...options.answers } }).install();
  pane = await draw(<ErrorsView />, { pack, workbook: (await connectWorkbook())! });
  await until(() => /^\d+ SSB cell/.test(one("[role=status]").textContent));
}

function summary(): string {
  return one("[role=status]").textContent;
}

describe("the errors of a workbook", () => {
  it("are none in a healthy one", async () => {
    await open({ A1: '=SSB.PRICE("Li2S")' }, { answers: { '=SSB.PRICE("Li2S")': [[2050]] } });
    expect(summary()).toBe("1 SSB cell, no error.");
  });

  it("are listed with cell, formula and sentence", async () => {
    await open({ A1: '=SSB.PRICE("Li2SS")', A2: "=SUM(A1)" });
    expect(summary()).toBe("1 SSB cell, 1 with an error.");
    expect(texts(".cell-jump")).toEqual(["Model!A1"]);
    expect(texts(".error-item code")).toEqual(['=SSB.PRICE("Li2SS")']);
    expect(one(".error-item").textContent).toContain('"Li2SS" is not in the catalogue. Did you mean Li2S?');
  });

  it("are mended with one click, and the mend undone", async () => {
    const formula = '=ROUND( SSB.PRICE( "Li2SS" ) , 0)';
    await open({ A1: formula });
    await press("Write Li2S, in Model!A1");
    await until(() => excel.cell("Model!A1").formula !== formula);
    expect(excel.cell("Model!A1").formula).toBe('=ROUND( SSB.PRICE( "Li2S" ) , 0)');
    await until(() => summary().endsWith("no error."));
    expect(document.activeElement!.textContent).toBe("Errors");
    expect(pane.announcements.current()!.text).toBe("Rewrote the formula in Model!A1.");
    await act(async () => void (await pane.announcements.current()!.undo!()));
    expect(excel.cell("Model!A1").formula).toBe(formula);
    await until(() => summary().endsWith("1 with an error."));
  });

  it("are mended in the cell that holds the wrong word, and the mend undone", async () => {
    await open({ A1: "=SSB.PRICE(B1)", B1: "Li2SS" });
    await press("Write Li2S in Model!B1, in Model!A1");
    await until(() => excel.cell("Model!B1").value === "Li2S");
    expect(excel.cell("Model!A1").formula).toBe("=SSB.PRICE(B1)");
    expect(pane.announcements.current()!.text).toBe("Wrote Li2S in Model!B1.");
    await act(async () => void (await pane.announcements.current()!.undo!()));
    expect(excel.cell("Model!B1").value).toBe("Li2SS");
  });

  it("have no mend here where another formula makes the wrong word", async () => {
    await open({ A1: "=SSB.PRICE(B1)", B1: '="Li2"&"SS"' });
    expect(all(".error-item button").map((button) => button.textContent)).toEqual(["Model!A1"]);
  });

  it("that come from one cell are mended there once", async () => {
    await open({ A1: "=SSB.PRICE($C$1)", A2: "=SSB.HISTORY($C$1)", C1: "Li2SS" });
    await press("Write Li2S in all 2");
    await until(() => excel.cell("Model!C1").value === "Li2S");
    expect(pane.announcements.current()!.text).toBe("Wrote Li2S in Model!C1.");
  });

  it("are mended all at once where they are of one kind", async () => {
    await open({ A1: '=SSB.PRICE("Li2SS")', A2: '=SSB.PRICE("LLi2S")', A3: '=SSB.CITE("Li2SS")' });
    await press("Write Li2S in all 3");
    await until(() => summary().endsWith("no error."));
    expect(["A1", "A2", "A3"].map((local) => excel.cell(`Model!${local}`).formula)).toEqual([
      '=SSB.PRICE("Li2S")',
      '=SSB.PRICE("Li2S")',
      '=SSB.CITE("Li2S")',
    ]);
    await act(async () => void (await pane.announcements.current()!.undo!()));
    expect(excel.cell("Model!A2").formula).toBe('=SSB.PRICE("LLi2S")');
    expect(excel.cell("Model!A1").formula).toBe('=SSB.PRICE("Li2SS")');
  });

  it("leave alone a cell that was changed meanwhile", async () => {
    await open({ A1: '=SSB.PRICE("Li2SS")' });
    excel.type("Model!A1", '=SSB.PRICE("Other")');
    await press("Write Li2S, in Model!A1");
    await until(() => pane.announcements.current() !== undefined);
    expect(excel.cell("Model!A1").formula).toBe('=SSB.PRICE("Other")');
    expect(pane.announcements.current()!.text).toBe(
      "One cell has another formula by now and was left alone.",
    );
  });

  it("say why a mend was refused", async () => {
    await open({ A1: '=SSB.PRICE("Li2SS")' });
    excel.refuses = "AccessDenied";
    await press("Write Li2S, in Model!A1");
    await until(() => pane.announcements.current() !== undefined);
    expect(summary()).toContain("protected");
  });

  it("are grouped by kind, the largest group first", async () => {
    await open({
      A1: '=SSB.PRICE("Li2S","1999-01-01")',
      A2: '=SSB.PRICE("Li2SS")',
      A3: '=SSB.PRICE("LLi2S")',
      A4: '=SSB.PRICE("Li2S",,"USD/lb2")',
    });
    expect(texts("h2").map((title) => title.replace(/\s+/g, " "))).toEqual([
      "Names that are not in the catalogue 2",
      "Dates before the first price 1",
      "Units that cannot be read 1",
      "Model check",
    ]);
  });

  it("are told once where one call stands in another", async () => {
    await open({ A1: '=SSB.CONVERT(SSB.PRICE("Li2SS"),"CNY/kg","CNY/t")' });
    expect(texts(".error-item")).toHaveLength(1);
    await press("Write Li2S, in Model!A1");
    await until(() => excel.cell("Model!A1").formula === '=SSB.CONVERT(SSB.PRICE("Li2S"),"CNY/kg","CNY/t")');
  });

  it("are found behind a formula that hides them", async () => {
    const formula = '=IFERROR(SSB.PRICE("Li2SS"),0)';
    await open({ A1: formula }, { answers: { [formula]: [[0]] } });
    expect(one(".error-item").textContent).toContain("The formula around it shows 0 instead.");
  });

  it("include cells left behind by a workbook without the add-in", async () => {
    const formula = '=Old.xla!_xldudf_SSB_PRICE("Li2S")';
    await open({ A1: formula }, { answers: { [formula]: [["#NAME?"]] } });
    expect(texts(".badge")).toContain("#NAME?");
    expect(one(".error-item").textContent).toContain("replace Old.xla!_xldudf_SSB_ by SSB.");
  });

  it("include answers without room and cells that are out of date", async () => {
    const spill = '=SSB.HISTORY("Li2S")';
    await open(
      { A1: spill, B1: "x", A9: '=SSB.PRICE("Li2S")' },
      { answers: { [spill]: [["Date", "CNY/kg"]] } },
    );
    expect(texts("h2").map((title) => title.replace(/\s+/g, " "))).toEqual([
      "No room for the answer 1",
      "Older than the data 1",
      "Model check",
    ]);
    expect(one("section:first-of-type .error-item").textContent).toContain("2 rows and 11 columns");
    await press("Recalculate");
    await until(() => excel.log.length > 1);
    expect(excel.log).toEqual(["dirty Model!A9", "calculate Model!A9"]);
  });

  it("of one cause are told once, with the cells it is wrong in and the mend for them all", async () => {
    const wrong = Object.fromEntries(
      Array.from({ length: 7 }, (_, at) => [`A${at + 1}`, '=SSB.PRICE("Li2SS")']),
    );
    await open({ ...wrong, B1: '=SSB.PRICE("LLi2S")' });
    expect(summary()).toBe("8 SSB cells, 8 with errors.");
    expect(texts(".card > p:not(.row)")).toEqual([
      '"Li2SS" is not in the catalogue. Did you mean Li2S? =SSB.FIND() lists all names. Here: Li2S.',
      '"LLi2S" is not in the catalogue. Did you mean Li2S? =SSB.FIND() lists all names. Here: Li2S.',
    ]);
    expect(texts("summary")).toEqual(["7 cells"]);
    expect(one<HTMLDetailsElement>("details").open).toBe(false);
    await press("Write Li2S in all 7");
    await until(() => summary() === "8 SSB cells, 1 with an error.");
    expect(excel.cell("Model!B1").formula).toBe('=SSB.PRICE("LLi2S")');
  });

  it("take to their cells", async () => {
    await open({ C7: '=SSB.PRICE("Li2SS")' });
    await press("Go to Model!C7");
    await until(() => excel.active.local === "C7");
  });

  it("are looked up again on demand", async () => {
    await open({ A1: '=SSB.PRICE("Li2SS")' });
    excel.type("Model!A1", '=SSB.PRICE("Li2S")');
    await press("Check again");
    await until(() => all(".error-item").length === 0 || summary().endsWith("no error."));
  });

  it("are, in a workbook without SSB, said not to be", async () => {
    excel = new FakeExcel({ sheets: { Model: { A1: 1 } } }).install();
    await draw(<ErrorsView />, { pack, workbook: (await connectWorkbook())! });
    await until(() => summary() === "This workbook has no SSB cells.");
  });

  it("are explained outside Excel", async () => {
    await draw(<ErrorsView />);
    expect(document.body.textContent).toContain("In Excel, the errors of all SSB formulas");
  });
});

describe("errors that the as-of day of the workbook causes", () => {
  const DAY = "2026-11-05";

  async function openOn(cells: Record<string, string>) {
    const { workbook, data } = await openCalculatingWorkbook({ bundled: FIRST, cells });
    await data.setAsOf(DAY);
    await workbook.recalculate(Object.keys(cells).map((local) => `Sheet1!${local}`));
    pane = await draw(<ErrorsView />, { workbook, data });
    await until(() => /^\d+ SSB cell/.test(one("[role=status]").textContent));
    return { workbook, data };
  }

  it("are one cause, with the day that is set and the way to clear it", async () => {
    const { A1, A3, A6 } = CELLS;
    const { workbook, data } = await openOn({ A1, A3, A6, B1: '=SSB.PRICE("Sulfite")' });
    expect(texts("h2").map((title) => title.replace(/\s+/g, " "))).toEqual([
      "Not known on the as-of day 3",
      "Names that are not in the catalogue 1",
      "Model check",
    ]);
    expect(texts(".notice p")).toEqual([
      `3 cells have no figure as of ${DAY}, the day this workbook is seen from.`,
    ]);
    expect(texts(".card")).toHaveLength(2);
    await press("Clear the day");
    await until(() => summary() === "4 SSB cells, 1 with an error.");
    expect(data.status().state.asOf).toBeUndefined();
    expect(workbook.shown("A1")).toBe(2000);
    await act(async () => void (await pane.announcements.current()!.undo!()));
    await until(() => summary() === "4 SSB cells, 4 with errors.");
  });

  it("are not those of a formula that names its own day, nor those that stay without the day", async () => {
    await openOn({ A1: '=SSB.PRICE("A",,,"asof=2026-11-01")', A2: '=SSB.PRICE("A","1999-01-01")' });
    expect(texts("h2").join()).not.toContain("as-of day");
    expect(all(".notice")).toEqual([]);
  });
});
