/** The model check in the Errors view, over the real Excel layer and a small Excel in memory. */
import { act } from "preact/test-utils";
import { connectWorkbook } from "../../src/excel/connect";
import { SETTINGS } from "../../src/model/port/settings";
import ErrorsView from "../../src/taskpane/errors/errors-view";
import { bundledPack } from "../support/frozen-pack";
import { FakeExcel, type Scalar } from "../support/fake-excel";
import { all, draw, one, press, texts, until, type DrawnPane } from "./pane-fixture";

let excel: FakeExcel;
let pane: DrawnPane;

const MODEL = {
  A1: "Demand",
  B1: '=SSB.FORECAST("ESS",2030)',
  A2: "Pipeline, MWh",
  B2: 850,
  A3: "Sum",
  B3: "=B1+B2",
  A4: "LATP, CNY/kg",
  B4: 145,
};

async function open(
  cells: Record<string, Scalar> = MODEL,
  names: Record<string, string> = {},
): Promise<void> {
  excel = new FakeExcel({
    sheets: { Model: cells },
    names,
    answers: { '=SSB.FORECAST("ESS",2030)': [[860.15]], "=B1+B2": [[1710.15]] },
  }).install();
  pane = await draw(<ErrorsView />, { pack: bundledPack, workbook: (await connectWorkbook())! });
}

async function check(): Promise<void> {
  await press("Check model");
  await until(() => one("[data-check]").getAttribute("data-check") === "done");
}

const summary = (): string => one("[data-check]").textContent;

describe("the model check", () => {
  it("lists what it found by rule, with cell, sentence and how grave it is", async () => {
    await open();
    expect(summary()).toContain("Nothing is changed.");
    await check();
    expect(summary()).toBe("2 formulas checked, 2 findings.");
    expect(texts("h3")).toEqual(["GWh with MWh 1", "Typed number that is an SSB value 1"]);
    expect(texts(".check-item .cell-jump")).toEqual(["Model!B3", "Model!B4"]);
    expect(texts(".check-item [data-severity]")).toEqual(["Error", "Note"]);
    expect(all(".check-item")[0]!.textContent).toContain("B1 is in GWh, B2 in MWh.");
  });

  it("finds nothing in a clean model", async () => {
    await open({ A1: "Demand", B1: '=SSB.FORECAST("ESS",2030)' });
    await check();
    expect(summary()).toBe("1 formula checked, nothing found.");
  });

  it("follows a name", async () => {
    await open({ ...MODEL, B3: "=B1+Pipeline", B4: 1 }, { Pipeline: "=Model!$B$2" });
    await check();
    expect(texts(".check-item .cell-jump")).toEqual(["Model!B3"]);
  });

  it("mends with one click, and the mend is undone", async () => {
    await open();
    await check();
    await press('Link to =SSB.PRICE("LATP","2025-12-06"), in Model!B4');
    await until(() => excel.cell("Model!B4").formula !== undefined);
    expect(excel.cell("Model!B4").formula).toBe('=SSB.PRICE("LATP","2025-12-06")');
    await until(() => summary() === "3 formulas checked, 1 finding.");
    await act(async () => void (await pane.announcements.current()!.undo!()));
    expect(excel.cell("Model!B4").value).toBe(145);
    await until(() => summary() === "2 formulas checked, 2 findings.");
  });

  it("mutes with a reason that the workbook keeps, and tells it again", async () => {
    await open();
    await check();
    await press('Mute "GWh with MWh" in Model!B3');
    const input = one<HTMLInputElement>(".check-item input");
    await act(async () => {
      input.value = "The pipeline is small";
      input.dispatchEvent(new Event("input", { bubbles: true }));
    });
    await press("Mute with this reason");
    await until(() => summary() === "2 formulas checked, 1 finding.");
    expect(String(excel.saved.get(SETTINGS.checks.name))).toContain("The pipeline is small");
    expect(texts("summary")).toContain("Muted: 1");
    expect(one("details").textContent).toContain("The pipeline is small");
    await press('Tell "GWh with MWh" in Model!B3 again');
    await until(() => summary() === "2 formulas checked, 2 findings.");
    expect(all("details")).toHaveLength(0);
  });

  it("writes a report sheet, which is undone", async () => {
    await open();
    await check();
    await press("Write a report sheet");
    await until(() => excel.sheets.length === 2);
    expect(excel.sheets.map(({ name }) => name)).toEqual(["Model", "SSB model check"]);
    expect(excel.cell("'SSB model check'!A1").value).toBe("Model check");
    await until(() => pane.announcements.current()?.undo !== undefined);
    await act(async () => void (await pane.announcements.current()!.undo!()));
    expect(excel.sheets.map(({ name }) => name)).toEqual(["Model"]);
  });

  it("begins at once where the ribbon asked for it", async () => {
    await open();
    await act(async () => pane.navigation.go({ name: "errors", check: true }));
    await until(() => summary() === "2 formulas checked, 2 findings.");
    expect(pane.navigation.current()).toEqual({ name: "errors" });
  });
});
