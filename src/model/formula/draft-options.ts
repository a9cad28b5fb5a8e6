/** Options while a call is built: each a name and a text, or cells in the place of the text. */
import type { CallArgument } from "../../domain/formulas/find-calls";
import { quoted } from "../../domain/formulas/scan-formula";
import { argumentOf, isWritten, readArgument, type Written } from "../../domain/formulas/written";
import { joinOptions, splitOptions, type OptionPair } from "../../domain/functions/arguments/option-text";
import { scalarText } from "../../domain/ledger/typed-text";

export type DraftOption = readonly [name: string, value: string | Written];

/** The options of a formula: apart where each can be told from the others, else all as they are written. */
export function readOptionPairs(argument: CallArgument | undefined): {
  options: readonly DraftOption[];
  optionCells?: Written;
} {
  if (!argument || argument.kind === "omitted") return { options: [] };
  if (argument.kind === "literal") return { options: splitOptions(argument.value) };
  const pairs = argument.kind === "joined" ? pairsJoined(argument.parts) : undefined;
  return pairs ? { options: pairs } : { options: [], optionCells: { written: argument.text } };
}

/** The argument they make; null where there is none, so that it is left out. */
export function optionsArgument(options: readonly DraftOption[]): string | Written | null {
  if (options.every(isConstant)) return joinOptions(options);
  const pieces: string[] = [];
  let text = "";
  const flush = (): void => {
    if (text !== "") pieces.push(quoted(text));
    text = "";
  };
  for (const [at, [name, value]] of options.entries()) {
    text += `${at > 0 ? "; " : ""}${name}${value === "" ? "" : "="}`;
    if (!isWritten(value)) text += value;
    else {
      flush();
      pieces.push(inJoin(value.written));
    }
  }
  flush();
  return { written: pieces.join("&") };
}

/** The options with one set, or taken out where nothing is given. */
export function withDraftOption(
  options: readonly DraftOption[],
  name: string,
  value: string | Written,
): DraftOption[] {
  const same = ([given]: DraftOption): boolean => given.toLowerCase() === name;
  if (value === "") return options.filter((one) => !same(one));
  if (!options.some(same)) return [...options, [name, value]];
  return options.map((one) => (same(one) ? [name, value] : one));
}

export function draftOption(options: readonly DraftOption[], name: string): string | Written {
  return options.find(([given]) => given.toLowerCase() === name)?.[1] ?? "";
}

function isConstant(option: DraftOption): option is OptionPair {
  return !isWritten(option[1]);
}

/** `"asof="&B1&"; pub=SMM"`: every part that is no text stands for the whole value of one option. */
function pairsJoined(parts: readonly CallArgument[]): DraftOption[] | undefined {
  const options: DraftOption[] = [];
  let text = "";
  let isOpen = true;
  for (const part of parts) {
    if (part.kind === "literal" && !Array.isArray(part.value)) {
      const more = scalarText(part.value);
      // Behind cells only the next option may follow.
      if (!isOpen && !/^\s*;/.test(more)) return undefined;
      text += isOpen ? more : more.replace(/^\s*;/, "");
      isOpen = true;
      continue;
    }
    const named = isOpen ? /^(?:(.*);)?\s*([^;=]+?)\s*=\s*$/s.exec(text) : undefined;
    if (!named?.[2]) return undefined;
    options.push(...splitOptions(named[1] ?? ""), [named[2], argumentOf(part) as Written]);
    text = "";
    isOpen = false;
  }
  return [...options, ...splitOptions(text)];
}

/** What is joined stands in brackets where it is worked out first. */
function inJoin(written: string): string {
  const kind = readArgument(written)?.kind;
  const isOne = kind === "reference" || kind === "call" || (written.startsWith("(") && written.endsWith(")"));
  return isOne ? written : `(${written})`;
}
