import { words } from "../../languages/in-use";
import { lazy, Suspense } from "preact/compat";
import { LINE_COLOURS, type LineChartProps } from "./chart-data";
import { readingOf } from "./chart-reading";
import "./line-chart.css";

/* The drawing library comes when the first chart is shown. */
const Plot = lazy(() => import("./plot"));

/**
 * A chart of lines over time. It is a picture for the eye alone: whoever shows it gives the same data as a table.
 */
export function LineChart(props: LineChartProps) {
  const { lines, hidden, onToggle, unit } = props;
  return (
    <figure class="chart">
      <p class="quiet chart-unit">{unit === "fraction" ? "%" : unit}</p>
      <div class="chart-plot" aria-hidden="true">
        <Suspense fallback={<p class="quiet">{words().parts.loadingChart}</p>}>
          <Plot {...props} />
        </Suspense>
      </div>
      <figcaption>
        {lines.length > 1 && (
          <fieldset class="chart-legend">
            <legend class="visually-hidden">{words().parts.linesShown}</legend>
            {lines.map((line, index) => (
              <label key={line.name} class={`chart-key chart-colour-${index % LINE_COLOURS}`}>
                <input type="checkbox" checked={!hidden.has(index)} onChange={() => onToggle(index)} />
                <span class="chart-swatch" aria-hidden="true">
                  {index + 1}
                </span>
                {line.name}
              </label>
            ))}
          </fieldset>
        )}
        <p class="quiet chart-reading">
          {lines.length === 1 && lines.map(({ name }) => `${name}. `)}
          {readingOf(props)}
        </p>
      </figcaption>
    </figure>
  );
}
