/** The values of the columns of a row group, each as many as it has rows; null where a row has none. */
export type GroupColumns = Record<string, readonly unknown[]>;

/** A row as a record: what it lacks is absent. */
export function rowOf(columns: GroupColumns, row: number): Record<string, unknown> {
  const record: Record<string, unknown> = {};
  for (const name in columns) {
    const value = columns[name]?.[row];
    if (value !== null && value !== undefined) record[name] = value;
  }
  return record;
}
