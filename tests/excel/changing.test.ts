import { isRefusal, RefusalError, type Refusal } from "../../src/domain/answer/refusal";
import { type Written } from "../../src/model/port/workbook";
import { drawChart, dropChart } from "../../src/excel/write/chart";
import { connectWorkbook } from "../../src/excel/connect";
import { goTo } from "../../src/excel/write/go-to";
import { addNote } from "../../src/excel/write/note";
import { recalculate } from "../../src/excel/write/recalculate";
import { saveSettings, setting } from "../../src/excel/host/settings";
import { takesRichNumbers } from "../../src/excel/host/requirements";
import { FakeExcel } from "../support/fake-excel";

function done(outcome: Written | Refusal): Written {
  if (isRefusal(outcome)) throw new RefusalError(outcome.refused);
  return outcome;
}

describe("notes", () => {
  it("stand at their cell and go away on undo", async () => {
    const excel = new FakeExcel({ sheets: { Model: {} } }).install();
    const outcome = done(await addNote("Model!B2", "=SUM(1) is text here"));
    expect([...excel.comments.values()]).toEqual([{ address: "Model!B2", text: "=SUM(1) is text here" }]);
    await outcome.undo();
    expect(excel.comments.size).toBe(0);
  });

  it("do not replace one that is there", async () => {
    const excel = new FakeExcel({ sheets: { Model: {} } }).install();
    await addNote("Model!B2", "first");
    expect(isRefusal(await addNote("Model!B2", "second"))).toBe(true);
    expect([...excel.comments.values()].map(({ text }) => text)).toEqual(["first"]);
  });

  it("say on undo when somebody else took them away", async () => {
    const excel = new FakeExcel({ sheets: { Model: {} } }).install();
    const outcome = done(await addNote("Model!B2", "note"));
    excel.comments.clear();
    await expect(outcome.undo()).rejects.toThrow("no longer there");
  });
});

describe("charts", () => {
  const sheets = { Model: { A1: "Year", B1: "GWh", A2: 2025, B2: 1, A3: 2026, B3: 2 } };
  const chart = { source: "Model!A1:B3", title: "ESS", name: "SSB 1" };

  it("draw the values over the years and go away again", async () => {
    const excel = new FakeExcel({ sheets }).install();
    await drawChart(chart);
    expect([...excel.charts]).toEqual([
      [
        "SSB 1",
        { type: "Line", address: "Model!B1:B3", title: "ESS", labels: ["Model!A2:A3"], legend: false },
      ],
    ]);
    await dropChart("Model", "SSB 1");
    expect(excel.charts.size).toBe(0);
    await dropChart("Model", "SSB 1");
  });

  it("say their unit at the axis, and stand at the cell they are to stand at", async () => {
    const excel = new FakeExcel({ sheets }).install();
    await drawChart({ ...chart, unit: "USD/kg ex VAT", at: "Model!D2" });
    expect(excel.charts.get("SSB 1")).toMatchObject({ unit: "USD/kg ex VAT", at: "Model!D2" });
  });

  it("take a range without heads", async () => {
    const excel = new FakeExcel({ sheets }).install();
    await drawChart({ ...chart, source: "Model!A2:B3" });
    expect([...excel.charts.values()][0]!.labels).toEqual(["Model!A2:A3"]);
  });

  it("stand beside their range, with its first row as names, numbers too", async () => {
    const years = { Model: { A1: "As of", B1: 2029, C1: 2030, A2: 45808, B2: 1, C2: 2 } };
    const excel = new FakeExcel({ sheets: years }).install();
    await drawChart({ source: "Model!A1:C2", title: "ESS", name: "SSB 1", beside: true });
    expect([...excel.charts.values()]).toEqual([
      {
        type: "Line",
        address: "Model!B2:C2",
        title: "ESS",
        labels: ["Model!A2", "Model!A2"],
        names: ["2029", "2030"],
        at: "Model!E1",
      },
    ]);
    await drawChart({ ...chart, name: "SSB 2", beside: true, bars: true });
    expect(excel.charts.get("SSB 2")).toMatchObject({ type: "ColumnStacked", at: "Model!D1" });
  });

  it("need something to draw", async () => {
    new FakeExcel({ sheets }).install();
    await expect(drawChart({ ...chart, source: "Model!A1:A3" })).rejects.toThrow("needs a column of dates");
  });

  it("say so where Excel has none", async () => {
    new FakeExcel({ sheets, lacks: ["charts"] }).install();
    await expect(drawChart(chart)).rejects.toThrow("This version of Excel cannot do that.");
  });
});

describe("recalculating", () => {
  it("marks and calculates these cells only, those below one another at once", async () => {
    const excel = new FakeExcel({ sheets: { Model: {}, Other: {} } }).install();
    await recalculate(["Model!A1", "Model!A2", "Model!B2", "Other!B3"]);
    expect(excel.log).toEqual([
      ...["dirty Model!A1:A2", "calculate Model!A1:A2", "dirty Model!B2", "calculate Model!B2"],
      ...["dirty Other!B3", "calculate Other!B3"],
    ]);
  });

  it.each(["Automatic", "AutomaticExceptTables", "Manual"] as const)(
    "leaves the dirty cells of another workbook alone, and says whether cells wait: %s",
    async (mode) => {
      const excel = new FakeExcel({ sheets: { Model: {} } }).install();
      excel.calculationMode = mode;
      excel.dirtyElsewhere.push("[Budget.xlsx]Plan!C7");
      expect(await recalculate(["Model!A1"])).toEqual({ isManual: mode === "Manual" });
      expect(excel.dirtyElsewhere).toEqual(["[Budget.xlsx]Plan!C7"]);
      expect(excel.log).not.toContain("calculate Recalculate");
    },
  );

  it("by hand goes on until an SSB cell that reads another one follows", async () => {
    const answers = { "=SSB.PRICE(A1)": [[0]] };
    const excel = new FakeExcel({ sheets: { Model: { B1: "=SSB.PRICE(A1)" } }, answers }).install();
    excel.calculationMode = "Manual";
    excel.onCalculate = (times) => void (answers["=SSB.PRICE(A1)"] = [[Math.min(times, 3)]]);
    await recalculate(["Model!B1"]);
    expect(excel.cell("Model!B1").value).toBe(3);
    expect(excel.log.filter((line) => line === "calculate Model!B1")).toHaveLength(4);
  });

  const MANY = Array.from({ length: 1_200 }, (_, at) => `Model!A${at + 1}`);

  it("tells how far it is after each portion", async () => {
    new FakeExcel({ sheets: { Model: {} } }).install();
    const told: [number, number][] = [];
    await recalculate(MANY, { progress: (done, of) => told.push([done, of]) });
    expect(told).toEqual([
      [500, 1_200],
      [1_000, 1_200],
      [1_200, 1_200],
    ]);
  });

  it("ends with a whole portion where it is cancelled, and names the cells it did not come to", async () => {
    const excel = new FakeExcel({ sheets: { Model: {} } }).install();
    const cancelling = new AbortController();
    const outcome = await recalculate(MANY, {
      signal: cancelling.signal,
      progress: () => cancelling.abort(),
    });
    expect(outcome).toEqual({ isManual: false, left: MANY.slice(500) });
    expect(excel.log).toEqual(["dirty Model!A1:A500", "calculate Model!A1:A500"]);
  });

  it("is over where it is cancelled after the last portion", async () => {
    new FakeExcel({ sheets: { Model: {} } }).install();
    const cancelling = new AbortController();
    const progress = (done: number, of: number): void => void (done === of && cancelling.abort());
    expect(await recalculate(MANY, { signal: cancelling.signal, progress })).toEqual({ isManual: false });
  });

  it("calculates the cells of a sheet that does not let them be marked", async () => {
    const excel = new FakeExcel({ sheets: { Model: {}, Locked: {} } }).install();
    excel.unmarkable.add("Locked");
    expect(await recalculate(["Model!A1", "Locked!B2"])).toEqual({ isManual: false });
    expect(excel.log.filter((line) => line.startsWith("calculate"))).toEqual(
      expect.arrayContaining(["calculate Model!A1", "calculate Locked!B2"]),
    );
  });

  it("calculates without marking where Excel cannot mark", async () => {
    const excel = new FakeExcel({ sheets: { Model: {} }, sets: { ExcelApi: "1.8" } }).install();
    await recalculate(["Model!A1"]);
    expect(excel.log).toEqual(["calculate Model!A1"]);
  });

  it("is refused with a sentence where Excel refuses", async () => {
    const excel = new FakeExcel({ sheets: { Model: {} } }).install();
    excel.refuses = "InvalidOperationInCellEditMode";
    expect(await recalculate(["Model!A1"])).toEqual({ refused: expect.stringContaining("Press Enter") });
  });

  it("is over when Excel has calculated, for functions answer later", async () => {
    const excel = new FakeExcel({ sheets: { Model: {} } }).install();
    excel.calculatesFor = 3;
    await recalculate(["Model!A1"]);
    expect(excel.looks).toBe(5);
  });

  it("takes thousands of cells in few requests", async () => {
    const excel = new FakeExcel({ sheets: { Model: {} } }).install();
    await recalculate(Array.from({ length: 2_000 }, (_, index) => `Model!A${2 * index + 1}`));
    expect(excel.requests).toBeLessThanOrEqual(7);
    expect(excel.log.filter((line) => line.startsWith("calculate"))).toHaveLength(2_000);
  });
});

describe("jumping to a cell", () => {
  it("shows its sheet and selects it", async () => {
    const excel = new FakeExcel({ sheets: { Model: {}, "My sheet": {} } }).install();
    expect(await goTo("'My sheet'!C3")).toBeUndefined();
    expect(excel.log).toEqual(["activate My sheet"]);
    expect(excel.active).toEqual({ sheet: "My sheet", local: "C3" });
  });

  it("says when it is not there any more", async () => {
    new FakeExcel({ sheets: { Model: {} } }).install();
    expect(await goTo("Gone!A1")).toEqual({ refused: "That sheet or cell is no longer there." });
  });
});

const saveSetting = (name: string, value: unknown) => saveSettings(new Map([[name, value]]));

describe("settings of the document", () => {
  it("are kept and read back", async () => {
    const excel = new FakeExcel({ sheets: { Model: {} } }).install();
    expect(setting("asOf")).toBeUndefined();
    expect(await saveSetting("asOf", "2025-12-06")).toBeUndefined();
    expect(setting("asOf")).toBe("2025-12-06");
    expect(excel.saved.get("asOf")).toBe("2025-12-06");
  });

  it("say when the document keeps nothing", async () => {
    const excel = new FakeExcel({ sheets: { Model: {} } }).install();
    excel.refuses = "AccessDenied";
    expect(await saveSetting("asOf", "2025-12-06")).toEqual({
      refused: "The workbook could not keep it, so nothing was changed. Read only.",
    });
    expect(setting("asOf")).toBeUndefined();
  });

  it("leave alone what somebody else saved since", async () => {
    const excel = new FakeExcel({ sheets: { Model: {} } }).install();
    excel.saved.set("theirs", "kept");
    expect(await saveSetting("ours", 1)).toBeUndefined();
    expect(Object.fromEntries(excel.saved)).toEqual({ theirs: "kept", ours: 1 });
  });

  it("are not written over what somebody else wrote in the same place, which is known from then on", async () => {
    const excel = new FakeExcel({ sheets: { Model: {} } }).install();
    await saveSetting("asOf", "2025-12-06");
    excel.saved.set("asOf", "2026-01-08");
    expect(await saveSetting("asOf", "2025-12-31")).toEqual({
      refused: expect.stringContaining("Somebody else"),
    });
    expect([setting("asOf"), excel.saved.get("asOf")]).toEqual(["2026-01-08", "2026-01-08"]);
    expect(await saveSetting("asOf", "2025-12-31")).toBeUndefined();
  });
});

describe("connecting", () => {
  it("tells what this Excel can do", async () => {
    new FakeExcel({
      sheets: { Model: {} },
      sets: { ExcelApi: "1.19", CustomFunctionsRuntime: "1.5" },
    }).install();
    expect((await connectWorkbook())!.support).toEqual({
      host: "Excel",
      platform: "OfficeOnline",
      properties: true,
      notes: true,
      charts: true,
      precedents: true,
      setDirty: true,
      selectionEvents: true,
    });
  });

  it.each([
    ["Excel 2021", "1.14", "1.3"],
    ["Excel 2024", "1.17", "1.3"],
    ["Windows 2208 to 2503, Mac 16.64 to 16.95", "1.18", "1.4"],
    ["a host that has one of both sets only", "1.19", "1.4"],
    ["a host that has the other one only", "1.18", "1.5"],
  ])(
    "leaves numbers plain in %s, which may show #VALUE! for what they would carry",
    async (_, api, runtime) => {
      new FakeExcel({
        sheets: { Model: {} },
        sets: { ExcelApi: api, CustomFunctionsRuntime: runtime },
      }).install();
      expect((await connectWorkbook())!.support.properties).toBe(false);
      expect(takesRichNumbers()).toBe(false);
    },
  );

  it("finds out that a host lacks what it announces", async () => {
    new FakeExcel({ sheets: { Model: {} }, lacks: ["charts", "comments"] }).install();
    expect((await connectWorkbook())!.support).toMatchObject({
      notes: false,
      charts: false,
      precedents: true,
    });
  });

  it("promises less in an older Excel", async () => {
    new FakeExcel({ sheets: { Model: {} }, sets: { ExcelApi: "1.8" } }).install();
    const support = (await connectWorkbook())!.support;
    expect(support).toMatchObject({ properties: false, notes: false, precedents: false, setDirty: false });
  });

  it("gives nothing where there is no Office, nor where Office is not Excel's", async () => {
    Object.assign(globalThis, { Office: undefined });
    expect(await connectWorkbook()).toBeUndefined();
    new FakeExcel({ sheets: { Model: {} } }).install();
    Object.assign(Office, { onReady: async () => ({ host: null, platform: null }) });
    expect(await connectWorkbook()).toBeUndefined();
  });
});

describe("how this Excel writes formulas", () => {
  const styleIn = async (culture: string, decimal: string, sets?: Record<string, string>) => {
    const excel = new FakeExcel({ sheets: { Model: {} }, ...(sets && { sets }) }).install();
    Object.assign(excel, { culture, decimalSeparator: decimal });
    return (await connectWorkbook())!.style;
  };

  it("follows from its decimal sign and its culture", async () => {
    expect(await styleIn("en-US", ".")).toEqual({ decimal: ".", columns: "," });
    expect(await styleIn("de-DE", ",")).toEqual({ decimal: ",", columns: "." });
    expect(await styleIn("pt-BR", ",")).toEqual({ decimal: ",", columns: "\\" });
    expect(await styleIn("de-CH", ".")).toEqual({ decimal: ".", columns: "," });
  });

  it("is English where Excel does not tell (before ExcelApi 1.11)", async () => {
    expect(await styleIn("de-DE", ",", { ExcelApi: "1.10" })).toEqual({ decimal: ".", columns: "," });
  });
});
