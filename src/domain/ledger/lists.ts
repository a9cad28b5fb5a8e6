/** A list that is never empty: its first item is there by its type. */
export type NonEmpty<T> = readonly [T, ...T[]];

export function isNonEmpty<T>(list: readonly T[]): list is NonEmpty<T> {
  return list.length > 0;
}

export function mapAll<T, U>([first, ...rest]: NonEmpty<T>, make: (one: T, at: number) => U): NonEmpty<U> {
  return [make(first, 0), ...rest.map((one, at) => make(one, at + 1))];
}

/** 0, 1, 2 and so on, so many of them, the 0 in any case. */
export function countUp(count: number): NonEmpty<number> {
  return [0, ...Array.from({ length: Math.max(0, count - 1) }, (_, at) => at + 1)];
}

export function lastIn<T>(list: NonEmpty<T>): T {
  return itemAt(list, list.length - 1);
}

/** The item at a place, or the last one where the list ends before it. */
export function itemAt<T>(list: NonEmpty<T>, at: number): T {
  const place = Math.min(at, list.length - 1);
  const here = list.slice(place, place + 1);
  return isNonEmpty(here) ? here[0] : list[0];
}

/** @throws RangeError where the list has no such place. */
export function itemThere<T>(list: readonly T[], place: number): T {
  const found = list[place];
  if (found === undefined) throw new RangeError(`A list of ${list.length} has no place ${place}.`);
  return found;
}

/** Of two lists the items that stand at the same place. */
export function pairs<A, B>(ones: readonly A[], others: readonly B[]): [A, B][] {
  return ones.flatMap((one, at) => others.slice(at, at + 1).map((other): [A, B] => [one, other]));
}

/** Rows of cells, one row and one cell at least. */
export type Block<T> = NonEmpty<NonEmpty<T>>;

export function mapCells<T, U>(block: Block<T>, make: (cell: T, row: number, column: number) => U): Block<U> {
  return mapAll(block, (cells, row) => mapAll(cells, (cell, column) => make(cell, row, column)));
}

export function widthOf(rows: readonly (readonly unknown[])[]): number {
  return rows[0]?.length ?? 0;
}

export function isOneCell(rows: readonly (readonly unknown[])[]): boolean {
  return rows.length === 1 && widthOf(rows) === 1;
}

/** The parts of a text: one at least, the text itself where it is not parted. */
export function partsOf(text: string, separator: string | RegExp): NonEmpty<string> {
  const [first = "", ...rest] = text.split(separator);
  return [first, ...rest];
}
