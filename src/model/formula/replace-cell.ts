import type { Refusal } from "../../domain/answer/refusal";
import { plainAddress } from "../../domain/formulas/address";
import { isOccupied, type Occupied, type Workbook, type WriteRequest, type Written } from "../port/workbook";

/** Writes over the cell whose formula is being edited, which needs no asking; over other cells it does. */
export async function replaceCell(
  workbook: Workbook,
  request: WriteRequest,
): Promise<Written | Occupied | Refusal> {
  const outcome = await workbook.write(request);
  if (!isOccupied(outcome)) return outcome;
  const others = outcome.occupied.filter((address) => plainAddress(address) !== plainAddress(request.at));
  return others.length > 0
    ? { ...outcome, occupied: others }
    : workbook.write({ ...request, overwrite: true });
}
