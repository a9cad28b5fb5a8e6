import type { OfficePackage } from "./package";
import { addContentType, addRelation, dropPart, relationsOf } from "./relations";
import { escapeXml } from "./xml";

const PROPERTIES = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml";
const DATA_STORE = "http://schemas.openxmlformats.org/officeDocument/2006/customXml";

/** A text of XML that an add-in keeps in a workbook. */
export interface CustomXml {
  path: string;
  text: string;
}

export function customXmlIn(file: OfficePackage, workbook: string): CustomXml[] {
  return relationsOf(file, workbook).flatMap(({ type, path }) => {
    const text = type === "customXml" ? file.text(path) : undefined;
    return text === undefined ? [] : [{ path, text }];
  });
}

/** @param namespace Of its root. */
export function addCustomXml(file: OfficePackage, workbook: string, text: string, namespace: string): string {
  const number = freeNumber(file);
  const path = `customXml/item${number}.xml`;
  const properties = `customXml/itemProps${number}.xml`;
  file.put(path, text);
  addRelation(file, workbook, "customXml", path);
  file.put(
    properties,
    `<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n<ds:datastoreItem ds:itemID="{${crypto.randomUUID().toUpperCase()}}" xmlns:ds="${DATA_STORE}"><ds:schemaRefs><ds:schemaRef ds:uri="${escapeXml(namespace)}"/></ds:schemaRefs></ds:datastoreItem>`,
  );
  addRelation(file, path, "customXmlProps", properties);
  addContentType(file, properties, PROPERTIES);
  return path;
}

export function dropCustomXml(file: OfficePackage, workbook: string, path: string): void {
  for (const { path: properties } of relationsOf(file, path)) dropPart(file, path, properties);
  dropPart(file, workbook, path);
}

function freeNumber(file: OfficePackage): number {
  const used = new Set(file.paths().map((path) => path.toLowerCase()));
  let number = 1;
  while (used.has(`customxml/item${number}.xml`) || used.has(`customxml/itemprops${number}.xml`)) number++;
  return number;
}
