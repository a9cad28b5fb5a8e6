/** Records by what they have in common, each group in the order of the records. */
export function groupsOf<T, Key>(records: readonly T[], key: (record: T) => Key): Map<Key, [T, ...T[]]> {
  const found = new Map<Key, [T, ...T[]]>();
  for (const record of records) {
    const name = key(record);
    const group = found.get(name);
    if (group) group.push(record);
    else found.set(name, [record]);
  }
  return found;
}
