import { plainAddress } from "./address";

export interface Reference {
  /** Absent where the formula's own sheet is meant. */
  sheet?: string;
  local: string;
}

const LOCAL = String.raw`\$?[A-Z]{1,3}\$?[1-9][0-9]{0,6}`;
/**
 * A text, a table's brackets, or a reference that is not part of a longer name or the name of a function. Cells of
 * another workbook are no cells of this one.
 */
const TOKEN = new RegExp(
  String.raw`"(?:[^"]|"")*"|\[(?:[^\[\]]|\[[^\]]*\])*\]|(?<![\p{L}\p{N}._!\]'#\\])(?:('(?:[^'\[\]]|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?(${LOCAL}(?::${LOCAL}|#)?)(?![\p{L}\p{N}._(!\[])`,
  "giu",
);

/** Every range a formula names, each once, in order. */
export function referencesInFormula(formula: string): Reference[] {
  const found = new Map<string, Reference>();
  for (const [, sheet, local] of formula.matchAll(TOKEN)) {
    if (local === undefined) continue;
    const name = sheet?.startsWith("'") ? sheet.slice(1, -1).replace(/''/g, "'") : sheet;
    const key = `${name ?? ""}!${plainAddress(local)}`;
    if (!found.has(key)) found.set(key, { ...(name !== undefined && { sheet: name }), local });
  }
  return [...found.values()];
}
