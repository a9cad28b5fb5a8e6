import type { Answer } from "../../domain/answer/answer";
import { timeOf } from "../parts/chart/chart-data";

const [WIDTH, HEIGHT, EDGE] = [64, 24, 3];

/** The course of a series' values, too small for figures; they stand beside it. */
export function Sparkline({ points }: { points: readonly Answer[] }) {
  if (points.length < 2) return null;
  const places = placed(points);
  const [x, y] = places.at(-1)!;
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
  const times = points.map((point) => timeOf(point.effective));
  const values = points.map((point) => point.value);
  const across = scale(times, EDGE, WIDTH - EDGE);
  const up = scale(values, HEIGHT - EDGE, EDGE);
  return points.map((_, at) => [across(times[at]!), up(values[at]!)]);
}

function scale(values: readonly number[], from: number, to: number): (value: number) => number {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  if (low === high) return () => (from + to) / 2;
  return (value) => Math.round((from + ((value - low) / (high - low)) * (to - from)) * 10) / 10;
}
