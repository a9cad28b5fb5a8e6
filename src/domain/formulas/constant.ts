import { errorValue } from "./excel-errors";
import { unquoted, type Token, type TokenKind } from "./scan-formula";

const IN_CONSTANTS: ReadonlySet<TokenKind> = new Set(["space", "text", "number", "boolean", "error"]);

/**
 * The value that tokens write out: a number with its sign and percent, a text, TRUE, an error as a host hands it over,
 * an array as rows. Undefined where they are no constant. Without space around.
 */
export function readConstant(tokens: readonly Token[]): { value: unknown } | undefined {
  const [first, ...rest] = tokens;
  if (!isSign(first, "{")) return readScalar(tokens);
  if (!isSign(rest.pop(), "}")) return undefined;
  const rows: unknown[][] = [];
  for (const row of split(rest, ";")) {
    const values: unknown[] = [];
    for (const tokensOfCell of split(row, ",")) {
      const cell = readScalar(tokensOfCell);
      if (!cell) return undefined;
      values.push(cell.value);
    }
    rows.push(values);
  }
  return { value: rows };
}

/** Whether a constant may hold the token. */
export function mayBeConstant(token: Token): boolean {
  return IN_CONSTANTS.has(token.kind) || isSign(token, "+", "-", "%", "{", "}", ",", ";");
}

/** A constant that is one value. */
export function readScalar(tokens: readonly Token[]): { value: unknown } | undefined {
  const parts = tokens.filter(({ kind }) => kind !== "space");
  const [first, ...rest] = parts;
  if (isSign(first, "+", "-")) return numberOf(rest, first?.text);
  if (first?.kind === "number") return numberOf(parts);
  if (!first || rest.length > 0) return undefined;
  switch (first.kind) {
    case "text":
      return { value: unquoted(first.text) };
    case "boolean":
      return { value: first.text.toUpperCase() === "TRUE" };
    case "error":
      return { value: errorValue(first.text.toUpperCase()) };
    default:
      return undefined;
  }
}

function numberOf([digits, percent, ...more]: readonly Token[], sign = ""): { value: number } | undefined {
  if (digits?.kind !== "number" || more.length > 0 || (percent && !isSign(percent, "%"))) return undefined;
  const value = Number(sign + digits.text);
  return { value: percent ? value / 100 : value };
}

export function isSign(token: Token | undefined, ...texts: string[]): boolean {
  return token?.kind === "sign" && texts.includes(token.text);
}

function split(tokens: readonly Token[], separator: string): Token[][] {
  let part: Token[] = [];
  const parts = [part];
  for (const token of tokens) {
    if (isSign(token, separator)) parts.push((part = []));
    else part.push(token);
  }
  return parts;
}
