/** The cell view over the real Excel layer and a small Excel in memory. */
import { act } from "preact/test-utils";
import { connectWorkbook } from "../../src/excel/connect";
import CellView from "../../src/taskpane/cell/cell-view";
import { FakeExcel, type FakeOptions } from "../support/fake-excel";
import { packOf } from "../support/ledgers";
import { all, draw, one, press, texts, until, type DrawnPane } from "./pane-fixture";

const pack = packOf({
  series: [{ code: "Li2S", name: "Lithium sulfide" }],
  observations: [
    { period: "2025-01-10", value: 2000 },
    { period: "2025-01-17", value: 2050, on: "2025-01-18", note: "n" },
  ],
});

const PRICE = '=SSB.PRICE("Li2S")';
const HISTORY = "=SSB.HISTORY(A1)";
const SHEETS = {
  Model: {
    A1: "Li2S",
    B1: "=SSB.PRICE(A1)",
    B2: PRICE,
    C1: "=B1*2",
    C2: "=C1+1",
    D1: "words",
    A10: HISTORY,
    C20: "=B12*2",
  },
};
const ANSWERS = {
  "=SSB.PRICE(A1)": [[2050]],
  [PRICE]: [[1999]],
  [HISTORY]: [
    ["Date", "CNY/kg", "Type"],
    [45_667, 2000, "A"],
    [45_674, 2050, "A"],
  ],
};

let excel: FakeExcel;
let pane: DrawnPane;

async function open(selected: string, options: Partial<FakeOptions> = {}): Promise<void> {
  excel = new FakeExcel({ sheets: SHEETS, answers: ANSWERS, ...options }).install();
  excel.select(`Model!${selected}`);
  pane = await draw(<CellView />, { pack, workbook: (await connectWorkbook())! });
  await until(() => all(".cell-now").length === 1);
}

async function select(address: string): Promise<void> {
  await act(async () => excel.select(`Model!${address}`));
  await until(() => texts(".cell-now strong")[0] === `Model!${address}`);
}

function facts(): Record<string, string> {
  return Object.fromEntries(texts("dt").map((name, at) => [name, texts("dd")[at]!]));
}

describe("this cell", () => {
  it("shows a value with everything that is known about it", async () => {
    await open("B1");
    expect(texts("h2")).toEqual(["2,050 CNY/kg"]);
    expect(texts("h2 + p")).toEqual(["Lithium sulfide"]);
    expect(facts()).toMatchObject({
      Kind: "reported",
      Type: "A, actual",
      Effective: "2025-01-17",
      Published: "2025-01-18",
      Publisher: "Mill",
    });
    expect(one<HTMLAnchorElement>("dd a").href).toBe("https://example.org/Mill-2025-01-18");
    expect(all(".trace").length).toBeGreaterThan(0);
  });

  it("follows the selection", async () => {
    await open("B1");
    await select("D1");
    expect(document.body.textContent).toContain("it holds no formula");
    await select("B2");
    expect(texts("h2")).toEqual(["2,050 CNY/kg"]);
  });

  it("finds the cell whose formula filled it, and the number of its row", async () => {
    await open("B12");
    expect(document.body.textContent).toContain("Filled by the formula in Model!A10");
    expect(texts("h2")).toEqual(["2,050 CNY/kg"]);
    await select("C11");
    expect(texts("h2")).toEqual(["A"]);
    expect(facts()).toMatchObject({ "In this row": "2,000 CNY/kg", Published: "2025-01-10" });
  });

  it("shows for a formula of the model which SSB values it reads, and takes there", async () => {
    await open("C1");
    expect(texts("h2")).toEqual(["SSB values this formula reads"]);
    expect(texts("li .formula-text")).toEqual(["=SSB.PRICE(A1)"]);
    await press("Go to Model!B1");
    await until(() => texts(".cell-now strong")[0] === "Model!B1");
    expect(excel.active).toEqual({ sheet: "Model", local: "B1" });
  });

  it("finds them where a formula reads a cell that another one filled", async () => {
    await open("C20");
    expect(texts("li .formula-text")).toEqual([HISTORY]);
    expect(texts("li .quiet")).toEqual(["reported, Mill, published 2025-01-18"]);
  });

  it("says so where nothing stands behind it", async () => {
    await open("C2");
    expect(document.body.textContent).toContain("neither it nor a cell its formula reads asks for one");
  });

  it("says that a cell shows something older than the data", async () => {
    await open("B2");
    expect(document.body.textContent).toContain(
      "The cell shows 1999, which is not what this edition of the data answers.",
    );
    await press("Recalculate");
    await until(() => excel.log.length > 1);
    expect(excel.log).toEqual(["dirty Model!B2", "calculate Model!B2"]);
  });

  it("shows each call of a formula that makes several", async () => {
    await open("B1", { sheets: { Model: { B1: '=SSB.CONVERT(SSB.PRICE("Li2S"),"CNY/kg","CNY/t")+0' } } });
    expect(texts("article .formula-text")).toEqual([
      'SSB.CONVERT(SSB.PRICE("Li2S"),"CNY/kg","CNY/t")',
      'SSB.PRICE("Li2S")',
    ]);
    expect(texts("h2")).toEqual(["2,050,000 CNY/t", "2,050 CNY/kg"]);
  });

  it("shows an error with its sentence", async () => {
    await open("B1", { sheets: { Model: { B1: '=SSB.PRICE("Li2SS")' } } });
    expect(texts("h2")).toEqual(["#VALUE!"]);
    expect(one("[role=alert]").textContent).toContain("Did you mean Li2S?");
  });

  it("names what Excel works out itself", async () => {
    await open("B1", { sheets: { Model: { B1: "=SSB.PRICE(LOWER(A1))" } } });
    expect(texts(".cell-caveat code")).toEqual(["LOWER(A1)"]);
  });

  it("cites as a note, with a way back", async () => {
    await open("B1");
    await press("Cite as note");
    await until(() => pane.announcements.current() !== undefined);
    const [note] = [...excel.comments.values()];
    expect(note!.address).toBe("Model!B1");
    expect(note!.text).toContain("https://example.org/Mill-2025-01-18");
    await act(async () => void (await pane.announcements.current()!.undo!()));
    expect(excel.comments.size).toBe(0);
  });

  it("offers no note where Excel has none", async () => {
    await open("B1", { lacks: ["comments"] });
    expect(texts("button")).not.toContain("Cite as note");
  });

  it("opens a formula of constants to be edited in its place", async () => {
    await open("B2");
    await press("Edit formula");
    expect(pane.navigation.current()).toEqual({
      name: "formula",
      formula: '=SSB.PRICE("Li2S")',
      at: "Model!B2",
    });
  });

  it("copies a formula that reads cells, and the copy reads the same ones", async () => {
    await open("B1");
    await press("Edit a copy");
    expect(pane.navigation.current()).toEqual({ name: "formula", formula: "=SSB.PRICE(A1)" });
  });

  it("edits a formula that reads cells in its place too", async () => {
    await open("B1");
    await press("Edit formula");
    expect(pane.navigation.current()).toEqual({
      name: "formula",
      formula: "=SSB.PRICE(A1)",
      at: "Model!B1",
    });
  });

  it("says in a sentence why the workbook does not answer", async () => {
    await open("B1");
    excel.refuses = "InvalidOperationInCellEditMode";
    pane = await draw(<CellView />, { pack, workbook: pane && (await connectWorkbook())! });
    await until(() => all("[role=alert]").length === 1);
    expect(one("[role=alert]").textContent).toContain("A cell is being edited.");
  });

  it("says outside Excel what it is for", async () => {
    await draw(<CellView />);
    expect(document.body.textContent).toContain("In Excel, select a cell");
  });
});
