import { isRefusal, type Refusal } from "../../domain/answer/refusal";
import type { Book } from "../port/book";
import type { Plan } from "../port/plan";
import { sentenceOf } from "../port/sentence";
import type { Progress, Workbook } from "../port/workbook";

export type CopyingWorkbook = Workbook & Required<Pick<Workbook, "openCopy">>;

/** Whether a copy can be one: a workbook beside this one. */
export function opensCopies(workbook: Workbook): workbook is CopyingWorkbook {
  return workbook.openCopy !== undefined;
}

/** A copy is open; `left` says what this workbook still holds of the change that made it. */
export interface CopiedElsewhere {
  left?: string;
}

/**
 * Opens a workbook of its own in which a plan is carried out, and leaves this one as it was. No host changes a file that is
 * not open: the plan is carried out here, the copy is opened from what stands here then, and the plan is taken back.
 */
export async function copyElsewhere(
  workbook: CopyingWorkbook,
  plan: Plan,
  before: Book,
  progress: Progress,
): Promise<CopiedElsewhere | Refusal> {
  const made = await workbook.carryOut(plan, before, progress);
  if (isRefusal(made)) return made;
  const opened = await workbook.openCopy();
  const left = await made.undo().catch(sentenceOf);
  if (isRefusal(opened)) return left ? { refused: `${opened.refused} ${left}` } : opened;
  return left ? { left } : {};
}
