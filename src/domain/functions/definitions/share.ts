import { isFailure } from "../../answer/failure";
import { messages } from "../../answer/messages";
import { statedAs } from "../../market/provenance";
import { companyShareOf, hasShares } from "../../market/share";
import { needSeries, readPeriod, readText, readUnit } from "../arguments/read";
import type { CellFunction } from "../definition";
import { isNoPrice } from "../parameters";

export const SHARE: CellFunction<"SHARE"> = {
  name: "SHARE",
  description:
    'A company\'s part of a market, for example =SSB.SHARE("EV usage","CATL",2025): as printed, or its amount over the whole of the same publisher and period.',
  about: "a company's part of a market",
  parameters: [
    {
      name: "series",
      kind: "series",
      required: true,
      accepts: isNoPrice,
      hint: 'Series of the whole market, such as "EV usage".',
    },
    {
      name: "company",
      kind: "text",
      required: true,
      hint: 'Company in any of its names, such as "CATL" or "宁德时代"; a range gives one share per cell.',
    },
    {
      name: "period",
      kind: "period",
      hint: 'Year 2025, month "2025-09" or window "2025-01..2025-09"; a range goes across. Default: the latest.',
      about: "The year, month or window of months; the latest where empty.",
    },
    {
      name: "options",
      kind: "options",
      hint: 'Such as "pub=EVTank", "asof=2026-01-31", or "unit=GWh" for the amount.',
    },
  ],
  options: ["asof", "pub", "unit", "field", "properties"],

  cells(call) {
    const example = '=SSB.SHARE("EV usage","CATL",2025)';
    return (name, given, at) => {
      const series = needSeries(call.market, name, "series", example, (one) => hasShares(call.market, one));
      if (isFailure(series)) return series;
      if (!isNoPrice(series)) return messages.isAPrice(series.aliases[0] ?? series.code);
      const unit = readUnit(call.options.unit, statedAs(series, call.options.field).unit);
      if (isFailure(unit)) return unit;
      const company = readText(given, "company");
      if (isFailure(company)) return company;
      if (company === undefined) return messages.missing("company", example);
      const period = readPeriod(at, "period", call.today);
      if (isFailure(period)) return period;
      const { pub, field } = call.options;
      return companyShareOf(call.market, {
        series,
        company,
        ...(period && { period }),
        ...(unit && { unit }),
        ...(pub !== undefined && { publisher: pub }),
        ...(field && { field }),
      });
    };
  },
};
