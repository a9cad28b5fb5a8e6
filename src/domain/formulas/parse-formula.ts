import { phraseText } from "../answer/message-text";
import { phrases, type Phrase } from "../answer/phrases";
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
    if (error instanceof Stop) return { refused: phraseText(error.why), at: error.at };
    throw error;
  }
}

class Stop extends Error {
  constructor(
    readonly why: Phrase,
    readonly at: number,
  ) {
    super(why.id);
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
    if (name === undefined) throw new Stop(phrases.callBegins(), 0);
    this.take("(");
    const values = this.take(")") ? [] : this.argumentsUntilClose();
    if (this.peek()) throw this.stop(phrases.oneCall());
    return { name: name.toUpperCase(), arguments: values };
  }

  private argumentsUntilClose(): unknown[] {
    const values: unknown[] = [];
    for (;;) {
      values.push(isSign(this.peek(), ",", ")") ? null : this.value());
      if (this.take(")")) return values;
      if (!this.take(",")) throw this.stop(phrases.commaOrBracket());
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
      else if (!this.take(",")) throw this.stop(phrases.arrayWritten());
    }
  }

  private scalar(): unknown {
    const token = this.peek();
    if (token?.kind === "unclosed" && token.text.startsWith('"')) throw this.stop(phrases.quoteMissing());
    // The longest first: a sign and a percent belong to their number.
    for (const length of [3, 2, 1]) {
      const tokens = this.#tokens.slice(this.#at, this.#at + length);
      const constant = readScalar(tokens);
      if (!constant) continue;
      this.#at += tokens.length;
      return constant.value;
    }
    throw this.stop(phrases.constantsOnly());
  }

  private stop(why: Phrase): Stop {
    return new Stop(why, this.peek()?.start ?? this.length);
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
