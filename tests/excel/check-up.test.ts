import { setPatience } from "../../src/excel/host/bounded";
import { setFunctionPatience } from "../../src/excel/checks/cells";
import { checkUp } from "../../src/excel/checks/check-up";
import type { CheckUp, Probe } from "../../src/model/port/check-up";
import { FakeExcel, type Fault, type FakeOptions, type Scalar } from "../support/fake-excel";

const PROBES: Probe[] = [
  { name: "The functions answer", formula: "=SSB.EDITION()", expected: "2026-11-24.42f462fa" },
  { name: "A price is a number", formula: '=SSB.PRICE("Li2S","2025-12-06")', expected: 2050 },
  { name: "An unknown word is an error", formula: '=SSB.PRICE("no such thing")', expected: "#VALUE!" },
];
const ANSWERS: Record<string, Scalar[][]> = {
  "=SSB.EDITION()": [["2026-11-24.42f462fa"]],
  '=SSB.PRICE("Li2S","2025-12-06")': [[2050]],
  '=SSB.PRICE("no such thing")': [["#VALUE!"]],
  '=SSB.HISTORY("Li2S")': [
    ["Date", "Value"],
    [45_992, 5500],
  ],
  "=SSB.PRICE(AB1:AB6000)": Array.from({ length: 6_000 }, () => [2050]),
  "=B2.Publisher": [["SMM"]],
  "=NA()": [["#N/A"]],
};

function open(options: Partial<FakeOptions> = {}): FakeExcel {
  const excel = new FakeExcel({
    sheets: { Model: { A1: 7, B2: '=SSB.PRICE("Li2S")' } },
    answers: ANSWERS,
    sets: { ExcelApi: "1.19", CustomFunctionsRuntime: "1.5" },
    ...options,
  }).install();
  excel.filling = "others";
  // An Excel of another language writes errors in its own words.
  excel.errorWords = { "#VALUE!": "#WERT!", "#N/A": "#NV" };
  return excel;
}

function standing(excel: FakeExcel): string {
  return JSON.stringify([
    excel.sheets.map(({ name, cells }) => [name, [...cells]]),
    [...excel.tables.keys()],
    [...excel.comments],
    [...excel.charts],
    [...excel.parts],
    [...excel.saved],
    excel.active,
  ]);
}

const bad = ({ results }: CheckUp) => results.filter(({ outcome }) => outcome === "bad");
const run = () => checkUp(PROBES, () => undefined);

beforeEach(() => {
  setPatience(5);
  setFunctionPatience(1);
});

it("finds an Excel that does all, and leaves nothing behind", async () => {
  const excel = open();
  const before = standing(excel);
  const progress: number[] = [];
  const checked = await checkUp(PROBES, (done, of) => progress.push(done / of));
  expect(bad(checked)).toEqual([]);
  expect(checked.results.map(({ outcome }) => outcome)).not.toContain("absent");
  expect(checked.results.at(-1)).toEqual({
    name: "A sheet for the checks",
    outcome: "good",
    said: "deleted",
  });
  expect(standing(excel)).toBe(before);
  expect([progress.length, progress.at(-1)]).toEqual([checked.results.length - 1, 1]);
});

it("tells the host, its version and its requirement sets, and nothing of the workbook", async () => {
  open();
  const { facts, results } = await run();
  expect(facts).toEqual(
    expect.arrayContaining([
      ["Host", "Excel"],
      ["Version", "16.0.1"],
      ["ExcelApi", "1.19"],
      ["CustomFunctionsRuntime", "1.5"],
      ["SharedRuntime", "none"],
      ["Languages", "en-US shown, de-DE for contents"],
    ]),
  );
  expect(JSON.stringify([facts, results])).not.toContain("Model");
});

it("says what this Excel does not have, and what it does otherwise", async () => {
  open({
    sets: { ExcelApi: "1.4" },
    lacks: ["charts"],
    answers: { ...ANSWERS, "=SSB.EDITION()": [["#NAME?"]], '=SSB.PRICE("Li2S","2025-12-06")': [[2051]] },
  });
  const { results } = await run();
  const of = (name: string) => results.find((one) => one.name === name);
  expect(of("The functions answer")).toMatchObject({
    outcome: "bad",
    said: expect.stringContaining("#NAME?"),
  });
  expect(of("A price is a number")?.said).toContain("2051 in the place of 2050");
  expect(of("An answer fills several cells")).toMatchObject({
    outcome: "absent",
    said: "needs ExcelApi 1.12",
  });
  expect(of("A chart is drawn and taken away")?.outcome).toBe("absent");
});

it("finds the tables of an Excel that fills them whatever is written", async () => {
  const excel = open();
  excel.filling = "always";
  expect(bad(await run()).map(({ name }) => name)).toEqual(["A formula in a table stays in its cell"]);
});

it("does not wait for ever for functions that do not answer", async () => {
  open({ answers: { ...ANSWERS, "=SSB.EDITION()": [["#BUSY!"]] } });
  expect(bad(await run())[0]?.said).toContain("#BUSY!");
});

it("adds no sheet where the workbook may not be changed", async () => {
  const excel = open();
  excel.mode = "readOnly";
  const before = standing(excel);
  expect(bad(await run())).toHaveLength(1);
  expect(standing(excel)).toBe(before);
});

describe("whatever call fails", () => {
  const MODES: Fault["mode"][] = ["once", "late", "half", "never"];
  it.each(MODES)("nothing is left behind: %s", async (mode) => {
    const clean = open();
    await run();
    const { calls } = clean;
    for (let at = 1; at <= calls; at += 2) {
      const excel = open();
      const before = standing(excel);
      excel.fault = { at, mode };
      const checked = await run();
      expect([at, standing(excel)]).toEqual([at, before]);
      expect(checked.facts.length).toBeGreaterThan(5);
    }
  });

  it("and where all fail from there on, the sheet is named and goes with the next check-up", async () => {
    const excel = open();
    const before = standing(excel);
    excel.fault = { at: 12, mode: "lasting" };
    const checked = await run();
    expect(checked.facts).toContainEqual(["Left", "the sheet SSB check"]);
    expect(checked.results.at(-1)).toMatchObject({ outcome: "bad", said: "not deleted" });
    excel.fault = undefined;
    expect(bad(await run())).toEqual([]);
    expect(standing(excel)).toBe(before);
  });
});

it("a sheet of the same name that is somebody's own is left alone", async () => {
  const excel = open({ sheets: { Model: {}, "SSB check": { A1: "mine" } } });
  const before = standing(excel);
  expect(bad(await run())).toEqual([]);
  expect(standing(excel)).toBe(before);
});
