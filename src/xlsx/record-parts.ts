import { isRefusal, type Refusal } from "../domain/answer/refusal";
import type { RestoreRecord } from "../model/port/restore-record";
import { joinRecords, RECORD_NAMESPACE, recordOfXml, recordXml } from "../model/portable/record-part";
import { addCustomXml, customXmlIn, dropCustomXml } from "./parts/custom-xml";
import type { OfficePackage } from "./parts/package";

/** What a workbook remembers of formulas that were replaced: the parts in which Excel keeps it, too. */
export function recordIn(
  file: OfficePackage,
  workbook: string,
  inSettings: RestoreRecord | Refusal,
): RestoreRecord {
  return joinRecords([inSettings, ...storedParts(file, workbook).map(({ record }) => record)]);
}

/** Keeps a record in the place of those that can be read; the others stay. */
export function keepRecord(file: OfficePackage, workbook: string, record: RestoreRecord): void {
  for (const { path, record: stored } of storedParts(file, workbook))
    if (!isRefusal(stored)) dropCustomXml(file, workbook, path);
  if (record.cells.length === 0) return;
  const { dataSheet, cells } = record;
  const text = recordXml({ ...(dataSheet !== undefined && { dataSheet }), cells });
  addCustomXml(file, workbook, text, RECORD_NAMESPACE);
}

function storedParts(
  file: OfficePackage,
  workbook: string,
): { path: string; record: RestoreRecord | Refusal }[] {
  return customXmlIn(file, workbook)
    .filter(({ text }) => text.includes(RECORD_NAMESPACE))
    .map(({ path, text }) => ({ path, record: recordOfXml(text) }));
}
