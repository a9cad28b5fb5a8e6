import type { Refusal } from "../../domain/answer/refusal";
import { formatBox, joinAddress, splitAddress } from "../../domain/formulas/address";
import { boxAt } from "../port/book";
import type { Address, Occupied, Workbook, WriteRequest, Written } from "../port/workbook";

/**
 * Writes a table that spills and draws its first two columns as a chart at its right, with the unit on the axis; both or
 * neither.
 */
export function insertChart(
  workbook: Workbook,
  request: WriteRequest & { spill: { rows: number; columns: number } },
  { title, unit }: { title: string; unit: string },
): Promise<Written | Occupied | Refusal> {
  const source = firstColumns(request.at, request.spill.rows);
  const at = rightOf(request.at, request.spill.columns);
  return workbook.write({ ...request, chart: { source, title, unit, at } });
}

/** The cell that a column left free parts from a table whose top left cell stands at an address. */
function rightOf(at: Address, columns: number): Address {
  const { sheet, local } = splitAddress(at);
  const { row, column } = boxAt(local, { rows: 1, columns: 1 });
  return joinAddress(sheet, formatBox({ row, column: column + columns + 1, rows: 1, columns: 1 }));
}

/** Dates and values of a table whose top left cell stands at an address. */
function firstColumns(at: Address, rows: number): Address {
  const { sheet, local } = splitAddress(at);
  return joinAddress(sheet, formatBox(boxAt(local, { rows, columns: 2 })));
}
