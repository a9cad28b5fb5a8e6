import { amountText, numberText, withQualifier } from "../../domain/answer/text";
import type { Answer } from "../../domain/answer/answer";
import { words } from "../languages/in-use";

/** From here on digits are counted, not read. */
const LARGE = 1e6;
/** A rounded figure would be another one: all digits that are published stay. */
const MOST_DIGITS = 9;

/**
 * A value as people write it in a list: millions and billions in words, a multiple as `3×`. The page of a series shows
 * all its digits and its unit as the functions take it.
 */
export function readableAnswer({
  value,
  unit,
  qualifier,
}: Pick<Answer, "value" | "unit" | "qualifier">): string {
  return withQualifier(qualifier, readableAmount(value, unit));
}

export function readableAmount(value: number, unit: string): string {
  if (unit === "fraction" || unit.includes(" per ")) return amountText(value, unit);
  if (unit === "x") return `${readableNumber(value)}×`;
  return [readableNumber(value), unit.replace(/\w+/g, unitWord)].filter(Boolean).join(" ");
}

export function readableNumber(value: number): string {
  if (Math.abs(value) < LARGE) return numberText(value);
  return new Intl.NumberFormat(words().locale, {
    notation: "compact",
    compactDisplay: "long",
    maximumSignificantDigits: MOST_DIGITS,
  }).format(value);
}

function unitWord(symbol: string): string {
  const known: Readonly<Record<string, string>> = words().terms.units;
  return known[symbol] ?? symbol;
}
