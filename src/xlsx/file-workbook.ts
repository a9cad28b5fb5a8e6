import { isRefusal, type Refusal } from "../domain/answer/refusal";
import {
  formatBox,
  joinAddress,
  parseBox,
  splitAddress,
  spillingCell,
  type Address,
} from "../domain/formulas/address";
import { mayCallSsb } from "../domain/formulas/find-calls";
import { referencesInFormula } from "../domain/formulas/formula-references";
import { mapCells, widthOf } from "../domain/ledger/lists";
import { addressOf, BookIndex, boxAt, places, type Book, type BookCell, type Size } from "../model/port/book";
import { freeName } from "../model/port/free-name";
import { contentOf, inversePlan, sizeOf, type Change, type NewSheet, type Plan } from "../model/port/plan";
import type { RestoreRecord } from "../model/port/restore-record";
import type {
  CellContent,
  Occupied,
  Progress,
  RangeContent,
  Support,
  Workbook,
  WriteRequest,
  Written,
} from "../model/port/workbook";
import { readRecord, recordSettings, EMPTY_RECORD } from "../model/portable/record";
import { bookSheet, spillOf } from "./book-sheet";
import { namesIn, tablesIn } from "./parts/definitions";
import { openDocumentSettings, type DocumentSettings } from "./parts/document-settings";
import { editSheet, type CellWrite } from "./parts/edit-sheet";
import { isSameState, openPackage, type OfficePackage, type PackageState } from "./parts/package";
import { keepRecord, recordIn } from "./record-parts";
import { dropPart } from "./parts/relations";
import { putNotes, readNotes } from "./parts/notes";
import { readSharedStrings } from "./parts/shared-strings";
import { readSheetXml, type SheetXml } from "./parts/sheet-xml";
import { calculateOnLoad } from "./parts/calculation";
import { addSheet, dropSheet } from "./parts/sheets-xml";
import { spillMetaIn } from "./parts/spill-meta";
import { openStyles, type Styles } from "./parts/styles";
import { readWorkbookXml, type SheetEntry, type WorkbookXml } from "./parts/workbook-xml";
import { BrokenXml } from "./parts/xml";

/** What a cell shows until Excel works it out. */
export interface ShownAnswer {
  address: Address;
  /** Row by row from the cell of the formula; an error as its text. */
  values: (string | number | boolean)[][];
}

/** A workbook in a file. Nothing reaches a disk before `bytes` is asked for and written by whoever asked. */
export interface FileWorkbook extends Workbook {
  bytes(): Uint8Array;
  isChanged(): boolean;
  /** Whether the add-in was used in it, so that it has a place for settings. */
  keepsSettings: boolean;
  /** Has Excel work everything out when it opens the file. */
  calculateOnLoad(): void;
  /** Sheets that hold no cells, such as charts; they are left as they are. */
  otherSheets: readonly string[];
  /** Writes what formulas show, and leaves the formulas. Answers the cells that something stood in the way of. */
  showAnswers(answers: readonly ShownAnswer[]): Address[];
}

const SUPPORT: Support = {
  host: "File",
  platform: "xlsx",
  properties: false,
  notes: true,
  charts: false,
  precedents: true,
  setDirty: false,
  selectionEvents: false,
};
const BROKEN = "This file is broken, or was not written as Excel does. Nothing was changed.";
const CANNOT = "That can be done in Excel alone.";
const MOST_PRECEDENTS = 10_000;

/** Opens a file; whatever is wrong with it is said in one sentence. */
export function openFileWorkbook(bytes: Uint8Array): FileWorkbook | Refusal {
  const file = openPackage(bytes);
  if (isRefusal(file)) return file;
  return unlessBroken(() => {
    const workbook = readWorkbookXml(file);
    return isRefusal(workbook) ? workbook : new XlsxWorkbook(file, workbook);
  });
}

function unlessBroken<Result>(work: () => Result): Result | Refusal {
  try {
    return work();
  } catch (fault) {
    if (fault instanceof BrokenXml) return { refused: BROKEN };
    throw fault;
  }
}

interface ReadSheet {
  entry: SheetEntry;
  xml: SheetXml;
}

class XlsxWorkbook implements FileWorkbook {
  readonly support = SUPPORT;
  #workbook: WorkbookXml;
  readonly #strings: readonly string[];
  #styles: Styles;
  #settings: DocumentSettings;
  #sheets: readonly ReadSheet[] = [];
  #book: Book | undefined;
  #index: BookIndex | undefined;

  constructor(
    private readonly file: OfficePackage,
    workbook: WorkbookXml,
  ) {
    this.#workbook = workbook;
    const strings = workbook.sharedStrings === undefined ? undefined : file.text(workbook.sharedStrings);
    this.#strings = strings === undefined ? [] : readSharedStrings(strings);
    this.#styles = openStyles(file, workbook.styles);
    this.#settings = openDocumentSettings(file);
    this.#sheets = this.#readSheets();
  }

  get otherSheets(): readonly string[] {
    return this.#workbook.sheets.filter(({ isOther }) => isOther).map(({ name }) => name);
  }

  get keepsSettings(): boolean {
    return this.#settings.canKeep;
  }

  bytes(): Uint8Array {
    return this.file.bytes();
  }

  calculateOnLoad(): void {
    calculateOnLoad(this.file, this.#workbook.path);
  }

  isChanged(): boolean {
    return this.file.isChanged();
  }

  selected(): Promise<CellContent> {
    return Promise.resolve(this.#content(this.#sheets[0]?.entry.name ?? "", "A1"));
  }

  onSelection(listener: (cell: CellContent) => void): () => void {
    void this.selected().then(listener);
    return () => undefined;
  }

  async selection(): Promise<Address[]> {
    return [(await this.selected()).address];
  }

  async read(address: Address): Promise<RangeContent> {
    const content = this.#range(address);
    if (!content) throw new RangeError(`${address} is no range of this workbook.`);
    return content;
  }

  async readAll(addresses: readonly Address[]): Promise<(RangeContent | undefined)[]> {
    return addresses.map((address) => this.#range(address));
  }

  async formulaCells(): Promise<CellContent[]> {
    return this.#cells().flatMap(([sheet, cell]) =>
      mayCallSsb(cell.formula) ? [this.#content(sheet, cell.address)] : [],
    );
  }

  async precedents(address: Address): Promise<CellContent[]> {
    const { sheet = "", local } = splitAddress(address);
    const formula = this.#cell(sheet, local)?.formula ?? "";
    const ranges = referencesInFormula(formula).flatMap(
      (one) => this.#range(joinAddress(one.sheet ?? sheet, one.local)) ?? [],
    );
    return ranges.flatMap(({ cells }) => cells.flat()).slice(0, MOST_PRECEDENTS);
  }

  async write(request: WriteRequest): Promise<Written | Occupied | Refusal> {
    const { sheet = "", local } = splitAddress(request.at);
    const size = {
      rows: Math.max(request.content.length, request.spill?.rows ?? 1),
      columns: Math.max(widthOf(request.content), request.spill?.columns ?? 1),
    };
    const occupied = this.#bookIndex()
      .block(sheet, boxAt(local, size))
      .flat()
      .flatMap((cell) => (cell ? [addressOf(sheet, cell.address)] : []));
    if (occupied.length > 0 && !request.overwrite) return { occupied };
    return this.carryOut({ changes: [{ sheet, at: local, cells: request.content }] });
  }

  async addNote(address: Address, text: string): Promise<Written | Refusal> {
    const { sheet = "", local } = splitAddress(address);
    const found = this.#sheets.find(({ entry }) => sameName(entry.name, sheet));
    const box = parseBox(local);
    if (!found || !box) throw new RangeError(`${address} is no cell of this workbook.`);
    const at = formatBox({ ...box, rows: 1, columns: 1 });
    if (readNotes(this.file, found.entry.path).has(at)) return { refused: `${address} has a note already.` };
    const stood = this.file.state();
    putNotes(this.file, found.entry.path, found.xml, new Map([[at, text]]));
    this.#changed();
    const done = this.file.state();
    return {
      address,
      undo: async () => {
        if (isSameState(this.file.state(), done)) this.#restore(stood);
      },
    };
  }

  async goTo(): Promise<void> {}

  async recalculate(): Promise<{ isManual: boolean }> {
    return { isManual: true };
  }

  async readBook(): Promise<Book> {
    return this.#read();
  }

  async definitions(): Promise<Required<Pick<Book, "names" | "tables">>> {
    return { names: namesIn(this.file, this.#workbook), tables: tablesIn(this.file, this.#workbook) };
  }

  async carryOut(plan: Plan, before?: Book, progress?: Progress): Promise<Written | Refusal> {
    const inverse = inversePlan(plan, before ?? this.#read());
    const stood = this.file.state();
    const refused = whyNot(plan) ?? unlessBroken(() => this.#perform(plan));
    if (refused) {
      this.#restore(stood);
      return refused;
    }
    progress?.(plan.changes.length, plan.changes.length);
    const done = this.file.state();
    const [first] = plan.changes;
    return {
      address: first ? joinAddress(first.sheet, first.at) : (plan.adds?.name ?? ""),
      undo: async () => {
        if (isSameState(this.file.state(), done)) this.#restore(stood);
        else await this.carryOut(inverse);
      },
    };
  }

  async restoreRecord(): Promise<RestoreRecord | Refusal> {
    return recordIn(
      this.file,
      this.#workbook.path,
      readRecord((name) => this.setting(name)),
    );
  }

  async unfinished(): Promise<undefined> {
    return undefined;
  }

  async checkUp(): Promise<{ facts: []; results: [] }> {
    return { facts: [], results: [] };
  }

  setting(name: string): unknown {
    return this.#settings.get(name);
  }

  async saveSettings(changes: ReadonlyMap<string, unknown>): Promise<void | Refusal> {
    if (!this.#settings.canKeep)
      return { refused: "The add-in was never used in this file, so it can keep no settings." };
    this.#settings.keep(changes);
  }

  showAnswers(answers: readonly ShownAnswer[]): Address[] {
    const blocked: Address[] = [];
    const writes = new Map<string, CellWrite[]>();
    for (const answer of answers) {
      const { sheet = "", local } = splitAddress(answer.address);
      const made = this.#writesOf(sheet, local, answer);
      if (made === "blocked") blocked.push(answer.address);
      else addTo(writes, sheet, made);
    }
    for (const [sheet, some] of writes) this.#edit(sheet, some);
    return blocked;
  }

  /** The formula as it stands, what it fills by now, and blanks where it filled more. */
  #writesOf(sheet: string, local: string, { values }: ShownAnswer): CellWrite[] | "blocked" {
    const cell = this.#cell(sheet, local);
    if (cell?.formula === undefined) return [];
    const size: Size = { rows: values.length, columns: widthOf(values) };
    const box = boxAt(local, size);
    const block = this.#bookIndex().block(sheet, box);
    const isBlocked = block.flat().some((one) => one && one !== cell && one.spilledFrom !== local);
    if (isBlocked) return "blocked";
    const [[shown = ""] = []] = values;
    const isArray = size.rows * size.columns > 1;
    const anchor: CellWrite = {
      row: box.row,
      column: box.column,
      content: { formula: cell.formula },
      shows: shown,
      ...(isArray && { fills: size }),
    };
    const filled = isArray
      ? mapCells(block, (_, y, x) => filledCell(box.row + y, box.column + x, values[y]?.[x]))
      : [];
    return [...this.#nowEmpty(cell, size), anchor, ...filled.flat().slice(1)];
  }

  /** What it filled, and fills no longer. */
  #nowEmpty(cell: BookCell, size: Size): CellWrite[] {
    const before = cell.spill;
    if (!before) return [];
    const { row, column } = boxAt(cell.address);
    return places(boxAt(cell.address, before))
      .flat()
      .filter((place) => place.row >= row + size.rows || place.column >= column + size.columns)
      .map((place) => ({ ...place, content: { blank: true } }));
  }

  #perform(plan: Plan): void {
    const isKeptFirst = plan.record?.save === "first";
    if (plan.record && isKeptFirst) this.#keep(plan.record.after);
    if (plan.adds) this.#add(plan.adds);
    const bySheet = new Map<string, CellWrite[]>();
    for (const change of plan.changes) if (!change.keeps) addTo(bySheet, change.sheet, writesOf(change));
    for (const run of plan.formats ?? []) {
      const cells = this.#bookIndex()
        .block(run.sheet, boxAt(run.at, { rows: run.rows, columns: 1 }))
        .flat();
      addTo(
        bySheet,
        run.sheet,
        cells.flatMap((cell) => (cell?.numberFormat === run.from ? [reformatted(cell, run.to)] : [])),
      );
    }
    for (const [sheet, writes] of bySheet) this.#edit(sheet, writes);
    if (plan.removes !== undefined) this.#remove(plan.removes);
    if (plan.record && !isKeptFirst) this.#keep(plan.record.after);
    this.#dropChain();
  }

  #keep(record: RestoreRecord): void {
    keepRecord(this.file, this.#workbook.path, record);
    // What an older add-in left in the settings stands in a part by now.
    this.#settings.keep(recordSettings(EMPTY_RECORD, (name) => this.setting(name)));
  }

  #add({ name, rows, widths, orLikeName, heads = 0, look }: NewSheet): void {
    const taken = this.#workbook.sheets.map((sheet) => sheet.name);
    const own = orLikeName ? freeName(name, taken) : name;
    addSheet(this.file, this.#workbook, own, widths);
    this.#reopen();
    const bold = new Set([...(look?.boldRows ?? []), ...Array.from({ length: heads }, (_, row) => row)]);
    const wrapped = new Set(look?.wrappedColumns);
    const writes = writesOf({ at: "A1", cells: rows });
    this.#edit(
      own,
      writes.map((write) => ({
        ...write,
        look: { bold: bold.has(write.row), wrap: wrapped.has(write.column) },
      })),
    );
  }

  #remove(name: string): void {
    const sheet = this.#workbook.sheets.find((one) => sameName(one.name, name));
    if (sheet) dropSheet(this.file, this.#workbook, sheet);
    this.#reopen();
  }

  #edit(name: string, writes: readonly CellWrite[]): void {
    const sheet = this.#sheets.find(({ entry }) => sameName(entry.name, name));
    if (!sheet) throw new RangeError(`There is no sheet ${name}.`);
    const tools = { styles: this.#styles, spillMeta: spillMetaIn(this.file, this.#workbook.metadata) };
    this.file.put(sheet.entry.path, editSheet(sheet.xml, writes, tools));
    this.#styles.save();
    this.#styles = openStyles(this.file, this.#workbook.styles);
    this.#changed();
  }

  #restore(state: PackageState): void {
    this.file.restore(state);
    this.#styles = openStyles(this.file, this.#workbook.styles);
    this.#settings = openDocumentSettings(this.file);
    this.#reopen();
  }

  /** In which order Excel works cells out; it makes the list anew where there is none. */
  #dropChain(): void {
    const { calculationChain, path } = this.#workbook;
    if (calculationChain !== undefined) dropPart(this.file, path, calculationChain);
  }

  #reopen(): void {
    const workbook = readWorkbookXml(this.file);
    if (!isRefusal(workbook)) this.#workbook = workbook;
    this.#changed();
  }

  #changed(): void {
    this.#sheets = this.#readSheets();
    this.#book = undefined;
    this.#index = undefined;
  }

  #readSheets(): ReadSheet[] {
    const known = new Map(this.#sheets.map((sheet) => [sheet.entry.path, sheet.xml]));
    return this.#workbook.sheets.flatMap((entry) => {
      const text = entry.isOther ? undefined : this.file.text(entry.path);
      if (text === undefined) return [];
      const same = known.get(entry.path);
      return [{ entry, xml: same?.text === text ? same : readSheetXml(text, this.#strings) }];
    });
  }

  #read(): Book {
    this.#book ??= {
      sheets: this.#sheets.map(({ entry, xml }) => bookSheet(entry.name, xml, this.#styles)),
    };
    return this.#book;
  }

  #bookIndex(): BookIndex {
    this.#index ??= new BookIndex(this.#read());
    return this.#index;
  }

  #cells(): [string, BookCell][] {
    return this.#read().sheets.flatMap(({ name, cells }) =>
      cells.map((cell): [string, BookCell] => [name, cell]),
    );
  }

  #cell(sheet: string, local: string): BookCell | undefined {
    const box = parseBox(local);
    return box && this.#bookIndex().at(sheet, box);
  }

  #range(address: Address): RangeContent | undefined {
    const { sheet = "", local } = splitAddress(address);
    const anchor = spillingCell(local);
    const box = anchor === undefined ? parseBox(local) : boxAt(anchor, this.#cell(sheet, anchor)?.spill);
    if (!box || !this.#bookIndex().sheet(sheet)) return undefined;
    const cells = this.#bookIndex().block(sheet, box);
    return {
      address,
      cells: mapCells(cells, (_, y, x) =>
        this.#content(sheet, formatBox({ row: box.row + y, column: box.column + x, rows: 1, columns: 1 })),
      ),
    };
  }

  #content(sheet: string, local: string): CellContent {
    const cell = this.#cell(sheet, local);
    const spill = cell && spillOf(sheet, cell, this.#bookIndex());
    const value = cell?.value ?? "";
    return {
      address: joinAddress(sheet, local),
      ...(cell?.formula !== undefined && { formula: cell.formula }),
      value,
      text: String(value),
      ...(spill && { spill }),
    };
  }
}

function whyNot({ charts }: Plan): Refusal | undefined {
  return charts && charts.length > 0 ? { refused: CANNOT } : undefined;
}

/** Of a formula that spills, its own cell is the only one not blank. */
function writesOf(change: Pick<Change, "at" | "cells">): CellWrite[] {
  const { row, column } = boxAt(change.at);
  const size = sizeOf(change);
  const [first, ...others] = change.cells.flat();
  const spills =
    first !== undefined && "formula" in first && others.length > 0 && others.every((cell) => "blank" in cell);
  return change.cells.flatMap((line, y) =>
    line.map((cell, x): CellWrite => {
      const { format, ...content } = cell;
      return {
        row: row + y,
        column: column + x,
        content,
        ...(format !== undefined && { format }),
        ...(spills && y === 0 && x === 0 && { fills: size }),
      };
    }),
  );
}

function filledCell(row: number, column: number, value: string | number | boolean = ""): CellWrite {
  return { row, column, content: { blank: true }, shows: value };
}

function reformatted(cell: BookCell, format: string): CellWrite {
  return { ...boxAt(cell.address), content: contentOf(cell), format };
}

function addTo(bySheet: Map<string, CellWrite[]>, sheet: string, writes: readonly CellWrite[]): void {
  const kept = bySheet.get(sheet) ?? [];
  for (const write of writes) kept.push(write);
  bySheet.set(sheet, kept);
}

function sameName(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
