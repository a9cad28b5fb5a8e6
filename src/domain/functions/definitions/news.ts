import { isFailure } from "../../answer/failure";
import { newsDay, newsOf } from "../../market/news";
import { readCount, readText } from "../arguments/read";
import { dayCell, textCell } from "../cell";
import type { TableFunction } from "../definition";
import { withHeads } from "../table";

export const NEWS: TableFunction<"NEWS"> = {
  name: "NEWS",
  description: "News items of the solid-state-battery market, newest first.",
  about: "news items, a table",
  parameters: [
    {
      name: "query",
      kind: "text",
      hint: 'Words to look for in text, companies and materials, such as "Gotion" or "sulfide". Default: everything.',
      about: "Words to look for; everything where empty.",
    },
    {
      name: "count",
      kind: "count",
      hint: "How many items at most. Default: 10.",
      about: "How many items at most; 10 where empty.",
    },
    {
      name: "options",
      kind: "options",
      hint: 'Such as "section=materials; route=sulfide; country=China; since=2025-12-01; until=2025-12-31; segment=cell".',
    },
  ],
  options: [
    "asof",
    "section",
    "route",
    "segment",
    "stage",
    "country",
    "company",
    "since",
    "until",
    "headers",
  ],
  lists: "news",

  table(call) {
    const query = readText(call.arguments[0], "query");
    if (isFailure(query)) return query;
    const count = readCount(call.arguments[1], "count");
    if (isFailure(count)) return count;
    const rows = newsOf(call.market, {
      ...call.options,
      ...(query !== undefined && { query }),
      ...(count !== undefined && { count }),
    });
    if (isFailure(rows)) return rows;
    const heads = [
      "Date",
      "Headline",
      "Companies",
      "Country",
      "Section",
      "Route",
      "Segment",
      "Stage",
      "Publisher",
      "Link",
    ];
    return withHeads(
      call,
      "News",
      heads,
      rows.map((event) => [
        dayCell(newsDay(call.market, event)),
        textCell(event.headline),
        textCell(event.companies.join(", ")),
        textCell(event.countries.join(", ")),
        textCell(event.section),
        textCell(event.route),
        textCell(event.segment),
        textCell(event.stage),
        textCell(call.market.source(event.source).publisher),
        textCell(call.market.source(event.source).url),
      ]),
    );
  },
};
