import type { Answer } from "../../domain/answer/answer";
import { timeOf } from "./chart/chart-data";
import "./sparkline.css";

const [WIDTH, HEIGHT, EDGE] = [64, 24, 3];

/** The course of a series' values, too small for figures; they stand beside it. */
export function Sparkline({ points }: { points: readonly Answer[] }) {
  const places = placed(points);
  const [x, y] = places.at(-1) ?? [];
  if (places.length < 2) return null;
  return (
    <svg
      class="sparkline"
      width={WIDTH}
      height={HEIGHT}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      aria-hidden="true"
    >
      <polyline points={places.map((place) => place.join()).join(" ")} />
      <circle cx={x} cy={y} r="2.5" />
    </svg>
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
  return (value) => Math.round((from + ((value - low) / (high - low)) * (to - from)) * 10) / 10;
}
