import { messages } from "../../answer/messages";
import type { Rows } from "./raw";
import { failureCell, type Cell, type Grid } from "../cell";

/**
 * One answer for each cell asked. Ranges of one shape go cell by cell; some down and some across give the matrix of
 * both; a single value goes with every cell.
 */
export function spread(
  given: readonly { name: string; rows: Rows }[],
  answer: (values: unknown[]) => Cell,
): Grid {
  const ranges = given.filter(({ rows }) => isRange(rows));
  for (const [at, one] of ranges.entries()) {
    const misfit = ranges.slice(at + 1).find((other) => !fit(one.rows, other.rows));
    if (misfit) return [[failureCell(messages.shapes(one.name, misfit.name))]];
  }
  const { height, across } = sizeOf(given);
  return Array.from({ length: height }, (_, y) =>
    Array.from({ length: across }, (__, x) => answer(given.map(({ rows }) => cellAt(rows, y, x)))),
  );
}

/** How many answers ranges ask for that fit together. */
export function cellsAsked(given: readonly { rows: Rows }[]): number {
  const { height, across } = sizeOf(given);
  return height * across;
}

function sizeOf(given: readonly { rows: Rows }[]): { height: number; across: number } {
  return {
    height: Math.max(1, ...given.map(({ rows }) => rows.length)),
    across: Math.max(1, ...given.map(({ rows }) => width(rows))),
  };
}

/** Whether an argument is a range, so that a blank cell of it stays blank rather than meaning the default. */
export function isRange(rows: Rows): boolean {
  return rows.length > 1 || width(rows) > 1;
}

function fit(one: Rows, other: Rows): boolean {
  if (one.length === other.length && width(one) === width(other)) return true;
  return (isColumn(one) && isRow(other)) || (isRow(one) && isColumn(other));
}

function isColumn(rows: Rows): boolean {
  return width(rows) === 1;
}

function isRow(rows: Rows): boolean {
  return rows.length === 1;
}

/** A row goes with every row of the answer, a column with every column. */
function cellAt(rows: Rows, y: number, x: number): unknown {
  const row = isRow(rows) ? rows[0] : rows[y];
  return isColumn(rows) ? row?.[0] : row?.[x];
}

function width(rows: Rows): number {
  return rows[0].length;
}
