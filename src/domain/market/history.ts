import type { Answer } from "../answer/answer";
import { isFailure, type Failure } from "../answer/failure";
import type { Direction, IsoDate, Observation, Period, Precision, Series, VatBasis } from "../ledger/records";
import type { Unit } from "../quantity/unit";
import { dayNumber } from "../time/day";
import { endOf, LATEST, startOf } from "../time/period";
import { ofOneAxis } from "./axis";
import type { FxChoice } from "./fx";
import type { Lane } from "./lane";
import type { Market } from "./market";
import { notKnown, observedPrice } from "./price";
import { publisherOf } from "./publisher";
import { refuseUnused } from "./unused";
import { messages } from "../answer/messages";

export interface HistoryQuestion {
  series: Series;
  /** First and last day of the window, `latest` for the latest figure; open where absent. */
  start?: IsoDate | typeof LATEST;
  end?: IsoDate;
  unit?: Unit;
  publisher?: string;
  vat?: VatBasis;
  fx?: FxChoice;
  /** What a chart can be drawn of: only figures, and of these only such as can stand on one axis. */
  figures?: true;
}

/** One published assessment: a figure, or only a direction. */
export interface HistoryRow {
  period: Period;
  answer?: Answer | Failure;
  direction?: Direction;
  /** The changes as printed, on the period and on the year before. */
  change?: Answer | Failure;
  yearChange?: Answer | Failure;
  publisher: string;
  published: IsoDate;
  /** How sure the day of the publication is. */
  precision: Precision;
}

/** What was published about a price in a window, oldest first, weeks without a figure included. */
export function historyOf(market: Market, question: HistoryQuestion): HistoryRow[] | Failure {
  const { series, end } = question;
  const unused = refuseUnused(question);
  if (unused) return unused;
  const publisher = publisherOf(market, series, question.publisher);
  if (isFailure(publisher)) return publisher;
  const index = market.index.series(series.code);
  const figures = index.lane("value", publisher);
  const all = question.figures ? figures : index.lane("any", publisher);
  const [oldest, newest] = [all.first(market.seen), all.last(market.seen)];
  if (oldest < 0) return notKnown(market, series);
  const latest = figures.last(market.seen);
  const start =
    question.start === LATEST
      ? endOf((latest < 0 ? all.at(newest) : figures.at(latest)).period)
      : question.start;
  const known = inWindow(market, all, start, end);
  const shown = question.figures ? ofOneAxis(series, known, ({ period }) => period) : known;
  if (shown.length === 0) {
    return messages.nothingInWindow(
      series.name,
      start ?? "the start",
      end ?? "today",
      all.at(oldest).period,
      all.at(newest).period,
    );
  }
  return shown.map((one) => {
    const source = market.source(one.source);
    return {
      period: one.period,
      publisher: source.publisher,
      published: source.published,
      precision: source.precision,
      ...(one.value !== undefined && { answer: observedPrice(market, question, one) }),
      ...(one.direction && { direction: one.direction }),
      ...(one.change !== undefined && { change: observedPrice(market, { series, field: "change" }, one) }),
      ...(one.yearChange !== undefined && {
        yearChange: observedPrice(market, { series, field: "yearChange" }, one),
      }),
    };
  });
}

/** The observations whose periods reach into a window. */
function inWindow(
  market: Market,
  all: Lane<Observation>,
  start: IsoDate | undefined,
  end: IsoDate | undefined,
): readonly Observation[] {
  const from = start === undefined ? 0 : all.endingFrom(dayNumber(start));
  if (end === undefined) return all.all(market.seen, from);
  return all
    .all(market.seen, from, all.startedBy(dayNumber(end)))
    .filter((one) => startOf(one.period) <= end);
}
