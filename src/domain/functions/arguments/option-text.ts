import { rowsOf } from "./raw";

/** An option as it was written: its name and its text, in the order given. What has no `=` has an empty text. */
export type OptionPair = readonly [name: string, text: string];

/**
 * Takes `"asof=2025-12-31; vat=in"`, or an array of names and values, apart, whether its options exist or not. Rows
 * without a name or a value are left out, as where they are read.
 */
export function splitOptions(argument: unknown): OptionPair[] {
  const rows = rowsOf(argument);
  if ((rows[0]?.length ?? 0) >= 2) {
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

function textOf(value: unknown): string {
  return value === null || value === undefined || value === 0 ? "" : String(value).trim();
}
