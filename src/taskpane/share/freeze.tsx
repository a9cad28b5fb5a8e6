import { onceAtHand } from "../../domain/ledger/distant";
import { words } from "../languages/in-use";
import { isRefusal } from "../../domain/answer/refusal";
import { useState } from "preact/hooks";
import { planFreeze, type Scope } from "../../model/portable/plan-freeze";
import { planThaw } from "../../model/portable/plan-live";
import { type Remark } from "../../model/port/plan";
import { splitAddress } from "../../domain/formulas/address";
import type { Address, Workbook } from "../../model/port/workbook";
import { usePane } from "../app/pane";
import { RemarkList } from "./remark-list";
import { useCarryOut } from "./use-carry-out";

const SCOPES = ["selection", "sheet", "workbook"] as const satisfies readonly Scope["of"][];

/** Values in the place of formulas, with the formulas kept. */
export function Freeze({ workbook, onChange }: { workbook: Workbook; onChange(): void }) {
  const { session, announce } = usePane();
  const { busy, carryOut, during, progress } = useCarryOut(words().share.changingCells, onChange);
  const [of, setOf] = useState<Scope["of"]>("selection");
  const [left, setLeft] = useState<readonly Remark[]>([]);

  const freeze = async (): Promise<void> => {
    const read = await during(async () => ({
      book: await workbook.readBook(),
      areas: await workbook.selection(),
      kept: await workbook.restoreRecord(),
    }));
    if (!read) return;
    const { kept } = read;
    if (isRefusal(kept)) return announce(kept.refused);
    const plan = await onceAtHand(() => planFreeze(read.book, session, scopeOf(of, read.areas), kept));
    if (isRefusal(plan)) return announce(plan.refused);
    setLeft(plan.unready);
    await carryOut(workbook, plan.plan, read.book, words().share.frozen({ count: plan.formulas }));
  };
  const thaw = async (): Promise<void> => {
    const read = await during(async () => ({
      book: await workbook.readBook(),
      kept: await workbook.restoreRecord(),
    }));
    if (!read) return;
    const { book, kept } = read;
    if (isRefusal(kept)) return announce(kept.refused);
    const plan = planThaw(kept, book);
    if (isRefusal(plan)) return announce(plan.refused);
    setLeft(plan.edited);
    await carryOut(
      workbook,
      plan.plan,
      book,
      `${words().share.liveAgain({ count: plan.formulas })} ${kept.unreadable ?? ""}`.trim(),
    );
  };

  return (
    <div class="share-part">
      <h3>{words().share.freeze}</h3>
      <p>{words().share.freezeHint}</p>
      <div class="field">
        <label for="freeze-scope">{words().share.freezeWhat}</label>
        <select
          id="freeze-scope"
          class="input"
          value={of}
          onChange={(event) => setOf(event.currentTarget.value as Scope["of"])}
        >
          {SCOPES.map((value) => (
            <option key={value} value={value}>
              {words().share.scopes[value]}
            </option>
          ))}
        </select>
      </div>
      <div class="row">
        <button type="button" class="button" disabled={busy} onClick={() => void freeze()}>
          {words().share.freeze}
        </button>
        <button type="button" class="button" disabled={busy} onClick={() => void thaw()}>
          {words().share.unfreeze}
        </button>
      </div>
      {progress}
      <RemarkList title={words().share.leftAsIs} remarks={left} />
    </div>
  );
}

function scopeOf(of: Scope["of"], areas: readonly Address[]): Scope {
  if (of === "selection") return { of, areas };
  const [first = ""] = areas;
  return of === "sheet" ? { of, sheet: splitAddress(first).sheet ?? "" } : { of };
}
