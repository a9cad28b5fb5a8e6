import { useState } from "preact/hooks";
import type { Model } from "../../data/editions/model";
import {
  HOUSE_SETTING,
  readHouseView,
  writeHouseView,
  type HouseView,
  type Layer,
  type Override,
} from "../../domain/house/house-view";
import { isRefused, type Workbook } from "../../domain/workbook/workbook";
import { usePane } from "../app/pane";
import { overrideRow } from "./override-row";
import { OverrideForm } from "./override-form";
import { percent } from "./preview-panel";
import { recalculate } from "./recalculate";

const LAYER_WORDS: Record<Layer, string> = {
  source: "As published",
  house: "House view",
  low: "Low end of published ranges",
  high: "High end of published ranges",
};

/** The model's own values beside the published ones, and the one switch between them. */
export function HouseSection({ model, workbook }: { model: Model; workbook: Workbook }) {
  const { session, announce } = usePane();
  const [{ house, damage }, setRead] = useState(() => readHouseView(workbook.setting(HOUSE_SETTING)));
  const [adding, setAdding] = useState(false);

  const save = async (next: HouseView, done: string): Promise<void> => {
    const before = house;
    const put = async (view: HouseView): Promise<boolean> => {
      const outcome = await workbook.saveSetting(HOUSE_SETTING, writeHouseView(view));
      if (isRefused(outcome)) {
        announce(outcome.refused);
        return false;
      }
      setRead({ house: view });
      await model.renew();
      await recalculate(
        workbook,
        (await workbook.formulaCells()).map(({ address }) => address),
      );
      return true;
    };
    try {
      if (await put(next)) announce(done, async () => void (await put(before)));
    } catch (problem) {
      announce(problem instanceof Error ? problem.message : String(problem));
    }
  };
  const add = (override: Override): void => {
    setAdding(false);
    void save({ ...house, overrides: [...house.overrides, override] }, "The value is in the house view.");
  };

  return (
    <section aria-labelledby="model-house">
      <h2 id="model-house">House view</h2>
      {damage && <p class="notice">{damage}</p>}
      <fieldset>
        <legend>Run the model at</legend>
        {(Object.keys(LAYER_WORDS) as Layer[]).map((layer) => (
          <label key={layer} class="reason">
            <input
              type="radio"
              name="layer"
              checked={house.layer === layer}
              onChange={() => void save({ ...house, layer }, `The model is run at: ${LAYER_WORDS[layer].toLowerCase()}.`)}
            />
            <span>{LAYER_WORDS[layer]}</span>
          </label>
        ))}
      </fieldset>
      <ul class="stack" aria-label="Values of the house">
        {house.overrides.map((override) => {
          const row = overrideRow(session, override);
          return (
            <li key={`${override.series} ${override.period ?? ""} ${override.on}`} class="card">
              <p>
                <strong>{row.name}</strong> {override.period}
              </p>
              <p>
                {row.house}
                {row.gap !== undefined && ` (${percent(row.gap)})`} <span class="quiet">against {row.published}</span>
              </p>
              <p class="quiet">
                {`${override.author}, ${override.on}: ${override.reason}${override.expires ? `; until ${override.expires}` : ""}`}
              </p>
              <button
                type="button"
                class="button plain"
                aria-label={`Remove the house value of ${row.name} ${override.period ?? ""}`}
                onClick={() =>
                  void save({ ...house, overrides: house.overrides.filter((one) => one !== override) }, "The value is removed.")
                }
              >
                Remove
              </button>
            </li>
          );
        })}
      </ul>
      {adding ? (
        <OverrideForm today={session.today()} onAdd={add} onCancel={() => setAdding(false)} />
      ) : (
        <div>
          <button type="button" class="button" onClick={() => setAdding(true)}>
            Add a value
          </button>
        </div>
      )}
    </section>
  );
}
