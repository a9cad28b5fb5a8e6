import { isFailure } from "../../answer/failure";
import { messages } from "../../answer/messages";
import { growthRateOf } from "../../market/growth";
import { nameOf, readSeries, readYear } from "../arguments/read";
import type { CellFunction } from "../definition";
import { isNoPrice } from "../parameters";

export const CAGR: CellFunction<"CAGR"> = {
  name: "CAGR",
  description:
    'The yearly growth rate of a series as a fraction, for example =SSB.CAGR("ESS"): as quoted by the publisher for that window, else computed from its values.',
  about: "growth a year",
  parameters: [
    {
      name: "series",
      kind: "series",
      required: true,
      accepts: isNoPrice,
      hint: 'Series such as "ESS"; a range gives one rate per cell.',
    },
    {
      name: "from",
      kind: "year",
      hint: "First year. Default: the window the publisher quotes.",
      about: "First year; the window the publisher quotes where empty.",
    },
    {
      name: "to",
      kind: "year",
      hint: "Last year. Default: the window the publisher quotes.",
      about: "Last year; the window the publisher quotes where empty.",
    },
    {
      name: "options",
      kind: "options",
      hint: 'Such as "basis=computed", "basis=quoted", "pub=SMM" or "asof=2025-06-30".',
    },
  ],
  options: ["asof", "pub", "basis", "scenario", "properties"],

  cells:
    ({ market, options: { pub, basis, scenario } }) =>
    (name, first, last) => {
      const series = readSeries(market, name, "series", isNoPrice);
      if (series === undefined) return messages.missing("series", '=SSB.CAGR("ESS")');
      if (isFailure(series)) return series;
      if (!isNoPrice(series)) return messages.isAPrice(nameOf(name));
      const from = readYear(first, "from");
      if (isFailure(from)) return from;
      const to = readYear(last, "to");
      if (isFailure(to)) return to;
      return growthRateOf(market, {
        series,
        ...(from !== undefined && { from }),
        ...(to !== undefined && { to }),
        ...(pub !== undefined && { publisher: pub }),
        ...(basis !== undefined && { basis }),
        ...(scenario !== undefined && { scenario }),
      });
    },
};
