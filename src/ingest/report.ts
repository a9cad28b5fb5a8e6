import type { LanguageTag } from "../domain/answer/languages/known";
import { amountText } from "../domain/answer/text";
import { reasonText } from "./languages/ingest-text";
import type { FactWords, ReportWords } from "./languages/report-text";
import { reportWords } from "./languages/report-words";
import { reviewWords } from "./languages/review-words";
import { shown } from "./reading/headlines";
import type { Review, Row, Span } from "./review/review";

type ObservationRecord = Extract<Row, { kind: "observation" }>["record"];
type EventRecord = Extract<Row, { kind: "event" }>["record"];

const WIDTH = 200;

type UnitOf = (series: string) => string;

/** What a report is made with: the units of the series, and its language. */
interface Telling {
  unitOf: UnitOf | undefined;
  tag: LanguageTag;
  words: ReportWords;
}

/** The review as text, for a terminal: each row beside its sentence, then what was not read. */
export function reportOf(review: Review, unitOf?: UnitOf, tag: LanguageTag = "en"): string {
  const { article, rows, numbers, unread } = review;
  const words = reportWords(tag);
  const telling: Telling = { unitOf, tag, words };
  const published = String(article.published);
  const own = rows.filter(({ origin }) => origin === "article");
  const related = rows.filter(({ origin }) => origin === "related");
  const count = (fate: string): number => numbers.filter((number) => number.fate === fate).length;
  return [
    article.title,
    [
      article.publisher ?? words.noPublisher,
      article.precision === "month" ? words.monthOnly(published) : published,
      article.url ?? words.noLink,
    ].join(" · "),
    "",
    words.found(own.length),
    ...foldedLines(own, review, telling),
    ...(related.length > 0
      ? ["", words.related(related.length), ...foldedLines(related, review, telling)]
      : []),
    ...newNameLines(review, telling),
    "",
    words.numbers(count("read"), count("ignored"), count("unread")),
    words.notExtracted(unread.length),
    ...unread.map(
      ({ span, numbers: left }) =>
        `  ${left.length > 0 ? `[${left.join(", ")}] ` : ""}${sentence(review, span)}`,
    ),
  ].join("\n");
}

/** Rows that repeat what the ledger knows are a line each, after the others. */
function foldedLines(rows: readonly Row[], review: Review, telling: Telling): string[] {
  const { unitOf, words } = telling;
  const known = rows.filter(({ comparison }) => comparison.status === "duplicate");
  const others = rows.filter((row) => !known.includes(row));
  return [
    ...others.flatMap((row) => rowLines(row, review, telling)),
    ...(known.length > 0 ? ["", `  ${words.known(known.length)}`] : []),
    ...known.map((row) => `    ${factIn(row, unitOf, words.fact)}`),
  ];
}

function rowLines(row: Row, review: Review, { unitOf, tag, words }: Telling): string[] {
  const { comparison, confidence, reasons, alternatives } = row;
  const { statuses, confidences, fields } = reviewWords(tag);
  const reason = (said: string): string => reasonText(said, tag, words.fact.named);
  const against = comparison.reason ? reason(comparison.reason) : comparison.against;
  return [
    "",
    `  ${statuses[comparison.status]} ${factIn(row, unitOf, words.fact)} [${confidences[confidence]}]`,
    ...(against ? [`      ${against}`] : []),
    ...reasons.map((said) => `      ${reason(said)}`),
    ...alternatives.map(
      ({ field, value, why }) =>
        `      ${words.otherwise(fields[field] ?? field, String(value), reason(why))}`,
    ),
    ...row.sentences.slice(0, 1).map((first) => `      "${sentence(review, first)}"`),
  ];
}

/** One line that says what a row says, its numbers as the ledger holds them. */
export function factOf(row: Row): string {
  return factIn(row);
}

/** The same for a reviewer: amounts with the units of their series, shares as per cent, an event with its countries. */
export function factIn(row: Row, unitOf?: UnitOf, words: FactWords = reportWords("en").fact): string {
  switch (row.kind) {
    case "observation":
      return observationIn(row.record, words, unitOf);
    case "growth": {
      const { series, from, to, rate, qualifier } = row.record;
      return spaced([
        series,
        `${from}-${to}`,
        qualifier && words.qualifier(qualifier),
        words.yearly(percent(rate)),
      ]);
    }
    case "fx":
      return `${row.record.pair} ${row.record.date} ${row.record.rate}`;
    case "event":
      return eventIn(row.record, words, unitOf !== undefined);
  }
}

function observationIn(record: ObservationRecord, words: FactWords, unitOf?: UnitOf): string {
  const { series, period, status, direction, change, yearChange, value, low, high, qualifier } = record;
  return spaced([
    series,
    period,
    status,
    qualifier && words.qualifier(qualifier),
    levelText({ value, low, high }, unitOf?.(series), words),
    direction && words.direction(direction),
    change === undefined ? undefined : words.onPeriod(signed(change)),
    yearChange === undefined ? undefined : words.onYear(signed(yearChange)),
  ]);
}

/** @param wide Whether its materials and countries are told as well. */
function eventIn(record: EventRecord, words: FactWords, wide: boolean): string {
  const { headline, segment, route, target, happened, location, countries, materials, investment } = record;
  const more = [
    words.named(segment),
    route === "unspecified" ? "" : words.named(route),
    ...(wide ? (materials ?? []).map(words.named) : []),
    location ?? "",
    ...(wide ? countries.filter((country) => country !== location).map(words.named) : []),
    investment ? shown(investment) : "",
    target ? words.aim(target) : "",
    happened ? words.happened(happened) : "",
  ];
  return `${headline} (${more.filter(Boolean).join(", ")})`;
}

function spaced(parts: readonly (string | undefined)[]): string {
  return parts.filter(Boolean).join(" ");
}

/** "1,420 CNY/kg", "(120 to 130 CNY/kg)"; without a unit the bare number. */
export function levelText(
  { value, low, high }: { value?: number | undefined; low?: number | undefined; high?: number | undefined },
  unit?: string,
  words: FactWords = reportWords("en").fact,
): string {
  const amount = (held: number): string => (unit === undefined ? number(held) : amountText(held, unit));
  const lower = (held: number): string =>
    unit === undefined ? number(held) : amountText(held, unit === "fraction" ? unit : "");
  return spaced([
    value === undefined ? undefined : amount(value),
    low === undefined || high === undefined ? undefined : `(${words.range(lower(low), amount(high))})`,
  ]);
}

function signed(change: number): string {
  return `${change > 0 ? "+" : ""}${percent(change)}`;
}

function percent(fraction: number): string {
  return `${Number((fraction * 100).toPrecision(8))}%`;
}

function number(value: number): string {
  return value.toLocaleString("en-US", { maximumFractionDigits: 6 });
}

function newNameLines({ newNames }: Review, { tag, words }: Telling): string[] {
  const { companies, projects, series } = newNames;
  const { named } = words.fact;
  const lines = [
    ...companies.map(({ name, country, why }) =>
      words.company(name, country ? named(country) : words.noCountry, reasonText(why, tag, named)),
    ),
    ...series.map(({ code, unit }) => words.series(code, unit)),
    ...projects.map(({ id, name }) => words.project(id, name)),
  ];
  return lines.length > 0 ? ["", words.newNames, ...lines.map((line) => `  ${line}`)] : [];
}

function sentence(review: Review, { start, end }: Span): string {
  const text = review.text.slice(start, end).replace(/\s+/g, " ");
  return text.length > WIDTH ? `${text.slice(0, WIDTH - 1)}…` : text;
}
