import { cleanText, scalarText } from "../../ledger/typed-text";
import { rowsOf } from "./raw";

/** An option as it was written: its name and its text, in the order given. What has no `=` has an empty text. */
export type OptionPair = readonly [name: string, text: string];

/**
 * Takes `"asof=2025-12-31; vat=in"`, or an array of names and values, apart, whether its options exist or not. Rows
 * without a name or a value are left out, as where they are read.
 */
export function splitOptions(argument: unknown): OptionPair[] {
  const rows = rowsOf(argument);
  if (rows[0].length >= 2) {
    const pairs = rows.map(([name, value]): OptionPair => [textOf(name), textOf(value)]);
    return pairs.filter(([name, text]) => name !== "" && text !== "");
  }
  return rows
    .flatMap(([cell]) => textOf(cell).split(";"))
    .map((part) => part.trim())
    .filter((part) => part !== "")
    .map((part) => {
      const at = part.indexOf("=");
      return at < 0 ? [part, ""] : [part.slice(0, at).trim(), part.slice(at + 1).trim()];
    });
}

/** The text a formula holds; null where there is no option, so that the argument is left out. */
export function joinOptions(pairs: readonly OptionPair[]): string | null {
  if (pairs.length === 0) return null;
  return pairs.map(([name, text]) => (text === "" ? name : `${name}=${text}`)).join("; ");
}

/** The pairs with an option set, or taken out where the text is empty. */
export function withOption(pairs: readonly OptionPair[], name: string, text: string): OptionPair[] {
  const same = ([given]: OptionPair): boolean => given.toLowerCase() === name;
  if (text === "") return pairs.filter((pair) => !same(pair));
  if (!pairs.some(same)) return [...pairs, [name, text]];
  return pairs.map((pair) => (same(pair) ? [name, text] : pair));
}

export function optionOf(pairs: readonly OptionPair[], name: string): string {
  return pairs.find(([given]) => given.toLowerCase() === name)?.[1] ?? "";
}

/**
 * The text of options with one of them set, and the others as they were written. A fix that ends in `=` gives the
 * option there is not its right name; where there is none it has no place.
 */
export function fixedOptionText(
  written: string,
  fix: string,
  options: readonly string[],
): string | undefined {
  const parts = cleanText(written).split(";");
  const name = fix.slice(0, fix.indexOf("="));
  if (fix.endsWith("=")) {
    const wrong = parts.findIndex((part) => part.includes("=") && !options.includes(nameIn(part)));
    const text = parts[wrong]?.slice(parts[wrong].indexOf("=") + 1).trim();
    return wrong < 0 ? undefined : replaced(parts, wrong, `${fix}${text}`);
  }
  const present = parts.findIndex((part) => nameIn(part) === name);
  if (present >= 0) return replaced(parts, present, fix);
  const before = parts.join(";").replace(/[;\s]+$/, "");
  return before === "" ? fix : `${before}; ${fix}`;
}

function nameIn(part: string): string {
  return part
    .slice(0, Math.max(0, part.indexOf("=")))
    .trim()
    .toLowerCase();
}

function replaced(parts: readonly string[], index: number, text: string): string {
  const withLead = (one: string): string => one.slice(0, one.length - one.trimStart().length) + text;
  return parts.map((one, at) => (at === index ? withLead(one) : one)).join(";");
}

function textOf(value: unknown): string {
  return value === 0 ? "" : scalarText(value).trim();
}
