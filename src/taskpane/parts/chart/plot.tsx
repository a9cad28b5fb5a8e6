import { words } from "../../languages/in-use";
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import uPlot from "uplot";
import "uplot/dist/uPlot.min.css";
import { LINE_COLOURS, timeOf, type ChartData, type Drawing } from "./chart-data";
import { onColoursChange, readColours } from "./colours";
import { planOf } from "./plot-options";

const HEIGHT = 220;

/** The canvas of a chart, drawn anew when its data, its width or the theme changes. */
export default function Plot(props: Drawing) {
  const { lines, marks, hidden, unit, yearly, fromZero } = props;
  const box = useRef<HTMLDivElement>(null);
  const [now, setNow] = useState("");
  const [drawing, redraw] = useState(0);
  const drawn = useMemo(() => props, [lines, marks, hidden, unit, yearly, fromZero]);

  useEffect(() => onColoursChange(() => redraw((count) => count + 1)), []);

  useEffect(() => {
    const element = box.current!;
    const { data, aligned, options } = planOf(drawn, readColours(element, LINE_COLOURS));
    const plot = new uPlot(
      {
        ...options,
        width: element.clientWidth,
        height: HEIGHT,
        hooks: {
          ...options.hooks,
          setCursor: [({ cursor }) => setNow(reading(cursor.idx, data, drawn))],
        },
      },
      aligned,
      element,
    );
    const resize = new ResizeObserver(() => plot.setSize({ width: element.clientWidth, height: HEIGHT }));
    resize.observe(element);
    return () => {
      resize.disconnect();
      plot.destroy();
    };
  }, [drawn, drawing]);

  return (
    <>
      <div ref={box} />
      <p class="chart-now">{now}</p>
    </>
  );
}

/** What stands under the pointer, in words. */
function reading(at: number | null | undefined, data: ChartData, { lines, hidden, marks }: Drawing): string {
  if (at === null || at === undefined) return "";
  const time = data.times[at]!;
  const values = lines.flatMap((line, index) => {
    const point = hidden.has(index) ? undefined : line.points.find((one) => timeOf(one.period) === time);
    return point ? [`${index + 1}: ${point.period}${point.status} ${point.said}`] : [];
  });
  const moves = marks
    .filter((mark) => timeOf(mark.period) === time)
    .map((mark) => `${mark.period} ${words().terms.directions[mark.direction]}`);
  return [...values, ...moves].join(" · ");
}
