import { says } from "../../model/languages/says-in-use";
import { isRefusal } from "../../domain/answer/refusal";
import { withWaits } from "../../model/scan/recalculate";
import { type Workbook } from "../../model/port/workbook";

/** Recalculates the SSB cells of a workbook; answers with a sentence on what was done. */
export async function refreshCells(workbook: Workbook): Promise<string> {
  const cells = await workbook.formulaCells();
  if (cells.length === 0) return says().noCells;
  const outcome = await workbook.recalculate(cells.map(({ address }) => address));
  if (isRefusal(outcome)) return outcome.refused;
  return withWaits(says().refreshed(cells.length), outcome);
}
