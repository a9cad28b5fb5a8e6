import { isFailure } from "../../answer/failure";
import { messages } from "../../answer/messages";
import { phrases } from "../../answer/phrases";
import { coverageOf } from "../../market/coverage";
import { findSeries } from "../../market/find-series";
import { readText } from "../arguments/read";
import { periodCell, textCell } from "../cell";
import type { TableFunction } from "../definition";
import { withHeads } from "../table";

export const FIND: TableFunction<"FIND"> = {
  name: "FIND",
  description: 'Searches the catalogue of series, for example =SSB.FIND("sulfide").',
  about: "search the catalogue, a table",
  parameters: [
    {
      name: "text",
      kind: "text",
      hint: "Words to look for in codes, names and aliases, in English or Chinese. Default: everything.",
      about: "Words of names, English or Chinese; everything where empty.",
    },
    {
      name: "options",
      kind: "options",
      hint: 'Such as "headers=0; asof=2025-12-31".',
    },
  ],
  options: ["asof", "headers"],

  table(call) {
    const text = readText(call.arguments[0], "text");
    if (isFailure(text)) return text;
    const found = findSeries(call.market, text ?? "");
    if (found.length === 0) return messages.noNews(phrases.series());
    return withHeads(
      call,
      "Series",
      ["Code", "Name", "Measure", "Unit", "Region", "Lead", "Last"],
      found.map((series) => [
        textCell(series.code),
        textCell(series.name),
        textCell(series.measure),
        textCell(series.unit),
        textCell(series.region),
        textCell(series.lead),
        periodCell(coverageOf(call.market, series, call.today).last),
      ]),
    );
  },
};
