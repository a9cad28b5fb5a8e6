import { ENGLISH_STYLE, styleOf, type FormulaStyle } from "../../domain/formulas/local-formula";
import { has } from "../host/requirements";
import { ask } from "../host/run";

/** How this Excel writes formulas, by its decimal sign: Excel tells no separator of arguments, which follows from that. */
export async function formulaStyle(): Promise<FormulaStyle> {
  if (!has("1.11")) return ENGLISH_STYLE;
  return ask(async (context) => {
    const { application } = context.workbook;
    application.load("decimalSeparator");
    application.cultureInfo.load("name");
    await context.sync();
    return styleOf(application.decimalSeparator, application.cultureInfo.name);
  }).catch(() => ENGLISH_STYLE);
}
