import { isSign, readConstant } from "./constant";
import { scanFormula, type Token } from "./scan-formula";

/** What a formula works out, as a tree over the tokens of the one scanner. */
export type FormulaNode =
  /** A number, a text, TRUE or an error; an array of them as rows. */
  | { kind: "constant"; value: unknown }
  /** An argument that is left out. */
  | { kind: "omitted" }
  /** Cells of a sheet; of the formula's own where none is named. */
  | { kind: "reference"; sheet?: string; local: string }
  /** A name, a table, whole columns or rows: what the scanner reads as a whole. */
  | { kind: "name"; text: string }
  /** `name` is in capitals, without the prefix that a file puts before newer functions. `start` and `end` are places in the text. */
  | { kind: "call"; name: string; start: number; end: number; arguments: FormulaNode[] }
  | { kind: "operation"; operator: Operator; left: FormulaNode; right: FormulaNode }
  | { kind: "negative"; operand: FormulaNode }
  | { kind: "percent"; operand: FormulaNode }
  /** Cells that only Excel can tell: `A1:INDEX(B:B,3)`, an intersection, a union. */
  | { kind: "cells"; operands: FormulaNode[] };

export type Operator = "+" | "-" | "*" | "/" | "^" | "&" | "=" | "<>" | "<" | ">" | "<=" | ">=";

/** Excel nests 64 levels deep; each may stand in brackets of its own. */
const DEEPEST = 200;

/** How tightly an operator binds. */
const BINDING: Readonly<Record<Operator, number>> = {
  "=": 1,
  "<>": 1,
  "<": 1,
  ">": 1,
  "<=": 1,
  ">=": 1,
  "&": 2,
  "+": 3,
  "-": 3,
  "*": 4,
  "/": 4,
  "^": 5,
};

/** Undefined for a text that is no formula, or one nobody could type. */
export function formulaTree(formula: string): FormulaNode | undefined {
  const reader = new TreeReader(scanFormula(formula));
  try {
    return reader.formula();
  } catch (error) {
    if (error instanceof NoTree) return undefined;
    throw error;
  }
}

class NoTree extends Error {}

class TreeReader {
  readonly #tokens: readonly Token[];
  #at = 0;
  #depth = 0;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens.filter(({ kind }) => kind !== "space");
  }

  formula(): FormulaNode {
    this.need("=");
    const tree = this.expression(1);
    if (this.peek()) throw new NoTree();
    return tree;
  }

  private expression(binding: number): FormulaNode {
    if (++this.#depth > DEEPEST) throw new NoTree();
    let left = this.signed();
    for (;;) {
      const operator = this.operator();
      if (!operator || BINDING[operator] < binding) break;
      this.#at += operator.length;
      left = { kind: "operation", operator, left, right: this.expression(BINDING[operator] + 1) };
    }
    this.#depth--;
    return left;
  }

  /** Each character of an operator is a token of its own. */
  private operator(): Operator | undefined {
    const [first, second] = [this.peek(), this.#tokens[this.#at + 1]];
    if (first?.kind !== "sign") return undefined;
    const both = second?.kind === "sign" ? first.text + second.text : "";
    if (isOperator(both)) return both;
    return isOperator(first.text) ? first.text : undefined;
  }

  private signed(): FormulaNode {
    let negative = false;
    while (isSign(this.peek(), "+", "-", "@"))
      if (this.#tokens[this.#at++]?.text === "-") negative = !negative;
    const operand = this.withPercent(this.cells());
    return negative ? { kind: "negative", operand } : operand;
  }

  private withPercent(operand: FormulaNode): FormulaNode {
    let node = operand;
    while (this.take("%")) node = { kind: "percent", operand: node };
    return node;
  }

  /** Operands that follow each other with nothing between, or with a colon, name cells together. */
  private cells(): FormulaNode {
    const operands = [this.operand()];
    while (this.take(":") || this.startsOperand()) operands.push(this.operand());
    const [only, ...others] = operands;
    return only && others.length === 0 ? only : { kind: "cells", operands };
  }

  private startsOperand(): boolean {
    const token = this.peek();
    return token !== undefined && (token.kind !== "sign" || isSign(token, "(", "{"));
  }

  private operand(): FormulaNode {
    const token = this.#tokens[this.#at];
    if (!token) throw new NoTree();
    if (isSign(token, "{")) return this.array();
    this.#at++;
    switch (token.kind) {
      case "reference":
        return {
          kind: "reference",
          ...(token.sheet !== undefined && { sheet: token.sheet }),
          local: token.local ?? token.text,
        };
      case "name":
        return { kind: "name", text: token.text };
      case "function":
        return this.call(token);
      case "sign":
        return this.inBrackets(token);
      default: {
        const constant = readConstant([token]);
        if (!constant) throw new NoTree();
        return { kind: "constant", value: constant.value };
      }
    }
  }

  private inBrackets(token: Token): FormulaNode {
    if (!isSign(token, "(")) throw new NoTree();
    const operands = [this.expression(1)];
    while (this.take(",")) operands.push(this.expression(1));
    this.need(")");
    const [only, ...others] = operands;
    return only && others.length === 0 ? only : { kind: "cells", operands };
  }

  private call(token: Token): FormulaNode {
    this.need("(");
    const given: FormulaNode[] = [];
    let close = this.peek();
    if (!this.take(")"))
      for (;;) {
        given.push(isSign(this.peek(), ",", ")") ? { kind: "omitted" } : this.expression(1));
        close = this.peek();
        if (this.take(")")) break;
        this.need(",");
      }
    const name = token.text.toUpperCase().replace(/^(?:_XLFN\.|_XLWS\.)+/, "");
    return { kind: "call", name, start: token.start, end: close?.end ?? token.end, arguments: given };
  }

  private array(): FormulaNode {
    const from = this.#at;
    while (this.peek() && !isSign(this.peek(), "}")) this.#at++;
    this.need("}");
    const constant = readConstant(this.#tokens.slice(from, this.#at));
    if (!constant) throw new NoTree();
    return { kind: "constant", value: constant.value };
  }

  private peek(): Token | undefined {
    return this.#tokens[this.#at];
  }

  private take(sign: string): boolean {
    if (!isSign(this.peek(), sign)) return false;
    this.#at++;
    return true;
  }

  private need(sign: string): void {
    if (!this.take(sign)) throw new NoTree();
  }
}

function isOperator(text: string): text is Operator {
  return text in BINDING;
}
