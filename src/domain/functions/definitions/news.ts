import { isFailure } from "../../answer/failure";
import type { Event } from "../../ledger/records";
import { newsDate, newsOf } from "../../market/news";
import { readCount, readText } from "../arguments/read";
import type { Call } from "../call";
import { dayCell, periodCell, textCell, type Cell } from "../cell";
import type { TableFunction } from "../definition";
import { AMOUNT_HEADS, amountCell, amountCells, dateCell, targetCell } from "../news-cells";
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
      "Date is",
      "Happened",
      "Published",
      "Known since",
      "Capacity",
      "Unit",
      ...AMOUNT_HEADS,
      "Target",
      "Inferred",
      "Summary",
    ];
    return withHeads(
      call,
      "News",
      heads,
      rows.map((event) => newsRow(call, event)),
    );
  },
};

function newsRow({ market }: Call, event: Event): Cell[] {
  const { date, basis, happened, published, knownSince } = newsDate(market, event);
  const { publisher, url } = market.source(event.source);
  return [
    dateCell(date),
    textCell(event.headline),
    textCell(event.companies.join(", ")),
    textCell(event.countries.join(", ")),
    textCell(event.section),
    textCell(event.route),
    textCell(event.segment),
    textCell(event.stage),
    textCell(publisher),
    textCell(url),
    textCell(basis),
    periodCell(happened),
    periodCell(published),
    dayCell(knownSince),
    amountCell(event.capacity),
    textCell(event.capacity?.unit),
    ...amountCells(event),
    targetCell(event.target),
    textCell(event.inferred?.join(", ")),
    textCell(event.summary),
  ];
}
