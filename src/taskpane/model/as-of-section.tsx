import { useEffect, useRef, useState } from "preact/hooks";
import { dateOf, type EditionRef } from "../../domain/editions/identity";
import type { IsoDate } from "../../domain/ledger/records";
import type { DataStatus, WorkbookData } from "../../model/editions/workbook-data";
import type { Workbook } from "../../model/port/workbook";
import type { SeenDay } from "../../model/refresh/preview-workbook";
import { tryDay } from "../../model/refresh/trial";
import { changedCells, seeDay } from "../../model/refresh/see-edition";
import { useClearDay } from "../app/use-clear-day";
import { useDataMove } from "../app/use-data-move";
import { ChangeList, NotForeseen } from "./change-list";
import { words } from "../languages/in-use";
import { Outputs } from "./outputs";
import { useLooking } from "./use-looking";
import { useRecalculating } from "./use-recalculating";
import { Working } from "./working";

interface AsOfProps {
  data: WorkbookData;
  status: DataStatus;
  workbook: Workbook;
}

/** A day and what the workbook would show as of it. */
interface SeenFrom extends SeenDay {
  day: IsoDate;
}

/** The day the workbook is seen from: what another one would change is seen before it is set. */
export function AsOfSection({ data, status, workbook }: AsOfProps) {
  const day = status.state.asOf;
  const [text, setText] = useState(day ?? "");
  const input = useRef<HTMLInputElement>(null);
  const toInput = (): void => input.current?.focus();
  const { stage, look, leave } = useLooking<SeenFrom>(toInput);
  const { during, progress } = useRecalculating();
  const change = useDataMove(workbook);
  const clear = useClearDay(data, workbook);
  useEffect(() => setText(day ?? ""), [day]);

  const seeFrom = (next: IsoDate): Promise<void> =>
    look(async (signal, onProgress) => ({
      day: next,
      ...(await seeDay(data, workbook, next, signal, onProgress)),
    }));
  const clearDay = (): void => {
    toInput();
    void clear();
  };
  const apply = (next: string): void => {
    if (next === (day ?? "")) return toInput();
    if (next === "") clearDay();
    else void seeFrom(next);
  };
  const set = (next: IsoDate): Promise<void> =>
    during((watch) =>
      change(
        () => data.setAsOf(next),
        words().refresh.daySet({ day: next }),
        () => data.setAsOf(day),
        watch,
      ),
    ).then(leave);

  return (
    <section aria-labelledby="model-as-of-title">
      <h2 id="model-as-of-title">{words().refresh.dayTitle}</h2>
      <form
        class="field"
        onSubmit={(event) => {
          event.preventDefault();
          apply(text);
        }}
      >
        <label for="model-as-of">{words().refresh.showKnownOn}</label>
        <div class="row">
          <input
            id="model-as-of"
            ref={input}
            class="input as-of"
            type="date"
            value={text}
            onInput={(event) => setText(event.currentTarget.value)}
          />
          <button type="submit" class="button">
            {words().refresh.previewDay}
          </button>
          {day && (
            <button type="button" class="button plain" onClick={clearDay}>
              {words().app.clearDay}
            </button>
          )}
        </div>
        <p class="quiet">{words().refresh.forEvery}</p>
      </form>
      {progress}
      {stage.name === "looking" && (
        <Working
          {...stage}
          label={words().refresh.lookedAt}
          waiting={words().refresh.looking}
          onCancel={leave}
        />
      )}
      {!progress && stage.name === "seen" && (
        <DayPreview
          data={data}
          seen={stage.seen}
          workbook={workbook}
          inUse={status.inUse}
          onSet={() => void set(stage.seen.day)}
          onCancel={leave}
        />
      )}
    </section>
  );
}

interface DayPreviewProps {
  data: WorkbookData;
  seen: SeenFrom;
  workbook: Workbook;
  inUse: EditionRef | undefined;
  onSet(): void;
  onCancel(): void;
}

function DayPreview({ data, seen, workbook, inUse, onSet, onCancel }: DayPreviewProps) {
  const { day, cells, preview } = seen;
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  return (
    <div class="stack">
      <h3 ref={title} tabIndex={0}>
        {summaryOf(day, cells.length, changedCells(preview))}
      </h3>
      {inUse && dateOf(inUse) < day && (
        <p class="notice">{words().refresh.dataEnds({ day: dateOf(inUse) })}</p>
      )}
      <NotForeseen preview={preview} />
      <Outputs workbook={workbook} of={seen} whileTried={(read) => tryDay(data, workbook, day, read)} />
      <div class="row">
        <button type="button" class="button primary" onClick={onSet}>
          {words().refresh.setDay}
        </button>
        <button type="button" class="button" onClick={onCancel}>
          {words().refresh.cancel}
        </button>
      </div>
      <ChangeList
        name="day"
        changes={preview.changes}
        workbook={workbook}
        edition={`${inUse?.id ?? ""} as of ${day}`.trim()}
      />
    </div>
  );
}

function summaryOf(day: IsoDate, formulas: number, cells: number): string {
  const { refresh } = words();
  return cells === 0
    ? refresh.dayChangesNone({ day, formulas })
    : refresh.dayChanges({ day, cells, formulas });
}
