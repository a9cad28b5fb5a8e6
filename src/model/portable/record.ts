import { isRefusal, type Refusal } from "../../domain/answer/refusal";
import { allCalls } from "../../domain/formulas/find-calls";
import { whatIsWrong } from "../../ledger/compiled-schema";
import { record as recordForm, restore as headForm } from "../../ledger/generated/validate-settings";
import { openSetting } from "../port/open-setting";
import { SETTINGS } from "../port/settings";
import { scanFormula, type Token } from "../../domain/formulas/scan-formula";
import type { Content } from "../port/plan";
import type { RestoreCell, RestoreRecord } from "../port/restore-record";

export const EMPTY_RECORD: RestoreRecord = { cells: [] };

/** The document settings that hold the record: a head, and its text in parts. */
export const RECORD_SETTING = SETTINGS.restore.name;
const HEAD = openSetting<Head>(SETTINGS.restore, headForm);

const FORMAT = 1;
/** One setting is one attribute in the file. */
const PART_LENGTH = 30_000;
/**
 * Excel promises room for 2 MB of an add-in's settings and has been seen to refuse less, so half is used.
 * https://github.com/OfficeDev/office-js/issues/621, https://github.com/OfficeDev/office-js/issues/3957
 */
export const LONGEST_RECORD = 1_000_000;

interface Head {
  format: number;
  parts: number;
  hash: string;
}

/** The settings that keep a record; those of a longer record before it that are no longer needed are undefined. */
export function recordSettings(
  record: RestoreRecord,
  current: (name: string) => unknown,
): Map<string, string | undefined> {
  const text = record.cells.length === 0 ? "" : packed(record);
  const parts = Array.from({ length: Math.ceil(text.length / PART_LENGTH) }, (_, part) =>
    text.slice(part * PART_LENGTH, (part + 1) * PART_LENGTH),
  );
  const head: Head = { format: FORMAT, parts: parts.length, hash: fingerprint(text) };
  const settings = new Map<string, string | undefined>(parts.map((part, at) => [partName(at), part]));
  settings.set(RECORD_SETTING, parts.length === 0 ? undefined : JSON.stringify(head));
  for (let at = parts.length; current(partName(at)) !== undefined; at++)
    settings.set(partName(at), undefined);
  return settings;
}

/**
 * Reads the record from a workbook's settings; one that cannot be read is refused and never written over. Never throws.
 * A record comes with workbooks that anybody may have written: a formula is brought back from it only where it calls
 * SSB.
 */
export function readRecord(setting: (name: string) => unknown): RestoreRecord | Refusal {
  const head = HEAD.read({ setting });
  if (head === undefined) return EMPTY_RECORD;
  if (isRefusal(head)) return head;
  const text = Array.from({ length: head.parts }, (_, at) => setting(partName(at))).join("");
  if (fingerprint(text) !== head.hash) return unreadable("It is not complete.");
  const packed = parsed(text);
  if (!recordForm(packed))
    return unreadable(`It does not have its form (${whatIsWrong(packed, recordForm)}).`);
  const { sheets, cells } = packed as Packed;
  if (!cells.every(([sheet]) => sheet < sheets.length))
    return unreadable("It names a sheet it does not list.");
  const record = unpacked(packed as Packed);
  return record.cells.every(({ formula }) => allCalls(formula).length > 0)
    ? record
    : unreadable("It would bring back a formula that is not of this add-in.");
}

/** Whether the settings of a workbook have room for a record. */
export function fits(record: RestoreRecord): boolean {
  return packed(record).length <= LONGEST_RECORD;
}

/** Eight digits that tell whether a text is still the same; FNV-1a, no protection against intent. */
export function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, "0");
}

/** A fingerprint of cells that stays the same where another program writes their formulas in its own manner. */
export function checkOf(cells: readonly (readonly Content[])[]): string {
  return fingerprint(cells.map((row) => row.map(contentText).join("\t")).join("\n"));
}

function contentText(content: Content): string {
  if ("formula" in content) return plainFormula(content.formula);
  if ("error" in content) return content.error;
  return "blank" in content ? "" : JSON.stringify(content.value);
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

function packed({ dataSheet, cells }: RestoreRecord): string {
  const sheets = [...new Set(cells.map(({ sheet }) => sheet))];
  const places = new Map(sheets.map((sheet, at) => [sheet, at]));
  const all: Packed = {
    ...(dataSheet !== undefined && { dataSheet }),
    sheets,
    cells: cells.map((cell) => packedCell(cell, places.get(cell.sheet)!)),
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

function unpacked({ dataSheet, sheets, cells }: Packed): RestoreRecord {
  return {
    ...(dataSheet !== undefined && { dataSheet }),
    cells: cells.map(([sheet, cell, formula, check, frozen, formats = USUAL, size, note]) => ({
      sheet: sheets[sheet]!,
      cell,
      formula,
      state: frozen ? "frozen" : "portable",
      ...(size && { size: { rows: size[0], columns: size[1] } }),
      formats,
      ...(note !== undefined && { note }),
      check,
    })),
  };
}

function unreadable(why: string): Refusal {
  return { refused: `${SETTINGS.restore.holds} cannot be read. ${why}` };
}

function partName(at: number): string {
  return `${RECORD_SETTING}.${at + 1}`;
}

function parsed(stored: unknown): unknown {
  if (typeof stored !== "string") return undefined;
  try {
    return JSON.parse(stored);
  } catch {
    return undefined;
  }
}
