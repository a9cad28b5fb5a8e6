import { useEffect, useState } from "preact/hooks";
import type { WorkbookData } from "../../model/editions/workbook-data";
import type { ChangeReason } from "../../domain/ledger/vocabulary";
import { unlessRefused } from "../../model/languages/model-text";
import type { Workbook } from "../../model/port/workbook";
import { previewWorkbook, type Preview, type Seen } from "../../model/refresh/preview-workbook";

interface Held {
  held: readonly ChangeReason[];
  /** What accepting would change with these reasons held back; undefined while it is worked out. */
  preview: Preview | undefined;
  hold(reasons: readonly ChangeReason[]): void;
}

/**
 * The preview with some reasons held back. It is worked out anew: a value that changes for two reasons still changes
 * for the other one, and differently.
 */
export function useHeld(
  data: WorkbookData,
  workbook: Workbook,
  seen: Seen,
  onProblem: (problem: unknown) => void,
): Held {
  const [held, setHeld] = useState<readonly ChangeReason[]>([]);
  const [preview, setPreview] = useState<Preview | undefined>(seen.preview);

  useEffect(() => {
    if (held.length === 0) return setPreview(seen.preview);
    const looking = new AbortController();
    setPreview(undefined);
    previewHeld(data, workbook, seen, held, looking.signal).then(
      (found) => !looking.signal.aborted && setPreview(found),
      (problem: unknown) => {
        if (looking.signal.aborted) return;
        onProblem(problem);
        setHeld([]);
      },
    );
    return () => looking.abort();
  }, [held, seen]);

  return { held, preview, hold: setHeld };
}

async function previewHeld(
  data: WorkbookData,
  workbook: Workbook,
  { pack, cells }: Seen,
  held: readonly ChangeReason[],
  signal: AbortSignal,
): Promise<Preview> {
  const { session: after } = unlessRefused(await data.foresee(pack, held));
  return previewWorkbook({ workbook, cells, before: data.answering(), after, signal });
}
