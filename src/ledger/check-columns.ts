import type { ObservationColumns } from "../domain/ledger/stored-observations";
import { VOCABULARY } from "../domain/ledger/vocabulary";

/**
 * What is wrong with columns that came from outside, so that no look-up in them can go astray; undefined where nothing
 * is. Places are walked through, no record is made.
 *
 * @param isSource Whether the ledger knows a source.
 */
export function checkColumns(
  columns: ObservationColumns,
  isSource: (id: string) => boolean,
): string | undefined {
  const { series, starts, first, last, source, value, word, order, numbers, texts, supersedes } = columns;
  const count = starts.at(-1) ?? 0;
  const sparse = [...Object.values(numbers), ...Object.values(texts), supersedes];
  if (starts.length !== series.length + 1 || starts[0] !== 0 || !isRising(starts, 0)) return "starts";
  if (new Set(series).size !== series.length) return "series";
  if ([first, last, source, value, word, order ?? word].some(({ length }) => length !== count)) return "rows";
  if (columns.sources.some((id) => !isSource(id))) return "sources";
  if (!Array.isArray(columns.words) || !columns.words.every(isWords)) return "words";
  if (!isBelow(source, columns.sources.length) || !isBelow(word, columns.words.length)) return "places";
  if (!first.every((day, row) => isDay(day) && isDay(last[row] ?? NaN) && day <= (last[row] ?? NaN)))
    return "periods";
  if (sparse.some(({ rows, values }) => rows.length !== values.length || !isRising(rows, 1))) return "sparse";
  if (sparse.some(({ rows }) => (rows.at(-1) ?? -1) >= count)) return "sparse";
  if (order && !isWithinSeries(order, (at) => at, starts)) return "order";
  if (!isWithinSeries(supersedes.values, (at) => supersedes.rows[at] ?? 0, starts)) return "supersedes";
  return undefined;
}

/** Values that a word may have; a scenario is called as its publisher calls it. */
const WORDS: Readonly<Record<string, readonly string[] | undefined>> = {
  status: VOCABULARY.status,
  qualifier: VOCABULARY.qualifier,
  direction: VOCABULARY.direction,
  reason: VOCABULARY.supersedeReason,
  confidence: VOCABULARY.confidence,
};

function isWords(words: unknown): boolean {
  if (typeof words !== "object" || words === null || !("status" in words)) return false;
  return Object.entries(words).every(([field, word]: [string, unknown]) =>
    field === "scenario" ? typeof word === "string" : WORDS[field]?.some((known) => known === word),
  );
}

/** Years 100 to 9999: those that a date can name. */
const [FIRST_DAY, LAST_DAY] = [-683_003, 2_932_896];

function isDay(day: number): boolean {
  return day >= FIRST_DAY && day <= LAST_DAY;
}

function isRising(list: Uint32Array, by: 0 | 1): boolean {
  return list.every((one, at) => at === 0 || one >= (list[at - 1] ?? 0) + by);
}

function isBelow(places: Uint32Array | Uint16Array, end: number): boolean {
  return places.every((place) => place < end);
}

/** Whether each row that is named lies in the series of the row that names it. */
function isWithinSeries(named: Uint32Array, naming: (at: number) => number, starts: Uint32Array): boolean {
  let series = 0;
  return named.every((row, at) => {
    while (naming(at) >= (starts[series + 1] ?? Infinity)) series++;
    return row >= (starts[series] ?? 0) && row < (starts[series + 1] ?? 0);
  });
}
