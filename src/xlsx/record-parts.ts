import { isRefusal, type Refusal } from "../domain/answer/refusal";
import type { RestoreRecord } from "../model/port/restore-record";
import { joinRecords, RECORD_NAMESPACE, recordOfXml, recordXml } from "../model/portable/record-part";
import type { OfficePackage } from "./parts/package";
import { addContentType, addRelation, dropPart, relationsOf } from "./parts/relations";
import { escapeXml } from "./parts/xml";

const PROPERTIES = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml";
const DATA_STORE = "http://schemas.openxmlformats.org/officeDocument/2006/customXml";

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
  for (const { path, record: stored } of storedParts(file, workbook)) {
    if (isRefusal(stored)) continue;
    for (const { path: properties } of relationsOf(file, path)) dropPart(file, path, properties);
    dropPart(file, workbook, path);
  }
  if (record.cells.length === 0) return;
  const { dataSheet, cells } = record;
  const number = freeNumber(file);
  const path = `customXml/item${number}.xml`;
  const properties = `customXml/itemProps${number}.xml`;
  file.put(path, recordXml({ ...(dataSheet !== undefined && { dataSheet }), cells }));
  addRelation(file, workbook, "customXml", path);
  file.put(
    properties,
    `<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n<ds:datastoreItem ds:itemID="{${crypto.randomUUID().toUpperCase()}}" xmlns:ds="${DATA_STORE}"><ds:schemaRefs><ds:schemaRef ds:uri="${escapeXml(RECORD_NAMESPACE)}"/></ds:schemaRefs></ds:datastoreItem>`,
  );
  addRelation(file, path, "customXmlProps", properties);
  addContentType(file, properties, PROPERTIES);
}

function storedParts(
  file: OfficePackage,
  workbook: string,
): { path: string; record: RestoreRecord | Refusal }[] {
  return relationsOf(file, workbook).flatMap(({ type, path }) => {
    const text = type === "customXml" ? file.text(path) : undefined;
    return text?.includes(RECORD_NAMESPACE) ? [{ path, record: recordOfXml(text) }] : [];
  });
}

function freeNumber(file: OfficePackage): number {
  const used = new Set(file.paths().map((path) => path.toLowerCase()));
  let number = 1;
  while (used.has(`customxml/item${number}.xml`) || used.has(`customxml/itemprops${number}.xml`)) number++;
  return number;
}
