import { isExcelError } from "../../src/domain/formulas/excel-errors";
import {
  overlaps,
  cellAddresses,
  formatBox,
  joinAddress,
  parseBox,
  splitAddress,
  type Box,
} from "../../src/domain/formulas/address";
import { relativeFormula } from "../../src/domain/formulas/relative-formula";

/**
 * Excel's object model as far as `src/excel` uses it, and as strict: what is asked runs at `sync` in order, a
 * property can be read only after it was loaded and synced, a request stops at its first error.
 */
export type Scalar = string | number | boolean;

interface Cell {
  /** As typed, of a formula. */
  formula?: string;
  value: Scalar;
  format: string;
}

export interface FakeOptions {
  /** Cells by sheet and address: what a person would type. */
  sheets: Record<string, Record<string, Scalar>>;
  /** What formulas answer; a formula that is not here answers 0. */
  answers?: Record<string, Scalar[][]>;
  sets?: Record<string, string>;
  /** Members the host does not have, such as `charts`. */
  lacks?: readonly string[];
  /** Sheets that are no worksheets, such as chart sheets: they are listed and have no cells. */
  chartSheets?: readonly string[];
  /** Tables by name: their place with heads, such as `Model!H30:J33`. */
  tables?: Record<string, string>;
  /** What names stand for, such as `=Model!$B$4`; one of a sheet alone as `Model!Price`. */
  names?: Record<string, string>;
}

/**
 * What becomes of the n-th call: it fails this once (`once`), it and all after it fail (`lasting`), it takes effect and
 * then says that it failed (`late`), half of it takes effect (`half`), or it never answers (`never`).
 */
export interface Fault {
  at: number;
  mode: "once" | "lasting" | "late" | "half" | "never";
}

/**
 * What Excel does beside a formula that is written into a column of a table. `others`: the column's other cells are
 * filled where they are empty or hold one formula; `all`: so are those written with it, and the last one wins;
 * `always`: the whole column, whatever stands in it. https://github.com/OfficeDev/office-js/issues/2093, /6745
 */
export type Filling = "never" | "others" | "all" | "always";

const USUAL_WIDTH = 48;
const WIDENED = 66;

export class FakeError extends Error {
  constructor(
    readonly code: string,
    message = `Excel says ${code}.`,
  ) {
    super(message);
  }
}

type Place = { sheet: Sheet; box: Box };
interface Sheet {
  name: string;
  cells: Map<string, Cell>;
}

export class FakeExcel {
  readonly sheets: Sheet[];
  readonly log: string[] = [];
  /** Whether printing can be set up. */
  prints = true;
  readonly comments = new Map<string, { address: string; text: string }>();
  readonly charts = new Map<
    string,
    {
      type: string;
      address: string;
      title: string;
      labels: string[];
      names?: string[];
      at?: string;
      unit?: string;
      legend?: boolean;
    }
  >();
  /** Custom XML parts of the document by id; whoever works in it has them at once. */
  readonly parts = new Map<string, string>();
  readonly settings = new Map<string, unknown>();
  readonly saved = new Map<string, unknown>();
  /** Thrown by every request while it is set. */
  refuses: string | undefined;
  /** Protected sheets, which refuse to be written. */
  readonly locked = new Set<string>();
  /** Formulas longer than this in sum are too much for one answer. */
  mostCharacters = Infinity;
  /** Cells of protected sheets that are not locked, such as `Model!B2:C3`; they take contents and no formats. */
  unlocked: string[] = [];
  /** Sheets that are not seen. */
  readonly hidden = new Map<string, "Hidden" | "VeryHidden">();
  /** More areas than the one that `select` chose. */
  otherAreas: string[] = [];
  /** Merged cells: an input into another than their first is lost, and nothing spills over them. */
  merged: string[] = [];
  /** Rows that a filter hides, by sheet, counted from 1: a block of cells over them is refused. */
  readonly filtered = new Map<string, number[]>();
  /** Rows of a closed group, or hidden by hand, by sheet, counted from 1: they take contents like any other. */
  readonly hiddenRows = new Map<string, number[]>();
  /** What a name means: of the whole workbook as `mat`, of one sheet as `Model!mat`. */
  readonly names = new Map<string, string>();
  /** Addresses are written as a user has Excel count columns. */
  r1c1 = false;
  /** `readOnly`: the workbook is only looked at. */
  mode: "readWrite" | "readOnly" = "readWrite";
  /** What Excel does beside a formula that is written into a table. */
  filling: Filling = "never";
  /** Widths of columns in points, by sheet and column counted from 0, such as `Model,1`; others are of the usual one. */
  readonly widths = new Map<string, number>();
  /** Widens a column of the usual width for a number or a formula that is written into it. */
  widens = false;
  readonly tables: Map<string, Place>;
  /** Says that it wrote formulas, and leaves the cells as they are. */
  drops: "formulas" | undefined;
  requests = 0;
  /** What goes wrong, and at which call of this host from now on; see `Fault`. */
  fault: Fault | undefined;
  /** What somebody else does just before the n-th call. */
  happens: { at: number; what: () => void } | undefined;
  /** Calls of this host since the fault was set: requests, and saving or reading settings anew. */
  calls = 0;
  /** Keeps fifteen digits of a number that is written, as Excel does. */
  keepsDigits = false;
  /** How this Excel writes errors, where it speaks another language: `#N/A` as `#NV`. */
  errorWords: Readonly<Record<string, string>> = {};
  /** What SSB functions answer from, and from what the cells of a range were last calculated. */
  answering = "";
  readonly shows = new Map<string, string>();
  /** How often it was asked whether it calculates, and how often it says so before it is done. */
  looks = 0;
  calculatesFor = 0;
  /** Of the person at this Excel. */
  culture = "en-US";
  decimalSeparator = ".";
  calculationMode: "Automatic" | "AutomaticExceptTables" | "Manual" = "Automatic";
  /** Cells of another open workbook that wait to be calculated; calculating the application takes them along. */
  readonly dirtyElsewhere: string[] = [];
  /** Sheets whose cells may not be marked as dirty. */
  readonly unmarkable = new Set<string>();
  /** Told at each calculation of a range how many there were. */
  onCalculate: (times: number) => void = () => undefined;
  calculations = 0;
  active: { sheet: string; local: string };
  readonly listeners = new Set<() => void>();
  /** Its file as bytes now, where it hands it over; in slices of two bytes. */
  file: (() => Uint8Array) | undefined;
  /** Files that are handed over and not closed yet. */
  openFiles = 0;
  /** The files that new workbooks were opened from. */
  readonly created: Uint8Array[] = [];
  #lastId = 0;

  constructor(readonly options: FakeOptions) {
    this.sheets = Object.keys(options.sheets).map((name) => ({ name, cells: new Map() }));
    for (const [name, cells] of Object.entries(options.sheets)) {
      for (const [local, input] of Object.entries(cells)) this.type(`${joinAddress(name, local)}`, input);
    }
    this.active = { sheet: this.sheets[0]!.name, local: "A1" };
    this.tables = new Map(
      Object.entries(options.tables ?? {}).map(([name, address]) => [name, this.locate(address)]),
    );
  }

  /** Puts `Excel` and `Office` where scripts find them. */
  install(): this {
    const { options } = this;
    const office = {
      HostType: { Excel: "Excel" },
      FileType: { Compressed: "compressed" },
      AsyncResultStatus: { Succeeded: "succeeded", Failed: "failed" },
      onReady: async () => ({ host: "Excel", platform: "OfficeOnline" }),
      context: {
        diagnostics: { host: "Excel", platform: "OfficeOnline", version: "16.0.1" },
        contentLanguage: "de-DE",
        displayLanguage: "en-US",
        requirements: {
          isSetSupported: (set: string, version: string) =>
            isAtLeast({ ExcelApi: "1.15", ...options.sets }[set], version),
        },
        document: {
          getFileAsync: (type: string, _: unknown, done: (result: unknown) => void) =>
            done(this.#handedOver(type)),
          settings: {
            get: (name: string) => this.settings.get(name) ?? null,
            set: (name: string, value: unknown) => this.settings.set(name, value),
            remove: (name: string) => this.settings.delete(name),
            refreshAsync: (done: (result: unknown) => void) => {
              const mode = this.faultNow();
              if (mode === "never") return;
              if (this.refuses || (mode && mode !== "late"))
                return done({ status: "failed", error: { message: "Offline." } });
              this.settings.clear();
              for (const [name, value] of this.saved) this.settings.set(name, value);
              done({ status: "succeeded" });
            },
            saveAsync: (done: (result: unknown) => void) => {
              const mode = this.faultNow();
              if (mode === "never") return;
              const failed = { status: "failed", error: { message: "Read only." } };
              if (this.refuses || (mode && mode !== "late")) return done(failed);
              this.saved.clear();
              for (const [name, value] of this.settings) this.saved.set(name, value);
              done(mode ? failed : { status: "succeeded" });
            },
          },
        },
      },
    };
    Object.defineProperty(office.context.document, "mode", { get: () => this.mode });
    Object.assign(globalThis, {
      Office: office,
      Excel: { run: this.run, createWorkbook: this.createWorkbook },
    });
    return this;
  }

  #handedOver(type: string): unknown {
    const bytes = type === "compressed" ? this.file?.() : undefined;
    if (!bytes) return { status: "failed", error: { message: "The file is not available." } };
    this.openFiles++;
    const value = {
      size: bytes.length,
      sliceCount: Math.ceil(bytes.length / 2),
      getSliceAsync: (at: number, done: (result: unknown) => void) =>
        done({ status: "succeeded", value: { data: [...bytes.slice(2 * at, 2 * at + 2)], index: at } }),
      closeAsync: () => void this.openFiles--,
    };
    return { status: "succeeded", value };
  }

  readonly createWorkbook = async (base64: string): Promise<void> => {
    if (this.refuses) throw new FakeError(this.refuses);
    this.created.push(Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0)));
  };

  /** The place and size that a chart sheet does not have. */
  cellsOf(sheet: Sheet): Sheet {
    if (this.options.chartSheets?.includes(sheet.name)) throw new FakeError("UnsupportedSheet");
    return sheet;
  }

  addressed({ sheet, box }: Place): string {
    return joinAddress(sheet.name, this.r1c1 ? counted(box) : formatBox(box));
  }

  /** The merged cells within a box, as addresses. */
  mergedIn({ sheet, box }: Place): string[] {
    return this.merged.filter((address) => {
      const place = this.locate(address);
      return place.sheet === sheet && overlaps(place.box, box);
    });
  }

  readonly run = async (first: unknown, second?: unknown): Promise<unknown> => {
    const batch = (second ?? first) as (context: FakeContext) => Promise<unknown>;
    return batch(first instanceof FakeContext ? first : new FakeContext(this));
  };

  /** With all that stands on it. */
  deleteSheet(sheet: Sheet): void {
    const isOn = (address: string): boolean => splitAddress(address).sheet === sheet.name;
    for (const [name, { sheet: own }] of this.tables) if (own === sheet) this.tables.delete(name);
    for (const [id, { address }] of this.comments) if (isOn(address)) this.comments.delete(id);
    for (const [name, { address }] of this.charts) if (isOn(address)) this.charts.delete(name);
    for (const key of [...this.widths.keys()]) if (key.startsWith(`${sheet.name},`)) this.widths.delete(key);
    const at = this.sheets.indexOf(sheet);
    this.sheets.splice(at, 1);
    const beside = this.sheets[Math.min(at, this.sheets.length - 1)];
    // Excel goes to the sheet beside it.
    if (this.active.sheet === sheet.name && beside) this.active = { sheet: beside.name, local: "A1" };
  }

  columnWidth(sheet: Sheet, column: number): number {
    return this.widths.get(`${sheet.name},${column}`) ?? USUAL_WIDTH;
  }

  setColumnWidth(sheet: Sheet, column: number, points: number): void {
    const key = `${sheet.name},${column}`;
    if (Math.abs(points - USUAL_WIDTH) < 0.01) this.widths.delete(key);
    else this.widths.set(key, Math.round(points * 100) / 100);
  }

  /** What a person sees in a cell, and what stands in it. */
  cell(address: string): { value: Scalar; formula?: string; format: string } {
    const { sheet, box } = this.locate(address);
    const own = sheet.cells.get(`${box.row},${box.column}`);
    return {
      format: own?.format ?? "General",
      ...(own?.formula && { formula: own.formula }),
      value: this.shown(sheet, box.row, box.column),
    };
  }

  type(address: string, input: Scalar, format?: string): void {
    const { sheet, box } = this.locate(address);
    this.put(sheet, box.row, box.column, input);
    if (format) this.format(sheet, box.row, box.column, format);
  }

  select(address: string): void {
    const { sheet, local } = splitAddress(address);
    this.active = { sheet: sheet ?? this.active.sheet, local };
    this.listeners.forEach((listener) => listener());
  }

  locate(address: string): Place {
    const { sheet, local } = splitAddress(address);
    const found = this.sheets.find(({ name }) => name === (sheet ?? this.active.sheet));
    if (!found) throw new FakeError("ItemNotFound");
    const box = parseBox(local);
    if (!box) throw new FakeError("InvalidArgument");
    return { sheet: found, box };
  }

  put(sheet: Sheet, row: number, column: number, input: Scalar): void {
    const cell = { row, column, rows: 1, columns: 1 };
    const isWithin = this.mergedIn({ sheet, box: cell }).some((address) => {
      const { box } = this.locate(address);
      return box.row !== row || box.column !== column;
    });
    if (isWithin) return;
    if (this.keepsDigits && typeof input === "number") input = Number(input.toPrecision(15));
    if (this.drops && String(input).startsWith("=")) return;
    const key = `${row},${column}`;
    const format = sheet.cells.get(key)?.format ?? "General";
    if (input === "" && format === "General") sheet.cells.delete(key);
    else sheet.cells.set(key, { format, ...typed(input, format) });
  }

  format(sheet: Sheet, row: number, column: number, format: string): void {
    const key = `${row},${column}`;
    const cell = sheet.cells.get(key) ?? { value: "", format };
    sheet.cells.set(key, { ...cell, format });
  }

  /** The cell that fills this one: itself where it has a formula. */
  anchorOf(sheet: Sheet, row: number, column: number): { row: number; column: number } | undefined {
    for (const [key, cell] of sheet.cells) {
      const answer = this.answerOf(cell);
      if (!answer) continue;
      const [top, left] = key.split(",").map(Number) as [number, number];
      const reaches =
        row >= top && column >= left && row < top + answer.length && column < left + answer[0]!.length;
      if (reaches && !this.isBlocked(sheet, top, left, answer)) return { row: top, column: left };
    }
    return undefined;
  }

  shown(sheet: Sheet, row: number, column: number): Scalar {
    const own = sheet.cells.get(`${row},${column}`);
    if (own && !own.formula && own.value !== "") return own.value;
    if (own?.formula) {
      const answer = this.answerOf(own)!;
      return this.isBlocked(sheet, row, column, answer) ? "#SPILL!" : answer[0]![0]!;
    }
    const anchor = this.anchorOf(sheet, row, column);
    if (!anchor) return "";
    return this.answerOf(sheet.cells.get(`${anchor.row},${anchor.column}`)!)![row - anchor.row]![
      column - anchor.column
    ]!;
  }

  answerOf(cell: Cell): Scalar[][] | undefined {
    return cell.formula === undefined ? undefined : (this.options.answers?.[cell.formula] ?? [[0]]);
  }

  inWords(value: Scalar): Scalar {
    return this.errorWords[String(value)] ?? value;
  }

  /** Counts a call, and tells what becomes of it. */
  faultNow(): Fault["mode"] | undefined {
    const call = ++this.calls;
    if (this.happens?.at === call) this.happens.what();
    if (!this.fault) return undefined;
    const { at, mode } = this.fault;
    return call === at || (mode === "lasting" && call > at) ? mode : undefined;
  }

  newId(): string {
    return `id${++this.#lastId}`;
  }

  /** Fills the columns of tables that a write of formulas touches, as `filling` says. */
  fill(sheet: Sheet, box: Box, inputs: unknown[][], before: ReadonlyMap<string, Cell>): void {
    if (this.filling === "never") return;
    for (const table of this.tables.values()) {
      if (table.sheet !== sheet) continue;
      const body = { ...table.box, row: table.box.row + 1, rows: table.box.rows - 1 };
      for (let column = 0; column < body.columns; column++)
        this.#fillColumn(sheet, { ...body, column: body.column + column, columns: 1 }, box, inputs, before);
    }
  }

  #fillColumn(
    sheet: Sheet,
    column: Box,
    box: Box,
    inputs: unknown[][],
    before: ReadonlyMap<string, Cell>,
  ): void {
    const rows = Array.from({ length: column.rows }, (_, at) => column.row + at);
    const written = rows.filter((row) => {
      const input = inputs[row - box.row]?.[column.column - box.column];
      return input !== null && input !== undefined;
    });
    const formulas = written.filter((row) => sheet.cells.get(`${row},${column.column}`)?.formula);
    if (formulas.length === 0) return;
    const last = formulas.at(-1)!;
    const formula = sheet.cells.get(`${last},${column.column}`)!.formula!;
    const others = rows.filter((row) => !written.includes(row));
    const filled = this.filling === "others" ? others : rows;
    const shapes = new Set(
      (this.filling === "others" ? others : rows).map((row) =>
        shapeOf(before.get(`${row},${column.column}`), row, column.column),
      ),
    );
    if (this.filling !== "always" && shapes.size > 1) return;
    if (this.filling !== "always" && [...shapes][0]?.startsWith("=") === false) return;
    for (const row of filled) this.put(sheet, row, column.column, movedDown(formula, row - last));
  }

  private isBlocked(sheet: Sheet, top: number, left: number, answer: Scalar[][]): boolean {
    const room = { row: top, column: left, rows: answer.length, columns: answer[0]!.length };
    if (room.rows * room.columns > 1 && this.mergedIn({ sheet, box: room }).length > 0) return true;
    const isInTable = [...this.tables.values()].some(
      (table) => table.sheet === sheet && overlaps(table.box, room),
    );
    if (isInTable && room.rows * room.columns > 1) return true;
    return answer.some((line, y) =>
      line.some((_, x) => {
        const cell = sheet.cells.get(`${top + y},${left + x}`);
        return (y > 0 || x > 0) && cell !== undefined && (cell.formula !== undefined || cell.value !== "");
      }),
    );
  }
}

/** A blank, a constant, or a formula as it says how far its cells are. */
function shapeOf(cell: Cell | undefined, row: number, column: number): string | undefined {
  if (cell?.formula) return relativeFormula(cell.formula, { row, column });
  return cell === undefined || cell.value === "" ? undefined : String(cell.value);
}

function movedDown(formula: string, rows: number): string {
  return formula.replace(
    /(\$?[A-Z]{1,3})(\$?)(\d+)(?![\w(])/g,
    (cell, column: string, fixed: string, row: string) => (fixed ? cell : `${column}${Number(row) + rows}`),
  );
}

function contains(one: Box, other: Box): boolean {
  return (
    other.row >= one.row &&
    other.column >= one.column &&
    other.row + other.rows <= one.row + one.rows &&
    other.column + other.columns <= one.column + one.columns
  );
}

/** `R4C2:R5C3`. */
function counted({ row, column, rows, columns }: Box): string {
  const first = `R${row + 1}C${column + 1}`;
  return rows * columns === 1 ? first : `${first}:R${row + rows}C${column + columns}`;
}

/** As Excel reads what is typed. */
function typed(input: Scalar, format: string): Pick<Cell, "formula" | "value"> {
  if (typeof input !== "string") return { value: input };
  if (input.startsWith("'")) return { value: input.slice(1) };
  if (format === "@" || input === "") return { value: input };
  if (/^[=+@-]/.test(input)) return { formula: input.startsWith("=") ? input : `=${input}`, value: 0 };
  if (/^\d{4}-\d{2}(-\d{2})?$/.test(input)) return { value: 45_992 };
  if (/^(true|false)$/i.test(input)) return { value: input.toLowerCase() === "true" };
  return { value: input.trim() !== "" && Number.isFinite(Number(input)) ? Number(input) : input };
}

class FakeContext {
  readonly #queue: (() => void)[] = [];

  constructor(readonly excel: FakeExcel) {}

  queue(step: () => void): void {
    this.#queue.push(step);
  }

  async sync(): Promise<void> {
    await Promise.resolve();
    this.excel.requests++;
    const steps = this.#queue.splice(0);
    if (this.excel.refuses) throw new FakeError(this.excel.refuses);
    const mode = this.excel.faultNow();
    if (mode === "never") return new Promise<void>(() => undefined);
    if (mode === "once" || mode === "lasting") throw new FakeError("GeneralException");
    for (const step of mode === "half" ? steps.slice(0, Math.floor(steps.length / 2)) : steps) step();
    if (mode) throw new FakeError("GeneralException");
  }

  get workbook() {
    const { excel } = this;
    return {
      getActiveCell: () => this.range(() => this.#active()),
      worksheets: this.worksheets(),
      tables: this.tables(),
      names: this.names(),
      customXmlParts: this.customXmlParts(),
      comments: this.comments(),
      getSelectedRange: () =>
        this.range(() => (excel.otherAreas.length > 0 ? fail("InvalidSelection") : this.#active())),
      getSelectedRanges: () => ({
        areas: loadable(this, {
          items: () =>
            [this.#active(), ...excel.otherAreas.map((address) => excel.locate(address))].map(({ box }) => ({
              rowIndex: box.row,
              columnIndex: box.column,
              rowCount: box.rows,
              columnCount: box.columns,
            })),
        }),
      }),
      application: {
        calculate: (kind: string) =>
          this.queue(() => {
            excel.log.push(`calculate ${kind}`);
            excel.dirtyElsewhere.length = 0;
          }),
        load: (names: string) => this.queue(() => void (names.includes("calculationState") && excel.looks++)),
        get decimalSeparator() {
          return excel.decimalSeparator;
        },
        cultureInfo: loadable(this, { name: () => excel.culture }),
        get calculationMode() {
          return excel.calculationMode;
        },
        get calculationState() {
          return excel.looks <= excel.calculatesFor ? "Calculating" : "Done";
        },
        suspendScreenUpdatingUntilNextSync: () => this.queue(() => excel.log.push("suspend drawing")),
      },
      onSelectionChanged: {
        add: (listener: () => void) => {
          this.queue(() => excel.listeners.add(listener));
          return { context: this, remove: () => this.queue(() => excel.listeners.delete(listener)) };
        },
      },
    };
  }

  #active(): Place {
    const place = this.excel.locate(joinAddress(this.excel.active.sheet, this.excel.active.local));
    this.excel.cellsOf(place.sheet);
    return place;
  }

  range(find: () => Place | undefined): FakeRange {
    return new FakeRange(this, find);
  }

  private worksheets() {
    const { excel } = this;
    const worksheet = (find: () => Sheet) => this.worksheet(find);
    const collection = {
      loaded: false,
      load: () => this.queue(() => (collection.loaded = true)),
      get items() {
        if (!collection.loaded) throw new FakeError("PropertyNotLoaded");
        return excel.sheets.map((sheet) => ({ name: sheet.name, ...worksheet(() => sheet) }));
      },
      add: (name: string) => {
        this.queue(() => excel.sheets.push({ name, cells: new Map() }));
        return worksheet(() => excel.locate(joinAddress(name, "A1")).sheet);
      },
      getItem: (name: string) => worksheet(() => excel.locate(joinAddress(name, "A1")).sheet),
      getActiveWorksheet: () => {
        const find = () => excel.cellsOf(excel.locate(joinAddress(excel.active.sheet, "A1")).sheet);
        return loadable(this, { name: () => find().name }, { ...worksheet(find) });
      },
    };
    return collection;
  }

  private worksheet(find: () => Sheet) {
    const cells = (): Sheet => this.excel.cellsOf(find());
    const { hidden } = this.excel;
    const visibility = loadable(this, { visibility: () => hidden.get(find().name) ?? "Visible" });
    const object = {
      getRange: (local: string) => this.range(() => ({ sheet: cells(), box: boxOf(local) })),
      getRanges: (locals: string) => ({
        select: () =>
          this.queue(() => {
            const [first = "A1", ...others] = locals.split(",");
            this.excel.select(joinAddress(cells().name, first));
            this.excel.otherAreas = others.map((local) => joinAddress(cells().name, local));
          }),
      }),
      getRangeByIndexes: (row: number, column: number, rows: number, columns: number) =>
        this.range(() => ({ sheet: cells(), box: { row, column, rows, columns } })),
      getUsedRangeOrNullObject: () => this.range(() => usedOf(cells(), (cell) => this.excel.answerOf(cell))),
      protection: loadable(this, { protected: () => this.excel.locked.has(find().name) }),
      delete: () =>
        this.queue(() => {
          if (hidden.get(find().name) === "VeryHidden") throw new FakeError("InvalidOperation");
          this.excel.deleteSheet(find());
        }),
      activate: () =>
        this.queue(() => {
          this.excel.log.push(`activate ${find().name}`);
          if (this.excel.active.sheet !== find().name)
            this.excel.active = { sheet: find().name, local: "A1" };
        }),
      pageLayout: this.pageLayout(find),
      freezePanes: {
        freezeRows: (rows: number) =>
          this.queue(() => this.excel.log.push(`freeze ${rows} of ${find().name}`)),
      },
      tables: this.tablesOn(find),
      names: this.names(find),
      charts: this.charts(),
    };
    return Object.defineProperties(object, {
      load: { value: () => visibility.load() },
      visibility: {
        get: () => visibility.visibility,
        set: (wanted: "Hidden" | "VeryHidden") => this.queue(() => hidden.set(find().name, wanted)),
      },
    }) as typeof object & { load(): void; visibility: string };
  }

  private customXmlParts() {
    const { parts } = this.excel;
    const found = (id: string): string => parts.get(id) ?? fail("ItemNotFound");
    const part = (id: string) => ({
      id,
      getXml: () => {
        const result = { value: "" };
        this.queue(() => (result.value = found(id)));
        return result;
      },
      setXml: (xml: string) => this.queue(() => void (found(id) && parts.set(id, xml))),
      delete: () => this.queue(() => void (parts.delete(id) || fail("ItemNotFound"))),
    });
    return {
      add: (xml: string) => this.queue(() => void parts.set(this.excel.newId(), xml)),
      getItem: part,
      getByNamespace: (namespace: string) => {
        let ids: string[] | undefined;
        return {
          load: () =>
            this.queue(() => {
              this.needs("customXmlParts");
              ids = [...parts.keys()].filter((id) => parts.get(id)!.includes(`xmlns="${namespace}"`));
            }),
          get items() {
            return (ids ?? fail("PropertyNotLoaded")).map(part);
          },
        };
      },
    };
  }

  private tablesOn(find: () => Sheet) {
    const { excel } = this;
    const names = () =>
      [...excel.tables].filter(([, { sheet }]) => sheet === find()).map(([name]) => ({ name }));
    return loadable(
      this,
      { items: names },
      {
        add: (local: string) =>
          this.queue(() => {
            this.needs("tables");
            excel.tables.set(`Table${excel.tables.size + 1}`, { sheet: find(), box: boxOf(local) });
          }),
      },
    );
  }

  /** The names that count everywhere, or those of a sheet alone. */
  /** What is set up for printing; an Excel that cannot is one of `prints: false`. */
  private pageLayout(find: () => Sheet) {
    const { excel } = this;
    const queue = (step: () => void): void => this.queue(step);
    const say = (what: string): void =>
      queue(() => {
        if (!excel.prints) throw new FakeError("ApiNotFound");
        excel.log.push(`print ${what} of ${find().name}`);
      });
    return {
      set orientation(way: string) {
        say(way);
      },
      set zoom({ horizontalFitToPages }: { horizontalFitToPages: number }) {
        say(`${horizontalFitToPages} page wide`);
      },
    };
  }

  private names(find?: () => Sheet) {
    const items = () =>
      Object.entries(this.excel.options.names ?? {}).flatMap(([written, formula]) => {
        const { sheet, local: name } = splitAddress(written);
        return sheet === find?.().name ? [{ name, formula }] : [];
      });
    return loadable(this, {
      items: () => {
        this.needs("names");
        return items();
      },
    });
  }

  private tables() {
    const { excel } = this;
    const items = () =>
      [...excel.tables].map(([name, place]) => ({
        name,
        showHeaders: true,
        showTotals: false,
        getRange: () => this.range(() => place),
      }));
    let loaded = false;
    const collection = {
      load: () =>
        this.queue(() => {
          this.needs("tables");
          loaded = true;
        }),
      get items() {
        if (!loaded) throw new FakeError("PropertyNotLoaded");
        return items();
      },
    };
    return collection;
  }

  comments() {
    const { excel } = this;
    const needs = () => this.needs("comments");
    return {
      getCount: () => this.queue(needs),
      add: (range: FakeRange, text: string) => {
        const id = excel.newId();
        const loaded = loadable(this, { id: () => id });
        this.queue(() => {
          needs();
          const address = range.addressNow();
          if ([...excel.comments.values()].some((one) => one.address === address))
            throw new FakeError("ItemAlreadyExists");
          excel.comments.set(id, { address, text });
        });
        return loaded;
      },
      getItemByCell: (address: string) => {
        const found = (): [string, { text: string }] =>
          [...excel.comments].find(([, one]) => one.address === address) ?? fail("ItemNotFound");
        let content = "";
        return {
          load: () => this.queue(() => (content = found()[1].text)),
          get content() {
            return content;
          },
          delete: () => this.queue(() => void excel.comments.delete(found()[0])),
        };
      },
    };
  }

  private charts() {
    const { excel } = this;
    const needs = () => this.needs("charts");
    return {
      getCount: () => this.queue(needs),
      getItemOrNullObject: (name: string) =>
        loadable(
          this,
          { name: () => name, isNullObject: () => !excel.charts.has(name) },
          { delete: () => this.queue(() => void (excel.charts.delete(name) || fail("ItemNotFound"))) },
        ),
      add: (type: string, source: FakeRange) => {
        let name = excel.newId();
        this.queue(() => {
          needs();
          excel.charts.set(name, { type, address: source.addressNow(), title: "", labels: [] });
        });
        const chart = () => excel.charts.get(name)!;
        const queue = (step: () => void) => this.queue(step);
        return loadable(
          this,
          {},
          {
            set name(wanted: string) {
              queue(() => {
                const one = chart();
                excel.charts.delete(name);
                name = wanted;
                excel.charts.set(name, one);
              });
            },
            title: {
              set text(title: string) {
                queue(() => (chart().title = title));
              },
            },
            axes: {
              valueAxis: {
                title: {
                  set text(unit: string) {
                    queue(() => (chart().unit = unit));
                  },
                },
              },
            },
            legend: {
              set visible(shown: boolean) {
                queue(() => (chart().legend = shown));
              },
            },
            setPosition: (start: FakeRange) => queue(() => (chart().at = start.addressNow())),
            series: loadable(this, {
              items: () =>
                Array.from({ length: parseBox(splitAddress(chart().address).local)!.columns }, () => ({
                  setXAxisValues: (range: FakeRange) => queue(() => chart().labels.push(range.addressNow())),
                  set name(line: string) {
                    queue(() => (chart().names = [...(chart().names ?? []), line]));
                  },
                })),
            }),
          },
        );
      },
      getItem: (name: string) => ({
        delete: () => this.queue(() => void (excel.charts.delete(name) || fail("ItemNotFound"))),
      }),
    };
  }

  private needs(member: string): void {
    if (this.excel.options.lacks?.includes(member)) throw new FakeError("ApiNotFound");
  }
}

class FakeRange {
  readonly #wanted = new Set<string>();
  readonly #loaded = new Map<string, unknown>();

  constructor(
    readonly context: FakeContext,
    readonly find: () => Place | undefined,
  ) {}

  load(names: string | string[]): void {
    for (const name of [names].flat()) this.#wanted.add(name);
    this.context.queue(() => this.#fetch());
  }

  #fetch(): void {
    const place = this.find();
    this.#loaded.set("isNullObject", place === undefined);
    if (!place) return;
    for (const name of this.#wanted) this.#loaded.set(name, this.#read(name, place));
  }

  #read(name: string, { sheet, box }: Place): unknown {
    const { excel } = this.context;
    const each = <T>(pick: (row: number, column: number) => T): T[][] =>
      Array.from({ length: box.rows }, (_, y) =>
        Array.from({ length: box.columns }, (__, x) => pick(box.row + y, box.column + x)),
      );
    const own = (row: number, column: number) => sheet.cells.get(`${row},${column}`);
    switch (name) {
      case "address":
        return excel.addressed({ sheet, box });
      case "formulas": {
        const formulas = each((row, column) => own(row, column)?.formula ?? excel.shown(sheet, row, column));
        if (formulas.flat().join("").length > excel.mostCharacters)
          throw new FakeError("ResponsePayloadSizeLimitExceeded");
        return formulas;
      }
      case "values":
        return each((row, column) => excel.inWords(excel.shown(sheet, row, column)));
      case "text":
        return each((row, column) => String(excel.inWords(excel.shown(sheet, row, column))));
      case "valueTypes":
        return each((row, column) => typeOf(excel.shown(sheet, row, column)));
      case "valuesAsJson":
        if (!isAtLeast({ ExcelApi: "1.15", ...excel.options.sets }["ExcelApi"], "1.16"))
          throw new FakeError("ApiNotFound");
        return each((row, column) => asJson(excel.shown(sheet, row, column)));
      case "numberFormat":
        return each((row, column) => own(row, column)?.format ?? "General");
      case "rowHidden": {
        const rows = excel.hiddenRows.get(sheet.name) ?? [];
        const all = Array.from({ length: box.rows }, (_, at) => rows.includes(box.row + at + 1));
        return all.every((one) => one === all[0]) ? all[0] : null;
      }
      case "rowIndex":
        return box.row;
      case "columnIndex":
        return box.column;
      case "rowCount":
        return box.rows;
      case "columnCount":
        return box.columns;
      case "addresses": {
        const formula = own(box.row, box.column)?.formula ?? "";
        const words = formula.replace(/"[^"]*"/g, '""').match(/(?:\w+!)?[A-Za-z_]\w*/g) ?? [];
        const byName = words.flatMap(
          (word) => excel.names.get(joinAddress(sheet.name, word)) ?? excel.names.get(word) ?? [],
        );
        const named = [
          ...byName,
          ...formula.matchAll(/(?:(\w+)!)?\$?([A-Z]+)\$?(\d+)(?::\$?([A-Z]+)\$?(\d+))?/g),
        ].map((one) => (typeof one === "string" ? one : one[0].replaceAll("$", "")));
        if (named.length === 0) throw new FakeError("ItemNotFound");
        return [named.map((one) => (one.includes("!") ? one : joinAddress(sheet.name, one))).join(",")];
      }
      default:
        throw new FakeError("InvalidArgument", `The fake has no ${name}.`);
    }
  }

  #get(name: string): never {
    if (!this.#loaded.has(name))
      throw new FakeError("PropertyNotLoaded", `${name} was not loaded and synced.`);
    return this.#loaded.get(name) as never;
  }

  get isNullObject(): boolean {
    return this.#get("isNullObject");
  }
  get address(): string {
    return this.#get("address");
  }
  get addresses(): string[] {
    return this.#get("addresses");
  }
  get values(): unknown[][] {
    return this.#get("values");
  }
  get valuesAsJson(): unknown[][] {
    return this.#get("valuesAsJson");
  }
  get text(): string[][] {
    return this.#get("text");
  }
  get valueTypes(): string[][] {
    return this.#get("valueTypes");
  }
  get rowHidden(): boolean | null {
    return this.#get("rowHidden");
  }
  get rowIndex(): number {
    return this.#get("rowIndex");
  }
  get columnIndex(): number {
    return this.#get("columnIndex");
  }
  get rowCount(): number {
    return this.#get("rowCount");
  }
  get columnCount(): number {
    return this.#get("columnCount");
  }
  get formulas(): unknown[][] {
    return this.#get("formulas");
  }
  set formulas(rows: unknown[][]) {
    let before: ReadonlyMap<string, Cell> = new Map();
    this.context.queue(() => (before = new Map(this.placeNow().sheet.cells)));
    this.#write(rows, "contents", (sheet, row, column, value) =>
      this.context.excel.put(sheet, row, column, value as Scalar),
    );
    this.context.queue(() => {
      const { sheet, box } = this.placeNow();
      this.context.excel.fill(sheet, box, rows, before);
      if (this.context.excel.widens) this.#widen(rows);
    });
  }
  get numberFormat(): unknown[][] {
    return this.#get("numberFormat");
  }
  set values(rows: unknown[][]) {
    this.formulas = rows;
  }
  set numberFormat(rows: unknown[][]) {
    this.#write(rows, "formats", (sheet, row, column, value) =>
      this.context.excel.format(sheet, row, column, String(value)),
    );
  }

  /** Why these cells cannot be changed. */
  #refuse({ sheet, box }: Place, what: "contents" | "formats"): void {
    const { excel } = this.context;
    const isOpen = excel.unlocked.some((address) => {
      const place = excel.locate(address);
      return place.sheet === sheet && contains(place.box, box);
    });
    if (excel.locked.has(sheet.name) && (what === "formats" || !isOpen)) throw new FakeError("AccessDenied");
    const hides = (excel.filtered.get(sheet.name) ?? []).some(
      (row) => row > box.row && row <= box.row + box.rows,
    );
    if (hides && box.rows > 1) throw new FakeError("FilteredRangeConflict");
  }

  #write(
    rows: unknown[][],
    what: "contents" | "formats",
    put: (sheet: Sheet, row: number, column: number, value: unknown) => void,
  ): void {
    this.context.queue(() => {
      const { sheet, box } = this.placeNow();
      this.#refuse({ sheet, box }, what);
      const fits = rows.length === box.rows && rows.every((row) => row.length === box.columns);
      if (!fits) throw new FakeError("InvalidArgument", "The array does not have the shape of the range.");
      rows.forEach((line, y) =>
        line.forEach((value, x) => value !== null && put(sheet, box.row + y, box.column + x, value)),
      );
    });
  }

  getCell(row: number, column: number): FakeRange {
    return this.#derived(({ sheet, box }) => ({
      sheet,
      box: { row: box.row + row, column: box.column + column, rows: 1, columns: 1 },
    }));
  }

  getResizedRange(rows: number, columns: number): FakeRange {
    return this.#derived(({ sheet, box }) => {
      const resized = { ...box, rows: box.rows + rows, columns: box.columns + columns };
      if (resized.rows < 1 || resized.columns < 1) throw new FakeError("InvalidArgument");
      return { sheet, box: resized };
    });
  }

  getSpillParentOrNullObject(): FakeRange {
    return this.#derived(({ sheet, box }) => {
      const anchor = this.context.excel.anchorOf(sheet, box.row, box.column);
      const answer =
        anchor && this.context.excel.answerOf(sheet.cells.get(`${anchor.row},${anchor.column}`)!)!;
      const spills = answer && answer.length * answer[0]!.length > 1;
      return spills ? { sheet, box: { ...anchor, rows: 1, columns: 1 } } : undefined;
    });
  }

  getSpillingToRangeOrNullObject(): FakeRange {
    return this.#derived(({ sheet, box }) => {
      const cell = sheet.cells.get(`${box.row},${box.column}`);
      const answer = cell && this.context.excel.answerOf(cell);
      return answer ? { sheet, box: { ...box, rows: answer.length, columns: answer[0]!.length } } : undefined;
    });
  }

  getMergedAreasOrNullObject() {
    const { excel } = this.context;
    const found = () => excel.mergedIn(this.placeNow());
    return loadable(this.context, {
      isNullObject: () => found().length === 0,
      address: () => found().join(","),
    });
  }

  getDirectPrecedents(): FakeRange {
    return this;
  }

  get worksheet() {
    const { excel } = this.context;
    return loadable(
      this.context,
      {
        name: () => this.placeNow().sheet.name,
        visibility: () => excel.hidden.get(this.placeNow().sheet.name) ?? "Visible",
      },
      {
        activate: () => this.context.queue(() => excel.log.push(`activate ${this.placeNow().sheet.name}`)),
        charts: this.context.workbook.worksheets.getActiveWorksheet().charts,
      },
    );
  }

  #widen(rows: unknown[][]): void {
    const { excel } = this.context;
    const { sheet, box } = this.placeNow();
    const isLong = (input: unknown): boolean => typeof input === "number" || String(input).startsWith("=");
    for (let x = 0; x < box.columns; x++)
      if (rows.some((row) => isLong(row[x])) && excel.columnWidth(sheet, box.column + x) === USUAL_WIDTH)
        excel.setColumnWidth(sheet, box.column + x, WIDENED);
  }

  get format() {
    const { excel } = this.context;
    let width: number | undefined;
    const first = (): [Sheet, number] => [this.placeNow().sheet, this.placeNow().box.column];
    const address = (): string => this.addressNow();
    const queue = (step: () => void): void => this.context.queue(step);
    return {
      load: () => queue(() => (width = excel.columnWidth(...first()))),
      get columnWidth() {
        return width ?? fail("PropertyNotLoaded");
      },
      set columnWidth(points: number) {
        queue(() => excel.setColumnWidth(...first(), points));
      },
      set wrapText(isWrapped: boolean) {
        queue(() => isWrapped && void excel.log.push(`wrap ${address()}`));
      },
      set verticalAlignment(way: string) {
        queue(() => void excel.log.push(`align ${way} ${address()}`));
      },
      autofitRows: () => queue(() => void excel.log.push(`fit rows of ${address()}`)),
      font: {
        set bold(isBold: boolean) {
          queue(() => isBold && void excel.log.push(`bold ${address()}`));
        },
      },
    };
  }

  clear(what: string): void {
    this.context.queue(() => {
      const { sheet, box } = this.placeNow();
      this.#refuse({ sheet, box }, "contents");
      if (what !== "Contents") throw new FakeError("InvalidArgument");
      cellAddresses(undefined, box)
        .flat()
        .forEach((local) => {
          const { row, column } = parseBox(local)!;
          this.context.excel.put(sheet, row, column, "");
        });
    });
  }

  select(): void {
    this.context.queue(() => this.context.excel.select(this.addressNow()));
  }

  setDirty(): void {
    this.context.queue(() => {
      if (this.context.excel.unmarkable.has(this.placeNow().sheet.name)) throw new FakeError("AccessDenied");
      this.context.excel.log.push(`dirty ${this.addressNow()}`);
    });
  }

  calculate(): void {
    this.context.queue(() => {
      const { excel } = this.context;
      excel.log.push(`calculate ${this.addressNow()}`);
      excel.shows.set(this.addressNow(), excel.answering);
      excel.onCalculate(++excel.calculations);
    });
  }

  placeNow(): Place {
    return this.find() ?? fail("ItemNotFound");
  }

  addressNow(): string {
    const { sheet, box } = this.placeNow();
    return joinAddress(sheet.name, formatBox(box));
  }

  #derived(of: (place: Place) => Place | undefined): FakeRange {
    return this.context.range(() => of(this.placeNow()));
  }
}

/** An object whose properties can be read once loaded and synced. */
function loadable<P extends Record<string, () => unknown>, R extends object>(
  context: FakeContext,
  properties: P,
  rest?: R,
) {
  let loaded = false;
  const object = {
    load: () =>
      context.queue(() => {
        loaded = true;
        // What is not there is refused at once, not when it is read.
        for (const read of Object.values(properties)) read();
      }),
  };
  for (const [name, read] of Object.entries(properties)) {
    Object.defineProperty(object, name, {
      enumerable: false,
      get: () => (loaded ? read() : fail("PropertyNotLoaded")),
    });
  }
  return Object.defineProperties(object, Object.getOwnPropertyDescriptors(rest ?? {})) as { load(): void } & {
    readonly [K in keyof P]: ReturnType<P[K]>;
  } & R;
}

function typeOf(value: Scalar): string {
  if (value === "") return "Empty";
  return isExcelError(value) ? "Error" : "String";
}

const ERROR_TYPES: Readonly<Record<string, string>> = {
  "#N/A": "NotAvailable",
  "#VALUE!": "Value",
  "#NUM!": "Num",
  "#REF!": "Ref",
  "#NAME?": "Name",
  "#DIV/0!": "Div0",
  "#SPILL!": "Spill",
};

function asJson(value: Scalar): unknown {
  return isExcelError(value)
    ? { type: "Error", basicType: "Error", basicValue: value, errorType: ERROR_TYPES[value] }
    : { type: "String", basicValue: value };
}

/** What formulas spill is used as well. */
function usedOf(sheet: Sheet, answerOf: (cell: Cell) => Scalar[][] | undefined): Place | undefined {
  const boxes = [...sheet.cells]
    .filter(([, cell]) => cell.formula !== undefined || cell.value !== "")
    .map(([key, cell]) => {
      const [row, column] = key.split(",").map(Number) as [number, number];
      const answer = answerOf(cell);
      return { row, column, bottom: row + (answer?.length ?? 1), right: column + (answer?.[0]!.length ?? 1) };
    });
  if (boxes.length === 0) return undefined;
  const row = Math.min(...boxes.map((box) => box.row));
  const column = Math.min(...boxes.map((box) => box.column));
  const rows = Math.max(...boxes.map((box) => box.bottom)) - row;
  return { sheet, box: { row, column, rows, columns: Math.max(...boxes.map((box) => box.right)) - column } };
}

function boxOf(local: string): Box {
  return parseBox(local) ?? fail("InvalidArgument");
}

function fail(code: string): never {
  throw new FakeError(code);
}

function isAtLeast(has: string | undefined, version: string): boolean {
  if (has === undefined) return false;
  const [major, minor] = has.split(".").map(Number) as [number, number];
  const [wantedMajor, wantedMinor] = version.split(".").map(Number) as [number, number];
  return major > wantedMajor || (major === wantedMajor && minor >= wantedMinor);
}
