/** The grid, drawn and calculated by Univer. This file and its neighbours are the only ones that know Univer. */
import {
  CellValueType,
  CommandType,
  HorizontalAlign,
  ICommandService,
  IUndoRedoService,
  IUniverInstanceService,
  type DocumentDataModel,
  Injector,
  InterceptorEffectEnum,
  LifecycleService,
  LifecycleStages,
  Univer,
  UniverInstanceType,
  mergeLocales,
  numfmt,
  type ICellData,
  type ICellDataForSheetInterceptor,
  type ICommandInfo,
  type IExecutionOptions,
  type IRange,
  type IStyleData,
  type Nullable,
  type IWorkbookData,
  type Workbook,
} from "@univerjs/core";
import { FUniver } from "@univerjs/core/facade";
import {
  AFTER_CELL_EDIT,
  CalculationMode,
  CellAlertManagerService,
  FormulaDataModel,
  IActiveDirtyManagerService,
  IDefinedNamesService,
  IDescriptionService,
  IEditorBridgeService,
  IFunctionService,
  IRenderManagerService,
  INTERCEPTOR_POINT,
  LexerTreeBuilder,
  SetFormulaCalculationNotificationMutation,
  SetFormulaCalculationStartMutation,
  SetRangeValuesMutation,
  SetTriggerFormulaCalculationStartMutation,
  SheetInterceptorService,
  SheetSkeletonManagerService,
  SHEET_VIEWPORT_KEY,
  UniverSheetsCorePreset,
  sequenceNodeType,
  type ISetFormulaCalculationNotificationMutation,
  type ISetRangeValuesMutationParams,
} from "@univerjs/preset-sheets-core";
import { defaultTheme } from "@univerjs/themes";
import "@univerjs/preset-sheets-core/lib/index.css";
import {
  a1,
  columnRuns,
  contains,
  parseA1,
  qualifiedA1,
  splitSheet,
  type CellAddress,
  type RangeAddress,
} from "../addresses";
import { cellError, isCellError, type AnswerCell, type CellError, type Scalar } from "../cells";
import type { SeenBook, SeenFile } from "../../xlsx/parts/seen-book";
import type { ExampleSheet } from "../example";
import { Behaviour } from "../host/behaviour";
import { Charts, type Chart } from "../host/charts";
import { HostError } from "../host/host-object";
import type { CellContent, Input, SheetInfo } from "../host/sheet-model";
import type { FunctionMetadata } from "../metadata";
import type { Tag } from "../page/speech";
import { gridWordsIn, type GridWords } from "./grid-words";
import { AddInFunction } from "./add-in-function";
import { CellDetails } from "./cell-details";
import { ChartLayer, type Sight } from "./chart-layer";
import { functionHint, isOffered } from "./function-hints";
import type { Evaluate, Grid, GridEvents } from "./grid";
import { plainNumbers } from "./numbers-in-formulas";
import { movedLines, type MovedLines } from "./moved-lines";
import { seenBook, seenData } from "./seen-data";
import { SharedFormulas } from "./shared-formulas";
import { SpillGuard } from "./spill-guard";
import { typedFormula } from "./typed-formula";
import { errorCodeOf } from "./value-objects";
import { workbookData } from "./workbook-data";

const WORKBOOK_ID = "workbook";
/** Excel's have a million rows; these hold whatever the add-in writes. */
const ADDED_SHEET = { rowCount: 20_000, columnCount: 50 };

/** Univer waits 100 ms after a change before it calculates; a little more tells that it will not. */
const QUIET_MS = 160;
/** Between the interceptor that fills in spilled values (100) and the one that applies number formats (10). */
const DETAILS_PRIORITY = 90;
const MOVING =
  /^sheet\.mutation\.((insert|remove|move)-(row|rows|col|columns)|(move|reorder)-range|(insert|remove)-sheet)$/;
const PIXELS_A_POINT = 96 / 72;
/** A chart that comes or goes, for undo and redo. */
const CHART_SHOWN = "workbook.mutation.chart-shown";
const SELECTION_SET = "sheet.operation.set-selections";
/** A new content takes the place of the formula and the text that were there. */
const EMPTY: ICellData = { f: null, si: null, p: null, v: null };
const LOCAL = { onlyLocal: true } as const;
/** Univer's key of the popup over a cell with an error. */
const FORMULA_ALERT = "SHEET_FORMULA_ALERT";
const ERROR_MARK = { tl: { color: "#107C41", size: 6 } } as const;

/** Layout that the grid works out by itself is no change of anybody's. */
const OWN_CHANGES = /^sheet\.mutation\.set-worksheet-row-(?:auto-height|is-auto-height)$/;
const NOTE_MARK = { tr: { color: "#C00000", size: 6 } } as const;

/** What a grid opens with: a workbook as it stood in a grid, a file, or the example. */
export interface GridOpening {
  readonly name: string;
  readonly example: readonly ExampleSheet[];
  readonly file?: SeenFile | undefined;
  readonly snapshot?: object | undefined;
}

function openingData({ name, example, file, snapshot }: GridOpening): IWorkbookData {
  if (snapshot) return { ...(snapshot as IWorkbookData), id: WORKBOOK_ID };
  return file ? seenData(WORKBOOK_ID, name, file) : workbookData(WORKBOOK_ID, name, example);
}

/** Resolves when the grid is drawn; before that Univer does not calculate. */
export async function createUniverGrid(
  container: HTMLElement,
  opening: GridOpening,
  events: GridEvents,
  language: Tag,
): Promise<Grid> {
  const grid = new UniverGrid(container, openingData(opening), events, await gridWordsIn(language));
  await grid.drawn;
  return grid;
}

class UniverGrid implements Grid {
  readonly #univer: Univer;
  readonly #api: FUniver;
  readonly #injector: Injector;
  readonly drawn: Promise<void>;
  readonly behaviour = new Behaviour();
  readonly charts = new Charts(this);
  readonly #chartLayer: ChartLayer;
  readonly #details = new CellDetails();
  readonly #spills = new SpillGuard();
  readonly #shared = new SharedFormulas((sheetId) => this.#sheet(sheetId).getSheet().getCellMatrix());
  #isRunning = false;
  /** Something has changed and waits for F9. */
  #waits = false;
  #lastChangeAt = performance.now();

  constructor(
    container: HTMLElement,
    data: IWorkbookData,
    private readonly events: GridEvents,
    { locale, words }: GridWords,
  ) {
    const univer = new Univer({
      theme: defaultTheme,
      locale,
      locales: { [locale]: mergeLocales(words) },
    });
    const preset = UniverSheetsCorePreset({
      container,
      header: true,
      toolbar: false,
      disableAutoFocus: true,
      // The functions are not registered yet; the first calculation follows their registration.
      formula: { initialFormulaComputing: CalculationMode.NO_CALCULATION },
    });
    for (const plugin of preset.plugins) {
      if (Array.isArray(plugin)) univer.registerPlugin(plugin[0], plugin[1]);
      else univer.registerPlugin(plugin);
    }
    univer.createUnit(UniverInstanceType.UNIVER_SHEET, data);
    this.#univer = univer;
    this.#injector = univer.__getInjector();
    this.#api = FUniver.newAPI(univer);
    this.drawn = this.#injector.get(LifecycleService).onStage(LifecycleStages.Rendered);
    this.#chartLayer = new ChartLayer({
      charts: this.charts,
      sheetInFront: () => this.activeSheet().id,
      sight: () => this.#sight(),
    });
    this.#showCharts();
    this.#watchCommands();
    this.#explainErrors();
    this.#showDetails();
    this.#readNumbers();
    this.#keepTypedFormulas();
  }

  registerFunctions(functions: readonly FunctionMetadata[], evaluate: Evaluate): void {
    const withDetails: Evaluate = (cell, fn, args) => {
      const answer = evaluate(cell, fn, args);
      this.#details.keep(cell, answer);
      this.#spills.note(cell, answer);
      return answer;
    };
    const executors = functions.map((fn) => new AddInFunction(fn, withDetails));
    this.#injector.get(IFunctionService).registerExecutors(...executors);
    this.#injector
      .get(IDescriptionService)
      .registerDescriptions(functions.filter(isOffered).map(functionHint));
    this.#calculate(true, []);
  }

  sheets(): readonly SheetInfo[] {
    return this.#workbook
      .getSheets()
      .map((sheet) => ({ id: sheet.getSheetId(), name: sheet.getSheetName() }));
  }

  activeSheet(): SheetInfo {
    const sheet = this.#workbook.getActiveSheet();
    return { id: sheet.getSheetId(), name: sheet.getSheetName() };
  }

  activate(sheetId: string): void {
    this.#workbook.setActiveSheet(this.#sheet(sheetId));
    this.events.onSelect();
  }

  addSheet(name: string | undefined): SheetInfo {
    const active = this.#workbook.getActiveSheet();
    const sheet = this.#workbook.insertSheet(name, { sheet: ADDED_SHEET });
    // Univer goes to a new sheet, Excel does not.
    this.#workbook.setActiveSheet(active);
    return { id: sheet.getSheetId(), name: sheet.getSheetName() };
  }

  removeSheet(sheetId: string): void {
    this.#workbook.deleteSheet(this.#sheet(sheetId));
  }

  selection(): RangeAddress {
    const sheet = this.#workbook.getActiveSheet();
    const range = sheet.getActiveRange();
    const sheetId = sheet.getSheetId();
    if (!range) return { sheetId, row: 0, column: 0, rows: 1, columns: 1 };
    return {
      sheetId,
      row: range.getRow(),
      column: range.getColumn(),
      rows: range.getHeight(),
      columns: range.getWidth(),
    };
  }

  select(range: RangeAddress): void {
    if (this.activeSheet().id !== range.sheetId) this.#workbook.setActiveSheet(this.#sheet(range.sheetId));
    this.#range(range).activate();
    this.events.onSelect();
  }

  usedRange(sheetId: string): RangeAddress | undefined {
    const sheet = this.#sheet(sheetId);
    const spills = this.#spillRanges(sheetId);
    const bottom = Math.max(sheet.getLastRow(), ...spills.map(({ endRow }) => endRow));
    const right = Math.max(sheet.getLastColumn(), ...spills.map(({ endColumn }) => endColumn));
    const isEmpty = bottom <= 0 && right <= 0 && this.cell({ sheetId, row: 0, column: 0 }).value === null;
    return isEmpty ? undefined : { sheetId, row: 0, column: 0, rows: bottom + 1, columns: right + 1 };
  }

  read(range: RangeAddress): readonly (readonly CellContent[])[] {
    return Array.from({ length: range.rows }, (_, row) =>
      Array.from({ length: range.columns }, (_, column) =>
        this.cell({ sheetId: range.sheetId, row: range.row + row, column: range.column + column }),
      ),
    );
  }

  spillAt({ sheetId, row, column }: CellAddress): RangeAddress | undefined {
    return this.#spillRanges(sheetId)
      .map((range) => fromUniver(sheetId, range))
      .find((box) => contains(box, row, column) && box.rows * box.columns > 1);
  }

  precedents(address: CellAddress): readonly RangeAddress[] {
    const { formula } = this.cell(address);
    if (!formula) return [];
    const nodes = this.#api.getFormula().sequenceNodesBuilder(formula.slice(1));
    return nodes.flatMap((node) => {
      if (typeof node === "string") return [];
      if (node.nodeType === sequenceNodeType.DEFINED_NAME) return this.#named(node.token, address.sheetId);
      if (node.nodeType !== sequenceNodeType.REFERENCE) return [];
      const { sheet, local } = splitSheet(node.token);
      const box = parseA1(local);
      const sheetId =
        sheet === undefined ? address.sheetId : this.sheets().find(({ name }) => name === sheet)?.id;
      return box && sheetId !== undefined ? [{ ...box, sheetId }] : [];
    });
  }

  cell(address: CellAddress): CellContent {
    const worksheet = this.#sheet(address.sheetId).getSheet();
    const raw = worksheet.getCellRaw(address.row, address.column);
    const shown = worksheet.getCell(address.row, address.column);
    const value = scalarOf(raw?.v == null ? this.#spilled(address) : raw);
    return {
      value: this.#withMessage(address, value),
      formula: raw ? this.#formulaOf(address, raw) : undefined,
      text: shown?.v == null ? "" : textOf(shown),
      numberFormat: (raw && this.#styleOf(raw)?.n?.pattern) || "General",
    };
  }

  detail(address: CellAddress): AnswerCell | undefined {
    return this.#details.of(address, this.cell(address).value);
  }

  write(range: RangeAddress, inputs: readonly (readonly Input[])[]): void {
    const cells: Record<number, Record<number, ICellData>> = {};
    for (const [row, line] of inputs.entries()) {
      for (const [column, input] of line.entries()) {
        if (input !== null) (cells[range.row + row] ??= {})[range.column + column] = cellDataOf(input);
      }
    }
    this.#sheet(range.sheetId).getRange(a1(range)).setValues(cells);
  }

  clear(range: RangeAddress): void {
    this.#range(range).clearContent();
  }

  setNumberFormats(range: RangeAddress, formats: readonly (readonly (string | null)[])[]): void {
    for (const [row, line] of formats.entries()) {
      for (const [column, format] of line.entries()) {
        if (format === null) continue;
        const cell = { sheetId: range.sheetId, row: range.row + row, column: range.column + column };
        // Univer makes a number of a TRUE whose format is set, even to the one it has.
        if (format === this.cell(cell).numberFormat) continue;
        this.#range({ ...cell, rows: 1, columns: 1 }).setNumberFormat(format === "General" ? "" : format);
      }
    }
  }

  fitColumns(range: RangeAddress): void {
    this.#sheet(range.sheetId).autoResizeColumns(range.column, range.columns);
  }

  columnWidth(range: RangeAddress): number | undefined {
    const sheet = this.#sheet(range.sheetId);
    const first = sheet.getColumnWidth(range.column);
    for (let at = 1; at < range.columns; at++)
      if (sheet.getColumnWidth(range.column + at) !== first) return undefined;
    return first / PIXELS_A_POINT;
  }

  setColumnWidth(range: RangeAddress, width: number): void {
    this.#sheet(range.sheetId).setColumnWidths(range.column, range.columns, width * PIXELS_A_POINT);
  }

  setBold(range: RangeAddress, isBold: boolean): void {
    this.#range(range).setFontWeight(isBold ? "bold" : "normal");
  }

  setWrap(range: RangeAddress, isWrapped: boolean): void {
    this.#range(range).setWrap(isWrapped);
  }

  alignToTop(range: RangeAddress): void {
    this.#range(range).setVerticalAlignment("top");
  }

  fitRows(range: RangeAddress): void {
    this.#sheet(range.sheetId).setRowAutoHeight(range.row, range.rows);
  }

  freezeRows(sheetId: string, rows: number): void {
    this.#sheet(sheetId).setFrozenRows(rows);
  }

  sizeTo(start: RangeAddress, end: RangeAddress): { width: number; height: number } {
    const sheet = this.#sheet(start.sheetId);
    const sum = (from: number, count: number, sizeOf: (at: number) => number): number =>
      Array.from({ length: count }, (_, at) => sizeOf(from + at)).reduce((all, one) => all + one, 0);
    const [columns, rows] = [end.column + end.columns - start.column, end.row + end.rows - start.row];
    return {
      width: sum(start.column, columns, (at) => sheet.getColumnWidth(at)) / PIXELS_A_POINT,
      height: sum(start.row, rows, (at) => sheet.getRowHeight(at)) / PIXELS_A_POINT,
    };
  }

  markDirty(range: RangeAddress): void {
    this.events.onRefresh((cell) => cell.sheetId === range.sheetId && contains(range, cell.row, cell.column));
    this.#calculate(false, [range]);
  }

  recalculate(): void {
    this.events.onRefresh(() => true);
    this.#calculate(true, []);
  }

  calculateNow(): void {
    if (!this.#waits) return;
    this.#waits = false;
    this.#calculate(true, []);
  }

  defineName(name: string, range: RangeAddress, ofSheet: string | undefined): void {
    const ref = qualifiedA1(this.#sheet(range.sheetId).getSheetName(), range);
    const named = this.#workbook.newDefinedNameBuilder().setName(name).setRef(ref);
    const scoped = ofSheet === undefined ? named : named.setScopeToWorksheet(this.#sheet(ofSheet));
    this.#workbook.insertDefinedNameBuilder(scoped.build());
  }

  snapshot(): object {
    return this.#workbook.save();
  }

  seen(opened: SeenBook): SeenBook {
    const cells = this.#injector.get(FormulaDataModel).getArrayFormulaCellData()[WORKBOOK_ID];
    return seenBook(
      {
        data: this.#workbook.save(),
        formulaOf: (sheetId, row, column, cell) => this.#formulaOf({ sheetId, row, column }, cell),
        spills: (sheetId) => this.#spillRanges(sheetId),
        filled: (sheetId, row, column) => cells?.[sheetId]?.[row]?.[column],
      },
      opened,
    );
  }

  dispose(): void {
    this.#univer.dispose();
  }

  recalculateCells(cells: readonly CellAddress[]): void {
    this.#calculate(false, columnRuns(cells));
  }

  isCalculating(): boolean {
    return this.events.isAsking() || this.#isRunning || performance.now() - this.#lastChangeAt < QUIET_MS;
  }

  format(value: number, numberFormat: string): string {
    return numfmt.format(numberFormat, value);
  }

  command(id: string, parameters?: object): Promise<boolean> {
    const { id: subUnitId } = this.activeSheet();
    return this.#injector
      .get(ICommandService)
      .executeCommand(id, { unitId: WORKBOOK_ID, subUnitId, ...parameters });
  }

  undo(): void {
    void this.#api.undo();
  }

  redo(): void {
    void this.#api.redo();
  }

  /** A name of the formula's own sheet goes before one of the workbook. */
  #named(token: string, sheetId: string): RangeAddress[] {
    const names = Object.values(
      this.#injector.get(IDefinedNamesService).getDefinedNameMap(WORKBOOK_ID) ?? {},
    );
    const known = names.filter(({ name }) => name.toLowerCase() === token.toLowerCase());
    const isSheet = (id: string | undefined): boolean => this.sheets().some((sheet) => sheet.id === id);
    const meant =
      known.find(({ localSheetId }) => localSheetId === sheetId) ??
      known.find(({ localSheetId }) => !isSheet(localSheetId));
    const { sheet, local } = splitSheet(meant?.formulaOrRefString.replace(/^=/, "") ?? "");
    const box = parseA1(local);
    const on = sheet === undefined ? sheetId : this.sheets().find(({ name }) => name === sheet)?.id;
    return box && on !== undefined ? [{ ...box, sheetId: on }] : [];
  }

  /** A filled cell holds the id of the formula it was filled from, and no text of its own. */
  #formulaOf({ sheetId, row, column }: CellAddress, raw: ICellData): string | undefined {
    if (raw.f) return raw.f;
    const origin = raw.si ? this.#shared.originOf(sheetId, raw.si) : undefined;
    if (!origin) return undefined;
    return this.#api
      .getFormula()
      .moveFormulaRefOffset(origin.formula, column - origin.column, row - origin.row);
  }

  get #workbook() {
    const workbook = this.#api.getWorkbook(WORKBOOK_ID);
    if (!workbook) throw new Error("The workbook is closed.");
    return workbook;
  }

  #sheet(sheetId: string) {
    const sheet = this.#workbook.getSheetBySheetId(sheetId);
    if (!sheet) throw new HostError("ItemNotFound", `There is no worksheet ${sheetId}.`);
    return sheet;
  }

  #range(range: RangeAddress) {
    return this.#sheet(range.sheetId).getRange(range.row, range.column, range.rows, range.columns);
  }

  #spilled({ sheetId, row, column }: CellAddress): Nullable<ICellData> {
    return this.#injector.get(FormulaDataModel).getArrayFormulaCellData()[WORKBOOK_ID]?.[sheetId]?.[row]?.[
      column
    ];
  }

  #spillRanges(sheetId: string): readonly IRange[] {
    const byRow = this.#injector.get(FormulaDataModel).getArrayFormulaRange()[WORKBOOK_ID]?.[sheetId] ?? {};
    return Object.values(byRow).flatMap((line) =>
      Object.values<IRange>((line ?? {}) as Record<string, IRange>),
    );
  }

  #withMessage(address: CellAddress, value: Scalar): Scalar {
    if (!isCellError(value)) return value;
    const detail = this.#details.of(address, value)?.value;
    return isCellError(detail) ? detail : value;
  }

  /** Asks Univer to calculate; it gathers such requests for 100 ms. */
  #calculate(forceCalculation: boolean, ranges: readonly RangeAddress[]): void {
    const dirtyRanges = ranges.map((range) => ({
      unitId: WORKBOOK_ID,
      sheetId: range.sheetId,
      range: {
        startRow: range.row,
        endRow: range.row + range.rows - 1,
        startColumn: range.column,
        endColumn: range.column + range.columns - 1,
      },
    }));
    const params = {
      forceCalculation,
      dirtyRanges,
      dirtyNameMap: {},
      dirtyDefinedNameMap: {},
      dirtySuperTableMap: {},
      dirtyUnitFeatureMap: {},
      dirtyUnitOtherFormulaMap: {},
      clearDependencyTreeCache: {},
    };
    this.#injector
      .get(ICommandService)
      .syncExecuteCommand(SetTriggerFormulaCalculationStartMutation.id, params, LOCAL);
  }

  #watchCommands(): void {
    const commands = this.#injector.get(ICommandService);
    const isChange = this.#holdChanges();
    commands.beforeCommandExecuted((command) => {
      if (command.id !== SetFormulaCalculationStartMutation.id) return;
      this.#isRunning = true;
      this.events.onPassBegins();
    });
    commands.onCommandExecuted((command, options) => {
      this.#chartLayer.update();
      if (options?.["applyFormulaCalculationResult"]) return;
      if (isChange(command.id)) this.#lastChangeAt = performance.now();
      if (isOfSomebody(command, options)) this.events.onChange();
      if (command.id === SetRangeValuesMutation.id && !options?.["fromFormula"]) this.#edited(command);
      if (command.id === SetFormulaCalculationNotificationMutation.id) this.#notified(command);
      if (command.id === SELECTION_SET) this.events.onSelect();
      const lines = movedLines(command);
      if (lines) this.charts.moved(lines.sheetId, lines.axis, lines.from, lines.count);
      if (MOVING.test(command.id)) this.#moved(lines);
    });
  }

  #showCharts(): void {
    const commands = this.#injector.get(ICommandService);
    commands.registerCommand({
      id: CHART_SHOWN,
      type: CommandType.MUTATION,
      handler: (_, { chart, isShown }: { chart: string; isShown: boolean }) => {
        this.charts.show(chart, isShown);
        return true;
      },
    });
    this.charts.onStep = ({ id: chart }: Chart, isShown) =>
      this.#injector.get(IUndoRedoService).pushUndoRedo({
        unitID: WORKBOOK_ID,
        undoMutations: [{ id: CHART_SHOWN, params: { chart, isShown: !isShown } }],
        redoMutations: [{ id: CHART_SHOWN, params: { chart, isShown } }],
      });
    this.#api.addEvent(this.#api.Event.Scroll, () => this.#chartLayer.update());
    this.#api.addEvent(this.#api.Event.SheetSkeletonChanged, () => this.#chartLayer.update());
    void this.drawn.then(() => {
      const canvas = this.#render()?.engine.getCanvasElement();
      if (canvas) this.#chartLayer.cover(canvas);
    });
  }

  #render() {
    return this.#injector.get(IRenderManagerService).getRenderById(WORKBOOK_ID);
  }

  /** Undefined while the grid is not drawn. */
  #sight(): Sight | undefined {
    const render = this.#render();
    const skeleton = render?.with(SheetSkeletonManagerService).getSkeleton(this.activeSheet().id);
    const view = render?.scene.getViewport(SHEET_VIEWPORT_KEY.VIEW_MAIN);
    if (!render || !skeleton || !view) return undefined;
    const { rowHeaderWidth, columnHeaderHeight } = skeleton;
    const zoom = render.scene.scaleX;
    return {
      inset: { left: rowHeaderWidth * zoom, top: columnHeaderHeight * zoom },
      zoom,
      placeOf: ({ row, column }) => {
        const { startX, startY } = skeleton.getCellWithCoordByIndex(row, column);
        return {
          x: (startX - rowHeaderWidth - view.viewportScrollX) * zoom,
          y: (startY - columnHeaderHeight - view.viewportScrollY) * zoom,
        };
      },
    };
  }

  /** Where a person calculates by hand no change starts a calculation; only what is asked for does. */
  #holdChanges(): (command: string) => boolean {
    const dirty = this.#injector.get(IActiveDirtyManagerService);
    const conversionOf = dirty.get.bind(dirty);
    dirty.get = (command) => {
      const isAsked = command === SetTriggerFormulaCalculationStartMutation.id;
      const conversion = conversionOf(command);
      if (!conversion || isAsked || this.behaviour.calculationMode !== "Manual") return conversion;
      this.#waits = true;
      return undefined;
    };
    return (command) => conversionOf(command) !== undefined;
  }

  #moved(lines: MovedLines | undefined): void {
    this.#shared.forgetAll();
    this.#details.forgetAll();
    this.#spills.forgetAll();
    this.events.onMove(lines);
    this.#calculate(true, []);
  }

  #edited(command: Readonly<ICommandInfo>): void {
    const { subUnitId, cellValue } = command.params as ISetRangeValuesMutationParams;
    this.#shared.forget(subUnitId);
    const entered: RangeAddress[] = [];
    for (const [row, line] of Object.entries(cellValue ?? {})) {
      for (const column of Object.keys((line ?? {}) as object)) {
        const cell = { sheetId: subUnitId, row: Number(row), column: Number(column) };
        this.#details.forget(cell);
        this.events.onEdit(cell);
        if (isFormulaIn(line, column)) entered.push({ ...cell, rows: 1, columns: 1 });
      }
    }
    // A formula that is entered is calculated, by hand or not.
    if (this.behaviour.calculationMode === "Manual" && entered.length > 0) this.#calculate(false, entered);
  }

  #notified(command: Readonly<ICommandInfo>): void {
    const { functionsExecutedState } = command.params as ISetFormulaCalculationNotificationMutation;
    if (functionsExecutedState === undefined) return;
    this.#isRunning = false;
    this.#lastChangeAt = Math.max(this.#lastChangeAt, performance.now() - QUIET_MS / 2);
    this.events.onPassEnds();
    // Univer leaves the dependents of a spill that became smaller with the old cells; a full pass corrects them.
    if (this.#spills.takeShrunk()) this.#calculate(true, []);
  }

  /** Univer tells in general words what an error over which the pointer rests means; the add-in tells what is wrong. */
  #explainErrors(): void {
    const alerts = this.#injector.get(CellAlertManagerService);
    let hovered: CellAddress | undefined;
    let isReplacing = false;
    this.#api.addEvent(this.#api.Event.CellHover, ({ worksheet, row, column }) => {
      hovered = { sheetId: worksheet.getSheetId(), row, column };
    });
    alerts.currentAlert$.subscribe((shown) => {
      const general = shown.find(([key]) => key === FORMULA_ALERT)?.[1].alert;
      const value = hovered && this.cell(hovered).value;
      if (isReplacing || !general || !hovered || !isCellError(value) || !value.message) return;
      isReplacing = true;
      const location = { ...general.location, row: hovered.row, col: hovered.column };
      const height = 56 + 18 * Math.ceil(value.message.length / 38);
      alerts.showAlert({
        ...general,
        location,
        title: value.error,
        message: value.message,
        width: 280,
        height,
      });
      isReplacing = false;
    });
  }

  /** Shows the number format of an answer in a cell that has none of its own, and marks errors that have a message. */
  #showDetails(): void {
    this.#injector.get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
      priority: DETAILS_PRIORITY,
      effect: InterceptorEffectEnum.Value | InterceptorEffectEnum.Style,
      handler: (cell, location, next) => {
        const address = { sheetId: location.subUnitId, row: location.row, column: location.col };
        const hasNote = this.events.hasNote(address);
        if (cell?.v == null) return next(hasNote ? { ...cell, markers: NOTE_MARK } : cell);
        const own = cell === location.rawData ? { ...cell } : cell;
        const shown = this.#decorated(address, own);
        return next(hasNote ? { ...shown, markers: { ...shown.markers, ...NOTE_MARK } } : shown);
      },
    });
  }

  #readNumbers(): void {
    const lexer = this.#injector.get(LexerTreeBuilder);
    const build = lexer.treeBuilder.bind(lexer);
    // Only a formula read to be calculated is spelled otherwise; the cell keeps what was typed.
    lexer.treeBuilder = (formula, toCalculate = true, names) =>
      build(toCalculate ? plainNumbers(formula) : formula, toCalculate, names);
  }

  #keepTypedFormulas(): void {
    // The add-in's names that are not offered are functions all the same.
    const functions = this.#injector.get(IFunctionService);
    const lexer = this.#injector.get(LexerTreeBuilder);
    this.#injector.get(SheetInterceptorService).writeCellInterceptor.intercept(AFTER_CELL_EDIT, {
      handler: (cell, _, next) => {
        const typed = this.#typedText();
        const nodes = cell?.f && typed?.startsWith("=") ? lexer.sequenceNodesBuilder(typed) : undefined;
        if (!cell || !typed || !nodes) return next(cell);
        return next({ ...cell, f: typedFormula(typed, nodes, (name) => functions.hasExecutor(name)) });
      },
    });
  }

  /** What stands in the editor, without the end of paragraph that Univer's documents have. */
  #typedText(): string | undefined {
    const editor = this.#injector.get(IEditorBridgeService).getCurrentEditorId();
    const instances = this.#injector.get(IUniverInstanceService);
    const text = editor && instances.getUnit<DocumentDataModel>(editor, UniverInstanceType.UNIVER_DOC);
    return (text || undefined)?.getBody()?.dataStream.replace(/\r\n$/, "");
  }

  #decorated(address: CellAddress, cell: ICellDataForSheetInterceptor): ICellDataForSheetInterceptor {
    const value = scalarOf(cell);
    const detail = this.#details.of(address, value);
    if (isCellError(value)) return this.#markedError(cell, value, detail);
    return detail?.numberFormat ? this.#formatted(cell, detail.numberFormat) : cell;
  }

  /** Centred, as Excel shows errors, with a mark in the corner when there is more to say. */
  #markedError(
    cell: ICellDataForSheetInterceptor,
    { error }: CellError,
    detail: AnswerCell | undefined,
  ): ICellDataForSheetInterceptor {
    const hasMessage = error !== "#BUSY!" && isCellError(detail?.value) && detail.value.message !== "";
    const s = { ...this.#styleOf(cell), ht: HorizontalAlign.CENTER };
    return { ...cell, v: error, s, ...(hasMessage ? { markers: ERROR_MARK } : {}) };
  }

  #formatted(cell: ICellDataForSheetInterceptor, pattern: string): ICellDataForSheetInterceptor {
    const style = this.#styleOf(cell);
    return style?.n?.pattern ? cell : { ...cell, s: { ...style, n: { pattern } } };
  }

  #styleOf(cell: ICellData): Nullable<IStyleData> {
    const instances = this.#injector.get(IUniverInstanceService);
    return instances
      .getUnit<Workbook>(WORKBOOK_ID, UniverInstanceType.UNIVER_SHEET)
      ?.getStyles()
      .getStyleByCell(cell);
  }
}

/** A person or the add-in changed the workbook; what the grid works out is no change. */
function isOfSomebody({ id }: Readonly<ICommandInfo>, options: Nullable<IExecutionOptions>): boolean {
  return id.startsWith("sheet.mutation.") && !options?.["fromFormula"] && !OWN_CHANGES.test(id);
}

function isFormulaIn(line: unknown, column: string): boolean {
  const cell = (line as Record<string, Nullable<ICellData>> | null)?.[column];
  return !!(cell?.f ?? cell?.si);
}

function scalarOf(cell: Nullable<ICellData>): Scalar {
  const value = cell?.v;
  if (value == null) return null;
  const code = errorCodeOf(value);
  if (code) return cellError(code);
  if (cell?.t === CellValueType.BOOLEAN) return value === 1 || value === true || value === "TRUE";
  return cell?.t === CellValueType.NUMBER ? Number(value) : value;
}

function textOf(cell: ICellData): string {
  const value = scalarOf(cell);
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return isCellError(value) ? value.error : String(cell.v);
}

function fromUniver(sheetId: string, range: IRange): RangeAddress {
  return {
    sheetId,
    row: range.startRow,
    column: range.startColumn,
    rows: range.endRow - range.startRow + 1,
    columns: range.endColumn - range.startColumn + 1,
  };
}

function cellDataOf(input: Exclude<Input, null>): ICellData {
  if (input === "") return { ...EMPTY, v: null };
  if (typeof input === "boolean") return { ...EMPTY, v: input ? 1 : 0, t: CellValueType.BOOLEAN };
  if (typeof input === "number") return { ...EMPTY, v: input };
  if (input.startsWith("'")) return { ...EMPTY, v: input.slice(1), t: CellValueType.FORCE_STRING };
  return input.startsWith("=") && input.length > 1 ? { ...EMPTY, f: input } : { ...EMPTY, v: input };
}
