import { isRefusal, RefusalError } from "../../domain/answer/refusal";
import { sentenceOf } from "../port/sentence";
import { noteShown } from "../port/to-show";
import { type Workbook } from "../port/workbook";

/**
 * Brings every SSB cell, and what depends on it, up to what answers now; answers how many there are. The cells are
 * looked up anew, for rows may have been inserted since they were last seen. A refusal is thrown as its sentence.
 */
export async function recalculateAll(workbook: Workbook): Promise<number> {
  const cells = await workbook.formulaCells();
  const outcome = await workbook.recalculate(cells.map(({ address }) => address));
  if (isRefusal(outcome)) throw new RefusalError(outcome.refused);
  // Where this is refused the cells are right all the same, and will be recalculated once more than they need.
  await noteShown(workbook);
  return cells.length;
}

/** The same after a change that is saved already: answers what to add to its sentence where not all cells show it. */
export async function showInCells(workbook: Workbook): Promise<string | undefined> {
  try {
    await recalculateAll(workbook);
    return undefined;
  } catch (problem) {
    return `Not all cells show it yet. ${sentenceOf(problem)} Finish it, above, or undo it.`;
  }
}
