import { counted } from "../../domain/answer/counted";
import { useState } from "preact/hooks";
import { planRepair, type RepairPlan } from "../../model/portable/plan-repair";
import { usePane, useWorkbook } from "../app/pane";
import { RemarkList } from "./remark-list";
import { useCarryOut } from "./use-carry-out";

const WHY = {
  "another prefix": "It calls the function under another name.",
  "not found": "It shows #NAME? although the function is there.",
};

/** Finds cells that lost their function, and enters them anew. */
export function RepairSection() {
  const { workbook, announce } = usePane();
  const inExcel = useWorkbook();
  const { busy, carryOut, during, progress } = useCarryOut("Entering formulas anew");
  const [found, setFound] = useState<RepairPlan | undefined>();

  const scan = async () => {
    const book = await during(() => inExcel().readBook());
    return book && { model: book, found: planRepair(book) };
  };
  const look = async (): Promise<void> => {
    const scanned = await scan();
    if (!scanned) return;
    setFound(scanned.found);
    const stuck = scanned.found.stuck.length + scanned.found.left.length;
    announce(stuck === 0 ? "No SSB formula is stuck." : `${counted(stuck, "cell is", "cells are")} stuck.`);
  };
  /** What is stuck now: since the list was made, cells may have changed. */
  const repair = async (): Promise<void> => {
    const scanned = await scan();
    if (!scanned) return;
    const { plan, stuck } = scanned.found;
    const done = await carryOut(
      inExcel(),
      plan,
      scanned.model,
      `${counted(stuck.length, "formula was", "formulas were")} entered anew.`,
    );
    if (done) setFound(undefined);
  };

  return (
    <section aria-labelledby="model-repair">
      <h2 id="model-repair">Repair</h2>
      <p>
        After the add-in is installed, cells may stay at #NAME? or keep a name such as _xldudf_SSB_PRICE.
        Entering them anew binds them again.
      </p>
      {!workbook && <p>Repairing needs Excel.</p>}
      {workbook && (
        <div class="row">
          <button type="button" class="button" disabled={busy} onClick={() => void look()}>
            Look for stuck cells
          </button>
        </div>
      )}
      {progress}
      {found && (
        <>
          <RemarkList
            title={counted(found.stuck.length, "cell to repair", "cells to repair")}
            remarks={found.stuck.map(({ address, why }) => ({ address, why: WHY[why] }))}
          />
          <RemarkList title="These cannot be repaired here" remarks={found.left} />
          {found.stuck.length > 0 && (
            <div class="row">
              <button type="button" class="button" disabled={busy} onClick={() => void repair()}>
                Repair all
              </button>
            </div>
          )}
        </>
      )}
    </section>
  );
}
