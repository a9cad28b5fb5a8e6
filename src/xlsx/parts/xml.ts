import { Parser } from "htmlparser2";

/** What is told of a text of XML as it is read; places are those in the text. Names come without their prefix. */
export interface XmlReader {
  open?(element: OpenedElement): void;
  text?(text: string): void;
  close?(element: ClosedElement): void;
}

export interface OpenedElement {
  name: string;
  attributes: Record<string, string>;
  depth: number;
  /** Where its tag begins, and where what it holds does. */
  start: number;
  inner: number;
}

export interface ClosedElement {
  name: string;
  depth: number;
  /** Where what it holds ends, and where the element does. */
  innerEnd: number;
  end: number;
}

/** The text is no XML, or deeper nested than any part of a workbook. */
export class BrokenXml extends Error {}

const DEEPEST = 100;

/** Reads a text once from end to end; throws `BrokenXml` where an element is not closed. */
export function readXml(text: string, reader: XmlReader): void {
  let depth = 0;
  let roots = 0;
  const parser: Parser = new Parser(
    {
      onopentag: (name, attributes) => {
        if (depth === 0) roots++;
        if (++depth > DEEPEST) throw new BrokenXml("It is nested too deep.");
        reader.open?.({
          name: localName(name),
          attributes,
          depth,
          start: parser.startIndex,
          inner: parser.endIndex + 1,
        });
      },
      ontext: (part) => reader.text?.(part),
      onclosetag: (name, isImplied) => {
        const isEmpty = isImplied && text.startsWith("/>", parser.endIndex - 1);
        if (isImplied && !isEmpty) throw new BrokenXml(`${name} is not closed.`);
        const end = parser.endIndex + 1;
        reader.close?.({ name: localName(name), depth, innerEnd: isEmpty ? end : parser.startIndex, end });
        depth--;
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(text);
  if (roots !== 1) throw new BrokenXml("It has no root.");
}

function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

/** The prefix under which a part names its elements, with its colon; mostly none. */
export function prefixOf(text: string, root: string): string {
  return new RegExp(`<([\\w.-]+:)?${root}[\\s/>]`).exec(text)?.[1] ?? "";
}

/** A piece of a text to be replaced. */
export interface Edit {
  start: number;
  end: number;
  text: string;
}

/** Edits that do not overlap, carried out together; what is put in at one place stands in the order given. */
export function edited(text: string, edits: readonly Edit[]): string {
  const sorted = edits.map((edit, at) => ({ ...edit, at })).sort((a, b) => a.start - b.start || a.at - b.at);
  const pieces: string[] = [];
  let from = 0;
  for (const edit of sorted) {
    pieces.push(text.slice(from, edit.start), edit.text);
    from = edit.end;
  }
  return [...pieces, text.slice(from)].join("");
}

/** As XML holds a text, in an element or an attribute; a sign that XML has no place for is left out. */
export function escapeXml(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, "")
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;")
    .replace(/"/g, "&quot;");
}

/** Excel writes signs that XML has no place for as `_x000D_`. */
export function plainText(text: string): string {
  return text.includes("_x")
    ? text.replace(/_x([0-9A-F]{4})_/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
    : text;
}

/** A text that looks like such a sign is marked, so that it stays the text it is. */
export function heldText(text: string): string {
  return escapeXml(text.replace(/_(?=x[0-9A-F]{4}_)/gi, "_x005F_"));
}
