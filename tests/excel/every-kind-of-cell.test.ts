/** Workbooks as they are: sheets of every kind, and cells that are hidden, merged, filtered, protected or too long. */
import { isRefusal } from "../../src/domain/answer/refusal";
import { saveSettings } from "../../src/excel/host/settings";
import { carryOut } from "../../src/excel/journal/carry-out";
import { write } from "../../src/excel/journal/write";
import { currentRecord } from "../../src/excel/portable/portable-record";
import { readBook } from "../../src/excel/portable/read-book";
import { formulaCells } from "../../src/excel/read/formula-cells";
import { precedents } from "../../src/excel/read/precedents";
import { read } from "../../src/excel/read/read";
import { selected, selection } from "../../src/excel/read/selection";
import { goTo } from "../../src/excel/write/go-to";
import { addNote } from "../../src/excel/write/note";
import { recalculate } from "../../src/excel/write/recalculate";
import { planFreeze } from "../../src/model/portable/plan-freeze";
import type { RestoreRecord } from "../../src/model/port/restore-record";
import { isOccupied, type Written } from "../../src/model/port/workbook";
import { bundle } from "../support/bundle";
import { FakeExcel, type FakeOptions } from "../support/fake-excel";

const PRICE = '=SSB.PRICE("Li2S")';

function open(sheets: FakeOptions["sheets"], options: Partial<FakeOptions> = {}): FakeExcel {
  return new FakeExcel({ sheets, answers: { [PRICE]: [[2050]] }, ...options }).install();
}

function done(outcome: Awaited<ReturnType<typeof write>>): Written {
  if (isOccupied(outcome) || isRefusal(outcome)) throw new Error(JSON.stringify(outcome));
  return outcome;
}

describe("a chart sheet among the worksheets", () => {
  const withChart = () =>
    open({ Model: { B2: PRICE }, Chart1: {}, Other: { C3: PRICE } }, { chartSheets: ["Chart1"] });

  it("stops neither a scan nor a reading of the whole workbook", async () => {
    withChart();
    expect((await formulaCells()).map(({ address }) => address)).toEqual(["Model!B2", "Other!C3"]);
    expect((await readBook()).sheets.map(({ name }) => name)).toEqual(["Model", "Other"]);
  });

  it("is refused with a sentence where it is in front and cells are asked for", async () => {
    const excel = withChart();
    excel.select("Chart1!A1");
    await expect(selected()).rejects.toThrow("Go to a worksheet");
    await expect(selection()).rejects.toThrow("Go to a worksheet");
    expect(await write({ at: "B2", content: [[{ formula: PRICE }]] })).toEqual({
      refused: expect.stringContaining("Go to a worksheet"),
    });
  });

  it("lets the refresh mark the cells of the others", async () => {
    const excel = withChart();
    excel.select("Chart1!A1");
    expect(await recalculate((await formulaCells()).map(({ address }) => address))).toEqual({
      isManual: false,
    });
    expect(excel.log.filter((line) => line.startsWith("dirty"))).toEqual([
      "dirty Model!B2",
      "dirty Other!C3",
    ]);
  });

  it("is not what a host that refuses everything looks like", async () => {
    const excel = withChart();
    excel.fault = { at: 2, mode: "lasting" };
    await expect(formulaCells()).rejects.toThrow();
    await expect(readBook()).rejects.toThrow();
  });

  it.each([2, 3, 4, 5, 6])("and no fault at call %d loses a sheet unsaid", async (at) => {
    const excel = withChart();
    excel.fault = { at, mode: "lasting" };
    const found = await formulaCells().catch(() => undefined);
    expect(found?.length ?? 2).toBe(2);
  });
});

describe("going to a cell", () => {
  it.each([
    ["Hidden", "The sheet Other is hidden. Right-click a sheet's tab and choose Unhide, then try again."],
    ["VeryHidden", "The sheet Other is hidden so that only a macro or an add-in can show it."],
  ] as const)("of a sheet that is %s says so and shows nothing", async (visibility, sentence) => {
    const excel = open({ Model: {}, Other: { C3: PRICE } });
    excel.hidden.set("Other", visibility);
    expect(await goTo("Other!C3")).toEqual({ refused: sentence });
    expect([excel.active.sheet, excel.hidden.get("Other"), excel.log]).toEqual(["Model", visibility, []]);
  });

  it("of a sheet that is seen goes there", async () => {
    const excel = open({ Model: {}, Other: { C3: PRICE } });
    expect(await goTo("Other!C3")).toBeUndefined();
    expect(excel.active).toEqual({ sheet: "Other", local: "C3" });
  });

  it("finds the formulas of hidden sheets all the same", async () => {
    const excel = open({ Model: {}, Other: { C3: PRICE } });
    excel.hidden.set("Other", "VeryHidden");
    expect(await formulaCells()).toHaveLength(1);
  });
});

describe("several areas selected", () => {
  it("are all frozen, and nothing between them", async () => {
    const excel = open({ Model: { B2: PRICE, C2: PRICE, D2: PRICE } });
    excel.select("Model!B2");
    excel.otherAreas = ["Model!D1:D1048576"];
    const areas = await selection();
    expect(areas).toEqual(["Model!B2", "Model!D1:D1048576"]);
    const book = await readBook();
    const plan = planFreeze(
      book,
      bundle,
      { of: "selection", areas },
      (await currentRecord()) as RestoreRecord,
    );
    if (isRefusal(plan)) throw new Error(plan.refused);
    done(await carryOut(plan.plan, book));
    expect(["B2", "C2", "D2"].map((at) => excel.cell(`Model!${at}`).formula)).toEqual([
      undefined,
      PRICE,
      undefined,
    ]);
  });

  it("are one area in an Excel that knows no more", async () => {
    const excel = open({ Model: { B2: PRICE } }, { sets: { ExcelApi: "1.8" } });
    excel.select("Model!B2:C3");
    expect(await selection()).toEqual(["Model!B2:C3"]);
    excel.otherAreas = ["Model!D4"];
    await expect(selection()).rejects.toThrow("Select a cell first.");
  });
});

describe("merged cells", () => {
  it("in the way of an answer of several cells are named before anything is touched", async () => {
    const excel = open({ Model: {} });
    excel.merged = ["Model!C4:D5"];
    const outcome = await write({
      at: "Model!B2",
      content: [[{ formula: '=SSB.HISTORY("Li2S")' }]],
      spill: { rows: 4, columns: 2 },
    });
    expect(outcome).toEqual({
      refused: expect.stringContaining("Cells are merged there: Model!C4:D5. Unmerge them"),
    });
    expect(excel.saved.size).toBe(0);
  });

  it("take a formula into their first cell; into another none goes, and that is told", async () => {
    const excel = open({ Model: {} });
    excel.merged = ["Model!B2:C3"];
    done(await write({ at: "Model!B2", content: [[{ formula: PRICE }]] }));
    expect(excel.cell("Model!B2").formula).toBe(PRICE);
    expect(await write({ at: "Model!C3", content: [[{ formula: PRICE }]], overwrite: true })).toEqual({
      refused: expect.stringContaining("Excel did not take what was written to Model!C3"),
    });
  });
});

it("filtered rows refuse a block with what to do, and all is as before", async () => {
  const excel = open({ Model: { B2: 1, B3: 2, B4: 3 } });
  excel.filtered.set("Model", [3]);
  const outcome = await write({
    at: "Model!B2",
    content: [[{ formula: PRICE }], [{ formula: PRICE }], [{ formula: PRICE }]],
    overwrite: true,
  });
  expect(outcome).toEqual({
    refused: expect.stringMatching(/A filter hides some of these cells.*put back/s),
  });
  expect(["B2", "B3", "B4"].map((at) => excel.cell(`Model!${at}`).value)).toEqual([1, 2, 3]);
  done(await write({ at: "Model!B3", content: [[{ formula: PRICE }]], overwrite: true }));
});

describe("a protected sheet", () => {
  it("takes a formula into a cell that is not locked, and the undo", async () => {
    const excel = open({ Model: { B2: 7 } });
    excel.locked.add("Model");
    excel.unlocked = ["Model!B2:B3"];
    const written = done(await write({ at: "Model!B2", content: [[{ formula: PRICE }]], overwrite: true }));
    expect(excel.cell("Model!B2").formula).toBe(PRICE);
    await written.undo();
    expect(excel.cell("Model!B2").value).toBe(7);
  });

  it("refuses a locked cell with what to do", async () => {
    const excel = open({ Model: {} });
    excel.locked.add("Model");
    expect(await write({ at: "Model!B2", content: [[{ formula: PRICE }]] })).toEqual({
      refused: expect.stringContaining("Unprotect it on the Review tab"),
    });
  });
});

it("a workbook that is only looked at is told so by every change", async () => {
  const excel = open({ Model: {} });
  excel.mode = "readOnly";
  const looking = { refused: expect.stringContaining("open for reading only") };
  expect(await write({ at: "Model!B2", content: [[{ formula: PRICE }]] })).toEqual(looking);
  expect(await addNote("Model!B2", "SMM")).toEqual(looking);
  expect(await saveSettings(new Map([["ssb.house", 1]]))).toEqual(looking);
  expect([excel.saved.size, excel.comments.size, excel.cell("Model!B2").value]).toEqual([0, 0, ""]);
});

it("addresses that count columns are read as any other", async () => {
  const excel = open(
    { Model: { B2: PRICE, B3: "=SSB.PRICE(A1)", C4: '=SSB.HISTORY("Li2S")', A1: "Li2S" } },
    {
      answers: { '=SSB.HISTORY("Li2S")': [[1, 2]] },
    },
  );
  excel.r1c1 = true;
  expect((await formulaCells()).map(({ address }) => address)).toEqual(["Model!B2", "Model!B3", "Model!C4"]);
  expect((await read("Model!B2:B3")).address).toBe("Model!B2:B3");
  expect(await precedents("Model!B3")).toMatchObject([{ address: "Model!A1" }]);
  excel.select("Model!D4");
  expect(await selected()).toMatchObject({ address: "Model!D4", spill: { from: "Model!C4", column: 1 } });
  const written = done(await write({ at: "Model!F2", content: [[{ formula: PRICE }]] }));
  expect(written.address).toBe("Model!F2");
  expect((await addNote("Model!F2", "SMM")) as Written).toMatchObject({ address: "Model!F2" });
});

it("a text that is too long for a cell of a new sheet is refused before anything is touched", async () => {
  const excel = open({ Model: {} });
  const outcome = await carryOut(
    { changes: [], adds: { name: "SSB changes", rows: [[{ value: "q".repeat(40_000) }]] } },
    undefined,
  );
  expect(outcome).toEqual({ refused: expect.stringContaining("32767 characters a cell holds") });
  expect(excel.sheets).toHaveLength(1);
});

it("a formula of 8,192 characters is taken", async () => {
  const excel = open({ Model: {} });
  const formula = `=SSB.PRICE("Li2S")${"+1".repeat(4_087)}`;
  expect(formula).toHaveLength(8_192);
  done(await write({ at: "Model!B2", content: [[{ formula }]] }));
  expect(excel.cell("Model!B2").formula).toBe(formula);
});

describe("rows of a closed group", () => {
  const grouped = () => {
    const excel = open({ Model: { B2: PRICE, B3: PRICE, B4: 7 } });
    excel.hiddenRows.set("Model", [3, 4]);
    return excel;
  };

  it("are found, calculated, written and put back like any other", async () => {
    const excel = grouped();
    expect((await formulaCells()).map(({ address }) => address)).toEqual(["Model!B2", "Model!B3"]);
    await recalculate(["Model!B2", "Model!B3"]);
    expect(excel.log).toContain("dirty Model!B2:B3");
    const written = done(
      await write({ at: "Model!B3", content: [[{ formula: PRICE }], [{ formula: PRICE }]], overwrite: true }),
    );
    expect(excel.cell("Model!B4").formula).toBe(PRICE);
    await written.undo();
    expect(excel.cell("Model!B4").value).toBe(7);
  });

  it("are frozen with the sheet", async () => {
    const excel = grouped();
    const book = await readBook();
    const plan = planFreeze(book, bundle, { of: "workbook" }, (await currentRecord()) as RestoreRecord);
    if (isRefusal(plan)) throw new Error(plan.refused);
    done(await carryOut(plan.plan, book));
    expect(["B2", "B3"].map((at) => excel.cell(`Model!${at}`).formula)).toEqual([undefined, undefined]);
  });

  it("are gone to, and told to be hidden", async () => {
    const excel = grouped();
    expect(await goTo("Model!B3")).toEqual({
      refused: expect.stringContaining("B3 is selected, and its row is hidden"),
    });
    expect(excel.active).toEqual({ sheet: "Model", local: "B3" });
    expect(await goTo("Model!B2")).toBeUndefined();
  });
});

describe("a name of one sheet", () => {
  const NAMED = "=SSB.PRICE(mat)";
  const named = () => {
    const excel = open(
      { Model: { A1: "Li2S", B2: NAMED }, Other: { A1: "LATP", B2: NAMED, B3: "=SSB.PRICE(Model!mat)" } },
      { answers: { [NAMED]: [[2050]], "=SSB.PRICE(Model!mat)": [[2050]] } },
    );
    excel.names.set("Model!mat", "Model!A1");
    excel.names.set("mat", "Other!A1");
    return excel;
  };

  it("leads to its own cell on its sheet, and elsewhere the name of the workbook does", async () => {
    named();
    const read = async (at: string) => (await precedents(at)).map(({ address }) => address);
    expect(await read("Model!B2")).toEqual(["Model!A1"]);
    expect(await read("Other!B2")).toEqual(["Other!A1"]);
    expect(await read("Other!B3")).toEqual(["Model!A1"]);
  });

  it("stays in the formula that is found, frozen and brought back", async () => {
    const excel = named();
    expect((await formulaCells()).map(({ formula }) => formula)).toEqual([
      NAMED,
      NAMED,
      "=SSB.PRICE(Model!mat)",
    ]);
    const book = await readBook();
    const plan = planFreeze(book, bundle, { of: "workbook" }, (await currentRecord()) as RestoreRecord);
    if (isRefusal(plan)) throw new Error(plan.refused);
    const written = done(await carryOut(plan.plan, book));
    expect(excel.cell("Model!B2").value).toBe(2050);
    await written.undo();
    expect(["Model!B2", "Other!B2", "Other!B3"].map((at) => excel.cell(at).formula)).toEqual([
      NAMED,
      NAMED,
      "=SSB.PRICE(Model!mat)",
    ]);
  });
});
