import type { Status } from "../../domain/ledger/records";
import type { Row } from "../../ingest/review/review";
import { DIRECTION_WORDS } from "../../model/news/words";
import { amountText, amountWords } from "../../domain/answer/text";
import type { SeriesOf } from "../../ingest/review/reviewed-rows";

/** What a row says: of what, and what. */
export interface RowWords {
  title: string;
  detail: string;
}

export const STATUS_WORDS: Record<Status, string> = { A: "", E: "estimate", F: "forecast" };

export function wordsOf(row: Row, seriesOf: SeriesOf): RowWords {
  switch (row.kind) {
    case "observation": {
      const { series: code, period, status, direction, change, yearChange, scenario } = row.record;
      const series = seriesOf(code);
      return words(series?.name ?? code, [
        amountWords({ ...row.record, unit: series?.unit ?? "" }),
        direction && DIRECTION_WORDS[direction],
        moved(change, "on the period before"),
        moved(yearChange, "on the year"),
        period,
        STATUS_WORDS[status],
        scenario,
      ]);
    }
    case "growth": {
      const { series, rate, from, to, qualifier } = row.record;
      const yearly = `${amountWords({ value: rate, unit: "fraction", ...(qualifier && { qualifier }) })} a year`;
      return words(seriesOf(series)?.name ?? series, [yearly, `${from} to ${to}`]);
    }
    case "fx":
      return words(row.record.pair, [String(row.record.rate), row.record.date]);
    case "event": {
      const { headline, location, countries, investment, happened, target } = row.record;
      return words(headline, [
        [location, ...countries.filter((name) => name !== location)].filter(Boolean).join(", "),
        investment && amountWords(investment),
        happened,
        target && `aim ${target}`,
      ]);
    }
  }
}

function words(title: string, parts: readonly (string | undefined)[]): RowWords {
  return { title, detail: parts.filter(Boolean).join(" · ") };
}

function moved(change: number | undefined, against: string): string | undefined {
  return change === undefined
    ? undefined
    : `${change > 0 ? "+" : ""}${amountText(change, "fraction")} ${against}`;
}
