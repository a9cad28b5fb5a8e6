import { scanFormula, type Token } from "./scan-formula";

/**
 * How an Excel writes formulas that a person reads and types. Where the decimal sign is a comma, a semicolon stands
 * between arguments. `Range.formulas` is English always.
 */
export interface FormulaStyle {
  decimal: "." | ",";
  /** Between the cells of an array's row. */
  columns: "," | "." | "\\";
}

export const ENGLISH_STYLE: FormulaStyle = { decimal: ".", columns: "," };

/** `culture` is Excel's name of it, such as `de-DE`: German and French put a dot between the cells of a row. */
export function styleOf(decimal: string, culture: string): FormulaStyle {
  if (decimal !== ",") return ENGLISH_STYLE;
  return { decimal, columns: /^(?:de|fr)\b/i.test(culture) ? "." : "\\" };
}

/** An English formula as this Excel shows it; every character keeps its place. */
export function inStyle(formula: string, { decimal, columns }: FormulaStyle): string {
  if (decimal === ".") return formula;
  return rewritten(formula, ({ kind, text }, inArray) => {
    if (kind === "number") return text.replace(".", decimal);
    if (kind !== "sign" || text !== ",") return text;
    return inArray ? columns : ";";
  });
}

/**
 * What was typed, as English Excel writes it; every character keeps its place. A text in English is left as it is, also in
 * an Excel of another style: examples are pasted. It is not English where a semicolon stands between arguments, or where
 * this Excel has decimal commas and every comma stands within a number.
 */
export function fromStyle(text: string, style: FormulaStyle): string {
  const signs = signsOf(text);
  if (!isLocal(signs, style)) return text;
  const written = new Map(signs.map((sign) => [sign.at, englishSign(sign)]));
  return Array.from({ length: text.length }, (_, at) => written.get(at) ?? text.charAt(at)).join("");
}

interface Sign {
  at: number;
  sign: string;
  inArray: boolean;
  /** Whether it stands within a number, as a decimal comma does. */
  inNumber: boolean;
}

/** The separators of a text, but for those in quotes. The scanner knows English ones only. */
function signsOf(text: string): Sign[] {
  const signs: Sign[] = [];
  let quote = "";
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const sign = text.charAt(at);
    if (quote) quote = sign === quote ? "" : quote;
    else if (sign === '"' || sign === "'") quote = sign;
    else if (sign === "{" || sign === "}") depth += sign === "{" ? 1 : -1;
    else if (/[,;.\\]/.test(sign)) {
      // In an array a dot before may stand between two cells.
      const before = depth > 0 ? /(?:^|[^\w,$])\d+$/ : /(?:^|[^\w.,$])\d+$/;
      const inNumber = before.test(text.slice(0, at)) && /^\d/.test(text.slice(at + 1));
      signs.push({ at, sign, inArray: depth > 0, inNumber });
    }
  }
  return signs;
}

function isLocal(signs: readonly Sign[], { decimal }: FormulaStyle): boolean {
  if (signs.some(({ sign, inArray }) => sign === "\\" || (sign === ";" && !inArray))) return true;
  const commas = signs.filter(({ sign }) => sign === ",");
  return decimal === "," && commas.every(({ inNumber }) => inNumber) && signs.some(isOfStyle);
}

/** A decimal comma, or in an array a sign that separates columns: an English number has its dot there. */
function isOfStyle({ sign, inArray, inNumber }: Sign): boolean {
  return sign === "," || (sign === "." && inArray && !inNumber);
}

function englishSign({ sign, inArray, inNumber }: Sign): string {
  if (sign === "," && inNumber) return ".";
  if (inArray) return sign === ";" ? ";" : ",";
  return sign === ";" ? "," : sign;
}

function rewritten(text: string, write: (token: Token, inArray: boolean) => string): string {
  let depth = 0;
  return scanFormula(text)
    .map((token) => {
      if (token.kind === "sign" && token.text === "}") depth--;
      const written = write(token, depth > 0);
      if (token.kind === "sign" && token.text === "{") depth++;
      return written;
    })
    .join("");
}
