import { codesBehind } from "./rules";
import type { Answer } from "../answer/answer";
import { isFailure, type Failure } from "../answer/failure";
import { leavesOf } from "../answer/trace";
import type { NonEmpty } from "../ledger/lists";
import type { Direction, IsoDate, Observation, Period, Series } from "../ledger/records";
import { grainOf, type Grain } from "../time/period";
import { axisOf } from "./axis";
import { groupsOf } from "./groups-of";
import { historyOf, type HistoryRow } from "./history";
import type { Market } from "./market";
import { outlookOf } from "./outlook";
import { answerOf, leafOf } from "./provenance";
import { observedPrice, shownAs } from "./price";
import { publishersOf } from "./publisher";
import { isYearly } from "./standing";
import type { Unit } from "../quantity/unit";

/** Values that belong together: one publisher's, of one publication or as known on one day, of one scenario. */
export interface Line {
  publisher: string;
  scenario?: string;
  /** Of an earlier outlook or another publisher's forecast: the day it was published. */
  published?: IsoDate;
  /** Whether our rules worked out some of its values. */
  derived: boolean;
  /** Kept apart from others where the series mixes them: a year's sum is no month's. */
  grain?: Grain;
  /** Oldest period first. */
  points: LinePoint[];
  /** What has a figure that cannot be shown in the unit asked for, and why. */
  refused: RefusedPoint[];
}

/** A value, with the ends of the range its publisher gave beside it. */
export interface LinePoint extends Answer {
  range?: { low: number; high: number };
}

export interface RefusedPoint {
  period: Period;
  failure: Failure;
}

/** A line before it is shown in a unit, with the market it was known in. */
type Known = Omit<Line, "points" | "refused"> & { market: Market; points: Answer[] };

/** A week or month of which only a direction was published. */
export interface DirectionMark {
  period: Period;
  direction: Direction;
  publisher: string;
  published: IsoDate;
}

/**
 * All there is to draw of a series. A yearly one: the lead publisher's outlook first, its earlier outlooks as they
 * were known, then other publishers' figures by publication and scenario. Any other: each publisher's assessments.
 * In another unit each figure is what the functions answer in it.
 */
export function linesOf(
  market: Market,
  marketAsOf: (day: IsoDate) => Market,
  series: Series,
  unit?: Unit,
): Line[] {
  return knownLines(market, marketAsOf, series).map((line) => lineIn(series, line, unit));
}

function lineIn(series: Series, { market, points, ...line }: Known, unit: Unit | undefined): Line {
  const shown = points.map((point) => ({
    period: point.effective,
    result: unit ? shownAs(market, series, point, unit) : point,
  }));
  return {
    ...line,
    points: shown.flatMap(({ result }) =>
      isFailure(result) ? [] : [withRange(market, series, result, unit)],
    ),
    refused: shown.flatMap(({ period, result }) => (isFailure(result) ? [{ period, failure: result }] : [])),
  };
}

/** Only a figure as published has a range: of what is worked out from several nobody gave one. */
function withRange(market: Market, series: Series, point: Answer, unit: Unit | undefined): LinePoint {
  if (!isAsPublished(point) && point.kind !== "converted") return point;
  const own = leavesOf(point.trace)
    .flatMap(({ record }) => (record === undefined ? [] : (market.index.observation(record) ?? [])))
    .find((one) => one.series === series.code);
  if (own?.low === undefined || own.high === undefined) return point;
  const [low, high] = (["low", "high"] as const).map((field) =>
    observedPrice(market, { series, field, ...(unit && { unit }) }, own),
  );
  if (!low || !high || isFailure(low) || isFailure(high)) return point;
  return { ...point, range: { low: low.value, high: high.value } };
}

function knownLines(market: Market, marketAsOf: (day: IsoDate) => Market, series: Series): Known[] {
  if (!isYearly(market, series)) return datedLines(market, series, false);
  const outlooks = outlookLines(market, marketAsOf, series);
  const told = new Set(outlooks.flatMap((line) => line.points.flatMap(reportedKey)));
  const others = reportedLines(market, series).filter(
    (line) => !line.points.every((point) => reportedKey(point).every((key) => told.has(key))),
  );
  return [...outlooks, ...others, ...datedLines(market, series, true)];
}

/** Weeks and months with a direction and no figure, oldest first. */
export function directionMarksOf(market: Market, series: Series): DirectionMark[] {
  const rows = historyOf(market, { series, publisher: "any" });
  if (isFailure(rows)) return [];
  return rows.flatMap(({ period, direction, answer, publisher, published }) =>
    direction !== undefined && answer === undefined ? [{ period, direction, publisher, published }] : [],
  );
}

/** The lead publisher's outlook now, then as it was known on each earlier day it read differently, newest first. */
function outlookLines(market: Market, marketAsOf: (day: IsoDate) => Market, series: Series): Known[] {
  const now = outlookOf(market, { series });
  if (isFailure(now)) return [];
  const lines: Known[] = [{ market, publisher: series.lead, derived: isDerived(now), points: now }];
  let shown = now;
  for (const day of publicationDays(market, series).reverse()) {
    const earlier = marketAsOf(day);
    const then = outlookOf(earlier, { series });
    if (isFailure(then) || sameValues(then, shown)) continue;
    lines.push({
      market: earlier,
      publisher: series.lead,
      published: newestOf(then) ?? day,
      derived: isDerived(then),
      points: then,
    });
    shown = then;
  }
  return lines;
}

/** Yearly figures as published, superseded ones included, one line for each publication and scenario. */
function reportedLines(market: Market, series: Series): Known[] {
  const known = market.index
    .series(series.code)
    .observations()
    .filter(
      (one) =>
        market.index.days.rankOf(one.source) <= market.seen &&
        one.value !== undefined &&
        grainOf(one.period) === "year",
    );
  const groups = groupsOf(known, (one) => `${one.source}|${one.scenario ?? ""}`);
  return [...groups.values()].map((group) => reportedLine(market, series, group));
}

function reportedLine(market: Market, series: Series, group: NonEmpty<Observation>): Known {
  const [{ source, scenario }] = group;
  const { publisher, published } = market.source(source);
  const sorted = [...group].sort((a, b) => (a.period < b.period ? -1 : 1));
  const points = sorted.map((one) =>
    answerOf(market, {
      series,
      unit: series.unit,
      kind: "reported",
      status: one.status,
      effective: one.period,
      trace: leafOf(market, series, one),
    }),
  );
  return { market, publisher, published, ...(scenario && { scenario }), derived: false, points };
}

/** Each publisher's dated values, those in one line that can stand on one axis. */
function datedLines(market: Market, series: Series, besidesYears: boolean): Known[] {
  return publishersOf(market, series).flatMap((publisher) => {
    const rows = historyOf(market, { series, publisher });
    if (isFailure(rows)) return [];
    const answers = rows
      .flatMap((row) => figureOf(row))
      .filter((one) => !besidesYears || grainOf(one.effective) !== "year");
    if (answers.length === 0) return [];
    const grains = [...new Set(answers.flatMap((one) => axisOf(series, one.effective) ?? []))];
    const mixed = besidesYears || grains.length > 1;
    return grains.map((grain) => ({
      market,
      publisher,
      derived: false,
      ...(mixed && { grain }),
      points: answers.filter((one) => axisOf(series, one.effective) === grain),
    }));
  });
}

function figureOf(row: HistoryRow): Answer[] {
  return row.answer === undefined || isFailure(row.answer) ? [] : [row.answer];
}

function isDerived(points: readonly Answer[]): boolean {
  return !points.every(isAsPublished);
}

/** As a publication says it, of the edition or of a user's own. */
function isAsPublished({ kind }: Answer): boolean {
  return kind === "reported" || kind === "local";
}

/** What tells a published figure from every other; none for one that was worked out. */
function reportedKey(point: Answer): string[] {
  if (!isAsPublished(point)) return [];
  return leavesOf(point.trace).map((leaf) => `${leaf.source}|${leaf.period}|${leaf.value}`);
}

function sameValues(a: readonly Answer[], b: readonly Answer[]): boolean {
  const text = (points: readonly Answer[]): string =>
    points.map((one) => `${one.effective}=${one.value}`).join();
  return text(a) === text(b);
}

function newestOf(points: readonly Answer[]): IsoDate | undefined {
  return points
    .map((one) => one.published)
    .sort()
    .at(-1);
}

/** The days on which something was published that a series, or one its rules rest on, speaks from; oldest first. */
function publicationDays(market: Market, series: Series): IsoDate[] {
  const codes = codesBehind(market, series.code, (rule) => rule.kind !== "share");
  const records = [...codes].flatMap((code) => [...market.observations(code), ...market.growth(code)]);
  return [...new Set(records.map((record) => market.source(record.source).published))].sort();
}
