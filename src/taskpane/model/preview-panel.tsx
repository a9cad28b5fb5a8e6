import { isRefusal } from "../../domain/answer/refusal";
import { counted } from "../../domain/answer/counted";
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import type { WorkbookData } from "../../model/editions/workbook-data";
import type { ChangeReason } from "../../domain/ledger/vocabulary";
import type { CallChangeReason } from "../../model/refresh/preview";
import { reasonText } from "../../model/languages/model-text";
import { countReasons, isHoldable } from "../../model/refresh/summary";
import { type Workbook } from "../../model/port/workbook";
import { inStyle } from "../../domain/formulas/local-formula";
import { useFormulaStyle, usePane } from "../app/pane";
import { cellText } from "../parts/cell-text";
import { VirtualList } from "../parts/virtual-list";
import { writeChangeSheet } from "../../model/refresh/change-sheet";
import { Outputs } from "./outputs";
import { changedCells } from "../../model/refresh/see-edition";
import type { CellChange, Seen } from "../../model/refresh/preview-workbook";
import { sentenceOf } from "../../model/port/sentence";
import { percent } from "./percent";
import { useHeld } from "./use-held";
import { messageText } from "../../domain/answer/message-text";

interface PreviewProps {
  data: WorkbookData;
  workbook: Workbook;
  seen: Seen;
  onAccept(held: readonly ChangeReason[]): void;
  onCancel(): void;
}

/** Every value that changes, by reason; each reason can be held back. */
export function PreviewPanel({ data, workbook, seen, onAccept, onCancel }: PreviewProps) {
  const { announce } = usePane();
  const { held, preview, hold } = useHeld(data, workbook, seen, (problem) => announce(sentenceOf(problem)));
  const [filter, setFilter] = useState({ sheet: "", reason: "" });
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);

  const reasons = useMemo(() => countReasons(seen.preview.changes), [seen]);
  const changes = useMemo(() => grouped(preview?.changes ?? []), [preview]);
  const shown = useMemo(
    () => changes.filter((change) => passes(change, filter)),
    [changes, filter.sheet, filter.reason],
  );

  const writeSheet = async (): Promise<void> => {
    try {
      const added = await writeChangeSheet(workbook, seen.pack.edition, shown);
      announce("The changes are on a sheet of their own.", added.undo);
    } catch (problem) {
      announce(sentenceOf(problem));
    }
  };

  return (
    <div class="stack">
      <h3 ref={title} tabIndex={0}>
        {summaryOf(seen)}
      </h3>
      <Unknown addresses={seen.preview.unresolved} why="Only Excel works out the arguments of" />
      <Unknown addresses={seen.preview.dependent} why="A cell that changes itself is read by" />
      {reasons.length > 0 && <Reasons reasons={reasons} held={held} onHold={hold} />}
      <Outputs data={data} workbook={workbook} pack={seen.pack} held={held} />
      <div class="row">
        <button type="button" class="button primary" disabled={!preview} onClick={() => onAccept(held)}>
          {held.length === 0 ? "Accept all" : `Accept, hold ${counted(held.length, "reason")}`}
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
      {!preview && <p class="quiet">Looking again…</p>}
      <div class="row filters">
        <Filter
          id="preview-reason"
          label="Reason"
          all="All reasons"
          value={filter.reason}
          choices={countReasons(changes).map(({ reason }) => [reason, reasonText(reason)])}
          onChange={(reason) => setFilter({ ...filter, reason })}
        />
        <Filter
          id="preview-sheet"
          label="Sheet"
          all="All sheets"
          value={filter.sheet}
          choices={[...new Set(changes.map(({ sheet }) => sheet))].map((sheet) => [sheet, sheet])}
          onChange={(sheet) => setFilter({ ...filter, sheet })}
        />
      </div>
      <VirtualList
        items={shown}
        label="Values that change"
        estimate={64}
        keyOf={(change) => change.key}
        render={(change, tabIndex) => <Change change={change} workbook={workbook} tabIndex={tabIndex} />}
      />
    </div>
  );
}

interface ReasonsProps {
  reasons: readonly { reason: CallChangeReason; count: number }[];
  held: readonly ChangeReason[];
  onHold(held: readonly ChangeReason[]): void;
}

function Reasons({ reasons, held, onHold }: ReasonsProps) {
  const toggle = (reason: ChangeReason, isAccepted: boolean): void =>
    onHold(isAccepted ? held.filter((one) => one !== reason) : [...held, reason]);
  return (
    <fieldset>
      <legend>Accept</legend>
      {reasons.map(({ reason, count }) => (
        <label key={reason} class="reason">
          <input
            type="checkbox"
            checked={!held.includes(reason as ChangeReason)}
            disabled={!isHoldable(reason)}
            onChange={(event) => toggle(reason as ChangeReason, event.currentTarget.checked)}
          />
          <span>{reasonText(reason)}</span> <span class="badge">{count}</span>
        </label>
      ))}
    </fieldset>
  );
}

interface FilterProps {
  id: string;
  label: string;
  all: string;
  value: string;
  choices: readonly (readonly [value: string, text: string])[];
  onChange(value: string): void;
}

/** Of one choice there is nothing to pick, unless it was picked before the others went. */
function Filter({ id, label, all, value, choices, onChange }: FilterProps) {
  if (choices.length < 2 && value === "") return null;
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <select id={id} class="input" value={value} onChange={(event) => onChange(event.currentTarget.value)}>
        <option value="">{all}</option>
        {choices.map(([choice, text]) => (
          <option key={choice} value={choice}>
            {text}
          </option>
        ))}
      </select>
    </div>
  );
}

/** Cells whose new value is not known before Excel has recalculated them. */
function Unknown({ addresses, why }: { addresses: readonly string[]; why: string }) {
  if (addresses.length === 0) return null;
  const more = addresses.length - 1;
  const cells = more === 0 ? addresses[0] : `${addresses[0]} and ${counted(more, "more cell")}`;
  return <p class="notice">{`${why} ${cells}: what comes of it is known after recalculating.`}</p>;
}

interface ChangeProps {
  change: CellChange;
  workbook: Workbook;
  tabIndex: number;
}

/** A row is a button that takes to its cell. */
function Change({ change, workbook, tabIndex }: ChangeProps) {
  const { announce } = usePane();
  const style = useFormulaStyle();
  const jump = async (): Promise<void> => {
    const outcome = await workbook.goTo(change.cell);
    if (isRefusal(outcome)) announce(outcome.refused);
  };
  return (
    <button
      type="button"
      class="change"
      data-row
      tabIndex={tabIndex}
      title={inStyle(change.formula, style)}
      onClick={() => void jump()}
    >
      <span class="place">{change.cell}</span>
      <span class="values">
        {textOf(change, "before")} → <strong>{textOf(change, "after")}</strong>
        {change.relative !== undefined && ` (${percent(change.relative)})`}
      </span>
      <span class="quiet why">{whyOf(change)}</span>
    </button>
  );
}

function textOf(change: CellChange, side: "before" | "after"): string {
  return cellText(change[side]) || "blank";
}

function whyOf({ reason, because, after }: CellChange): string {
  const said = because.map(({ publisher, published }) => `${publisher}, ${published}`);
  const sentence = after.type === "failure" ? messageText(after.failure) : "";
  return [reasonText(reason), [...new Set(said)].join("; "), sentence].filter(Boolean).join(" · ");
}

/** By reason, the most frequent first, and then as they stand in the workbook. */
function grouped(changes: readonly CellChange[]): CellChange[] {
  const reasons = countReasons(changes).map(({ reason }) => reason);
  return [...changes].sort((a, b) => reasons.indexOf(a.reason) - reasons.indexOf(b.reason));
}

function passes(change: CellChange, { sheet, reason }: { sheet: string; reason: string }): boolean {
  return (sheet === "" || change.sheet === sheet) && (reason === "" || change.reason === reason);
}

function summaryOf({ pack, cells, preview }: Seen): string {
  const all = counted(cells.length, "SSB formula");
  if (preview.changes.length === 0) return `Edition ${pack.edition} changes none of the ${all}.`;
  return `Edition ${pack.edition} changes ${counted(changedCells(preview), "cell")}; ${all} in all.`;
}
