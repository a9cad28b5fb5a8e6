import { words } from "../languages/in-use";
import { useEffect, useState } from "preact/hooks";
import { isRefusal, type Refusal } from "../../domain/answer/refusal";
import { unlessRefused } from "../../model/languages/model-text";
import { notShown } from "../../model/scan/not-shown";
import type { WorkbookData } from "../../model/editions/workbook-data";
import type { Unfinished, Workbook } from "../../model/port/workbook";
import { sentenceOf } from "../../model/port/sentence";
import type { Announcements } from "./announcements";
import { usePane } from "./pane";

/** What was begun in the workbook and not ended, with the ways out; looked for on opening and after whatever is said. */
export function UnfinishedBar({ announcements }: { announcements: Announcements }) {
  const { workbook, data, announce } = usePane();
  const [left, setLeft] = useState<Unfinished | undefined>();
  const [busy, setBusy] = useState(false);
  useEffect(() => {
    const find = async (opened: Workbook): Promise<void> => {
      const undo = async (from: WorkbookData): Promise<void> => void unlessRefused(await from.undo());
      const moves = data && { renew: () => data.renew(), undo: () => undo(data) };
      setLeft((await opened.unfinished()) ?? (moves && notShown(opened, moves)));
    };
    const look = (): void => void (workbook && find(workbook).catch(() => undefined));
    look();
    return announcements.onChange(look);
  }, [workbook, data, announcements]);
  if (!left) return null;

  const take = async (way: () => Promise<void | Refusal>, done: string): Promise<void> => {
    if (busy) return;
    setBusy(true);
    try {
      const outcome = await way();
      announce(isRefusal(outcome) ? outcome.refused : done);
    } catch (problem) {
      announce(sentenceOf(problem));
    }
    setBusy(false);
  };
  const { finish, putBack, forget } = left;
  return (
    <section class="notice stack" aria-label={words().app.notEnded}>
      <p>{left.sentence}</p>
      <div class="row">
        {finish && (
          <button
            type="button"
            class="button"
            aria-disabled={busy}
            onClick={() => void take(finish, words().app.finished)}
          >
            {words().app.finish}
          </button>
        )}
        {putBack && (
          <button
            type="button"
            class="button"
            aria-disabled={busy}
            onClick={() => void take(putBack, words().app.wasPutBack)}
          >
            {words().app.putBack}
          </button>
        )}
        <button
          type="button"
          class="button plain"
          aria-disabled={busy}
          onClick={() => void take(forget, words().app.staysAsIs)}
        >
          {words().app.leaveAsIs}
        </button>
      </div>
    </section>
  );
}
