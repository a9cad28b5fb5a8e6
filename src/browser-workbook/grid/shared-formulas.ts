/**
 * Where filled cells have their formula from. Univer keeps a filled column as one text with an id, and the id alone
 * in every other cell; its own look-up walks the whole sheet for each of them.
 */
import type { ICellData, Nullable, ObjectMatrix } from "@univerjs/core";

export interface Origin {
  readonly formula: string;
  readonly row: number;
  readonly column: number;
}

export class SharedFormulas {
  readonly #origins = new Map<string, ReadonlyMap<string, Origin>>();

  constructor(private readonly cells: (sheetId: string) => ObjectMatrix<Nullable<ICellData>>) {}

  originOf(sheetId: string, id: string): Origin | undefined {
    const known = this.#origins.get(sheetId) ?? this.#find(sheetId);
    return known.get(id);
  }

  /** The sheet's cells have changed. */
  forget(sheetId: string): void {
    this.#origins.delete(sheetId);
  }

  forgetAll(): void {
    this.#origins.clear();
  }

  #find(sheetId: string): ReadonlyMap<string, Origin> {
    const found = new Map<string, Origin>();
    this.cells(sheetId).forValue((row, column, cell) => {
      if (cell?.si && cell.f) found.set(cell.si, { formula: cell.f, row, column });
      return true;
    });
    this.#origins.set(sheetId, found);
    return found;
  }
}
