import { crc32 } from "node:zlib";
import { isExcelError } from "../../src/domain/formulas/excel-errors";
import type { Book, BookCell } from "../../src/model/port/book";

/**
 * Writes a workbook as an .xlsx file with formulas and no results of theirs, so that whoever opens it has to calculate.
 * The least that ECMA-376 asks for: a package of stored parts, strings in place.
 */
export function xlsxOf(book: Book): Buffer {
  const sheets = book.sheets.map(({ name, cells }, at) => ({ name, file: `sheet${at + 1}.xml`, cells }));
  return zip({
    "[Content_Types].xml": xml(
      "Types",
      "http://schemas.openxmlformats.org/package/2006/content-types",
      `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
        `<Override PartName="/xl/workbook.xml" ContentType="${SPREADSHEET}.sheet.main+xml"/>` +
        sheets
          .map(
            ({ file }) =>
              `<Override PartName="/xl/worksheets/${file}" ContentType="${SPREADSHEET}.worksheet+xml"/>`,
          )
          .join(""),
    ),
    "_rels/.rels": relationships([["officeDocument", "xl/workbook.xml"]]),
    "xl/workbook.xml": xml(
      "workbook",
      MAIN,
      `<sheets>${sheets
        .map(
          ({ name }, at) =>
            `<sheet name="${escaped(name)}" sheetId="${at + 1}" r:id="rId${at + 1}" xmlns:r="${OFFICE}"/>`,
        )
        .join("")}</sheets>`,
    ),
    "xl/_rels/workbook.xml.rels": relationships(
      sheets.map(({ file }) => ["worksheet", `worksheets/${file}`]),
    ),
    ...Object.fromEntries(
      sheets.map(({ file, cells }) => [`xl/worksheets/${file}`, xml("worksheet", MAIN, sheetData(cells))]),
    ),
  });
}

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml";

function sheetData(cells: readonly BookCell[]): string {
  const rows = new Map<number, string[]>();
  for (const cell of cells) {
    const row = Number(/\d+$/.exec(cell.address)![0]);
    rows.set(row, [...(rows.get(row) ?? []), cellXml(cell)]);
  }
  const sorted = [...rows].sort(([a], [b]) => a - b);
  return `<sheetData>${sorted.map(([row, line]) => `<row r="${row}">${line.join("")}</row>`).join("")}</sheetData>`;
}

function cellXml({ address, formula, value }: BookCell): string {
  if (formula !== undefined) return `<c r="${address}"><f>${escaped(formula.slice(1))}</f></c>`;
  if (value === "") return "";
  if (typeof value === "number") return `<c r="${address}"><v>${value}</v></c>`;
  if (typeof value === "boolean") return `<c r="${address}" t="b"><v>${value ? 1 : 0}</v></c>`;
  if (isExcelError(value)) return `<c r="${address}" t="e"><v>${value}</v></c>`;
  return `<c r="${address}" t="inlineStr"><is><t xml:space="preserve">${escaped(value)}</t></is></c>`;
}

function relationships(targets: [type: string, target: string][]): string {
  const all = targets.map(
    ([type, target], at) => `<Relationship Id="rId${at + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  );
  return xml("Relationships", "http://schemas.openxmlformats.org/package/2006/relationships", all.join(""));
}

function xml(root: string, namespace: string, content: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><${root} xmlns="${namespace}">${content}</${root}>`;
}

function escaped(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
}

/** A ZIP file of parts that are not compressed: local headers, then the directory. */
function zip(parts: Record<string, string>): Buffer {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [path, text] of Object.entries(parts)) {
    const [name, data] = [Buffer.from(path), Buffer.from(text)];
    const facts = Buffer.alloc(26);
    facts.writeUInt16LE(20, 0);
    facts.writeUInt32LE(crc32(data), 10);
    facts.writeUInt32LE(data.length, 14);
    facts.writeUInt32LE(data.length, 18);
    facts.writeUInt16LE(name.length, 22);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    files.push(Buffer.from("PK\x03\x04"), facts, name, data);
    directory.push(Buffer.from("PK\x01\x02"), Buffer.from([20, 0]), facts, place, name);
    offset += 30 + name.length + data.length;
  }
  const size = directory.reduce((sum, { length }) => sum + length, 0);
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06");
  end.writeUInt16LE(Object.keys(parts).length, 8);
  end.writeUInt16LE(Object.keys(parts).length, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...files, ...directory, end]);
}
