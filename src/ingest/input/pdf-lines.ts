import { joinLines } from "./plain-text";

/** A run of text on a page, as a PDF places it: from the lower left, in points. */
export interface PdfText {
  text: string;
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A page of a PDF. */
export interface PdfPage {
  height: number;
  texts: PdfText[];
}

interface Row {
  y: number;
  height: number;
  left: number;
  right: number;
  text: string;
}

/** The text of pages: columns one behind the other, heads and feet gone, lines that a page width broke joined again. */
export function textOfPages(pages: readonly PdfPage[]): string {
  const rows = pages.map((page) => readingOrder(page.texts));
  const running = runningHeads(pages, rows);
  return rows
    .map((columns, index) =>
      columns
        .map((column) => column.filter((row) => !isHeadOrFoot(row, pages[index], running)))
        .flatMap(paragraphsOf)
        .join("\n\n"),
    )
    .filter((text) => text !== "")
    .join("\n\n");
}

/** The rows of a page, column by column; what goes over the whole width parts the columns above from those below. */
function readingOrder(texts: readonly PdfText[]): Row[][] {
  const found = texts.filter(({ text }) => text.trim() !== "");
  const gutter = gutterOf(found);
  if (gutter === undefined) return [rowsOf(found)];
  const crosses = ({ x, width }: PdfText): boolean => x < gutter && x + width > gutter;
  const wide = rowsOf(found.filter(crosses));
  const edges = [Infinity, ...wide.map(({ y }) => y), -Infinity];
  return edges.slice(0, -1).flatMap((top, index) => {
    const bottom = edges[index + 1] ?? -Infinity;
    const band = found.filter((one) => !crosses(one) && one.y < top && one.y > bottom);
    const across = wide[index];
    return [
      rowsOf(band.filter(({ x }) => x < gutter)),
      rowsOf(band.filter(({ x }) => x >= gutter)),
      ...(across ? [[across]] : []),
    ];
  });
}

/** A line of prose fills this part of its column; the cells of a table do not. */
const FILLED = 0.6;
const NARROWEST = 10;

/** The white stripe between two columns of prose; the stripes of a table are none. */
function gutterOf(texts: readonly PdfText[]): number | undefined {
  if (texts.length < 12) return undefined;
  const left = Math.min(...texts.map(({ x }) => x));
  const right = Math.max(...texts.map(({ x, width }) => x + width));
  for (let share = 0.35; share <= 0.65; share += 0.02) {
    const at = left + (right - left) * share;
    const crossing = texts.filter(({ x, width }) => x < at + NARROWEST / 2 && x + width > at - NARROWEST / 2);
    if (crossing.length > texts.length * 0.1) continue;
    const beside = texts.filter((one) => !crossing.includes(one));
    const [before, behind] = [beside.filter(({ x }) => x < at), beside.filter(({ x }) => x >= at)];
    if (isProse(rowsOf(before), at - left) && isProse(rowsOf(behind), right - at)) return at;
  }
  return undefined;
}

function isProse(rows: readonly Row[], width: number): boolean {
  const widths = rows
    .map(({ left, right, text }) => (isOfCells(text) ? 0 : right - left))
    .sort((a, b) => a - b);
  const middle = widths[Math.floor(widths.length / 2)] ?? 0;
  return rows.length >= 4 && middle >= width * FILLED;
}

function isOfCells(text: string): boolean {
  return text.includes("   ");
}

/** Texts on one height are one row. */
function rowsOf(texts: readonly PdfText[]): Row[] {
  const sorted = [...texts].sort((a, b) => b.y - a.y || a.x - b.x);
  const groups: PdfText[][] = [];
  for (const one of sorted) {
    const last = groups.at(-1);
    const [first] = last ?? [];
    if (last && first && Math.abs(first.y - one.y) <= 0.45 * Math.max(first.height, one.height))
      last.push(one);
    else groups.push([one]);
  }
  return groups.map(rowOf);
}

function rowOf(texts: readonly PdfText[]): Row {
  const inOrder = [...texts].sort((a, b) => a.x - b.x);
  let [text, end] = ["", Number.NaN];
  for (const one of inOrder) {
    const gap = one.x - end;
    // Three blanks are what parts the cells of a table in plain text.
    if (gap > 1.8 * one.height) text += "   ";
    else if (gap > 0.12 * one.height && !text.endsWith(" ")) text += " ";
    text += one.text;
    end = one.x + one.width;
  }
  const heights = inOrder.map(({ height }) => height);
  const [first] = inOrder;
  return {
    y: first?.y ?? 0,
    height: Math.max(...heights),
    left: first?.x ?? 0,
    right: Number.isNaN(end) ? 0 : end,
    text: text.trim(),
  };
}

/** How much of a page its head and its foot may take. */
const MARGIN = 0.09;

/** Lines at the head or foot that come again on other pages, the page's number apart. */
function runningHeads(pages: readonly PdfPage[], rows: readonly Row[][][]): Set<string> {
  const seen = new Map<string, number>();
  rows.forEach((columns, index) => {
    const shapes = columns
      .flat()
      .filter((row) => isInMargin(row, pages[index]))
      .map(shapeOf);
    for (const shape of new Set(shapes)) seen.set(shape, (seen.get(shape) ?? 0) + 1);
  });
  return new Set([...seen].filter(([, count]) => count > 1).map(([shape]) => shape));
}

function isHeadOrFoot(row: Row, page: PdfPage | undefined, running: ReadonlySet<string>): boolean {
  return (
    isInMargin(row, page) &&
    (running.has(shapeOf(row)) ||
      /^[-–—\s]*(?:page\s)?\d{1,3}(?:\s*(?:\/|of)\s*\d{1,3})?[-–—\s]*$/i.test(row.text))
  );
}

function isInMargin({ y }: Row, page: PdfPage | undefined): boolean {
  return page !== undefined && (y < page.height * MARGIN || y > page.height * (1 - MARGIN));
}

function shapeOf({ text }: Row): string {
  return text.replace(/\d+/g, "0");
}

/** A line that ends this near the right edge goes on in the next. */
const REACHES = 0.82;

/** The paragraphs of a column: a wider gap, another size or a line that ends early parts them. */
function paragraphsOf(rows: readonly Row[]): string[] {
  const right = Math.max(...rows.map((row) => row.right));
  const left = Math.min(...rows.map((row) => row.left));
  const paragraphs: string[][] = [];
  rows.forEach((row, index) => {
    const before = rows[index - 1];
    const last = paragraphs.at(-1);
    const parts = last?.at(-1);
    if (last && before && parts !== undefined && goesOn(before, row, left + (right - left) * REACHES))
      last.splice(-1, 1, ...joinLines(parts, row.text));
    else paragraphs.push([row.text]);
  });
  return paragraphs.map((parts) => parts.join(""));
}

function goesOn(before: Row, row: Row, edge: number): boolean {
  const isTable = isOfCells(before.text) || isOfCells(row.text);
  const near = before.y - row.y < 1.75 * Math.max(before.height, row.height);
  const alike = Math.abs(before.height - row.height) < 0.15 * before.height;
  const isItem = /^(?:[•·▪◦‣–—-]\s|\(?\d{1,2}[.)]\s|[①-⑳])/.test(row.text);
  return !isTable && near && alike && !isItem && before.right >= edge;
}
