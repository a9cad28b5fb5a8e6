/** A new workbook from what this one holds: its file in slices, opened as another. */
import { connectWorkbook } from "../../src/excel/connect";
import { openCopy } from "../../src/excel/write/open-copy";
import { planPortable } from "../../src/model/portable/plan-portable";
import { copyElsewhere, opensCopies, type CopyingWorkbook } from "../../src/model/portable/copy-elsewhere";
import { sharedState } from "../../src/model/portable/shared-state";
import { isRefusal } from "../../src/domain/answer/refusal";
import { bundle, TODAY } from "../support/bundle";
import { FakeExcel } from "../support/fake-excel";

const COPIES = { ExcelApi: "1.15", CompressedFile: "1.1" };
const PRICE = '=SSB.PRICE("Li2S")';

function excelWith(sets: Record<string, string> = COPIES): FakeExcel {
  const excel = new FakeExcel({
    sheets: { Model: { A1: PRICE, A2: 7 } },
    answers: { [PRICE]: [[2050]] },
    sets,
  }).install();
  // Of a file, what stands in its first cell tells which state it is of.
  excel.file = () => new TextEncoder().encode(excel.cell("Model!A1").formula ?? "");
  return excel;
}

const opened = (excel: FakeExcel): string[] => excel.created.map((bytes) => new TextDecoder().decode(bytes));

async function copyHere(excel: FakeExcel) {
  const workbook = (await connectWorkbook())!;
  expect(opensCopies(workbook)).toBe(true);
  const book = await workbook.readBook();
  const planned = planPortable(book, bundle, TODAY);
  if (isRefusal(planned)) throw new Error(planned.refused);
  const copied = await copyElsewhere(workbook as CopyingWorkbook, planned.plan, book, () => undefined);
  return { workbook, copied, names: excel.sheets.map(({ name }) => name) };
}

describe("a copy of a workbook", () => {
  it("is opened from all bytes of its file, which is closed again", async () => {
    const excel = excelWith();
    const bytes = Uint8Array.from({ length: 100_001 }, (_, at) => (at * 7) % 256);
    excel.file = () => bytes;
    expect(await openCopy()).toBeUndefined();
    expect([excel.created.length, excel.openFiles]).toEqual([1, 0]);
    expect(Buffer.compare(excel.created[0]!, bytes)).toBe(0);
  });

  it("is refused with Excel's reason, the file closed", async () => {
    const excel = excelWith();
    excel.refuses = "InvalidOperation";
    expect(await openCopy()).toEqual({ refused: expect.any(String) });
    expect([opened(excel), excel.openFiles]).toEqual([[], 0]);
    excel.file = undefined;
    expect(await openCopy()).toEqual({ refused: expect.stringContaining("not available") });
  });

  it.each([{ ExcelApi: "1.15" }, { ExcelApi: "1.7", CompressedFile: "1.1" }])(
    "is not offered where Excel opens none: %o",
    async (sets) => {
      excelWith(sets);
      expect(opensCopies((await connectWorkbook())!)).toBe(false);
    },
  );
});

describe("a portable copy elsewhere", () => {
  it("holds look-ups, and leaves this workbook as it was", async () => {
    const excel = excelWith();
    const { copied, names, workbook } = await copyHere(excel);
    expect(copied).toEqual({});
    expect(opened(excel)).toEqual([expect.stringContaining("INDEX('SSB data'!")]);
    expect([excel.cell("Model!A1").formula, names]).toEqual([PRICE, ["Model"]]);
    expect(await sharedState(workbook)).toEqual({ portable: 0, frozen: 0 });
    expect(excel.saved.has("ssb.journal")).toBe(false);
  });

  it("that does not open leaves this workbook as it was, and says why", async () => {
    const excel = excelWith();
    excel.file = undefined;
    const { copied, names } = await copyHere(excel);
    expect(copied).toEqual({ refused: expect.stringContaining("not available") });
    expect([excel.cell("Model!A1").formula, names]).toEqual([PRICE, ["Model"]]);
  });

  it("says what stays in this workbook where it could not be put back", async () => {
    const excel = excelWith();
    const { file } = excel;
    excel.file = () => {
      excel.type("SSB data!Z1", "mine");
      return file!();
    };
    const { copied, names, workbook } = await copyHere(excel);
    expect(copied).toEqual({ left: expect.stringContaining("was written on since and stays") });
    expect([excel.cell("Model!A1").formula, names]).toEqual([PRICE, ["Model", "SSB data"]]);
    expect(isRefusal(await sharedState(workbook))).toBe(false);
  });
});

describe("how a workbook stands", () => {
  it("is portable since the day of its data sheet, with the formulas that are kept", async () => {
    excelWith();
    const workbook = (await connectWorkbook())!;
    const book = await workbook.readBook();
    const planned = planPortable(book, bundle, TODAY);
    if (isRefusal(planned)) throw new Error(planned.refused);
    const made = await workbook.carryOut(planned.plan, book);
    if (isRefusal(made)) throw new Error(made.refused);
    expect(await sharedState(workbook)).toEqual({ portable: 1, since: TODAY, frozen: 0 });
    await made.undo();
    expect(await sharedState(workbook)).toEqual({ portable: 0, frozen: 0 });
  });

  it("is portable where a program dropped the record and left the sheet", async () => {
    const excel = excelWith();
    const workbook = (await connectWorkbook())!;
    const book = await workbook.readBook();
    const planned = planPortable(book, bundle, TODAY);
    if (isRefusal(planned)) throw new Error(planned.refused);
    await workbook.carryOut(planned.plan, book);
    excel.parts.clear();
    excel.settings.clear();
    expect(await sharedState(workbook)).toEqual({ portable: 1, since: TODAY, frozen: 0 });
  });

  it("is none of that for a sheet of the same name that is somebody's own", async () => {
    new FakeExcel({ sheets: { "SSB data": { A1: "mine", B4: 45_000 } } }).install();
    expect(await sharedState((await connectWorkbook())!)).toEqual({ portable: 0, frozen: 0 });
  });
});
