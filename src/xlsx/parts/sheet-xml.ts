import { parseBox, type Box } from "../../domain/formulas/address";
import { shiftFormula } from "../../domain/formulas/shift-formula";
import { dayNumberOf } from "./date-text";
import { isTrue } from "./workbook-xml";
import { plainText, prefixOf, readXml } from "./xml";

/** The cells of a sheet as they stand in its part, with their places in the text, so that each can be changed alone. */
export interface SheetXml {
  text: string;
  /** Before the names of its elements; mostly none. */
  prefix: string;
  /** The element that holds the rows. */
  data: Place;
  rows: SheetRow[];
  isProtected: boolean;
}

interface Place {
  start: number;
  /** What it holds: from `inner` to `innerEnd`, which are its end where it is written as an empty element. */
  inner: number;
  innerEnd: number;
  end: number;
}

export interface SheetRow extends Place {
  /** Counted from 0, as are columns. */
  row: number;
  /** Of its element. */
  attributes: Readonly<Record<string, string>>;
  /** In order of their columns. */
  cells: SheetCell[];
}

export interface SheetCell {
  row: number;
  column: number;
  start: number;
  end: number;
  style: number;
  /** The attribute by which Excel knows a formula that spills by itself. */
  meta?: string;
  formula?: SheetFormula;
  value: string | number | boolean;
}

export interface SheetFormula {
  /** Its element. */
  start: number;
  end: number;
  /** As the file holds it; of a formula that others share, as it reads in this cell. */
  text: string;
  /** By which the cells that share a formula know each other. */
  group?: string;
  /** What an array formula fills. */
  fills?: Box;
}

/** Throws `BrokenXml`. */
export function readSheetXml(text: string, strings: readonly string[]): SheetXml {
  return new SheetReader(text, strings).sheet();
}

interface OpenCell {
  column: number;
  start: number;
  attributes: Record<string, string>;
  formula?: { attributes: Record<string, string>; start: number; end: number; text: string };
  value: string;
  inline: string;
}

class SheetReader {
  readonly #rows: SheetRow[] = [];
  #data: Place | undefined;
  #row: SheetRow | undefined;
  #cell: OpenCell | undefined;
  #field: "formula" | "value" | "inline" | undefined;
  #phonetic = 0;
  #isProtected = false;
  /** The first cell of each shared formula. */
  readonly #shared = new Map<string, { row: number; column: number; text: string }>();

  constructor(
    private readonly text: string,
    private readonly strings: readonly string[],
  ) {}

  sheet(): SheetXml {
    readXml(this.text, {
      open: ({ name, attributes, start, inner }) => this.#open(name, attributes, { start, inner }),
      text: (part) => this.#text(part),
      close: ({ name, innerEnd, end }) => this.#close(name, { innerEnd, end }),
    });
    const data = this.#data ?? { start: 0, inner: 0, innerEnd: 0, end: 0 };
    return {
      text: this.text,
      prefix: prefixOf(this.text, "worksheet"),
      data,
      rows: this.#rows,
      isProtected: this.#isProtected,
    };
  }

  #open(name: string, attributes: Record<string, string>, place: { start: number; inner: number }): void {
    const nowhere = { innerEnd: 0, end: 0 };
    if (name === "sheetData") this.#data ??= { ...place, ...nowhere };
    else if (name === "sheetProtection") this.#isProtected = isTrue(attributes["sheet"]);
    else if (name === "row" && this.#data?.end === 0) {
      const row =
        attributes["r"] === undefined ? (this.#rows.at(-1)?.row ?? -1) + 1 : Number(attributes["r"]) - 1;
      this.#row = { row, attributes, ...place, ...nowhere, cells: [] };
    } else if (name === "c" && this.#row) this.#openCell(attributes, place.start);
    else if (this.#cell) this.#openInCell(this.#cell, name, attributes, place.start);
  }

  #openCell(attributes: Record<string, string>, start: number): void {
    const named = attributes["r"] === undefined ? undefined : parseBox(attributes["r"]);
    const column = named?.column ?? (this.#row?.cells.at(-1)?.column ?? -1) + 1;
    this.#cell = { column, start, attributes, value: "", inline: "" };
  }

  #openInCell(cell: OpenCell, name: string, attributes: Record<string, string>, start: number): void {
    if (name === "rPh") this.#phonetic++;
    if (name === "f") {
      cell.formula = { attributes, start, end: start, text: "" };
      this.#field = "formula";
    } else if (name === "v") this.#field = "value";
    else if (name === "t" && this.#phonetic === 0) this.#field = "inline";
  }

  #text(part: string): void {
    if (!this.#cell || !this.#field) return;
    if (this.#field === "formula" && this.#cell.formula) this.#cell.formula.text += part;
    if (this.#field === "value") this.#cell.value += part;
    if (this.#field === "inline") this.#cell.inline += part;
  }

  #close(name: string, { innerEnd, end }: { innerEnd: number; end: number }): void {
    if (name === "rPh") this.#phonetic--;
    if (name === "f" && this.#cell?.formula) this.#cell.formula.end = end;
    if (name === "f" || name === "v" || name === "t") this.#field = undefined;
    if (name === "c" && this.#cell && this.#row) {
      this.#row.cells.push(this.#cellOf(this.#cell, this.#row.row, end));
      this.#cell = undefined;
    }
    if (name === "row" && this.#row) {
      this.#rows.push({ ...this.#row, innerEnd, end });
      this.#row = undefined;
    }
    if (name === "sheetData" && this.#data?.end === 0) this.#data = { ...this.#data, innerEnd, end };
  }

  #cellOf(cell: OpenCell, row: number, end: number): SheetCell {
    const { column, start, attributes } = cell;
    const formula = this.#formulaOf(cell, row);
    const meta = attributes["cm"];
    return {
      row,
      column,
      start,
      end,
      style: Number(attributes["s"] ?? 0),
      ...(meta !== undefined && { meta }),
      ...(formula && { formula }),
      value: this.#valueOf(cell),
    };
  }

  #valueOf({ attributes, value, inline }: OpenCell): SheetCell["value"] {
    switch (attributes["t"]) {
      case "s":
        return this.strings[Number(value)] ?? "";
      case "inlineStr":
        return plainText(inline);
      case "str":
        return plainText(value);
      case "e":
        return value;
      case "b":
        return value === "1" || value === "true";
      case "d":
        return dayNumberOf(value) ?? value;
      default:
        return value.trim() === "" ? "" : Number(value);
    }
  }

  /** A table of what-ifs is worked out by Excel alone, and is no formula of its cell. */
  #formulaOf({ column, formula }: OpenCell, row: number): SheetFormula | undefined {
    if (!formula || formula.attributes["t"] === "dataTable") return undefined;
    const { start, end, attributes } = formula;
    const text = plainText(formula.text);
    const { t: type, si: group, ref } = attributes;
    if (type === "shared" && group !== undefined) {
      const first = this.#shared.get(group);
      if (text !== "") this.#shared.set(group, { row, column, text });
      const own =
        text === "" && first ? shiftFormula(first.text, row - first.row, column - first.column) : text;
      return own === "" ? undefined : { start, end, text: own, group };
    }
    const fills = type === "array" && ref !== undefined ? parseBox(ref) : undefined;
    return text === "" ? undefined : { start, end, text, ...(fills && { fills }) };
  }
}
