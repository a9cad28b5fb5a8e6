import { onceAtHand } from "../../domain/ledger/distant";
import { isRefusal, type Refusal } from "../../domain/answer/refusal";
import { useState } from "preact/hooks";
import type { Book } from "../../model/port/book";
import { planLive, type RestorePlan } from "../../model/portable/plan-live";
import { planPortable, type PortablePlan } from "../../model/portable/plan-portable";
import type { RestoreRecord } from "../../model/port/restore-record";
import type { Workbook } from "../../model/port/workbook";
import { copyElsewhere, opensCopies, type CopyingWorkbook } from "../../model/portable/copy-elsewhere";
import { usePane } from "../app/pane";
import { words } from "../languages/in-use";
import { RemarkList } from "./remark-list";
import { useCarryOut } from "./use-carry-out";

type Preview = { kind: "copy"; plan: PortablePlan } | { kind: "live"; plan: RestorePlan };

/** A workbook that works without the add-in, and the way back. */
export function PortableCopy({ workbook, onChange }: { workbook: Workbook; onChange(): void }) {
  const said = words().share;
  const { session, announce } = usePane();
  const { busy, carryOut, during, progress } = useCarryOut(said.changingFormulas, onChange);
  const [preview, setPreview] = useState<Preview | undefined>();

  /** From the workbook as it is now: while a preview was read, cells may have changed. */
  const planned = async <P extends object>(plan: (book: Book, record: RestoreRecord) => P | Refusal) => {
    const book = await during(() => workbook.readBook());
    const record = await during(() => workbook.restoreRecord());
    if (!record) return undefined;
    const outcome = isRefusal(record) ? record : book && (await onceAtHand(() => plan(book, record)));
    if (!isRefusal(outcome)) return book && outcome && { plan: outcome, model: book };
    announce(outcome.refused);
    return undefined;
  };
  const copy = (book: Book, record: RestoreRecord) => planPortable(book, session, session.today(), record);

  const previewCopy = async (): Promise<void> => {
    const read = await planned(copy);
    if (read) setPreview({ kind: "copy", plan: read.plan });
  };
  const create = async (): Promise<void> => {
    setPreview(undefined);
    const read = await planned(copy);
    if (!read) return;
    const { plan, formulas, sheet } = read.plan;
    await carryOut(workbook, plan, read.model, said.isPortable({ count: formulas, sheet }));
  };
  const openCopy = async (from: CopyingWorkbook): Promise<void> => {
    setPreview(undefined);
    const read = await planned(copy);
    if (!read) return;
    const { plan, formulas, sheet } = read.plan;
    const copied = await during((step) => copyElsewhere(from, plan, read.model, step));
    onChange();
    if (!copied) return;
    if (isRefusal(copied)) return announce(copied.refused);
    const { left } = copied;
    announce(
      left === undefined ? said.copyOpened({ count: formulas, sheet }) : said.copyOpenedLeft({ left }),
    );
  };
  const bringBack = async (edited: "ask" | "leave" | "overwrite"): Promise<void> => {
    setPreview(undefined);
    const read = await planned((book, record) =>
      planLive(record, book, { overwriteEdited: edited === "overwrite" }),
    );
    if (!read) return;
    if (edited === "ask" && read.plan.edited.length > 0) return setPreview({ kind: "live", plan: read.plan });
    const { plan, formulas, sheetStays } = read.plan;
    const done = said.liveAgain({ count: formulas });
    await carryOut(workbook, plan, read.model, sheetStays ? `${done} ${sheetStays}` : done);
  };

  return (
    <div class="share-part">
      <h3>{said.portable}</h3>
      <p>{said.portableHint}</p>
      <div class="row">
        <button type="button" class="button" disabled={busy} onClick={() => void previewCopy()}>
          {said.preview}
        </button>
        <button type="button" class="button" disabled={busy} onClick={() => void bringBack("ask")}>
          {said.bringBack}
        </button>
      </div>
      {progress}
      {preview?.kind === "copy" && (
        <div class="card stack" role="group" aria-label={said.previewTitle}>
          <p>{said.willRead(preview.plan)}</p>
          <p class="notice">{opensCopies(workbook) ? said.opensCopy : said.changesThis}</p>
          <RemarkList title={said.keepValue} remarks={preview.plan.kept} />
          <RemarkList title={said.showError} remarks={preview.plan.broken} />
          <div class="row">
            {opensCopies(workbook) && (
              <button type="button" class="button primary" onClick={() => void openCopy(workbook)}>
                {said.openCopy}
              </button>
            )}
            <button
              type="button"
              class={opensCopies(workbook) ? "button" : "button primary"}
              onClick={() => void create()}
            >
              {said.changeThis}
            </button>
            <button type="button" class="button" onClick={() => setPreview(undefined)}>
              {said.cancel}
            </button>
          </div>
        </div>
      )}
      {preview?.kind === "live" && (
        <div class="card stack" role="group" aria-label={said.edited}>
          <RemarkList
            title={said.leftAlone({ count: preview.plan.edited.length })}
            remarks={preview.plan.edited}
          />
          <div class="row">
            <button type="button" class="button primary" onClick={() => void bringBack("leave")}>
              {said.bringOthers}
            </button>
            <button type="button" class="button" onClick={() => void bringBack("overwrite")}>
              {said.overwriteToo}
            </button>
            <button type="button" class="button" onClick={() => setPreview(undefined)}>
              {said.cancel}
            </button>
          </div>
        </div>
      )}
    </div>
  );
}
