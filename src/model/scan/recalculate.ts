import { says } from "../languages/says-in-use";
import { isRefusal, RefusalError } from "../../domain/answer/refusal";
import { sentenceOf } from "../port/sentence";
import { noteShown } from "../port/to-show";
import type { Recalculated, Watch, Workbook } from "../port/workbook";

export interface Recalculation extends Recalculated {
  /** How many SSB cells there are. */
  count: number;
}

/**
 * Brings every SSB cell up to what answers now, and what depends on it where Excel calculates by itself. The cells are
 * looked up anew, for rows may have been inserted since they were last seen. A refusal is thrown as its sentence. Where it
 * is cancelled, the workbook keeps the mark that its cells do not all show what answers.
 */
export async function recalculateAll(workbook: Workbook, watch?: Watch): Promise<Recalculation> {
  const cells = await workbook.formulaCells();
  const outcome = await workbook.recalculate(
    cells.map(({ address }) => address),
    watch,
  );
  if (isRefusal(outcome)) throw new RefusalError(outcome.refused);
  // Where this is refused the cells are right all the same, and will be recalculated once more than they need.
  if (!outcome.left) await noteShown(workbook);
  return { ...outcome, count: cells.length };
}

/** What is left to a person who calculates by hand, as a sentence. */
function waitsSentence({ isManual }: Recalculated): string | undefined {
  return isManual ? says().isManual : undefined;
}

/** What was done, with what is left to do. */
export function withWaits(done: string, recalculated: Recalculated): string {
  return [done, waitsSentence(recalculated)].filter(Boolean).join(" ");
}

/** Which cells were recalculated: all, or those before it was cancelled. */
export function recalculatedSentence(recalculation: Recalculation): string {
  const { count, left } = recalculation;
  if (!left) return withWaits(says().recalculated(count), recalculation);
  return says().cancelled(count - left.length, count, left.length, left[0] ?? "");
}

/**
 * The same after a change that is saved already: answers what to add to its sentence, where not all cells show it or some
 * wait.
 */
export async function showInCells(workbook: Workbook, watch?: Watch): Promise<string | undefined> {
  try {
    const recalculation = await recalculateAll(workbook, watch);
    return recalculation.left ? recalculatedSentence(recalculation) : waitsSentence(recalculation);
  } catch (problem) {
    return says().notAllShow(sentenceOf(problem));
  }
}
