import { isFailure, type Failure } from "../../answer/failure";
import { messages } from "../../answer/messages";
import { assumedVat } from "../../market/vat";
import { historyOf, type HistoryQuestion } from "../../market/history";
import { unitLabel } from "../../quantity/unit";
import { endOf, LATEST, startOf } from "../../time/period";
import { isLatest, needSeries, readUnit, readWhen } from "../arguments/read";
import { dayCell, periodCell, textCell } from "../cell";
import type { Call } from "../call";
import type { TableFunction } from "../definition";
import { isAnySeries } from "../parameters";
import { priceWays } from "../questions";
import { PUBLISHED_IS } from "../published-is";
import { answered, figureCell, qualifierCell, withHeads } from "../table";

export const HISTORY: TableFunction<"HISTORY"> = {
  name: "HISTORY",
  description:
    "The published prices of a material as a table: date, value, Type, kind. Weeks with a direction but no figure show the direction.",
  about: "all published values, a table",
  parameters: [
    {
      name: "material",
      kind: "series",
      required: true,
      accepts: isAnySeries,
      hint: 'Material or series code, such as "Li2S".',
    },
    {
      name: "start",
      kind: "period",
      hint: "First day or month. Default: the first published.",
      about: "First day or month; from the beginning where empty.",
    },
    {
      name: "end",
      kind: "period",
      hint: "Last day or month. Default: the latest published.",
      about: "Last day or month; up to the latest where empty.",
    },
    {
      name: "unit",
      kind: "unit",
      hint: 'Unit such as "CNY/kg" or "USD/t". Default: as published.',
    },
    {
      name: "options",
      kind: "options",
      hint: 'Such as "headers=0; asof=2025-12-31" (headers 0 none, 1 column heads, 2 name row and column heads).',
    },
  ],
  options: ["asof", "pub", "vat", "fx", "figures", "headers", "properties"],

  table(call) {
    const series = needSeries(call.market, call.arguments[0], "material", '=SSB.HISTORY("Li2S")');
    if (isFailure(series)) return series;
    const span = readSpan(call);
    if (isFailure(span)) return span;
    const unit = readUnit(call.arguments[3], series.unit);
    if (isFailure(unit)) return unit;
    const { publisher, vat, fx } = priceWays(call.options);
    const rows = historyOf(call.market, {
      series,
      ...span,
      ...(unit && { unit }),
      ...(publisher && { publisher }),
      ...(vat && { vat }),
      ...(fx && { fx }),
      ...(call.options.figures && { figures: true }),
    });
    if (isFailure(rows)) return rows;
    const shown = unitLabel(
      unit?.text ?? series.unit,
      unit?.vat ?? vat ?? series.vat ?? assumedVat(call.market, series),
    );
    return withHeads(
      call,
      series.name,
      [
        "Date",
        shown,
        "Type",
        "Kind",
        "Direction",
        "Publisher",
        "Published",
        "Qualifier",
        "Change",
        "Year change",
        "Published is",
      ],
      rows.map((row) => [
        periodCell(row.period),
        ...answered(row.answer),
        textCell(row.direction),
        textCell(row.publisher),
        dayCell(row.published),
        qualifierCell(row.answer),
        figureCell(row.change),
        figureCell(row.yearChange),
        textCell(PUBLISHED_IS[row.precision]),
      ]),
    );
  },
};

/** The days a table begins and ends with; absent where it is open on that side. */
function readSpan(call: Call): Pick<HistoryQuestion, "start" | "end"> | Failure {
  const start = readWhen(call.arguments[1], "start", call.today, "years");
  if (isFailure(start)) return start;
  const end = readWhen(call.arguments[2], "end", call.today, "years");
  if (isFailure(end)) return end;
  if (start && end && startOf(start) > endOf(end)) return messages.reversed(start, end);
  const fromLatest = start === undefined && isLatest(call.arguments[1]);
  return {
    ...(start && { start: startOf(start) }),
    ...(fromLatest && { start: LATEST }),
    ...(end && { end: endOf(end) }),
  };
}
