import type { Direction, Period, Status } from "../../../domain/ledger/records";
import { dayNumber } from "../../../domain/time/day";
import { endOf, startOf } from "../../../domain/time/period";

export interface ChartPoint {
  period: Period;
  value: number;
  status: Status;
  /** The value in its unit, with the word that qualifies it. */
  said: string;
  /** Ends of the range that was published beside it. */
  range?: { low: number; high: number };
  /** A whole period without a figure lies before it: no line leads to it. */
  apart?: true;
}

export interface ChartLine {
  name: string;
  /** Oldest first. */
  points: readonly ChartPoint[];
}

export interface ChartMark {
  period: Period;
  direction: Direction;
}

export type ValueRow = (number | null | undefined)[];

/** A line as three strokes over the same days: solid to the seam, dashed after it, rings on estimates. */
export interface Strokes {
  /** Reported values and estimates. */
  solid: ValueRow;
  /** Forecasts, with the last value before them so that the line does not break. */
  dashed: ValueRow;
  estimates: ValueRow;
  /** Where no line is drawn: from the time of one point to that of the next. */
  gaps: [from: number, to: number][];
}

/** What a chart of some lines holds: a legend explains nothing else. */
export interface Drawn {
  actuals: boolean;
  estimates: boolean;
  forecasts: boolean;
  ranges: boolean;
  gaps: boolean;
}

export interface ChartData {
  /** Middle of each period, in seconds since 1970, in order. */
  times: number[];
  /** One for each line. */
  strokes: Strokes[];
  /** Where the first line passes from A and E to F, if it does. */
  seam?: number;
}

const DAY_SECONDS = 86_400;

/** A period is drawn in its middle: a month's average amid the month, a year's value amid the year. */
export function timeOf(period: Period): number {
  const [first, last] = [dayNumber(startOf(period)), dayNumber(endOf(period))];
  return Math.round(((first + last) / 2) * DAY_SECONDS);
}

export function chartData(lines: readonly ChartLine[], marks: readonly ChartMark[]): ChartData {
  const periods = [...lines.flatMap((line) => line.points), ...marks].map((one) => timeOf(one.period));
  const times = [...new Set(periods)].sort((a, b) => a - b);
  const place = new Map(times.map((time, at) => [time, at]));
  const strokes = lines.map((line) =>
    strokesOf(line, times.length, (point) => place.get(timeOf(point.period))!),
  );
  const seam = lines[0] && seamOf(lines[0]);
  return { times, strokes, ...(seam !== undefined && { seam }) };
}

export function drawnOf(lines: readonly ChartLine[]): Drawn {
  const points = lines.flatMap((line) => line.points);
  return {
    actuals: points.some(({ status }) => status === "A"),
    estimates: points.some(({ status }) => status === "E"),
    forecasts: points.some(({ status }) => status === "F"),
    ranges: points.some(({ range }) => range !== undefined),
    gaps: points.some(({ apart }) => apart),
  };
}

/** Lowest and highest of the values and of the ends of their ranges; nothing where there is no point. */
export function extentOf(lines: readonly ChartLine[]): [number, number] | undefined {
  const values = lines.flatMap((line) =>
    line.points.flatMap(({ value, range }) => (range ? [value, range.low, range.high] : [value])),
  );
  return values.length === 0 ? undefined : [Math.min(...values), Math.max(...values)];
}

/** First and last time with room at both sides; a lone point stands amid a year. */
export function timeRange(times: readonly number[]): [number, number] {
  const [first, last] = [times[0] ?? 0, times.at(-1) ?? 0];
  const room = first === last ? 183 * DAY_SECONDS : (last - first) * 0.06;
  return [first - room, last + room];
}

function strokesOf(line: ChartLine, length: number, place: (point: ChartPoint) => number): Strokes {
  const row = (chosen: readonly ChartPoint[]): ValueRow => {
    const values: ValueRow = new Array<number | undefined>(length).fill(undefined);
    for (const point of chosen) values[place(point)] = point.value;
    return values;
  };
  const at = firstForecast(line);
  return {
    solid: row(line.points.slice(0, at)),
    dashed: at < line.points.length ? row(line.points.slice(Math.max(0, at - 1))) : row([]),
    estimates: row(line.points.filter((point) => point.status === "E")),
    gaps: line.points.flatMap((point, index) => {
      const before = line.points[index - 1];
      return point.apart && before ? [[timeOf(before.period), timeOf(point.period)] as [number, number]] : [];
    }),
  };
}

function seamOf(line: ChartLine): number | undefined {
  const at = firstForecast(line);
  const [before, after] = [line.points[at - 1], line.points[at]];
  return before && after ? (timeOf(before.period) + timeOf(after.period)) / 2 : undefined;
}

function firstForecast(line: ChartLine): number {
  const at = line.points.findIndex((point) => point.status === "F");
  return at < 0 ? line.points.length : at;
}

/** Colours there are for lines; further lines begin again and are told apart by their number. */
export const LINE_COLOURS = 5;

/** What is drawn, wherever it is. */
export interface Drawing {
  lines: readonly ChartLine[];
  marks: readonly ChartMark[];
  /** Lines not drawn, by their place. */
  hidden: ReadonlySet<number>;
  /** With its tax basis: what stands over the axis of the values. */
  unit: string;
  /** The periods are years. */
  yearly: boolean;
  /** Quantities begin at zero, prices where they are. */
  fromZero: boolean;
}

export interface LineChartProps extends Drawing {
  onToggle(line: number): void;
}

/** The lines with those that are hidden left empty, so that each keeps its place and colour. */
export function shownLines({ lines, hidden }: Pick<Drawing, "lines" | "hidden">): ChartLine[] {
  return lines.map((line, at) => (hidden.has(at) ? { ...line, points: [] } : line));
}
