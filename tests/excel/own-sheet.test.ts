/** A sheet that an operation added goes with it only where it holds nothing but what was written there. */
import { isRefusal } from "../../src/domain/answer/refusal";
import { carryOut } from "../../src/excel/journal/carry-out";
import { unfinished } from "../../src/excel/journal/unfinished";
import { readBook } from "../../src/excel/portable/read-book";
import type { Plan } from "../../src/model/port/plan";
import type { Written } from "../../src/model/port/workbook";
import { FakeExcel } from "../support/fake-excel";

const PLAN: Plan = {
  what: "Adding a sheet of changes",
  changes: [],
  adds: {
    name: "SSB changes",
    rows: [
      [{ value: "Cell" }, { value: "=SSB.PRICE(1)" }],
      [{ value: 2025 }, { blank: true }],
    ],
  },
};

async function done(plan: Plan): Promise<Written> {
  const outcome = await carryOut(plan, undefined);
  if (isRefusal(outcome)) throw new Error(outcome.refused);
  return outcome;
}

const names = (excel: FakeExcel): string[] => excel.sheets.map(({ name }) => name);

let excel: FakeExcel;
beforeEach(() => void (excel = new FakeExcel({ sheets: { Model: { B2: 7, B3: 8 } } }).install()));

it("goes as it was left, also where it was hidden from all but programs", async () => {
  const added = await done(PLAN);
  excel.hidden.set("SSB changes", "VeryHidden");
  expect(await added.undo()).toBeUndefined();
  expect(names(excel)).toEqual(["Model"]);
});

it.each(["A1", "B1", "C7"])("stays where somebody wrote in %s, which is said", async (local) => {
  const added = await done(PLAN);
  excel.type(`SSB changes!${local}`, "mine");
  await expect(added.undo()).rejects.toThrow("The sheet SSB changes was written on since and stays.");
  expect([names(excel), excel.cell(`SSB changes!${local}`).value]).toEqual([
    ["Model", "SSB changes"],
    "mine",
  ]);
  expect(excel.saved.has("ssb.journal")).toBe(false);
});

it("is not looked for under another name, and the rest is undone", async () => {
  const changes = [{ sheet: "Model", at: "B2", cells: [[{ value: 9 }]] }];
  const added = await done({ ...PLAN, changes });
  excel.sheets[1]!.name = "Kept by me";
  expect(await added.undo()).toBe("The rest is undone. The sheet SSB changes is gone or has another name.");
  expect([names(excel), excel.cell("Model!B2").value]).toEqual([["Model", "Kept by me"], 7]);
});

it("stays when what was begun is put back after somebody wrote on it", async () => {
  excel.fault = { at: 8, mode: "lasting" };
  const outcome = await carryOut(
    { ...PLAN, changes: [{ sheet: "Model", at: "B2", cells: [[{ value: 9 }]] }] },
    undefined,
  );
  excel.fault = undefined;
  expect(isRefusal(outcome)).toBe(true);
  expect(excel.saved.has("ssb.journal")).toBe(true);
  excel.type("SSB changes!D4", "mine");
  expect(await (await unfinished())!.putBack!()).toEqual({
    refused: "SSB changes changed in the meantime; they are left alone.",
  });
  expect(excel.cell("SSB changes!D4").value).toBe("mine");
});

describe("between the reading of a workbook and its change", () => {
  it.each<[string, string, string | number]>([
    ["another constant", "B2", 70],
    ["a constant into a blank cell", "B4", "mine"],
    ["nothing in the place of a constant", "B3", ""],
    ["a formula", "B3", "=1+1"],
  ])("a co-author typed %s: it is left alone, and named", async (_, local, input) => {
    const book = await readBook();
    excel.type(`Model!${local}`, input);
    const cells = ["B2", "B3", "B4"].map((at) => ({ sheet: "Model", at, cells: [[{ value: 1 }]] }));
    expect(await carryOut({ changes: cells }, book)).toEqual({
      refused: `Model!${local} changed in the meantime and is left alone.`,
    });
    expect(excel.cell(`Model!${local}`).value).toBe(input === "=1+1" ? 0 : input);
    expect(excel.saved.size).toBe(0);
  });
});

describe("a sheet that is added", () => {
  const WITH_HEADS: Plan = { ...PLAN, adds: { ...PLAN.adds!, heads: 1, opens: true } };

  it("has bold heads that stay in sight, and is gone to, where that is asked for", async () => {
    await done(WITH_HEADS);
    expect(excel.log).toEqual([
      "bold 'SSB changes'!A1:B1",
      "freeze 1 of SSB changes",
      "activate SSB changes",
    ]);
  });

  const look = { boldRows: [0], wrappedColumns: [1], landscape: true };
  const WITH_LOOK: Plan = { ...PLAN, adds: { ...PLAN.adds!, look } };
  const LOOKS = [
    "bold 'SSB changes'!A1:B1",
    "align Top 'SSB changes'!A1:B2",
    "wrap 'SSB changes'!B1:B2",
    "fit rows of 'SSB changes'!A1:B2",
  ];

  it("reads and prints as it is told to", async () => {
    await done(WITH_LOOK);
    expect(excel.log).toEqual([
      ...LOOKS,
      "print Landscape of SSB changes",
      "print 1 page wide of SSB changes",
    ]);
  });

  it("is there all the same in an Excel that sets up no printing", async () => {
    excel.prints = false;
    await done(WITH_LOOK);
    expect(excel.log).toEqual(LOOKS);
    excel = new FakeExcel({ sheets: { Model: { B2: 7 } }, sets: { ExcelApi: "1.8" } }).install();
    await done(WITH_LOOK);
    expect(excel.log).toEqual(LOOKS);
  });

  it("is neither marked nor gone to where it is not", async () => {
    await done(PLAN);
    expect(excel.log).toEqual([]);
  });

  it("has its heads without freezing in an Excel that cannot freeze", async () => {
    excel = new FakeExcel({ sheets: { Model: { B2: 7 } }, sets: { ExcelApi: "1.6" } }).install();
    await done(WITH_HEADS);
    expect(excel.log).toEqual(["bold 'SSB changes'!A1:B1", "activate SSB changes"]);
  });
});
