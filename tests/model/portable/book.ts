import { plainValue } from "../../../src/domain/functions/cell-value";
import { isSingle, wholeCall } from "../../../src/model/portable/answers";
import { evaluate } from "../../../src/domain/functions/evaluate";
import { isResolved, resolveCall } from "../../../src/model/scan/resolve-call";
import type { Session } from "../../../src/domain/functions/session";
import {
  boxAt,
  GENERAL,
  BookIndex,
  placeOf,
  places,
  type Book,
  type BookCell,
  type BookSheet,
} from "../../../src/model/port/book";
import { cellsOf, type Plan, type PlannedCell } from "../../../src/model/port/plan";
import { cellName, parseBox } from "../../../src/domain/formulas/address";
import { bundle } from "../../support/bundle";

/** What a person typed into a cell. */
export interface Typed {
  input?: string | number | boolean;
  format?: string;
  note?: string;
}

export type Sheets = Record<string, Record<string, Typed | string | number | boolean>>;

/**
 * A workbook whose SSB formulas have answered and spilled. Formulas that only Excel can work out show 0, those among
 * them that are one SSB call #BUSY!. A text `'=1` is the text `=1`.
 */
export function bookOf(sheets: Sheets, session: Session = bundle): Book {
  return settled(
    {
      sheets: Object.entries(sheets).map(([name, cells]) => ({
        name,
        cells: Object.entries(cells).map(([address, typed]) =>
          typedCell(address, typeof typed === "object" ? typed : { input: typed }),
        ),
      })),
    },
    session,
  );
}

function typedCell(address: string, { input = "", format = GENERAL, note }: Typed): BookCell {
  const isFormula = typeof input === "string" && input.startsWith("=");
  const value = typeof input === "string" && input.startsWith("'") ? input.slice(1) : input;
  return {
    address,
    ...(isFormula ? { formula: input, value: 0 } : { value }),
    numberFormat: format,
    ...(note !== undefined && { note }),
  };
}

/** The workbook after a plan, as Excel would show it. */
export function carriedOut(book: Book, plan: Plan, session: Session = bundle): Book {
  const sheets = new Map(
    book.sheets.map((sheet) => [sheet.name, new Map(typedCells(sheet).map((cell) => [cell.address, cell]))]),
  );
  for (const change of plan.changes) {
    const cells = sheets.get(change.sheet)!;
    for (const { local, cell } of cellsOf(change))
      cells.set(local, { ...planned(local, cell), ...noteOf(cells.get(local)) });
    if (change.note !== undefined) cells.set(change.at, { ...cells.get(change.at)!, note: change.note });
  }
  if (plan.adds) {
    const added = plan.adds.rows.flatMap((row, y) => row.map((cell, x) => planned(cellName(y, x), cell)));
    sheets.set(plan.adds.name, new Map(added.map((cell) => [cell.address, cell])));
  }
  if (plan.removes !== undefined) sheets.delete(plan.removes);
  return settled(
    { sheets: [...sheets].map(([name, cells]) => ({ name, cells: [...cells.values()] })) },
    session,
  );
}

function planned(address: string, cell: PlannedCell): BookCell {
  const numberFormat = cell.format ?? GENERAL;
  if ("formula" in cell) return { address, formula: cell.formula, value: 0, numberFormat };
  if ("blank" in cell) return { address, value: "", numberFormat };
  return { address, value: "error" in cell ? cell.error : cell.value, numberFormat };
}

function noteOf(cell: BookCell | undefined): { note?: string } {
  return cell?.note === undefined ? {} : { note: cell.note };
}

/** What was typed, without what formulas filled. */
function typedCells(sheet: BookSheet): BookCell[] {
  return sheet.cells.map((cell) => {
    const typed: BookCell = { ...cell, ...(cell.spilledFrom !== undefined && { value: "" }) };
    delete typed.spill;
    delete typed.spilledFrom;
    return typed;
  });
}

/** Answers SSB formulas, spills them where there is room, and drops cells that hold nothing at all. */
export function settled(book: Book, session: Session = bundle): Book {
  const typed: Book = {
    sheets: book.sheets.map((sheet) => ({ ...sheet, cells: byPlace(typedCells(sheet)) })),
  };
  const index = new BookIndex(typed);
  const sheets = typed.sheets.map((sheet) => {
    const cells = new Map(sheet.cells.map((cell) => [cell.address, cell]));
    for (const cell of sheet.cells) {
      const grid = answerOf(sheet.name, cell, index, session);
      if (!grid) continue;
      const size = { rows: grid.length, columns: grid[0]!.length };
      const area = places(boxAt(cell.address, size)).map((row) =>
        row.map(({ row: y, column }) => cellName(y, column)),
      );
      const isFree = area.flat().every((local) => local === cell.address || isEmpty(cells.get(local)));
      if (!isFree) {
        cells.set(cell.address, { ...cell, value: "#SPILL!" });
        continue;
      }
      area.forEach((row, y) =>
        row.forEach((local, x) => {
          const own = local === cell.address;
          const base = cells.get(local) ?? { address: local, value: "", numberFormat: GENERAL };
          const spills = size.rows * size.columns > 1;
          cells.set(local, {
            ...base,
            value: grid[y]![x]!,
            ...(own ? spills && { spill: size } : { spilledFrom: cell.address }),
          });
        }),
      );
    }
    const kept = [...cells.values()].filter(
      (cell) => !isEmpty(cell) || cell.numberFormat !== GENERAL || cell.note !== undefined,
    );
    return { ...sheet, cells: byPlace(kept) };
  });
  return { sheets };
}

function answerOf(
  sheet: string,
  cell: BookCell,
  index: BookIndex,
  session: Session,
): (string | number)[][] | undefined {
  const call = wholeCall(cell);
  if (!call) return undefined;
  const outcome = resolveCall(session, call, ({ sheet: named, local }) => {
    const box = parseBox(local);
    return box && index.block(named ?? sheet, box).map((row) => row.map((one) => one?.value ?? ""));
  });
  if (!isResolved(outcome)) return [["#BUSY!"]];
  const shown = evaluate(session, call.name, outcome.arguments).map((row) => row.map(plainValue));
  return isSingle(cell.formula!) ? [[shown[0]![0]!]] : shown;
}

function isEmpty(cell: BookCell | undefined): boolean {
  return !cell || (cell.formula === undefined && cell.spilledFrom === undefined && cell.value === "");
}

function byPlace(cells: readonly BookCell[]): BookCell[] {
  return cells
    .map((cell) => ({ cell, place: placeOf(cell.address) }))
    .sort((one, other) => one.place.row - other.place.row || one.place.column - other.place.column)
    .map(({ cell }) => cell);
}
