/**
 * Figures side by side, as a block of live formulas: headings that a person may change, and in each cell a call that reads
 * them. What is planned here stands nowhere yet; `place-comparison.ts` says where each cell goes.
 */
import type { Cell } from "../../domain/functions/cell";
import { evaluate } from "../../domain/functions/evaluate";
import type { Session } from "../../domain/functions/session";

/** A heading as a person sees it in the sheet. */
export interface Heading {
  value: string | number;
  /** Its number format, where it is a day. */
  format?: string;
}

/** A fact that all cells share, in a line of its own above them: the series, the unit. */
export interface Shared {
  name: "series" | "query";
  label: string;
  value: string;
}

/** An argument of the call of a cell: a heading, what all share, a constant, or options of text and headings. */
export type Ask =
  "row" | "column" | "unit" | Shared["name"] | { text: string } | { options: AskedOption[] } | null;

export type AskedOption = readonly [name: string, value: "row" | "column" | { text: string }];

export interface Comparison {
  title: string;
  /** What stands where the heads of rows and columns meet. */
  corner: string;
  shared: readonly Shared[];
  /** In the order of the columns, the unit each is shown in; none where numbers are counted. */
  units?: readonly string[];
  columns: readonly Heading[];
  rows: readonly Heading[];
  call: { name: string; arguments: readonly Ask[] };
  /** Rows of the answer are counted in the place of showing it. */
  counts?: true;
  /** A cell without a figure is blank, and not `#N/A`, which a chart leaves out as the gap it is. */
  blankGaps: boolean;
  chart?: "lines" | "bars";
}

/** What each cell would show now, row by row. */
export function figuresOf(session: Session, comparison: Comparison): Cell[][] {
  return comparison.rows.map((row) =>
    comparison.columns.map((column, at) => {
      const given = comparison.call.arguments.map((ask) =>
        valueOf(comparison, ask, row, column, comparison.units?.[at]),
      );
      const grid = evaluate(session, comparison.call.name, given);
      if (!comparison.counts) return grid[0][0];
      const count = grid[0][0].type === "failure" ? 0 : grid.length;
      return { type: "number", value: count, format: "0" };
    }),
  );
}

function valueOf(
  { shared }: Comparison,
  ask: Ask,
  row: Heading,
  column: Heading,
  unit: string | undefined,
): unknown {
  if (ask === null) return null;
  if (ask === "row") return row.value;
  if (ask === "column") return column.value;
  if (ask === "unit") return unit ?? null;
  if (typeof ask === "string") return shared.find(({ name }) => name === ask)?.value ?? null;
  if ("text" in ask) return ask.text;
  return ask.options
    .map(
      ([name, value]) =>
        `${name}=${typeof value === "object" ? value.text : (value === "row" ? row : column).value}`,
    )
    .join("; ");
}

/** How many cells have a figure, and how many have none. */
export function gapsOf(figures: readonly (readonly Cell[])[]): { figures: number; gaps: number } {
  const cells = figures.flat();
  const gaps = cells.filter(({ type }) => type !== "number").length;
  return { figures: cells.length - gaps, gaps };
}
