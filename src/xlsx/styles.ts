import { GENERAL } from "../model/port/book";
import type { OfficePackage } from "./package";
import { beforeEnd } from "./relations";
import { edited, escapeXml, prefixOf, readXml } from "./xml";

/** The number formats of a workbook by the styles its cells name. */
export interface Styles {
  formatOf(style: number): string;
  /** A style like another one but for its number format; made where there is none. */
  withFormat(style: number, format: string): number;
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
    const xml = withNumberFormat(base.xml, id);
    const known = this.#styles.findIndex((one) => one.xml === xml);
    return known >= 0 ? known : this.#styles.push({ format: id, xml }) - 1;
  }

  save(): void {
    const formats = [...this.#formats].slice(this.#counts.formats);
    const styles = this.#styles.slice(this.#counts.styles);
    if (formats.length + styles.length === 0) return;
    const p = this.#prefix;
    const entries = formats
      .map(([id, code]) => `<${p}numFmt numFmtId="${id}" formatCode="${escapeXml(code)}"/>`)
      .join("");
    const withFormats = formats.length === 0 ? this.text : this.#addFormats(entries);
    const listed = beforeEnd(withFormats, `${p}cellXfs`, styles.map(({ xml }) => xml).join(""));
    this.file.put(this.path, counted(listed, `${p}cellXfs`, this.#styles.length));
  }

  #addFormats(entries: string): string {
    const p = this.#prefix;
    const element = `${p}numFmts`;
    if (new RegExp(`<${element}[\\s/>]`).test(this.text))
      return counted(beforeEnd(this.text, element, entries), element, this.#formats.size);
    // They stand before everything else.
    return this.text.replace(
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
    readXml(this.text, {
      open: ({ name, attributes, start, depth }) => {
        if (depth === 2) within = name;
        if (name === "numFmt" && within === "numFmts")
          this.#formats.set(Number(attributes["numFmtId"]), attributes["formatCode"] ?? GENERAL);
        if (name === "xf" && within === "cellXfs")
          opened = { format: Number(attributes["numFmtId"] ?? 0), start, depth };
      },
      close: ({ depth, end }) => {
        if (opened?.depth !== depth) return;
        this.#styles.push({ format: opened.format, xml: this.text.slice(opened.start, end) });
        opened = undefined;
      },
    });
  }
}

function withNumberFormat(xml: string, id: number): string {
  const head = /^<[^>]*?(?=\/?>)/.exec(xml)?.[0] ?? "";
  const bare = head.replace(/\s(?:numFmtId|applyNumberFormat)="[^"]*"/g, "").trimEnd();
  return edited(xml, [
    { start: 0, end: head.length, text: `${bare} numFmtId="${id}" applyNumberFormat="1"` },
  ]);
}

function counted(text: string, element: string, count: number): string {
  return text.replace(new RegExp(`(<${element}(?:\\s[^>]*?)?\\scount=")\\d+(")`), `$1${count}$2`);
}
