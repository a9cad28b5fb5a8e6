import { useMemo, useState } from "preact/hooks";
import { answerText } from "../../domain/answer/text";
import type { Series } from "../../domain/ledger/records";
import type { DirectionMark, Line } from "../../domain/market/lines";
import type { Standing } from "../../domain/market/standing";
import { comparePeriods } from "../../domain/time/period";
import type { ChartLine } from "../parts/chart/chart-data";
import { LineChart } from "../parts/chart/line-chart";
import { DataTable, type Column } from "../parts/data-table";
import { ARROWS, lineName } from "./standing-words";
import { isPriced } from "../../domain/market/priced";

export interface SeriesDataProps {
  series: Series;
  standing: Standing;
  lines: readonly Line[];
  marks: readonly DirectionMark[];
}

/**
 * A series' values as a chart or as a table. Both hold the same: the table of a shown chart is there for screen
 * readers, a line taken out of the chart leaves the table too.
 */
export function SeriesData({ series, standing, lines, marks }: SeriesDataProps) {
  const drawable = lines.some((line) => line.points.length > 0);
  const [asTable, setAsTable] = useState(false);
  const [hidden, setHidden] = useState<ReadonlySet<number>>(new Set());
  const chartLines = useMemo(() => lines.map(chartLine), [lines]);
  if (!drawable && marks.length === 0) return <p class="quiet">Nothing was published by then.</p>;

  const showsTable = asTable || !drawable;
  const rows = tableRows(
    lines.filter((_, at) => !hidden.has(at)),
    marks,
  );
  return (
    <section class="stack" aria-label="Values">
      {drawable && (
        <div class="series-switch" role="group" aria-label="Show values as">
          <button type="button" class="button" aria-pressed={!asTable} onClick={() => setAsTable(false)}>
            Chart
          </button>
          <button type="button" class="button" aria-pressed={asTable} onClick={() => setAsTable(true)}>
            Table
          </button>
        </div>
      )}
      {!drawable && <p class="quiet">Only directions were published, no figure.</p>}
      {!showsTable && (
        <LineChart
          lines={chartLines}
          marks={marks}
          hidden={hidden}
          onToggle={(line) => setHidden(toggled(hidden, line))}
          unit={series.unit}
          yearly={standing.yearly}
          fromZero={!isPriced(series)}
        />
      )}
      <DataTable
        caption={`Values of ${series.name}`}
        quietCaption
        forReaders={!showsTable}
        columns={columnsOf(series)}
        rows={rows}
      />
    </section>
  );
}

function columnsOf(series: Series): Column[] {
  return [
    { name: "Period" },
    { name: series.unit === "fraction" ? "Value" : series.unit, number: true },
    { name: "Type" },
    { name: "Kind" },
    { name: "Line" },
    { name: "Published" },
  ];
}

function tableRows(lines: readonly Line[], marks: readonly DirectionMark[]): string[][] {
  const values = lines.flatMap((line) =>
    line.points.map((point) => ({
      period: point.effective,
      cells: [
        point.effective,
        answerText({ ...point, unit: point.unit === "fraction" ? "fraction" : "" }),
        point.status,
        point.kind,
        lineName(line),
        point.published,
      ],
    })),
  );
  const directions = marks.map((mark) => ({
    period: mark.period,
    cells: [
      mark.period,
      `${ARROWS[mark.direction]} ${mark.direction}`,
      "",
      "direction only",
      mark.publisher,
      mark.published,
    ],
  }));
  return [...values, ...directions]
    .sort((a, b) => comparePeriods(a.period, b.period))
    .map((row) => row.cells);
}

function chartLine(line: Line): ChartLine {
  const points = line.points.map(({ effective, value, status }) => ({ period: effective, value, status }));
  return { name: lineName(line), points };
}

function toggled(set: ReadonlySet<number>, member: number): Set<number> {
  const next = new Set(set);
  if (!next.delete(member)) next.add(member);
  return next;
}
