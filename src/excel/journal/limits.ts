import type { Refusal } from "../../domain/answer/refusal";
import { scanFormula } from "../../domain/formulas/scan-formula";
import type { Change, Plan, PlannedCell } from "../../model/port/plan";
import { addressOf } from "../../model/port/book";
import { cellsOf } from "../../model/port/plan";
import { says } from "../host/problems";

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
    if (why !== undefined) return { refused: says().nothingChanged({ why }) };
  }
  return undefined;
}

function reasons({ sheet }: Change, local: string, cell: PlannedCell): string[] {
  const at = addressOf(sheet, local);
  if ("formula" in cell) {
    if (cell.formula.length > LONGEST_FORMULA)
      return [says().longFormula({ at, most: String(LONGEST_FORMULA) })];
    const isLong = scanFormula(cell.formula).some(
      ({ kind, text }) => kind === "text" && text.startsWith('"') && lengthOf(text) > LONGEST_TEXT_IN_FORMULA,
    );
    return isLong ? [says().longTextInFormula({ at, most: String(LONGEST_TEXT_IN_FORMULA) })] : [];
  }
  return "value" in cell && typeof cell.value === "string" && cell.value.length > LONGEST_TEXT
    ? [says().longText({ at, most: String(LONGEST_TEXT) })]
    : [];
}

/** A quotation mark within is written twice. */
function lengthOf(text: string): number {
  return text.slice(1, -1).replace(/""/g, '"').length;
}
