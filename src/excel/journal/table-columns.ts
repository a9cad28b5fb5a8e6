/**
 * Excel fills a column of a table by itself when a formula is written into one of its cells, and the library has no
 * switch for it: https://github.com/OfficeDev/office-js/issues/2093, /5909, /6745, /1916. So a plan takes in the whole of
 * such a column: it is written at once, read back, and written otherwise until it holds what it should.
 */
import { RefusalError } from "../../domain/answer/refusal";
import { cellName, formatBox, joinAddress, overlaps, type Box } from "../../domain/formulas/address";
import { boxAt, GENERAL } from "../../model/port/book";
import { cellsOf, sizeOf, type Change, type Plan, type PlannedCell } from "../../model/port/plan";
import type { Address } from "../../model/port/workbook";
import { rangeAt } from "../host/cells";
import { inEnglish } from "../host/in-english";
import { ask } from "../host/run";
import { tablesOf, type Table } from "../read/tables";
import { inputOf } from "../write/portable-cells";
import { contentAt, READ, readBlocks, type ReadCells } from "./blocks";
import { isTheSame, STAND_IN } from "./compare";
import { says } from "../host/problems";

/** A longer column is more than is read, remembered and written at once. */
const MOST_ROWS = 5_000;
const TEXT_FORMAT = "@";

/** A column of a table into which a formula is written; of its cells those that are to hold something known. */
export interface TableColumn {
  table: string;
  sheet: string;
  box: Box;
  cells: (Wanted | undefined)[];
}

interface Wanted {
  cell: PlannedCell;
  /** It stood there before, and is written only where Excel wrote over it. */
  keeps: boolean;
}

/** The tables that a plan may write a formula into. */
export function tablesFor({ changes }: Pick<Plan, "changes">): Promise<Table[]> {
  const writesFormula = changes.some(({ cells }) => cells.flat().some((cell) => "formula" in cell));
  return writesFormula ? ask(tablesOf) : Promise.resolve([]);
}

/** The plan with the rest of each column that Excel may fill, as it stands. */
export async function withColumns<P extends Pick<Plan, "changes">>(plan: P): Promise<P> {
  const { columns } = byColumns(plan.changes, await tablesFor(plan));
  const long = columns.find(({ box }) => box.rows > MOST_ROWS);
  if (long) throw new RefusalError(says().longTable({ table: long.table, most: String(MOST_ROWS) }));
  const rest = columns.flatMap(restOf);
  if (rest.length === 0) return plan;
  const kept = (await readBlocks(rest)).map((block) => ({ ...block, keeps: true }));
  return { ...plan, changes: [...plan.changes, ...kept] };
}

/** Changes with what they write into such columns apart from all else. */
export function byColumns(
  changes: readonly Change[],
  tables: readonly Table[],
): { plain: Change[]; columns: TableColumn[] } {
  const columns = new Map<string, TableColumn>();
  const columnOf = (sheet: string, row: number, column: number): TableColumn | undefined => {
    const table = tables.find((one) => one.sheet === sheet && holds(one.body, row, column));
    if (!table) return undefined;
    const key = `${table.name},${column}`;
    const box = { ...table.body, column, columns: 1 };
    if (!columns.has(key))
      columns.set(key, { table: table.name, sheet, box, cells: Array<undefined>(box.rows).fill(undefined) });
    return columns.get(key);
  };
  if (tables.length > 0) {
    for (const change of changes)
      for (const { row, column, cell } of placed(change))
        if ("formula" in cell) columnOf(change.sheet, row, column);
  }
  const touched = (change: Change): boolean =>
    placed(change).some(({ row, column }) =>
      [...columns.values()].some((one) => isIn(one, change.sheet, row, column)),
    );
  const plain = changes.flatMap((change): Change[] => {
    if (columns.size === 0 || !touched(change)) return [change];
    return placed(change).flatMap(({ row, column, cell }): Change[] => {
      const own = [...columns.values()].find((one) => isIn(one, change.sheet, row, column));
      if (!own) return [{ sheet: change.sheet, at: cellName(row, column), cells: [[cell]] }];
      own.cells[row - own.box.row] = { cell, keeps: change.keeps ?? false };
      return [];
    });
  });
  return { plain, columns: [...columns.values()] };
}

/** Writes a column as a plan asks; rejects where Excel will not have it. */
export async function writeColumn(column: TableColumn): Promise<void> {
  const range = await settle(column);
  const spills = column.cells.some(
    (one, row) => one && !one.keeps && "formula" in one.cell && range.values[row]?.[0] === "#SPILL!",
  );
  if (spills) throw new RefusalError(says().noRoomInTable({ table: column.table }));
}

/** Writes a column as it was, or as asked, where it does not hold it already. */
export async function bringColumn(column: TableColumn): Promise<void> {
  const range = await readColumn(column);
  if (!stands(column, range) || !hasFormats(column, range)) await settle(column);
}

/** Writes a column until it holds what it should, and answers what it holds. */
async function settle(column: TableColumn): Promise<ReadCells> {
  for (const write of [asPlanned, asAWhole, oneByOne]) {
    await ask(async (context) => {
      write(rangeAt(context, addressOfColumn(column)), column);
      await context.sync();
    });
    const range = await readColumn(column);
    if (stands(column, range)) return range;
  }
  throw new RefusalError(says().columnFilled({ table: column.table }));
}

export function addressOfColumn({ sheet, box }: TableColumn): Address {
  return joinAddress(sheet, formatBox(box));
}

/** An answer of several cells in a table is `#SPILL!`; so is one that reaches into it. */
export function refuseSpill(sheet: string, room: Box, tables: readonly Table[]): void {
  const table = tables.find((one) => one.sheet === sheet && overlaps(one.box, room));
  if (!table) return;
  throw new RefusalError(
    says().spillsIntoTable({
      at: joinAddress(sheet, cellName(room.row, room.column)),
      rows: String(room.rows),
      columns: String(room.columns),
      table: table.name,
      box: joinAddress(sheet, formatBox(table.box)),
    }),
  );
}

/** Of answers that a plan brings back: the formula in the first cell, and the others left to it. */
export async function refuseSpills({ changes }: Plan): Promise<void> {
  const spills = changes.filter(({ cells }) => {
    const [first, ...others] = cells.flat();
    return first && others.length > 0 && "formula" in first && others.every((cell) => "blank" in cell);
  });
  if (spills.length === 0) return;
  const tables = await ask(tablesOf);
  for (const change of spills) refuseSpill(change.sheet, boxAt(change.at, sizeOf(change)), tables);
}

function asPlanned(range: Excel.Range, { cells }: TableColumn): void {
  put(
    range,
    cells.map((one) => (one?.keeps ? undefined : one)),
  );
}

function asAWhole(range: Excel.Range, { cells }: TableColumn): void {
  put(range, cells);
}

/** Excel fills a column that is empty or of one formula; one that holds other things it leaves alone. */
function oneByOne(range: Excel.Range, { cells }: TableColumn): void {
  put(
    range,
    cells.map((one) => one && ("formula" in one.cell ? { ...one, cell: { value: STAND_IN } } : one)),
  );
  cells.forEach((one, row) => {
    if (one && "formula" in one.cell) put(range.getCell(row, 0), [one]);
  });
}

/** What is undefined is left as it is. */
function put(range: Excel.Range, cells: readonly (Wanted | undefined)[]): void {
  const formats = cells.map((one) => [one?.cell.format ?? null]);
  const isText = cells.some((one) => one && "formula" in one.cell && one.cell.format === TEXT_FORMAT);
  // In a cell formatted as text a formula would be a text; that format comes last.
  range.numberFormat = isText
    ? formats.map(([format]) => [format === TEXT_FORMAT ? GENERAL : format])
    : formats;
  range.formulas = cells.map((one) => [one ? inputOf(one.cell) : null]);
  if (isText) range.numberFormat = formats;
}

function readColumn(column: TableColumn): Promise<ReadCells> {
  return ask(async (context) => {
    const range = rangeAt(context, addressOfColumn(column));
    range.load([...READ]);
    await context.sync();
    const [read] = await inEnglish(context, [range], READ);
    return read ?? range;
  });
}

function stands({ cells }: TableColumn, range: ReadCells): boolean {
  return cells.every(
    (one, row) => !one || isTheSame({ cells: [[one.cell]] }, { cells: [[contentAt(range, row, 0)]] }),
  );
}

function hasFormats({ cells }: TableColumn, range: ReadCells): boolean {
  return cells.every((one, row) => !one?.cell.format || one.cell.format === range.numberFormat[row]?.[0]);
}

/** The cells of a column that no change names, in runs. */
function restOf({ sheet, box, cells }: TableColumn): Change[] {
  const runs: Change[] = [];
  cells.forEach((one, at) => {
    if (one) return;
    const last = runs.at(-1);
    if (last && at > 0 && !cells[at - 1]) last.cells.push([{ blank: true }]);
    else runs.push({ sheet, at: cellName(box.row + at, box.column), cells: [[{ blank: true }]] });
  });
  return runs;
}

function placed(change: Change): { row: number; column: number; cell: PlannedCell }[] {
  return cellsOf(change).map(({ local, cell }) => ({ ...boxAt(local), cell }));
}

function isIn({ sheet, box }: TableColumn, other: string, row: number, column: number): boolean {
  return sheet === other && holds(box, row, column);
}

function holds(box: Box, row: number, column: number): boolean {
  return overlaps(box, { row, column, rows: 1, columns: 1 });
}
