import type { Token } from "../../domain/formulas/scan-formula";

/**
 * The names that a LET or LAMBDA gives to something stand in a file with a mark: `_xlpm.x` wherever they are used, and
 * `_xlop.y` where a LAMBDA declares one that may be left out, which a cell shows as `[y]`.
 */
const BOUND = "_xlpm.";
const OPTIONAL = "_xlop.";
const BINDER = /^(?:_xlfn\.)?(LET|LAMBDA)$/i;

/** The text of a name without its mark. */
export function unmarked(text: string): string {
  if (text.startsWith(OPTIONAL)) return `[${text.slice(OPTIONAL.length)}]`;
  return text.startsWith(BOUND) ? text.slice(BOUND.length) : text;
}

/** The tokens of a formula with the names marked that a LET or LAMBDA of it binds, where they hold. */
export function withMarks(tokens: readonly Token[]): Token[] {
  return new Marker(tokens).marked();
}

interface Call {
  /** How a function binds names; undefined of one that binds none, and of a bracket alone. */
  binds: "LET" | "LAMBDA" | undefined;
  /** Where its last argument begins, which binds nothing. */
  last: number;
  argument: number;
  names: Set<string>;
}

class Marker {
  readonly #calls: Call[] = [];
  readonly #lastArguments = new Map<number, number>();

  constructor(private readonly tokens: readonly Token[]) {
    this.#findLast();
  }

  marked(): Token[] {
    return this.tokens.map((token, at) => {
      const text = this.#step(token, at);
      return text === token.text ? token : { ...token, text };
    });
  }

  #step(token: Token, at: number): string {
    if (token.text === "(" || token.text === "{") this.#open(at);
    else if (token.text === ")" || token.text === "}") this.#calls.pop();
    else if (token.text === "," && token.kind === "sign") this.#nextArgument();
    if (token.kind !== "name" && token.kind !== "function") return token.text;
    const declared = token.kind === "name" ? this.#declared(token, at) : undefined;
    return declared ?? (this.#isBound(token.text) ? BOUND + token.text : token.text);
  }

  #open(at: number): void {
    const before = this.#before(at);
    const [, binds] = (before?.kind === "function" && BINDER.exec(before.text)) || [];
    this.#calls.push({
      binds: binds?.toUpperCase() as Call["binds"],
      last: this.#lastArguments.get(at) ?? 0,
      argument: 0,
      names: new Set(),
    });
  }

  #nextArgument(): void {
    const call = this.#calls.at(-1);
    if (call) call.argument++;
  }

  /** The name alone is what an argument holds that declares one. */
  #declared({ text }: Token, at: number): string | undefined {
    const call = this.#calls.at(-1);
    if (!call?.binds || call.argument >= call.last || !this.#standsAlone(at)) return undefined;
    if (call.binds === "LET" && call.argument % 2 === 1) return undefined;
    const [, optional] = (call.binds === "LAMBDA" && /^\[(.+)\]$/.exec(text)) || [];
    call.names.add((optional ?? text).toLowerCase());
    return optional === undefined ? BOUND + text : OPTIONAL + optional;
  }

  #standsAlone(at: number): boolean {
    const [before, after] = [this.#before(at), this.#after(at)];
    return (before?.text === "(" || before?.text === ",") && after?.text === ",";
  }

  #isBound(text: string): boolean {
    return this.#calls.some(({ names }) => names.has(text.toLowerCase()));
  }

  #before(at: number): Token | undefined {
    const before = this.tokens[at - 1];
    return before?.kind === "space" ? this.tokens[at - 2] : before;
  }

  #after(at: number): Token | undefined {
    const after = this.tokens[at + 1];
    return after?.kind === "space" ? this.tokens[at + 2] : after;
  }

  /** Of every bracket, how many commas stand directly in it. */
  #findLast(): void {
    const open: { at: number; commas: number }[] = [];
    for (const [at, { kind, text }] of this.tokens.entries()) {
      const inner = open.at(-1);
      if (text === "(" || text === "{") open.push({ at, commas: 0 });
      else if (text === "," && kind === "sign" && inner) inner.commas++;
      else if ((text === ")" || text === "}") && inner)
        this.#lastArguments.set(inner.at, open.pop()?.commas ?? 0);
    }
  }
}
