import { isSign, mayBeConstant, readConstant } from "./constant";
import { scanFormula, type Token } from "./scan-formula";

/**
 * An SSB call in the text of any formula: nested in other functions, beside other arithmetic, behind the prefix under
 * which a workbook keeps a function it cannot find.
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
  /** Whatever else Excel would have to work out: arithmetic, other functions, names, tables; with the calls in it. */
  | { kind: "expression"; calls: FoundCall[] };

export const HEALTHY_PREFIX = "SSB.";

/** All calls that are not arguments of another SSB call, in order. Those within are found in their arguments. */
export function findCalls(formula: string): FoundCall[] {
  return new CallFinder(formula).calls();
}

/** The calls and those nested in their arguments, the outer ones first. */
export function allCalls(formula: string): FoundCall[] {
  const found: FoundCall[] = [];
  for (const call of findCalls(formula)) addWithNested(call, found);
  return found;
}

export function withNested(call: FoundCall): FoundCall[] {
  const found: FoundCall[] = [];
  addWithNested(call, found);
  return found;
}

/** Whether a formula may call SSB at all: a cheap sieve before it is read in full. */
export function mayCallSsb(formula: unknown): formula is string {
  return typeof formula === "string" && /^=.*SSB[._]/is.test(formula);
}

/** Whether the formula is this one call and nothing else. */
export function isWhole(formula: string, call: FoundCall): boolean {
  return /^\s*=\s*(?:[@+]\s*)?$/.test(formula.slice(0, call.start)) && formula.slice(call.end).trim() === "";
}

/** Into one list: a list of each level's own would be copied once a level. */
function addWithNested(call: FoundCall, found: FoundCall[]): void {
  found.push(call);
  for (const argument of call.arguments) addCallsOf(argument, found);
}

function addCallsOf(argument: CallArgument, found: FoundCall[]): void {
  if (argument.kind === "call") addWithNested(argument.call, found);
  else if (argument.kind === "joined") for (const part of argument.parts) addCallsOf(part, found);
  else if (argument.kind === "expression") for (const call of argument.calls) addWithNested(call, found);
}

/*
 * A workbook that lost the add-in keeps `_xldudf_SSB_PRICE`, sometimes behind the file name of another add-in:
 * https://github.com/OfficeDev/office-js/issues/3872
 */
const NAME = /^((?:.*!)?(?:_xldudf_SSB_|SSB\.))([A-Z][A-Z0-9]*)$/is;

const CLOSING: Readonly<Record<string, string>> = { "(": ")", "{": "}" };

/**
 * Places are tokens here; those of what is found are places in the text. No token is looked at once for every call
 * around it: the time grows with the text however deep the calls are nested.
 */
class CallFinder {
  private readonly tokens: readonly Token[];
  /** Of each bracket that is closed, where. */
  readonly #closes = new Map<number, number>();
  /** How many tokens before a place are no part of a constant. */
  readonly #variable: number[] = [0];

  constructor(private readonly formula: string) {
    this.tokens = scanFormula(formula);
    const open: { at: number; closing: string }[] = [];
    let variable = 0;
    for (const [at, token] of this.tokens.entries()) {
      if (!mayBeConstant(token)) variable++;
      this.#variable.push(variable);
      if (token.kind !== "sign") continue;
      const closing = CLOSING[token.text];
      const last = open.at(-1);
      if (closing !== undefined) open.push({ at, closing });
      else if (last?.closing === token.text) {
        this.#closes.set(last.at, at);
        open.pop();
      }
    }
  }

  calls(): FoundCall[] {
    return this.callsIn(0, this.tokens.length);
  }

  private callsIn(from: number, to: number): FoundCall[] {
    const calls: FoundCall[] = [];
    for (let at = from; at < to; at++) {
      const found = this.callAt(at);
      if (!found) continue;
      calls.push(found.call);
      at = found.close;
    }
    return calls;
  }

  private callAt(at: number): { call: FoundCall; close: number } | undefined {
    const head = this.tokens[at];
    const [, prefix, name] = (head?.kind === "function" && NAME.exec(head.text)) || [];
    if (!head || prefix === undefined || name === undefined) return undefined;
    const open = this.skipSpace(at + 1);
    const close = this.#closes.get(open);
    if (close === undefined) return undefined;
    const call = {
      name: name.toUpperCase(),
      prefix,
      start: head.start,
      // A bracket is one character.
      end: this.startOf(close) + 1,
      open: this.startOf(open) + 1,
      arguments: this.skipSpace(open + 1) === close ? [] : this.arguments(open + 1, close),
    };
    return { call, close };
  }

  private arguments(from: number, to: number): CallArgument[] {
    return this.parts(from, to, ",").map(([start, end]) => this.argument(start, end));
  }

  private argument(from: number, to: number): CallArgument {
    const first = Math.min(this.skipSpace(from), to);
    const past = first < to && this.tokens[to - 1]?.kind === "space" ? to - 1 : to;
    // An argument left out stands where it would begin.
    const start = this.startOf(first < past ? first : from);
    const end = first < past ? this.startOf(past) : start;
    return { start, end, text: this.formula.slice(start, end), ...this.operand(first, past) };
  }

  private operand(start: number, end: number): Operand {
    const first = start < end ? this.tokens[start] : undefined;
    if (!first) return { kind: "omitted" };
    const constant = this.constant(start, end);
    if (constant) return { kind: "literal", value: constant.value };
    if (end - start === 1 && first.local !== undefined)
      return {
        kind: "reference",
        ...(first.sheet !== undefined && { sheet: first.sheet }),
        local: first.local,
      };
    if (this.#closes.get(this.skipSpace(start + 1)) === end - 1) {
      const found = this.callAt(start);
      if (found) return { kind: "call", call: found.call };
    }
    const parts = this.joined(start, end);
    return parts ? { kind: "joined", parts } : { kind: "expression", calls: this.callsIn(start, end) };
  }

  private constant(start: number, end: number): { value: unknown } | undefined {
    if (this.#variable[start] !== this.#variable[end]) return undefined;
    return readConstant(this.tokens.slice(start, end));
  }

  private startOf(at: number): number {
    return this.tokens[at]?.start ?? this.formula.length;
  }

  /** A comparison is worked out after `&` has joined. */
  private joined(from: number, to: number): CallArgument[] | undefined {
    const parts = this.parts(from, to, "&");
    const isCompared = this.parts(from, to, "=", "<", ">").length > 1;
    if (parts.length === 1 || isCompared) return undefined;
    if (parts.some(([start, end]) => this.skipSpace(start) >= end)) return undefined;
    return parts.map(([start, end]) => this.argument(start, end));
  }

  /** What stands between separators outside of inner brackets. */
  private parts(from: number, to: number, ...separators: string[]): [number, number][] {
    const parts: [number, number][] = [];
    let start = from;
    for (let at = from; at < to; at++) {
      if (isSign(this.tokens[at], ...separators)) {
        parts.push([start, at]);
        start = at + 1;
      }
      at = this.#closes.get(at) ?? at;
    }
    return [...parts, [start, to]];
  }

  private skipSpace(at: number): number {
    return this.tokens[at]?.kind === "space" ? at + 1 : at;
  }
}
