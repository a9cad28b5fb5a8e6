import type { OfficePackage } from "./package";
import { addContentType, addRelation, dropPart, freePath } from "./relations";
import { relationIdIn, type SheetEntry, type WorkbookXml } from "./workbook-xml";
import { edited, escapeXml, prefixOf, readXml, type Edit } from "./xml";

const SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** An empty sheet at the end of a workbook; `widths` are those of its columns, in characters. */
export function addSheet(
  file: OfficePackage,
  workbook: WorkbookXml,
  name: string,
  widths: readonly number[] = [],
): SheetEntry {
  const folder = workbook.path.slice(0, workbook.path.lastIndexOf("/") + 1);
  const path = freePath(file, `${folder}worksheets/sheet`, ".xml");
  file.put(path, emptySheet(widths));
  addContentType(file, path, SHEET);
  const id = addRelation(file, workbook.path, "worksheet", path);
  const text = file.text(workbook.path) ?? "";
  const prefix = prefixOf(text, "workbook");
  const entry = `<${prefix}sheet xmlns:r="${OFFICE}" name="${escapeXml(name)}" sheetId="${nextSheetId(text)}" r:id="${id}"/>`;
  const end = text.lastIndexOf(`</${prefix}sheets>`);
  file.put(workbook.path, edited(text, [{ start: end, end, text: entry }]));
  return { name, path, id, isHidden: false, isVeryHidden: false, isOther: false };
}

/** Takes a sheet away, with the names that are its own; those of the sheets behind it count one less. */
export function dropSheet(file: OfficePackage, workbook: WorkbookXml, sheet: SheetEntry): void {
  const at = workbook.sheets.indexOf(sheet);
  const text = file.text(workbook.path) ?? "";
  const edits: Edit[] = [];
  let opened: Edit | undefined;
  readXml(text, {
    open: ({ name, attributes, start, inner }) => {
      const isIt = name === "sheet" && relationIdIn(attributes) === sheet.id;
      const local = name === "definedName" ? Number(attributes["localSheetId"] ?? -1) : -1;
      if (isIt || local === at) opened = { start, end: start, text: "" };
      const head = text.slice(start, inner);
      const moved =
        local > at ? head.replace(/(\slocalSheetId=")\d+"/, `$1${local - 1}"`) : shownFirst(name, head, at);
      if (moved !== head) edits.push({ start, end: inner, text: moved });
    },
    close: ({ name, end }) => {
      if (!opened || (name !== "sheet" && name !== "definedName")) return;
      edits.push({ ...opened, end });
      opened = undefined;
    },
  });
  file.put(workbook.path, edited(text, edits));
  dropPart(file, workbook.path, sheet.path);
}

/** The sheet that is shown when the file opens, by its place. */
function shownFirst(name: string, head: string, gone: number): string {
  if (name !== "workbookView") return head;
  return head.replace(/(\s(?:activeTab|firstSheet)=")(\d+)"/g, (whole, before: string, tab: string) =>
    Number(tab) >= gone && Number(tab) > 0 ? `${before}${Number(tab) - 1}"` : whole,
  );
}

function emptySheet(widths: readonly number[]): string {
  const columns = widths
    .map((width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`)
    .join("");
  const cols = columns === "" ? "" : `<cols>${columns}</cols>`;
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${MAIN}">${cols}<sheetData/></worksheet>`;
}

function nextSheetId(text: string): number {
  const ids = [...text.matchAll(/\ssheetId="(\d+)"/g)].map(([, id]) => Number(id));
  return Math.max(0, ...ids) + 1;
}
