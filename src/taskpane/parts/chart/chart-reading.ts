import { words } from "../../languages/in-use";
import { drawnOf, shownLines, type Drawing } from "./chart-data";

/** How the chart is to be read: of what is drawn, and of nothing else. */
export function readingOf(drawing: Pick<Drawing, "lines" | "hidden" | "marks">): string {
  const { actual, estimate, forecast, range, gap, mark } = words().parts.chartReading;
  const drawn = drawnOf(shownLines(drawing));
  return [
    drawn.actuals && actual,
    drawn.estimates && estimate,
    drawn.forecasts && forecast,
    drawn.ranges && range,
    drawn.gaps && gap,
    drawing.marks.length > 0 && mark,
  ]
    .filter(Boolean)
    .join(" ");
}
