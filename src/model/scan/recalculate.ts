import { isRefusal, RefusalError } from "../../domain/answer/refusal";
import { sentenceOf } from "../port/sentence";
import { noteShown } from "../port/to-show";
import { type Recalculated, type Workbook } from "../port/workbook";

export interface Recalculation extends Recalculated {
  /** How many SSB cells there are. */
  count: number;
}

/**
 * Brings every SSB cell up to what answers now, and what depends on it where Excel calculates by itself. The cells are
 * looked up anew, for rows may have been inserted since they were last seen. A refusal is thrown as its sentence.
 */
export async function recalculateAll(workbook: Workbook): Promise<Recalculation> {
  const cells = await workbook.formulaCells();
  const outcome = await workbook.recalculate(cells.map(({ address }) => address));
  if (isRefusal(outcome)) throw new RefusalError(outcome.refused);
  // Where this is refused the cells are right all the same, and will be recalculated once more than they need.
  await noteShown(workbook);
  return { ...outcome, count: cells.length };
}

/** What is left to a person who calculates by hand, as a sentence. */
function waitsSentence({ isManual }: Recalculated): string | undefined {
  return isManual ? "Calculation is manual: press F9 for the cells that depend on them." : undefined;
}

/** What was done, with what is left to do. */
export function withWaits(done: string, recalculated: Recalculated): string {
  return [done, waitsSentence(recalculated)].filter(Boolean).join(" ");
}

/**
 * The same after a change that is saved already: answers what to add to its sentence, where not all cells show it or some
 * wait.
 */
export async function showInCells(workbook: Workbook): Promise<string | undefined> {
  try {
    return waitsSentence(await recalculateAll(workbook));
  } catch (problem) {
    return `Not all cells show it yet. ${sentenceOf(problem)} Finish it, above, or undo it.`;
  }
}
