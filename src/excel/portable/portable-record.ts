import type { Refusal } from "../../domain/answer/refusal";
import type { RestoreRecord } from "../../model/port/restore-record";
import { fits, readRecord, recordSettings } from "../../model/portable/record";
import { setting } from "../host/settings";

export function currentRecord(): RestoreRecord {
  return readRecord(setting).record;
}

/** Saves the record with the document; one that is too long is saved on the data sheet alone. */
export function saveRecord(record: RestoreRecord): Promise<void | Refusal> {
  if (!fits(record) && record.dataSheet === undefined) {
    return Promise.resolve({
      refused: "That is more than the workbook can remember at once. Freeze one sheet after the other.",
    });
  }
  const { settings } = Office.context.document;
  for (const [name, text] of recordSettings(fits(record) ? record : onSheetOnly(record), setting)) {
    if (text === undefined) settings.remove(name);
    else settings.set(name, text);
  }
  return new Promise((resolve) => {
    settings.saveAsync((result) => {
      const isSaved = result.status === Office.AsyncResultStatus.Succeeded;
      resolve(
        isSaved
          ? undefined
          : {
              refused: `The workbook could not remember the formulas, so nothing was changed. ${result.error.message}`,
            },
      );
    });
  });
}

/** The data sheet lists the formulas of a portable copy, and not those that were frozen before. */
function onSheetOnly(record: RestoreRecord): RestoreRecord {
  return { ...record, cells: record.cells.filter(({ state }) => state === "frozen") };
}
