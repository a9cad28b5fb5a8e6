import { messages } from "../../answer/messages";
import { phrases } from "../../answer/phrases";
import { coverageOf } from "../../market/coverage";
import { findSeries } from "../../market/find-series";
import { dayCell, numberCell, periodCell, textCell } from "../cell";
import type { TableFunction } from "../definition";
import { PUBLISHED_IS } from "../published-is";
import { withHeads } from "../table";

export const COVERAGE: TableFunction<"COVERAGE"> = {
  name: "COVERAGE",
  description: "What is published, carried or missing, per series.",
  about: "what is published or missing",
  parameters: [
    {
      name: "options",
      kind: "options",
      hint: 'Such as "asof=2025-12-31; headers=0; text=price".',
    },
  ],
  options: ["asof", "text", "headers"],

  table(call) {
    const found = findSeries(call.market, call.options.text ?? "");
    if (found.length === 0) return messages.noNews(phrases.series());
    const heads = [
      "Code",
      "Name",
      "Frequency",
      "First",
      "Last",
      "Values",
      "Directions only",
      "Growth rates",
      "Publishers",
      "Last published",
      "Age in days",
      "State",
      "Published is",
    ];
    return withHeads(
      call,
      "Coverage",
      heads,
      found.map((series) => {
        const coverage = coverageOf(call.market, series, call.today);
        return [
          textCell(series.code),
          textCell(series.name),
          textCell(series.frequency),
          periodCell(coverage.first),
          periodCell(coverage.last),
          numberCell(coverage.values, "0"),
          numberCell(coverage.directionsOnly, "0"),
          numberCell(coverage.growthRates, "0"),
          textCell(coverage.publishers.join(", ")),
          dayCell(coverage.lastPublished),
          numberCell(coverage.age, "0"),
          textCell(coverage.state),
          textCell(coverage.precision && PUBLISHED_IS[coverage.precision]),
        ];
      }),
    );
  },
};
