import type { FileRefusal, OfficePackage } from "./package";
import { relationsOf } from "./relations";
import { readXml } from "./xml";

/** What the main part of a workbook says. */
export interface WorkbookXml {
  path: string;
  sheets: SheetEntry[];
  /** Days are counted from 1904. */
  is1904: boolean;
  sharedStrings?: string;
  styles?: string;
  calculationChain?: string;
  metadata?: string;
  theme?: string;
}

export interface SheetEntry {
  name: string;
  path: string;
  /** By which the workbook names it. */
  id: string;
  isHidden: boolean;
  /** Can be shown by a program alone. */
  isVeryHidden: boolean;
  /** No sheet of cells: a chart, or a dialog of old. */
  isOther: boolean;
}

const NO_WORKBOOK: FileRefusal = {
  refused: "This file holds no workbook, or it is broken.",
  why: "noWorkbook",
};

export function readWorkbookXml(file: OfficePackage): WorkbookXml | FileRefusal {
  const path = relationsOf(file, "").find(({ type }) => type === "officeDocument")?.path;
  const text = path === undefined ? undefined : file.text(path);
  if (path === undefined || text === undefined) return NO_WORKBOOK;
  const relations = relationsOf(file, path);
  const pathOf = (type: string): string | undefined => relations.find((one) => one.type === type)?.path;
  const sheets: SheetEntry[] = [];
  let is1904 = false;
  readXml(text, {
    open: ({ name, attributes }) => {
      if (name === "workbookPr") is1904 = isTrue(attributes["date1904"]);
      if (name !== "sheet") return;
      const id = relationIdIn(attributes);
      const relation = relations.find((one) => one.id === id);
      if (!relation || id === undefined) return;
      sheets.push({
        name: attributes["name"] ?? "",
        path: relation.path,
        id,
        isHidden: attributes["state"] !== undefined && attributes["state"] !== "visible",
        isVeryHidden: attributes["state"] === "veryHidden",
        isOther: relation.type !== "worksheet",
      });
    },
  });
  if (sheets.length === 0) return NO_WORKBOOK;
  const [sharedStrings, styles, calculationChain, metadata] = [
    pathOf("sharedStrings"),
    pathOf("styles"),
    pathOf("calcChain"),
    pathOf("sheetMetadata"),
  ];
  const theme = pathOf("theme");
  return {
    path,
    sheets,
    is1904,
    ...(sharedStrings !== undefined && { sharedStrings }),
    ...(styles !== undefined && { styles }),
    ...(calculationChain !== undefined && { calculationChain }),
    ...(metadata !== undefined && { metadata }),
    ...(theme !== undefined && { theme }),
  };
}

/** The relation that an element names, whatever prefix its attribute has. */
export function relationIdIn(attributes: Readonly<Record<string, string>>): string | undefined {
  return Object.entries(attributes).find(([key]) => /(?:^|:)id$/.test(key))?.[1];
}

export function isTrue(flag: string | undefined): boolean {
  return flag === "1" || flag === "true" || flag === "on";
}
