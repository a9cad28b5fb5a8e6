import { messages } from "../../answer/messages";
import { failureCell, type Cell, type Grid } from "../cell";

/**
 * One answer for each cell asked. A range of one argument gives its own shape; two ranges of one shape go cell by
 * cell; one down and one across give the matrix of both.
 */
export function spread(
  first: unknown[][],
  second: unknown[][],
  names: readonly [string, string],
  answer: (a: unknown, b: unknown) => Cell,
): Grid {
  if (isOne(second)) return first.map((row) => row.map((value) => answer(value, second[0]?.[0])));
  if (isOne(first)) return second.map((row) => row.map((value) => answer(first[0]?.[0], value)));
  if (first.length === second.length && width(first) === width(second)) {
    return first.map((row, y) => row.map((value, x) => answer(value, second[y]![x])));
  }
  if (width(first) === 1 && second.length === 1) {
    return first.map((row) => second[0]!.map((value) => answer(row[0], value)));
  }
  if (first.length === 1 && width(second) === 1) {
    return second.map((row) => first[0]!.map((value) => answer(value, row[0])));
  }
  return [[failureCell(messages.shapes(...names))]];
}

/** Whether an argument is a range, so that a blank cell of it stays blank rather than meaning the default. */
export function isRange(rows: unknown[][]): boolean {
  return !isOne(rows);
}

function isOne(rows: unknown[][]): boolean {
  return rows.length <= 1 && width(rows) <= 1;
}

function width(rows: unknown[][]): number {
  return rows[0]?.length ?? 0;
}
