import { plainAddress } from "./address";
import { scanFormula } from "./scan-formula";

export interface Reference {
  /** Absent where the formula's own sheet is meant. */
  sheet?: string;
  local: string;
}

/** Every range a formula names, each once, in order. Cells of another workbook are no cells of this one. */
export function referencesInFormula(formula: string): Reference[] {
  const found = new Map<string, Reference>();
  for (const { sheet, local } of scanFormula(formula)) {
    if (local === undefined) continue;
    const key = `${sheet ?? ""}!${plainAddress(local)}`;
    if (!found.has(key)) found.set(key, { ...(sheet !== undefined && { sheet }), local });
  }
  return [...found.values()];
}

/** Whether cells the formula named are gone; a text may say `#REF!` as it likes. */
export function namesLostCells(formula: string): boolean {
  return scanFormula(formula).some(
    ({ kind, text }) => kind !== "text" && text.toUpperCase().includes("#REF!"),
  );
}
