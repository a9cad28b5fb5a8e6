/**
 * Finds every SSB call in the text of any formula: nested in other functions, beside other arithmetic, behind the
 * prefix under which a workbook keeps a function it cannot find. Formulas are read as Range.formulas gives them:
 * English names, a comma between arguments, a semicolon between the rows of an array.
 */
export interface FoundCall {
  /** Such as `PRICE`, in capitals; not necessarily a function there is. */
  name: string;
  /** What stands before the name: `SSB.` in a healthy formula, else what the workbook made of it. */
  prefix: string;
  /** The call's text in the formula: from its prefix to its closing bracket. */
  start: number;
  end: number;
  /** Where its arguments begin, behind the opening bracket. */
  open: number;
  arguments: CallArgument[];
}

export interface Span {
  start: number;
  end: number;
  /** As written, without the space around it. */
  text: string;
}

export type CallArgument = Span & Operand;

/** What an argument is, as far as its text tells. */
export type Operand =
  | { kind: "omitted" }
  /** A constant: a number, a text, TRUE, an error, or an array as rows. */
  | { kind: "literal"; value: unknown }
  /** Cells of a sheet; of the formula's own sheet where none is named. `B4#` means all that B4 spills. */
  | { kind: "reference"; sheet?: string; local: string }
  | { kind: "call"; call: FoundCall }
  /** Parts joined by `&`. */
  | { kind: "joined"; parts: CallArgument[] }
  /** Whatever else Excel would have to work out: arithmetic, other functions, names, tables. */
  | { kind: "expression" };

export const HEALTHY_PREFIX = "SSB.";

/** All calls that are not arguments of another SSB call, in order. Those within are found in their arguments. */
export function findCalls(formula: string): FoundCall[] {
  return new Scanner(formula).callsIn(0, formula.length);
}

/** The calls and those nested in their arguments, the outer ones first. */
export function allCalls(formula: string): FoundCall[] {
  return findCalls(formula).flatMap(withNested);
}

export function withNested(call: FoundCall): FoundCall[] {
  return [call, ...call.arguments.flatMap(callsInArgument)];
}

/** Whether a formula may call SSB at all: a cheap sieve before it is read in full. */
export function mayCallSsb(formula: unknown): formula is string {
  return typeof formula === "string" && /^=.*SSB[._]/is.test(formula);
}

/** Whether the formula is this one call and nothing else. */
export function isWhole(formula: string, call: FoundCall): boolean {
  return /^\s*=\s*[@+]?\s*$/.test(formula.slice(0, call.start)) && formula.slice(call.end).trim() === "";
}

function callsInArgument(argument: CallArgument): FoundCall[] {
  if (argument.kind === "call") return withNested(argument.call);
  if (argument.kind === "joined") return argument.parts.flatMap(callsInArgument);
  if (argument.kind === "expression")
    return new Scanner(argument.text, argument.start).callsIn(0, argument.text.length).flatMap(withNested);
  return [];
}

/*
 * A workbook that lost the add-in keeps `_xldudf_SSB_PRICE`, sometimes behind the file name of another add-in:
 * https://github.com/OfficeDev/office-js/issues/3872
 */
const CALL = /((?:'(?:[^']|'')+'!|[^\s"'(){},;:=<>+*/^&-]+!)?(?:_xldudf_SSB_|SSB\.))([A-Z][A-Z0-9]*)\s*\(/iy;
/** A letter, digit, dot or underscore just before would make it the end of a longer name. */
const NAME_CHARACTER = /[\p{L}\p{N}._\\?]/u;

const NUMBER = /^[+-]?\s*(?:\d+\.?\d*|\.\d+)(?:E[+-]?\d+)?\s*%?$/i;
const TEXT = /^"(?:[^"]|"")*"$/;
const ERROR = /^#(?:N\/A|VALUE!|REF!|DIV\/0!|NUM!|NAME\?|NULL!|SPILL!|CALC!|BUSY!|GETTING_DATA)$/i;
const LOCAL = String.raw`\$?[A-Z]{1,3}\$?[1-9][0-9]{0,6}`;
/** Another workbook's cells, `[Book2]Sheet1!A1`, are not read. */
const REFERENCE = new RegExp(
  String.raw`^(?:('(?:[^'\[\]]|'')+'|[^\s'"\[\](){}!,;:=<>+*/^&-]+)!)?(${LOCAL}(?::${LOCAL}|#)?)$`,
  "i",
);

class Scanner {
  /** `offset`: where this text stands in the whole formula. */
  constructor(
    private readonly text: string,
    private readonly offset = 0,
  ) {}

  callsIn(start: number, end: number): FoundCall[] {
    const calls: FoundCall[] = [];
    for (let at = start; at < end;) {
      const call = this.callAt(at);
      if (call) calls.push(call);
      at = call ? call.end - this.offset : this.past(at);
    }
    return calls;
  }

  private callAt(at: number): FoundCall | undefined {
    const head = this.headAt(at);
    const parts = head && this.argumentSpans(head.open);
    if (!parts) return undefined;
    return {
      name: head.name,
      prefix: head.prefix,
      start: this.offset + at,
      end: this.offset + parts.close + 1,
      open: this.offset + head.open,
      arguments: parts.spans.map(([from, to]) => this.argument(from, to)),
    };
  }

  private headAt(at: number): { prefix: string; name: string; open: number } | undefined {
    if (at > 0 && NAME_CHARACTER.test(this.text[at - 1]!)) return undefined;
    CALL.lastIndex = at;
    const head = CALL.exec(this.text);
    return head ? { prefix: head[1]!, name: head[2]!.toUpperCase(), open: at + head[0].length } : undefined;
  }

  /** Whether the text between two places is one call; told by its brackets, before its arguments are read. */
  private isCall(start: number, end: number): boolean {
    const head = this.headAt(start);
    return head !== undefined && this.argumentSpans(head.open)?.close === end - 1;
  }

  /** From behind the opening bracket; undefined where it is never closed. */
  private argumentSpans(open: number): { spans: [number, number][]; close: number } | undefined {
    const spans: [number, number][] = [];
    let [from, depth] = [open, 0];
    for (let at = open; at < this.text.length; at = this.past(at)) {
      const character = this.text[at]!;
      if (depth === 0 && character === ")") {
        if (spans.length > 0 || this.text.slice(from, at).trim() !== "") spans.push([from, at]);
        return { spans, close: at };
      }
      if (depth === 0 && character === ",") {
        spans.push([from, at]);
        from = at + 1;
      } else if (character === "(" || character === "{") depth++;
      else if (character === ")" || character === "}") depth--;
    }
    return undefined;
  }

  /** The next place to look at: texts, quoted sheet names and the brackets of tables are stepped over as a whole. */
  private past(at: number): number {
    const character = this.text[at]!;
    if (character === '"' || character === "'") return this.pastQuoted(at, character);
    if (character === "[") return this.pastBrackets(at);
    return at + 1;
  }

  private pastQuoted(at: number, quote: string): number {
    for (let next = at + 1; next < this.text.length; next++) {
      if (this.text[next] !== quote) continue;
      if (this.text[next + 1] !== quote) return next + 1;
      next++;
    }
    return this.text.length;
  }

  /** Within a table's brackets an apostrophe escapes the next character. */
  private pastBrackets(at: number): number {
    let depth = 0;
    for (let next = at; next < this.text.length; next++) {
      const character = this.text[next];
      if (character === "'") next++;
      else if (character === "[") depth++;
      else if (character === "]" && --depth === 0) return next + 1;
    }
    return this.text.length;
  }

  private argument(from: number, to: number): CallArgument {
    const untrimmed = this.text.slice(from, to);
    const text = untrimmed.trim();
    const start = text === "" ? from : from + untrimmed.indexOf(text[0]!);
    const span = { start: this.offset + start, end: this.offset + start + text.length, text };
    return { ...span, ...this.operand(start, text) };
  }

  private operand(start: number, text: string): Operand {
    if (text === "") return { kind: "omitted" };
    const literal = literalOf(text);
    if (literal) return { kind: "literal", value: literal.value };
    const reference = REFERENCE.exec(text);
    if (reference) return referenceOf(reference);
    if (this.isCall(start, start + text.length)) return { kind: "call", call: this.callAt(start)! };
    const parts = this.joined(start, start + text.length);
    return parts ? { kind: "joined", parts } : { kind: "expression" };
  }

  private joined(start: number, end: number): CallArgument[] | undefined {
    const parts: CallArgument[] = [];
    let [from, depth] = [start, 0];
    for (let at = start; at < end; at = this.past(at)) {
      const character = this.text[at]!;
      if (character === "(" || character === "{") depth++;
      else if (character === ")" || character === "}") depth--;
      else if (depth === 0 && /[=<>]/.test(character)) return undefined;
      else if (depth === 0 && character === "&") {
        parts.push(this.argument(from, at));
        from = at + 1;
      }
    }
    if (parts.length === 0) return undefined;
    parts.push(this.argument(from, end));
    return parts.some((part) => part.kind === "omitted") ? undefined : parts;
  }
}

function referenceOf([, sheet, local]: RegExpExecArray): Operand {
  if (sheet === undefined) return { kind: "reference", local: local! };
  const name = sheet.startsWith("'") ? sheet.slice(1, -1).replace(/''/g, "'") : sheet;
  return { kind: "reference", sheet: name, local: local! };
}

function literalOf(text: string): { value: unknown } | undefined {
  if (!text.startsWith("{")) return scalarOf(text);
  if (!text.endsWith("}")) return undefined;
  const rows = splitOutsideTexts(text.slice(1, -1), ";").map((row) =>
    splitOutsideTexts(row, ",").map((cell) => scalarOf(cell.trim())),
  );
  if (rows.some((row) => row.some((cell) => cell === undefined))) return undefined;
  return { value: rows.map((row) => row.map((cell) => cell!.value)) };
}

function scalarOf(text: string): { value: unknown } | undefined {
  if (TEXT.test(text)) return { value: text.slice(1, -1).replace(/""/g, '"') };
  if (/^TRUE$|^FALSE$/i.test(text)) return { value: text.toUpperCase() === "TRUE" };
  if (NUMBER.test(text)) {
    const digits = text.replace(/[%\s]/g, "");
    return { value: text.endsWith("%") ? Number(digits) / 100 : Number(digits) };
  }
  return ERROR.test(text) ? { value: errorValue(text.toUpperCase()) } : undefined;
}

/** An error as a host hands it to a function. */
export function errorValue(shown: string): { type: "Error"; basicValue: string } {
  return { type: "Error", basicValue: shown };
}

function splitOutsideTexts(text: string, separator: string): string[] {
  const parts: string[] = [];
  let [from, quoted] = [0, false];
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '"') quoted = !quoted;
    if (text[at] !== separator || quoted) continue;
    parts.push(text.slice(from, at));
    from = at + 1;
  }
  return [...parts, text.slice(from)];
}
