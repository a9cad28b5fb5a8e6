import type { SourceRef } from "../../domain/answer/answer";
import type { ErrorCode } from "../../domain/answer/failure";
import type { Cell, Grid } from "../../domain/functions/cell";
import { canBeLookedUp, keyText, type KeyValue } from "./keys";
import type { Native } from "./native";

/** One value that the workbook uses, with the key its formulas look it up by. */
export interface Point {
  key: readonly KeyValue[];
  cell: PointCell;
  /** The call that asks for it, with the values of its arguments. */
  call: string;
  remark?: string;
}

/** No answer is TRUE, FALSE or an error without a reason, but what a cell shows may be. */
export type PointCell = Cell | { type: "boolean"; value: boolean } | { type: "error"; code: ErrorCode };

/** An answer of several cells that a formula uses as a whole. */
export interface Table {
  call: string;
  cells: readonly (readonly TableCell[])[];
  sources: readonly SourceRef[];
}

/** A value as it is known now, or a formula that looks it up. */
export type TableCell = { cell: Cell } | { native: Native };

/** The points and tables a portable copy holds, each once. */
export class Collection {
  readonly points: Point[] = [];
  readonly tables: Table[] = [];
  readonly #byKey = new Map<string, Point>();
  readonly #byCall = new Map<string, number>();

  /** False where the key is no key that can be looked up, or already means another value. */
  addPoint(point: Point): boolean {
    if (!canBeLookedUp(point.key)) return false;
    const text = keyText(point.key).toLowerCase();
    const known = this.#byKey.get(text);
    if (known) return isSameCell(known.cell, point.cell);
    this.#byKey.set(text, point);
    this.points.push(point);
    return true;
  }

  addTable(call: string, grid: Grid): number {
    return this.addCells(
      call,
      grid.map((row) => row.map((cell) => ({ cell }))),
      grid,
    );
  }

  /** A table of formulas is told from others by the formulas, for they read the cells the call had as arguments. */
  addLookups(call: string, natives: readonly (readonly Native[])[], grid: Grid): number {
    const cells = natives.map((row) => row.map((native) => ({ native })));
    return this.addCells(call, cells, grid, JSON.stringify(natives));
  }

  private addCells(call: string, cells: TableCell[][], grid: Grid, id = ""): number {
    const known = this.#byCall.get(call + id);
    if (known !== undefined) return known;
    this.#byCall.set(call + id, this.tables.length);
    return this.tables.push({ call, cells, sources: sourcesOf(grid) }) - 1;
  }
}

function sourcesOf(grid: Grid): SourceRef[] {
  const all = grid.flat().flatMap((cell) => (cell.type === "number" ? (cell.answer?.sources ?? []) : []));
  return [...new Map(all.map((source) => [source.id, source])).values()];
}

function isSameCell(one: PointCell, other: PointCell): boolean {
  if (one.type === "number") return other.type === "number" && one.value === other.value;
  if (one.type === "text") return other.type === "text" && one.text === other.text;
  if (one.type === "failure") return other.type === "failure" && one.failure.code === other.failure.code;
  if (one.type === "boolean") return other.type === "boolean" && one.value === other.value;
  if (one.type === "error") return other.type === "error" && one.code === other.code;
  return other.type === "blank";
}
