import { isRefusal, type Refusal } from "../../domain/answer/refusal";
import { counted } from "../../domain/answer/counted";
import { useState } from "preact/hooks";
import type { Book } from "../../model/port/book";
import { planLive, type RestorePlan } from "../../model/portable/plan-live";
import { planPortable, type PortablePlan } from "../../model/portable/plan-portable";
import type { RestoreRecord } from "../../model/port/restore-record";
import type { Workbook } from "../../model/port/workbook";
import { usePane } from "../app/pane";
import { RemarkList } from "./remark-list";
import { useCarryOut } from "./use-carry-out";

type Preview = { kind: "copy"; plan: PortablePlan } | { kind: "live"; plan: RestorePlan };

/** A workbook that works without the add-in, and the way back. */
export function PortableCopy({ workbook }: { workbook: Workbook }) {
  const { session, announce } = usePane();
  const { busy, carryOut, during, progress } = useCarryOut("Changing formulas");
  const [preview, setPreview] = useState<Preview | undefined>();

  /** From the workbook as it is now: while a preview was read, cells may have changed. */
  const planned = async <P extends object>(plan: (book: Book, record: RestoreRecord) => P | Refusal) => {
    const book = await during(() => workbook.readBook());
    const record = await during(() => workbook.restoreRecord());
    if (!record) return undefined;
    const outcome = isRefusal(record) ? record : book && plan(book, record);
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
    await carryOut(
      workbook,
      plan,
      read.model,
      `This workbook is a portable copy: ${counted(formulas, "formula")} over the sheet ${sheet}.`,
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
    const done = `${counted(formulas, "formula is", "formulas are")} live again.`;
    await carryOut(workbook, plan, read.model, sheetStays ? `${done} ${sheetStays}` : done);
  };

  return (
    <div class="share-part">
      <h3>Portable copy</h3>
      <p>
        Puts plain look-ups over a visible sheet of data in the place of the SSB formulas. Anybody can open
        and recalculate the file without the add-in, and you can bring the live formulas back.
      </p>
      <div class="row">
        <button type="button" class="button" disabled={busy} onClick={() => void previewCopy()}>
          Preview a portable copy
        </button>
        <button type="button" class="button" disabled={busy} onClick={() => void bringBack("ask")}>
          Bring back live formulas
        </button>
      </div>
      {progress}
      {preview?.kind === "copy" && (
        <div class="card stack" role="group" aria-label="Preview of the portable copy">
          <p>
            {`${counted(preview.plan.formulas, "formula")} will read ${counted(preview.plan.points, "value")} on a new sheet, ${preview.plan.sheet}. Save the file under another name first if you want to keep both.`}
          </p>
          <RemarkList title="These keep the value they show" remarks={preview.plan.kept} />
          <RemarkList title="These will show an error" remarks={preview.plan.broken} />
          <div class="row">
            <button type="button" class="button primary" onClick={() => void create()}>
              Create
            </button>
            <button type="button" class="button" onClick={() => setPreview(undefined)}>
              Cancel
            </button>
          </div>
        </div>
      )}
      {preview?.kind === "live" && (
        <div class="card stack" role="group" aria-label="Edited cells">
          <RemarkList
            title={`${counted(preview.plan.edited.length, "place")} will be left alone`}
            remarks={preview.plan.edited}
          />
          <div class="row">
            <button type="button" class="button primary" onClick={() => void bringBack("leave")}>
              Bring back the others
            </button>
            <button type="button" class="button" onClick={() => void bringBack("overwrite")}>
              Overwrite these too
            </button>
            <button type="button" class="button" onClick={() => setPreview(undefined)}>
              Cancel
            </button>
          </div>
        </div>
      )}
    </div>
  );
}
