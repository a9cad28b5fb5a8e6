import { sentenceOf } from "../../model/port/sentence";
import { useCallback, useEffect, useState } from "preact/hooks";
import type { CellContent } from "../../model/port/workbook";
import { usePane } from "../app/pane";
import { behindCell, type BehindCell } from "../../model/scan/behind-cell";

export interface SelectedCell {
  /** Absent until the workbook has answered. */
  behind: BehindCell | undefined;
  /** Why it did not. */
  problem: string | undefined;
  /** Reads the selected cell again: its formula or its inputs may have changed. */
  look(): Promise<void>;
}

/** Follows the selection. An answer that comes after the selection has moved on is dropped. */
export function useSelectedCell(): SelectedCell {
  const { session, workbook } = usePane();
  const [state, setState] = useState<Omit<SelectedCell, "look">>({ behind: undefined, problem: undefined });
  const [latest] = useState({ asked: 0 });

  const show = useCallback(
    async (cell: Promise<CellContent>): Promise<void> => {
      if (!workbook) return;
      const asked = ++latest.asked;
      const next = await cell
        .then((content) => behindCell(session, workbook, content))
        .then((behind) => ({ behind, problem: undefined }))
        .catch((problem: unknown) => ({
          behind: undefined,
          problem: sentenceOf(problem),
        }));
      if (asked === latest.asked) setState(next);
    },
    [session, workbook, latest],
  );
  const look = useCallback(async (): Promise<void> => {
    if (workbook) await show(workbook.selected());
  }, [workbook, show]);

  useEffect(() => {
    void look();
    const stop = workbook?.onSelection((cell) => void show(Promise.resolve(cell)));
    return () => {
      latest.asked++;
      stop?.();
    };
  }, [workbook, look, show, latest]);
  return { ...state, look };
}
