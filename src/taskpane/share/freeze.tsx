import { isRefusal } from "../../domain/answer/refusal";
import { counted } from "../../domain/answer/counted";
import { useState } from "preact/hooks";
import { planFreeze, type Scope } from "../../model/portable/plan-freeze";
import { planThaw } from "../../model/portable/plan-live";
import { type Remark } from "../../model/port/plan";
import { splitAddress } from "../../domain/formulas/address";
import type { Address, Workbook } from "../../model/port/workbook";
import { usePane } from "../app/pane";
import { RemarkList } from "./remark-list";
import { useCarryOut } from "./use-carry-out";

const SCOPES: [Scope["of"], string][] = [
  ["selection", "The selected cells"],
  ["sheet", "This sheet"],
  ["workbook", "The whole workbook"],
];

/** Values in the place of formulas, with the formulas kept. */
export function Freeze({ workbook }: { workbook: Workbook }) {
  const { session, announce } = usePane();
  const { busy, carryOut, during, progress } = useCarryOut("Changing cells");
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
    const plan = planFreeze(read.book, session, scopeOf(of, read.areas), kept);
    if (isRefusal(plan)) return announce(plan.refused);
    setLeft(plan.unready);
    await carryOut(
      workbook,
      plan.plan,
      read.book,
      `${counted(plan.formulas, "formula is", "formulas are")} frozen to values.`,
    );
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
      `${counted(plan.formulas, "formula is", "formulas are")} live again. ${kept.unreadable ?? ""}`.trim(),
    );
  };

  return (
    <div class="share-part">
      <h3>Freeze to values</h3>
      <p>
        Keeps what the cells show now and remembers their formulas in the file. The values no longer follow
        anything.
      </p>
      <div class="field">
        <label for="freeze-scope">Freeze</label>
        <select
          id="freeze-scope"
          class="input"
          value={of}
          onChange={(event) => setOf(event.currentTarget.value as Scope["of"])}
        >
          {SCOPES.map(([value, label]) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      </div>
      <div class="row">
        <button type="button" class="button" disabled={busy} onClick={() => void freeze()}>
          Freeze to values
        </button>
        <button type="button" class="button" disabled={busy} onClick={() => void thaw()}>
          Thaw all
        </button>
      </div>
      {progress}
      <RemarkList title="Left as they are" remarks={left} />
    </div>
  );
}

function scopeOf(of: Scope["of"], areas: readonly Address[]): Scope {
  if (of === "selection") return { of, areas };
  const [first = ""] = areas;
  return of === "sheet" ? { of, sheet: splitAddress(first).sheet ?? "" } : { of };
}
