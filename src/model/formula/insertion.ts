import { widthOf } from "../../domain/ledger/lists";
import type { Cell, Grid } from "../../domain/functions/cell";
import { GENERAL } from "../port/book";
import type { WriteRequest } from "../port/workbook";

/** What is written to put a formula into a cell: with the room its answer takes, and the formats it reads right in. */
export function insertion(
  formula: string,
  answer: Grid,
): { content: [[{ formula: string }]]; spill: { rows: number; columns: number } } & Pick<
  WriteRequest,
  "formats"
> {
  return {
    content: [[{ formula }]],
    spill: { rows: answer.length, columns: widthOf(answer) },
    formats: answer.map((row) => row.map(formatOf)),
  };
}

/** Without data types a date shows as 45322 and a share of 11% as 0.11; any other number reads right as it is. */
function formatOf(cell: Cell): string | undefined {
  if (cell.type !== "number") return undefined;
  return isTelling(cell.format) ? cell.format : GENERAL;
}

/** Whether a number in this format reads as something else without it: as a date or as a share. */
export function isTelling(format: string): boolean {
  return /^yyyy-mm(?:-dd)?$|^[#0,.]+%$/.test(format);
}
