import { useState } from "preact/hooks";
import type { Model } from "../../domain/portable/model";
import { planLive, type RestorePlan } from "../../domain/portable/plan-live";
import { planPortable, type PortablePlan } from "../../domain/portable/plan-portable";
import { isRefusal } from "../../domain/portable/plan";
import { readRecord } from "../../domain/portable/record";
import type { Workbook } from "../../domain/workbook/workbook";
import { usePane } from "../app/pane";
import { RemarkList } from "./remark-list";
import { count, useCarryOut } from "./use-carry-out";

type Preview = { kind: "copy"; plan: PortablePlan; model: Model } | { kind: "live"; plan: RestorePlan; model: Model };

/** A workbook that works without the add-in, and the way back. */
export function PortableCopy({ workbook }: { workbook: Workbook }) {
  const { session, announce } = usePane();
  const { busy, carryOut, during, progress } = useCarryOut("Changing formulas");
  const [preview, setPreview] = useState<Preview | undefined>();
  const record = () => readRecord((name) => workbook.setting(name)).record;

  const planCopy = async (): Promise<void> => {
    const model = await during(() => workbook.readModel());
    if (!model) return;
    const plan = planPortable(model, session, session.today(), record());
    if (isRefusal(plan)) return announce(plan.refused);
    setPreview({ kind: "copy", plan, model });
  };
  const create = async ({ plan, model }: Preview & { kind: "copy" }): Promise<void> => {
    setPreview(undefined);
    await carryOut(workbook, plan.plan, model, `This workbook is a portable copy: ${count(plan.formulas, "formula")} over the sheet ${plan.sheet}.`);
  };
  const bringBack = async (): Promise<void> => {
    const model = await during(() => workbook.readModel());
    if (!model) return;
    const plan = planLive(record(), model);
    if (isRefusal(plan)) return announce(plan.refused);
    if (plan.edited.length > 0) return setPreview({ kind: "live", plan, model });
    await goLive(plan, model);
  };
  const goLive = async (plan: RestorePlan, model: Model): Promise<void> => {
    setPreview(undefined);
    const stays = plan.sheetStays ? ` ${plan.sheetStays}` : "";
    await carryOut(workbook, plan.plan, model, `${count(plan.formulas, "formula is", "formulas are")} live again.${stays}`);
  };
  const goLiveEverywhere = (model: Model): void => {
    const plan = planLive(record(), model, { overwriteEdited: true });
    if (isRefusal(plan)) announce(plan.refused);
    else void goLive(plan, model);
  };

  return (
    <div class="share-part">
      <h3>Portable copy</h3>
      <p>
        Puts plain look-ups over a visible sheet of data in the place of the SSB formulas. Anybody can open and recalculate the
        file without the add-in, and you can bring the live formulas back.
      </p>
      <div class="row">
        <button type="button" class="button" disabled={busy} onClick={() => void planCopy()}>
          Preview a portable copy
        </button>
        <button type="button" class="button" disabled={busy} onClick={() => void bringBack()}>
          Bring back live formulas
        </button>
      </div>
      {progress}
      {preview?.kind === "copy" && (
        <div class="card stack" role="group" aria-label="Preview of the portable copy">
          <p>
            {`${count(preview.plan.formulas, "formula")} will read ${count(preview.plan.points, "value")} on a new sheet, ${preview.plan.sheet}. Save the file under another name first if you want to keep both.`}
          </p>
          <RemarkList title="These keep the value they show" remarks={preview.plan.kept} />
          <RemarkList title="These will show an error" remarks={preview.plan.broken} />
          <div class="row">
            <button type="button" class="button primary" onClick={() => void create(preview)}>
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
          <RemarkList title={`${count(preview.plan.edited.length, "place")} will be left alone`} remarks={preview.plan.edited} />
          <div class="row">
            <button type="button" class="button primary" onClick={() => void goLive(preview.plan, preview.model)}>
              Bring back the others
            </button>
            <button type="button" class="button" onClick={() => goLiveEverywhere(preview.model)}>
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
