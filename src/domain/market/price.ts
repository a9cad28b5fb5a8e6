import { caveats, type Caveat } from "../answer/caveats";
import type { Answer, Result } from "../answer/answer";
import { isFailure, type Failure } from "../answer/failure";
import { messages } from "../answer/messages";
import { phrases } from "../answer/phrases";
import { constant, step, type Trace } from "../answer/trace";
import { isNonEmpty, lastIn, mapAll, type NonEmpty } from "../ledger/lists";
import type { IsoDate, Observation, Period, Series, Status, VatBasis } from "../ledger/records";
import { publishedUnit, unitLabel, type Unit } from "../quantity/unit";
import { dayNumber, daysBetween, weekdaysIn } from "../time/day";
import { endOf, grainOf, spanOf, startOf, type Span } from "../time/period";
import { aged, carriedTo } from "./age";
import { inUnit } from "./convert";
import type { FxChoice } from "./fx";
import type { Lane } from "./lane";
import type { Market } from "./market";
import { lastWord, newestOf } from "./newest-word";
import { answerOf, houseLeaf, isChange, leafOf, statedAs, type Field } from "./provenance";
import { ANY_PUBLISHER, publisherOf, publishersOf } from "./publisher";
import { leastCertain } from "./rules";
import { isAsNew } from "./range-end";
import { refuseUnused } from "./unused";
import { assumedVat } from "./vat";

/** How old a price may be that is carried to a later day. */
export const PRICE_MAX_AGE = 31;

export type Fill = "none" | "prev" | "next" | "linear";

export interface PriceQuestion {
  series: Series;
  /** A day or a month; the latest published price without one. */
  period?: Period;
  unit?: Unit;
  publisher?: string;
  field?: Field;
  fill?: Fill;
  maxAge?: number;
  /** The caller's assumption about a price whose source states no basis. */
  vat?: VatBasis;
  fx?: FxChoice;
}

/** What was found before any conversion. */
interface Found {
  trace: Trace;
  kind: Answer["kind"];
  status: Status;
  effective: Period;
  carriedDays?: number;
  ageDays?: number;
  caveats?: Caveat[];
}

/**
 * A price as published, or carried, averaged over a month, interpolated or converted where the question asks so.
 * Other series that are published by day or month (production, imports) are answered alike.
 */
export function priceOf(market: Market, asked: PriceQuestion): Result {
  const question = { ...asked, series: statedAs(asked.series, asked.field) };
  const unused = refuseUnused(question) ?? refuseCarrying(question) ?? refuseFilling(question);
  if (unused) return unused;
  const found = findPrice(market, question);
  return isFailure(found) ? found : answered(market, question, found);
}

/** A change is of its own period alone: to carry it, or to draw a line between two, would make another number of it. */
function refuseCarrying({ field, fill = "none", maxAge }: PriceQuestion): Failure | undefined {
  if (!isChange(field)) return undefined;
  const name = fill !== "none" ? "fill" : maxAge !== undefined ? "maxage" : undefined;
  return name && messages.unusedOption(name, phrases.notCarried());
}

/** Without a date there is nothing to fill, and what is not carried may be of any age. */
function refuseFilling({ period, fill, maxAge }: PriceQuestion): Failure | undefined {
  if (fill === undefined) return undefined;
  if (period === undefined) return messages.unusedOption("fill", phrases.noDayToFill());
  return fill === "none" && maxAge !== undefined
    ? messages.unusedOption("maxage", phrases.nothingCarried())
    : undefined;
}

/** One published observation as the question wants it shown. */
export function observedPrice(market: Market, asked: PriceQuestion, observation: Observation): Result {
  const question = { ...asked, series: statedAs(asked.series, asked.field) };
  return answered(
    market,
    question,
    reported(market, question.series, observation, question.field ?? "value"),
  );
}

/** An answer in another unit, as the functions give it; their refusal where they convert none of its period. */
export function shownAs(market: Market, series: Series, answer: Answer, unit: Unit): Result {
  const { trace, status, effective, carriedDays, ageDays, caveats: told } = answer;
  return answered(
    market,
    { series, unit },
    {
      trace,
      kind: answer.kind === "local" ? "reported" : answer.kind,
      status,
      effective,
      ...(carriedDays !== undefined && { carriedDays }),
      ...(ageDays !== undefined && { ageDays }),
      caveats: told,
    },
  );
}

function answered(market: Market, question: PriceQuestion, found: Found): Result {
  const { series } = question;
  const vat = basisOf(market, question);
  if (isFailure(vat)) return vat;
  const converted = shownIn(market, found, question, vat.basis);
  if (isFailure(converted)) return converted;
  const unit = question.unit ?? publishedUnit(series);
  const untouched = converted === found.trace;
  return answerOf(market, {
    series,
    ...found,
    trace: converted,
    spoken: found.trace,
    unit: unitLabel(unit.text, unit.vat ?? vat.basis),
    kind: untouched || found.kind !== "reported" ? found.kind : "converted",
    caveats: [...(found.caveats ?? []), ...vat.caveats],
  });
}

function findPrice(market: Market, question: PriceQuestion): Found | Failure {
  return housePrice(market, question) ?? endPrice(market, question) ?? sourcePrice(market, question);
}

/** The house's own price, unless a publisher or an end of its range is asked for by name. */
function housePrice(market: Market, { series, period, publisher, field }: PriceQuestion): Found | undefined {
  const asksSource = publisher !== undefined || field !== undefined;
  const override = asksSource ? undefined : market.override(series.code, period);
  if (!override) return undefined;
  const trace = houseLeaf(series, override);
  return { trace, kind: "house", status: "E", effective: override.period ?? override.on };
}

/** The end of the published range that a model is run at, where the source gives one. */
function endPrice(market: Market, question: PriceQuestion): Found | undefined {
  const { layer } = market.house;
  if (question.field !== undefined || (layer !== "low" && layer !== "high")) return undefined;
  const found = sourcePrice(market, { ...question, field: layer });
  if (isFailure(found)) return undefined;
  const value = sourcePrice(market, question);
  return isFailure(value) || isAsNew(found.trace, value.trace) ? found : undefined;
}

function sourcePrice(market: Market, question: PriceQuestion): Found | Failure {
  const { series, period, field = "value" } = question;
  const publisher = publisherOf(market, series, question.publisher);
  if (isFailure(publisher)) return publisher;
  const points = market.index.series(series.code).lane(field, publisher);
  const newest = points.last(market.seen);
  if (newest < 0) return nothing(market, series, publisher, field);
  const ended = market.discontinued(series);
  if (ended !== undefined && (period === undefined || startOf(period) > ended)) {
    return messages.discontinued(series.name, ended, points.at(newest).period, series.successor);
  }
  if (period === undefined)
    return latest(market, question, newestPoint(market, points, newest, publisher), publisher, field);

  const span = spanOf(period);
  const exact = lastWord(market, points, points.of(span), publisher);
  if (exact >= 0) return reported(market, series, points.at(exact), field);
  const grain = grainOf(period);
  if (grain !== "day" && grain !== "month") return messages.pricePeriod(period);
  if (isChange(field))
    return filled(market, series, points, period, publisher, { ...question, fill: "none" });
  const inside = grain === "month" ? insideOf(market, points, span) : [];
  const joins = inside.length > 0 || question.fill === "linear";
  if (publisher === undefined && joins) return byOne(market, question);
  if (isNonEmpty(inside)) return monthMean(market, series, inside, period, field);
  return filled(market, series, points, period, publisher, question);
}

/** No mean and no line mixes publishers: of those who have one of their own, the one who spoke last answers. */
function byOne(market: Market, question: PriceQuestion): Found | Failure {
  const all = publishersOf(market, question.series).map((publisher) =>
    sourcePrice(market, { ...question, publisher }),
  );
  const made = all.flatMap((one) => (isFailure(one) || one.kind === "reported" ? [] : [one]));
  return (
    newestOf(market, made, ({ trace }) => trace) ??
    all.find(isFailure) ??
    messages.noFigure(question.series.name, ANY_PUBLISHER, [])
  );
}

/** The last word on each period that lies in a span. */
function insideOf(market: Market, points: Lane<Observation>, { first, last }: Span): Observation[] {
  const [from, to] = [points.endingFrom(first), points.endingFrom(last + 1)];
  return lastWords(points.all(market.seen, from, to).filter((point) => spanOf(point.period).first >= first));
}

function reported(market: Market, series: Series, point: Observation, field: Field): Found {
  return {
    trace: leafOf(market, series, point, field),
    kind: "reported",
    status: point.status,
    effective: point.period,
  };
}

/** The newest figure that is no forecast, where there is one: a price of a year to come is not the latest price. */
function newestPoint(
  market: Market,
  points: Lane<Observation>,
  newest: number,
  publisher: string | undefined,
): Observation {
  const point = lastPoint(market, points, newest, publisher);
  if (point.status !== "F") return point;
  return (
    points
      .all(market.seen)
      .filter(({ status }) => status !== "F")
      .at(-1) ?? point
  );
}

/** The newest figure, with its age and a word on what was published since without one. */
function latest(
  market: Market,
  { series, maxAge }: PriceQuestion,
  point: Observation,
  publisher: string | undefined,
  field: Field,
): Found | Failure {
  const { on = endOf(point.period) } = market;
  const age = daysBetween(endOf(point.period), on);
  if (maxAge !== undefined && age > maxAge)
    return messages.tooOld(series.name, on, point.period, age, maxAge);
  const { caveats: told, ...ages } = aged(
    market,
    point.period,
    market.source(point.source).publisher,
    series.frequency,
  );
  return {
    ...reported(market, series, point, field),
    ...ages,
    caveats: [...told, ...directionsSince(market, series, point, publisher)],
  };
}

/** Directions without a figure that were published of what came after a figure, up to a day. */
function directionsSince(
  market: Market,
  series: Series,
  point: Observation,
  publisher: string | undefined,
  day?: IsoDate,
): Caveat[] {
  const silent = market.index.series(series.code).lane("silent", publisher);
  if (silent.length === 0) return [];
  const since = silent
    .all(market.seen, silent.after(spanOf(point.period)))
    .filter((one) => day === undefined || startOf(one.period) <= day)
    .flatMap(({ period, direction }) => (direction ? [phrases.directionIn(period, direction)] : []));
  return since.length > 0 ? [caveats.directionsSince(since)] : [];
}

/** Of several figures for one period the one published last. */
function lastWords(points: readonly Observation[]): Observation[] {
  return [...new Map(points.map((point) => [point.period, point])).values()];
}

function monthMean(
  market: Market,
  series: Series,
  points: NonEmpty<Observation>,
  month: Period,
  field: Field,
): Found {
  const leaves = mapAll(points, (point) => leafOf(market, series, point, field));
  const label =
    points.length === 1 ? phrases.ofOneAssessment(month) : phrases.ofAssessments(points.length, month);
  const trace = step("mean", leaves[0].unit, label, leaves);
  const days = weekdaysIn(month);
  const { publisher } = market.source(lastIn(points).source);
  // The rhythm of a series is its lead publisher's.
  const rhythm = publisher === series.lead ? series.frequency : undefined;
  return {
    trace,
    kind: "derived",
    status: leastCertain(points),
    effective: month,
    caveats: points.length < days ? [caveats.partOfMonth(month, points.length, days, publisher, rhythm)] : [],
  };
}

function filled(
  market: Market,
  series: Series,
  points: Lane<Observation>,
  period: Period,
  publisher: string | undefined,
  question: PriceQuestion,
): Found | Failure {
  const { field = "value", fill = "prev", maxAge = PRICE_MAX_AGE } = question;
  const carry = (point: Observation): Found | Failure =>
    carried(market, series, point, day, field, maxAge, publisher);
  const day = endOf(period);
  const later = points.endingFrom(dayNumber(day) + 1);
  const [last, next] = [points.last(market.seen, 0, later), points.first(market.seen, later)];
  const after = next < 0 ? undefined : lastPoint(market, points, next, publisher);
  if (last < 0) {
    if (!after) return nothing(market, series, publisher, field);
    if (fill === "next") return carry(after);
    return unpreceded(market, series, points, period, after, fill);
  }
  const before = lastPoint(market, points, last, publisher);
  if (fill === "none") return messages.noExactDate(series.name, period, nearestOf(day, before, after));
  if (fill === "next")
    return after ? carry(after) : messages.nothingAfter(series.name, period, before.period);
  const found = carry(before);
  if (fill === "prev")
    return isFailure(found) ? (wholePeriod(market, series, points, period) ?? found) : found;
  if (!after) return messages.nothingAfter(series.name, period, before.period);
  if (question.maxAge !== undefined) {
    // The farther end speaks: what it proposes reaches the nearer one too.
    const nearAfter = daysBetween(day, endOf(after.period)) < daysBetween(endOf(before.period), day);
    const refused = (nearAfter ? [found, carry(after)] : [carry(after), found]).find(isFailure);
    if (refused) return refused;
  }
  return between(market, series, before, after, day, field, period);
}

/** Of a period that all figures come after. */
function unpreceded(
  market: Market,
  series: Series,
  points: Lane<Observation>,
  period: Period,
  after: Observation,
  fill: Fill,
): Failure {
  if (fill === "none") return messages.noExactDate(series.name, period, after.period);
  const refused = messages.nothingBefore(series.name, period, after.period);
  return fill === "prev" ? (wholePeriod(market, series, points, period) ?? refused) : refused;
}

/** The last word on the period whose words stand at a position. */
function lastPoint(
  market: Market,
  points: Lane<Observation>,
  position: number,
  publisher: string | undefined,
): Observation {
  return points.at(lastWord(market, points, points.of(spanOf(points.at(position).period)), publisher));
}

/** Where a month's mean is all there is for a day of that month. */
function wholePeriod(
  market: Market,
  series: Series,
  points: Lane<Observation>,
  day: Period,
): Failure | undefined {
  const { first, last } = spanOf(day);
  const mean = points
    .all(market.seen, points.endingFrom(last), points.startedBy(first))
    .find((point) => point.period !== day && spanOf(point.period).first <= first);
  return mean && messages.onlyPeriod(series.name, day, mean.period);
}

function carried(
  market: Market,
  series: Series,
  point: Observation,
  day: IsoDate,
  field: Field,
  maxAge: number,
  publisher: string | undefined,
): Found | Failure {
  const age = Math.abs(daysBetween(endOf(point.period), day));
  if (age > maxAge) {
    const refuse = endOf(point.period) > day ? messages.tooFarAhead : messages.tooOld;
    return refuse(series.name, day, point.period, age, maxAge);
  }
  const { caveats: told, ...ages } = carriedTo(point.period, day);
  return {
    ...reported(market, series, point, field),
    ...ages,
    caveats: [...told, ...directionsSince(market, series, point, publisher, day)],
  };
}

function between(
  market: Market,
  series: Series,
  before: Observation,
  after: Observation,
  day: IsoDate,
  field: Field,
  period: Period,
): Found {
  const [start, end] = [endOf(before.period), endOf(after.period)];
  const weight = constant(
    daysBetween(start, day) / daysBetween(start, end),
    "",
    phrases.ofDays(daysBetween(start, day), daysBetween(start, end)),
  );
  const [from, to] = [leafOf(market, series, before, field), leafOf(market, series, after, field)];
  const label = phrases.between(before.period, after.period);
  const trace = step("linear", from.unit, label, [from, to, weight]);
  const mixed = grainOf(before.period) !== grainOf(after.period);
  return {
    trace,
    kind: "interpolated",
    status: leastCertain([before, after]),
    effective: period,
    ...(mixed && { caveats: [caveats.twoGrains(before.period, after.period)] }),
  };
}

/** The basis a price stands on: the source's own, or where that states none the caller's or the workbook's assumption. */
function basisOf(market: Market, question: PriceQuestion): { basis?: VatBasis; caveats: Caveat[] } | Failure {
  const { series, vat, unit } = question;
  if (series.vat) {
    if (vat && vat !== series.vat)
      return messages.vatStated(series.lead, series.vat, vat === "included" ? "in" : "ex");
    return { basis: series.vat, caveats: [] };
  }
  if (vat) return { basis: vat, caveats: [caveats.assumedVat(vat)] };
  const assumed = assumedVat(market, series);
  if (assumed) return { basis: assumed, caveats: [caveats.workbookVat(assumed)] };
  if (unit?.vat) return messages.vatNotStated(series.lead, unit.vat === "included" ? "inc VAT" : "ex VAT");
  return { caveats: [] };
}

function shownIn(
  market: Market,
  found: Found,
  question: PriceQuestion,
  vat: VatBasis | undefined,
): Trace | Failure {
  if (!question.unit) return found.trace;
  return inUnit(market, question.series, found.trace, question.unit, {
    date: found.effective,
    ...(vat && { vat }),
    ...(question.fx && { fx: question.fx }),
  });
}

function nothing(market: Market, series: Series, publisher: string | undefined, field: Field): Failure {
  const index = market.index.series(series.code);
  const later = firstKnown(market, series, publisher);
  if (market.asOf !== undefined && later !== undefined && later > market.asOf) {
    return messages.notKnownYet(series.name, market.asOf, later);
  }
  const figures = index.lane("value", publisher);
  const figure = figures.last(market.seen);
  const name = publisher ?? publishersOf(market, series).join(", ");
  if (field !== "value" && figure >= 0) return messages.noField(field, name, figures.at(figure).period);
  const directions = market
    .observations(series.code)
    .flatMap(({ period, direction }) => (direction ? [phrases.directionIn(period, direction)] : []));
  return messages.noFigure(series.name, name, directions);
}

/** Says from when on a series is known, for a question as of a day before that. */
export function notKnown(market: Market, series: Series): Failure {
  const first = firstKnown(market, series, undefined);
  if (market.asOf === undefined || first === undefined)
    return messages.noFigure(series.name, series.lead, []);
  return messages.notKnownYet(series.name, market.asOf, first);
}

/** The day a figure or a growth rate of a series first came out, by a publisher or by anyone. */
function firstKnown(market: Market, series: Series, publisher: string | undefined): IsoDate | undefined {
  const index = market.index.series(series.code);
  const first = Math.min(index.lane("value", publisher).firstDay, index.growthLane(publisher).firstDay);
  return market.index.days.day(first);
}

function nearestOf(day: IsoDate, before: Observation, after: Observation | undefined): Period {
  if (!after) return before.period;
  const back = daysBetween(endOf(before.period), day);
  return daysBetween(day, endOf(after.period)) < back ? after.period : before.period;
}
