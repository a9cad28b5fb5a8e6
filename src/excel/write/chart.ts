import { RefusalError } from "../../domain/answer/refusal";
import type { NewChart } from "../../model/port/plan";
import { rangeAt } from "../host/cells";
import { ask } from "../host/run";
import { says } from "../host/problems";

/**
 * A line for each column but the first, which labels the axis. Excel would take years in a first column for a line
 * of their own, so they are set as labels. One of that name that stands already is drawn anew.
 */
export function drawChart(asked: NewChart): Promise<void> {
  const { source, title, name, bars = false, beside = false, at, unit } = asked;
  return ask(async (context) => {
    const range = rangeAt(context, source);
    const sheet = range.worksheet;
    range.load(["rowCount", "columnCount", "values"]);
    const stands = sheet.charts.getItemOrNullObject(name);
    stands.load("name");
    await context.sync();
    if (range.columnCount < 2 || range.rowCount < 2) throw new RefusalError(says().chartNeeds());
    if (!stands.isNullObject) stands.delete();
    const values = range.getCell(0, 1).getResizedRange(range.rowCount - 1, range.columnCount - 2);
    const names = range.values[0]?.slice(1) ?? [];
    const heads = beside || typeof names[0] === "string" ? 1 : 0;
    const labels = range.getCell(heads, 0).getResizedRange(range.rowCount - 1 - heads, 0);
    // Numbers at the head would be drawn as values: the columns are then drawn without them and named after.
    const isNamed = heads === 1 && typeof names[0] !== "string";
    const drawn = isNamed
      ? range.getCell(1, 1).getResizedRange(range.rowCount - 2, range.columnCount - 2)
      : values;
    const chart = sheet.charts.add(bars ? "ColumnStacked" : "Line", drawn, "Columns");
    chart.name = name;
    if (at !== undefined) chart.setPosition(rangeAt(context, at));
    else if (beside) chart.setPosition(range.getCell(0, range.columnCount + 1));
    chart.title.text = title;
    if (unit !== undefined) chart.axes.valueAxis.title.text = unit;
    // One line is named by the title.
    if (range.columnCount === 2) chart.legend.visible = false;
    chart.series.load("items");
    await context.sync();
    for (const [place, series] of chart.series.items.entries()) {
      series.setXAxisValues(labels);
      if (isNamed) series.name = String(names[place]);
    }
    await context.sync();
  });
}

/** Nothing is to do where none of that name stands. */
export function dropChart(sheet: string, name: string): Promise<void> {
  return ask(async (context) => {
    const chart = context.workbook.worksheets.getItem(sheet).charts.getItemOrNullObject(name);
    chart.load("name");
    await context.sync();
    if (chart.isNullObject) return;
    chart.delete();
    await context.sync();
  });
}
