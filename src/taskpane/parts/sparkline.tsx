import type { Answer } from "../../domain/answer/answer";
import type { Frequency } from "../../domain/ledger/records";
import { isSilentBetween } from "../../domain/market/silence";
import { timeOf } from "./chart/chart-data";
import "./sparkline.css";

const [WIDTH, HEIGHT, EDGE] = [64, 24, 3];
/** More bars than these would be lines. */
const MOST_BARS = 12;

export interface SparklineProps {
  points: readonly Answer[];
  /** How often the series is published: no line crosses a longer silence. */
  frequency: Frequency;
  /** Values of whole years, which stand beside each other; others lie on a line through time. */
  yearly?: boolean;
}

/** The course of a series' values, too small for figures; they stand beside it. Forecasts are hollow bars. */
export function Sparkline({ points, frequency, yearly = false }: SparklineProps) {
  if (points.length < 2) return null;
  return (
    <svg
      class="sparkline"
      width={WIDTH}
      height={HEIGHT}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      aria-hidden="true"
    >
      {yearly && points.length <= MOST_BARS ? (
        <Bars points={points} />
      ) : (
        <Line points={points} frequency={frequency} />
      )}
    </svg>
  );
}

function Line({ points, frequency }: Pick<SparklineProps, "points" | "frequency">) {
  const places = placed(points);
  const [x, y] = places.at(-1) ?? [];
  return (
    <>
      {stretches(points, frequency).map(([first, end]) => (
        <polyline key={first} points={lineThrough(places.slice(first, end))} />
      ))}
      <circle cx={x} cy={y} r="2.5" />
    </>
  );
}

/** A point alone is a line to itself, whose round ends are seen. */
function lineThrough(run: readonly [number, number][]): string {
  return [...run.slice(0, 1), ...run].map((place) => place.join()).join(" ");
}

/** First and end of each run of points that no silence parts. */
function stretches(points: readonly Answer[], frequency: Frequency): [first: number, end: number][] {
  const starts = points.flatMap(({ effective }, at) => {
    const before = points[at - 1];
    return !before || isSilentBetween(frequency, before.effective, effective) ? [at] : [];
  });
  return starts.map((first, at) => [first, starts[at + 1] ?? points.length]);
}

/** From zero up, so that a bar of twice the height is twice the value. */
function Bars({ points }: { points: readonly Answer[] }) {
  const highest = Math.max(...points.map(({ value }) => Math.max(0, value)));
  const step = (WIDTH - 2 * EDGE) / points.length;
  return (
    <>
      {points.map(({ effective, value, status }, at) => {
        const height = highest === 0 ? 0 : Math.max(1, (Math.max(0, value) / highest) * (HEIGHT - 2 * EDGE));
        return (
          <rect
            key={effective}
            class={status === "F" ? "forecast" : undefined}
            x={rounded(EDGE + at * step + 1)}
            y={rounded(HEIGHT - EDGE - height)}
            width={rounded(Math.max(1, step - 2))}
            height={rounded(height)}
          />
        );
      })}
    </>
  );
}

function placed(points: readonly Answer[]): [number, number][] {
  const read = points.map(({ effective, value }) => ({ time: timeOf(effective), value }));
  const across = scale(
    read.map(({ time }) => time),
    EDGE,
    WIDTH - EDGE,
  );
  const up = scale(
    read.map(({ value }) => value),
    HEIGHT - EDGE,
    EDGE,
  );
  return read.map(({ time, value }) => [across(time), up(value)]);
}

function scale(values: readonly number[], from: number, to: number): (value: number) => number {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  if (low === high) return () => (from + to) / 2;
  return (value) => rounded(from + ((value - low) / (high - low)) * (to - from));
}

function rounded(pixels: number): number {
  return Math.round(pixels * 10) / 10;
}
