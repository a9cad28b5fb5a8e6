import type { Refusal } from "../../domain/answer/refusal";
import type { Address, Written } from "../../model/port/workbook";
import { rangeAt } from "../host/cells";
import { ask, change } from "../host/run";

/**
 * A line for each column but the first, which labels the axis. Excel would take years in a first column for a line
 * of their own, so they are set as labels.
 */
export function addChart(source: Address, title: string): Promise<Written | Refusal> {
  return change(async (context) => {
    const range = rangeAt(context, source);
    const sheet = range.worksheet;
    sheet.load("name");
    range.load(["rowCount", "columnCount", "address", "values"]);
    await context.sync();
    if (range.columnCount < 2 || range.rowCount < 2) {
      return { refused: "A chart needs a column of dates or years and at least one column of values." };
    }
    const values = range.getCell(0, 1).getResizedRange(range.rowCount - 1, range.columnCount - 2);
    const heads = typeof range.values[0]![1] === "string" ? 1 : 0;
    const labels = range.getCell(heads, 0).getResizedRange(range.rowCount - 1 - heads, 0);
    const chart = sheet.charts.add("Line", values, "Columns");
    chart.title.text = title;
    chart.series.load("items");
    chart.load("name");
    await context.sync();
    for (const series of chart.series.items) series.setXAxisValues(labels);
    await context.sync();
    return { address: range.address, undo: () => removeChart(sheet.name, chart.name) };
  });
}

function removeChart(sheet: string, name: string): Promise<void> {
  return ask(async (context) => {
    context.workbook.worksheets.getItem(sheet).charts.getItem(name).delete();
    await context.sync();
  });
}
