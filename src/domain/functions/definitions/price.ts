import { isFailure } from "../../answer/failure";
import { messages } from "../../answer/messages";
import { priceOf } from "../../market/price";
import { statedAs } from "../../market/provenance";
import { nameOf, readSeries, readUnit, readWhen } from "../arguments/read";
import type { CellFunction } from "../definition";
import { isPrice, PRICE_DATE } from "../parameters";
import { PRICE_OPTIONS, priceWays } from "../questions";

export const PRICE: CellFunction<"PRICE"> = {
  name: "PRICE",
  description: `A material's price as published, for example =SSB.PRICE("Li2S"). Without a date: the latest published price. The answer carries its source.`,
  about: "price of a material",
  parameters: [
    {
      name: "material",
      kind: "series",
      required: true,
      accepts: isPrice,
      hint: 'Material or series code, such as "Li2S" or "LATP"; a range gives one price per cell.',
    },
    {
      name: "date",
      kind: "period",
      hint: 'Day "2025-12-06", month "2025-10", "latest", "-4W" or an Excel date; a range of dates goes across. Default: latest.',
      about: PRICE_DATE,
    },
    {
      name: "unit",
      kind: "unit",
      hint: 'Unit such as "CNY/kg", "CNY/t" or "USD/kg ex VAT". Default: as published.',
    },
    {
      name: "options",
      kind: "options",
      hint: 'Such as "asof=2025-12-31; vat=in; fill=next; maxage=60; field=low", or a two-column range of names and values.',
    },
  ],
  options: [...PRICE_OPTIONS, "properties"],

  cells:
    ({ market, today, options }) =>
    (material, date, unitText) => {
      const series = readSeries(market, material, "material", isPrice);
      if (series === undefined) return messages.missing("material", '=SSB.PRICE("Li2S")');
      if (isFailure(series)) return series;
      if (!isPrice(series)) return messages.notAPrice(nameOf(material), series.measure);
      const period = readWhen(date, "date", today, series.frequency === "year" ? "years" : "no years");
      if (isFailure(period)) return period;
      const unit = readUnit(unitText, statedAs(series, options.field).unit);
      if (isFailure(unit)) return unit;
      return priceOf(market, {
        series,
        ...(period && { period }),
        ...(unit && { unit }),
        ...priceWays(options),
      });
    },
};
