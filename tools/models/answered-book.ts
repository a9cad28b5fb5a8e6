import { findCalls, isWhole } from "../../src/domain/formulas/find-calls";
import {
  cellName,
  formatBox,
  joinAddress,
  parseBox,
  splitAddress,
  type Address,
} from "../../src/domain/formulas/address";
import type { Grid } from "../../src/domain/functions/cell";
import { plainValue } from "../../src/domain/functions/cell-value";
import { isExcelError } from "../../src/domain/formulas/excel-errors";
import type { Session } from "../../src/domain/functions/session";
import { BookIndex, boxAt, type Book, type BookCell, type BookSheet } from "../../src/model/port/book";
import type { NewSheet } from "../../src/model/port/plan";
import type { CellContent, Workbook } from "../../src/model/port/workbook";
import { isResolved } from "../../src/model/scan/resolve-call";
import { resolveCells, type ResolvedCell } from "../../src/model/scan/resolve-cells";
import { workedOut, type Value } from "../model/calculate";

/** A sheet with what its formulas show: SSB's answers, and what is worked out from them. */
export async function answeredBook(session: Session, { name, rows }: NewSheet): Promise<Book> {
  const cells = new Map<string, BookCell>();
  rows.forEach((row, y) =>
    row.forEach((cell, x) => {
      const address = cellName(y, x);
      const format = cell.format ?? "General";
      if ("formula" in cell)
        cells.set(address, { address, formula: cell.formula, value: "", numberFormat: format });
      else if ("value" in cell) cells.set(address, { address, value: cell.value, numberFormat: format });
    }),
  );
  const book = (): Book => ({ sheets: [{ name, cells: [...cells.values()] }] });
  await answerCalls(session, name, cells, book());
  await answerOthers(session, name, cells, book());
  return book();
}

async function answerCalls(
  session: Session,
  sheet: string,
  cells: Map<string, BookCell>,
  book: Book,
): Promise<void> {
  const asked = [...cells.values()].filter((cell) => isCall(cell.formula));
  const resolved = await resolveCells(
    session,
    readerOf(book),
    asked.map((cell) => contentOf(sheet, cell)),
  );
  for (const { cell, calls } of resolved) {
    const { local } = splitAddress(cell.address);
    const [{ outcome } = { outcome: undefined }] = calls;
    if (!outcome || !isResolved(outcome)) throw new Error(`${cell.address} ${cell.formula} is not answered.`);
    const [[one]] = outcome.grid;
    const value = plainValue(one);
    if (outcome.grid.length * outcome.grid[0].length > 1) throw new Error(`${cell.address} spills.`);
    if (isExcelError(value)) throw new Error(`${cell.address} shows an error.`);
    const standing = cells.get(local);
    const numberFormat =
      one.type === "number" && standing?.numberFormat === "General" ? one.format : standing?.numberFormat;
    cells.set(local, {
      address: local,
      formula: cell.formula ?? "",
      value,
      numberFormat: numberFormat ?? "General",
    });
  }
}

/** Formulas in which something is done with an answer: each call stands in them as the table it answers. */
async function answerOthers(
  session: Session,
  sheet: string,
  cells: Map<string, BookCell>,
  book: Book,
): Promise<void> {
  const others = [...cells.values()].flatMap((cell) =>
    cell.formula === undefined || isCall(cell.formula) ? [] : [{ ...cell, formula: cell.formula }],
  );
  const resolved = await resolveCells(
    session,
    readerOf(book),
    others.map((cell) => contentOf(sheet, cell)),
  );
  const tables = openTables();
  const formulas = new Map(resolved.map((one) => [one.cell.address, withTables(one, tables)]));
  const asked = others.map((cell) => {
    const address = joinAddress(sheet, cell.address);
    return { formula: formulas.get(address) ?? cell.formula, dependent: { sheet, address, cell } };
  });
  const values = await workedOut({ sheets: [...book.sheets, tables.sheet] }, asked, new Map());
  asked.forEach(({ dependent: { cell } }, at) => {
    const value: Value = values[at] ?? "";
    if (typeof value === "string" && value.startsWith("#"))
      throw new Error(`${cell.address} of ${sheet} shows ${value}.`);
    cells.set(cell.address, { ...cell, value });
  });
}

/** A sheet on which the answers of calls stand while formulas are worked out that do something with them. */
interface Tables {
  sheet: BookSheet;
  /** Where an answer stands. */
  place(call: string, grid: Grid): Address;
}

function openTables(): Tables {
  const sheet: BookSheet = { name: "Answers", cells: [] };
  const placed = new Map<string, Address>();
  let next = 0;
  const place = (call: string, grid: Grid): Address => {
    const known = placed.get(call);
    if (known !== undefined) return known;
    grid.forEach((row, y) =>
      row.forEach((cell, x) => {
        const value = plainValue(cell);
        if (isExcelError(value)) throw new Error(`${call} answers an error among others.`);
        sheet.cells.push({ address: cellName(next + y, x), value, numberFormat: "General" });
      }),
    );
    const box = { row: next, column: 0, rows: grid.length, columns: grid[0]?.length ?? 1 };
    const address = joinAddress(sheet.name, formatBox(box));
    placed.set(call, address);
    next += grid.length;
    return address;
  };
  return { sheet, place };
}

/** The formula with each of its calls as the place where the answer stands. */
function withTables({ cell, formula, calls }: ResolvedCell, tables: Tables): string {
  let text = formula;
  for (const { call, outcome } of [...calls].reverse()) {
    if (!isResolved(outcome)) throw new Error(`${cell.address} ${formula} is not answered.`);
    const asked = JSON.stringify([call.name, outcome.grid.length, outcome.grid]);
    text = text.slice(0, call.start) + tables.place(asked, outcome.grid) + text.slice(call.end);
  }
  return text;
}

/** Whether a formula is a call and nothing else. */
function isCall(formula: string | undefined): boolean {
  const [call, ...others] = formula === undefined ? [] : findCalls(formula);
  return formula !== undefined && call !== undefined && others.length === 0 && isWhole(formula, call);
}

function contentOf(sheet: string, { address, formula, value }: BookCell): CellContent {
  return {
    address: joinAddress(sheet, address),
    ...(formula !== undefined && { formula }),
    value,
    text: String(value),
  };
}

/** Answers what calls read: constants of the sheet. */
function readerOf(book: Book): Workbook {
  const index = new BookIndex(book);
  const reader: Pick<Workbook, "readAll"> = {
    readAll: async (addresses) =>
      addresses.map((address) => {
        const { sheet = "", local } = splitAddress(address);
        const box = parseBox(local) ?? boxAt("A1");
        const cells = index.block(sheet, box).map((row, y) =>
          row.map((cell, x): CellContent => {
            const at = cellName(box.row + y, box.column + x);
            return cell ? contentOf(sheet, cell) : { address: joinAddress(sheet, at), value: "", text: "" };
          }),
        );
        return { address, cells };
      }),
  };
  return reader as Workbook;
}
