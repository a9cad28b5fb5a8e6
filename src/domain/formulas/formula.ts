/**
 * Reads a formula that is one SSB call with constant arguments, such as
 * `=SSB.FORECAST({"EV";"ESS"},2030,,"asof=2025-12-31")`. Cell references and nested calls are not constants.
 */
export interface ParsedCall {
  name: string;
  arguments: unknown[];
}

export interface FormulaProblem {
  problem: string;
  /** Where in the text it was met, from 0. */
  at: number;
}

const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?%?/i;

export function parseFormula(text: string): ParsedCall | FormulaProblem {
  const head = /^\s*=?\s*SSB\.([A-Z]+)\s*\(/i.exec(text);
  if (!head)
    return { problem: 'A call begins with =SSB. and a function\'s name, such as =SSB.PRICE("Li2S").', at: 0 };
  const reader = new Reader(text, head[0].length);
  try {
    const args = reader.argumentsUntilClose();
    return { name: head[1]!.toUpperCase(), arguments: args };
  } catch (problem) {
    if (problem instanceof Problem) return { problem: problem.message, at: reader.position };
    throw problem;
  }
}

class Problem extends Error {}

class Reader {
  constructor(
    private readonly text: string,
    public position: number,
  ) {}

  argumentsUntilClose(): unknown[] {
    const values: unknown[] = [];
    this.skipSpace();
    if (this.take(")")) return this.end(values);
    for (;;) {
      this.skipSpace();
      values.push(this.peek() === "," || this.peek() === ")" ? null : this.value());
      this.skipSpace();
      if (this.take(")")) return this.end(values);
      if (!this.take(",")) throw new Problem("A comma or a closing bracket is missing.");
    }
  }

  private end(values: unknown[]): unknown[] {
    this.skipSpace();
    if (this.position < this.text.length)
      throw new Problem("Only one call can be read at a time; this goes on after it.");
    return values;
  }

  private value(): unknown {
    return this.take("{") ? this.array() : this.scalar();
  }

  private array(): unknown[][] {
    const rows: unknown[][] = [[]];
    for (;;) {
      this.skipSpace();
      rows.at(-1)!.push(this.scalar());
      this.skipSpace();
      if (this.take("}")) return rows;
      if (this.take(";")) rows.push([]);
      else if (!this.take(",")) throw new Problem("An array is written {1,2;3,4}.");
    }
  }

  private scalar(): unknown {
    if (this.peek() === '"') return this.string();
    const rest = this.text.slice(this.position);
    const word = /^(TRUE|FALSE)\b/i.exec(rest);
    if (word) return this.advance(word[0].length, word[0].toUpperCase() === "TRUE");
    const number = NUMBER.exec(rest);
    if (!number)
      throw new Problem(
        "An argument is a number, a text in quotes, TRUE or FALSE; cells cannot be read here.",
      );
    const digits = number[0].replace("%", "");
    return this.advance(number[0].length, digits === number[0] ? Number(digits) : Number(digits) / 100);
  }

  private string(): string {
    const quoted = /^"((?:[^"]|"")*)"/.exec(this.text.slice(this.position));
    if (!quoted) throw new Problem("A closing quote is missing.");
    return this.advance(quoted[0].length, quoted[1]!.replace(/""/g, '"'));
  }

  private advance<T>(length: number, value: T): T {
    this.position += length;
    return value;
  }

  private peek(): string | undefined {
    return this.text[this.position];
  }

  private take(character: string): boolean {
    if (this.peek() !== character) return false;
    this.position++;
    return true;
  }

  private skipSpace(): void {
    while (/\s/.test(this.peek() ?? "")) this.position++;
  }
}

/** Writes a call as a formula; omitted arguments at the end are left out, earlier ones stay empty. */
export function writeFormula(name: string, values: readonly unknown[]): string {
  const texts = values.map(writeValue);
  while (texts.length > 0 && texts.at(-1) === "") texts.pop();
  return `=SSB.${name}(${texts.join(",")})`;
}

function writeValue(value: unknown): string {
  if (value === null || value === undefined || value === "") return "";
  if (typeof value === "number") return String(value);
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (Array.isArray(value))
    return `{${value.map((row: unknown[]) => row.map(writeItem).join(",")).join(";")}}`;
  return `"${String(value).replace(/"/g, '""')}"`;
}

/** An array has no empty places: Excel writes a blank in it as an empty text. */
function writeItem(value: unknown): string {
  return writeValue(value) || '""';
}
