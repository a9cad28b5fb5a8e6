import { pairs } from "../../domain/ledger/lists";
import { findCalls, mayCallSsb } from "../../domain/formulas/find-calls";
import { referencesOf } from "../../model/scan/resolve-call";
import {
  cellName,
  formatBox,
  joinAddress,
  parseBox,
  plainAddress,
  spillingCell,
  splitAddress,
  type Box,
} from "../../domain/formulas/address";
import { GENERAL, places, type Book, type BookCell, type BookSheet } from "../../model/port/book";
import type { Address } from "../../model/port/workbook";
import { isFormula, rangeAt } from "../host/cells";
import { inEnglish } from "../host/in-english";
import { ask } from "../host/run";
import { has } from "../host/requirements";
import { readInBlocks } from "../read/blocks";
import { usedSheets } from "../read/used-sheets";

/** Formulas, values and formats of so many cells stay below the 5 MB that Excel on the web hands over. */
const CELLS_AT_ONCE = 15_000;
const SPILLS_AT_ONCE = 300;
const READ = ["formulas", "values", "valueTypes", "numberFormat"] as const;

/** Reads every sheet: all cells that hold something, what SSB formulas spill, notes, and which sheets are protected. */
export async function readBook(): Promise<Book> {
  const sheets = await usedSheets();
  const notes = await readNotes();
  const read: BookSheet[] = [];
  for (const { name, isProtected, used } of sheets) {
    const cells = used ? await readInBlocks(used, CELLS_AT_ONCE, (block) => cellsIn(name, block)) : [];
    read.push({ name, ...(isProtected && { isProtected }), cells });
  }
  const book = await withSpills({ sheets: read });
  return { sheets: book.sheets.map((sheet) => withNotes(dropEmpty(sheet), notes)) };
}

/** Cells that hold something or have a format of their own. */
function cellsIn(sheet: string, block: Box): Promise<BookCell[]> {
  return ask(async (context) => {
    const range = rangeAt(context, joinAddress(sheet, formatBox(block)));
    range.load([...READ]);
    await context.sync();
    return (await inEnglish(context, [range], READ)).flatMap((read) =>
      places(block).flatMap((row, y) =>
        row.flatMap(({ row: top, column }, x) => cellOf(read, cellName(top, column), y, x)),
      ),
    );
  });
}

type ReadRange = Pick<Excel.Range, (typeof READ)[number]>;

function cellOf(range: ReadRange, address: string, row: number, column: number): BookCell[] {
  const value = range.values[row]?.[column] as BookCell["value"];
  const formula: unknown = range.formulas[row]?.[column];
  const numberFormat = String(range.numberFormat[row]?.[column] ?? GENERAL);
  if (value === "" && numberFormat === GENERAL && !isFormula(formula, value)) return [];
  return [{ address, ...(isFormula(formula, value) && { formula }), value, numberFormat }];
}

/** Excel hands the cells a formula filled over as values; the formula's cell knows which they are. */
async function withSpills(book: Book): Promise<Book> {
  if (!has("1.12")) return book;
  const anchors = [...new Set(book.sheets.flatMap(anchorsIn))];
  const sheets = book.sheets.map((sheet) => ({
    sheet,
    cells: new Map(sheet.cells.map((cell) => [cell.address, cell])),
  }));
  const byName = new Map(sheets.map(({ sheet, cells }) => [sheet.name, cells]));
  for (let from = 0; from < anchors.length; from += SPILLS_AT_ONCE) {
    const some = anchors.slice(from, from + SPILLS_AT_ONCE);
    const boxes = await ask(async (context) => {
      const ranges = some.map((address) => rangeAt(context, address).getSpillingToRangeOrNullObject());
      for (const range of ranges) range.load("address");
      await context.sync();
      return ranges.map((range) =>
        range.isNullObject ? undefined : parseBox(splitAddress(range.address).local),
      );
    });
    for (const [anchor, box] of pairs(some, boxes))
      if (box && box.rows * box.columns > 1) markSpill(byName, anchor, box);
  }
  return { sheets: sheets.map(({ sheet, cells }) => ({ ...sheet, cells: [...cells.values()] })) };
}

/** SSB formulas, and formulas whose spill an SSB formula reads as `B4#`. */
function anchorsIn({ name, cells }: BookSheet): Address[] {
  return cells.flatMap(({ address, formula }) => {
    if (!mayCallSsb(formula)) return [];
    const named = findCalls(formula)
      .flatMap(referencesOf)
      .flatMap(({ sheet, local }) => {
        const anchor = spillingCell(local);
        return anchor === undefined ? [] : [plainAddress(joinAddress(sheet ?? name, anchor))];
      });
    return [joinAddress(name, address), ...named];
  });
}

function markSpill(sheets: ReadonlyMap<string, Map<string, BookCell>>, anchor: Address, box: Box): void {
  const { sheet = "", local } = splitAddress(anchor);
  const cells = sheets.get(sheet);
  const own = cells?.get(local);
  if (!cells || !own) return;
  for (const { row, column } of places(box).flat()) {
    const address = cellName(row, column);
    const filled = cells.get(address) ?? { address, value: "", numberFormat: GENERAL };
    if (address !== local) cells.set(address, { ...filled, spilledFrom: local });
  }
  cells.set(local, { ...own, spill: { rows: box.rows, columns: box.columns } });
}

/** A format alone matters only where a plan may write. */
function dropEmpty(sheet: BookSheet): BookSheet {
  const cells = sheet.cells.filter(
    ({ formula, value, spilledFrom }) => formula !== undefined || value !== "" || spilledFrom !== undefined,
  );
  return { ...sheet, cells };
}

/** By address; without any where Excel has no notes (before ExcelApi 1.18). */
async function readNotes(): Promise<Map<string, string>> {
  if (!has("1.18")) return new Map();
  return ask(async (context) => {
    if (!("notes" in context.workbook)) return new Map<string, string>();
    const { notes } = context.workbook;
    notes.load("items/content");
    await context.sync();
    const places = notes.items.map((note) => note.getLocation());
    for (const place of places) place.load("address");
    await context.sync();
    return new Map(
      pairs(places, notes.items).map(([{ address }, { content }]) => [plainAddress(address), content]),
    );
  });
}

function withNotes(sheet: BookSheet, notes: ReadonlyMap<string, string>): BookSheet {
  if (notes.size === 0) return sheet;
  const cells = sheet.cells.map((cell) => {
    const note = notes.get(joinAddress(sheet.name, cell.address));
    return note === undefined ? cell : { ...cell, note };
  });
  return { ...sheet, cells };
}
