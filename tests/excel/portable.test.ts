import { isRefusal, RefusalError, type Refusal } from "../../src/domain/answer/refusal";
import type { RestoreRecord } from "../../src/model/port/restore-record";
import { bundle, TODAY } from "../support/bundle";
import { evaluate } from "../../src/domain/functions/evaluate";
import { parseFormula } from "../../src/domain/formulas/parse-formula";
import { plainValue } from "../../src/domain/functions/cell-value";
import { planFreeze } from "../../src/model/portable/plan-freeze";
import { planLive, planThaw } from "../../src/model/portable/plan-live";
import { planPortable } from "../../src/model/portable/plan-portable";
import { planRepair } from "../../src/model/portable/plan-repair";
import { type Written } from "../../src/model/port/workbook";
import { carryOut } from "../../src/excel/journal/carry-out";
import { selection } from "../../src/excel/read/selection";
import { readBook } from "../../src/excel/portable/read-book";
import { currentRecord } from "../../src/excel/portable/portable-record";
import { FakeExcel, type Scalar } from "../support/fake-excel";

const PRICE = '=SSB.PRICE("Li2S")';
const HISTORY = '=SSB.HISTORY("Li2S")';
const NESTED = "=SSB.PRICE(A1)*2";

function answers(...formulas: string[]): Record<string, Scalar[][]> {
  return Object.fromEntries(
    formulas.map((formula) => {
      const call = parseFormula(formula);
      if (isRefusal(call)) throw new Error(call.refused);
      return [formula, evaluate(bundle, call.name, call.arguments).map((row) => row.map(plainValue))];
    }),
  );
}

function workbook(more: Record<string, Scalar> = {}): FakeExcel {
  return new FakeExcel({
    sheets: {
      Model: { A1: "Li2S", B1: PRICE, B2: NESTED, D4: HISTORY, A9: "'=1+1", ...more },
      "My sheet": { C3: PRICE, C4: 7 },
    },
    answers: answers(PRICE, HISTORY),
  }).install();
}

/** Everything that stands in the workbook: contents and formats, without what formulas fill. */
function standing(excel: FakeExcel): unknown {
  return excel.sheets.map(({ name, cells }) => [
    name,
    [...cells]
      .map(([key, cell]) => [key, cell.formula ?? cell.value, cell.format])
      .filter(([, content, format]) => content !== "" || format !== "General")
      .sort(),
  ]);
}

function planned<T extends object>(outcome: T | Refusal): T {
  if (isRefusal(outcome)) throw new RefusalError(outcome.refused);
  return outcome;
}

function written(outcome: Written | Refusal): Written {
  if (isRefusal(outcome)) throw new RefusalError(outcome.refused);
  return outcome;
}

async function makePortable(): Promise<Written> {
  const book = await readBook();
  return written(await carryOut(planned(planPortable(book, bundle, TODAY, await recordNow())).plan, book));
}

async function recordNow(): Promise<RestoreRecord> {
  const record = await currentRecord();
  if (isRefusal(record)) throw new RefusalError(record.refused);
  return record;
}

describe("reading a workbook as a book", () => {
  it("tells formulas, constants, what is spilled and which sheets are protected", async () => {
    const excel = workbook();
    excel.locked.add("My sheet");
    const book = await readBook();
    const [sheet, other] = book.sheets;
    const cell = (address: string) => sheet!.cells.find((one) => one.address === address);
    expect(cell("A9")).toEqual({ address: "A9", value: "=1+1", numberFormat: "General" });
    expect(cell("B1")).toMatchObject({ formula: PRICE, value: 2050 });
    expect(cell("D4")).toMatchObject({ formula: HISTORY, spill: { rows: 8, columns: 11 } });
    expect(cell("E5")).toEqual({ address: "E5", value: 5500, numberFormat: "General", spilledFrom: "D4" });
    expect(cell("H5")).toMatchObject({ value: "", spilledFrom: "D4" });
    expect(sheet).not.toHaveProperty("isProtected");
    expect(other!.isProtected).toBe(true);
  });

  it("is read in halves where Excel hands over too little at once", async () => {
    const excel = workbook();
    const whole = await readBook();
    excel.mostCharacters = 150;
    expect(await readBook()).toEqual(whole);
  });

  it("knows the selected cells", async () => {
    workbook().select("Model!B1:C4");
    expect(await selection()).toEqual(["Model!B1:C4"]);
  });
});

describe("a portable copy in Excel", () => {
  it("leaves no SSB formula, adds the sheet, and comes back to the very workbook", async () => {
    const excel = workbook();
    const before = standing(excel);
    await makePortable();
    const formulas = excel.sheets.flatMap(({ cells }) =>
      [...cells.values()].map(({ formula }) => formula ?? ""),
    );
    expect(formulas.filter((formula) => formula.includes("SSB."))).toEqual([]);
    expect(excel.cell("Model!B2").formula).toBe(
      `=INDEX('SSB data'!$B$10:$B$10,MATCH("PRICE|"&A1,'SSB data'!$A$10:$A$10,0))*2`,
    );
    expect(excel.cell("Model!E6")).toMatchObject({ formula: "='SSB data'!$B$16", format: "#,##0" });
    expect(excel.cell("'SSB data'!A10").value).toBe("PRICE|Li2S");
    expect(excel.cell("'SSB data'!B10")).toMatchObject({ value: 2050, format: "#,##0" });

    const copy = await readBook();
    const live = planned(planLive(await recordNow(), copy));
    expect(live.edited).toEqual([]);
    written(await carryOut(live.plan, copy));
    expect(standing(excel)).toEqual(before);
    expect(excel.saved.size).toBe(0);
  });

  it("remembers the formulas before the first cell changes", async () => {
    const excel = workbook();
    const book = await readBook();
    let savedFirst = false;
    const { plan } = planned(planPortable(book, bundle, TODAY));
    await carryOut(plan, book, () => (savedFirst ||= excel.parts.size === 1));
    expect(savedFirst).toBe(true);
    expect(await recordNow()).toEqual(plan.record!.after);
  });

  it("is undone, and the way back is undone too", async () => {
    const excel = workbook();
    const before = standing(excel);
    const portable = await makePortable();
    const after = standing(excel);
    const copy = await readBook();
    const live = written(await carryOut(planned(planLive(await recordNow(), copy)).plan, copy));
    await live.undo();
    expect(standing(excel)).toEqual(after);
    expect((await recordNow()).cells).toHaveLength(4);
    await portable.undo();
    expect(standing(excel)).toEqual(before);
    expect((await recordNow()).cells).toEqual([]);
  });

  it("changes nothing where Excel refuses half way", async () => {
    const excel = workbook();
    const before = standing(excel);
    const book = await readBook();
    excel.locked.add("My sheet");
    const outcome = await carryOut(planned(planPortable(book, bundle, TODAY)).plan, book);
    expect(outcome).toEqual({ refused: expect.stringMatching(/protected.*put back as they were/) });
    expect(standing(excel)).toEqual(before);
    expect((await recordNow()).cells).toEqual([]);
  });

  it("changes nothing where the workbook cannot remember", async () => {
    const excel = workbook();
    const book = await readBook();
    const before = standing(excel);
    const { plan } = planned(planPortable(book, bundle, TODAY));
    excel.refuses = "AccessDenied";
    expect(await carryOut(plan, book)).toEqual({ refused: expect.stringMatching(/nothing was changed/i) });
    expect(standing(excel)).toEqual(before);
  });

  it("writes many cells in portions and says how far it is", async () => {
    const many = Object.fromEntries(Array.from({ length: 20 }, (_, at) => [`A${at * 10 + 30}`, HISTORY]));
    const excel = workbook(many);
    const book = await readBook();
    const steps: number[] = [];
    await carryOut(planned(planPortable(book, bundle, TODAY)).plan, book, (done) => steps.push(done));
    expect(steps.length).toBeGreaterThan(1);
    expect(excel.log.filter((line) => line === "suspend drawing")).toHaveLength(1);
    expect(steps.at(-1)).toBe(24);
  });
});

describe("freezing and repairing in Excel", () => {
  it("freezes and thaws to the very workbook", async () => {
    const excel = workbook();
    excel.type("Model!B1", PRICE, "0.0");
    const before = standing(excel);
    const book = await readBook();
    written(await carryOut(planned(planFreeze(book, bundle, { of: "sheet", sheet: "Model" })).plan, book));
    expect(excel.cell("Model!B1")).toEqual({ value: 2050, format: "0.0" });
    expect(excel.cell("Model!E5")).toEqual({ value: 5500, format: "#,##0" });
    expect(excel.cell("'My sheet'!C3").formula).toBe(PRICE);
    const frozen = await readBook();
    written(await carryOut(planned(planThaw(await recordNow(), frozen)).plan, frozen));
    expect(standing(excel)).toEqual(before);
  });

  it("enters stuck formulas anew, keeps what they spill, and takes it back", async () => {
    const stuck = "='C:\\Add ins\\BloombergUI.xla'!_xldudf_SSB_HISTORY(\"Li2S\")";
    const excel = workbook({ D20: stuck });
    const book = await readBook();
    const { plan } = planRepair(book);
    const done = written(await carryOut(plan, book));
    expect(excel.cell("Model!D20").formula).toBe(HISTORY);
    expect(excel.cell("Model!E21").value).toBe(5500);
    await done.undo();
    expect(excel.cell("Model!D20").formula).toBe(stuck);
  });
});

describe("Excel in another language", () => {
  const WORDS = { "#N/A": "#NV", "#VALUE!": "#WERT!", "#NUM!": "#ZAHL!", "#NAME?": "#NOM?" };
  const REFUSED = '=SSB.PRICE("LPSC")';
  const MISTYPED = '=SSB.PRICE("Li2X")';
  const german = (sets: Record<string, string>): FakeExcel => {
    const excel = new FakeExcel({
      sheets: { Model: { B1: PRICE, B2: REFUSED, B3: MISTYPED } },
      answers: { ...answers(PRICE), [REFUSED]: [["#N/A"]], [MISTYPED]: [["#VALUE!"]] },
      sets,
    }).install();
    excel.errorWords = WORDS;
    return excel;
  };

  it("shows the same errors: they are known by their type, not by their words", async () => {
    german({ ExcelApi: "1.16" });
    const [model] = (await readBook()).sheets;
    expect(model!.cells.map(({ value }) => value)).toEqual([2050, "#N/A", "#VALUE!"]);
  });

  it("freezes and thaws errors to the very workbook", async () => {
    const excel = german({ ExcelApi: "1.16" });
    const before = standing(excel);
    const book = await readBook();
    const { plan, formulas } = planned(planFreeze(book, bundle, { of: "workbook" }));
    expect(formulas).toBe(3);
    written(await carryOut(plan, book));
    expect(excel.cell("Model!B2")).toMatchObject({ value: "#N/A" });
    const frozen = await readBook();
    const back = planned(planThaw(await recordNow(), frozen));
    expect(back.edited).toEqual([]);
    written(await carryOut(back.plan, frozen));
    expect(standing(excel)).toEqual(before);
  });

  it("leaves an error alone whose type it does not tell (before ExcelApi 1.16)", async () => {
    const excel = german({ ExcelApi: "1.14" });
    const book = await readBook();
    const { formulas, unready } = planned(planFreeze(book, bundle, { of: "workbook" }));
    expect([formulas, unready.map(({ address }) => address)]).toEqual([1, ["Model!B2", "Model!B3"]]);
    expect(excel.cell("Model!B2").formula).toBe(REFUSED);
  });
});

it("thaws a number of which Excel keeps fifteen digits", async () => {
  const RATIO = "=SSB.SHARE(A1,B1)";
  const excel = new FakeExcel({
    sheets: { Model: { C1: RATIO } },
    answers: { [RATIO]: [[0.1 + 0.2]] },
  }).install();
  excel.keepsDigits = true;
  const book = await readBook();
  const { plan } = planned(planFreeze(book, bundle, { of: "workbook" }));
  written(await carryOut(plan, book));
  expect(excel.cell("Model!C1").value).toBe(0.3);
  const frozen = await readBook();
  const back = planned(planThaw(await recordNow(), frozen));
  expect(back.edited).toEqual([]);
  written(await carryOut(back.plan, frozen));
  expect(excel.cell("Model!C1").formula).toBe(RATIO);
});
