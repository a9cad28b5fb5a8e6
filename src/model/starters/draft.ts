import { cellName, parseBox } from "../../domain/formulas/address";
import { parseFormula } from "../../domain/formulas/parse-formula";
import { isRefusal } from "../../domain/answer/refusal";
import type { Cell, Grid } from "../../domain/functions/cell";
import { evaluate } from "../../domain/functions/evaluate";
import type { Session } from "../../domain/functions/session";
import type { PlannedCell } from "../port/plan";

/** A sheet while it is put together: cells by their place, and which rows are heads. */
export class Draft {
  readonly #cells = new Map<string, PlannedCell>();
  readonly boldRows: number[] = [];
  #rows = 0;
  #columns = 0;

  constructor(private readonly session: Session) {}

  /** A row of texts, numbers and formulas from a cell to the right; a text that begins with = is a formula. */
  row(at: string, cells: readonly Entry[], format?: string): void {
    const { row, column } = placeOf(at);
    cells.forEach((entry, x) => {
      if (entry !== undefined) this.#put(row, column + x, cellOf(entry, format));
    });
  }

  /** The same, in bold: the head of what stands below. */
  head(at: string, cells: readonly Entry[]): void {
    this.boldRows.push(placeOf(at).row);
    this.row(at, cells);
  }

  /**
   * Some columns of what a call lists, row by row, each cell a formula of its own: they read in any spreadsheet, and
   * nothing spills. `spare` rows stand ready for what is listed later; `count` is the cell that says how many there are.
   * Answers the row below the last.
   */
  list(
    at: string,
    call: string,
    columns: readonly number[],
    spare?: { rows: number; count: string },
  ): number {
    const { row, column } = placeOf(at);
    const grid = this.answer(call);
    const rows = grid.length + (spare?.rows ?? 0);
    const gaps = new Set(columns.filter((from) => grid.some((line) => line[from - 1]?.type === "blank")));
    for (let y = 0; y < rows; y++)
      columns.forEach((from, x) => {
        const cell = grid[y]?.[from - 1];
        const head = cellName(row - 1, column).replace(/\d+$/, (digits) => `$${digits}`);
        // Counted over the rows above, the heads among them: a cell does not refer to itself.
        const line = `ROWS($${head}:$${cellName(row - 1 + y, column)})`;
        const indexed = `INDEX(${call.slice(1)},${line},${from})`;
        const shown = gaps.has(from) ? orNone(indexed) : indexed;
        const formula = spare ? `=IF(${line}>${spare.count},"",${shown})` : `=${shown}`;
        const format = cell?.type === "number" ? { format: cell.format } : {};
        this.#put(row + y, column + x, { formula, ...format });
      });
    return row + rows + 1;
  }

  /** What a call of constants answers now. */
  answer(formula: string): Grid {
    const call = parseFormula(formula);
    if (isRefusal(call)) throw new Error(`${formula}: ${call.refused}`);
    return evaluate(this.session, call.name, call.arguments);
  }

  rows(): PlannedCell[][] {
    return Array.from({ length: this.#rows }, (_, row) =>
      Array.from(
        { length: this.#columns },
        (__, column): PlannedCell => this.#cells.get(cellName(row, column)) ?? { blank: true },
      ),
    );
  }

  #put(row: number, column: number, cell: PlannedCell): void {
    this.#cells.set(cellName(row, column), cell);
    this.#rows = Math.max(this.#rows, row + 1);
    this.#columns = Math.max(this.#columns, column + 1);
  }
}

/** Nothing, a text, a number, a formula, or one of these in a number format. */
export type Entry = string | number | undefined | { of: string | number; format: string };

/** What stands where nothing is told: an empty text would have some spreadsheets calculate without the add-in. */
export const NONE = "–";

export function orNone(formula: string): string {
  return `IF(${formula}="","${NONE}",${formula})`;
}

/** Keeps a long text to the left of it within its cell. */
export const EDGE = " ";

function cellOf(entry: Exclude<Entry, undefined>, format?: string): PlannedCell {
  const { of, format: own } = typeof entry === "object" ? entry : { of: entry, format };
  const isFormula = typeof of === "string" && of.startsWith("=");
  const numberFormat = own !== undefined && (isFormula || typeof of === "number") ? { format: own } : {};
  return { ...(isFormula ? { formula: of } : { value: of }), ...numberFormat };
}

function placeOf(at: string): { row: number; column: number } {
  const box = parseBox(at);
  if (!box) throw new Error(`${at} is no cell.`);
  return box;
}

/** A cell's text, or nothing where it holds none. */
export function textOf(cell: Cell | undefined): string {
  return cell?.type === "text" ? cell.text : "";
}
