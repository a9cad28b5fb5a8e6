import { compareText } from "../domain/ledger/compare-text";
import { observationId } from "../domain/ledger/observation-id";
import type { IsoDate, Observation } from "../domain/ledger/records";
import {
  NUMBER_FIELDS,
  TEXT_FIELDS,
  type ObservationColumns,
  type Sparse,
  type TextField,
  type Words,
} from "../domain/ledger/stored-observations";
import { groupsOf } from "../domain/market/groups-of";
import { periodOfSpan, spanOf } from "../domain/time/period";
import { some } from "./shard";

const WORDS = ["status", "qualifier", "direction", "scenario", "reason", "confidence"] as const;

/** A record on its way into columns. */
interface Placed {
  one: Observation;
  first: number;
  last: number;
  published: IsoDate;
  /** Its place among the records of its series. */
  at: number;
}

/**
 * Observations in columns: by series, and of each in the order that look-ups go by.
 *
 * @param publishedOf The day a source was published, by its id.
 */
export function columnsOf(
  records: readonly Observation[],
  publishedOf: (source: string) => IsoDate,
): ObservationColumns {
  const groups = [...groupsOf(records, ({ series }) => series)].sort(([a], [b]) => compareText(a, b));
  const placed = groups.map(([, own]) => inOrder(own, publishedOf));
  const rows = placed.flat();
  const all = rows.map(({ one }) => one);
  const starts = Uint32Array.from([0, ...runningTotals(placed.map(({ length }) => length))]);
  const sources = [...new Set(all.map(({ source }) => source))].sort();
  const sourcePlaces = placesOf(sources);
  const saids = all.map(wordsOf);
  const words = [...new Set(saids)].sort();
  const wordPlaces = placesOf(words);
  const order = orderOf(placed, starts);
  const supersedes = supersededRows(placed, starts);
  const inColumns = new Set(supersedes.rows);
  const texts: Record<TextField, (one: Observation, row: number) => string | undefined> = {
    id: (one) => (one.id === observationId(one) ? undefined : one.id),
    period: ({ period }) => (periodOfSpan(spanOf(period)) === period ? undefined : period),
    note: ({ note }) => note,
    supersedes: ({ supersedes: other }, row) => (inColumns.has(row) ? undefined : other),
  };
  return {
    series: groups.map(([code]) => code),
    starts,
    first: Int32Array.from(rows, ({ first }) => first),
    last: Int32Array.from(rows, ({ last }) => last),
    sources,
    source: Uint32Array.from(all, ({ source }) => sourcePlaces.get(source) ?? 0),
    value: Float64Array.from(all, ({ value }) => value ?? NaN),
    words: words.map((said) => JSON.parse(said) as Words),
    word: Uint16Array.from(saids, (said) => wordPlaces.get(said) ?? 0),
    ...(order && { order }),
    numbers: some(NUMBER_FIELDS, (field) => {
      const column = sparse(all, (one) => one[field]);
      return column && { rows: column.rows, values: Float64Array.from(column.values) };
    }),
    texts: some(TEXT_FIELDS, (field) => sparse(all, texts[field])),
    supersedes,
  };
}

function inOrder(records: readonly Observation[], publishedOf: (source: string) => IsoDate): Placed[] {
  const placed = records.map((one, at): Placed => {
    return { one, ...spanOf(one.period), published: publishedOf(one.source), at };
  });
  return placed.sort(
    (a, b) => a.last - b.last || b.first - a.first || compareText(a.published, b.published) || a.at - b.at,
  );
}

function wordsOf(one: Observation): string {
  return JSON.stringify(
    Object.fromEntries(WORDS.flatMap((field) => (one[field] === undefined ? [] : [[field, one[field]]]))),
  );
}

function runningTotals(counts: readonly number[]): number[] {
  let total = 0;
  return counts.map((count) => (total += count));
}

function placesOf(list: readonly string[]): Map<string, number> {
  return new Map(list.map((one, at) => [one, at]));
}

/** The rows of each series in the order of the ledger; undefined where all stand in it. */
function orderOf(placed: readonly Placed[][], starts: Uint32Array): Uint32Array | undefined {
  if (placed.every((rows) => rows.every(({ at }, row) => at === row))) return undefined;
  const found = new Uint32Array(starts.at(-1) ?? 0);
  placed.forEach((rows, series) => {
    const start = starts[series] ?? 0;
    rows.forEach(({ at }, row) => (found[start + at] = start + row));
  });
  return found;
}

function supersededRows(placed: readonly Placed[][], starts: Uint32Array): Sparse<Uint32Array> {
  const pairs = placed.flatMap((rows, series) => {
    if (rows.every(({ one }) => one.supersedes === undefined)) return [];
    const start = starts[series] ?? 0;
    const byId = new Map(rows.map(({ one }, row) => [one.id, start + row]));
    return rows.flatMap(({ one }, row) => {
      const other = one.supersedes === undefined ? undefined : byId.get(one.supersedes);
      return other === undefined ? [] : [[start + row, other] as const];
    });
  });
  return {
    rows: Uint32Array.from(pairs, ([row]) => row),
    values: Uint32Array.from(pairs, ([, other]) => other),
  };
}

function sparse<T>(
  records: readonly Observation[],
  of: (one: Observation, row: number) => T | undefined,
): Sparse<T[]> | undefined {
  const found = records.flatMap((one, row) => {
    const value = of(one, row);
    return value === undefined ? [] : [{ row, value }];
  });
  if (found.length === 0) return undefined;
  return { rows: Uint32Array.from(found, ({ row }) => row), values: found.map(({ value }) => value) };
}
