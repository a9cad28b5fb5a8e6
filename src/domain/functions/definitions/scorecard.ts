import { isFailure } from "../../answer/failure";
import { scorecardOf } from "../../market/scorecard";
import { needSeries } from "../arguments/read";
import { answerCell, dayCell, periodCell, textCell } from "../cell";
import type { TableFunction } from "../definition";
import { isAnySeries } from "../parameters";
import { publishedIs } from "../published-is";
import { withHeads } from "../table";

export const SCORECARD: TableFunction<"SCORECARD"> = {
  name: "SCORECARD",
  description:
    'Forecasts of a series beside what came of them: forecast, outturn and error, for example =SSB.SCORECARD("Pack").',
  about: "forecasts beside their outturns, a table",
  parameters: [
    {
      name: "series",
      kind: "series",
      required: true,
      accepts: isAnySeries,
      hint: 'Series such as "Pack" or "EV sales".',
    },
    {
      name: "options",
      kind: "options",
      hint: 'Such as "asof=2026-01-31; headers=0".',
    },
  ],
  options: ["asof", "headers", "properties"],

  table(call) {
    const series = needSeries(call.market, call.arguments[0], "series", '=SSB.SCORECARD("Pack")');
    if (isFailure(series)) return series;
    const scores = scorecardOf(call.market, series);
    if (isFailure(scores)) return scores;
    return withHeads(
      call,
      series.name,
      [
        "Period",
        "Forecast",
        "Outturn",
        "Unit",
        "Error",
        "Forecaster",
        "Forecast on",
        "Outturn by",
        "Outturn on",
        "Forecast day is",
        "Outturn day is",
      ],
      scores.map(({ period, forecast, outturn, error }) => [
        periodCell(period),
        answerCell(forecast),
        answerCell(outturn),
        textCell(series.unit),
        answerCell(error),
        textCell(forecast.publisher),
        dayCell(forecast.published),
        textCell(outturn.publisher),
        dayCell(outturn.published),
        textCell(publishedIs(forecast)),
        textCell(publishedIs(outturn)),
      ]),
    );
  },
};
