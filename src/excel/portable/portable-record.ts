import { isRefusal, type Refusal } from "../../domain/answer/refusal";
import { sentenceOf } from "../../model/port/sentence";
import type { RecordChange } from "../../model/port/plan";
import type { RestoreCell, RestoreRecord } from "../../model/port/restore-record";
import { EMPTY_RECORD, fits, readRecord, recordSettings } from "../../model/portable/record";
import {
  cellsBeside,
  joinRecords,
  RECORD_NAMESPACE,
  recordOfXml,
  recordXml,
} from "../../model/portable/record-part";
import { changeParts, hasParts, partsOf, type PartChanges } from "../host/document-parts";
import { saveSettings, setting } from "../host/settings";
import { says } from "../host/problems";

/**
 * All that this workbook remembers of its formulas: what stands in parts of the file, each of which one user wrote, and
 * what an older add-in left in the settings. What cannot be read stays where it is, and is said.
 */
export async function currentRecord(): Promise<RestoreRecord | Refusal> {
  const inSettings = readRecord(setting);
  if (!hasParts()) return inSettings;
  try {
    return joinRecords([inSettings, ...(await storedParts()).map(({ record }) => record)]);
  } catch (problem) {
    return { refused: sentenceOf(problem) };
  }
}

/**
 * Keeps what one record has beside another, and forgets what it lacks. All else stays: others may have replaced formulas
 * in the meantime.
 */
export async function keepRecord(change: RecordChange): Promise<void | Refusal> {
  const lean = leanChange(change);
  if (isRefusal(lean)) return lean;
  if (!hasParts()) return keepInSettings(lean);
  try {
    const stored = await storedParts();
    const changes = partChanges(lean, stored, readRecord(setting));
    if (isNothing(changes)) return undefined;
    const problem = await changeParts(changes).then(
      () => undefined,
      (one: Error) => one.message,
    );
    // Excel may write and say that it failed, and the other way round.
    if (!isKept(lean, joinRecords((await storedParts()).map(({ record }) => record))))
      return {
        refused: says()
          .notKept({ why: problem ?? "" })
          .trim(),
      };
  } catch (problem) {
    return { refused: sentenceOf(problem) };
  }
  await clearSettings();
  return undefined;
}

interface StoredPart {
  id: string;
  record: RestoreRecord | Refusal;
}

async function storedParts(): Promise<StoredPart[]> {
  const parts = await partsOf(RECORD_NAMESPACE);
  return parts.map(({ id, xml }) => ({ id, record: recordOfXml(xml) }));
}

/** A part without what is forgotten, or gone with it; what is new, and what stood in the settings, in a part of its own. */
function partChanges(
  { before, after }: RecordChange,
  stored: readonly StoredPart[],
  inSettings: RestoreRecord | Refusal,
): PartChanges {
  const gone = asRecord(cellsBeside(before, after));
  const losesSheet = before.dataSheet !== undefined && after.dataSheet === undefined;
  const kept = joinRecords(stored.map(({ record }) => record));
  const rewrites: { id: string; xml: string }[] = [];
  const deletes: string[] = [];
  for (const { id, record } of stored) {
    if (isRefusal(record)) continue;
    const cells = cellsBeside(record, gone);
    const { dataSheet } = record;
    const isLost = losesSheet && dataSheet === before.dataSheet;
    if (cells.length === record.cells.length && !isLost) continue;
    if (cells.length === 0) deletes.push(id);
    else
      rewrites.push({
        id,
        xml: recordXml({ ...(dataSheet !== undefined && !isLost && { dataSheet }), cells }),
      });
  }
  const old = isRefusal(inSettings) ? EMPTY_RECORD : inSettings;
  const added = cellsBeside(asRecord(cellsBeside(after, before)), kept);
  const cells = [...cellsBeside(asRecord(cellsBeside(old, gone)), kept), ...added];
  const dataSheet = after.dataSheet ?? (losesSheet ? undefined : old.dataSheet);
  const adds =
    cells.length === 0 ? [] : [recordXml({ ...(dataSheet !== undefined && { dataSheet }), cells })];
  return { adds, rewrites, deletes };
}

function isNothing({ adds, rewrites, deletes }: PartChanges): boolean {
  return adds.length + rewrites.length + deletes.length === 0 && setting("ssb.restore") === undefined;
}

function isKept({ before, after }: RecordChange, now: RestoreRecord): boolean {
  const isThere = cellsBeside(asRecord(cellsBeside(after, before)), now).length === 0;
  const forgotten = cellsBeside(before, after);
  return isThere && cellsBeside(asRecord(forgotten), now).length === forgotten.length;
}

/** What is in parts is no longer needed in the settings; where they cannot be saved it is there twice, and does no harm. */
async function clearSettings(): Promise<void> {
  const old = readRecord(setting);
  if (isRefusal(old) || old.cells.length === 0) return;
  await saveSettings(recordSettings(EMPTY_RECORD, setting));
}

/** Before ExcelApi 1.5 there are settings alone. */
function keepInSettings({ before, after }: RecordChange): Promise<void | Refusal> {
  const now = readRecord(setting);
  if (isRefusal(now)) return Promise.resolve(now);
  const cells = [
    ...cellsBeside(now, asRecord(cellsBeside(before, after))),
    ...cellsBeside(asRecord(cellsBeside(after, before)), now),
  ];
  const { dataSheet } = after;
  return saveSettings(recordSettings({ ...(dataSheet !== undefined && { dataSheet }), cells }, setting));
}

/** A record that is too long is kept on the data sheet alone, which lists the formulas of a portable copy. */
function leanChange({ before, after }: RecordChange): RecordChange | Refusal {
  const added = asRecord(cellsBeside(after, before));
  if (fits(added)) return { before, after };
  if (after.dataSheet === undefined)
    return {
      refused: says().tooMuchToKeep(),
    };
  const lost = asRecord(added.cells.filter(({ state }) => state === "portable"));
  return { before, after: { ...after, cells: cellsBeside(after, lost) } };
}

function asRecord(cells: RestoreCell[]): RestoreRecord {
  return { cells };
}
