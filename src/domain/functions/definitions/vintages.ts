import { isFailure } from "../../answer/failure";
import { messages } from "../../answer/messages";
import { knownPeriod, latestPeriod } from "../../market/known-period";
import { vintagesOf } from "../../market/vintages";
import { isLatest, needSeries, readPeriod, readUnit } from "../arguments/read";
import { answerCell, dayCell, textCell } from "../cell";
import type { TableFunction } from "../definition";
import { isAnySeries } from "../parameters";
import { publishedIs } from "../published-is";
import { qualifierCell, withHeads } from "../table";

export const VINTAGES: TableFunction<"VINTAGES"> = {
  name: "VINTAGES",
  description:
    "Every published or derived value of one number, by publication date, so that you see how a forecast moved.",
  about: "how one number changed, a table",
  parameters: [
    {
      name: "series",
      kind: "series",
      required: true,
      accepts: isAnySeries,
      hint: 'Series such as "ESS" or "Li2S".',
    },
    {
      name: "period",
      kind: "period",
      required: true,
      hint: "The year, month or day the value is about, such as 2030.",
      about: "The year, month or day the number is about.",
    },
    {
      name: "options",
      kind: "options",
      hint: 'Such as "pub=SMM; headers=0; unit=TWh".',
    },
  ],
  options: ["asof", "pub", "unit", "headers", "properties"],

  table(call) {
    const series = needSeries(call.market, call.arguments[0], "series", '=SSB.VINTAGES("ESS",2030)');
    if (isFailure(series)) return series;
    const asked = readPeriod(call.arguments[1], "period", call.today);
    if (isFailure(asked)) return asked;
    const period = isLatest(call.arguments[1])
      ? latestPeriod(call.market, series)
      : asked && knownPeriod(call.market, series, asked);
    if (period === undefined) return messages.missing("period", '=SSB.VINTAGES("ESS",2030)');
    const unit = readUnit(call.options.unit, series.unit);
    if (isFailure(unit)) return unit;
    const rows = vintagesOf(call.market, (day) => call.session.market(day), {
      series,
      period,
      ...(unit && { unit }),
      ...(call.options.pub && { publisher: call.options.pub }),
    });
    if (isFailure(rows)) return rows;
    return withHeads(
      call,
      `${series.name}, ${period}`,
      ["Published", "Value", "Unit", "Type", "Kind", "Publisher", "Source", "Qualifier", "Published is"],
      rows.map((answer) => [
        dayCell(answer.published),
        answerCell(answer),
        textCell(answer.unit),
        textCell(answer.status),
        textCell(answer.kind),
        textCell(answer.publisher),
        textCell(answer.sources.map((source) => source.url).join(" ")),
        qualifierCell(answer),
        textCell(publishedIs(answer)),
      ]),
    );
  },
};
