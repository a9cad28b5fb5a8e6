import { amountText } from "../domain/answer/text";
import { shown } from "./reading/headlines";
import type { Review, Row, Span } from "./review/review";

const WIDTH = 200;

/** The review as text, for a terminal: each row beside its sentence, then what was not read. */
export function reportOf(review: Review, unitOf?: (series: string) => string): string {
  const { article, rows, numbers, unread } = review;
  const own = rows.filter(({ origin }) => origin === "article");
  const related = rows.filter(({ origin }) => origin === "related");
  const count = (fate: string): number => numbers.filter((number) => number.fate === fate).length;
  return [
    article.title,
    [
      article.publisher ?? "publisher not found",
      `${article.published}${article.precision === "month" ? " (the month only)" : ""}`,
      article.url ?? "no link found",
    ].join(" · "),
    "",
    `Found ${own.length}:`,
    ...own.flatMap((row) => rowLines(row, review, unitOf)),
    ...(related.length > 0
      ? [
          "",
          `In related items, each another publication (${related.length}):`,
          ...related.flatMap((row) => rowLines(row, review, unitOf)),
        ]
      : []),
    ...newNameLines(review),
    "",
    `Numbers: ${count("read")} read, ${count("ignored")} ignored with a reason, ${count("unread")} not read.`,
    `Not extracted: ${unread.length} sentences.`,
    ...unread.map(
      ({ span, numbers: left }) =>
        `  ${left.length > 0 ? `[${left.join(", ")}] ` : ""}${sentence(review, span)}`,
    ),
  ].join("\n");
}

function rowLines(row: Row, review: Review, unitOf?: (series: string) => string): string[] {
  const { comparison, confidence, reasons, alternatives } = row;
  const against = comparison.reason ?? comparison.against;
  return [
    "",
    `  ${comparison.status.toUpperCase()} ${factIn(row, unitOf)} [${confidence}]`,
    ...(against ? [`      ${against}`] : []),
    ...reasons.map((reason) => `      ${reason}`),
    ...alternatives.map(({ field, value, why }) => `      or ${field} ${value}: ${why}`),
    ...row.sentences.slice(0, 1).map((first) => `      "${sentence(review, first)}"`),
  ];
}

/** One line that says what a row says, its numbers as the ledger holds them. */
export function factOf(row: Row): string {
  return factIn(row);
}

/** The same for a reviewer: amounts with the units of their series, shares as per cent, an event with its countries. */
export function factIn(row: Row, unitOf?: (series: string) => string): string {
  switch (row.kind) {
    case "observation": {
      const { series, period, status, direction, change, yearChange, value, low, high, qualifier } =
        row.record;
      const level = levelText({ value, low, high }, unitOf?.(series));
      return [
        series,
        period,
        status,
        qualifier,
        level,
        direction,
        moved(change, "on the period before"),
        moved(yearChange, "on the year"),
      ]
        .filter(Boolean)
        .join(" ");
    }
    case "growth": {
      const { series, from, to, rate, qualifier } = row.record;
      return [series, `${from}-${to}`, qualifier, `${percent(rate)} a year`].filter(Boolean).join(" ");
    }
    case "fx":
      return `${row.record.pair} ${row.record.date} ${row.record.rate}`;
    case "event": {
      const { headline, segment, route, target, happened, location, countries, materials, investment } =
        row.record;
      const more = [
        segment,
        route === "unspecified" ? "" : route,
        ...(unitOf ? (materials ?? []) : []),
        location ?? "",
        ...(unitOf ? countries.filter((country) => country !== location) : []),
        investment ? shown(investment) : "",
        target ? `aim ${target}` : "",
        happened ? `on ${happened}` : "",
      ];
      return `${headline} (${more.filter(Boolean).join(", ")})`;
    }
  }
}

/** "1,420 CNY/kg", "(120 to 130 CNY/kg)"; without a unit the bare number. */
export function levelText(
  { value, low, high }: { value?: number | undefined; low?: number | undefined; high?: number | undefined },
  unit?: string,
): string {
  const amount = (held: number): string => (unit === undefined ? number(held) : amountText(held, unit));
  return [
    value === undefined ? "" : amount(value),
    low === undefined || high === undefined
      ? ""
      : `(${unit === undefined ? number(low) : amountText(low, unit === "fraction" ? unit : "")} to ${amount(high)})`,
  ]
    .filter(Boolean)
    .join(" ");
}

function moved(change: number | undefined, against: string): string {
  return change === undefined ? "" : `${change > 0 ? "+" : ""}${percent(change)} ${against}`;
}

function percent(fraction: number): string {
  return `${Number((fraction * 100).toPrecision(8))}%`;
}

function number(value: number): string {
  return value.toLocaleString("en-US", { maximumFractionDigits: 6 });
}

function newNameLines({ newNames }: Review): string[] {
  const { companies, projects, series } = newNames;
  const lines = [
    ...companies.map(
      ({ name, country, why }) => `  company ${name} (${country || "country not printed"}): ${why}`,
    ),
    ...series.map(({ code, unit }) => `  series ${code} in ${unit}`),
    ...projects.map(({ id, name }) => `  project ${id}: ${name}`),
  ];
  return lines.length > 0 ? ["", "Not in the catalogue yet:", ...lines] : [];
}

function sentence(review: Review, { start, end }: Span): string {
  const text = review.text.slice(start, end).replace(/\s+/g, " ");
  return text.length > WIDTH ? `${text.slice(0, WIDTH - 1)}…` : text;
}
