/** Works out what a portable copy is made of: look-ups, products and joined texts, as any spreadsheet program does. */
import { isExcelError } from "../../src/domain/formulas/excel-errors";
import { scanFormula, unquoted, type Token } from "../../src/domain/formulas/scan-formula";
import { parseBox } from "../../src/domain/formulas/address";
import { BookIndex, places, type Book, type Place } from "../../src/model/port/book";

type Value = string | number | boolean;
type Operand = Value | Value[][];

/** What a cell shows; `""` of one that holds nothing. */
export function shownIn(book: Book, sheet: string, place: Place): Value {
  return new Reader(new BookIndex(book)).cell(sheet, place);
}

class Reader {
  constructor(private readonly index: BookIndex) {}

  cell(sheet: string, place: Place): Value {
    const cell = this.index.at(sheet, place);
    if (cell?.formula === undefined) return cell?.value ?? "";
    const tokens = scanFormula(cell.formula.slice(1)).filter(({ kind }) => kind !== "space");
    return single(new Parser(tokens, (named, local) => this.range(named ?? sheet, local)).whole());
  }

  private range(sheet: string, local: string): Value[][] {
    return places(parseBox(local)!).map((row) => row.map((place) => this.cell(sheet, place)));
  }
}

class Parser {
  private at = 0;

  constructor(
    private readonly tokens: readonly Token[],
    private readonly range: (sheet: string | undefined, local: string) => Value[][],
  ) {}

  whole(): Operand {
    const value = this.joined();
    if (this.at < this.tokens.length) throw new Error(`${this.tokens[this.at]!.text} is not understood`);
    return value;
  }

  private joined(): Operand {
    let value = this.product();
    while (this.takes("&")) {
      const [a, b] = [single(value), single(this.product())];
      value = errorIn(a, b) ?? `${textOf(a)}${textOf(b)}`;
    }
    return value;
  }

  private product(): Operand {
    let value = this.power();
    for (;;) {
      if (this.takes("*")) value = reckoned(value, this.power(), (a, b) => a * b);
      else if (this.takes("/")) value = reckoned(value, this.power(), (a, b) => a / b);
      else return value;
    }
  }

  private power(): Operand {
    const value = this.atom();
    return this.takes("^") ? reckoned(value, this.atom(), (a, b) => a ** b) : value;
  }

  private atom(): Operand {
    const token = this.tokens[this.at++]!;
    switch (token.kind) {
      case "number":
        return Number(token.text);
      case "text":
        return unquoted(token.text);
      case "error":
        return token.text;
      case "boolean":
        return token.text.toUpperCase() === "TRUE";
      case "reference":
        return this.range(token.sheet, token.local!);
      case "function":
        return called(token.text, this.arguments());
      default: {
        if (token.text === "-") return reckoned(this.atom(), -1, (a, b) => a * b);
        if (token.text !== "(") throw new Error(`${token.text} is not understood`);
        const value = this.joined();
        this.takes(")");
        return value;
      }
    }
  }

  private arguments(): Operand[] {
    this.takes("(");
    const given: Operand[] = [];
    while (!this.takes(")")) {
      given.push(this.joined());
      this.takes(",");
    }
    return given;
  }

  private takes(sign: string): boolean {
    const found = this.tokens[this.at]?.kind === "sign" && this.tokens[this.at]!.text === sign;
    if (found) this.at++;
    return found;
  }
}

function called(name: string, given: Operand[]): Operand {
  switch (name) {
    case "INDEX": {
      const place = single(given[1]!);
      return isExcelError(place) ? place : (given[0] as Value[][])[Number(place) - 1]![0]!;
    }
    case "MATCH": {
      const key = single(given[0]!);
      if (isExcelError(key)) return key;
      const at = (given[1] as Value[][]).findIndex(
        ([one]) => String(one).toLowerCase() === String(key).toLowerCase(),
      );
      return at < 0 ? "#N/A" : at + 1;
    }
    case "IF":
      return single(given[0]!) === true ? given[1]! : given[2]!;
    case "ISERROR":
      return isExcelError(single(given[0]!));
    case "NA":
      return "#N/A";
    default:
      throw new Error(`${name} is not understood`);
  }
}

function reckoned(one: Operand, other: Operand, arithmetic: (a: number, b: number) => number): Value {
  const [a, b] = [single(one), single(other)];
  const error = errorIn(a, b);
  if (error !== undefined) return error;
  const value = arithmetic(a === "" ? 0 : Number(a), b === "" ? 0 : Number(b));
  if (Number.isNaN(value)) return "#VALUE!";
  return Number.isFinite(value) ? value : single(other) === 0 ? "#DIV/0!" : "#NUM!";
}

function single(value: Operand): Value {
  return Array.isArray(value) ? value[0]![0]! : value;
}

function errorIn(...values: Value[]): Value | undefined {
  return values.find(isExcelError);
}

function textOf(value: Value): string {
  return typeof value === "boolean" ? String(value).toUpperCase() : String(value);
}
