import { says } from "../languages/says-in-use";
import type { Refusal } from "../../domain/answer/refusal";
import type { Session } from "../../domain/functions/session";
import { parseBox, splitAddress, type Box } from "../../domain/formulas/address";
import type { Address } from "../../domain/formulas/address";
import { isExcelError } from "../../domain/formulas/excel-errors";
import { Answers } from "./answers";
import { findDataSheet } from "./data-sheet";
import { boxAt, GENERAL, BookIndex, type Book } from "../port/book";
import { shownContent, type Change, type Plan, type PlannedCell, type Remark } from "../port/plan";
import { formatFor, originalOf } from "./plan-portable";
import type { RestoreRecord } from "../port/restore-record";
import { EMPTY_RECORD } from "./record";
import { addressIn, protectedSheets, ssbCells, type SsbCell } from "./ssb-cells";

export type Scope =
  { of: "workbook" } | { of: "sheet"; sheet: string } | { of: "selection"; areas: readonly Address[] };

export interface FreezePlan {
  plan: Plan;
  formulas: number;
  /** Cells that show no value yet, and keep their formula. */
  unready: Remark[];
}

/** What a cell shows that has no answer; a value of that kind is not worth keeping. */
const UNREADY = [
  "#NAME?",
  "#BUSY!",
  "#SPILL!",
  "#CALC!",
  "#GETTING_DATA",
  "#CONNECT!",
  "#BLOCKED!",
  "#UNKNOWN!",
];

/** Puts values in the place of SSB formulas: each cell keeps what it shows, in a spilled answer every cell. */
export function planFreeze(
  book: Book,
  session: Session,
  scope: Scope,
  record: RestoreRecord = EMPTY_RECORD,
): FreezePlan | Refusal {
  if (findDataSheet(book)) return { refused: says().isPortable };
  const cells = ssbCells(book).filter((one) => isIn(scope, one));
  const ready = cells.filter(({ cell }) => !UNREADY.includes(String(cell.value)));
  if (cells.length === 0) return { refused: says().noCalls };
  const locked = protectedSheets(
    book,
    ready.map(({ sheet }) => sheet),
  );
  if (locked) return locked;
  const index = new BookIndex(book);
  const answers = new Answers(session, index);
  const written = ready.map((one) => ({ one, change: changeOf(one, index, answers) }));
  const changes = written.map(({ change }) => change);
  const originals = written.map(({ one, change }) => originalOf(one, index, change, "frozen"));
  return {
    plan: {
      changes,
      record: { before: record, after: { ...record, cells: [...record.cells, ...originals] }, save: "first" },
    },
    formulas: changes.length,
    unready: cells
      .filter((one) => !ready.includes(one))
      .map((one) => ({ address: addressIn(one), why: says().shows(String(one.cell.value)) })),
  };
}

/** A spilled answer is frozen as a whole, wherever it is touched. */
function isIn(scope: Scope, { sheet, cell }: SsbCell): boolean {
  if (scope.of === "workbook") return true;
  if (scope.of === "sheet") return scope.sheet === sheet;
  const own = boxAt(cell.address, cell.spill);
  return scope.areas.some((address) => touches(address, sheet, own));
}

function touches(address: Address, sheet: string, own: Box): boolean {
  const { sheet: chosen, local } = splitAddress(address);
  const area = parseBox(local);
  return (
    area !== undefined &&
    chosen === sheet &&
    area.row < own.row + own.rows &&
    own.row < area.row + area.rows &&
    area.column < own.column + own.columns &&
    own.column < area.column + area.columns
  );
}

function changeOf({ sheet, cell }: SsbCell, index: BookIndex, answers: Answers): Change {
  const answer = answers.ofCell(sheet, cell);
  const cells = index.block(sheet, boxAt(cell.address, cell.spill)).map((row, y) =>
    row.map((one, x): PlannedCell => {
      const format = formatFor(one?.numberFormat, answer?.[y]?.[x]);
      if (!one || one.value === "") return { blank: true, format: one?.numberFormat ?? GENERAL };
      return { ...(isExcelError(one.value) ? shownContent(one.value) : { value: one.value }), format };
    }),
  );
  return { sheet, at: cell.address, cells };
}
