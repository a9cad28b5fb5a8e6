import { isFailure } from "../../answer/failure";
import { messages } from "../../answer/messages";
import { outlookOf } from "../../market/outlook";
import { statedAs } from "../../market/provenance";
import { needSeries, readUnit, readYear } from "../arguments/read";
import { dayCell, periodCell, textCell } from "../cell";
import type { TableFunction } from "../definition";
import { isNoPrice } from "../parameters";
import { publishedIs } from "../published-is";
import { FORECAST_OPTIONS, forecastWays } from "../questions";
import { answered, qualifierCell, withHeads } from "../table";

export const OUTLOOK: TableFunction<"OUTLOOK"> = {
  name: "OUTLOOK",
  description:
    "A forecast series as a table: year, value, Type (A reported, E estimate, F forecast), kind, publisher, publication date.",
  about: "values of all years, a table",
  parameters: [
    {
      name: "series",
      kind: "series",
      required: true,
      accepts: isNoPrice,
      hint: 'Series such as "ESS" or "SSB penetration".',
    },
    {
      name: "from",
      kind: "year",
      hint: "First year. Default: the first known.",
      about: "First year; the first known where empty.",
    },
    {
      name: "to",
      kind: "year",
      hint: "Last year. Default: the last known.",
      about: "Last year; the last known where empty.",
    },
    {
      name: "unit",
      kind: "unit",
      hint: 'Unit such as "GWh" or "TWh". Default: as published.',
    },
    {
      name: "options",
      kind: "options",
      hint: 'Such as "headers=2; asof=2025-12-31; pub=any; interp=linear".',
    },
  ],
  options: [...FORECAST_OPTIONS, "headers", "properties"],

  table(call) {
    const series = needSeries(call.market, call.arguments[0], "series", '=SSB.OUTLOOK("ESS")', isNoPrice);
    if (isFailure(series)) return series;
    if (!isNoPrice(series)) return messages.isAPrice(series.aliases[0] ?? series.code);
    const from = readYear(call.arguments[1], "from");
    if (isFailure(from)) return from;
    const to = readYear(call.arguments[2], "to");
    if (isFailure(to)) return to;
    const unit = readUnit(call.arguments[3], statedAs(series, call.options.field).unit);
    if (isFailure(unit)) return unit;
    const rows = outlookOf(call.market, {
      series,
      ...(from !== undefined && { from }),
      ...(to !== undefined && { to }),
      ...(unit && { unit }),
      ...forecastWays(call.options),
    });
    if (isFailure(rows)) return rows;
    return withHeads(
      call,
      series.name,
      [
        "Year",
        unit?.text ?? statedAs(series, call.options.field).unit,
        "Type",
        "Kind",
        "Publisher",
        "Published",
        "Qualifier",
        "Published is",
      ],
      rows.map((answer) => [
        periodCell(answer.effective),
        ...answered(answer),
        textCell(answer.publisher),
        dayCell(answer.published),
        qualifierCell(answer),
        textCell(publishedIs(answer)),
      ]),
    );
  },
};
