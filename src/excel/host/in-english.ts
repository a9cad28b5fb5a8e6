import { isExcelError, type ExcelError } from "../../domain/formulas/excel-errors";
import { has } from "./requirements";

/** Excel's types of errors; texts differ from language to language, types do not. */
const ERRORS: Readonly<Record<string, ExcelError>> = {
  Blocked: "#BLOCKED!",
  Busy: "#BUSY!",
  Calc: "#CALC!",
  Connect: "#CONNECT!",
  Div0: "#DIV/0!",
  External: "#EXTERNAL!",
  Field: "#FIELD!",
  GettingData: "#GETTING_DATA",
  Name: "#NAME?",
  NotAvailable: "#N/A",
  Null: "#NULL!",
  Num: "#NUM!",
  Ref: "#REF!",
  Spill: "#SPILL!",
  Value: "#VALUE!",
};
/** An error that Excel does not name by its type: it is one, and no value worth keeping. */
const UNKNOWN: ExcelError = "#UNKNOWN!";

type Name = "address" | "formulas" | "values" | "text" | "valueTypes" | "numberFormat";

/**
 * What was loaded of some ranges, `values` and `valueTypes` among it, with errors as English Excel writes them. Excel
 * hands `#N/A` over as `#NV`, `#N/D` or `#Н/Д` where it speaks German, Italian or Russian; what kind it is it says in
 * `valuesAsJson` (ExcelApi 1.16), which is asked for where such an error stands.
 */
export async function inEnglish<N extends Name>(
  context: Excel.RequestContext,
  ranges: readonly Excel.Range[],
  names: readonly N[],
): Promise<Pick<Excel.Range, N | "values">[]> {
  const foreign = ranges.filter(hasForeignError);
  // An older office.js than the Excel it speaks to does not hand them on.
  const asksTypes = foreign.length > 0 && has("1.16") && foreign.every((range) => "valuesAsJson" in range);
  if (asksTypes) {
    for (const range of foreign) range.load("valuesAsJson");
    await context.sync();
  }
  return ranges.map((range) => {
    const loaded = Object.fromEntries(names.map((name) => [name, range[name]])) as Pick<
      Excel.Range,
      N | "values"
    >;
    if (!foreign.includes(range)) return loaded;
    const values = range.values.map((row, y) =>
      row.map((value: unknown, x) =>
        isForeignError(range, value, y, x)
          ? englishError(asksTypes ? range.valuesAsJson[y]?.[x] : undefined)
          : value,
      ),
    );
    return { ...loaded, values };
  });
}

function hasForeignError(range: Excel.Range): boolean {
  if (range.isNullObject) return false;
  return range.values.some((row, y) => row.some((value: unknown, x) => isForeignError(range, value, y, x)));
}

function isForeignError(range: Excel.Range, value: unknown, y: number, x: number): boolean {
  return range.valueTypes[y]?.[x] === "Error" && !isExcelError(value);
}

function englishError(cell: Excel.CellValue | undefined): ExcelError {
  return (cell?.type === "Error" && cell.errorType && ERRORS[cell.errorType]) || UNKNOWN;
}
