/** The first place of a range that passes, where all after one that passes do too; else the range's end. */
export function firstPlace(from: number, to: number, passes: (place: number) => boolean): number {
  let [low, high] = [from, to];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (passes(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The first position of a range whose item passes, where all after one that passes do too; else the range's end. */
export function firstWhere<T>(
  list: ArrayLike<T>,
  passes: (item: T) => boolean,
  from = 0,
  to = list.length,
): number {
  return firstPlace(from, to, (place) => {
    const item = list[place];
    return item === undefined || passes(item);
  });
}
