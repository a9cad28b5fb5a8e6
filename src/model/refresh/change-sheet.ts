import { isRefusal, RefusalError } from "../../domain/answer/refusal";
import { spokenValue } from "../../domain/functions/cell-value";
import type { Cell } from "../../domain/functions/cell";
import { writtenReason } from "../languages/model-text";
import type { PlannedCell } from "../port/plan";
import type { Workbook, Written } from "../port/workbook";
import { writtenSubject } from "./subject";
import type { CellChange } from "./preview-workbook";

const COLUMNS: readonly [head: string, width: number][] = [
  ["Cell", 18],
  ["What", 32],
  ["Unit", 18],
  ["Formula", 40],
  ["Before", 14],
  ["After", 14],
  ["Difference", 14],
  ["Change", 10],
  ["Reason", 22],
  ["Publisher", 18],
  ["Published", 12],
  ["Edition", 24],
];

/** Writes the changes onto a sheet of their own and goes to it, or leaves none and throws why not. */
export async function writeChangeSheet(
  workbook: Workbook,
  edition: string,
  changes: readonly CellChange[],
): Promise<Written> {
  const rows = changeRows(edition, changes);
  const added = await workbook.carryOut(
    {
      what: "Adding a sheet of changes",
      changes: [],
      adds: {
        name: "SSB changes",
        rows,
        widths: COLUMNS.map(([, width]) => width),
        heads: 1,
        opens: true,
        orLikeName: true,
      },
    },
    undefined,
  );
  if (isRefusal(added)) throw new RefusalError(added.refused);
  return added;
}

/** The changes as rows of a sheet. Every text is written as text, a formula's too. */
export function changeRows(edition: string, changes: readonly CellChange[]): PlannedCell[][] {
  return [COLUMNS.map(([head]) => ({ value: head })), ...changes.map((change) => rowOf(edition, change))];
}

function rowOf(edition: string, change: CellChange): PlannedCell[] {
  const [because] = change.because.slice(-1);
  return [
    { value: change.cell },
    { value: writtenSubject(change) },
    { value: change.unit ?? "" },
    { value: change.formula },
    valueOf(change.before),
    valueOf(change.after),
    numberOf(change.difference, "#,##0.00"),
    numberOf(change.relative, "0.0%"),
    { value: writtenReason(change.reason) },
    { value: because?.publisher ?? "" },
    { value: because?.published ?? "" },
    { value: edition },
  ];
}

function valueOf(cell: Cell): PlannedCell {
  if (cell.type === "blank") return { blank: true };
  return { value: spokenValue(cell), ...(cell.type === "number" && { format: cell.format }) };
}

function numberOf(value: number | undefined, format: string): PlannedCell {
  return value === undefined ? { blank: true } : { value, format };
}
