import { formatBox, parseBox, type Box } from "../../domain/formulas/address";
import { paletteOf, type Palette } from "./colours";
import { putChild, type RootChildren } from "./ordered-children";
import type { SheetRow, SheetXml } from "./sheet-xml";
import { isTrue } from "./workbook-xml";
import { edited, readXml, type Edit, type OpenedElement } from "./xml";

/** How a sheet is laid out, as far as a grid shows it. Rows and columns are counted from 0. */
export interface SheetLayout {
  /** Those that have something of their own. */
  columns: Map<number, LineLayout>;
  rows: Map<number, LineLayout>;
  /** Of a column in characters, of a row in points, where they have no size of their own. */
  columnWidth?: number;
  rowHeight?: number;
  /** So many rows and columns stay in sight. */
  frozen: { rows: number; columns: number };
  merges: Box[];
  hidesGridlines: boolean;
  tabColour?: string;
}

export interface LineLayout {
  /** Of a column in characters, of a row in points. */
  size?: number;
  isHidden: boolean;
  style?: number;
}

/** A sheet of Excel has so many columns; more are meant by what is said of "all". */
const COLUMNS = 16_384;
/** Beyond what anybody sees; a file may say of every column of a sheet that it is hidden. */
const MOST_SAID = 1_000;

export function readLayout(sheet: SheetXml, palette: Palette = paletteOf(undefined)): SheetLayout {
  const layout: SheetLayout = {
    columns: new Map(),
    rows: rowsOf(sheet.rows),
    frozen: { rows: 0, columns: 0 },
    merges: [],
    hidesGridlines: false,
  };
  readXml(aroundData(sheet).text, { open: (element) => readElement(layout, element, palette) });
  return layout;
}

function readElement(layout: SheetLayout, { name, attributes }: OpenedElement, palette: Palette): void {
  switch (name) {
    case "sheetFormatPr":
      if (attributes["defaultColWidth"] !== undefined)
        layout.columnWidth = Number(attributes["defaultColWidth"]);
      if (attributes["defaultRowHeight"] !== undefined)
        layout.rowHeight = Number(attributes["defaultRowHeight"]);
      return;
    case "sheetView":
      layout.hidesGridlines =
        attributes["showGridLines"] !== undefined && !isTrue(attributes["showGridLines"]);
      return;
    case "pane":
      if (!attributes["state"]?.startsWith("frozen")) return;
      layout.frozen = { rows: Number(attributes["ySplit"] ?? 0), columns: Number(attributes["xSplit"] ?? 0) };
      return;
    case "col":
      return readColumns(layout.columns, attributes);
    case "mergeCell": {
      const box = parseBox(attributes["ref"] ?? "");
      if (box && box.rows * box.columns > 1) layout.merges.push(box);
      return;
    }
    case "tabColor": {
      const colour = palette(attributes);
      if (colour !== undefined) layout.tabColour = colour;
    }
  }
}

function readColumns(columns: SheetLayout["columns"], attributes: Readonly<Record<string, string>>): void {
  const [first, last] = [Number(attributes["min"]) - 1, Number(attributes["max"]) - 1];
  const line = lineOf(attributes, attributes["width"]);
  for (let at = first; at <= Math.min(last, first + MOST_SAID, COLUMNS - 1); at++)
    columns.set(at, { ...line });
}

function rowsOf(rows: readonly SheetRow[]): SheetLayout["rows"] {
  const found: SheetLayout["rows"] = new Map();
  for (const { row, attributes } of rows) {
    if (!("ht" in attributes) && !("hidden" in attributes) && !("s" in attributes)) continue;
    found.set(row, lineOf(attributes, attributes["ht"]));
  }
  return found;
}

function lineOf(attributes: Readonly<Record<string, string>>, size: string | undefined): LineLayout {
  const style = attributes["style"] ?? attributes["s"];
  return {
    ...(size !== undefined && Number.isFinite(Number(size)) && { size: Number(size) }),
    isHidden: isTrue(attributes["hidden"]),
    ...(style !== undefined && { style: Number(style) }),
  };
}

/** What is to be laid out otherwise. */
export interface LayoutChange {
  columns: ReadonlyMap<number, LineLayout>;
  rows: ReadonlyMap<number, LineLayout>;
  frozen?: SheetLayout["frozen"];
  merges?: readonly Box[];
}

/** The sheet's text laid out otherwise; what is not changed is the same text. */
export function editLayout(sheet: SheetXml, change: LayoutChange): string {
  const root = childrenOfSheet(sheet);
  const p = sheet.prefix;
  const edits: Edit[] = [...rowEdits(sheet, change.rows)];
  if (change.columns.size > 0)
    edits.push(...putChild("worksheet", root, "cols", columnsXml(sheet, root, change.columns)));
  if (change.frozen)
    edits.push(...putChild("worksheet", root, "sheetViews", viewsXml(sheet, root, change.frozen)));
  if (change.merges) {
    const cells = change.merges.map((box) => `<${p}mergeCell ref="${formatBox(box)}"/>`);
    const merged = `<${p}mergeCells count="${cells.length}">${cells.join("")}</${p}mergeCells>`;
    edits.push(...putChild("worksheet", root, "mergeCells", cells.length > 0 ? merged : undefined));
  }
  return edited(sheet.text, edits);
}

/** What stands around the cells, as a text of its own, and by how much what is behind them moved up. */
function aroundData({ text, data, prefix }: SheetXml): { text: string; moved: number } {
  const short = `<${prefix}sheetData/>`;
  if (data.end === 0) return { text, moved: 0 };
  return {
    text: text.slice(0, data.start) + short + text.slice(data.end),
    moved: data.end - data.start - short.length,
  };
}

export function childrenOfSheet(sheet: SheetXml): RootChildren {
  const { text, moved } = aroundData(sheet);
  const place = (at: number): number => (at > sheet.data.start ? at + moved : at);
  return mapped(rootChildren(text), place);
}

function mapped({ children, end }: RootChildren, place: (at: number) => number): RootChildren {
  return {
    children: children.map((child) => ({ ...child, start: place(child.start), end: place(child.end) })),
    end: place(end),
  };
}

export function rootChildren(text: string): RootChildren {
  const children: { name: string; start: number; end: number }[] = [];
  let rootEnd = text.length;
  readXml(text, {
    open: ({ name, start, depth }) => {
      if (depth === 2) children.push({ name, start, end: start });
    },
    close: ({ depth, end, innerEnd }) => {
      const last = children.at(-1);
      if (depth === 2 && last) last.end = end;
      if (depth === 1) rootEnd = innerEnd;
    },
  });
  return { children, end: rootEnd };
}

/** Every run of columns as it was, cut where one of its columns changes. */
function columnsXml(sheet: SheetXml, root: RootChildren, change: LayoutChange["columns"]): string {
  const own = root.children.find(({ name }) => name === "cols");
  const runs: { first: number; last: number; attributes: Record<string, string> }[] = [];
  if (own)
    readXml(sheet.text.slice(own.start, own.end), {
      open: ({ name, attributes }) => {
        const [first, last] = [Number(attributes["min"]) - 1, Number(attributes["max"]) - 1];
        if (name === "col") runs.push({ first, last, attributes });
      },
    });
  const cuts = [...change].map(([at, line]) => {
    const before = runs.find(({ first, last }) => at >= first && at <= last)?.attributes ?? {};
    return { first: at, last: at, attributes: lineAttributes(before, line, "width", "customWidth") };
  });
  const kept = runs.flatMap((run) => without(run, [...change.keys()]));
  const all = [...kept, ...cuts].sort((a, b) => a.first - b.first);
  const p = sheet.prefix;
  const cols = all.map(({ first, last, attributes }) => {
    const others = Object.entries(attributes).filter(([name]) => name !== "min" && name !== "max");
    const written = others.map(([name, value]) => ` ${name}="${value}"`).join("");
    return `<${p}col min="${first + 1}" max="${last + 1}"${written}/>`;
  });
  return `<${p}cols>${cols.join("")}</${p}cols>`;
}

function without<Run extends { first: number; last: number }>(run: Run, gone: readonly number[]): Run[] {
  const within = gone.filter((at) => at >= run.first && at <= run.last).sort((a, b) => a - b);
  const parts: Run[] = [];
  let from = run.first;
  for (const at of within) {
    if (at > from) parts.push({ ...run, first: from, last: at - 1 });
    from = at + 1;
  }
  return from <= run.last ? [...parts, { ...run, first: from }] : parts;
}

function lineAttributes(
  before: Readonly<Record<string, string>>,
  { size, isHidden, style }: LineLayout,
  sized: string,
  custom: string,
): Record<string, string> {
  const { hidden: _, ...kept } = before;
  return {
    ...kept,
    ...(size !== undefined && { [sized]: String(Math.round(size * 1e6) / 1e6), [custom]: "1" }),
    ...(isHidden && { hidden: "1" }),
    ...(style !== undefined && sized === "width" && { style: String(style) }),
  };
}

function rowEdits({ text, rows, data, prefix: p }: SheetXml, change: LayoutChange["rows"]): Edit[] {
  const known = new Map(rows.map((row) => [row.row, row]));
  const added: { row: number; xml: string }[] = [];
  const edits: Edit[] = [];
  for (const [at, line] of [...change].sort(([a], [b]) => a - b)) {
    const row = known.get(at);
    const attributes = lineAttributes(row?.attributes ?? { r: String(at + 1) }, line, "ht", "customHeight");
    const head = Object.entries(attributes).map(([name, value]) => ` ${name}="${value}"`);
    if (!row) added.push({ row: at, xml: `<${p}row${head.join("")}/>` });
    else {
      const isEmpty = row.inner === row.end;
      edits.push({
        start: row.start,
        end: row.inner,
        text: `<${p}row${head.join("")}${isEmpty ? "/>" : ">"}`,
      });
    }
  }
  if (added.length === 0) return edits;
  if (data.inner === data.end) {
    const head = text.slice(data.start, data.end).replace(/\s*\/>$/, "");
    const inner = added.map(({ xml }) => xml).join("");
    return [{ start: data.start, end: data.end, text: `${head}>${inner}</${p}sheetData>` }];
  }
  for (const { row, xml } of added) {
    const start = rows.find((one) => one.row > row)?.start ?? data.innerEnd;
    edits.push({ start, end: start, text: xml });
  }
  return edits;
}

/** The first view with another pane; which cells are selected in it is left to Excel. */
function viewsXml(sheet: SheetXml, root: RootChildren, { rows, columns }: SheetLayout["frozen"]): string {
  const p = sheet.prefix;
  const own = root.children.find(({ name }) => name === "sheetViews");
  const text = own
    ? sheet.text.slice(own.start, own.end)
    : `<${p}sheetViews><${p}sheetView workbookViewId="0"/></${p}sheetViews>`;
  const split = [columns > 0 ? ` xSplit="${columns}"` : "", rows > 0 ? ` ySplit="${rows}"` : ""].join("");
  const corner = formatBox({ row: rows, column: columns, rows: 1, columns: 1 });
  const active = rows > 0 && columns > 0 ? "bottomRight" : rows > 0 ? "bottomLeft" : "topRight";
  const pane =
    split === ""
      ? ""
      : `<${p}pane${split} topLeftCell="${corner}" activePane="${active}" state="frozen"/><${p}selection pane="${active}"/>`;
  const edits: Edit[] = [];
  let view: OpenedElement | undefined;
  let gone: Edit | undefined;
  readXml(text, {
    open: (element) => {
      if (element.name === "sheetView") view ??= element;
      const isGone = element.depth === 3 && (element.name === "pane" || element.name === "selection");
      if (isGone && edits.length >= 0) gone = { start: element.start, end: element.start, text: "" };
    },
    close: ({ depth, end }) => {
      if (depth === 3 && gone) edits.push({ ...gone, end });
      if (depth === 3) gone = undefined;
    },
  });
  if (!view) return text;
  const head = text.slice(view.start, view.inner);
  const name = `${p}sheetView`;
  const opened = head.endsWith("/>")
    ? { start: view.start, end: view.inner, text: `${head.replace(/\s*\/>$/, "")}>${pane}</${name}>` }
    : { start: view.inner, end: view.inner, text: pane };
  return edited(text, [opened, ...edits]);
}
