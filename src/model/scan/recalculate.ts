import { isRefusal, RefusalError } from "../../domain/answer/refusal";
import { type Workbook } from "../port/workbook";

/**
 * Brings every SSB cell, and what depends on it, up to what answers now; answers how many there are. The cells are
 * looked up anew, for rows may have been inserted since they were last seen. A refusal is thrown as its sentence.
 */
export async function recalculateAll(workbook: Workbook): Promise<number> {
  const cells = await workbook.formulaCells();
  const outcome = await workbook.recalculate(cells.map(({ address }) => address));
  if (isRefusal(outcome)) throw new RefusalError(outcome.refused);
  return cells.length;
}
