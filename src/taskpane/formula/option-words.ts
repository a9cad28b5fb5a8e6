import type { OptionName } from "../../domain/functions/arguments/options";
import { words } from "../languages/in-use";

/** What an option is called where people choose it; a formula has its short name. */
export function optionWords(name: string): string {
  const names: Readonly<Record<string, string>> = words().formula.optionNames;
  return names[name.toLowerCase()] ?? name;
}

/** `prev: the price before`; a value that says all itself as it is. */
export function valueWords(option: OptionName, value: string): string {
  const values: Partial<Record<OptionName, Readonly<Record<string, string>>>> = words().formula.optionValues;
  const said = values[option]?.[value];
  return said === undefined ? value : words().formula.optionValue({ value, words: said });
}
