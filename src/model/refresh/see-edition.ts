import { isFailure } from "../../domain/answer/failure";
import { messageText } from "../../domain/answer/message-text";
import { RefusalError } from "../../domain/answer/refusal";
import type { Session } from "../../domain/functions/session";
import type { EditionRef } from "../../domain/editions/identity";
import type { IsoDate } from "../../domain/ledger/records";
import type { Answering, WorkbookData } from "../editions/workbook-data";
import { unlessRefused } from "../languages/model-text";
import type { Progress, Workbook } from "../port/workbook";
import { cameIn } from "./came-in";
import { previewWorkbook, type Preview, type Seen, type SeenDay } from "./preview-workbook";

/** What another edition would change in a workbook; changes nothing. Throws where it can't be had, or was given up. */
export async function seeEdition(
  data: WorkbookData,
  workbook: Workbook,
  edition: EditionRef,
  signal: AbortSignal,
  onProgress?: Progress,
): Promise<Seen> {
  const before = data.answering();
  const { pack } = unlessRefused(await data.fetchEdition(edition));
  const { session: after } = unlessRefused(await data.foresee(pack));
  const seen = await seeCells({ workbook, before, after, signal, onProgress });
  const came = isFailure(before) ? [] : cameIn(before.pack, pack, await data.editions());
  return { ...seen, pack, after, cameIn: came };
}

/** What the as-of day would change in a workbook; changes nothing. Throws where nothing answers, or it was given up. */
export async function seeDay(
  data: WorkbookData,
  workbook: Workbook,
  day: IsoDate,
  signal: AbortSignal,
  onProgress?: Progress,
): Promise<SeenDay> {
  const [before, after] = [data.answering(), data.seenAsOf(day)];
  if (isFailure(after)) throw new RefusalError(messageText(after));
  return seeCells({ workbook, before, after, signal, onProgress });
}

interface Looking {
  workbook: Workbook;
  before: Answering;
  after: Session;
  signal: AbortSignal;
  onProgress: Progress | undefined;
}

async function seeCells({ workbook, before, after, signal, onProgress }: Looking): Promise<SeenDay> {
  const cells = await workbook.formulaCells();
  signal.throwIfAborted();
  const preview = await previewWorkbook({
    workbook,
    cells,
    before,
    after,
    signal,
    ...(onProgress && { onProgress }),
  });
  return { cells, preview };
}

/** How many cells would show something else. */
export function changedCells({ changes }: Preview): number {
  return new Set(changes.map(({ cell }) => cell)).size;
}
