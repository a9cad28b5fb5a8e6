import { cellName, formatBox, overlaps, type Box } from "../../domain/formulas/address";
import { places, type Size } from "../../model/port/book";
import type { Content } from "../../model/port/plan";
import { isExcelError } from "../../domain/formulas/excel-errors";
import { formulaInFile } from "./file-formula";
import type { SheetCell, SheetRow, SheetXml } from "./sheet-xml";
import type { CellLook, Styles } from "./styles";
import { edited, escapeXml, heldText, type Edit } from "./xml";

/** What a cell of a sheet is to hold. Rows and columns are counted from 0. */
export interface CellWrite {
  row: number;
  column: number;
  /** Without it the cell keeps its content, to the letter. */
  content?: Content;
  /** Without it the cell keeps its own. */
  format?: string;
  /** Of the workbook's styles, by number. */
  style?: number;
  look?: CellLook;
  /** What the formula fills, where more than its cell. */
  fills?: Size;
  /** What the formula shows until it is worked out; without it, what the cell showed. */
  shows?: string | number | boolean;
}

export interface EditTools {
  styles: Styles;
  /** By which Excel knows a formula that spills by itself; without it such a formula is one of an array. */
  spillMeta?: string | undefined;
}

/** The sheet with some cells changed, each where it stands; whatever is not changed is the same text. */
export function editSheet(sheet: SheetXml, writes: readonly CellWrite[], tools: EditTools): string {
  return new SheetEditor(sheet, writes, tools).text();
}

class SheetEditor {
  readonly #cells = new Map<string, SheetCell>();
  readonly #writes = new Map<string, CellWrite>();
  /** What the new formulas fill. */
  readonly #filling: Box[];
  /** Shared formulas of which a cell is written anew. */
  readonly #loosened: ReadonlySet<string>;

  constructor(
    private readonly sheet: SheetXml,
    writes: readonly CellWrite[],
    private readonly tools: EditTools,
  ) {
    for (const cell of sheet.rows.flatMap(({ cells }) => cells)) this.#cells.set(keyOf(cell), cell);
    for (const write of writes) this.#writes.set(keyOf(write), write);
    this.#filling = writes.flatMap(({ row, column, fills }) => (fills ? [{ row, column, ...fills }] : []));
    for (const lost of this.#lostSpills(writes))
      if (!this.#writes.has(keyOf(lost))) this.#writes.set(keyOf(lost), lost);
    this.#loosened = new Set(
      [...this.#writes].flatMap(([key, { content }]) =>
        content ? (this.#cells.get(key)?.formula?.group ?? []) : [],
      ),
    );
  }

  text(): string {
    const byRow = new Map<number, CellWrite[]>();
    for (const write of this.#writes.values()) byRow.set(write.row, [...(byRow.get(write.row) ?? []), write]);
    const known = new Set(this.sheet.rows.map(({ row }) => row));
    const edits = [
      ...this.sheet.rows.flatMap((row) => this.#rowEdits(row, byRow.get(row.row) ?? [])),
      ...this.#unshared(),
      ...this.#newRows([...byRow].filter(([row]) => !known.has(row))),
    ];
    return edited(this.sheet.text, edits);
  }

  /** What a formula filled goes with it, where nothing is written in its place. */
  #lostSpills(writes: readonly CellWrite[]): CellWrite[] {
    return writes.flatMap((write) => {
      const fills = this.#cells.get(keyOf(write))?.formula?.fills;
      if (!fills || !write.content || "formula" in write.content) return [];
      return places(fills)
        .flat()
        .map((place) => ({ ...place, content: { blank: true as const } }));
    });
  }

  /** The cells of a shared formula stand on their own once one of them is written: the formula may be gone with it. */
  #unshared(): Edit[] {
    if (this.#loosened.size === 0) return [];
    return [...this.#cells.values()].flatMap((cell): Edit[] => {
      const { formula } = cell;
      // One that is written in part takes its formula along there.
      if (!formula || !this.#isLoosened(cell) || this.#writes.has(keyOf(cell))) return [];
      return [{ start: formula.start, end: formula.end, text: this.#element("f", escapeXml(formula.text)) }];
    });
  }

  #isLoosened({ formula }: SheetCell): boolean {
    return formula?.group !== undefined && this.#loosened.has(formula.group);
  }

  #rowEdits(row: SheetRow, writes: readonly CellWrite[]): Edit[] {
    const added = writes
      .filter((write) => !this.#cells.has(keyOf(write)))
      .flatMap((write) => {
        const text = this.#cellXml(write);
        return text === "" ? [] : [{ column: write.column, text }];
      })
      .sort((a, b) => a.column - b.column);
    const changed = writes.flatMap((write): Edit[] => {
      const cell = this.#cells.get(keyOf(write));
      return cell ? [{ start: cell.start, end: cell.end, text: this.#cellXml(write, cell) }] : [];
    });
    if (added.length === 0) return changed;
    if (row.inner === row.end) return [...this.#filledRow(row, added)];
    const inserted = added.map(({ column, text }): Edit => {
      const next = row.cells.find((cell) => cell.column > column);
      const at = next?.start ?? row.innerEnd;
      return { start: at, end: at, text };
    });
    return [...changed, ...inserted, ...this.#withoutSpans(row)];
  }

  /** A row that is written as an empty element. */
  #filledRow({ start, end }: SheetRow, added: readonly { text: string }[]): Edit[] {
    const head = this.sheet.text.slice(start, end).replace(/\s*\/>$/, "");
    const text = added.map((one) => one.text).join("");
    return [{ start, end, text: `${withoutSpans(head)}>${text}</${this.sheet.prefix}row>` }];
  }

  /** From where to where a row has cells is a hint that would no longer be true. */
  #withoutSpans({ start, inner }: SheetRow): Edit[] {
    const head = this.sheet.text.slice(start, inner);
    const bare = withoutSpans(head);
    return bare === head ? [] : [{ start, end: inner, text: bare }];
  }

  #newRows(rows: readonly [number, CellWrite[]][]): Edit[] {
    const { data, prefix, rows: known, text } = this.sheet;
    const made = rows
      .map(([row, writes]) => ({ row, xml: this.#rowXml(row, writes) }))
      .filter(({ xml }) => xml !== "")
      .sort((a, b) => a.row - b.row);
    if (made.length === 0) return [];
    if (data.inner === data.end) {
      const head = text.slice(data.start, data.end).replace(/\s*\/>$/, "");
      const inner = made.map(({ xml }) => xml).join("");
      return [{ start: data.start, end: data.end, text: `${head}>${inner}</${prefix}sheetData>` }];
    }
    return made.map(({ row, xml }) => {
      const at = known.find((one) => one.row > row)?.start ?? data.innerEnd;
      return { start: at, end: at, text: xml };
    });
  }

  #rowXml(row: number, writes: readonly CellWrite[]): string {
    const cells = [...writes]
      .sort((a, b) => a.column - b.column)
      .map((write) => this.#cellXml(write))
      .join("");
    return cells === "" ? "" : this.#element("row", cells, ` r="${row + 1}"`);
  }

  #cellXml(write: CellWrite, cell?: SheetCell): string {
    const { styles } = this.tools;
    const own = write.style ?? cell?.style ?? 0;
    const formatted = write.format === undefined ? own : styles.withFormat(own, write.format);
    const style = write.look ? styles.withLook(formatted, write.look) : formatted;
    const head = ` r="${cellName(write.row, write.column)}"${style === 0 ? "" : ` s="${style}"`}`;
    const { content } = write;
    if (!content) return this.#asBefore(write, head, cell);
    if ("formula" in content) return this.#formulaXml(write, content.formula, head, cell);
    const held =
      "blank" in content ? this.#isFilled(write, cell) : "error" in content ? content.error : content.value;
    if (held === "") return style === 0 ? "" : `<${this.sheet.prefix}c${head}/>`;
    return this.#valueXml(held, head);
  }

  /** The same formula or value, in another look or showing something else. */
  #asBefore({ shows }: CellWrite, head: string, cell: SheetCell | undefined): string {
    const name = `${this.sheet.prefix}c`;
    if (!cell) return `<${name}${head}/>`;
    const text = this.sheet.text.slice(cell.start, cell.end);
    const own = /^<[^>]*?(?=\s*\/?>)/.exec(text)?.[0] ?? "";
    const kept = own.replace(/^<\S+/, "").replace(/\s(?:r|s)="[^"]*"/g, "");
    const { formula } = cell;
    if (!formula) return `<${name}${head}${kept}${text.slice(own.length)}`;
    const held = this.#isLoosened(cell)
      ? this.#element("f", escapeXml(formula.text))
      : this.sheet.text.slice(formula.start, formula.end);
    if (shows === undefined)
      return `<${name}${head}${kept}>${held}${this.sheet.text.slice(formula.end, cell.end)}`;
    const value = shows === "" ? "" : this.#element("v", valueText(shows));
    return this.#element("c", held + value, head + kept.replace(/\st="[^"]*"/, "") + typeOf(shows, "str"));
  }

  /** A blank within what a new formula fills shows what stood there until the formula is worked out. */
  #isFilled(write: CellWrite, cell: SheetCell | undefined): SheetCell["value"] {
    const here = { row: write.row, column: write.column, rows: 1, columns: 1 };
    return this.#filling.some((box) => overlaps(box, here)) ? (write.shows ?? cell?.value ?? "") : "";
  }

  #formulaXml(write: CellWrite, formula: string, head: string, cell: SheetCell | undefined): string {
    const fills = write.fills ? { ...write, ...write.fills } : this.#fillsAsBefore(write, cell);
    const meta = fills ? (cell?.meta ?? this.tools.spillMeta) : undefined;
    const kind = fills ? ` t="array" ref="${formatBox(fills)}"` : "";
    const held = this.#element("f", escapeXml(formulaInFile(formula)), kind);
    const shown = write.shows ?? cell?.value ?? "";
    return this.#element(
      "c",
      held + (shown === "" ? "" : this.#element("v", valueText(shown))),
      head + typeOf(shown, "str") + (meta === undefined ? "" : ` cm="${meta}"`),
    );
  }

  /** A formula entered anew where one filled cells fills them too, but where those are written themselves. */
  #fillsAsBefore(write: CellWrite, cell: SheetCell | undefined): Box | undefined {
    const fills = cell?.formula?.fills;
    const others = fills
      ? places(fills)
          .flat()
          .filter((place) => keyOf(place) !== keyOf(write))
      : [];
    return others.some((place) => this.#writes.has(keyOf(place))) ? undefined : fills;
  }

  #valueXml(value: string | number | boolean, head: string): string {
    if (typeof value !== "string" || isExcelError(value))
      return this.#element("c", this.#element("v", valueText(value)), head + typeOf(value, "str"));
    const text = this.#element("t", heldText(value), ' xml:space="preserve"');
    return this.#element("c", this.#element("is", text), `${head} t="inlineStr"`);
  }

  #element(name: string, inner: string, attributes = ""): string {
    const full = this.sheet.prefix + name;
    return `<${full}${attributes}>${inner}</${full}>`;
  }
}

function valueText(value: string | number | boolean): string {
  if (typeof value === "boolean") return value ? "1" : "0";
  return typeof value === "number" ? String(value) : heldText(value);
}

function typeOf(value: string | number | boolean, text: string): string {
  if (typeof value === "boolean") return ' t="b"';
  if (typeof value === "number" || value === "") return "";
  return isExcelError(value) ? ' t="e"' : ` t="${text}"`;
}

function withoutSpans(head: string): string {
  return head.replace(/\sspans="[^"]*"/, "");
}

function keyOf({ row, column }: { row: number; column: number }): string {
  return `${row},${column}`;
}
