/** The charts of a workbook: what each draws and where it stands, whatever draws it. */
import type { Box, CellAddress, RangeAddress } from "../addresses";
import { isCellError } from "../cells";
import { HostError } from "./host-object";
import type { CellContent, SheetCells } from "./sheet-cells";

export interface ChartSeries {
  /** Given by name; else the text at the head of its cells. */
  name?: string;
  values: RangeAddress;
  categories?: RangeAddress;
}

export interface Chart {
  readonly id: string;
  readonly sheetId: string;
  name: string;
  /** Excel's word for it, such as `Line` or `ColumnStacked`. */
  type: string;
  title: string | undefined;
  valueTitle: string;
  categoryTitle: string;
  hasLegend: boolean;
  series: ChartSeries[];
  /** The cell of its top left corner, and how far from that cell's; in points, as its size. */
  at: CellAddress;
  left: number;
  top: number;
  width: number;
  height: number;
}

/** What a chart shows of its cells. */
export interface DrawnChart {
  readonly title: string;
  readonly categories: readonly string[];
  /** Null where a cell holds no number: nothing is drawn there. */
  readonly series: readonly { readonly name: string; readonly values: readonly (number | null)[] }[];
}

/** As Excel makes them, in points. */
const SIZE = { width: 360, height: 216 } as const;

export class Charts {
  readonly #all: Chart[] = [];
  readonly #removed = new Set<string>();
  #lastId = 0;
  /** Hears of every change. */
  onChange: () => void = () => undefined;
  /** Hears of a chart that comes or goes by an act that can be undone. */
  onStep: (chart: Chart, isShown: boolean) => void = () => undefined;

  constructor(private readonly cells: SheetCells) {}

  /** Those that are there; a chart goes with its sheet. */
  on(sheetId: string): readonly Chart[] {
    return this.#all.filter((chart) => chart.sheetId === sheetId && !this.#removed.has(chart.id));
  }

  add(sheetId: string, type: string, source: RangeAddress, seriesBy: string): Chart {
    this.#lastId += 1;
    const number = String(this.#lastId);
    const chart: Chart = {
      id: `chart${number}`,
      sheetId,
      name: `Chart ${number}`,
      type,
      title: undefined,
      valueTitle: "",
      categoryTitle: "",
      hasLegend: true,
      series: seriesIn(this.cells, source, seriesBy),
      at: { sheetId, row: source.row, column: source.column + source.columns },
      left: 0,
      top: 0,
      ...SIZE,
    };
    this.#all.push(chart);
    this.onStep(chart, true);
    this.onChange();
    return chart;
  }

  remove(chart: Chart): void {
    this.show(chart.id, false);
    this.onStep(chart, false);
  }

  /** Brings a chart back or takes it away, as undo and redo do. */
  show(id: string, isShown: boolean): void {
    if (isShown) this.#removed.delete(id);
    else this.#removed.add(id);
    this.onChange();
  }

  /** Rows or columns came (more than 0) or went (less) from a place on: charts and what they draw move with the cells. */
  moved(sheetId: string, axis: "row" | "column", from: number, count: number): void {
    const size = axis === "row" ? "rows" : "columns";
    const shifted = <Place extends CellAddress & Partial<Box>>(place: Place): Place =>
      place.sheetId === sheetId ? shift(place, axis, size, from, count) : place;
    for (const chart of this.#all) {
      chart.at = shifted(chart.at);
      chart.series = chart.series.map((series) => ({
        ...series,
        values: shifted(series.values),
        ...(series.categories && { categories: shifted(series.categories) }),
      }));
    }
    this.onChange();
  }

  /** A chart as its cells are now. */
  drawn(chart: Chart): DrawnChart {
    const series = chart.series.map((one, at) => this.#drawnSeries(one, at));
    const [first] = chart.series;
    const categories = first?.categories && line(this.cells, first.categories).map(({ text }) => text);
    const length = Math.max(0, ...series.map(({ values }) => values.length));
    return {
      title: chart.title ?? (series.length === 1 ? (series[0]?.name ?? "") : "Chart Title"),
      categories: Array.from({ length }, (_, at) => categories?.[at] ?? String(at + 1)),
      series,
    };
  }

  #drawnSeries({ name, values }: ChartSeries, at: number): DrawnChart["series"][number] {
    const [head, ...rest] = line(this.cells, values);
    const isHead = typeof head?.value === "string" && head.value !== "" && rest.length > 0;
    const cells = isHead ? rest : line(this.cells, values);
    return {
      name: name ?? (isHead ? head.text : `Series${String(at + 1)}`),
      values: cells.map(({ value }) => numberIn(value)),
    };
  }
}

/** Excel draws a text as zero, an empty cell and #N/A as a gap, other errors as zero. */
function numberIn(value: CellContent["value"]): number | null {
  if (value === null) return null;
  if (isCellError(value)) return value.error === "#N/A" ? null : 0;
  return typeof value === "number" ? value : 0;
}

/** A series for each column, or each row; a first one of texts labels the axis, as Excel takes it. */
function seriesIn(cells: SheetCells, source: RangeAddress, seriesBy: string): ChartSeries[] {
  const byRows = seriesBy === "Rows" || (seriesBy === "Auto" && source.rows < source.columns);
  const lines = Array.from({ length: byRows ? source.rows : source.columns }, (_, at): RangeAddress =>
    byRows
      ? { ...source, row: source.row + at, rows: 1 }
      : { ...source, column: source.column + at, columns: 1 },
  );
  const [first, ...others] = lines;
  if (!first) throw new HostError("InvalidArgument", "There is nothing to draw.");
  const body = line(cells, first).slice(1);
  const labels = others.length > 0 && body.length > 0 && body.every(({ value }) => typeof value === "string");
  return (labels ? others : lines).map((values) => ({
    values,
    ...(labels && { categories: bodyOf(first) }),
  }));
}

/** Without the cell at its head. */
function bodyOf(range: RangeAddress): RangeAddress {
  return range.columns === 1
    ? { ...range, row: range.row + 1, rows: range.rows - 1 }
    : { ...range, column: range.column + 1, columns: range.columns - 1 };
}

function line(cells: SheetCells, range: RangeAddress): readonly CellContent[] {
  return cells.read(range).flat();
}

function shift<Place extends CellAddress & Partial<Box>>(
  place: Place,
  axis: "row" | "column",
  size: "rows" | "columns",
  from: number,
  count: number,
): Place {
  const [start, length = 1] = [place[axis], place[size]];
  const end = start + length;
  if (count >= 0) {
    if (from <= start) return { ...place, [axis]: start + count };
    return from < end && place[size] !== undefined ? { ...place, [size]: length + count } : place;
  }
  const gone = (edge: number): number => Math.max(0, Math.min(edge - from, -count));
  const moved = { ...place, [axis]: start - gone(start) };
  return place[size] === undefined ? moved : { ...moved, [size]: length - gone(end) + gone(start) };
}
