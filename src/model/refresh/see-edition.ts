import type { EditionRef } from "../../domain/editions/identity";
import type { WorkbookData } from "../editions/workbook-data";
import { unlessRefused } from "../languages/model-text";
import type { Progress, Workbook } from "../port/workbook";
import { previewWorkbook, type Preview, type Seen } from "./preview-workbook";

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
  return { pack, cells, preview };
}

/** How many cells would show something else. */
export function changedCells({ changes }: Preview): number {
  return new Set(changes.map(({ cell }) => cell)).size;
}
