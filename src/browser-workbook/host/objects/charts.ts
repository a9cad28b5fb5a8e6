/** `Excel.Chart`, its parts, and the charts of a worksheet. */
import { parseA1, splitSheet, type RangeAddress } from "../../addresses";
import type { Chart, ChartSeries, Charts } from "../charts";
import { defineClass, HostError, isHostObject, type HostObject } from "../host-object";
import type { SheetModel } from "../sheet-model";

export interface ChartsSelf {
  readonly model: SheetModel;
  readonly sheetId: string;
}

interface ChartSelf extends ChartsSelf {
  readonly chart: Chart;
}

export const chartsObject = defineClass<ChartsSelf>({
  name: "ChartCollection",
  get: { Count: (self) => chartsOn(self).length },
  items: (self) => chartsOn(self).map((chart) => chartObject({ ...self, chart })),
  item: (self, key) => chartObject({ ...self, chart: find(self, key) }),
  methods: {
    GetCount: (self) => chartsOn(self).length,
    GetItem: (self, [key]) => chartObject({ ...self, chart: find(self, key) }),
    GetItemAt: (self, [at]) => {
      const chart = chartsOn(self)[Number(at)];
      if (!chart) throw new HostError("ItemNotFound", `There is no chart ${String(at)}.`);
      return chartObject({ ...self, chart });
    },
    GetItemOrNullObject: (self, [key]) => {
      const chart = lookUp(self, key);
      return chart ? chartObject({ ...self, chart }) : null;
    },
    Add: (self, [type, source, seriesBy]) => {
      const { model, sheetId } = self;
      const range = rangeOf(model, source);
      model.behaviour.needOpen(model, { ...range, sheetId }, "formats");
      const chart = model.charts.add(
        sheetId,
        String(type),
        range,
        typeof seriesBy === "string" ? seriesBy : "Auto",
      );
      return chartObject({ ...self, chart });
    },
  },
});

const chartObject = defineClass<ChartSelf>({
  name: "Chart",
  identity: ({ chart }) => ({ _Id: chart.id, Id: chart.id }),
  get: {
    Id: ({ chart }) => chart.id,
    Name: ({ chart }) => chart.name,
    ChartType: ({ chart }) => chart.type,
    Left: ({ chart }) => chart.left,
    Top: ({ chart }) => chart.top,
    Width: ({ chart }) => chart.width,
    Height: ({ chart }) => chart.height,
  },
  set: {
    Name: change((chart, name) => (chart.name = String(name))),
    ChartType: change((chart, type) => (chart.type = String(type))),
    Left: change((chart, points) => place(chart, "left", Number(points))),
    Top: change((chart, points) => place(chart, "top", Number(points))),
    Width: change((chart, points) => (chart.width = Number(points))),
    Height: change((chart, points) => (chart.height = Number(points))),
  },
  objects: {
    Title: (self) => titleObject(self),
    Axes: (self) => axesObject(self),
    Legend: (self) => legendObject(self),
    Series: (self) => seriesCollection(self),
  },
  methods: {
    Delete: ({ model, chart }) => model.charts.remove(chart),
    SetPosition: (self, [start, end]) => {
      const { model, chart } = self;
      const first = rangeOf(model, start);
      Object.assign(chart, { at: first, left: 0, top: 0 });
      if (end !== undefined && end !== null) Object.assign(chart, model.sizeTo(first, rangeOf(model, end)));
      model.charts.onChange();
    },
  },
});

/** From the corner of the sheet, where no cell is told. */
function place(chart: Chart, side: "left" | "top", points: number): void {
  chart.at = { ...chart.at, ...(side === "left" ? { column: 0 } : { row: 0 }) };
  chart[side] = points;
}

const titleObject = defineClass<ChartSelf>({
  name: "ChartTitle",
  get: {
    Text: ({ model, chart }) => model.charts.drawn(chart).title,
    Visible: ({ chart }) => chart.title !== "",
  },
  set: {
    Text: change((chart, text) => (chart.title = String(text))),
    Visible: change((chart, isVisible) => {
      if (!isVisible) chart.title = "";
    }),
  },
});

const axesObject = defineClass<ChartSelf>({
  name: "ChartAxes",
  objects: {
    ValueAxis: (self) => axisObject({ ...self, axis: "valueTitle" }),
    CategoryAxis: (self) => axisObject({ ...self, axis: "categoryTitle" }),
  },
});

type AxisSelf = ChartSelf & { readonly axis: "valueTitle" | "categoryTitle" };

const axisObject = defineClass<AxisSelf>({
  name: "ChartAxis",
  objects: { Title: (self) => axisTitleObject(self) },
});

const axisTitleObject = defineClass<AxisSelf>({
  name: "ChartAxisTitle",
  get: {
    Text: ({ chart, axis }) => chart[axis],
    Visible: ({ chart, axis }) => chart[axis] !== "",
  },
  set: {
    Text: ({ model, chart, axis }, text) => {
      chart[axis] = String(text);
      model.charts.onChange();
    },
    Visible: ({ model, chart, axis }, isVisible) => {
      if (!isVisible) chart[axis] = "";
      model.charts.onChange();
    },
  },
});

const legendObject = defineClass<ChartSelf>({
  name: "ChartLegend",
  get: { Visible: ({ chart }) => chart.hasLegend },
  set: { Visible: change((chart, isVisible) => (chart.hasLegend = Boolean(isVisible))) },
});

type SeriesSelf = ChartSelf & { readonly series: number };

const seriesCollection = defineClass<ChartSelf>({
  name: "ChartSeriesCollection",
  get: { Count: ({ chart }) => chart.series.length },
  items: (self) => self.chart.series.map((_, series) => seriesObject({ ...self, series })),
  item: (self, at) => seriesObject({ ...self, series: needSeries(self.chart, at) }),
  methods: {
    GetCount: ({ chart }) => chart.series.length,
    GetItemAt: (self, [at]) => seriesObject({ ...self, series: needSeries(self.chart, at) }),
  },
});

const seriesObject = defineClass<SeriesSelf>({
  name: "ChartSeries",
  get: { Name: ({ model, chart, series }) => model.charts.drawn(chart).series[series]?.name ?? "" },
  set: { Name: (self, name) => changeSeries(self, { name: String(name) }) },
  methods: {
    SetXAxisValues: (self, [range]) => changeSeries(self, { categories: rangeOf(self.model, range) }),
    SetValues: (self, [range]) => changeSeries(self, { values: rangeOf(self.model, range) }),
  },
});

function change(act: (chart: Chart, value: unknown) => void): (self: ChartSelf, value: unknown) => void {
  return ({ model, chart }, value) => {
    act(chart, value);
    model.charts.onChange();
  };
}

function changeSeries({ model, chart, series }: SeriesSelf, changed: Partial<ChartSeries>): void {
  chart.series = chart.series.map((one, at) => (at === series ? { ...one, ...changed } : one));
  model.charts.onChange();
}

function needSeries(chart: Chart, at: unknown): number {
  if (chart.series[Number(at)]) return Number(at);
  throw new HostError("ItemNotFound", `There is no series ${String(at)}.`);
}

function chartsOn({ model, sheetId }: ChartsSelf): ReturnType<Charts["on"]> {
  return model.charts.on(sheetId);
}

function find(self: ChartsSelf, key: unknown): Chart {
  const chart = lookUp(self, key);
  if (chart) return chart;
  throw new HostError("ItemNotFound", `There is no chart ${String(key)}.`);
}

function lookUp(self: ChartsSelf, key: unknown): Chart | undefined {
  const wanted = String(key).toLowerCase();
  return chartsOn(self).find(({ id, name }) => id === key || name.toLowerCase() === wanted);
}

/** The cells of a range object, or of an address such as `Model!B7`. */
function rangeOf(model: SheetModel, at: unknown): RangeAddress {
  const text = isHostObject(at) ? String((at satisfies HostObject).read("Address")) : String(at);
  const { sheet, local } = splitSheet(text);
  const box = parseA1(local);
  const found = sheet === undefined ? model.activeSheet() : model.sheets().find(({ name }) => name === sheet);
  if (!box || !found) throw new HostError("InvalidArgument", `${text} is no range of this workbook.`);
  return { ...box, sheetId: found.id };
}
