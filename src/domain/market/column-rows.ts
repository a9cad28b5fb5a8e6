import { firstWhere } from "../ledger/first-where";
import { itemThere } from "../ledger/lists";
import { observationId } from "../ledger/observation-id";
import type { Observation } from "../ledger/records";
import {
  NUMBER_FIELDS,
  placeOf,
  type NumberField,
  type ObservationColumns,
  type TextField,
} from "../ledger/stored-observations";
import { dayFromNumber } from "../time/day";
import { periodOfSpan, spanOf, type Span } from "../time/period";
import type { Kind, ObservationRows } from "./observation-rows";
import type { PublicationDays } from "./publication-days";

/** What a ledger knows of the sources that columns name, by their place there. */
export interface Speakers {
  ranks: Int32Array;
  publishers: readonly string[];
}

export function speakersOf({ sources }: ObservationColumns, days: PublicationDays): Speakers {
  return {
    ranks: Int32Array.from(sources, (id) => days.rankOf(id)),
    publishers: sources.map((id) => days.source(id).publisher),
  };
}

/** The rows of one of the series of columns. */
export function rowsOfColumns(
  columns: ObservationColumns,
  place: number,
  { ranks, publishers }: Speakers,
): ObservationRows {
  const [start, end] = [columns.starts[place] ?? 0, columns.starts[place + 1] ?? 0];
  const { source, words, word, value, order, numbers } = columns;
  const [first, last] = [columns.first.subarray(start, end), columns.last.subarray(start, end)];
  const has = (field: NumberField, row: number): boolean => {
    const column = numbers[field];
    return column !== undefined && placeOf(column, row) >= 0;
  };
  const hasValue = (row: number): boolean => !Number.isNaN(value[row]);
  const kinds: Record<Kind, (row: number) => boolean> = {
    any: () => true,
    figure: (row) => hasValue(row) || has("low", row) || has("high", row),
    value: hasValue,
    low: (row) => has("low", row),
    high: (row) => has("high", row),
    change: (row) => has("change", row),
    yearChange: (row) => has("yearChange", row),
    silent: (row) => !hasValue(row) && words[word[row] ?? 0]?.direction !== undefined,
  };
  const inOrder = function* (): Iterable<number> {
    for (let at = start; at < end; at++) yield (order ? (order[at] ?? at) : at) - start;
  };
  const placed = { first, last, from: source.subarray(start, end), ranks };
  const record = (row: number): Observation => recordOf(columns, place, start + row);
  const texts = columns.texts.supersedes;
  return {
    length: end - start,
    columns: () => placed,
    record,
    all: () => Array.from(inOrder(), record),
    is: (kind, row) => kinds[kind](start + row),
    isYear: (row) => isYear(first[row] ?? 0, last[row] ?? 0),
    publisher: (row) => publishers[source[start + row] ?? 0] ?? "",
    scenario: (row) => words[word[start + row] ?? 0]?.scenario,
    inOrder,
    eachSuperseded: (tell) => {
      const { rows, values } = columns.supersedes;
      eachBetween(rows, start, end, (by, at) => tell((values[at] ?? start) - start, by - start));
      if (texts) eachBetween(texts.rows, start, end, (by, at) => tellNamed(texts.values[at], by - start));
      function tellNamed(id: string | undefined, by: number): void {
        for (let row = 0; row < end - start; row++) if (record(row).id === id) tell(row, by);
      }
    },
  };
}

function eachBetween(
  rows: Uint32Array,
  start: number,
  end: number,
  tell: (row: number, at: number) => void,
): void {
  for (let at = firstWhere(rows, (row) => row >= start); at < rows.length; at++) {
    const row = rows[at] ?? end;
    if (row >= end) return;
    tell(row, at);
  }
}

/** The record that a row of columns says. */
export function recordOf(columns: ObservationColumns, place: number, row: number): Observation {
  const series = columns.series[place] ?? "";
  const source = sourceOf(columns, row);
  const period = textOf(columns, "period", row) ?? periodOfSpan(spanAt(columns, row));
  const value = columns.value[row] ?? NaN;
  const [note, supersedes] = [textOf(columns, "note", row), supersededBy(columns, place, row)];
  return {
    id: textOf(columns, "id", row) ?? observationId({ source, series, period }),
    series,
    period,
    source,
    ...itemThere(columns.words, columns.word[row] ?? 0),
    ...(!Number.isNaN(value) && { value }),
    ...numbersOf(columns, row),
    ...(note !== undefined && { note }),
    ...(supersedes !== undefined && { supersedes }),
  };
}

function numbersOf({ numbers }: ObservationColumns, row: number): Partial<Record<NumberField, number>> {
  const found: Partial<Record<NumberField, number>> = {};
  for (const field of NUMBER_FIELDS) {
    const column = numbers[field];
    const value = column?.values[placeOf(column, row)];
    if (value !== undefined) found[field] = value;
  }
  return found;
}

function textOf({ texts }: ObservationColumns, field: TextField, row: number): string | undefined {
  const column = texts[field];
  return column?.values[placeOf(column, row)];
}

/** The id of the observation whose place a row takes: of the same series, or named where it is none of its rows. */
function supersededBy(columns: ObservationColumns, place: number, row: number): string | undefined {
  const { rows, values } = columns.supersedes;
  const other = rows.length === 0 ? undefined : values[placeOf(columns.supersedes, row)];
  return other === undefined ? textOf(columns, "supersedes", row) : idOf(columns, place, other);
}

export function idOf(columns: ObservationColumns, place: number, row: number): string {
  return (
    textOf(columns, "id", row) ??
    observationId({
      source: sourceOf(columns, row),
      series: columns.series[place] ?? "",
      period: textOf(columns, "period", row) ?? periodOfSpan(spanAt(columns, row)),
    })
  );
}

function sourceOf({ sources, source }: ObservationColumns, row: number): string {
  return itemThere(sources, source[row] ?? 0);
}

function spanAt({ first, last }: ObservationColumns, row: number): Span {
  return { first: first[row] ?? 0, last: last[row] ?? 0 };
}

/** A year has at least as many days as the shortest of them. */
function isYear(first: number, last: number): boolean {
  if (last - first < 364 || last - first > 365) return false;
  const day = dayFromNumber(first);
  return day.endsWith("-01-01") && spanOf(day.slice(0, 4)).last === last;
}
