import { findCalls, mayCallSsb } from "../../domain/formulas/find-calls";
import { addressOf, type Model, type ModelCell, type ModelSheet } from "../port/model";
import type { Refusal } from "../port/plan";

export interface SsbCell {
  sheet: string;
  cell: ModelCell;
}

/** The cells whose formula calls SSB, nested or not, healthy or stuck. */
export function ssbCells(model: Model): SsbCell[] {
  return model.sheets.flatMap((sheet) =>
    sheet.cells.filter(({ formula }) => callsSsb(formula)).map((cell) => ({ sheet: sheet.name, cell })),
  );
}

function callsSsb(formula: string | undefined): boolean {
  return mayCallSsb(formula) && findCalls(formula).length > 0;
}

/** A plan for several sheets is carried out on all of them or on none. */
export function protectedSheets(model: Model, names: readonly string[]): Refusal | undefined {
  const locked = model.sheets.filter((sheet) => sheet.isProtected && names.includes(sheet.name)).map(nameOf);
  if (locked.length === 0) return undefined;
  const [what, them] = locked.length === 1 ? ["sheet is", "it"] : ["sheets are", "them"];
  return {
    refused: `The ${what} protected: ${locked.join(", ")}. Unprotect ${them} on the Review tab, then try again.`,
  };
}

function nameOf({ name }: ModelSheet): string {
  return name;
}

export function addressIn({ sheet, cell }: SsbCell): string {
  return addressOf(sheet, cell.address);
}
