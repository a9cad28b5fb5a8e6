import { says } from "../languages/says-in-use";
import { allCalls, HEALTHY_PREFIX, type FoundCall } from "../../domain/formulas/find-calls";
import { definitionOf } from "../../domain/functions/functions";
import type { Book } from "../port/book";
import { addressOf } from "../port/book";
import type { Change, Plan, Remark } from "../port/plan";
import { mayCall } from "./ssb-cells";
import type { Address } from "../../domain/formulas/address";

/** A formula that lost its function, and what it is to be. */
export interface StuckCell {
  address: Address;
  formula: string;
  repaired: string;
  why: "another prefix" | "not found";
}

export interface RepairPlan {
  plan: Plan;
  stuck: StuckCell[];
  /** Stuck cells that are not repaired, and why. */
  left: Remark[];
}

/**
 * Finds the cells that are stuck: those where the workbook keeps a function under another add-in's prefix, and those
 * that show #NAME? although the function is there. Entering the formula anew binds it again; only the cell of the
 * formula is written, so that what it spills follows. https://github.com/OfficeDev/office-js/issues/6395
 */
export function planRepair(book: Book): RepairPlan {
  const [stuck, left, changes]: [StuckCell[], Remark[], Change[]] = [[], [], []];
  for (const { name, isProtected, cells } of book.sheets) {
    for (const { address: local, formula, value, numberFormat } of cells.filter(mayCall)) {
      const why = reason(formula, value);
      if (!why) continue;
      const address = addressOf(name, local);
      const unknown = unknownFunction(formula);
      if (unknown !== undefined) left.push({ address, why: says().noFunction(unknown) });
      else if (isProtected) left.push({ address, why: says().sheetProtected(name) });
      else {
        const repaired = repair(formula);
        stuck.push({ address, formula: formula, repaired, why });
        changes.push({ sheet: name, at: local, cells: [[{ formula: repaired, format: numberFormat }]] });
      }
    }
  }
  return { plan: { changes }, stuck, left };
}

function reason(formula: string, value: unknown): StuckCell["why"] | undefined {
  const calls = allCalls(formula);
  if (calls.some(({ prefix }) => prefix.toUpperCase() !== HEALTHY_PREFIX)) return "another prefix";
  return calls.length > 0 && value === "#NAME?" ? "not found" : undefined;
}

function unknownFunction(formula: string): string | undefined {
  return allCalls(formula).find(({ name }) => !definitionOf(name))?.name;
}

/** The same formula, with the name of each call as it is typed. */
export function repair(formula: string): string {
  return allCalls(formula)
    .sort((a, b) => b.start - a.start)
    .reduce(withHealthyName, formula);
}

function withHealthyName(formula: string, { start, prefix }: FoundCall): string {
  return formula.slice(0, start) + HEALTHY_PREFIX + formula.slice(start + prefix.length);
}
