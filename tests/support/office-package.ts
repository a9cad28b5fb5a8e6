/** Files as Excel writes them, from the parts a test cares about. */
import { strToU8, zipSync } from "fflate";

export const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const RELATIONS = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"';

export interface TestSheet {
  name: string;
  /** What stands in its `sheetData`. */
  data: string;
  /** What stands before it, and behind it. */
  before?: string;
  after?: string;
  state?: "hidden" | "veryHidden";
}

export interface TestFile {
  sheets: readonly TestSheet[];
  strings?: readonly string[];
  /** The `xf` elements of the cells' styles. */
  styles?: readonly string[];
  /** What stands in the workbook's part behind its sheets. */
  workbook?: string;
  /** Other parts, by their path. */
  parts?: Readonly<Record<string, string>>;
  /** Parts that the workbook's part names, by their path: the last word of the relation's type. */
  named?: Readonly<Record<string, string>>;
}

export function packageParts(file: TestFile): Record<string, string> {
  const named: [string, string][] = [
    ...file.sheets.map((_, at): [string, string] => [`worksheets/sheet${at + 1}.xml`, "worksheet"]),
    ["styles.xml", "styles"],
    ["sharedStrings.xml", "sharedStrings"],
    ...Object.entries(file.named ?? {}),
  ];
  const relations = named
    .map(
      ([target, type], at) => `<Relationship Id="rId${at + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`,
    )
    .join("");
  const xfs = file.styles ?? ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'];
  return {
    "[Content_Types].xml":
      '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>' +
      file.sheets
        .map(
          (_, at) =>
            `<Override PartName="/xl/worksheets/sheet${at + 1}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`,
        )
        .join("") +
      '<Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/></Types>',
    "_rels/.rels": `<Relationships ${RELATIONS}><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml":
      `<workbook ${MAIN} xmlns:r="${OFFICE}"><workbookPr/><bookViews><workbookView activeTab="0"/></bookViews><sheets>` +
      file.sheets
        .map(
          ({ name, state }, at) =>
            `<sheet name="${name}" sheetId="${at + 1}"${state ? ` state="${state}"` : ""} r:id="rId${at + 1}"/>`,
        )
        .join("") +
      `</sheets>${file.workbook ?? ""}</workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships ${RELATIONS}>${relations}</Relationships>`,
    "xl/styles.xml": `<styleSheet ${MAIN}><fonts count="1"><font><sz val="11"/></font></fonts><fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="${xfs.length}">${xfs.join("")}</cellXfs></styleSheet>`,
    "xl/sharedStrings.xml": `<sst ${MAIN}>${(file.strings ?? []).map((text) => (text.startsWith("<") ? `<si>${text}</si>` : `<si><t>${text}</t></si>`)).join("")}</sst>`,
    ...Object.fromEntries(
      file.sheets.map(({ data, before = "", after = "" }, at) => [
        `xl/worksheets/sheet${at + 1}.xml`,
        `<worksheet ${MAIN}>${before}<sheetData>${data}</sheetData>${after}</worksheet>`,
      ]),
    ),
    ...file.parts,
  };
}

export function packageOf(file: TestFile): Uint8Array {
  return zipped(packageParts(file));
}

export function zipped(parts: Readonly<Record<string, string>>): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, strToU8(text)])));
}
