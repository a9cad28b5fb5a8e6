/** A list that is never empty: its first item is there by its type. */
export type NonEmpty<T> = readonly [T, ...T[]];

export function isNonEmpty<T>(list: readonly T[]): list is NonEmpty<T> {
  return list.length > 0;
}

/** The list where it holds anything. */
export function ifAny<T>(list: readonly T[]): NonEmpty<T> | undefined {
  return isNonEmpty(list) ? list : undefined;
}

export function mapAll<T, U>([first, ...rest]: NonEmpty<T>, make: (one: T) => U): NonEmpty<U> {
  return [make(first), ...rest.map(make)];
}

export function lastIn<T extends object | string | number>(list: NonEmpty<T>): T {
  return list.at(-1) ?? list[0];
}

/** The parts of a text: one at least, the text itself where it is not parted. */
export function partsOf(text: string, separator: string | RegExp): NonEmpty<string> {
  const [first = "", ...rest] = text.split(separator);
  return [first, ...rest];
}

/** What a map holds under a key, made and kept where it holds nothing yet. */
export function keptIn<K, V extends object>(
  map: { get(key: K): V | undefined; set(key: K, value: V): unknown },
  key: K,
  make: () => V,
): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}
