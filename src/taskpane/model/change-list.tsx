import { useMemo, useState } from "preact/hooks";
import { isRefusal } from "../../domain/answer/refusal";
import { messageText } from "../../domain/answer/message-text";
import { inStyle } from "../../domain/formulas/local-formula";
import { reasonText } from "../../model/languages/model-text";
import { sentenceOf } from "../../model/port/sentence";
import type { Workbook } from "../../model/port/workbook";
import { writeChangeSheet } from "../../model/refresh/change-sheet";
import type { CellChange, Preview } from "../../model/refresh/preview-workbook";
import { subjectText } from "../../model/refresh/subject";
import { countReasons, inOrder } from "../../model/refresh/summary";
import { useFormulaStyle, usePane } from "../app/pane";
import { cellText } from "../parts/cell-text";
import { words } from "../languages/in-use";
import { VirtualList } from "../parts/virtual-list";
import { percent } from "./percent";

interface ListProps {
  /** Tells its fields from those of another list in sight. */
  name: string;
  changes: readonly CellChange[];
  workbook: Workbook;
  /** What the values would be of, for the sheet of changes. */
  edition: string;
}

/** Every value that changes, to be narrowed, gone to, and written onto a sheet. */
export function ChangeList({ name, changes: all, workbook, edition }: ListProps) {
  const { announce } = usePane();
  const [filter, setFilter] = useState({ sheet: "", reason: "" });
  const changes = useMemo(() => inOrder(all), [all]);
  const shown = useMemo(
    () => changes.filter((change) => passes(change, filter)),
    [changes, filter.sheet, filter.reason],
  );
  const writeSheet = async (): Promise<void> => {
    try {
      const added = await writeChangeSheet(workbook, edition, shown);
      announce(words().refresh.onSheet({ count: shown.length }), added.undo);
    } catch (problem) {
      announce(sentenceOf(problem));
    }
  };
  return (
    <>
      {shown.length > 0 && (
        <div class="row">
          <button type="button" class="button" onClick={() => void writeSheet()}>
            {words().refresh.writeSheet}
          </button>
        </div>
      )}
      <div class="row filters">
        <Filter
          id={`${name}-reason`}
          label={words().refresh.reason}
          all={words().refresh.allReasons}
          value={filter.reason}
          choices={countReasons(changes).map(({ reason }) => [reason, reasonText(reason)])}
          onChange={(reason) => setFilter({ ...filter, reason })}
        />
        <Filter
          id={`${name}-sheet`}
          label={words().refresh.sheet}
          all={words().refresh.allSheets}
          value={filter.sheet}
          choices={[...new Set(changes.map(({ sheet }) => sheet))].map((sheet) => [sheet, sheet])}
          onChange={(sheet) => setFilter({ ...filter, sheet })}
        />
      </div>
      <VirtualList
        items={shown}
        label={words().refresh.valuesThatChange}
        estimate={84}
        keyOf={(change) => change.key}
        render={(change, tabIndex) => <Change change={change} workbook={workbook} tabIndex={tabIndex} />}
      />
    </>
  );
}

/** What the preview does not know: said before anything is accepted. */
export function NotForeseen({ preview: { unresolved, dependent } }: { preview: Preview }) {
  return (
    <>
      <Unknown addresses={unresolved} say={words().refresh.excelWorksOut} />
      <Unknown addresses={dependent} say={words().refresh.readsChanging} />
    </>
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

interface UnknownProps {
  addresses: readonly string[];
  say(given: { cells: string }): string;
}

/** Cells whose new value is not known before Excel has recalculated them. */
function Unknown({ addresses, say }: UnknownProps) {
  const [cell, ...others] = addresses;
  if (cell === undefined) return null;
  const count = others.length;
  const cells = count === 0 ? cell : words().refresh.andMoreCells({ cell, count });
  return <p class="notice">{say({ cells })}</p>;
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
      <span class="subject">{subjectOf(change)}</span>
      <span class="values">
        {textOf(change, "before")} → <strong>{textOf(change, "after")}</strong>
        {change.relative !== undefined && ` (${percent(change.relative)})`}
      </span>
      <span class="quiet why">{whyOf(change)}</span>
    </button>
  );
}

function subjectOf(change: CellChange): string {
  return subjectText(change, (subject, row) => words().refresh.row({ subject, row }));
}

/** So much of a text tells which it is, where what is on the other side is no text to be compared with it. */
const SHORT = 90;

function textOf(change: CellChange, side: "before" | "after"): string {
  const text = cellText(change[side]) || words().refresh.blank;
  const isAlone = change.before.type !== "text" || change.after.type !== "text";
  return isAlone && text.length > SHORT ? `${text.slice(0, SHORT).trimEnd()}…` : text;
}

function whyOf({ reason, because, after }: CellChange): string {
  const said = because.map(({ publisher, published }) => `${publisher}, ${published}`);
  const sentence = after.type === "failure" ? messageText(after.failure) : "";
  return [reasonText(reason), [...new Set(said)].join("; "), sentence].filter(Boolean).join(" · ");
}

function passes(change: CellChange, { sheet, reason }: { sheet: string; reason: string }): boolean {
  return (sheet === "" || change.sheet === sheet) && (reason === "" || change.reason === reason);
}
