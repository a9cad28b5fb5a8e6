import { words } from "../languages/in-use";
import type { Row } from "../../ingest/review/review";
import { nameText } from "../../domain/answer/message-text";
import { amountText, amountWords } from "../../domain/answer/text";
import type { SeriesOf } from "../../ingest/review/reviewed-rows";

/** What a row says: of what, and what. */
export interface RowWords {
  title: string;
  detail: string;
}

export function wordsOf(row: Row, seriesOf: SeriesOf): RowWords {
  switch (row.kind) {
    case "observation": {
      const { series: code, period, status, direction, change, yearChange, scenario } = row.record;
      const series = seriesOf(code);
      return rowWords(series ? nameText(series.name) : code, [
        amountWords({ ...row.record, unit: series?.unit ?? "" }),
        direction && words().terms.directions[direction],
        change === undefined ? undefined : words().article.onPeriod({ change: signed(change) }),
        yearChange === undefined ? undefined : words().article.onYear({ change: signed(yearChange) }),
        period,
        words().terms.surmises[status],
        scenario,
      ]);
    }
    case "growth": {
      const { series, rate, from, to, qualifier } = row.record;
      const yearly = words().article.yearly({
        rate: amountWords({ value: rate, unit: "fraction", ...(qualifier && { qualifier }) }),
      });
      return rowWords(nameText(seriesOf(series)?.name ?? series), [
        yearly,
        words().article.fromTo({ from: String(from), to: String(to) }),
      ]);
    }
    case "fx":
      return rowWords(row.record.pair, [String(row.record.rate), row.record.date]);
    case "event": {
      const { headline, location, countries, investment, happened, target } = row.record;
      return rowWords(headline, [
        [location, ...countries.filter((name) => name !== location)].filter(Boolean).join(", "),
        investment && amountWords(investment),
        happened,
        target && words().article.aim({ target }),
      ]);
    }
  }
}

function rowWords(title: string, parts: readonly (string | undefined)[]): RowWords {
  return { title, detail: parts.filter(Boolean).join(" · ") };
}

function signed(change: number): string {
  return `${change > 0 ? "+" : ""}${amountText(change, "fraction")}`;
}
