import { words } from "../languages/in-use";
import { useState } from "preact/hooks";
import { planRepair, type RepairPlan } from "../../model/portable/plan-repair";
import { usePane, useWorkbook } from "../app/pane";
import { RemarkList } from "./remark-list";
import { useCarryOut } from "./use-carry-out";

/** Finds cells that lost their function, and enters them anew. */
export function RepairSection() {
  const { workbook, announce } = usePane();
  const inExcel = useWorkbook();
  const { busy, carryOut, during, progress } = useCarryOut(words().share.entering);
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
    announce(stuck === 0 ? words().share.noneStuck : words().share.stuck({ count: stuck }));
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
      words().share.entered({ count: stuck.length }),
    );
    if (done) setFound(undefined);
  };

  return (
    <section aria-labelledby="model-repair">
      <h2 id="model-repair">{words().share.repair}</h2>
      <p>{words().share.repairHint}</p>
      {!workbook && <p>{words().share.repairNeedsExcel}</p>}
      {workbook && (
        <div class="row">
          <button type="button" class="button" disabled={busy} onClick={() => void look()}>
            {words().share.look}
          </button>
        </div>
      )}
      {progress}
      {found && (
        <>
          <RemarkList
            title={words().share.toRepair({ count: found.stuck.length })}
            remarks={found.stuck.map(({ address, why }) => ({ address, why: words().share.why[why] }))}
          />
          <RemarkList title={words().share.cannotRepair} remarks={found.left} />
          {found.stuck.length > 0 && (
            <div class="row">
              <button type="button" class="button" disabled={busy} onClick={() => void repair()}>
                {words().share.repairAll}
              </button>
            </div>
          )}
        </>
      )}
    </section>
  );
}
