/** Draws a chart of the sheet: lines, or columns upon each other. */
import uPlot from "uplot";
import "uplot/dist/uPlot.min.css";
import type { Chart, DrawnChart } from "../host/charts";

/** The first colours of Office's own theme. */
const COLOURS = ["#156082", "#e97132", "#196b24", "#0f9ed5", "#a02b93", "#4ea72e"];
const INK = "#404040";
const LINES = "#d9d9d9";
const FONT = "11px system-ui, sans-serif";
const LABEL_WIDTH = 64;

/** Fills an element of some pixels with a chart, and answers how to take it away. */
export function drawChart(
  within: HTMLElement,
  chart: Chart,
  drawn: DrawnChart,
  size: { width: number; height: number },
): () => void {
  const stacked = chart.type.includes("Column") || chart.type.includes("Bar");
  const values = drawn.series.map(({ values: own }) => own);
  const shown = stacked ? stackedUp(values) : values;
  const order = drawn.series.map((_, at) => at);
  // The whole of a stack is drawn first, and what is below covers it.
  const upwards = stacked ? [...order].reverse() : order;
  const plot = new uPlot(
    {
      ...size,
      legend: { show: false },
      cursor: { show: false },
      padding: [8, 16, 0, 0],
      scales: {
        x: { time: false, range: [-0.5, Math.max(0.5, drawn.categories.length - 0.5)] },
        y: { range: (_, low, high) => valueRange(low, high, stacked) },
      },
      axes: [
        {
          ...LOOK,
          ...(chart.categoryTitle !== "" && { label: chart.categoryTitle, labelFont: FONT }),
          splits: (_, __, low, high) => ticks(drawn.categories.length, low, high, size.width),
          values: (_, splits) => splits.map((at) => drawn.categories[at] ?? ""),
          grid: { show: false },
        },
        {
          ...LOOK,
          ...(chart.valueTitle !== "" && { label: chart.valueTitle, labelFont: FONT, labelSize: 20 }),
          size: (_, texts) => 14 + 7 * Math.max(2, ...(texts ?? []).map((text) => text.length)),
        },
      ],
      series: [{}, ...upwards.map((at) => strokeOf(at, stacked))],
    },
    [drawn.categories.map((_, at) => at), ...upwards.map((at) => [...(shown[at] ?? [])])],
    within,
  );
  return () => plot.destroy();
}

export function colourOf(series: number): string {
  return COLOURS[series % COLOURS.length] ?? INK;
}

const LOOK: uPlot.Axis = {
  stroke: INK,
  font: FONT,
  grid: { stroke: LINES, width: 1 },
  ticks: { stroke: LINES, width: 1 },
};

function strokeOf(at: number, stacked: boolean): uPlot.Series {
  const stroke = colourOf(at);
  if (!stacked) return { stroke, width: 2, spanGaps: false, points: { show: true, size: 5, fill: stroke } };
  return {
    stroke,
    fill: stroke,
    ...(uPlot.paths.bars && { paths: uPlot.paths.bars({ size: [0.6, 60] }) }),
    points: { show: false },
  };
}

/** Each line with those below it added. */
function stackedUp(lines: readonly (readonly (number | null)[])[]): (number | null)[][] {
  const sums: number[] = [];
  return lines.map((line) =>
    line.map((value, at) => {
      sums[at] = (sums[at] ?? 0) + (value ?? 0);
      return value === null ? null : sums[at];
    }),
  );
}

/** As Excel does: from zero where the values lie far apart, else around them. */
function valueRange(low: number | null, high: number | null, stacked: boolean): [number, number] {
  if (low === null || high === null) return [0, 1];
  const room = (high - low || Math.abs(high) || 1) * 0.1;
  const fromZero = stacked || (low >= 0 && (high - low) * 6 > high);
  return [fromZero ? Math.min(0, low) : low - room, high + room];
}

/** As many categories as have room, evenly apart. */
function ticks(count: number, low: number, high: number, width: number): number[] {
  const apart = Math.max(1, Math.ceil((count * LABEL_WIDTH) / width));
  return Array.from({ length: Math.ceil(count / apart) }, (_, at) => at * apart).filter(
    (at) => low <= at && at <= high,
  );
}
