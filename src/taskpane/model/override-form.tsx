import { words } from "../languages/in-use";
import { useState } from "preact/hooks";
import { isFailure } from "../../domain/answer/failure";
import { readPeriod, readSeries } from "../../domain/functions/arguments/read";
import type { Override } from "../../domain/local/house-view";
import type { IsoDate } from "../../domain/ledger/records";
import { unitLabel } from "../../domain/quantity/unit";
import { usePane } from "../app/pane";
import { numberIn } from "../../model/local/typed-number";
import { HouseField } from "./house-field";
import { HouseForm, NO_ORIGIN, originOf } from "./house-form";
import { SeriesPicker } from "../parts/series-picker";
import { messageText } from "../../domain/answer/message-text";

interface OverrideFormProps {
  today: IsoDate;
  onAdd(override: Override): void;
  onCancel(): void;
}

/** A value of the house's own: of what, for when, how much, by whom and why. */
export function OverrideForm({ today, onAdd, onCancel }: OverrideFormProps) {
  const { session } = usePane();
  const market = session.market(session.asOf);
  const [fields, setFields] = useState({
    series: "",
    period: "",
    value: "",
    low: "",
    high: "",
    ...NO_ORIGIN,
  });
  const [problem, setProblem] = useState("");
  const series = readSeries(market, fields.series, "series");
  const known = series === undefined || isFailure(series) ? undefined : series;
  const set = (name: keyof typeof fields) => (text: string) =>
    setFields((before) => ({ ...before, [name]: text }));

  const submit = (): void => {
    const period = readPeriod(fields.period, "period", today);
    if (isFailure(period)) return setProblem(messageText(period));
    if (isFailure(series)) return setProblem(messageText(series));
    if (!known) return setProblem(words().model.pickSeries);
    const texts = [fields.value, fields.low, fields.high];
    const [value, low, high] = texts.map(numberIn);
    const wrong = texts.find((text) => Number.isNaN(numberIn(text)));
    if (wrong !== undefined || value === undefined)
      return setProblem(words().model.noNumber({ text: wrong ?? fields.value }));
    if ((low ?? value) > value || value > (high ?? value)) return setProblem(words().model.outsideEnds);
    onAdd({
      series: known.code,
      ...(period !== undefined && { period }),
      value,
      ...(low !== undefined && { low }),
      ...(high !== undefined && { high }),
      ...originOf(fields, today),
    });
  };

  return (
    <HouseForm
      label={words().model.valueForm}
      origin={fields}
      problem={problem}
      onOrigin={set}
      onSubmit={submit}
      onCancel={onCancel}
    >
      <div class="field">
        <label for="house-series">{words().model.series}</label>
        <SeriesPicker
          id="house-series"
          market={market}
          value={fields.series}
          onChange={set("series")}
          required
        />
      </div>
      <HouseField
        name="period"
        label={words().model.period}
        value={fields.period}
        onInput={set("period")}
        hint={words().model.valuePeriodHint}
      />
      <HouseField
        name="value"
        label={
          known ? words().model.valueIn({ unit: unitLabel(known.unit, known.vat) }) : words().model.value
        }
        value={fields.value}
        onInput={set("value")}
        required
      />
      <HouseField
        name="low"
        label={words().model.low}
        value={fields.low}
        onInput={set("low")}
        hint={words().model.lowHint}
      />
      <HouseField name="high" label={words().model.high} value={fields.high} onInput={set("high")} />
    </HouseForm>
  );
}
