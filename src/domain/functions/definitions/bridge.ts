import { isFailure } from "../../answer/failure";
import { messages } from "../../answer/messages";
import { priceOf } from "../../market/price";
import { statedAs } from "../../market/provenance";
import { needSeries, readUnit, readWhen } from "../arguments/read";
import type { TableFunction } from "../definition";
import { isPrice, PRICE_DATE } from "../parameters";
import { PRICE_OPTIONS, priceWays } from "../questions";
import { bridgeRows } from "../steps";
import { withHeads } from "../table";

export const BRIDGE: TableFunction<"BRIDGE"> = {
  name: "BRIDGE",
  description:
    "Each step of converting a price, as a table: the published price, tax, exchange rate, mass, result.",
  about: "steps of a conversion, a table",
  parameters: [
    {
      name: "material",
      kind: "series",
      required: true,
      accepts: isPrice,
      hint: 'Material or series code, such as "Li2S".',
    },
    {
      name: "date",
      kind: "period",
      hint: "Day or month of the price. Default: latest.",
      about: PRICE_DATE,
    },
    {
      name: "unit",
      kind: "unit",
      hint: 'Unit it shall be in, such as "USD/kg ex VAT". Default: as published.',
    },
    {
      name: "options",
      kind: "options",
      hint: 'Such as "vat=in; fx=PBOC".',
    },
  ],
  options: [...PRICE_OPTIONS, "headers"],

  table(call) {
    const series = needSeries(
      call.market,
      call.arguments[0],
      "material",
      '=SSB.BRIDGE("Li2S",,"USD/kg")',
      isPrice,
    );
    if (isFailure(series)) return series;
    if (!isPrice(series)) return messages.notAPrice(series.aliases[0] ?? series.code, series.measure);
    const period = readWhen(
      call.arguments[1],
      "date",
      call.today,
      series.frequency === "year" ? "years" : "no years",
    );
    if (isFailure(period)) return period;
    const unit = readUnit(call.arguments[2], statedAs(series, call.options.field).unit);
    if (isFailure(unit)) return unit;
    const answer = priceOf(call.market, {
      series,
      ...(period && { period }),
      ...(unit && { unit }),
      ...priceWays(call.options),
    });
    if (isFailure(answer)) return answer;
    return withHeads(
      call,
      series.name,
      ["Step", "Reckoning", "Value", "Unit", "Source", "Date"],
      bridgeRows(answer),
    );
  },
};
