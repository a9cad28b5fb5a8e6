import { parseBox } from "../../domain/formulas/address";
import type { BookName, BookTable } from "../../model/port/book";
import { shownFormula } from "./file-formula";
import type { OfficePackage } from "./package";
import { relationsOf } from "./relations";
import type { WorkbookXml } from "./workbook-xml";
import { plainText, readXml } from "./xml";

/** What names of a workbook stand for; Excel's own, such as of areas to print, are left out. */
export function namesIn(file: OfficePackage, { path, sheets }: WorkbookXml): BookName[] {
  const names: BookName[] = [];
  let opened: { name: string; sheet?: string; text: string } | undefined;
  readXml(file.text(path) ?? "", {
    open: ({ name, attributes }) => {
      if (name !== "definedName" || attributes["name"] === undefined) return;
      const sheet = sheets[Number(attributes["localSheetId"] ?? NaN)]?.name;
      opened = { name: attributes["name"], text: "", ...(sheet !== undefined && { sheet }) };
    },
    text: (part) => {
      if (opened) opened.text += part;
    },
    close: ({ name }) => {
      if (name !== "definedName" || !opened) return;
      const { text, ...kept } = opened;
      if (!kept.name.startsWith("_xlnm.")) names.push({ ...kept, formula: shownFormula(plainText(text)) });
      opened = undefined;
    },
  });
  return names;
}

/** The tables of all sheets. */
export function tablesIn(file: OfficePackage, { sheets }: WorkbookXml): BookTable[] {
  return sheets.flatMap((sheet) =>
    relationsOf(file, sheet.path).flatMap(({ type, path }) => {
      const table = type === "table" ? tableOf(file.text(path) ?? "", sheet.name) : undefined;
      return table ? [table] : [];
    }),
  );
}

function tableOf(text: string, sheet: string): BookTable | undefined {
  let table: BookTable | undefined;
  readXml(text, {
    open: ({ name, attributes, depth }) => {
      const box = depth === 1 && name === "table" ? parseBox(attributes["ref"] ?? "") : undefined;
      const called = attributes["displayName"] ?? attributes["name"];
      if (!box || called === undefined) return;
      const heads = Number(attributes["headerRowCount"] ?? 1);
      const totals = Number(attributes["totalsRowCount"] ?? 0);
      const rows = box.rows - heads - totals;
      if (rows > 0) table = { name: called, sheet, body: { ...box, row: box.row + heads, rows } };
    },
  });
  return table;
}
