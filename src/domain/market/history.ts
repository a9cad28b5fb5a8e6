import type { Answer } from "../answer/answer";
import { isFailure, type Failure } from "../answer/failure";
import type { Direction, IsoDate, Period, Series, VatBasis } from "../ledger/records";
import type { Unit } from "../quantity/unit";
import { endOf, startOf } from "../time/period";
import type { FxChoice } from "./fx";
import type { Market } from "./market";
import { notKnown, observedPrice } from "./price";
import { publisherOf, spokenBy } from "./publisher";
import { messages } from "../answer/messages";

export interface HistoryQuestion {
  series: Series;
  /** First and last day of the window; open where absent. */
  start?: IsoDate;
  end?: IsoDate;
  unit?: Unit;
  publisher?: string;
  vat?: VatBasis;
  fx?: FxChoice;
}

/** One published assessment: a figure, or only a direction. */
export interface HistoryRow {
  period: Period;
  answer?: Answer | Failure;
  direction?: Direction;
  publisher: string;
  published: IsoDate;
}

/** What was published about a price in a window, oldest first, weeks without a figure included. */
export function historyOf(market: Market, question: HistoryQuestion): HistoryRow[] | Failure {
  const { series, start, end } = question;
  const publisher = publisherOf(market, series, question.publisher);
  if (isFailure(publisher)) return publisher;
  const all = market.observations(series.code).filter((one) => spokenBy(market, one.source, publisher));
  if (all.length === 0) return notKnown(market, series);
  const shown = all.filter(
    (one) =>
      (start === undefined || endOf(one.period) >= start) &&
      (end === undefined || startOf(one.period) <= end),
  );
  if (shown.length === 0) {
    return messages.nothingInWindow(
      series.name,
      start ?? "the start",
      end ?? "today",
      all[0]!.period,
      all.at(-1)!.period,
    );
  }
  return shown.map((one) => {
    const source = market.source(one.source);
    return {
      period: one.period,
      publisher: source.publisher,
      published: source.published,
      ...(one.value !== undefined && { answer: observedPrice(market, question, one) }),
      ...(one.direction && { direction: one.direction }),
    };
  });
}
