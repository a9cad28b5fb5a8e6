/**
 * The one reader of a formula's text: cuts it into tokens. Formulas are read as Range.formulas gives them: English
 * names, A1 style, a comma between arguments, a semicolon between the rows of an array. Nothing is refused and nothing
 * left out: the tokens put together are the text. The time it takes grows with the length of the text.
 */
import { CELL_PATTERN, parseBox } from "./address";
import { EXCEL_ERRORS } from "./excel-errors";

export type TokenKind =
  | "space"
  | "text"
  | "number"
  | "boolean"
  /** An error as a constant. */
  | "error"
  /** A cell, a box of cells or `B4#`, on a sheet of this workbook. */
  | "reference"
  /** The name of a function, before its opening bracket. */
  | "function"
  /**
   * What is read as a whole but not looked into: names, tables, whole columns and rows, cells of several sheets or of
   * another workbook, cells that are gone (`#REF!A1`).
   */
  | "name"
  /** A quote or a bracket that is never closed, with all that follows. */
  | "unclosed"
  /** One character: an operator, a separator, a bracket. */
  | "sign";

export interface Token {
  kind: TokenKind;
  start: number;
  end: number;
  /** As written. */
  text: string;
  /** Of a reference that names one: the sheet, without quotes. */
  sheet?: string;
  /** Of a reference: what stands behind the sheet. */
  local?: string;
}

const SPACE = /\s+/y;
const NUMBER = /(?:\d+\.?\d*|\.\d+)(?:E[+-]?\d+)?/iy;
/** What names of functions, sheets and cells are made of. */
const WORD = /[\p{L}\p{M}\p{N}_.\\?$~|]+/uy;
const ERROR = new RegExp(
  EXCEL_ERRORS.map((error) => error.replace(/[/?]/g, String.raw`\$&`)).join("|"),
  "iy",
);
const CELL = new RegExp(`^${CELL_PATTERN}$`, "i");
const COLUMN = /^\$?[A-Z]{1,3}$/i;
const ROW = /^\$?[0-9]+$/;
const BEFORE_BRACKET = /\s*\(/y;

export function scanFormula(text: string): Token[] {
  return new Scanner(text).tokens();
}

/** A text as a formula holds it. */
export function quoted(text: string): string {
  return `"${text.replace(/"/g, '""')}"`;
}

/** The text of a text token. */
export function unquoted(token: string): string {
  return token.slice(1, -1).replace(/""/g, '"');
}

type Read = Omit<Token, "start" | "end" | "text"> & { end: number };

class Scanner {
  constructor(private readonly text: string) {}

  tokens(): Token[] {
    const tokens: Token[] = [];
    for (let at = 0; at < this.text.length;) {
      const read = this.next(at);
      tokens.push({ ...read, start: at, text: this.text.slice(at, read.end) });
      at = read.end;
    }
    return tokens;
  }

  private next(at: number): Read {
    const space = this.match(SPACE, at);
    if (space > at) return { kind: "space", end: space };
    switch (this.text[at]) {
      case '"':
        return this.closed("text", this.pastQuoted(at, '"'));
      case "'":
        return this.quotedSheet(at);
      case "[":
        return this.brackets(at);
      case "#":
        return this.error(at);
      default:
        return this.number(at) ?? this.word(at);
    }
  }

  private number(at: number): Read | undefined {
    const end = this.match(NUMBER, at);
    const isAll = end > at && this.match(WORD, end) === end && !"![".includes(this.text[end] ?? " ");
    if (!isAll) return undefined;
    const lines = this.text[end] === ":" ? this.match(WORD, end + 1) : end;
    return lines > end + 1 && ROW.test(this.text.slice(end + 1, lines)) && ROW.test(this.text.slice(at, end))
      ? { kind: "name", end: lines }
      : { kind: "number", end };
  }

  private word(at: number): Read {
    const end = this.match(WORD, at);
    if (end === at) return { kind: "sign", end: at + ((this.text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1) };
    const word = this.text.slice(at, end);
    if (this.text[end] === "!") return this.onSheet(end + 1, word);
    const several = this.text[end] === ":" && !CELL.test(word) ? this.match(WORD, end + 1) : end;
    if (several > end + 1 && this.text[several] === "!") return this.onSheet(several + 1, undefined);
    return this.local(at);
  }

  /** Quotes stand around a sheet's name, or they stand around nothing that can be read. */
  private quotedSheet(at: number): Read {
    const end = this.pastQuoted(at, "'");
    if (end === undefined || this.text[end] !== "!") return this.closed("name", end);
    const sheet = this.text.slice(at + 1, end - 1).replace(/''/g, "'");
    return this.onSheet(end + 1, sheet);
  }

  /** `[2]Sheet1!A1` and `[2]!name` stand in another workbook, `[@Price]` in a table. */
  private brackets(at: number): Read {
    const end = this.pastBrackets(at);
    if (end === undefined) return this.closed("name", end);
    const sheet = this.match(WORD, end);
    const several = sheet > end && this.text[sheet] === ":" ? this.match(WORD, sheet + 1) : sheet;
    if (this.text[several] === "!") return this.onSheet(several + 1, undefined);
    return this.pastTable(end);
  }

  /** `#REF!` alone is a constant; `#REF!A1` was a reference. */
  private error(at: number): Read {
    const end = this.match(ERROR, at);
    if (end === at) return { kind: "sign", end: at + 1 };
    const was = this.match(WORD, end);
    return was > end ? this.onSheet(end, undefined) : { kind: "error", end };
  }

  /** What stands behind a sheet's `!`. Without a sheet it stands where it cannot be looked up. */
  private onSheet(at: number, sheet: string | undefined): Read {
    if (this.match(ERROR, at) > at) return { kind: "name", end: this.error(at).end };
    if (this.text[at] === "[") return this.pastTable(at);
    const read = this.local(at);
    if (read.kind === "function") return read;
    if (read.kind !== "reference" || sheet === undefined || /[[\]:]/.test(sheet))
      return { kind: "name", end: read.end };
    return { ...read, sheet };
  }

  /** A word without a sheet before it. */
  private local(at: number): Read {
    const end = this.match(WORD, at);
    const word = this.text.slice(at, end);
    if (CELL.test(word) && parseBox(word) && this.text[end] !== "(") return this.cells(at, end);
    if (end > at && this.match(BEFORE_BRACKET, end) > end) return { kind: "function", end };
    if (/^(?:TRUE|FALSE)$/i.test(word)) return { kind: "boolean", end };
    const [lines] = [COLUMN, ROW].filter((pattern) => pattern.test(word));
    const other = lines && this.text[end] === ":" ? this.match(WORD, end + 1) : end;
    if (lines?.test(this.text.slice(end + 1, other))) return { kind: "name", end: other };
    return this.pastTable(end);
  }

  private cells(at: number, end: number): Read {
    const other = this.text[end] === ":" ? this.match(WORD, end + 1) : end;
    const isBox =
      parseBox(this.text.slice(at, other)) !== undefined && !"(![".includes(this.text[other] ?? " ");
    const past = other > end && isBox ? other : this.text[end] === "#" ? end + 1 : end;
    if (this.text[end] === "[") return this.pastTable(end);
    return { kind: "reference", local: this.text.slice(at, past), end: past };
  }

  /** A table's brackets, and whatever hangs on them. */
  private pastTable(from: number): Read {
    let at = from;
    for (;;) {
      const past = this.text[at] === "[" ? this.pastBrackets(at) : this.match(WORD, at);
      if (past === undefined) return this.closed("name", past);
      if (past === at) return { kind: "name", end: at };
      at = past;
    }
  }

  private closed(kind: TokenKind, end: number | undefined): Read {
    return end === undefined ? { kind: "unclosed", end: this.text.length } : { kind, end };
  }

  /** Behind the closing quote; a doubled quote does not close. */
  private pastQuoted(at: number, quote: string): number | undefined {
    for (let next = this.text.indexOf(quote, at + 1); next >= 0; next = this.text.indexOf(quote, next + 2))
      if (this.text[next + 1] !== quote) return next + 1;
    return undefined;
  }

  /** Within a table's brackets an apostrophe escapes the next character. */
  private pastBrackets(at: number): number | undefined {
    let depth = 0;
    for (let next = at; next < this.text.length; next++) {
      const character = this.text[next];
      if (character === "'") next++;
      else if (character === "[") depth++;
      else if (character === "]" && --depth === 0) return next + 1;
    }
    return undefined;
  }

  /** Where a pattern's match at a place ends; the place itself where there is none. */
  private match(pattern: RegExp, at: number): number {
    pattern.lastIndex = at;
    return pattern.test(this.text) ? pattern.lastIndex : at;
  }
}
