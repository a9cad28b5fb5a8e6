import { RefusalError } from "../../domain/answer/refusal";
import type { Box } from "../../domain/formulas/address";
import { codeOf } from "../host/problems";
import { ask } from "../host/run";
import { sheetNames } from "../host/sheet-names";

export interface UsedSheet {
  name: string;
  isProtected: boolean;
  /** The cells in use; absent on an empty sheet. */
  used?: Box;
}

/** What a chart sheet, a dialog sheet or a macro sheet answers when it is asked for cells. https://github.com/OfficeDev/office-js/issues/2444 */
const WITHOUT_CELLS = [
  "UnsupportedSheet",
  "UnsupportedOperation",
  "InvalidOperation",
  "NotImplemented",
  "ItemNotFound",
  "GeneralException",
];

/** Every sheet of cells, with what is in use of it. `valuesOnly`: a cell with a format alone is not in use. */
export async function usedSheets(valuesOnly = false): Promise<UsedSheet[]> {
  const names = await sheetNames();
  try {
    return await facts(names, valuesOnly);
  } catch (problem) {
    if (!isOfSheet(problem)) throw problem;
    return oneByOne(names, valuesOnly);
  }
}

/** A request stops at the first sheet that has no cells; it is left out. */
async function oneByOne(names: readonly string[], valuesOnly: boolean): Promise<UsedSheet[]> {
  const sheets: UsedSheet[] = [];
  let refusal: unknown;
  for (const name of names) {
    try {
      sheets.push(...(await facts([name], valuesOnly)));
    } catch (problem) {
      if (!isOfSheet(problem)) throw problem;
      refusal = problem;
    }
  }
  const [first] = sheets;
  if (!first) throw refusal;
  // That Excel refused for another reason shows in what it says to a question it has answered.
  await facts([first.name], valuesOnly);
  return sheets;
}

function facts(names: readonly string[], valuesOnly: boolean): Promise<UsedSheet[]> {
  return ask(async (context) => {
    const asked = names.map((name) => {
      const sheet = context.workbook.worksheets.getItem(name);
      return { name, protection: sheet.protection, used: sheet.getUsedRangeOrNullObject(valuesOnly) };
    });
    for (const { protection, used } of asked) {
      protection.load("protected");
      used.load(["rowIndex", "columnIndex", "rowCount", "columnCount"]);
    }
    await context.sync();
    return asked.map(({ name, protection, used }) => {
      const sheet = { name, isProtected: protection.protected };
      return used.isNullObject ? sheet : { ...sheet, used: boxOf(used) };
    });
  });
}

/** The place and size of a range that were loaded. */
export function boxOf({
  rowIndex,
  columnIndex,
  rowCount,
  columnCount,
}: Pick<Excel.Range, "rowIndex" | "columnIndex" | "rowCount" | "columnCount">): Box {
  return { row: rowIndex, column: columnIndex, rows: rowCount, columns: columnCount };
}

function isOfSheet(problem: unknown): boolean {
  return problem instanceof RefusalError && WITHOUT_CELLS.includes(codeOf(problem.cause));
}
