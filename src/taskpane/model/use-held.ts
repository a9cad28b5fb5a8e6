import { useEffect, useState } from "preact/hooks";
import type { Model } from "../../model/editions/model";
import type { ChangeReason } from "../../domain/ledger/vocabulary";
import type { Workbook } from "../../model/port/workbook";
import { previewModel, type ModelPreview, type Seen } from "../../model/refresh/preview-model";

interface Held {
  held: readonly ChangeReason[];
  /** What accepting would change with these reasons held back; undefined while it is worked out. */
  preview: ModelPreview | undefined;
  hold(reasons: readonly ChangeReason[]): void;
}

/**
 * The preview with some reasons held back. It is worked out anew: a value that changes for two reasons still changes
 * for the other one, and differently.
 */
export function useHeld(
  model: Model,
  workbook: Workbook,
  seen: Seen,
  onProblem: (problem: unknown) => void,
): Held {
  const [held, setHeld] = useState<readonly ChangeReason[]>([]);
  const [preview, setPreview] = useState<ModelPreview | undefined>(seen.preview);

  useEffect(() => {
    if (held.length === 0) return setPreview(seen.preview);
    const looking = new AbortController();
    setPreview(undefined);
    previewHeld(model, workbook, seen, held, looking.signal).then(
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
  model: Model,
  workbook: Workbook,
  { pack, cells }: Seen,
  held: readonly ChangeReason[],
  signal: AbortSignal,
): Promise<ModelPreview> {
  const foreseen = await model.foresee(pack, held);
  if (!foreseen.ok) throw new Error(foreseen.message);
  return previewModel({ workbook, cells, before: model.answering(), after: foreseen.session, signal });
}
