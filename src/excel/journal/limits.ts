import type { Refusal } from "../../domain/answer/refusal";
import { scanFormula } from "../../domain/formulas/scan-formula";
import type { Change, Plan, PlannedCell } from "../../model/port/plan";
import { addressOf } from "../../model/port/book";
import { cellsOf } from "../../model/port/plan";

/** Excel refuses what is longer, after it has emptied the cell. */
const LONGEST_FORMULA = 8_192;
const LONGEST_TEXT_IN_FORMULA = 255;
const LONGEST_TEXT = 32_767;

/** Why a plan would be refused half way, said before anything is touched. */
export function tooLong(plan: Plan): Refusal | undefined {
  const { adds, changes } = plan;
  const added: Change[] = adds ? [{ sheet: adds.name, at: "A1", cells: adds.rows }] : [];
  for (const change of [...changes, ...added]) {
    const why = cellsOf(change).flatMap(({ local, cell }) => reasons(change, local, cell))[0];
    if (why !== undefined) return { refused: `Nothing was changed. ${why}` };
  }
  return undefined;
}

function reasons({ sheet }: Change, local: string, cell: PlannedCell): string[] {
  const at = addressOf(sheet, local);
  if ("formula" in cell) {
    if (cell.formula.length > LONGEST_FORMULA)
      return [`The formula for ${at} is longer than the ${LONGEST_FORMULA} characters Excel takes.`];
    const isLong = scanFormula(cell.formula).some(
      ({ kind, text }) => kind === "text" && text.startsWith('"') && lengthOf(text) > LONGEST_TEXT_IN_FORMULA,
    );
    return isLong
      ? [
          `A text in the formula for ${at} is longer than the ${LONGEST_TEXT_IN_FORMULA} characters Excel takes. Put it into a cell and name the cell.`,
        ]
      : [];
  }
  return "value" in cell && typeof cell.value === "string" && cell.value.length > LONGEST_TEXT
    ? [`The text for ${at} is longer than the ${LONGEST_TEXT} characters a cell holds.`]
    : [];
}

/** A quotation mark within is written twice. */
function lengthOf(text: string): number {
  return text.slice(1, -1).replace(/""/g, '"').length;
}
