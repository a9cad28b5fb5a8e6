/** A text of a source that looks like a formula stays a text on each way into the workbook. */
import { isRefusal, RefusalError, type Refusal } from "../../src/domain/answer/refusal";
import { plainValue } from "../../src/domain/functions/cell-value";
import { evaluate } from "../../src/domain/functions/evaluate";
import { openSession } from "../../src/domain/functions/session";
import { carryOut } from "../../src/excel/journal/carry-out";
import { write } from "../../src/excel/journal/write";
import { readBook } from "../../src/excel/portable/read-book";
import { addNote } from "../../src/excel/write/note";
import { planFreeze } from "../../src/model/portable/plan-freeze";
import { planPortable } from "../../src/model/portable/plan-portable";
import { changeRows } from "../../src/model/refresh/change-sheet";
import { FakeExcel } from "../support/fake-excel";
import { packOf } from "../support/ledgers";

const TODAY = "2025-02-01";
const CALL = '=SSB.META("X","definition")';
const TEXTS = [
  "=1+1",
  "+1+1",
  "-1+1",
  "@SUM(A1)",
  "\t=1+1",
  "\r=1+1",
  " =1+1",
  "=cmd|' /C calc'!A0",
  '=HYPERLINK("https://evil.example","x")',
  "'=1+1",
  "=",
];

function done<T extends object>(outcome: T | Refusal): T {
  if (isRefusal(outcome)) throw new RefusalError(outcome.refused);
  return outcome;
}

function sessionWith(text: string) {
  const pack = packOf({ series: [{ definition: text }], observations: [{ period: "2025-01-10", value: 1 }] });
  return openSession(pack, () => TODAY);
}

/** A workbook whose one call shows a text of the source. */
function excelShowing(text: string): FakeExcel {
  const shown = evaluate(sessionWith(text), "META", ["X", "definition"]).map((row) => row.map(plainValue));
  expect(shown).toEqual([[text]]);
  return new FakeExcel({ sheets: { Model: { B2: CALL } }, answers: { [CALL]: shown } }).install();
}

/** Contents of all cells that show a text, with the formula where it became one. */
function cellsShowing(excel: FakeExcel, text: string): { formula: string | undefined }[] {
  return excel.sheets.flatMap(({ cells }) =>
    [...cells.values()].filter(({ value }) => value === text).map(({ formula }) => ({ formula })),
  );
}

describe.each(TEXTS)("%j", (text) => {
  it("as a value", async () => {
    const excel = new FakeExcel({ sheets: { Model: {} } }).install();
    await write({ at: "Model!A1", content: [[{ value: text }, { value: 1 }]] });
    expect(cellsShowing(excel, text)).toEqual([{ formula: undefined }]);
  });

  it("in a frozen cell", async () => {
    const excel = excelShowing(text);
    const book = await readBook();
    done(await carryOut(done(planFreeze(book, sessionWith(text), { of: "workbook" })).plan, book));
    expect(cellsShowing(excel, text)).toEqual([{ formula: undefined }]);
  });

  it("in a portable copy", async () => {
    const excel = excelShowing(text);
    const book = await readBook();
    done(await carryOut(done(planPortable(book, sessionWith(text), TODAY)).plan, book));
    const shown = cellsShowing(excel, text);
    expect(shown.length).toBeGreaterThan(0);
    // The cell itself may refer to the sheet of values; nothing of the text is in its formula.
    for (const { formula } of shown)
      expect(formula ?? "").not.toContain(text.trim().replace(/^'/, "").slice(1) || "\0");
  });

  it("in a sheet of changes", async () => {
    const excel = new FakeExcel({ sheets: { Model: {} } }).install();
    const cell = { type: "text", text } as const;
    const change = {
      ...{ address: "Model!B2", cell: "Model!B2", sheet: "Model", key: "1", name: "META", row: 0, column: 0 },
      ...{ formula: CALL, before: cell, after: cell, reason: "other", because: [] },
    } as unknown as Parameters<typeof changeRows>[1][number];
    const rows = changeRows("2025-01-31.00000000", [change]);
    done(
      await carryOut(
        { what: "x", changes: [], adds: { name: "SSB changes", rows, orLikeName: true } },
        undefined,
      ),
    );
    expect(cellsShowing(excel, text)).toEqual([{ formula: undefined }, { formula: undefined }]);
  });

  it("in a note", async () => {
    const excel = new FakeExcel({ sheets: { Model: {} } }).install();
    done(await addNote("Model!A1", text));
    expect([...excel.comments.values()].map(({ text: said }) => said)).toEqual([text]);
    expect(excel.cell("Model!A1")).toEqual({ value: "", format: "General" });
  });
});
