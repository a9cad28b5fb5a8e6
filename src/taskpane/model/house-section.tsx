import { words } from "../languages/in-use";
import { isRefusal } from "../../domain/answer/refusal";
import { useEffect, useRef, useState } from "preact/hooks";
import type { WorkbookData } from "../../model/editions/workbook-data";
import type { Session } from "../../domain/functions/session";
import {
  LAYERS,
  NO_HOUSE_VIEW,
  type HouseRate,
  type HouseView,
  type Override,
} from "../../domain/local/house-view";
import type { Workbook } from "../../model/port/workbook";
import { usePane } from "../app/pane";
import { keepHouse, readHouse } from "../../model/local/house-setting";
import { OverrideForm } from "./override-form";
import { RateForm } from "./rate-form";
import { rateRow } from "../../model/local/rate-row";
import { overrideRow } from "../../model/local/override-row";
import { percent } from "./percent";
import { isFailure } from "../../domain/answer/failure";
import { plainValue } from "../../domain/functions/cell-value";
import type { Answering } from "../../model/editions/workbook-data";
import { isResolved } from "../../model/scan/resolve-call";
import { resolveCells } from "../../model/scan/resolve-cells";
import { showInCells } from "../../model/scan/recalculate";
import { sentenceOf } from "../../model/port/sentence";

/** The model's own values beside the published ones, and the one switch between them. */
export function HouseSection({ data, workbook }: { data: WorkbookData; workbook: Workbook }) {
  const { session, announce } = usePane();
  const [read, setRead] = useState(() => readHouse(workbook));
  // It may be put back from elsewhere in the pane.
  useEffect(() => setRead(readHouse(workbook)), [session]);
  const house = isRefusal(read) ? NO_HOUSE_VIEW : read;
  const [adding, setAdding] = useState<"value" | "rate" | undefined>();
  const title = useRef<HTMLHeadingElement>(null);

  const put = async (view: HouseView): Promise<string | undefined> => {
    try {
      await keepHouse(workbook, view);
      await data.renew();
    } finally {
      // Also where it was refused: a switch shows what holds, not what was pressed.
      setRead(readHouse(workbook));
    }
    return showInCells(workbook);
  };
  const change = async (next: HouseView, done: string): Promise<void> => {
    const back = (): Promise<string | undefined> => put(house);
    try {
      const before = await answersOf(session, workbook);
      const notShown = await put(next);
      if (notShown !== undefined) return announce(`${done} ${notShown}`, back);
      const after = next.layer === house.layer ? undefined : await answersOf(data.answering(), workbook);
      const isSame = before !== undefined && before === after;
      announce(isSame ? `${done} ${unchangedSentence(next)}` : done, back);
    } catch (problem) {
      const isKept = JSON.stringify(readHouse(workbook)) === JSON.stringify(next);
      if (isKept) announce(sentenceOf(problem), back);
      else announce(sentenceOf(problem), undefined, () => change(next, done));
    }
  };
  // What had the focus is gone, and the keyboard's place with it.
  const close = (): void => {
    setAdding(undefined);
    title.current?.focus();
  };
  const add = (override: Override): void => {
    close();
    void change(
      { ...house, overrides: [...house.overrides, override] },
      addedSentence(house, words().model.valueAdded),
    );
  };
  const rates = house.rates ?? [];
  const addRate = (rate: HouseRate): void => {
    close();
    void change({ ...house, rates: [...rates, rate] }, addedSentence(house, words().model.rateAdded));
  };
  const removeRate = (rate: HouseRate): void => {
    title.current?.focus();
    void change({ ...house, rates: rates.filter((one) => one !== rate) }, words().model.rateRemoved);
  };
  const remove = (override: Override): void => {
    title.current?.focus();
    const overrides = house.overrides.filter((one) => one !== override);
    void change({ ...house, overrides }, words().model.valueRemoved);
  };

  return (
    <section aria-labelledby="model-house">
      <h2 id="model-house" ref={title} tabIndex={0}>
        {words().model.house}
      </h2>
      {isRefusal(read) && (
        <p class="notice" role="note">
          {words().model.nextBeginsAnew({ why: read.refused })}
        </p>
      )}
      <fieldset>
        <legend>{words().model.runAt}</legend>
        {LAYERS.map((layer) => (
          <label key={layer} class="reason">
            <input
              type="radio"
              name="layer"
              checked={house.layer === layer}
              onChange={() =>
                void change({ ...house, layer }, words().model.runsAt({ layer: words().model.layers[layer] }))
              }
            />
            <span>{words().model.layers[layer]}</span>
          </label>
        ))}
      </fieldset>
      {house.overrides.length > 0 && (
        <ul class="stack" aria-label={words().model.values}>
          {house.overrides.map((override, at) => (
            <OverrideCard key={at} session={session} override={override} onRemove={() => remove(override)} />
          ))}
        </ul>
      )}
      {rates.length > 0 && (
        <ul class="stack" aria-label={words().model.rates}>
          {rates.map((rate, at) => (
            <RateCard key={at} session={session} rate={rate} onRemove={() => removeRate(rate)} />
          ))}
        </ul>
      )}
      {adding === "value" && <OverrideForm today={session.today()} onAdd={add} onCancel={close} />}
      {adding === "rate" && <RateForm today={session.today()} onAdd={addRate} onCancel={close} />}
      {adding === undefined && (
        <div class="row">
          <button type="button" class="button" onClick={() => setAdding("value")}>
            {words().model.addValue}
          </button>
          <button type="button" class="button" onClick={() => setAdding("rate")}>
            {words().model.addRate}
          </button>
        </div>
      )}
    </section>
  );
}

interface CardProps {
  session: Session;
  override: Override;
  onRemove(): void;
}

function OverrideCard({ session, override, onRemove }: CardProps) {
  const { name, house, ends, published, gap } = overrideRow(session, override);
  const { period = "" } = override;
  return (
    <li class="card override">
      <p>
        <strong>{name}</strong> {period}
      </p>
      <p>
        {house}
        {ends !== undefined && ` (${ends})`}
        {gap !== undefined && gap !== 0 && ` (${percent(gap)})`}{" "}
        <span class="quiet">{words().model.against({ published })}</span>
      </p>
      <SetBy session={session} set={override} />
      <div>
        <button
          type="button"
          class="button"
          aria-label={words().model.removeValue({ what: `${name} ${period}`.trim() })}
          onClick={onRemove}
        >
          {words().model.remove}
        </button>
      </div>
    </li>
  );
}

function RateCard({ session, rate, onRemove }: { session: Session; rate: HouseRate; onRemove(): void }) {
  const { house, published, gap } = rateRow(session, rate);
  const { pair, period = "" } = rate;
  return (
    <li class="card override">
      <p>
        <strong>{pair}</strong> {period}
      </p>
      <p>
        {house}
        {gap !== undefined && gap !== 0 && ` (${percent(gap)})`}{" "}
        <span class="quiet">{words().model.against({ published })}</span>
      </p>
      <SetBy session={session} set={rate} />
      <div>
        <button
          type="button"
          class="button"
          aria-label={words().model.removeRate({ what: `${pair} ${period}`.trim() })}
          onClick={onRemove}
        >
          {words().model.remove}
        </button>
      </div>
    </li>
  );
}

/** Who set it and why, and how long it holds. */
function SetBy({ session, set }: { session: Session; set: Override | HouseRate }) {
  const { author, on, reason, expires } = set;
  const isOver = expires !== undefined && expires < (session.asOf ?? session.today());
  return (
    <>
      <p class="quiet">{words().model.setBy({ author, on, reason })}</p>
      {expires && (
        <p class="quiet">
          {isOver ? words().model.expiredOn({ day: expires }) : words().model.holdsUntil({ day: expires })}
        </p>
      )}
    </>
  );
}

/** What the SSB calls of a workbook answer from a session; undefined where only Excel can tell of one. */
async function answersOf(session: Answering, workbook: Workbook): Promise<string | undefined> {
  if (isFailure(session)) return undefined;
  const cells = await resolveCells(session, workbook, await workbook.formulaCells());
  const outcomes = cells.flatMap(({ calls }) => calls.map(({ outcome }) => outcome));
  if (!outcomes.every(isResolved)) return undefined;
  return JSON.stringify(outcomes.map(({ grid }) => grid.map((row) => row.map(plainValue))));
}

/** A switch that changes no cell would be taken for broken. */
function unchangedSentence({ layer }: HouseView): string {
  if (layer === "low" || layer === "high") return words().model.noEndSet({ end: layer });
  return words().model.noneChanged;
}

/** A value that the switch leaves out would change nothing, and be taken for broken. */
function addedSentence({ layer }: HouseView, added: string): string {
  return layer === "house" ? added : `${added} ${words().model.switchToHouse}`;
}
