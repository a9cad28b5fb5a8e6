import { isFailure } from "../../answer/failure";
import { messages } from "../../answer/messages";
import { forecastOf } from "../../market/forecast";
import { statedAs } from "../../market/provenance";
import { nameOf, readSeries, readUnit, readYear } from "../arguments/read";
import type { CellFunction } from "../definition";
import { isNoPrice } from "../parameters";
import { FORECAST_OPTIONS, forecastWays } from "../questions";

export const FORECAST: CellFunction<"FORECAST"> = {
  name: "FORECAST",
  description:
    'A forecast for a year, for example =SSB.FORECAST("ESS",2030): reported by a publisher, or derived by a rule that SSB.CITE shows.',
  about: "value of a year",
  parameters: [
    {
      name: "series",
      kind: "series",
      required: true,
      accepts: isNoPrice,
      hint: 'Series such as "ESS", "EV", "Consumer", "Total", "ASSB", "Semi-solid", "SSB", "ASSB penetration"; a range gives one value per cell.',
    },
    {
      name: "year",
      kind: "year",
      required: true,
      hint: "Year, such as 2030; a range of years goes across.",
    },
    {
      name: "unit",
      kind: "unit",
      hint: 'Unit such as "GWh", "TWh" or "%". Default: as published.',
    },
    {
      name: "options",
      kind: "options",
      hint: 'Such as "asof=2025-06-30", "pub=EVTank", "method=penetration", "interp=cagr", "extrap=cagr" or "base=230".',
    },
  ],
  options: [...FORECAST_OPTIONS, "properties"],

  cells:
    ({ market, options }) =>
    (name, at, unitText) => {
      const series = readSeries(market, name, "series", isNoPrice);
      if (series === undefined) return messages.missing("series", '=SSB.FORECAST("ESS",2030)');
      if (isFailure(series)) return series;
      if (!isNoPrice(series)) return messages.isAPrice(nameOf(name));
      const year = readYear(at);
      if (year === undefined) return messages.missing("year", `=SSB.FORECAST("${nameOf(name)}",2030)`);
      if (isFailure(year)) return year;
      const unit = readUnit(unitText, statedAs(series, options.field).unit);
      if (isFailure(unit)) return unit;
      return forecastOf(market, { series, year, ...(unit && { unit }), ...forecastWays(options) });
    },
};
