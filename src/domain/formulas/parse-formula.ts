import type { Refusal } from "../answer/refusal";
import { isSign, readScalar } from "./constant";
import { scanFormula, type Token } from "./scan-formula";

/**
 * A formula that is one SSB call with constant arguments, such as
 * `=SSB.FORECAST({"EV";"ESS"},2030,,"asof=2025-12-31")`. Cell references and nested calls are not constants.
 */
export interface ParsedCall {
  name: string;
  arguments: unknown[];
}

/** Why a text is no such call. */
export interface NoCall extends Refusal {
  /** Where in the text it was met, from 0. */
  at: number;
}

export function parseFormula(text: string): ParsedCall | NoCall {
  const reader = new CallReader(scanFormula(text), text.length);
  try {
    return reader.call();
  } catch (error) {
    if (error instanceof Stop) return { refused: error.message, at: error.at };
    throw error;
  }
}

class Stop extends Error {
  constructor(
    message: string,
    readonly at: number,
  ) {
    super(message);
  }
}

class CallReader {
  readonly #tokens: Token[];
  #at = 0;

  constructor(
    tokens: readonly Token[],
    private readonly length: number,
  ) {
    this.#tokens = tokens.filter(({ kind }) => kind !== "space");
  }

  call(): ParsedCall {
    this.take("=");
    const token = this.#tokens[this.#at++];
    const [, name] = (token?.kind === "function" && /^SSB\.([A-Z]+)$/i.exec(token.text)) || [];
    if (name === undefined)
      throw new Stop('A call begins with =SSB. and a function\'s name, such as =SSB.PRICE("Li2S").', 0);
    this.take("(");
    const values = this.take(")") ? [] : this.argumentsUntilClose();
    if (this.peek()) throw this.stop("Only one call can be read at a time; this goes on after it.");
    return { name: name.toUpperCase(), arguments: values };
  }

  private argumentsUntilClose(): unknown[] {
    const values: unknown[] = [];
    for (;;) {
      values.push(isSign(this.peek(), ",", ")") ? null : this.value());
      if (this.take(")")) return values;
      if (!this.take(",")) throw this.stop("A comma or a closing bracket is missing.");
    }
  }

  private value(): unknown {
    return this.take("{") ? this.array() : this.scalar();
  }

  private array(): unknown[][] {
    let row: unknown[] = [];
    const rows = [row];
    for (;;) {
      row.push(this.scalar());
      if (this.take("}")) return rows;
      if (this.take(";")) rows.push((row = []));
      else if (!this.take(",")) throw this.stop("An array is written {1,2;3,4}.");
    }
  }

  private scalar(): unknown {
    const token = this.peek();
    if (token?.kind === "unclosed" && token.text.startsWith('"'))
      throw this.stop("A closing quote is missing.");
    // The longest first: a sign and a percent belong to their number.
    for (const length of [3, 2, 1]) {
      const tokens = this.#tokens.slice(this.#at, this.#at + length);
      const constant = readScalar(tokens);
      if (!constant) continue;
      this.#at += tokens.length;
      return constant.value;
    }
    throw this.stop("An argument is a number, a text in quotes, TRUE or FALSE; cells cannot be read here.");
  }

  private stop(message: string): Stop {
    return new Stop(message, this.peek()?.start ?? this.length);
  }

  private peek(): Token | undefined {
    return this.#tokens[this.#at];
  }

  private take(sign: string): boolean {
    if (!isSign(this.peek(), sign)) return false;
    this.#at++;
    return true;
  }
}
