import { isRefusal, type Refusal } from "../../domain/answer/refusal";
import { formatBox, joinAddress, parseBox, splitAddress } from "../../domain/formulas/address";
import {
  isOccupied,
  type Address,
  type Occupied,
  type Workbook,
  type WriteRequest,
  type Written,
} from "../port/workbook";

/** Writes a table that spills and draws its first two columns as a chart; one undo takes both away. */
export async function insertChart(
  workbook: Workbook,
  request: WriteRequest & { spill: { rows: number; columns: number } },
  title: string,
): Promise<Written | Occupied | Refusal> {
  const table = await workbook.write(request);
  if (isOccupied(table) || isRefusal(table)) return table;
  const chart = await workbook.addChart(firstColumns(request.at, request.spill.rows), title);
  if (isRefusal(chart)) {
    await table.undo();
    return chart;
  }
  return {
    address: table.address,
    undo: async () => {
      await chart.undo();
      await table.undo();
    },
  };
}

/** Dates and values of a table whose top left cell stands at an address. */
function firstColumns(at: Address, rows: number): Address {
  const { sheet, local } = splitAddress(at);
  const corner = parseBox(local)!;
  return joinAddress(sheet, formatBox({ ...corner, rows, columns: 2 }));
}
