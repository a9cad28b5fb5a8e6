import type { Cell } from "../../domain/calls/cell";
import { REASON_WORDS } from "../../domain/refresh/summary";
import type { WriteCell } from "../../domain/workbook/workbook";
import { ERROR_TEXTS } from "../parts/cell-text";
import type { ModelChange, ModelPreview } from "./preview-model";

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

/** The changes as rows of a sheet. Every text is written as text, a formula's too. */
export function changeSheet(preview: ModelPreview, changes: readonly ModelChange[]): WriteCell[][] {
  return [HEADS.map((head) => ({ value: head })), ...changes.map((change) => rowOf(preview, change))];
}

function rowOf(preview: ModelPreview, change: ModelChange): WriteCell[] {
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
    { value: preview.pack.edition },
  ];
}

function valueOf(cell: Cell): WriteCell {
  switch (cell.type) {
    case "number":
      return { value: cell.value, format: cell.format };
    case "text":
      return { value: cell.text };
    case "failure":
      return { value: `${ERROR_TEXTS[cell.failure.code]} ${cell.failure.message}` };
    case "blank":
      return { blank: true };
  }
}

function numberOf(value: number | undefined, format: string): WriteCell {
  return value === undefined ? { blank: true } : { value, format };
}
