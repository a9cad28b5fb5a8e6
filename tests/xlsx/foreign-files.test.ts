/** Files that other programs wrote: read, changed, and brought back. */
import { isRefusal } from "../../src/domain/answer/refusal";
import { bundle, TODAY } from "../support/bundle";
import { planLive } from "../../src/model/portable/plan-live";
import { planPortable } from "../../src/model/portable/plan-portable";
import { openFileWorkbook, type FileWorkbook } from "../../src/xlsx/file-workbook";
import { read as readBySheetJs } from "@e965/xlsx";
import { bySheetJs, byWriteExcelFile, NOTE } from "../support/foreign-files";

function opened(bytes: Uint8Array): FileWorkbook {
  const workbook = openFileWorkbook(bytes);
  if (isRefusal(workbook)) throw new Error(workbook.refused);
  return workbook;
}

async function model(
  workbook: FileWorkbook,
): Promise<Record<string, { formula?: string; value: unknown; numberFormat: string }>> {
  const { sheets } = await workbook.readBook();
  return Object.fromEntries(
    sheets.find(({ name }) => name === "Model")!.cells.map((cell) => [cell.address, cell]),
  );
}

async function carriedOut(
  workbook: FileWorkbook,
  planned: ReturnType<typeof planPortable> | ReturnType<typeof planLive>,
): Promise<FileWorkbook> {
  if (isRefusal(planned)) throw new Error(planned.refused);
  const outcome = await workbook.carryOut(planned.plan, undefined);
  if (isRefusal(outcome)) throw new Error(outcome.refused);
  return opened(workbook.bytes());
}

describe.each<[string, () => Uint8Array | Promise<Uint8Array>]>([
  ["SheetJS", bySheetJs],
  ["write-excel-file", byWriteExcelFile],
])("a file of %s", (_, made) => {
  it("is read as it was meant", async () => {
    expect(await model(opened(await made()))).toMatchObject({
      A2: { value: "Li2S" },
      B2: { formula: "=SSB.PRICE(A2)" },
      C2: { formula: "=B2*2" },
      D1: { value: NOTE },
      D2: { value: 0.11, numberFormat: "0.0%" },
      A4: { value: true },
    });
  });

  it("shows new answers, and the program that wrote it reads them", async () => {
    const workbook = opened(await made());
    expect(workbook.showAnswers([{ address: "Model!B2", values: [[2050]] }])).toEqual([]);
    const sheet = readBySheetJs(workbook.bytes(), { type: "array" }).Sheets["Model"]!;
    expect([sheet["B2"], sheet["D1"]]).toMatchObject([{ v: 2050, f: "_xldudf_SSB_PRICE(A2)" }, { v: NOTE }]);
  });

  it("is made portable and brought back as it was", async () => {
    const workbook = opened(await made());
    const before = await model(workbook);
    const portable = await carriedOut(workbook, planPortable(await workbook.readBook(), bundle, TODAY));
    expect((await model(portable))["B2"]!.formula).toMatch(/^=INDEX\('SSB data'!/);
    const record = await portable.restoreRecord();
    if (isRefusal(record)) throw new Error(record.refused);
    const live = await carriedOut(portable, planLive(record, await portable.readBook()));
    expect(await model(live)).toEqual(before);
  });
});
