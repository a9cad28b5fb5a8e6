import { isRefusal, type Refusal } from "../../domain/answer/refusal";
import type { IsoDate } from "../../domain/ledger/records";
import { joinAddress } from "../../domain/formulas/address";
import type { Workbook } from "../port/workbook";
import { findDataSheet, HEADING_AT, madeOn, USUAL_NAME, readOriginals } from "./data-sheet";

/** How many formulas of a workbook were replaced and are kept. */
export interface SharedState {
  /** By look-ups over the data sheet. */
  portable: number;
  /** The day the portable copy was made, as its data sheet says. */
  since?: IsoDate;
  /** By the values they showed. */
  frozen: number;
}

export async function sharedState(workbook: Workbook): Promise<SharedState | Refusal> {
  const record = await workbook.restoreRecord();
  if (isRefusal(record)) return record;
  const count = (state: string): number => record.cells.filter((cell) => cell.state === state).length;
  const [heading] = await workbook.readAll([joinAddress(record.dataSheet ?? USUAL_NAME, HEADING_AT)]);
  const since = heading && madeOn(heading.cells);
  const portable = count("portable");
  return {
    // A program may have dropped the record, and one that is too long is on the sheet alone.
    portable: portable === 0 && since !== undefined ? await listedOriginals(workbook) : portable,
    ...(since !== undefined && { since }),
    frozen: count("frozen"),
  };
}

async function listedOriginals(workbook: Workbook): Promise<number> {
  const book = await workbook.readBook();
  const sheet = findDataSheet(book);
  return sheet ? readOriginals(book, sheet).length : 0;
}
