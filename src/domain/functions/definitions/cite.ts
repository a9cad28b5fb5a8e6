import type { Result } from "../../answer/answer";
import { isFailure } from "../../answer/failure";
import { messages } from "../../answer/messages";
import { phrases, type Phrase } from "../../answer/phrases";
import { citationText } from "../../answer/text";
import type { Period, Series } from "../../ledger/records";
import { forecastOf, refuseYears, yearsOf } from "../../market/forecast";
import { knownPeriod } from "../../market/known-period";
import { priceOf } from "../../market/price";
import type { Unit } from "../../quantity/unit";
import { grainOf, yearOf } from "../../time/period";
import { needSeries, readPeriod, readUnit } from "../arguments/read";
import type { OptionName } from "../arguments/options";
import type { Call } from "../call";
import { textCell } from "../cell";
import type { TableFunction } from "../definition";
import { isAnySeries } from "../parameters";
import { FORECAST_OPTIONS, PRICE_OPTIONS, forecastWays, priceWays } from "../questions";
import { traceRows } from "../steps";
import { withHeads } from "../table";
import { isPriced } from "../../market/priced";
import { statedAs } from "../../market/provenance";

export const CITE: TableFunction<"CITE"> = {
  name: "CITE",
  description: "The source of a number as one line of text, or with detail=1 each step of how it came about.",
  about: "source of a number",
  parameters: [
    {
      name: "series",
      kind: "series",
      required: true,
      accepts: isAnySeries,
      hint: 'Series or material, such as "ESS" or "Li2S".',
    },
    {
      name: "period",
      kind: "period",
      hint: "Year, month or day. Default: latest.",
      about: "A year, month or day; the latest where empty.",
    },
    {
      name: "options",
      kind: "options",
      hint: 'The options of the number, and "detail=1" for the whole trace as a table.',
    },
  ],
  options: [...new Set([...PRICE_OPTIONS, ...FORECAST_OPTIONS]), "unit", "detail", "headers"],

  table(call) {
    const series = needSeries(call.market, call.arguments[0], "series", '=SSB.CITE("Li2S")');
    if (isFailure(series)) return series;
    const asked = readPeriod(call.arguments[1], "period", call.today);
    if (isFailure(asked)) return asked;
    const period = asked && knownPeriod(call.market, series, asked);
    const unit = readUnit(call.options.unit, statedAs(series, call.options.field).unit);
    if (isFailure(unit)) return unit;
    const unused = unusedOption(call, series, period);
    if (unused) return messages.unusedOption(...unused);
    const answer = answerFor(call, series, period, unit);
    if (isFailure(answer)) return answer;
    if (!call.options.detail) return [[textCell(citationText(answer, "record"))]];
    const heads = [
      "Step",
      "Value",
      "Unit",
      "How",
      "Publisher",
      "Period",
      "Published",
      "Link",
      "Published is",
    ];
    return withHeads(call, series.name, heads, traceRows(answer));
  },
};

/** Whether a number is answered as FORECAST answers a year, or else as PRICE answers a day or a month. */
function isYearly(call: Call, series: Series, period: Period | undefined): boolean {
  if (isPriced(series)) return false;
  return period === undefined ? yearsOf(call.market, series).length > 0 : grainOf(period) === "year";
}

/** An option that this call cannot use, and why: which ones it can depends on what number it is. */
function unusedOption(
  call: Call,
  series: Series,
  period: Period | undefined,
): [name: string, why: Phrase] | undefined {
  const { options } = call;
  const yearly = isYearly(call, series, period);
  const takes: readonly OptionName[] = yearly ? FORECAST_OPTIONS : PRICE_OPTIONS;
  const name = [...PRICE_OPTIONS, ...FORECAST_OPTIONS].find(
    (one) => options[one] !== undefined && !takes.includes(one),
  );
  if (name !== undefined) return [name, yearly ? phrases.forDays() : phrases.forYears()];
  return options.headers !== undefined && !options.detail ? ["headers", phrases.oneLine()] : undefined;
}

/** A price or a day's or month's value as PRICE answers it, a year's as FORECAST does. Only prices are carried unasked. */
function answerFor(call: Call, series: Series, period: Period | undefined, unit: Unit | undefined): Result {
  const asked = { series, ...(unit && { unit }) };
  if (isYearly(call, series, period)) {
    const ways = forecastWays(call.options);
    const year = period === undefined ? yearsOf(call.market, series, ways).at(-1) : yearOf(period);
    if (year === undefined) return refuseYears(call.market, { series, ...ways });
    return forecastOf(call.market, { ...asked, year, ...ways });
  }
  const fill = isPriced(series) || period === undefined ? {} : { fill: "none" as const };
  return priceOf(call.market, { ...asked, ...(period && { period }), ...fill, ...priceWays(call.options) });
}
