import { words } from "../languages/in-use";
import { useState } from "preact/hooks";
import { isFailure } from "../../domain/answer/failure";
import { messageText } from "../../domain/answer/message-text";
import { readPeriod } from "../../domain/functions/arguments/read";
import type { HouseRate } from "../../domain/local/house-view";
import type { IsoDate } from "../../domain/ledger/records";
import { parsePair, refusePair, usualWay } from "../../domain/market/fx";
import { numberIn } from "../../model/local/typed-number";
import { HouseField } from "./house-field";
import { HouseForm, NO_ORIGIN, originOf } from "./house-form";

interface RateFormProps {
  today: IsoDate;
  onAdd(rate: HouseRate): void;
  onCancel(): void;
}

/** An exchange rate of the house's own: of which pair, for when, by whom and why. */
export function RateForm({ today, onAdd, onCancel }: RateFormProps) {
  const [fields, setFields] = useState({
    pair: "",
    rate: "",
    period: "",
    ...NO_ORIGIN,
  });
  const [problem, setProblem] = useState("");
  const set = (name: keyof typeof fields) => (text: string) =>
    setFields((before) => ({ ...before, [name]: text }));
  const pair = parsePair(fields.pair);

  const submit = (): void => {
    if (!pair || pair.base === pair.quote) return setProblem(messageText(refusePair(fields.pair)));
    const [base, quote] = usualWay(pair);
    const turned = base !== pair.base;
    if (pair.lot !== undefined || turned) return setProblem(words().model.quotedAs({ base, quote }));
    const rate = numberIn(fields.rate);
    if (rate === undefined || !(rate > 0)) return setProblem(words().model.noRate({ text: fields.rate }));
    const period = readPeriod(fields.period, "period", today);
    if (isFailure(period)) return setProblem(messageText(period));
    onAdd({
      pair: `${base}/${quote}`,
      rate,
      ...(period !== undefined && { period }),
      ...originOf(fields, today),
    });
  };

  return (
    <HouseForm
      label={words().model.rateForm}
      origin={fields}
      problem={problem}
      onOrigin={set}
      onSubmit={submit}
      onCancel={onCancel}
    >
      <HouseField
        name="pair"
        label={words().model.pair}
        value={fields.pair}
        onInput={set("pair")}
        hint={words().model.pairHint}
        required
      />
      <HouseField
        name="rate"
        label={pair ? words().model.rateOf(pair) : words().model.rate}
        value={fields.rate}
        onInput={set("rate")}
        required
      />
      <HouseField
        name="period"
        label={words().model.period}
        value={fields.period}
        onInput={set("period")}
        hint={words().model.ratePeriodHint}
      />
    </HouseForm>
  );
}
