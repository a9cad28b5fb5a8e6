import { quoted } from "../../domain/formulas/scan-formula";
import type { Native } from "./native";

/** A part of a key: fixed, or read from the workbook by an expression whose value is known now. */
export type KeyPart = { fixed: string } | { expression: Native; value: KeyValue };

export type KeyValue = string | number | boolean;

/** Excel's MATCH gives up on longer texts. */
const LONGEST_KEY = 250;
/** MATCH reads these as wildcards. */
const WILDCARD = /[*?~]/;

/**
 * `"PRICE|"&A5&"|2025-12"`: the text a formula looks up, from the very cells the call had as arguments. The first part
 * is fixed, so the whole is a text.
 */
export function keyExpression(parts: readonly KeyPart[]): Native {
  const native: Native[] = [];
  let fixed = "";
  for (const part of parts) {
    if ("fixed" in part) {
      fixed += part.fixed;
      continue;
    }
    if (fixed !== "") native.push([quoted(fixed)]);
    fixed = "";
    native.push(part.expression);
  }
  if (fixed !== "") native.push([quoted(fixed)]);
  return native.flatMap((one, at) => (at === 0 ? one : ["&", ...one]));
}

export function keyValues(parts: readonly KeyPart[]): KeyValue[] {
  return parts.map((part) => ("fixed" in part ? part.fixed : part.value));
}

/** Texts that MATCH takes for the same. */
export function keyText(values: readonly KeyValue[]): string {
  return values
    .map((value) => (typeof value === "boolean" ? String(value).toUpperCase() : String(value)))
    .join("");
}

export function canBeLookedUp(values: readonly KeyValue[]): boolean {
  const text = keyText(values);
  return text.length <= LONGEST_KEY && !WILDCARD.test(text);
}

/** Numbers whose text depends on the program and its language; a key that has one is put together by the program. */
export function isPlainNumber(value: number): boolean {
  return Number.isSafeInteger(value) && Math.abs(value) < 1e11;
}
