import { mayCallSsb } from "../../domain/formulas/find-calls";
import { isExcelError } from "../../domain/formulas/excel-errors";
import { isRefusal } from "../../domain/answer/refusal";
import type { Size } from "../../model/port/book";
import { calculateOnLoad } from "./calculation";
import { editSheet, type CellWrite } from "./edit-sheet";
import { editLayout, type LayoutChange, type LineLayout, type SheetLayout } from "./layout";
import { lookChange } from "./look-xml";
import type { Look } from "./looks";
import { PLAIN_STYLES } from "./new-package";
import { putNotes } from "./notes";
import type { FileRefusal } from "./package";
import { addContentType, addRelation, dropPart, freePath } from "./relations";
import {
  columnOf,
  openFile,
  placeAt,
  readSeen,
  rowOf,
  unlessBroken,
  type OpenedFile,
  type Place,
  type SeenBook,
  type SeenCell,
  type SeenSheet,
} from "./seen-book";
import { readSheetXml, type SheetXml } from "./sheet-xml";
import { addSheet, dropSheet } from "./sheets-xml";
import { spillMetaIn } from "./spill-meta";
import { openStyles, type Styles } from "./styles";
import { listSheets, putNames, type ListedSheet, type NamedFormula } from "./workbook-edits";
import { readWorkbookXml, type SheetEntry } from "./workbook-xml";

/** What came of saving. */
export interface Saved {
  bytes: Uint8Array;
  /** Where the sheets stand by now: the path of the part by the grid's id. */
  paths: Map<string, string>;
  /** So many formulas show an error in the grid that Excel did not have: what Excel had saved stays. */
  kept: number;
}

/**
 * A file with what is another in a grid than in the file; whatever is alike stays as it is, and whatever the grid does not
 * see. The sheets of the grid are those of the file whose path is their id.
 * @param also What else is to be changed in the package before it is packed.
 */
export function saveSeen(
  bytes: Uint8Array,
  seen: SeenBook,
  also: (opened: OpenedFile) => void = () => undefined,
): Saved | FileRefusal {
  const opened = openFile(bytes);
  return isRefusal(opened) ? opened : unlessBroken(() => new Saver(opened, seen).save(also));
}

/** Of what a grid shows and a file does not know: an error of a function that the grid lacks, or of an answer on its way. */
const UNKNOWN_HERE = ["#NAME?", "#BUSY!"];

class Saver {
  readonly #before: SeenBook;
  #styles: Styles;
  readonly #restyled = new Map<string, number>();
  #kept = 0;
  #isCalculated = false;
  readonly #ownErrors: ReadonlySet<string>;

  constructor(
    private readonly opened: OpenedFile,
    private readonly seen: SeenBook,
  ) {
    this.#before = readSeen(opened);
    this.#styles = this.#openStyles();
    this.#ownErrors = new Set(
      seen.sheets.flatMap(({ cells }) =>
        [...cells.values()].flatMap(({ formula, value }) =>
          typeof value === "string" && isExcelError(value) && mayCallSsb(formula) ? [value] : [],
        ),
      ),
    );
  }

  save(also: (opened: OpenedFile) => void): Saved {
    const { file, workbook } = this.opened;
    const paths = this.#sheets();
    for (const sheet of this.seen.sheets) this.#sheet(sheet, paths.get(sheet.id) ?? sheet.id);
    this.#styles.save();
    this.#names();
    if (this.#isCalculated && workbook.calculationChain !== undefined)
      dropPart(file, workbook.path, workbook.calculationChain);
    if (this.#kept > 0 && file.isChanged()) calculateOnLoad(file, workbook.path);
    also(this.opened);
    return { bytes: file.bytes(), paths, kept: this.#kept };
  }

  /** A workbook without styles is given some where a cell needs one. */
  #openStyles(): Styles {
    const { file, workbook } = this.opened;
    const needsSome = this.seen.sheets.some(({ cells }) =>
      [...cells.values()].some(({ look }) => typeof look !== "number"),
    );
    if (workbook.styles === undefined && needsSome) {
      const path = freePath(file, "xl/styles", ".xml");
      file.put(path, PLAIN_STYLES);
      addContentType(file, path, "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml");
      addRelation(file, workbook.path, "styles", path);
      workbook.styles = path;
    }
    return openStyles(file, workbook.styles);
  }

  /** Adds, takes away, names and orders sheets; answers where each stands. */
  #sheets(): Map<string, string> {
    const { file } = this.opened;
    const paths = new Map<string, string>();
    const now = (): SheetEntry[] => {
      const workbook = readWorkbookXml(file);
      return isRefusal(workbook) ? [] : workbook.sheets;
    };
    // A name that another sheet gives up is free only when that one has its new name.
    let free = 0;
    for (const sheet of this.seen.sheets) {
      const isKnown = this.#before.sheets.some(({ id }) => id === sheet.id);
      const added = isKnown
        ? undefined
        : addSheet(file, { ...this.opened.workbook, sheets: now() }, `sheet to be named ${++free}`);
      paths.set(sheet.id, added?.path ?? sheet.id);
    }
    for (const { id } of this.#before.sheets) {
      const isGone = this.seen.sheets.every((sheet) => sheet.id !== id);
      const sheets = now();
      const entry = isGone ? sheets.find(({ path }) => path === id) : undefined;
      if (entry) dropSheet(file, { ...this.opened.workbook, sheets }, entry);
    }
    const listed = now();
    const wanted = this.#order(listed, paths);
    const isSame =
      listed.length === wanted.length &&
      listed.every((entry, at) => {
        const want = wanted[at];
        return want?.id === entry.id && want.name === entry.name && want.visibility === visibilityOf(entry);
      });
    if (!isSame) listSheets(file, { ...this.opened.workbook, sheets: listed }, wanted);
    this.opened.workbook.sheets = now();
    return paths;
  }

  /** Sheets without cells stay behind the one they stood behind. */
  #order(listed: readonly SheetEntry[], paths: ReadonlyMap<string, string>): ListedSheet[] {
    const wanted = this.seen.sheets.flatMap((sheet): ListedSheet[] => {
      const entry = listed.find(({ path }) => path === paths.get(sheet.id));
      return entry ? [{ id: entry.id, name: sheet.name, visibility: sheet.visibility }] : [];
    });
    const known = new Set(wanted.map(({ id }) => id));
    for (const [at, entry] of listed.entries()) {
      if (known.has(entry.id)) continue;
      const before = listed
        .slice(0, at)
        .reverse()
        .find(({ id }) => wanted.some((one) => one.id === id));
      const place = before ? wanted.findIndex(({ id }) => id === before.id) + 1 : 0;
      wanted.splice(place, 0, { id: entry.id, name: entry.name, visibility: visibilityOf(entry) });
    }
    return wanted;
  }

  #sheet(sheet: SeenSheet, path: string): void {
    const { file } = this.opened;
    const known = this.opened.sheets.find(({ entry }) => entry.path === path);
    const before = this.#before.sheets.find(({ id }) => id === path);
    let xml = known?.xml ?? readSheetXml(file.text(path) ?? "", []);
    const writes = this.#cellWrites(before, sheet, xml);
    if (writes.length > 0) {
      const tools = {
        styles: this.#styles,
        spillMeta: spillMetaIn(file, this.opened.workbook.metadata),
      };
      xml = this.#rewritten(path, editSheet(xml, writes, tools));
    }
    const layout = layoutChange(before?.layout, sheet.layout);
    if (layout) xml = this.#rewritten(path, editLayout(xml, layout));
    this.#notes(before?.notes ?? new Map<string, string>(), sheet.notes, path, xml);
  }

  #rewritten(path: string, text: string): SheetXml {
    this.opened.file.put(path, text);
    return readSheetXml(text, []);
  }

  #cellWrites(before: SeenSheet | undefined, now: SeenSheet, xml: SheetXml): CellWrite[] {
    const places = new Set([...(before?.cells.keys() ?? []), ...now.cells.keys()]);
    const metas = new Set(
      xml.rows.flatMap(({ cells }) =>
        cells.flatMap(({ meta, row, column }) => (meta ? [placeAt(row, column)] : [])),
      ),
    );
    return [...places].flatMap((place) => {
      const write = this.#cellWrite(before?.cells.get(place), now.cells.get(place), metas.has(place));
      return write ? [{ ...write, row: rowOf(place), column: columnOf(place) }] : [];
    });
  }

  #cellWrite(
    before: SeenCell | undefined,
    now: SeenCell | undefined,
    spillsByItself: boolean,
  ): Omit<CellWrite, "row" | "column"> | undefined {
    if (before?.formula !== undefined && now?.formula === undefined) this.#isCalculated = true;
    if (!now) return before && isSomething(before) ? { content: { blank: true } } : undefined;
    const style = this.#style(before, now);
    const content = this.#content(before, now, spillsByItself);
    if (!content && style === undefined) return undefined;
    return { ...content, ...(style !== undefined && { style }) };
  }

  #style(before: SeenCell | undefined, { look }: SeenCell): number | undefined {
    const own = typeof before?.look === "number" ? before.look : 0;
    const style = typeof look === "number" ? look : this.#styleLike(own, look);
    return style === own ? undefined : style;
  }

  #styleLike(base: number, look: Look): number {
    const key = `${base} ${JSON.stringify(look)}`;
    const known = this.#restyled.get(key);
    if (known !== undefined) return known;
    const from = this.#before.looks[base] ?? this.#before.looks[0];
    const change = from && lookChange(from, look);
    const style = change ? this.#styles.withChange(base, change) : base;
    this.#restyled.set(key, style);
    return style;
  }

  #content(
    before: SeenCell | undefined,
    now: SeenCell,
    spillsByItself: boolean,
  ): Pick<CellWrite, "content" | "shows" | "fills"> | undefined {
    if (now.formula === undefined) return this.#valueOf(before, now);
    if (before?.formula !== now.formula) {
      this.#isCalculated = true;
      if (isUnknownHere(now.value)) this.#kept++;
      const { fills } = now;
      return { content: { formula: now.formula }, shows: now.value, ...(fills && { fills }) };
    }
    if (this.#isKept(before.value, now)) {
      this.#kept++;
      return undefined;
    }
    const fills = grownFills(before.fills, now.fills, spillsByItself);
    if (fills) return { content: { formula: now.formula }, shows: now.value, fills };
    return isSameValue(before.value, now.value) ? undefined : { shows: now.value };
  }

  /** Of a cell that holds no formula: what it holds, or what a formula elsewhere fills it with. */
  #valueOf(before: SeenCell | undefined, now: SeenCell): Pick<CellWrite, "content" | "shows"> | undefined {
    const isSame =
      before?.formula === undefined &&
      isSameValue(before?.value ?? "", now.value) &&
      Boolean(before?.isFilled) === Boolean(now.isFilled);
    if (isSame || (before === undefined && now.value === "")) return undefined;
    // Within what a formula fills, a blank shows what it is filled with.
    if (now.isFilled && !before?.isFilled) return { content: { blank: true }, shows: now.value };
    if (now.value === "") return { content: { blank: true } };
    if (typeof now.value === "string" && isExcelError(now.value)) return { content: { error: now.value } };
    return { content: { value: now.value } };
  }

  /** The grid shows an error where Excel had none, and none of the add-in's answers brings it in. */
  #isKept(before: SeenCell["value"], { value, formula }: SeenCell): boolean {
    if (typeof value !== "string" || !isExcelError(value)) return false;
    if (typeof before === "string" && isExcelError(before)) return isUnknownHere(value);
    if (isUnknownHere(value)) return true;
    return !mayCallSsb(formula) && !this.#ownErrors.has(value);
  }

  #notes(
    before: ReadonlyMap<string, string>,
    now: ReadonlyMap<string, string>,
    path: string,
    xml: SheetXml,
  ): void {
    const changes = new Map<string, string | undefined>();
    for (const [at, text] of now) if (before.get(at) !== text) changes.set(at, text);
    for (const at of before.keys()) if (!now.has(at)) changes.set(at, undefined);
    if (changes.size > 0) putNotes(this.opened.file, path, xml, changes);
  }

  #names(): void {
    const key = (one: { name: string; sheet?: string }): string =>
      `${one.sheet?.toLowerCase() ?? ""}!${one.name.toLowerCase()}`;
    // A sheet's own name goes with the sheet, whatever that is called by now.
    const renamed = new Map(
      this.#before.sheets.map(({ id, name }) => [
        name,
        this.seen.sheets.find((sheet) => sheet.id === id)?.name ?? name,
      ]),
    );
    const before = new Map(
      this.#before.names.map((one) => {
        const sheet = one.sheet === undefined ? undefined : (renamed.get(one.sheet) ?? one.sheet);
        const moved = { ...one, ...(sheet !== undefined && { sheet }) };
        return [key(moved), moved];
      }),
    );
    const now = new Map(this.seen.names.map((one) => [key(one), one]));
    const names = new Set(this.seen.sheets.map(({ name }) => name));
    const changes: NamedFormula[] = [
      ...[...now].flatMap(([at, one]) => (before.get(at)?.formula === one.formula ? [] : [one])),
      ...[...before].flatMap(([at, one]) =>
        now.has(at) || (one.sheet !== undefined && !names.has(one.sheet))
          ? []
          : [{ ...one, formula: undefined }],
      ),
    ];
    const { file, workbook } = this.opened;
    if (changes.length > 0) putNames(file, workbook.path, workbook.sheets, changes);
  }
}

function isUnknownHere(value: SeenCell["value"]): boolean {
  return typeof value === "string" && UNKNOWN_HERE.includes(value);
}

function isSomething({ value, formula }: SeenCell): boolean {
  return formula !== undefined || value !== "";
}

/** Numbers are alike in the fifteen digits that Excel keeps. */
function isSameValue(one: SeenCell["value"], other: SeenCell["value"]): boolean {
  if (typeof one !== "number" || typeof other !== "number") return one === other;
  return one === other || Number(one.toPrecision(15)) === Number(other.toPrecision(15));
}

/** What a formula is to fill by now, where that is not what the file says; an array that somebody laid over cells keeps them. */
function grownFills(
  before: Size | undefined,
  now: Size | undefined,
  spillsByItself: boolean,
): Size | undefined {
  const [was, is] = [before ?? ONE, now ?? ONE];
  const wanted = spillsByItself
    ? is
    : { rows: Math.max(was.rows, is.rows), columns: Math.max(was.columns, is.columns) };
  return wanted.rows === was.rows && wanted.columns === was.columns ? undefined : wanted;
}

const ONE: Size = { rows: 1, columns: 1 };

function visibilityOf({ isHidden, isVeryHidden }: SheetEntry): ListedSheet["visibility"] {
  return isVeryHidden ? "veryHidden" : isHidden ? "hidden" : "visible";
}

function layoutChange(before: SheetLayout | undefined, now: SheetLayout): LayoutChange | undefined {
  const columns = linesChanged(before?.columns ?? new Map<number, LineLayout>(), now.columns);
  const rows = linesChanged(before?.rows ?? new Map<number, LineLayout>(), now.rows);
  const frozen = isSameJson(before?.frozen ?? { rows: 0, columns: 0 }, now.frozen) ? undefined : now.frozen;
  const merges = isSameJson(sorted(before?.merges ?? []), sorted(now.merges)) ? undefined : now.merges;
  if (columns.size + rows.size === 0 && !frozen && !merges) return undefined;
  return { columns, rows, ...(frozen && { frozen }), ...(merges && { merges }) };
}

function linesChanged(
  before: ReadonlyMap<number, LineLayout>,
  now: ReadonlyMap<number, LineLayout>,
): Map<number, LineLayout> {
  const changed = new Map<number, LineLayout>();
  for (const [at, line] of now) {
    const was = before.get(at) ?? { isHidden: false };
    const isSameSize = line.size === undefined || Math.abs(line.size - (was.size ?? NaN)) < SIZE_SEEN;
    if (!isSameSize || was.isHidden !== line.isHidden) changed.set(at, line);
  }
  for (const [at, line] of before)
    if (!now.has(at) && line.isHidden) changed.set(at, { ...line, isHidden: false });
  return changed;
}

/** Less is no difference that a grid of pixels could show. */
const SIZE_SEEN = 0.2;

function sorted(boxes: SheetLayout["merges"]): Place[][] {
  return boxes
    .map(({ row, column, rows, columns }) => [row, column, rows, columns])
    .sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0) || (a[1] ?? 0) - (b[1] ?? 0));
}

function isSameJson(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
