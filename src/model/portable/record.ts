import { unreadable, type Wrong } from "../port/open-setting";
import { isRefusal, type Refusal } from "../../domain/answer/refusal";
import { keptNumber } from "../../domain/formulas/kept-number";
import { allCalls } from "../../domain/formulas/find-calls";
import { whatIsWrong } from "../../ledger/compiled-schema";
import { record as recordForm, restore as headForm } from "../../ledger/generated/validate-settings";
import { fingerprint, openPartedText } from "../port/parted-text";
import { SETTINGS } from "../port/settings";
import { scanFormula, type Token } from "../../domain/formulas/scan-formula";
import type { Content } from "../port/plan";
import type { RestoreCell, RestoreRecord } from "../port/restore-record";

export const EMPTY_RECORD: RestoreRecord = { cells: [] };

/** The document settings that hold the record: a head, and its text in parts. */
export const RECORD_SETTING = SETTINGS.restore.name;
const TEXT = openPartedText(SETTINGS.restore, headForm);

/** So many cells at most are filled by what is brought back, in sum: a crafted size would keep the pane busy for ever. */
export const MOST_FILLED = 2_000_000;

/**
 * Excel promises room for 2 MB of an add-in's settings and has been seen to refuse less, so half is used.
 * https://github.com/OfficeDev/office-js/issues/621, https://github.com/OfficeDev/office-js/issues/3957
 */
export const LONGEST_RECORD = 1_000_000;

/** The settings that keep a record; those of a longer record before it that are no longer needed are undefined. */
export function recordSettings(
  record: RestoreRecord,
  current: (name: string) => unknown,
): Map<string, string | undefined> {
  return TEXT.settings(record.cells.length === 0 ? "" : packRecord(record), current);
}

/**
 * Reads the record from a workbook's settings; one that cannot be read is refused and never written over. Never throws.
 * A record comes with workbooks that anybody may have written: a formula is brought back from it only where it calls
 * SSB.
 */
export function readRecord(setting: (name: string) => unknown): RestoreRecord | Refusal {
  const text = TEXT.read(setting);
  if (text === undefined) return EMPTY_RECORD;
  if (isRefusal(text)) return text;
  return unpackRecord(text);
}

/** The same of a record's text by itself. */
export function unpackRecord(text: string): RestoreRecord | Refusal {
  const packed = parsed(text);
  if (!recordForm(packed)) return unreadableRecord({ where: whatIsWrong(packed, recordForm) });
  const record = unpacked(packed as Packed);
  if (!record) return unreadableRecord("sheet-not-listed");
  const filled = record.cells.reduce((sum, { size }) => sum + (size ? size.rows * size.columns : 1), 0);
  if (filled > MOST_FILLED) return unreadableRecord("too-many-cells");
  return record.cells.every(({ formula }) => allCalls(formula).length > 0)
    ? record
    : unreadableRecord("foreign-formula");
}

/** Whether the settings of a workbook have room for a record. */
export function fits(record: RestoreRecord): boolean {
  return packRecord(record).length <= LONGEST_RECORD;
}

/**
 * A fingerprint of cells that stays the same where another program writes their formulas in its own manner, and where
 * Excel keeps fewer digits than were written.
 */
export function checkOf(cells: readonly (readonly Content[])[]): string {
  return checkWith(cells, keptNumber);
}

/** Whether cells hold what a fingerprint was taken of; one of before version 0.2 is of all digits. */
export function isOfCheck(cells: readonly (readonly Content[])[], check: string): boolean {
  return check === checkOf(cells) || check === checkWith(cells, (value) => value);
}

function checkWith(cells: readonly (readonly Content[])[], numberOf: (value: number) => number): string {
  return fingerprint(
    cells.map((row) => row.map((content) => contentText(content, numberOf)).join("\t")).join("\n"),
  );
}

function contentText(content: Content, numberOf: (value: number) => number): string {
  if ("formula" in content) return plainFormula(content.formula);
  if ("error" in content) return content.error;
  if ("blank" in content) return "";
  return JSON.stringify(typeof content.value === "number" ? numberOf(content.value) : content.value);
}

/** In capitals, without spaces, needless quotes around a sheet's name and the prefix of functions of later versions. */
function plainFormula(formula: string): string {
  return scanFormula(formula).map(plainToken).join("");
}

function plainToken({ kind, text }: Token): string {
  if (kind === "text") return text;
  const [, sheet, rest = text] = /^'(.*)'(!.*)$/s.exec(text) ?? [];
  const plain = rest.replace(/\s+/g, "").replace(/_xlfn\./gi, "");
  return `${sheet ?? ""}${plain}`.toUpperCase();
}

/** The record as it is stored: each sheet's name once, and what most cells have left out at the end. */
interface Packed {
  dataSheet?: string;
  sheets: string[];
  cells: PackedCell[];
}

type PackedCell = [
  sheet: number,
  cell: string,
  formula: string,
  check: string,
  frozen?: 0 | 1,
  formats?: string | string[][],
  size?: [rows: number, columns: number] | 0,
  note?: string,
];

const USUAL = "General";

export function packRecord({ dataSheet, cells }: RestoreRecord): string {
  const sheets = [...new Set(cells.map(({ sheet }) => sheet))];
  const all: Packed = {
    ...(dataSheet !== undefined && { dataSheet }),
    sheets,
    cells: cells.map((cell) => packedCell(cell, sheets.indexOf(cell.sheet))),
  };
  return JSON.stringify(all);
}

function packedCell(
  { cell, formula, check, state, formats, size, note }: RestoreCell,
  sheet: number,
): PackedCell {
  const frozen = state === "frozen" ? 1 : 0;
  if (note !== undefined)
    return [sheet, cell, formula, check, frozen, formats, size ? [size.rows, size.columns] : 0, note];
  if (size) return [sheet, cell, formula, check, frozen, formats, [size.rows, size.columns]];
  if (formats !== USUAL) return [sheet, cell, formula, check, frozen, formats];
  return frozen ? [sheet, cell, formula, check, frozen] : [sheet, cell, formula, check];
}

/** Undefined where a cell names a sheet that is not listed. */
function unpacked({ dataSheet, sheets, cells }: Packed): RestoreRecord | undefined {
  const kept = cells.flatMap((cell) => {
    const sheet = sheets[cell[0]];
    return sheet === undefined ? [] : [unpackedCell(cell, sheet)];
  });
  if (kept.length < cells.length) return undefined;
  return { ...(dataSheet !== undefined && { dataSheet }), cells: kept };
}

function unpackedCell(
  [, cell, formula, check, frozen, formats = USUAL, size, note]: PackedCell,
  sheet: string,
): RestoreCell {
  return {
    sheet,
    cell,
    formula,
    state: frozen ? "frozen" : "portable",
    ...(size && { size: { rows: size[0], columns: size[1] } }),
    formats,
    ...(note !== undefined && { note }),
    check,
  };
}

export function unreadableRecord(wrong: Wrong): Refusal {
  return unreadable(SETTINGS.restore.holds, wrong);
}

function parsed(stored: string): unknown {
  try {
    return JSON.parse(stored);
  } catch {
    return undefined;
  }
}
