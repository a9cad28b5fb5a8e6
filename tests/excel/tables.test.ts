import { isRefusal } from "../../src/domain/answer/refusal";
import { carryOut } from "../../src/excel/journal/carry-out";
import { unfinished } from "../../src/excel/journal/unfinished";
import { write } from "../../src/excel/journal/write";
import { currentRecord } from "../../src/excel/portable/portable-record";
import { readBook } from "../../src/excel/portable/read-book";
import { readAll } from "../../src/excel/read/read";
import { rewriteCells } from "../../src/model/errors/rewrite-cells";
import { planFreeze } from "../../src/model/portable/plan-freeze";
import { planLive, planThaw } from "../../src/model/portable/plan-live";
import { planPortable } from "../../src/model/portable/plan-portable";
import type { Plan } from "../../src/model/port/plan";
import type { RestoreRecord } from "../../src/model/port/restore-record";
import { isOccupied, type Workbook, type Written } from "../../src/model/port/workbook";
import { bundle } from "../support/bundle";
import { FakeExcel, type Filling, type Scalar } from "../support/fake-excel";

const TABLE = { Prices: "Model!H30:J33" };
const HEADS: Record<string, Scalar> = { H30: "Material", I30: "Price", J30: "Note" };
const NAMES: Record<string, Scalar> = { H31: "Li2S", H32: "LATP", H33: "Lithium" };
const PRICES: Record<string, Scalar> = {
  I31: "=SSB.PRICE(UPPER(H31))",
  I32: "=SSB.PRICE(UPPER(H32))",
  I33: "=SSB.PRICE(UPPER(H33))",
};
const FILLINGS: Filling[] = ["never", "others", "all"];
const port = { readAll, carryOut, write } as unknown as Workbook;

function open(cells: Record<string, Scalar>, filling: Filling, answers = {}): FakeExcel {
  const excel = new FakeExcel({
    sheets: { Model: { ...HEADS, ...NAMES, ...cells } },
    tables: TABLE,
    answers: { ...ofPrices(), ...answers },
    sets: { ExcelApi: "1.15" },
  }).install();
  excel.filling = filling;
  return excel;
}

function ofPrices(): Record<string, Scalar[][]> {
  return {
    "=SSB.PRICE(UPPER(H31))": [[2050]],
    "=SSB.PRICE(UPPER(H32))": [[1400]],
    "=SSB.PRICE(UPPER(H33))": [[181_500]],
  };
}

function column(excel: FakeExcel, name: string): unknown[] {
  return [31, 32, 33].map((row) => {
    const { formula, value } = excel.cell(`Model!${name}${row}`);
    return formula ?? value;
  });
}

function done(outcome: Awaited<ReturnType<typeof write>>): Written {
  if (isOccupied(outcome) || isRefusal(outcome)) throw new Error(JSON.stringify(outcome));
  return outcome;
}

async function carried(
  planOf: (
    book: Awaited<ReturnType<typeof readBook>>,
    record: RestoreRecord,
  ) => { plan: Plan } | { refused: string },
): Promise<Written> {
  const book = await readBook();
  const planned = planOf(book, (await currentRecord()) as RestoreRecord);
  if (isRefusal(planned)) throw new Error(planned.refused);
  return done(await carryOut(planned.plan, book));
}

describe.each(FILLINGS)("a table whose columns Excel fills: %s", (filling) => {
  it("holds in each row of a portable copy the row's own price, and the formulas again when they are brought back", async () => {
    const excel = open(PRICES, filling);
    const book = await readBook();
    const planned = planPortable(book, bundle, "2026-11-28", { cells: [] });
    if (isRefusal(planned)) throw new Error(planned.refused);
    const asked = planned.plan.changes.map(({ cells }) => (cells[0]![0] as { formula: string }).formula);
    expect(new Set(asked).size).toBe(3);
    done(await carryOut(planned.plan, book));
    expect(column(excel, "I")).toEqual(asked);
    await carried((now, record) => planLive(record, now));
    expect(column(excel, "I")).toEqual(Object.values(PRICES));
  });

  it("keeps what it shows when it is frozen, and is thawed", async () => {
    const excel = open(PRICES, filling);
    await carried((book, record) => planFreeze(book, bundle, { of: "workbook" }, record));
    expect(column(excel, "I")).toEqual([2050, 1400, 181_500]);
    await carried((book, record) => planThaw(record, book));
    expect(column(excel, "I")).toEqual(Object.values(PRICES));
  });

  it("has one formula rewritten and the others as they were, and so after the undo", async () => {
    const excel = open(PRICES, filling);
    const rewritten = await rewriteCells(port, [
      {
        address: "Model!I32",
        before: { formula: "=SSB.PRICE(UPPER(H32))" },
        after: { formula: '=SSB.PRICE("LATP")' },
      },
    ]);
    expect(rewritten.sentence).toBe("Rewrote the formula in Model!I32.");
    expect(column(excel, "I")).toEqual([
      "=SSB.PRICE(UPPER(H31))",
      '=SSB.PRICE("LATP")',
      "=SSB.PRICE(UPPER(H33))",
    ]);
    await rewritten.undo!();
    expect(column(excel, "I")).toEqual(Object.values(PRICES));
  });

  it("takes a formula into one cell of an empty column, and the undo leaves the column empty", async () => {
    const excel = open({}, filling);
    const written = done(await write({ at: "Model!J32", content: [[{ formula: "=SSB.CITE(H32)" }]] }));
    expect(written.address).toBe("Model!J32");
    expect(column(excel, "J")).toEqual(["", "=SSB.CITE(H32)", ""]);
    await written.undo();
    expect(column(excel, "J")).toEqual(["", "", ""]);
  });

  it("leaves a remark that was typed beside, after the insertion, to who typed it", async () => {
    const excel = open({}, filling);
    const written = done(await write({ at: "Model!J32", content: [[{ formula: "=SSB.CITE(H32)" }]] }));
    excel.type("Model!J33", "mine");
    expect(await written.undo()).toBeUndefined();
    expect(column(excel, "J")).toEqual(["", "", "mine"]);
  });

  it("is restored where Excel stopped answering in the middle, from the journal", async () => {
    const excel = open(PRICES, filling);
    excel.fault = { at: 8, mode: "lasting" };
    const outcome = await carryOut(
      { changes: [{ sheet: "Model", at: "I31", cells: [[{ formula: '=SSB.PRICE("LPSC")' }]] }] },
      undefined,
    );
    expect(isRefusal(outcome as Written)).toBe(true);
    excel.fault = undefined;
    await (await unfinished())?.putBack?.();
    expect(column(excel, "I")).toEqual(Object.values(PRICES));
  });
});

describe("a column that Excel fills whatever is written", () => {
  it("is put back, and the sentence says what to do", async () => {
    const excel = open({ J31: "a", J32: "b", J33: "c" }, "always");
    const outcome = await write({
      at: "Model!J32",
      content: [[{ formula: "=SSB.CITE(H32)" }]],
      overwrite: true,
    });
    expect(outcome).toEqual({
      refused: expect.stringMatching(/fills this column of the table Prices.*put back/s),
    });
    expect(column(excel, "J")).toEqual(["a", "b", "c"]);
    expect(excel.saved.has("ssb.journal")).toBe(false);
  });
});

describe("an answer of several cells", () => {
  const answers = {
    '=SSB.HISTORY("Li2S")': [
      ["Date", "Value"],
      [1, 2],
      [3, 4],
    ],
  };
  const insert = (at: string, overwrite = false) =>
    write({
      at,
      content: [[{ formula: '=SSB.HISTORY("Li2S")' }]],
      spill: { rows: 3, columns: 2 },
      overwrite,
    });

  it.each(["Model!I31", "Model!G29", "Model!J33"])("is refused at %s, for a table holds none", async (at) => {
    const excel = open({}, "others", answers);
    const outcome = await insert(at, true);
    expect(outcome).toEqual({ refused: expect.stringMatching(/#SPILL!.*table Prices \(Model!H30:J33\)/) });
    expect([column(excel, "H"), excel.saved.size]).toEqual([Object.values(NAMES), 0]);
  });

  it("stands beside the table", async () => {
    const excel = open({}, "others", answers);
    done(await insert("Model!L30"));
    expect(excel.cell("Model!M31").value).toBe(2);
  });

  it("is not thawed into a table that was made of its values", async () => {
    const excel = open({ A1: '=SSB.HISTORY("Li2S")' }, "others", answers);
    await carried((book, record) => planFreeze(book, bundle, { of: "workbook" }, record));
    excel.tables.set("History", excel.locate("Model!A1:B3"));
    const book = await readBook();
    const planned = planThaw((await currentRecord()) as RestoreRecord, book);
    if (isRefusal(planned)) throw new Error(planned.refused);
    expect(await carryOut(planned.plan, book)).toEqual({ refused: expect.stringContaining("#SPILL!") });
    expect(excel.cell("Model!B2").value).toBe(2);
  });

  it("that a rewritten formula gives in a table is put back", async () => {
    const excel = open(PRICES, "never", answers);
    const { sentence } = await rewriteCells(port, [
      {
        address: "Model!I31",
        before: { formula: "=SSB.PRICE(UPPER(H31))" },
        after: { formula: '=SSB.HISTORY("Li2S")' },
      },
    ]);
    expect(sentence).toContain("fills several cells");
    expect(column(excel, "I")).toEqual(Object.values(PRICES));
  });
});

it("a table of more rows than can be watched is not written into", async () => {
  const excel = new FakeExcel({
    sheets: { Model: { A1: "Material" } },
    tables: { Long: "Model!A1:B9000" },
  }).install();
  const outcome = await write({ at: "Model!B2", content: [[{ formula: "=SSB.PRICE(A2)" }]] });
  expect(outcome).toEqual({ refused: expect.stringContaining("The table Long has more than 5000 rows") });
  expect(excel.cell("Model!B2").value).toBe("");
});

it("a cell that a formula did not reach is told, and put back", async () => {
  const excel = new FakeExcel({ sheets: { Model: { B2: 7 } } }).install();
  excel.drops = "formulas";
  const outcome = await write({
    at: "Model!B2",
    content: [[{ formula: "=SSB.PRICE(A2)" }]],
    overwrite: true,
  });
  expect(outcome).toEqual({
    refused: expect.stringContaining("Excel did not take what was written to Model!B2"),
  });
  expect(excel.cell("Model!B2").value).toBe(7);
});
