import type { Answer, Result } from "../answer/answer";
import { isFailure } from "../answer/failure";
import { isStep } from "../answer/trace";
import type { Direction, IsoDate, Period, Series } from "../ledger/records";
import { grainOf, yearOf } from "../time/period";
import { axisOf } from "./axis";
import { coverageOf, type Coverage } from "./coverage";
import { yearsOf } from "./forecast";
import { historyOf } from "./history";
import type { Market } from "./market";
import { outlookOf } from "./outlook";
import { priceOf, shownAs } from "./price";
import { isPriced } from "./priced";
import { currencyOf, publishedUnit, type Unit } from "../quantity/unit";

/** Where a series stands: its latest value, the one before it and what led up to them. */
export interface Standing {
  series: Series;
  coverage: Coverage;
  /** Whether its values are years' (then the latest is the last year there is one for) or dated assessments. */
  yearly: boolean;
  latest: Result;
  /** The one before it of the same kind of period: an average of a month is not compared with the price of a day. */
  before?: Answer;
  /** The change from the one before as the publisher printed it. */
  printed?: number;
  /** The lead publisher's values of the same kind of period, oldest first. */
  points: Answer[];
  /** The newest word on the series where it is only a direction and came after the latest value. */
  directionSince?: { period: Period; direction: Direction };
}

export interface Change {
  absolute: number;
  /** As a fraction of the value before; absent where that is zero or both are fractions themselves. */
  relative?: number;
}

/** The latest value as `SSB.CITE` takes it: the last year of a yearly series, the newest assessment of any other. */
export function standingOf(market: Market, series: Series, on: IsoDate): Standing {
  const yearly = isYearly(market, series);
  const coverage = coverageOf(market, series, on);
  const points = yearly ? yearlyPoints(market, series) : datedPoints(market, series);
  const latest = (yearly ? points.at(-1) : undefined) ?? priceOf(market, { series });
  const before = isFailure(latest)
    ? undefined
    : points.filter((one) => one.effective !== latest.effective && isAlike(one, latest)).at(-1);
  const printed = !isFailure(latest) && before ? printedChange(market, latest, before) : undefined;
  const directionSince = yearly ? undefined : directionAfter(market, series);
  return {
    series,
    coverage,
    yearly,
    latest,
    points,
    ...(before && { before }),
    ...(printed !== undefined && { printed }),
    ...(directionSince && { directionSince }),
  };
}

/** Where a series stands in another unit; the latest value is a refusal, and others are left out, where none converts them. */
export function standingIn(market: Market, standing: Standing, unit: Unit): Standing {
  const { series, latest, before, printed, points, ...rest } = standing;
  const shown = (answer: Answer): Result => shownAs(market, series, answer, unit);
  const then = before && shown(before);
  // What a publisher printed of one currency is not the change in another.
  const isOwnCurrency = currencyOf(unit) === currencyOf(publishedUnit(series));
  return {
    ...rest,
    series,
    latest: isFailure(latest) ? latest : shown(latest),
    points: points.map(shown).filter((one) => !isFailure(one)),
    ...(then && !isFailure(then) && { before: then }),
    ...(printed !== undefined && isOwnCurrency && { printed }),
  };
}

/** Whether a series speaks of years: forecasts and yearly statistics, never prices. */
export function isYearly(market: Market, series: Series): boolean {
  return !isPriced(series) && yearsOf(market, series).length > 0;
}

/**
 * From the value before to the latest, relative to it as printed where the publisher printed that; fractions change by
 * points, which have no percentage of their own.
 */
export function changeOf(latest: Answer, before: Answer, printed?: number): Change {
  const absolute = latest.value - before.value;
  if (latest.unit === "fraction" || before.value === 0) return { absolute };
  return { absolute, relative: printed ?? absolute / before.value };
}

function isAlike(one: Answer, other: Answer): boolean {
  return grainOf(one.effective) === grainOf(other.effective);
}

/** The yearly change beside the latest figure, where the one before is the same publisher's of the year before. */
function printedChange(market: Market, latest: Answer, before: Answer): number | undefined {
  const [one, other] = [latest.trace, before.trace];
  if (isStep(one) || isStep(other) || one.record === undefined || one.publisher !== other.publisher)
    return undefined;
  const isYearAfter =
    grainOf(latest.effective) === "year" && yearOf(latest.effective) === yearOf(before.effective) + 1;
  return isYearAfter ? market.index.observation(one.record)?.yearChange : undefined;
}

function yearlyPoints(market: Market, series: Series): Answer[] {
  const points = outlookOf(market, { series });
  return isFailure(points) ? [] : points;
}

/** Those of the newest value's axis: a month's production does not stand beside a year's. */
function datedPoints(market: Market, series: Series): Answer[] {
  const rows = historyOf(market, { series });
  if (isFailure(rows)) return [];
  const answers = rows.flatMap((row) =>
    row.answer === undefined || isFailure(row.answer) ? [] : [row.answer],
  );
  const newest = answers.at(-1);
  if (!newest) return answers;
  const axis = axisOf(series, newest.effective);
  return answers.filter((one) => axisOf(series, one.effective) === axis);
}

function directionAfter(market: Market, series: Series): Standing["directionSince"] {
  const rows = historyOf(market, { series });
  if (isFailure(rows)) return undefined;
  const { period, direction, answer } = rows.at(-1) ?? {};
  return period !== undefined && direction !== undefined && answer === undefined
    ? { period, direction }
    : undefined;
}
