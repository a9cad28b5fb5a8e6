import { GENERAL } from "../../model/port/book";
import type { OfficePackage } from "./package";
import { alignmentAttributes, borderXml, fillXml, fontXml, type LookChange } from "./look-xml";
import { beforeEnd } from "./relations";
import { escapeXml, prefixOf, readXml } from "./xml";

/** How a cell of a sheet that is added looks beside its number format. */
export interface CellLook {
  bold: boolean;
  /** A text runs on in lines. */
  wrap: boolean;
}

/** The number formats of a workbook by the styles its cells name. */
export interface Styles {
  formatOf(style: number): string;
  /** A style like another one but for its number format; made where there is none. */
  withFormat(style: number, format: string): number;
  withLook(style: number, look: CellLook): number;
  /** A style like another one but for what changes; the rest of it stays, shown or not. */
  withChange(style: number, change: LookChange): number;
  /** Writes the styles that were made. */
  save(): void;
}

/** What Excel means by a number format it does not spell out. */
const BUILT_IN: Readonly<Record<number, string>> = {
  0: GENERAL,
  1: "0",
  2: "0.00",
  3: "#,##0",
  4: "#,##0.00",
  9: "0%",
  10: "0.00%",
  11: "0.00E+00",
  12: "# ?/?",
  13: "# ??/??",
  14: "m/d/yyyy",
  15: "d-mmm-yy",
  16: "d-mmm",
  17: "mmm-yy",
  18: "h:mm AM/PM",
  19: "h:mm:ss AM/PM",
  20: "h:mm",
  21: "h:mm:ss",
  22: "m/d/yyyy h:mm",
  37: "#,##0_);(#,##0)",
  38: "#,##0_);[Red](#,##0)",
  39: "#,##0.00_);(#,##0.00)",
  40: "#,##0.00_);[Red](#,##0.00)",
  45: "mm:ss",
  46: "[h]:mm:ss",
  47: "mm:ss.0",
  48: "##0.0E+0",
  49: "@",
};
/** The numbers from here on are a workbook's own. */
const FIRST_OWN = 164;

export function openStyles(file: OfficePackage, path: string | undefined): Styles {
  const text = path === undefined ? undefined : file.text(path);
  return text === undefined || path === undefined ? new NoStyles() : new SheetStyles(file, path, text);
}

/** A workbook without styles shows every number in General, and stays so. */
class NoStyles implements Styles {
  formatOf(): string {
    return GENERAL;
  }

  withFormat(style: number): number {
    return style;
  }

  withLook(style: number): number {
    return style;
  }

  withChange(style: number): number {
    return style;
  }

  save(): void {}
}

interface CellStyle {
  format: number;
  /** Its element in the part, or, of one that was made, as it will stand there. */
  xml: string;
}

/** The lists of elements that styles name by their place, in the order in which the part has them. */
const LISTS = { fonts: "font", fills: "fill", borders: "border" } as const;
type List = keyof typeof LISTS;
type Part = "font" | "fill" | "border";

class SheetStyles implements Styles {
  readonly #formats = new Map<number, string>();
  readonly #styles: CellStyle[] = [];
  readonly #lists: Record<List, string[]> = { fonts: [], fills: [], borders: [] };
  readonly #counts: Record<List | "formats" | "styles", number>;
  readonly #prefix: string;

  constructor(
    private readonly file: OfficePackage,
    private readonly path: string,
    private readonly text: string,
  ) {
    this.#prefix = prefixOf(text, "styleSheet");
    this.#read();
    const { fonts, fills, borders } = this.#lists;
    this.#counts = {
      formats: this.#formats.size,
      styles: this.#styles.length,
      fonts: fonts.length,
      fills: fills.length,
      borders: borders.length,
    };
  }

  formatOf(style: number): string {
    const id = this.#styles[style]?.format ?? 0;
    return this.#formats.get(id) ?? BUILT_IN[id] ?? GENERAL;
  }

  withFormat(style: number, format: string): number {
    if (this.formatOf(style) === format) return style;
    const base = this.#styles[style] ?? this.#styles[0];
    if (!base) return style;
    const id = this.#formatId(format);
    return this.#like(withNumberFormat(base.xml, id), id);
  }

  withLook(style: number, { bold, wrap }: CellLook): number {
    const inBold = bold ? this.#withBold(style) : style;
    const base = this.#styles[inBold];
    return base && wrap ? this.#like(wrapped(base.xml), base.format) : inBold;
  }

  /** The first font in bold, whatever the style's own. */
  #withBold(style: number): number {
    const base = this.#styles[style] ?? this.#styles[0];
    if (!base) return style;
    const font = fontXml(this.#lists.fonts[0] ?? `<${this.#prefix}font/>`, { bold: true });
    return this.#like(this.#naming(base.xml, "font", font), base.format);
  }

  withChange(style: number, change: LookChange): number {
    const { format, font, borders, alignment } = change;
    const base = this.#styles[style] ?? this.#styles[0];
    if (!base) return style;
    const id = format === undefined ? base.format : this.#formatId(format);
    let xml = format === undefined ? base.xml : withNumberFormat(base.xml, id);
    if (font) xml = this.#naming(xml, "font", fontXml(this.#named(xml, "font"), font));
    if ("fill" in change) {
      const none = this.#lists.fills[0] ?? `<${this.#prefix}fill/>`;
      const fill = change.fill === undefined ? none : fillXml(change.fill, this.#prefix);
      xml = this.#naming(xml, "fill", fill);
    }
    if (borders) xml = this.#naming(xml, "border", borderXml(this.#named(xml, "border"), borders));
    if (alignment) xml = aligned(xml, alignmentAttributes(alignment));
    return this.#like(xml, id);
  }

  #like(xml: string, format: number): number {
    const known = this.#styles.findIndex((one) => one.xml === xml);
    return known >= 0 ? known : this.#styles.push({ format, xml }) - 1;
  }

  /** The font, fill or border that a style names. */
  #named(xml: string, part: Part): string {
    const place = Number(new RegExp(`\\s${part}Id="(\\d+)"`).exec(xml)?.[1] ?? 0);
    return this.#lists[`${part}s`][place] ?? `<${this.#prefix}${part}/>`;
  }

  /** A style that names another font, fill or border, which is added where it is not there yet. */
  #naming(xml: string, part: Part, element: string): string {
    const list = this.#lists[`${part}s`];
    const known = list.indexOf(element);
    const place = known >= 0 ? known : list.push(element) - 1;
    const applied = `apply${part.slice(0, 1).toUpperCase()}${part.slice(1)}`;
    return withAttributes(xml, { [`${part}Id`]: place, [applied]: 1 });
  }

  save(): void {
    const formats = [...this.#formats].slice(this.#counts.formats);
    const styles = this.#styles.slice(this.#counts.styles);
    if (formats.length + styles.length === 0) return;
    const p = this.#prefix;
    const entries = formats
      .map(([id, code]) => `<${p}numFmt numFmtId="${id}" formatCode="${escapeXml(code)}"/>`)
      .join("");
    let text = this.text;
    for (const list of Object.keys(LISTS) as List[]) text = this.#added(text, list);
    if (formats.length > 0) text = this.#addFormats(text, entries);
    const listed = beforeEnd(text, `${p}cellXfs`, styles.map(({ xml }) => xml).join(""));
    this.file.put(this.path, counted(listed, `${p}cellXfs`, this.#styles.length));
  }

  #added(text: string, list: List): string {
    const all = this.#lists[list];
    const added = all.slice(this.#counts[list]);
    if (added.length === 0) return text;
    const element = `${this.#prefix}${list}`;
    return counted(beforeEnd(text, element, added.join("")), element, all.length);
  }

  #addFormats(text: string, entries: string): string {
    const p = this.#prefix;
    const element = `${p}numFmts`;
    if (new RegExp(`<${element}[\\s/>]`).test(text))
      return counted(beforeEnd(text, element, entries), element, this.#formats.size);
    // They stand before everything else.
    return text.replace(
      new RegExp(`<${p}styleSheet[^>]*>`),
      (head) => `${head}<${element} count="${this.#formats.size}">${entries}</${element}>`,
    );
  }

  #formatId(format: string): number {
    const own = [...this.#formats].find(([, code]) => code === format);
    if (own) return own[0];
    const builtIn = Object.entries(BUILT_IN).find(([, code]) => code === format);
    if (builtIn) return Number(builtIn[0]);
    const id = Math.max(FIRST_OWN - 1, ...this.#formats.keys()) + 1;
    this.#formats.set(id, format);
    return id;
  }

  #read(): void {
    let within = "";
    let opened: { start: number; format?: number } | undefined;
    readXml(this.text, {
      open: ({ name, attributes, start, depth }) => {
        if (depth === 2) within = name;
        if (name === "numFmt" && within === "numFmts")
          this.#formats.set(Number(attributes["numFmtId"]), attributes["formatCode"] ?? GENERAL);
        if (depth !== 3) return;
        opened = { start, ...(within === "cellXfs" && { format: Number(attributes["numFmtId"] ?? 0) }) };
      },
      close: ({ depth, end }) => {
        if (depth !== 3 || !opened) return;
        const xml = this.text.slice(opened.start, end);
        if (opened.format !== undefined) this.#styles.push({ format: opened.format, xml });
        else if (within in LISTS) this.#lists[within as List].push(xml);
        opened = undefined;
      },
    });
  }
}

function withNumberFormat(xml: string, id: number): string {
  return withAttributes(xml, { numFmtId: id, applyNumberFormat: 1 });
}

/** An element with some of its attributes others; null takes one away. */
function withAttributes(xml: string, attributes: Readonly<Record<string, number | string | null>>): string {
  const head = /^<[^>]*?(?=\/?>)/.exec(xml)?.[0] ?? "";
  const names = Object.keys(attributes).join("|");
  const bare = head.replace(new RegExp(`\\s(?:${names})="[^"]*"`, "g"), "").trimEnd();
  const added = Object.entries(attributes).map(([name, value]) =>
    value === null ? "" : ` ${name}="${escapeXml(String(value))}"`,
  );
  return bare + added.join("") + xml.slice(head.length);
}

/** What else is said of how the text stands is kept. */
function wrapped(xml: string): string {
  const prefix = /^<([\w.-]+:)?/.exec(xml)?.[1] ?? "";
  const applied = withAttributes(xml, { applyAlignment: 1 });
  const own = new RegExp(`<${prefix}alignment(?=[\\s/>])`);
  if (own.test(applied)) return applied.replace(own, (head) => `${head} wrapText="1"`);
  const alignment = `<${prefix}alignment vertical="top" wrapText="1"/>`;
  return applied.endsWith("/>")
    ? `${applied.slice(0, -2)}>${alignment}</${prefix}xf>`
    : applied.replace(/^(<[^>]*>)/, (head) => head + alignment);
}

/** An empty attribute is taken away. */
function aligned(xml: string, attributes: Readonly<Record<string, string>>): string {
  const prefix = /^<([\w.-]+:)?/.exec(xml)?.[1] ?? "";
  const applied = withAttributes(xml, { applyAlignment: 1 });
  const own = new RegExp(`<${prefix}alignment(?=[\\s/>])[^>]*?/?>`).exec(applied)?.[0];
  const kept = Object.fromEntries(Object.entries(attributes).filter(([, value]) => value !== ""));
  const bare =
    own && withAttributes(own, Object.fromEntries(Object.keys(attributes).map((name) => [name, null])));
  if (own && bare) return applied.replace(own, () => withAttributes(bare, kept));
  const alignment = withAttributes(`<${prefix}alignment/>`, kept);
  return applied.endsWith("/>")
    ? `${applied.slice(0, -2)}>${alignment}</${prefix}xf>`
    : applied.replace(/^(<[^>]*>)/, (head) => head + alignment);
}

function counted(text: string, element: string, count: number): string {
  return text.replace(new RegExp(`(<${element}(?:\\s[^>]*?)?\\scount=")\\d+(")`), `$1${count}$2`);
}
