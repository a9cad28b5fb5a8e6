/** The file that a workbook was opened from, and how it is written anew. */
import { addCustomXml, customXmlIn, dropCustomXml } from "../../xlsx/parts/custom-xml";
import { addSettingsPart, openDocumentSettings, type FiledAddIn } from "../../xlsx/parts/document-settings";
import { newPackage } from "../../xlsx/parts/new-package";
import type { FileRefusal } from "../../xlsx/parts/package";
import { saveSeen } from "../../xlsx/parts/save-seen";
import {
  openFile,
  readSeen,
  type OpenedFile,
  type SeenBook,
  type SeenFile,
} from "../../xlsx/parts/seen-book";
import type { Pairs } from "../host/document-settings";

export interface ReadFile {
  readonly seen: SeenFile;
  readonly settings: Pairs;
  readonly parts: Pairs;
}

/** Reads a file as a whole before anything is replaced by it. */
export function readWorkbookFile(bytes: Uint8Array, addIn: string): ReadFile | FileRefusal {
  const opened = openFile(bytes);
  if ("refused" in opened) return opened;
  const { file, workbook } = opened;
  const settings = openDocumentSettings(file, addIn).all();
  return {
    seen: readSeen(opened),
    settings: settings.flatMap(([name, value]) =>
      value === undefined ? [] : [[name, JSON.stringify(value)] as const],
    ),
    parts: customXmlIn(file, workbook.path).map(({ path, text }) => [path, text]),
  };
}

export interface Content {
  /** With the ids of the grid. */
  readonly book: (opened: SeenBook) => SeenBook;
  readonly settings: Pairs;
  readonly parts: Pairs;
  /** What a part's root is called by. */
  readonly namespaceOf: (part: string) => string;
}

export interface SavedFile {
  readonly bytes: Uint8Array;
  readonly paths: Pairs;
  readonly kept: number;
}

/**
 * The bytes of a file that holds a workbook by now.
 * @param original The file it was opened from, without it a new one.
 * @param paths Where in the file stands what the page added: sheets and parts.
 */
export function saveWorkbookFile(
  original: Uint8Array | undefined,
  content: Content,
  paths: Pairs,
  addIn: FiledAddIn,
): SavedFile | FileRefusal {
  const bytes = original ?? newPackage("Sheet1");
  const read = readWorkbookFile(bytes, addIn.id);
  if ("refused" in read) return read;
  const places = new Map(paths);
  const ids = new Map(paths.map(([id, path]) => [path, id]));
  const sheets = read.seen.sheets.map((sheet) => ({ ...sheet, id: ids.get(sheet.id) ?? sheet.id }));
  const book = content.book({ ...read.seen, sheets });
  const moved = book.sheets.map((sheet) => ({ ...sheet, id: places.get(sheet.id) ?? sheet.id }));
  const outcome = saveSeen(bytes, { ...book, sheets: moved }, (opened) => {
    keepSettings(opened, content.settings, addIn);
    keepParts(opened, content, places);
  });
  if ("refused" in outcome) return outcome;
  for (const { id } of book.sheets) {
    const path = outcome.paths.get(places.get(id) ?? id);
    if (path !== undefined && path !== id) places.set(id, path);
  }
  return { bytes: outcome.bytes, paths: [...places], kept: outcome.kept };
}

function keepSettings({ file }: OpenedFile, settings: Pairs, addIn: FiledAddIn): void {
  const known = openDocumentSettings(file, addIn.id);
  if (!known.canKeep && settings.length === 0) return;
  const now = new Map(settings);
  const changes = new Map<string, unknown>();
  // A setting that cannot be read was never the page's to take away.
  for (const [name, value] of known.all())
    if (value !== undefined && !now.has(name)) changes.set(name, undefined);
  const before = new Map(known.all().map(([name, value]) => [name, JSON.stringify(value)]));
  for (const [name, text] of now) if (before.get(name) !== text) changes.set(name, parsed(text));
  if (changes.size === 0) return;
  if (!known.canKeep) addSettingsPart(file, addIn);
  openDocumentSettings(file, addIn.id).keep(changes);
}

function keepParts(
  { file, workbook }: OpenedFile,
  { parts, namespaceOf }: Content,
  places: Map<string, string>,
): void {
  const known = new Map(customXmlIn(file, workbook.path).map(({ path, text }) => [path, text]));
  const kept = new Set(parts.map(([id]) => places.get(id) ?? id));
  for (const path of known.keys()) if (!kept.has(path)) dropCustomXml(file, workbook.path, path);
  for (const [id, text] of parts) {
    const path = places.get(id) ?? id;
    if (!known.has(path)) places.set(id, addCustomXml(file, workbook.path, text, namespaceOf(id)));
    else if (known.get(path) !== text) file.put(path, text);
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
