import { says } from "../languages/says-in-use";
import type { Block } from "../../domain/ledger/lists";
import { namesLostCells } from "../../domain/formulas/formula-references";
import { boxAt, addressOf, GENERAL, BookIndex, ONE_CELL, type Book, type BookCell } from "../port/book";
import { contentOf, moreCellsFirst, type Change, type PlannedCell, type Remark } from "../port/plan";
import type { RestoreCell } from "../port/restore-record";
import { isOfCheck } from "./record";

export interface Restored {
  changes: Change[];
  /** Cells that hold something else than was written: somebody edited them, and they are left alone. */
  edited: Remark[];
  /** What the record still has to keep. */
  left: RestoreCell[];
}

export interface RestoreOptions {
  /** Brings edited cells back too. */
  overwriteEdited?: boolean;
  /** The data sheet is gone, so that the formulas which read it are in error and no longer what was written. */
  lostSheet?: boolean;
}

/** Brings cells back exactly: formulas, what they spill into, number formats, and notes that were lost on the way. */
export function restoreCells(
  cells: readonly RestoreCell[],
  book: Book,
  options: RestoreOptions = {},
): Restored {
  const index = new BookIndex(book);
  const restored: Restored = { changes: [], edited: [], left: [] };
  for (const cell of cells) {
    const block = index.block(cell.sheet, boxAt(cell.cell, cell.size));
    const why = obstacle(cell, index, block, options);
    if (why === "none") restored.changes.push(changeFor(cell, block[0][0]));
    if (why === "none" || why === "already there") continue;
    restored.edited.push({ address: addressOf(cell.sheet, cell.cell, cell.size), why });
    restored.left.push(cell);
  }
  return { ...restored, changes: restored.changes.sort(moreCellsFirst) };
}

function obstacle(
  cell: RestoreCell,
  index: BookIndex,
  block: Block<BookCell | undefined>,
  { overwriteEdited, lostSheet }: RestoreOptions,
): string {
  if (!index.sheet(cell.sheet)) return says().sheetGone;
  if (block[0][0]?.formula === cell.formula) return "already there";
  if (
    isOfCheck(
      block.map((row) => row.map(contentOf)),
      cell.check,
    )
  )
    return "none";
  if (lostSheet && block.flat().every((one) => namesLostCells(one?.formula ?? ""))) return "none";
  return overwriteEdited ? "none" : says().editedSince;
}

function changeFor(cell: RestoreCell, now: BookCell | undefined): Change {
  const { rows, columns } = cell.size ?? ONE_CELL;
  const format = (y: number, x: number): string =>
    typeof cell.formats === "string" ? cell.formats : (cell.formats[y]?.[x] ?? GENERAL);
  const cells = Array.from({ length: rows }, (_, y) =>
    Array.from({ length: columns }, (__, x): PlannedCell =>
      y === 0 && x === 0
        ? { formula: cell.formula, format: format(y, x) }
        : { blank: true, format: format(y, x) },
    ),
  );
  const note = cell.note !== undefined && now?.note === undefined ? cell.note : undefined;
  return { sheet: cell.sheet, at: cell.cell, cells, ...(note !== undefined && { note }) };
}
