import { inStyle } from "../../domain/formulas/local-formula";
import { useFormulaStyle } from "../app/pane";

/** A formula of the workbook with the separators of the user's Excel. */
export function FormulaCode({ formula }: { formula: string }) {
  return <code class="formula-text">{inStyle(formula, useFormulaStyle())}</code>;
}
