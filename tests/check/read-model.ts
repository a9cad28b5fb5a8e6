import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { cellAddresses, cellName, parseBox } from "../../src/domain/formulas/address";
import { findCalls, isWhole } from "../../src/domain/formulas/find-calls";
import { plainValue } from "../../src/domain/functions/cell-value";
import { openSession, type Session } from "../../src/domain/functions/session";
import type { Pack, Series } from "../../src/domain/ledger/records";
import { placeOf, type Book, type BookCell, type BookName } from "../../src/model/port/book";
import type { Around } from "../../src/model/check/rule";
import { isResolved, resolveCall } from "../../src/model/scan/resolve-call";
import { bundledPack } from "../../src/ledger/bundled-pack";
import { TODAY } from "../support/bundle";

type Value = string | number | boolean;

interface WrittenCell {
  formula?: string;
  value?: Value;
  format?: string;
  note?: string;
}

/** A model as a case writes it; README.md tells how. */
export interface WrittenModel {
  about?: string;
  today?: string;
  asOf?: string;
  sheets: Record<string, Record<string, Value | WrittenCell>>;
  names?: BookName[];
  tables?: { name: string; sheet: string; body: string }[];
  /** Series that are another way than in the edition. */
  series?: Record<string, Partial<Series>>;
  around?: Around;
  /** Of a model that a rule speaks about: the cell of each finding, and part of what is said. */
  expect?: { cells: string[]; says: string; fix?: string }[];
}

export interface Model {
  written: WrittenModel;
  session: Session;
  book: Book;
}

export function readModel(path: string): Model {
  return openModel(JSON.parse(readFileSync(path, "utf8")) as WrittenModel);
}

export function foldersIn(path: string): string[] {
  return readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
}

export function filesIn(path: string): string[] {
  return readdirSync(path)
    .filter((name) => name.endsWith(".json"))
    .map((name) => join(path, name));
}

export function openModel(written: WrittenModel): Model {
  const { asOf, today = TODAY } = written;
  const session = openSession(packOf(written), () => today, { asOf });
  const tables = written.tables?.map(({ body, ...table }) => ({ ...table, body: parseBox(body)! }));
  const book: Book = {
    sheets: Object.entries(written.sheets).map(([name, cells]) => ({ name, cells: cellsOf(cells) })),
    ...(written.names && { names: written.names }),
    ...(tables && { tables }),
  };
  calculate(session, book);
  return { written, session, book };
}

function packOf({ series }: WrittenModel): Pack {
  if (!series) return bundledPack;
  return { ...bundledPack, series: bundledPack.series.map((one) => ({ ...one, ...series[one.code] })) };
}

/** A cell, or a box that is filled with one formula: `{row}` is the row of each cell. */
function cellsOf(cells: WrittenModel["sheets"][string]): BookCell[] {
  return Object.entries(cells).flatMap(([local, written]) => {
    const held = typeof written === "object" ? written : heldAs(written);
    return cellAddresses(undefined, parseBox(local)!)
      .flat()
      .map((address) => ({
        address,
        ...(held.formula !== undefined && {
          formula: held.formula.replaceAll("{row}", String(placeOf(address).row + 1)),
        }),
        value:
          typeof held.value === "string"
            ? held.value.replaceAll("{row}", String(placeOf(address).row + 1))
            : (held.value ?? ""),
        numberFormat: held.format ?? "General",
        ...(held.note !== undefined && { note: held.note }),
      }));
  });
}

function heldAs(written: Value): WrittenCell {
  return typeof written === "string" && written.startsWith("=") ? { formula: written } : { value: written };
}

/** What Excel would show in cells that are one SSB call; any other formula shows 1. */
function calculate(session: Session, book: Book): void {
  for (const sheet of book.sheets) {
    for (const cell of [...sheet.cells]) {
      if (cell.formula === undefined || cell.value !== "") continue;
      const [call] = findCalls(cell.formula);
      if (!call || !isWhole(cell.formula, call)) {
        cell.value = 1;
        continue;
      }
      const outcome = resolveCall(session, call, ({ sheet: on, local }) =>
        cellAddresses(undefined, parseBox(local)!).map((row) =>
          row.map((address) => valueIn(book, on ?? sheet.name, address)),
        ),
      );
      if (!isResolved(outcome)) cell.value = 1;
      else
        spill(
          sheet.cells,
          cell,
          outcome.grid.map((row) => row.map(plainValue)),
        );
    }
  }
}

function valueIn(book: Book, sheet: string, address: string): Value {
  return (
    book.sheets.find(({ name }) => name === sheet)?.cells.find((cell) => cell.address === address)?.value ??
    ""
  );
}

function spill(cells: BookCell[], anchor: BookCell, values: readonly (readonly unknown[])[]): void {
  const { row, column } = placeOf(anchor.address);
  for (const [y, line] of values.entries())
    for (const [x, value] of line.entries()) {
      if (x === 0 && y === 0) anchor.value = value as Value;
      else
        cells.push({
          address: cellName(row + y, column + x),
          value: (value ?? "") as Value,
          numberFormat: "General",
          spilledFrom: anchor.address,
        });
    }
  if (values.length > 1 || (values[0]?.length ?? 0) > 1)
    anchor.spill = { rows: values.length, columns: values[0]!.length };
}
