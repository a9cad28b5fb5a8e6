import { useMemo, useRef, useState } from "preact/hooks";
import type { Model } from "../../data/editions/model";
import type { ChangeReason } from "../../domain/refresh/changes";
import { countReasons, isHoldable, REASON_WORDS } from "../../domain/refresh/summary";
import { isOccupied, isRefused, type Workbook } from "../../domain/workbook/workbook";
import { usePane } from "../app/pane";
import { CellJump } from "../parts/cell-jump";
import { cellText } from "../parts/cell-text";
import { VirtualList } from "../parts/virtual-list";
import { changeSheet } from "./change-sheet";
import { Outputs } from "./outputs";
import { withoutHeld, type ModelChange, type ModelPreview } from "./preview-model";

interface PreviewProps {
  model: Model;
  workbook: Workbook;
  preview: ModelPreview;
  onAccept(held: readonly ChangeReason[]): void;
  onCancel(): void;
}

/** Every value that changes, by reason; each reason can be held back. */
export function PreviewPanel({ model, workbook, preview, onAccept, onCancel }: PreviewProps) {
  const { announce } = usePane();
  const [held, setHeld] = useState<ReadonlySet<ChangeReason>>(new Set());
  const [sheet, setSheet] = useState("");
  const title = useRef<HTMLHeadingElement>(null);
  const reasons = useMemo(() => countReasons(preview.changes), [preview]);
  const sheets = useMemo(() => [...new Set(preview.changes.map((change) => change.sheet))], [preview]);
  const shown = useMemo(
    () => withoutHeld(preview, held).filter((change) => sheet === "" || change.sheet === sheet),
    [preview, held, sheet],
  );
  const hold = (reason: ChangeReason, accepted: boolean): void => {
    const next = new Set(held);
    if (accepted) next.delete(reason);
    else next.add(reason);
    setHeld(next);
  };

  const writeSheet = async (): Promise<void> => {
    const added = await workbook.addSheet("SSB changes");
    if (isRefused(added)) return announce(added.refused);
    const written = await workbook.write({ at: `${added.address}`, content: changeSheet(preview, shown) });
    if (isRefused(written)) return announce(written.refused);
    if (isOccupied(written)) return announce("The new sheet is not empty.");
    announce("The changes are on a sheet of their own.", added.undo);
  };

  return (
    <div class="stack">
      <h3 ref={title}>{summaryOf(preview)}</h3>
      {preview.unresolved.length > 0 && (
        <p class="notice">
          {`${preview.unresolved.length} more calls have arguments that only Excel works out, such as ${preview.unresolved[0]}. They are recalculated too.`}
        </p>
      )}
      {reasons.length > 0 && (
        <fieldset>
          <legend>Accept</legend>
          {reasons.map(({ reason, count }) => (
            <label key={reason} class="reason">
              <input
                type="checkbox"
                checked={!held.has(reason as ChangeReason)}
                disabled={!isHoldable(reason)}
                onChange={(event) => hold(reason as ChangeReason, event.currentTarget.checked)}
              />
              <span>{REASON_WORDS[reason]}</span> <span class="badge">{count}</span>
            </label>
          ))}
        </fieldset>
      )}
      <Outputs model={model} workbook={workbook} preview={preview} held={[...held]} />
      <div class="row">
        <button type="button" class="button primary" onClick={() => onAccept([...held])}>
          {held.size === 0
            ? "Accept all"
            : `Accept, hold ${held.size === 1 ? "1 reason" : `${held.size} reasons`}`}
        </button>
        <button type="button" class="button" onClick={onCancel}>
          Cancel
        </button>
        {shown.length > 0 && (
          <button type="button" class="button" onClick={() => void writeSheet()}>
            Write a change sheet
          </button>
        )}
      </div>
      {sheets.length > 1 && (
        <div class="field">
          <label for="preview-sheet">Sheet</label>
          <select
            id="preview-sheet"
            class="input"
            value={sheet}
            onChange={(event) => setSheet(event.currentTarget.value)}
          >
            <option value="">All sheets</option>
            {sheets.map((name) => (
              <option key={name} value={name}>
                {name}
              </option>
            ))}
          </select>
        </div>
      )}
      <VirtualList
        items={shown}
        label="Values that change"
        estimate={64}
        keyOf={(change) => `${change.cell} ${change.name} ${change.row} ${change.column}`}
        render={(change, tabIndex) => <Change change={change} tabIndex={tabIndex} />}
      />
    </div>
  );
}

function Change({ change, tabIndex }: { change: ModelChange; tabIndex: number }) {
  return (
    <div class="change" data-row tabIndex={tabIndex} title={change.formula}>
      <span>
        <CellJump address={change.cell} />
      </span>
      <span class="values">
        {shownText(change, "before")} → <strong>{shownText(change, "after")}</strong>
        {change.relative !== undefined && ` (${percent(change.relative)})`}
      </span>
      <span class="quiet why">{whyOf(change)}</span>
    </div>
  );
}

function shownText(change: ModelChange, side: "before" | "after"): string {
  return cellText(change[side]) || "blank";
}

export function whyOf({ reason, because, after }: ModelChange): string {
  const said = because.map(({ publisher, published }) => `${publisher}, ${published}`);
  const sentence = after.type === "failure" ? after.failure.message : "";
  return [REASON_WORDS[reason], [...new Set(said)].join("; "), sentence].filter(Boolean).join(" · ");
}

export function percent(share: number): string {
  const value = share * 100;
  return `${value > 0 ? "+" : "−"}${Math.abs(value).toFixed(Math.abs(value) < 10 ? 1 : 0)}%`;
}

function summaryOf({ changes, addresses, pack }: ModelPreview): string {
  const all = addresses.length === 1 ? "1 SSB cell" : `${addresses.length} SSB cells`;
  if (changes.length === 0) return `Edition ${pack.edition} changes none of the ${all}.`;
  const cells = new Set(changes.map(({ cell }) => cell)).size;
  return `Edition ${pack.edition} changes ${cells === 1 ? "1 cell" : `${cells} cells`}; ${all} in all.`;
}
