import type { Refusal } from "../../domain/answer/refusal";
import { formatBox, joinAddress, splitAddress } from "../../domain/formulas/address";
import { boxAt } from "../port/book";
import type { Address, Occupied, Workbook, WriteRequest, Written } from "../port/workbook";

/** Writes a table that spills and draws its first two columns as a chart, both or neither. */
export function insertChart(
  workbook: Workbook,
  request: WriteRequest & { spill: { rows: number; columns: number } },
  title: string,
): Promise<Written | Occupied | Refusal> {
  const source = firstColumns(request.at, request.spill.rows);
  return workbook.write({ ...request, chart: { source, title } });
}

/** Dates and values of a table whose top left cell stands at an address. */
function firstColumns(at: Address, rows: number): Address {
  const { sheet, local } = splitAddress(at);
  return joinAddress(sheet, formatBox(boxAt(local, { rows, columns: 2 })));
}
