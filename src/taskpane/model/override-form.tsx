import { useState } from "preact/hooks";
import { isFailure } from "../../domain/answer/failure";
import { readPeriod, readSeries } from "../../domain/functions/arguments/read";
import type { Override } from "../../domain/local/house-view";
import type { IsoDate } from "../../domain/ledger/records";
import { unitLabel } from "../../domain/quantity/unit";
import { usePane } from "../app/pane";
import { HouseField, numberIn } from "./house-field";
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
    if (!known) return setProblem("Pick a series.");
    const texts = [fields.value, fields.low, fields.high];
    const [value, low, high] = texts.map(numberIn);
    const wrong = texts.find((text) => Number.isNaN(numberIn(text)));
    if (wrong !== undefined || value === undefined)
      return setProblem(`"${wrong ?? fields.value}" is not a number.`);
    if ((low ?? value) > value || value > (high ?? value))
      return setProblem("The value lies between its low and its high end.");
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
      label="A value of the house"
      origin={fields}
      problem={problem}
      onOrigin={set}
      onSubmit={submit}
      onCancel={onCancel}
    >
      <div class="field">
        <label for="house-series">Series</label>
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
        label="Year, month or day"
        value={fields.period}
        onInput={set("period")}
        hint="Today's price where empty."
      />
      <HouseField
        name="value"
        label={known ? `Value, ${unitLabel(known.unit, known.vat)}` : "Value"}
        value={fields.value}
        onInput={set("value")}
        required
      />
      <HouseField
        name="low"
        label="Low end"
        value={fields.low}
        onInput={set("low")}
        hint="Speaks where the model is run at the low end. May stay empty, as the high end may."
      />
      <HouseField name="high" label="High end" value={fields.high} onInput={set("high")} />
    </HouseForm>
  );
}
