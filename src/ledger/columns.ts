/**
 * The records of a list turned on their side: all values of a key together. Like beside like compresses well, and no
 * key is written twice.
 */
export interface Columns {
  rows: number;
  of: Record<string, Column>;
}

/** A value of each record, or of some of them, or where the value of each stands in a list that is known already. */
type Column = readonly unknown[] | Sparse | Pointing;

interface Sparse {
  /** The records that have the key, each counted from the one before. */
  places: readonly number[];
  values: readonly unknown[];
}

/** Places in the list of what is pointed at, each counted from the one before: neighbours mostly name neighbours. */
interface Pointing {
  steps: readonly number[];
}

/** By key what its values name: the codes of the series, the ids of the sources. */
export type Named = Readonly<Record<string, readonly string[]>>;

export function toColumns(records: readonly object[], named: Named = {}): Columns {
  const keys = new Set(records.flatMap((record) => Object.keys(record)));
  return {
    rows: records.length,
    of: Object.fromEntries(
      [...keys].map((key) => {
        const values = records.map((record) => (record as Record<string, unknown>)[key]);
        return [key, pointing(values, named[key]) ?? sparse(values)];
      }),
    ),
  };
}

/** The records again; a key that one had not is absent. */
export function fromColumns<T extends object>({ rows, of }: Columns, named: Named = {}): T[] {
  const records = Array.from({ length: rows }, (): Record<string, unknown> => ({}));
  for (const [key, column] of Object.entries(of)) {
    for (const [at, value] of valuesOf(column, named[key] ?? [])) {
      const record = records[at];
      if (record) record[key] = value;
    }
  }
  return records as T[];
}

function pointing(values: readonly unknown[], list: readonly string[] | undefined): Pointing | undefined {
  const places = new Map<unknown, number>(list?.map((one, at) => [one, at]));
  const at = values.flatMap((value) => places.get(value) ?? []);
  return list && at.length === values.length ? { steps: steps(at) } : undefined;
}

function sparse(values: readonly unknown[]): Column {
  const at = values.flatMap((value, index) => (value === undefined ? [] : [index]));
  return at.length === values.length
    ? values
    : { places: steps(at), values: at.map((index) => values[index]) };
}

function* valuesOf(column: Column, list: readonly string[]): Iterable<[at: number, value: unknown]> {
  if (isFull(column)) return yield* column.entries();
  let place = 0;
  if ("steps" in column) {
    for (const [at, step] of column.steps.entries()) yield [at, list[(place += step)]];
  } else {
    for (const [at, step] of column.places.entries()) yield [(place += step), column.values[at]];
  }
}

function isFull(column: Column): column is readonly unknown[] {
  return Array.isArray(column);
}

function steps(places: readonly number[]): number[] {
  return places.map((place, at) => place - (places[at - 1] ?? 0));
}
