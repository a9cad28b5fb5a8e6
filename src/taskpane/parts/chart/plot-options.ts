import uPlot from "uplot";
import { words } from "../../languages/in-use";
import { numberText } from "../../../domain/answer/text";
import { dayFromNumber } from "../../../domain/time/day";
import {
  chartData,
  extentOf,
  shownLines,
  timeOf,
  timeRange,
  type ChartData,
  type ChartLine,
  type Drawing,
  type Strokes,
} from "./chart-data";
import type { Colours } from "./colours";
import { drawMarks, drawNumbers, drawRanges, drawSeam } from "./drawings";

/** Room for a year's number, in pixels. */
const TICK_WIDTH = 44;
const DAY_SECONDS = 86_400;

export interface Plan {
  data: ChartData;
  aligned: uPlot.AlignedData;
  /** All but the size. */
  options: Omit<uPlot.Options, "width" | "height">;
}

/** A drawing as the library takes it, on the screen and in a picture alike. */
export function planOf(drawing: Drawing, colours: Colours): Plan {
  const { marks, unit, yearly, fromZero } = drawing;
  const shown = shownLines(drawing);
  const data = chartData(shown, marks);
  const extent = extentOf(shown);
  return {
    data,
    aligned: [
      data.times,
      ...data.strokes.flatMap(({ solid, dashed, estimates }) => [solid, dashed, estimates]),
    ],
    options: {
      tzDate: (seconds) => uPlot.tzDate(new Date(seconds * 1000), "Etc/UTC"),
      legend: { show: false },
      cursor: { y: false, drag: { x: false, y: false } },
      scales: {
        x: { range: timeRange(data.times) },
        y: { range: () => valueRange(extent, fromZero) },
      },
      axes: [timeAxis(colours, yearly), valueAxis(colours, unit)],
      series: [{}, ...data.strokes.flatMap((strokes, at) => strokeSeries(colours, strokes, at))],
      hooks: { draw: [(plot) => drawOver(plot, shown, drawing, data, colours)] },
    },
  };
}

function drawOver(
  plot: uPlot,
  shown: readonly ChartLine[],
  { marks }: Drawing,
  { seam }: ChartData,
  colours: Colours,
): void {
  drawSeam(plot, seam, colours);
  drawRanges(plot, shown, colours);
  drawMarks(plot, marks, colours);
  drawNumbers(plot, shown, colours);
}

function strokeSeries(colours: Colours, { gaps }: Strokes, at: number): uPlot.Series[] {
  const stroke = colours.line(at);
  const dots = { show: true, size: 6, fill: stroke, stroke };
  const line = { stroke, width: 2, points: dots, gaps: (plot: uPlot) => placesOf(plot, gaps) };
  return [
    line,
    { ...line, dash: [6, 4] },
    { stroke, paths: () => null, points: { show: true, size: 10, width: 2, fill: colours.surface, stroke } },
  ];
}

function placesOf(plot: uPlot, gaps: Strokes["gaps"]): uPlot.Series.Gaps {
  return gaps.map(([from, to]) => [plot.valToPos(from, "x", true), plot.valToPos(to, "x", true)]);
}

function timeAxis(colours: Colours, yearly: boolean): uPlot.Axis {
  const label = (seconds: number, increment: number): string => {
    const day = dayFromNumber(Math.floor(seconds / DAY_SECONDS));
    return yearly ? day.slice(0, 4) : increment >= 28 * DAY_SECONDS ? day.slice(0, 7) : day.slice(5);
  };
  return {
    ...axisLook(colours),
    size: 28,
    values: (_, splits, __, ___, increment) => splits.map((seconds) => label(seconds, increment)),
    ...(yearly && {
      splits: (plot, _, low, high) => yearTicks(low, high, Math.max(1, Math.floor(plot.width / TICK_WIDTH))),
    }),
  };
}

/** The middles of so many years at most, evenly apart. */
function yearTicks(low: number, high: number, count: number): number[] {
  const yearAt = (seconds: number): number =>
    Number(dayFromNumber(Math.floor(seconds / DAY_SECONDS)).slice(0, 4));
  const [first, last] = [yearAt(low), yearAt(high)];
  const apart = Math.max(1, Math.ceil((last - first) / count));
  const years = Array.from({ length: last - first + 1 }, (_, at) => first + at).filter(
    (_, at) => at % apart === 0,
  );
  return years.map((year) => timeOf(String(year))).filter((time) => low <= time && time <= high);
}

function valueAxis(colours: Colours, unit: string): uPlot.Axis {
  return {
    ...axisLook(colours),
    size: (_, values) => 16 + 7 * Math.max(2, ...(values ?? []).map((text) => text.length)),
    values: (_, splits) => splits.map((value) => shortText(value, unit)),
  };
}

function axisLook({ quiet, grid, font }: Colours): uPlot.Axis {
  return {
    stroke: quiet,
    font: `12px ${font}`,
    grid: { stroke: grid, width: 1 },
    ticks: { stroke: grid, width: 1 },
  };
}

function shortText(value: number, unit: string): string {
  if (unit === "fraction") return `${numberText(value * 100)}%`;
  if (Math.abs(value) < 1e6) return numberText(value);
  return new Intl.NumberFormat(words().locale, { notation: "compact" }).format(value);
}

function valueRange(extent: [number, number] | undefined, fromZero: boolean): [number, number] {
  if (!extent) return [0, 1];
  const [low, high] = extent;
  const room = (high - low || Math.abs(high) || 1) * 0.15;
  return [fromZero && low >= 0 ? 0 : low - room, high + room];
}
