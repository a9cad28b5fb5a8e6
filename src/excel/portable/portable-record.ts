import type { Refusal } from "../../domain/answer/refusal";
import type { RestoreRecord } from "../../model/port/restore-record";
import { fits, readRecord, recordSettings } from "../../model/portable/record";
import { setting } from "../host/settings";

/** A record that cannot be read is refused, so that nothing is written over it. */
export function currentRecord(): RestoreRecord | Refusal {
  return readRecord(setting);
}

/** The settings that keep a record; one that is too long is kept on the data sheet alone. */
export function settingsOf(record: RestoreRecord): ReadonlyMap<string, unknown> | Refusal {
  if (!fits(record) && record.dataSheet === undefined) {
    return {
      refused: "That is more than the workbook can remember at once. Freeze one sheet after the other.",
    };
  }
  return recordSettings(fits(record) ? record : onSheetOnly(record), setting);
}

/** The data sheet lists the formulas of a portable copy, and not those that were frozen before. */
function onSheetOnly(record: RestoreRecord): RestoreRecord {
  return { ...record, cells: record.cells.filter(({ state }) => state === "frozen") };
}
