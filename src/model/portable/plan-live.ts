import { says } from "../languages/says-in-use";
import type { Refusal } from "../../domain/answer/refusal";
import { findDataSheet, isAsWritten, readOriginals } from "./data-sheet";
import { addressOf, type Book } from "../port/book";
import { cellsOf, type Change, type Plan, type Remark } from "../port/plan";
import type { RestoreCell, RestoreRecord } from "../port/restore-record";
import { restoreCells, type RestoreOptions } from "./restore";
import { protectedSheets } from "./ssb-cells";

export interface RestorePlan {
  plan: Plan;
  formulas: number;
  /** Cells that were edited since, or whose sheet is gone; they are left alone. */
  edited: Remark[];
  /** Why the data sheet stays, where it does. */
  sheetStays?: string;
}

/** Brings the live formulas of a portable copy back; from the data sheet's list where the record is lost. */
export function planLive(
  record: RestoreRecord,
  book: Book,
  options: Pick<RestoreOptions, "overwriteEdited"> = {},
): RestorePlan | Refusal {
  const sheet = findDataSheet(book);
  const recorded = record.cells.filter(({ state }) => state === "portable");
  const cells = recorded.length > 0 ? recorded : sheet ? readOriginals(book, sheet) : [];
  if (cells.length === 0) return { refused: record.unreadable ?? says().nothingToBringBack };
  const others = record.cells.filter(({ state }) => state !== "portable");
  const restored = restoreCells(cells, book, { ...options, lostSheet: !sheet });
  const locked = protectedSheets(book, sheetsOf(restored.changes));
  if (locked) return locked;
  const stays = sheet && reasonToKeep(sheet.name, book, restored.changes, restored.left);
  const kept = [...others, ...restored.left];
  const dataSheet = restored.left.length > 0 ? (sheet?.name ?? record.dataSheet) : undefined;
  return {
    plan: {
      changes: restored.changes,
      ...(sheet && stays === undefined && { removes: sheet.name }),
      record: {
        before: record,
        after: { ...(dataSheet !== undefined && { dataSheet }), cells: kept },
        save: "last",
      },
    },
    formulas: restored.changes.length,
    edited: restored.edited,
    ...(stays !== undefined && { sheetStays: stays }),
  };
}

/** Brings frozen formulas back. */
export function planThaw(
  record: RestoreRecord,
  book: Book,
  options: Pick<RestoreOptions, "overwriteEdited"> = {},
): RestorePlan | Refusal {
  const frozen = record.cells.filter(({ state }) => state === "frozen");
  if (frozen.length === 0) return { refused: record.unreadable ?? says().nothingFrozen };
  const restored = restoreCells(frozen, book, options);
  const locked = protectedSheets(book, sheetsOf(restored.changes));
  if (locked) return locked;
  const others = record.cells.filter(({ state }) => state !== "frozen");
  return {
    plan: {
      changes: restored.changes,
      record: { before: record, after: { ...record, cells: [...others, ...restored.left] }, save: "last" },
    },
    formulas: restored.changes.length,
    edited: restored.edited,
  };
}

function sheetsOf(changes: readonly Change[]): string[] {
  return changes.map(({ sheet }) => sheet);
}

/** The sheet goes only when no formula that stays reads it. */
function reasonToKeep(
  name: string,
  book: Book,
  changes: readonly Change[],
  left: readonly RestoreCell[],
): string | undefined {
  if (left.length > 0) return says().sheetLists(name);
  const sheet = book.sheets.find((one) => one.name === name);
  if (sheet && !isAsWritten(sheet)) return says().sheetWritten(name);
  const restored = new Set(
    changes.flatMap((change) => cellsOf(change).map(({ local }) => addressOf(change.sheet, local))),
  );
  const reader = book.sheets
    .filter((sheet) => sheet.name !== name)
    .flatMap((sheet) =>
      sheet.cells
        .filter(({ formula }) => formula?.includes(name))
        .map(({ address }) => addressOf(sheet.name, address)),
    )
    .find((address) => !restored.has(address));
  return reader && says().sheetRead(name, reader);
}
