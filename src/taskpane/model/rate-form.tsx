import { useEffect, useRef, useState } from "preact/hooks";
import { isFailure } from "../../domain/answer/failure";
import { messages } from "../../domain/answer/messages";
import { messageText } from "../../domain/answer/message-text";
import { readPeriod } from "../../domain/functions/arguments/read";
import type { HouseRate } from "../../domain/local/house-view";
import type { IsoDate } from "../../domain/ledger/records";
import { parsePair, usualWay } from "../../domain/market/fx";
import { CURRENCIES } from "../../domain/quantity/currencies";
import { leaveByEscape } from "../parts/leave-by-escape";
import { HouseField, numberIn } from "./house-field";

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
    author: "",
    reason: "",
    expires: "",
  });
  const [problem, setProblem] = useState("");
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector("input")?.focus(), []);
  const set = (name: keyof typeof fields) => (text: string) =>
    setFields((before) => ({ ...before, [name]: text }));
  const pair = parsePair(fields.pair);

  const submit = (event: Event): void => {
    event.preventDefault();
    if (!pair || pair.base === pair.quote)
      return setProblem(messageText(messages.badPair(fields.pair, CURRENCIES)));
    const [base, quote] = usualWay(pair);
    const turned = base !== pair.base;
    if (pair.lot !== undefined || turned)
      return setProblem(`A rate is quoted as ${base}/${quote}: ${quote} for one ${base}.`);
    const rate = numberIn(fields.rate);
    if (rate === undefined || !(rate > 0)) return setProblem(`"${fields.rate}" is no rate: write it as 7.1.`);
    const period = readPeriod(fields.period, "period", today);
    if (isFailure(period)) return setProblem(messageText(period));
    onAdd({
      pair: `${base}/${quote}`,
      rate,
      ...(period !== undefined && { period }),
      author: fields.author.trim(),
      reason: fields.reason.trim(),
      on: today,
      ...(fields.expires && { expires: fields.expires }),
    });
  };

  return (
    <form
      class="stack card"
      ref={form}
      onSubmit={submit}
      aria-label="An exchange rate of the house"
      onKeyDown={(key) => leaveByEscape(key, onCancel)}
    >
      <HouseField
        name="pair"
        label="Pair"
        value={fields.pair}
        onInput={set("pair")}
        hint="Such as USD/CNY: yuan for one dollar."
        required
      />
      <HouseField
        name="rate"
        label={pair ? `Rate, ${pair.quote} for one ${pair.base}` : "Rate"}
        value={fields.rate}
        onInput={set("rate")}
        required
      />
      <HouseField
        name="period"
        label="Year, month or day"
        value={fields.period}
        onInput={set("period")}
        hint="Holds for each day in it; for any day where empty."
      />
      <HouseField name="author" label="Author" value={fields.author} onInput={set("author")} required />
      <HouseField name="reason" label="Reason" value={fields.reason} onInput={set("reason")} required />
      <HouseField
        name="expires"
        label="Holds until"
        type="date"
        value={fields.expires}
        onInput={set("expires")}
      />
      {problem && <p role="alert">{problem}</p>}
      <div class="row">
        <button type="submit" class="button primary">
          Add
        </button>
        <button type="button" class="button" onClick={onCancel}>
          Cancel
        </button>
      </div>
    </form>
  );
}
