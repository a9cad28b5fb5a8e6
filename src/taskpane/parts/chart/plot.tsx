import { words } from "../../languages/in-use";
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import uPlot from "uplot";
import "uplot/dist/uPlot.min.css";
import { amountText, numberText } from "../../../domain/answer/text";
import { dayFromNumber } from "../../../domain/time/day";
import {
  chartData,
  LINE_COLOURS,
  timeOf,
  timeRange,
  type ChartData,
  type LineChartProps,
} from "./chart-data";
import { onColoursChange, readColours, type Colours } from "./colours";
import { drawMarks, drawNumbers, drawSeam } from "./drawings";

const HEIGHT = 220;
/** Room for a year's number, in pixels. */
const TICK_WIDTH = 44;
const DAY_SECONDS = 86_400;

/** The canvas of a chart, drawn anew when its data, its width or the theme changes. */
export default function Plot(props: LineChartProps) {
  const { lines, marks, hidden, unit, yearly, fromZero } = props;
  const box = useRef<HTMLDivElement>(null);
  const [now, setNow] = useState("");
  const [drawing, redraw] = useState(0);
  const shown = useMemo(
    () => lines.map((line, at) => (hidden.has(at) ? { ...line, points: [] } : line)),
    [lines, hidden],
  );
  const data = useMemo(() => chartData(shown, marks), [shown, marks]);

  useEffect(() => onColoursChange(() => redraw((count) => count + 1)), []);

  useEffect(() => {
    const element = box.current!;
    const colours = readColours(element, LINE_COLOURS);
    const plot = new uPlot(
      {
        width: element.clientWidth,
        height: HEIGHT,
        tzDate: (seconds) => uPlot.tzDate(new Date(seconds * 1000), "Etc/UTC"),
        legend: { show: false },
        cursor: { y: false, drag: { x: false, y: false } },
        scales: {
          x: { range: timeRange(data.times) },
          y: { range: (_, low, high) => valueRange(low, high, fromZero) },
        },
        axes: [timeAxis(colours, yearly), valueAxis(colours, unit)],
        series: [{}, ...data.strokes.flatMap((_, at) => strokeSeries(colours, at))],
        hooks: {
          draw: [
            (drawn) => drawSeam(drawn, data.seam, colours),
            (drawn) => drawMarks(drawn, marks, colours),
            (drawn) => drawNumbers(drawn, shown, colours),
          ],
          setCursor: [(drawn) => setNow(reading(drawn.cursor.idx, data, props))],
        },
      },
      aligned(data),
      element,
    );
    const resize = new ResizeObserver(() => plot.setSize({ width: element.clientWidth, height: HEIGHT }));
    resize.observe(element);
    return () => {
      resize.disconnect();
      plot.destroy();
    };
  }, [data, drawing, unit, yearly, fromZero]);

  return (
    <>
      <div ref={box} />
      <p class="chart-now">{now}</p>
    </>
  );
}

function aligned(data: ChartData): uPlot.AlignedData {
  return [data.times, ...data.strokes.flatMap(({ solid, dashed, estimates }) => [solid, dashed, estimates])];
}

function strokeSeries(colours: Colours, at: number): uPlot.Series[] {
  const stroke = colours.lines[at % LINE_COLOURS]!;
  const dots = { show: true, size: 6, fill: stroke, stroke };
  return [
    { stroke, width: 2, points: dots },
    { stroke, width: 2, dash: [6, 4], points: dots },
    { stroke, paths: () => null, points: { show: true, size: 10, width: 2, fill: colours.surface, stroke } },
  ];
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

function valueRange(low: number | null, high: number | null, fromZero: boolean): [number, number] {
  if (low === null || high === null) return [0, 1];
  const room = (high - low || Math.abs(high) || 1) * 0.15;
  return [fromZero && low >= 0 ? 0 : low - room, high + room];
}

/** What stands under the pointer, in words. */
function reading(
  at: number | null | undefined,
  data: ChartData,
  { lines, hidden, marks, unit }: LineChartProps,
): string {
  if (at === null || at === undefined) return "";
  const time = data.times[at]!;
  const values = lines.flatMap((line, index) => {
    const point = hidden.has(index) ? undefined : line.points.find((one) => timeOf(one.period) === time);
    return point ? [`${index + 1}: ${point.period}${point.status} ${amountText(point.value, unit)}`] : [];
  });
  const moves = marks
    .filter((mark) => timeOf(mark.period) === time)
    .map((mark) => `${mark.period} ${words().terms.directions[mark.direction]}`);
  return [...values, ...moves].join(" · ");
}
