import { cellError } from "../../src/browser-workbook/cells";
import type { RangeAddress } from "../../src/browser-workbook/addresses";
import type { HostObject } from "../../src/browser-workbook/host/host-object";
import { chartsObject } from "../../src/browser-workbook/host/objects/charts";
import { rangeObject } from "../../src/browser-workbook/host/objects/range";
import { FakeSheetModel } from "./fake-sheet-model";

const SHEET = "s1";
const box = (row: number, column: number, rows = 1, columns = 1): RangeAddress => ({
  sheetId: SHEET,
  row,
  column,
  rows,
  columns,
});

/** Years and figures at B2:D4, and a chart of the figures as the add-in makes it. */
function chartOf(type = "Line") {
  const model = new FakeSheetModel();
  model.write(box(1, 1, 3, 3), [
    ["Year", "GWh", "TWh"],
    [2025, 10, 1],
    [2026, 20, 2],
  ]);
  const charts = chartsObject({ model, sheetId: SHEET });
  const chart = charts.call("Add", [type, rangeObject(model, box(1, 2, 3, 2)), "Columns"]) as HostObject;
  const drawn = () => model.charts.drawn(model.charts.on(SHEET)[0]!);
  return { model, charts, chart, drawn };
}

describe("a chart of the browser workbook", () => {
  it("draws a series for each column, named by its head, over the cells it is told to label them with", () => {
    const { model, chart, drawn } = chartOf();
    const [first, second] = chart.child("Series").items()!;
    for (const series of [first!, second!])
      series.call("SetXAxisValues", [rangeObject(model, box(2, 1, 2, 1))]);
    expect(drawn()).toEqual({
      title: "Chart Title",
      categories: ["2025", "2026"],
      series: [
        { name: "GWh", values: [10, 20] },
        { name: "TWh", values: [1, 2] },
      ],
    });
    second!.write("Name", "terawatt-hours");
    expect(drawn().series[1]!.name).toBe("terawatt-hours");
  });

  it("shows its cells as they are now: no value and #N/A as a gap, other errors and texts as zero", () => {
    const { model, drawn } = chartOf();
    model.write(box(2, 2, 2, 2), [
      [7, cellError("#N/A").error],
      [cellError("#VALUE!").error, "text"],
    ]);
    model.clear(box(2, 2));
    expect(drawn().series.map(({ values }) => values)).toEqual([
      [null, 0],
      [null, 0],
    ]);
  });

  it("has a title, a unit at its axis, a legend and a place", () => {
    const { model, chart } = chartOf();
    chart.child("Title").write("Text", "Demand");
    chart.child("Axes").child("ValueAxis").child("Title").write("Text", "GWh");
    chart.child("Legend").write("Visible", false);
    chart.call("SetPosition", [rangeObject(model, box(1, 5)), "Model!I12"]);
    expect(model.charts.on(SHEET)[0]).toMatchObject({
      title: "Demand",
      valueTitle: "GWh",
      hasLegend: false,
      at: { row: 1, column: 5 },
      width: 192,
      height: 165,
    });
  });

  it("is found by its name, counted, and deleted", () => {
    const { charts, chart } = chartOf();
    chart.write("Name", "SSB 1");
    expect(charts.call("GetCount", [])).toBe(1);
    expect((charts.call("GetItemOrNullObject", ["ssb 1"]) as HostObject).read("Name")).toBe("SSB 1");
    expect(charts.call("GetItemOrNullObject", ["SSB 2"])).toBeNull();
    expect(() => charts.item("SSB 2")).toThrow("no chart");
    chart.call("Delete", []);
    expect(charts.call("GetCount", [])).toBe(0);
  });

  it("tells of each coming and going, so that it can be undone", () => {
    const { model, chart } = chartOf();
    const steps: boolean[] = [];
    model.charts.onStep = (_, isShown) => steps.push(isShown);
    chart.call("Delete", []);
    model.charts.show(model.charts.on(SHEET)[0]?.id ?? "chart1", true);
    expect([steps, model.charts.on(SHEET).length]).toEqual([[false], 1]);
  });

  it("moves with its cells where rows and columns come or go", () => {
    const { model } = chartOf();
    const [chart] = model.charts.on(SHEET);
    const places = () => [chart!.at.row, chart!.at.column, chart!.series[0]!.values];
    model.charts.moved(SHEET, "row", 0, 2);
    expect(places()).toEqual([3, 4, box(3, 2, 3, 1)]);
    model.charts.moved(SHEET, "row", 4, 1);
    expect(places()).toEqual([3, 4, box(3, 2, 4, 1)]);
    model.charts.moved(SHEET, "row", 4, -1);
    model.charts.moved(SHEET, "row", 0, -2);
    model.charts.moved(SHEET, "column", 1, -1);
    expect(places()).toEqual([1, 3, box(1, 1, 3, 1)]);
    model.charts.moved("s2", "row", 0, 5);
    expect(places()).toEqual([1, 3, box(1, 1, 3, 1)]);
  });
});
