import { nameText } from "../../domain/answer/message-text";
import { words } from "../languages/in-use";
import { useMemo, useState } from "preact/hooks";
import { answerText } from "../../domain/answer/text";
import type { IsoDate, Series } from "../../domain/ledger/records";
import type { NonEmpty } from "../../domain/ledger/lists";
import { groupsOf } from "../../domain/market/groups-of";
import type { DirectionMark, Line, LinePoint } from "../../domain/market/lines";
import type { Standing } from "../../domain/market/standing";
import { comparePeriods } from "../../domain/time/period";
import type { ChartLine, ChartPoint, Drawing } from "../parts/chart/chart-data";
import { LineChart } from "../parts/chart/line-chart";
import { DataTable, type Column } from "../parts/data-table";
import { CopyPicture } from "./copy-picture";
import { isPriced } from "../../domain/market/priced";
import { isSilentBetween } from "../../domain/market/silence";
import { unitLabel } from "../../domain/quantity/unit";
import { lineName, rangeWords } from "./standing-words";

export interface SeriesDataProps {
  series: Series;
  standing: Standing;
  lines: readonly Line[];
  marks: readonly DirectionMark[];
  /** What the page shows the series in; empty as published. */
  asked: string;
  /** The day up to which all that is published counts. */
  asOf: IsoDate;
}

/**
 * A series' values as a chart or as a table. Both hold the same: the table of a shown chart is there for screen
 * readers, a line taken out of the chart leaves the table too.
 */
export function SeriesData({ series, standing, lines, marks, asked, asOf }: SeriesDataProps) {
  const drawable = lines.some((line) => line.points.length > 0);
  const [asTable, setAsTable] = useState(false);
  const [hidden, setHidden] = useState<ReadonlySet<number>>(new Set());
  const axes = useMemo(() => linesByAxis(lines), [lines]);
  const unit =
    lines.flatMap(({ points }) => points)[0]?.unit ?? (asked || unitLabel(series.unit, series.vat));
  const isRefused = lines.some(({ refused }) => refused.length > 0);
  const without = isRefused ? words().market.noneIn({ unit }) : undefined;
  if (!drawable && marks.length === 0) return <p class="quiet">{without ?? words().market.nothingByThen}</p>;

  const showsTable = asTable || !drawable;
  const rows = tableRows(
    lines.filter((_, at) => !hidden.has(at)),
    marks,
  );
  return (
    <section class="stack" aria-label={words().market.values}>
      {drawable && (
        <div class="series-switch" role="group" aria-label={words().market.showAs}>
          <button type="button" class="button" aria-pressed={!asTable} onClick={() => setAsTable(false)}>
            {words().market.chart}
          </button>
          <button type="button" class="button" aria-pressed={asTable} onClick={() => setAsTable(true)}>
            {words().market.table}
          </button>
        </div>
      )}
      {!drawable && <p class="quiet">{without ?? words().market.noFigures}</p>}
      {!showsTable &&
        axes.map(([first, ...rest], at) => {
          const placed = [first, ...rest];
          const drawing: Drawing = {
            lines: placed.map(({ line }) => chartLine(series, line)),
            marks: at === 0 ? marks : [],
            hidden: new Set(placed.flatMap(({ place }, index) => (hidden.has(place) ? [index] : []))),
            unit,
            yearly: (first.line.grain ?? (standing.yearly ? "year" : undefined)) === "year",
            fromZero: !isPriced(series),
          };
          return (
            <div key={first.line.grain ?? ""} class="stack-tight">
              <LineChart
                {...drawing}
                onToggle={(index) => setHidden(toggled(hidden, placed[index]?.place ?? index))}
              />
              <CopyPicture
                series={series}
                drawing={drawing}
                lines={placed.map(({ line }) => line)}
                asOf={asOf}
              />
            </div>
          );
        })}
      <DataTable
        caption={words().market.valuesOf({ name: nameText(series.name) })}
        quietCaption
        forReaders={!showsTable}
        columns={columnsOf(unit)}
        rows={rows}
      />
    </section>
  );
}

function columnsOf(unit: string): Column[] {
  const { columns } = words().market;
  return [
    { name: columns.period },
    { name: unit === "fraction" ? columns.value : unit, number: true },
    { name: columns.type },
    { name: columns.kind },
    { name: columns.line },
    { name: columns.published },
  ];
}

function tableRows(lines: readonly Line[], marks: readonly DirectionMark[]): string[][] {
  const values = lines.flatMap((line) =>
    line.points.map((point) => ({
      period: point.effective,
      cells: [
        point.effective,
        pointText(point),
        point.status,
        words().terms.kinds[point.kind],
        lineName(line),
        point.published,
      ],
    })),
  );
  const directions = marks.map((mark) => ({
    period: mark.period,
    cells: [
      mark.period,
      words().terms.directions[mark.direction],
      "",
      words().market.directionOnly,
      mark.publisher,
      mark.published,
    ],
  }));
  return [...values, ...directions]
    .sort((a, b) => comparePeriods(a.period, b.period))
    .map((row) => row.cells);
}

/** The value, with the range published beside it; its unit heads the column. */
function pointText(point: LinePoint): string {
  const unit = point.unit === "fraction" ? "fraction" : "";
  return [answerText({ ...point, unit }), point.range && rangeWords(point.range, unit)]
    .filter(Boolean)
    .join(" ");
}

/** A line and its place among all. */
interface Placed {
  line: Line;
  place: number;
}

/** The lines that can stand on one axis, a chart for each: a month beside a year would look like a collapse. */
function linesByAxis(lines: readonly Line[]): NonEmpty<Placed>[] {
  const placed = lines.map((line, place) => ({ line, place }));
  return [...groupsOf(placed, ({ line }) => line.grain ?? "").values()];
}

function chartLine({ frequency }: Series, line: Line): ChartLine {
  const points = line.points.map((point, at): ChartPoint => {
    const { effective, value, status, range, unit } = point;
    const before = line.points[at - 1];
    const isApart = before !== undefined && isSilentBetween(frequency, before.effective, effective);
    return {
      period: effective,
      value,
      status,
      said: [answerText(point), range && rangeWords(range, unit)].filter(Boolean).join(" "),
      ...(range && { range }),
      ...(isApart && { apart: true as const }),
    };
  });
  return { name: lineName(line), points };
}

function toggled(set: ReadonlySet<number>, member: number): Set<number> {
  const next = new Set(set);
  if (!next.delete(member)) next.add(member);
  return next;
}
