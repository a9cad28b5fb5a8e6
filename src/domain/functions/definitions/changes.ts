import { isFailure } from "../../answer/failure";
import { messages } from "../../answer/messages";
import { phrases } from "../../answer/phrases";
import { qualifierText } from "../../answer/text";
import { changesSince, type LedgerChange } from "../../editions/changes";
import { emptying, type ValuesOf } from "../../market/filters";
import { endOf, grainOf } from "../../time/period";
import { isLatest, readSeries, readWhen } from "../arguments/read";
import type { Call } from "../call";
import { dayCell, numberCell, periodCell, textCell, type Cell } from "../cell";
import type { TableFunction } from "../definition";
import { PUBLISHED_IS } from "../published-is";
import { withHeads } from "../table";

export const CHANGES: TableFunction<"CHANGES"> = {
  name: "CHANGES",
  description:
    "What became known since a day, newest first: new figures, revised forecasts, corrections, news, each with its reason.",
  about: "what became known since a day, a table",
  parameters: [
    {
      name: "since",
      kind: "period",
      hint: 'Day "2025-12-01", "-1M" or an Excel date. Default: everything that is known.',
      about: "A day; everything that is known where empty.",
    },
    {
      name: "options",
      kind: "options",
      hint: 'Such as "series=ESS; reason=forecast-revision; asof=2025-12-31; headers=0".',
    },
  ],
  options: ["asof", "series", "reason", "headers"],

  table(call) {
    const since = readWhen(call.arguments[0], "since", call.today);
    if (isFailure(since)) return since;
    const newestOnly = isLatest(call.arguments[0]);
    const series =
      call.options.series === undefined ? undefined : readSeries(call.market, call.options.series, "series");
    if (isFailure(series)) return series;
    const { reason } = call.options;
    const all = changesSince(
      call.session.pack,
      since === undefined ? "" : endOf(since),
      call.options.asof,
      series?.code,
    );
    const left = (filters: ChangeFilters): LedgerChange[] =>
      all.filter(
        (change) =>
          (filters.series === undefined || change.series === filters.series) &&
          (filters.reason === undefined || change.reason === filters.reason),
      );
    const filters = { ...(series && { series: series.code }), ...(reason !== undefined && { reason }) };
    const known = left(filters).reverse();
    const found = newestOnly ? known.filter(({ published }) => published === known[0]?.published) : known;
    if (found.length === 0)
      return emptying(phrases.change(), filters, VALUES, left) ?? messages.noNews(phrases.change());
    const heads = [
      "Published",
      "Reason",
      "Series",
      "Period",
      "Before",
      "After",
      "Unit",
      "Publisher",
      "Note",
      "Qualifier",
      "Published is",
    ];
    return withHeads(
      call,
      "Changes",
      heads,
      found.map((change) => changeRow(call, change)),
    );
  },
};

interface ChangeFilters {
  series?: string;
  reason?: string;
}

const VALUES: ValuesOf<LedgerChange, keyof ChangeFilters> = {
  series: ({ series }) => (series === "" ? [] : [series]),
  reason: ({ reason }) => [reason],
};

function changeRow(call: Call, change: LedgerChange): Cell[] {
  const unit = call.market.catalogue.byCode(change.series)?.unit;
  const rate = change.period.includes("-") && grainOf(change.period) === undefined;
  return [
    dayCell(change.published),
    textCell(change.reason),
    textCell(change.series),
    periodCell(change.period),
    numberCell(change.before),
    numberCell(change.after),
    textCell(rate ? "fraction" : unit),
    textCell(change.publisher),
    textCell(change.note),
    textCell(qualifierText(change.qualifier, "record")),
    textCell(PUBLISHED_IS[change.precision ?? "day"]),
  ];
}
