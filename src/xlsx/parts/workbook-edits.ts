import { formulaInFile } from "./file-formula";
import { rootChildren } from "./layout";
import { putChild } from "./ordered-children";
import type { OfficePackage } from "./package";
import { relationIdIn, type SheetEntry, type WorkbookXml } from "./workbook-xml";
import { edited, escapeXml, heldText, prefixOf, readXml, type Edit } from "./xml";

export type Visibility = "visible" | "hidden" | "veryHidden";

/** How a sheet is to stand among the others. */
export interface ListedSheet {
  /** By which the workbook names it. */
  id: string;
  name: string;
  visibility: Visibility;
}

/** Lists the sheets anew, in this order; names of one sheet and the sheet in front go with theirs. */
export function listSheets(file: OfficePackage, workbook: WorkbookXml, wanted: readonly ListedSheet[]): void {
  const text = file.text(workbook.path) ?? "";
  const places = new Map(
    workbook.sheets.map((sheet, at) => [at, wanted.findIndex(({ id }) => id === sheet.id)]),
  );
  const heads = new Map<string, string>();
  const edits: Edit[] = [];
  let list: { start: number; end: number } | undefined;
  readXml(text, {
    open: ({ name, attributes, start, inner }) => {
      const head = text.slice(start, inner);
      if (name === "sheet") heads.set(relationIdIn(attributes) ?? "", head);
      if (name === "sheets") list = { start: inner, end: inner };
      const pattern =
        name === "definedName"
          ? /(\slocalSheetId=")(\d+)"/
          : name === "workbookView"
            ? /(\s(?:activeTab|firstSheet)=")(\d+)"/g
            : undefined;
      if (!pattern) return;
      const moved = head.replace(pattern, (_, before: string, at: string) => {
        return `${before}${Math.max(0, places.get(Number(at)) ?? 0)}"`;
      });
      if (moved !== head) edits.push({ start, end: inner, text: moved });
    },
    close: ({ name, innerEnd }) => {
      if (name === "sheets" && list) list.end = innerEnd;
    },
  });
  if (!list) return;
  const entries = wanted.flatMap((sheet) => {
    const head = heads.get(sheet.id);
    return head === undefined ? [] : [entryOf(head, sheet)];
  });
  edits.push({ ...list, text: entries.join("") });
  file.put(workbook.path, edited(text, edits));
}

function entryOf(head: string, { name, visibility }: ListedSheet): string {
  const bare = head.replace(/\s(?:name|state)="[^"]*"/g, "").replace(/\s*\/?>$/, "");
  const state = visibility === "visible" ? "" : ` state="${visibility}"`;
  return bare.replace(/^<\S+/, (tag) => `${tag} name="${escapeXml(name)}"`) + `${state}/>`;
}

/** A name of a workbook, or of one sheet of it. */
export interface NamedFormula {
  name: string;
  sheet?: string;
  /** As a cell would show it; undefined where the name is taken away. */
  formula: string | undefined;
}

/** Writes, changes and takes away names. */
export function putNames(
  file: OfficePackage,
  workbook: string,
  sheets: readonly SheetEntry[],
  names: readonly NamedFormula[],
): void {
  const text = file.text(workbook) ?? "";
  const p = prefixOf(text, "workbook");
  const root = rootChildren(text);
  const own = root.children.find(({ name }) => name === "definedNames");
  const kept: string[] = [];
  const isWritten = (name: string, sheet: string | undefined): boolean =>
    names.some(
      (one) =>
        one.name.toLowerCase() === name.toLowerCase() && one.sheet?.toLowerCase() === sheet?.toLowerCase(),
    );
  if (own) {
    const part = text.slice(own.start, own.end);
    let opened: { start: number; isKept: boolean } | undefined;
    readXml(part, {
      open: ({ name, attributes, start }) => {
        if (name !== "definedName") return;
        const sheet = sheets[Number(attributes["localSheetId"] ?? NaN)]?.name;
        opened = { start, isKept: !isWritten(attributes["name"] ?? "", sheet) };
      },
      close: ({ name, end }) => {
        if (name === "definedName" && opened?.isKept) kept.push(part.slice(opened.start, end));
      },
    });
  }
  const added = names.flatMap(({ name, sheet, formula }) => {
    if (formula === undefined) return [];
    const at = sheets.findIndex((one) => one.name === sheet);
    const local = at < 0 ? "" : ` localSheetId="${at}"`;
    return [
      `<${p}definedName name="${escapeXml(name)}"${local}>${heldText(formulaInFile(formula))}</${p}definedName>`,
    ];
  });
  const all = [...kept, ...added].join("");
  const xml = all === "" ? undefined : `<${p}definedNames>${all}</${p}definedNames>`;
  file.put(workbook, edited(text, putChild("workbook", root, "definedNames", xml)));
}
