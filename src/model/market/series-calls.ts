import { joinOptions } from "../../domain/functions/arguments/option-text";
import type { FunctionName } from "../../domain/functions/functions";
import type { IsoDate, Period, Series } from "../../domain/ledger/records";
import type { Standing } from "../../domain/market/standing";
import { callName } from "../../domain/market/catalogue";
import { isPriced } from "../../domain/market/priced";

/** A call as a formula will make it. */
export interface SeriesCall {
  name: FunctionName;
  arguments: readonly unknown[];
}

/** The periods a single value can be asked for, the one to begin with first; a price is first of all the latest. */
export function periodsOf({ series, yearly, points }: Standing): (Period | "latest")[] {
  const known = points.map((point) => point.effective).reverse();
  return yearly || !isPriced(series) ? known : ["latest", ...known];
}

/** One value of a series. Dated values that are no price, such as a month's production, come as a table only. */
export function valueCall(
  standing: Standing,
  period: Period | "latest",
  unit: string,
  asOf?: IsoDate,
): SeriesCall | undefined {
  const { series, yearly } = standing;
  const options = joinOptions(asOfOption(asOf));
  if (yearly) return { name: "FORECAST", arguments: [callName(series), Number(period), unit, options] };
  if (!isPriced(series)) return undefined;
  return { name: "PRICE", arguments: [callName(series), period === "latest" ? null : period, unit, options] };
}

/** All values of a series as a table that spills. */
export function tableCall(
  { series, yearly }: { series: Series; yearly: boolean },
  unit: string,
  asOf?: IsoDate,
): SeriesCall {
  const options = joinOptions(asOfOption(asOf));
  return { name: yearly ? "OUTLOOK" : "HISTORY", arguments: [callName(series), null, null, unit, options] };
}

/** The table a chart is drawn of: Excel draws the empty text of a row without a figure as a zero. */
export function chartCall(
  table: { series: Series; yearly: boolean },
  unit: string,
  asOf?: IsoDate,
): SeriesCall {
  if (table.yearly) return tableCall(table, unit, asOf);
  const options = joinOptions([...asOfOption(asOf), ["figures", "1"]]);
  return { name: "HISTORY", arguments: [callName(table.series), null, null, unit, options] };
}

function asOfOption(asOf: IsoDate | undefined): [string, string][] {
  return asOf ? [["asof", asOf]] : [];
}
