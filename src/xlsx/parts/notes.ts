import { parseBox } from "../../domain/formulas/address";
import { childrenOfSheet } from "./layout";
import { putChild } from "./ordered-children";
import type { OfficePackage } from "./package";
import { addContentType, addRelation, beforeEnd, freePath, relationsOf } from "./relations";
import type { SheetXml } from "./sheet-xml";
import { edited, escapeXml, plainText, prefixOf, readXml, type Edit } from "./xml";

const COMMENTS = "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml";
const DRAWING = "application/vnd.openxmlformats-officedocument.vmlDrawing";
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/** The notes and comments of a sheet, by the cell's address; of a thread of comments all that was said. */
export function readNotes(file: OfficePackage, sheet: string): Map<string, string> {
  const parts = relationsOf(file, sheet);
  const of = (type: string): string[] =>
    parts.filter((one) => one.type === type).flatMap(({ path }) => file.text(path) ?? []);
  return new Map([
    ...of("comments").flatMap((text) => [...textsIn(text, "comment", "t")]),
    // A cell with a thread has a note too, which says to programs of old that there is one.
    ...of("threadedComment").flatMap((text) => [...textsIn(text, "threadedComment", "text")]),
  ]);
}

function textsIn(text: string, element: string, said: string): Map<string, string> {
  const found = new Map<string, string>();
  let [at, words, isText]: [string | undefined, string, boolean] = [undefined, "", false];
  readXml(text, {
    open: ({ name, attributes }) => {
      if (name === element) [at, words] = [attributes["ref"], ""];
      isText = name === said;
    },
    text: (part) => {
      if (isText) words += part;
    },
    close: ({ name }) => {
      if (name === said) isText = false;
      if (name !== element || at === undefined) return;
      const before = found.get(at);
      found.set(at, plainText(before === undefined ? words : `${before}\n${words}`));
      at = undefined;
    },
  });
  return found;
}

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** Writes notes of a sheet by their cells' addresses, and takes those away that are undefined. */
export function putNotes(
  file: OfficePackage,
  sheet: string,
  xml: SheetXml,
  notes: ReadonlyMap<string, string | undefined>,
): void {
  const id = writeNotes(file, sheet, notes);
  if (id === undefined) return;
  const drawing = `<${xml.prefix}legacyDrawing xmlns:r="${OFFICE}" r:id="${id}"/>`;
  file.put(sheet, edited(xml.text, putChild("worksheet", childrenOfSheet(xml), "legacyDrawing", drawing)));
}

/** Answers by which id the sheet names the drawing of its notes, where it does not yet. */
function writeNotes(
  file: OfficePackage,
  sheet: string,
  notes: ReadonlyMap<string, string | undefined>,
): string | undefined {
  const parts = relationsOf(file, sheet);
  for (const { type, path } of parts)
    if (type === "comments" || type === "threadedComment") dropNotes(file, path, new Set(notes.keys()));
  const added = [...notes].flatMap(([at, text]) => (text === undefined ? [] : [{ at, text }]));
  if (added.length === 0) return undefined;
  const comments = parts.find(({ type }) => type === "comments")?.path ?? newComments(file, sheet);
  const text = file.text(comments) ?? "";
  const p = prefixOf(text, "comments");
  const entries = added.map(
    (note) =>
      `<${p}comment ref="${note.at}" authorId="0"><${p}text><${p}r><${p}t xml:space="preserve">${escapeXml(note.text)}</${p}t></${p}r></${p}text></${p}comment>`,
  );
  file.put(comments, beforeEnd(text, `${p}commentList`, entries.join("")));
  return draw(
    file,
    sheet,
    added.map(({ at }) => at),
  );
}

function dropNotes(file: OfficePackage, path: string, at: ReadonlySet<string>): void {
  const text = file.text(path) ?? "";
  const edits: Edit[] = [];
  let opened: { start: number; depth: number } | undefined;
  readXml(text, {
    open: ({ name, attributes, start, depth }) => {
      const isOne = name === "comment" || name === "threadedComment";
      if (isOne && at.has(attributes["ref"] ?? "")) opened = { start, depth };
    },
    close: ({ depth, end }) => {
      if (opened?.depth !== depth) return;
      edits.push({ start: opened.start, end, text: "" });
      opened = undefined;
    },
  });
  if (edits.length > 0) file.put(path, edited(text, edits));
}

function newComments(file: OfficePackage, sheet: string): string {
  const path = freePath(file, "xl/comments", ".xml");
  file.put(
    path,
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<comments xmlns="${MAIN}"><authors><author></author></authors><commentList></commentList></comments>`,
  );
  addContentType(file, path, COMMENTS);
  addRelation(file, sheet, "comments", path);
  return path;
}

/** Excel shows a note in a box of its own, which a drawing of old holds. */
function draw(file: OfficePackage, sheet: string, cells: readonly string[]): string | undefined {
  const known = relationsOf(file, sheet).find(({ type }) => type === "vmlDrawing");
  const path = known?.path ?? freePath(file, "xl/drawings/vmlDrawing", ".vml");
  const text = file.text(path) ?? EMPTY_DRAWING;
  const used = [...text.matchAll(/id="_x0000_s(\d+)"/g)].map(([, id]) => Number(id));
  const first = Math.max(1024, ...used) + 1;
  const shapes = cells.map((cell, at) => shapeXml(first + at, cell)).join("");
  file.put(path, beforeEnd(text, "xml", shapes));
  if (known) return undefined;
  addContentType(file, path, DRAWING);
  return addRelation(file, sheet, "vmlDrawing", path);
}

const EMPTY_DRAWING =
  '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">' +
  '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype></xml>';

function shapeXml(id: number, cell: string): string {
  const { row, column } = parseBox(cell) ?? { row: 0, column: 0 };
  const anchor = [column + 1, 15, Math.max(0, row - 1), 10, column + 3, 15, row + 3, 4].join(", ");
  return (
    `<v:shape id="_x0000_s${id}" type="#_x0000_t202" style="position:absolute;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto">` +
    '<v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/><v:textbox/>' +
    `<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor}</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`
  );
}
