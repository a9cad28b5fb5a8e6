import { sentenceOf } from "../../model/port/sentence";
import { isRefusal } from "../../domain/answer/refusal";
import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import type { Book } from "../../model/port/book";
import type { Plan } from "../../model/port/plan";
import type { Progress, Workbook } from "../../model/port/workbook";
import { usePane } from "../app/pane";
import "./share.css";

export interface CarryingOut {
  busy: boolean;
  /** Carries a plan out and says what was done, with the way back. True where it was done. */
  carryOut(workbook: Workbook, plan: Plan, before: Book, done: string): Promise<boolean>;
  /** Anything else that takes a while; a problem is announced. */
  during<T>(act: (progress: Progress) => Promise<T>): Promise<T | undefined>;
  /** How far it is, to be shown while there is something to show. */
  progress: ComponentChildren;
}

/** `onChange`: the workbook was changed, or changed back. */
export function useCarryOut(label: string, onChange?: () => void): CarryingOut {
  const { announce } = usePane();
  const [busy, setBusy] = useState(false);
  const [share, setShare] = useState<number | undefined>();

  const during = async <T,>(act: (progress: Progress) => Promise<T>): Promise<T | undefined> => {
    setBusy(true);
    try {
      return await act((cells, of) => setShare(cells / of));
    } catch (problem) {
      announce(sentenceOf(problem));
      return undefined;
    } finally {
      setBusy(false);
      setShare(undefined);
    }
  };

  return {
    busy,
    during,
    carryOut: async (workbook, plan, before, done) => {
      const outcome = await during((step) => workbook.carryOut(plan, before, step));
      if (!outcome) return false;
      if (isRefusal(outcome)) {
        announce(outcome.refused);
        return false;
      }
      onChange?.();
      announce(done, () => outcome.undo().finally(onChange));
      return true;
    },
    progress: busy && (
      <progress class="share-progress" aria-label={label} {...(share !== undefined && { value: share })} />
    ),
  };
}
