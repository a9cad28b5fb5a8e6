import { isRefusal, RefusalError } from "../../domain/answer/refusal";
import { spokenValue } from "../../domain/functions/cell-value";
import type { Cell } from "../../domain/functions/cell";
import { REASON_WORDS } from "./summary";
import { cellName, joinAddress, splitAddress } from "../../domain/formulas/address";
import { isOccupied, type Address, type Workbook, type WriteCell, type Written } from "../port/workbook";
import type { CellChange } from "./preview-workbook";

const HEADS = [
  "Cell",
  "Formula",
  "Before",
  "After",
  "Difference",
  "Change",
  "Reason",
  "Publisher",
  "Published",
  "Edition",
];

/** Excel on the web takes 5 MB at once; so many rows stay far below. */
const ROWS_AT_ONCE = 2000;

/** Writes the changes onto a sheet of their own, or leaves none and throws why not. */
export async function writeChangeSheet(
  workbook: Workbook,
  edition: string,
  changes: readonly CellChange[],
): Promise<Written> {
  const added = await workbook.addSheet("SSB changes");
  if (isRefusal(added)) throw new RefusalError(added.refused);
  try {
    await writeRows(workbook, added.address, changeRows(edition, changes));
  } catch (problem) {
    await added.undo();
    throw problem;
  }
  return added;
}

async function writeRows(workbook: Workbook, corner: Address, rows: WriteCell[][]): Promise<void> {
  const { sheet } = splitAddress(corner);
  for (let at = 0; at < rows.length; at += ROWS_AT_ONCE) {
    const written = await workbook.write({
      at: joinAddress(sheet, cellName(at, 0)),
      content: rows.slice(at, at + ROWS_AT_ONCE),
    });
    if (isRefusal(written)) throw new RefusalError(written.refused);
    if (isOccupied(written)) throw new Error("The new sheet is not empty.");
  }
}

/** The changes as rows of a sheet. Every text is written as text, a formula's too. */
export function changeRows(edition: string, changes: readonly CellChange[]): WriteCell[][] {
  return [HEADS.map((head) => ({ value: head })), ...changes.map((change) => rowOf(edition, change))];
}

function rowOf(edition: string, change: CellChange): WriteCell[] {
  const [because] = change.because.slice(-1);
  return [
    { value: change.cell },
    { value: change.formula },
    valueOf(change.before),
    valueOf(change.after),
    numberOf(change.difference, "#,##0.00"),
    numberOf(change.relative, "0.0%"),
    { value: REASON_WORDS[change.reason] },
    { value: because?.publisher ?? "" },
    { value: because?.published ?? "" },
    { value: edition },
  ];
}

function valueOf(cell: Cell): WriteCell {
  if (cell.type === "blank") return { blank: true };
  return { value: spokenValue(cell), ...(cell.type === "number" && { format: cell.format }) };
}

function numberOf(value: number | undefined, format: string): WriteCell {
  return value === undefined ? { blank: true } : { value, format };
}
