import { GENERAL } from "../../model/port/book";
import type { OfficePackage } from "./package";
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

  save(): void {}
}

interface CellStyle {
  format: number;
  /** Its element in the part, or, of one that was made, as it will stand there. */
  xml: string;
}

class SheetStyles implements Styles {
  readonly #formats = new Map<number, string>();
  readonly #styles: CellStyle[] = [];
  readonly #counts = { formats: 0, styles: 0 };
  readonly #prefix: string;
  readonly #fonts: string[] = [];
  #bold: { at: number; xml: string } | undefined;

  constructor(
    private readonly file: OfficePackage,
    private readonly path: string,
    private readonly text: string,
  ) {
    this.#prefix = prefixOf(text, "styleSheet");
    this.#read();
    this.#counts = { formats: this.#formats.size, styles: this.#styles.length };
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
    const base = this.#styles[style] ?? this.#styles[0];
    if (!base || (!bold && !wrap)) return style;
    const inBold = bold ? withAttributes(base.xml, { fontId: this.#boldFont(), applyFont: 1 }) : base.xml;
    return this.#like(wrap ? wrapped(inBold) : inBold, base.format);
  }

  #like(xml: string, format: number): number {
    const known = this.#styles.findIndex((one) => one.xml === xml);
    return known >= 0 ? known : this.#styles.push({ format, xml }) - 1;
  }

  /** The first font in bold, behind the others. */
  #boldFont(): number {
    this.#bold ??= {
      at: this.#fonts.length,
      xml: boldOf(this.#fonts[0] ?? `<${this.#prefix}font/>`, this.#prefix),
    };
    return this.#bold.at;
  }

  save(): void {
    const formats = [...this.#formats].slice(this.#counts.formats);
    const styles = this.#styles.slice(this.#counts.styles);
    if (formats.length + styles.length === 0) return;
    const p = this.#prefix;
    const entries = formats
      .map(([id, code]) => `<${p}numFmt numFmtId="${id}" formatCode="${escapeXml(code)}"/>`)
      .join("");
    const withFont = this.#bold ? this.#addFont(this.#bold.xml) : this.text;
    const withFormats = formats.length === 0 ? withFont : this.#addFormats(withFont, entries);
    const listed = beforeEnd(withFormats, `${p}cellXfs`, styles.map(({ xml }) => xml).join(""));
    this.file.put(this.path, counted(listed, `${p}cellXfs`, this.#styles.length));
  }

  #addFont(font: string): string {
    const element = `${this.#prefix}fonts`;
    return counted(beforeEnd(this.text, element, font), element, this.#fonts.length + 1);
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
    let opened: { format: number; start: number; depth: number } | undefined;
    let font: { start: number; depth: number } | undefined;
    readXml(this.text, {
      open: ({ name, attributes, start, depth }) => {
        if (depth === 2) within = name;
        if (name === "numFmt" && within === "numFmts")
          this.#formats.set(Number(attributes["numFmtId"]), attributes["formatCode"] ?? GENERAL);
        if (name === "font" && within === "fonts" && depth === 3) font = { start, depth };
        if (name === "xf" && within === "cellXfs")
          opened = { format: Number(attributes["numFmtId"] ?? 0), start, depth };
      },
      close: ({ depth, end }) => {
        if (font?.depth === depth) {
          this.#fonts.push(this.text.slice(font.start, end));
          font = undefined;
        }
        if (opened?.depth !== depth) return;
        this.#styles.push({ format: opened.format, xml: this.text.slice(opened.start, end) });
        opened = undefined;
      },
    });
  }
}

function withNumberFormat(xml: string, id: number): string {
  return withAttributes(xml, { numFmtId: id, applyNumberFormat: 1 });
}

/** An element with some of its attributes others. */
function withAttributes(xml: string, attributes: Readonly<Record<string, number>>): string {
  const head = /^<[^>]*?(?=\/?>)/.exec(xml)?.[0] ?? "";
  const names = Object.keys(attributes).join("|");
  const bare = head.replace(new RegExp(`\\s(?:${names})="[^"]*"`, "g"), "").trimEnd();
  const added = Object.entries(attributes).map(([name, value]) => ` ${name}="${value}"`);
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

function boldOf(font: string, prefix: string): string {
  if (new RegExp(`<${prefix}b[\\s/>]`).test(font)) return font;
  const bold = `<${prefix}b/>`;
  return font.endsWith("/>") && !font.includes("</")
    ? `${font.slice(0, -2)}>${bold}</${prefix}font>`
    : font.replace(/^(<[^>]*>)/, (head) => head + bold);
}

function counted(text: string, element: string, count: number): string {
  return text.replace(new RegExp(`(<${element}(?:\\s[^>]*?)?\\scount=")\\d+(")`), `$1${count}$2`);
}
