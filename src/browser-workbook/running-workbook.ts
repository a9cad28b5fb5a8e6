/** One workbook with the add-in's page beside it: the grid, the host that plays Excel, and what lies between. */
import type { SeenFile } from "../xlsx/parts/seen-book";
import { a1, parseA1, type CellAddress } from "./addresses";
import { cellError, singleAnswer } from "./cells";
import { exampleIn, OPENING_CELL } from "./example";
import { behaveAs } from "./files/file-behaviour";
import type { StoredNote } from "./files/session-store";
import { FunctionBridge } from "./grid/function-bridge";
import type { Grid } from "./grid/grid";
import type { MovedLines } from "./grid/moved-lines";
import { Actions } from "./host/actions";
import { isSpillInTable } from "./host/behaviour";
import { CustomFunctions } from "./host/custom-functions";
import { DocumentParts } from "./host/document-parts";
import { DocumentSettings, type Pairs } from "./host/document-settings";
import { AddInFrame } from "./host/frame";
import { commentsOf } from "./host/objects/comments";
import { rangeByReference } from "./host/objects/range";
import { serviceObject, type RuntimeState } from "./host/objects/services";
import { workbookObject } from "./host/objects/workbook";
import { playedExcel } from "./host/played-excel";
import type { UnsupportedCalls } from "./host/unsupported";
import type { FunctionMetadata } from "./metadata";
import { element } from "./page/elements";
import type { Inspector } from "./page/inspector";
import { hearKeysOf } from "./page/keys";
import type { Pane } from "./page/pane";
import { leavePane } from "./page/regions";
import { spoken, words } from "./page/speech";
import { Progress } from "./progress";

const CONTROL_ID = "{6d0f2b7e-8c1a-4e53-9b42-5f7a1c3e90d8}";
const ADD_IN_NAME = "SSB for Excel";
/** Excel's numbers of the events that the add-in can listen for here. */
const EXCEL_EVENT = { selectionChanged: 14, visibilityChanged: 65539 } as const;

/** What a workbook opens with. */
export interface Opening {
  readonly name: string;
  /** Without it the example. */
  readonly file?: SeenFile | undefined;
  /** The grid as it stood; without it the file's cells. */
  readonly snapshot?: object | undefined;
  readonly settings: Pairs;
  readonly parts: Pairs;
  readonly notes: readonly StoredNote[];
}

/** The page around it. */
export interface Surroundings {
  readonly locale: string;
  readonly functions: Promise<readonly FunctionMetadata[]>;
  readonly pane: Pane;
  readonly inspector: Inspector;
  readonly unsupported: UnsupportedCalls;
  /** Cells, notes or their look are others than before. */
  readonly onChange: () => void;
  readonly keepSettings: (settings: Pairs) => Promise<void>;
  readonly keepParts: (parts: Pairs) => void;
}

export class RunningWorkbook {
  readonly functions: CustomFunctions;
  readonly actions: Actions;
  readonly settings: DocumentSettings;
  readonly parts: DocumentParts;
  readonly progress: Progress;
  readonly ready: Promise<Grid>;
  /** Undefined while the grid is loading. */
  grid: Grid | undefined;
  /** Sheets of which rows or columns came or went since it was opened. */
  readonly movedSheets = new Set<string>();
  readonly #frame: AddInFrame;
  readonly #bridge: FunctionBridge;
  #announced: { readonly address: string; readonly worksheetId: string } | undefined;

  constructor(
    readonly opening: Opening,
    private readonly around: Surroundings,
  ) {
    const { locale, pane, unsupported } = around;
    this.functions = new CustomFunctions(
      (entries) => this.actions.sendRichApi(entries),
      () => this.#bridge.answersEnd(),
    );
    this.#bridge = new FunctionBridge(
      this.functions,
      { onAnswered: (cells) => this.#answered(cells) },
      (sheetId) => this.grid?.sheets().find((sheet) => sheet.id === sheetId)?.name ?? "",
    );
    this.settings = new DocumentSettings(opening.settings, around.keepSettings);
    this.parts = new DocumentParts(opening.parts, around.keepParts);
    this.#frame = new AddInFrame({
      url: "taskpane.html",
      title: words().frame({ name: ADD_IN_NAME }),
      controlId: CONTROL_ID,
      locale,
      onRequest: (request) => this.actions.handle(request),
    });
    hearKeysOf(this.#frame.element);
    pane.hold(this.#frame.element);
    const services = { functions: this.functions, pane, startup: { state: "Inactive" as RuntimeState } };
    this.ready = this.#openGrid();
    this.progress = new Progress(this.ready);
    this.actions = new Actions({
      origin: window.location.origin,
      identity: {
        controlId: CONTROL_ID,
        name: ADD_IN_NAME,
        documentUrl: `${window.location.origin}/${encodeURIComponent(opening.name)}.xlsx`,
        locale,
        paneIsVisible: () => pane.isVisible(),
      },
      excel: playedExcel(window.location.search),
      // The add-in may call before the grid is there; its calls then wait for it.
      roots: {
        global: async () =>
          workbookObject({ model: await this.ready, parts: this.parts, name: opening.name }),
        service: (name) => serviceObject(name, services),
        byReference: async (id) => rangeByReference(await this.ready, id),
      },
      settings: this.settings,
      unsupported,
      post: (message) => this.#frame.post(message),
      onLeave: leavePane,
    });
  }

  /** In another language. */
  say(): void {
    this.#frame.element.title = words().frame({ name: ADD_IN_NAME });
    if (this.grid) this.around.inspector.showSelected(this.grid);
  }

  paneShown(isVisible: boolean): void {
    const visibility = isVisible ? "Visible" : "Hidden";
    this.actions.sendExcelEvent(EXCEL_EVENT.visibilityChanged, "", { visibility });
  }

  notes(): StoredNote[] {
    if (!this.grid) return [...this.opening.notes];
    return commentsOf(this.grid)
      .all()
      .map(({ cell, text }) => ({ ...cell, text }));
  }

  dispose(): void {
    this.#frame.dispose();
    this.grid?.dispose();
    element("grid").replaceChildren();
  }

  async #openGrid(): Promise<Grid> {
    const { opening, around } = this;
    const [{ createUniverGrid }, metadata] = await Promise.all([
      import(/* webpackChunkName: "grid" */ "./grid/univer-grid"),
      around.functions,
    ]);
    const created = await createUniverGrid(
      element("grid"),
      { ...opening, example: exampleIn(words().example) },
      {
        onSelect: () => this.#selected(),
        onEdit: (cell) => this.#bridge.release(cell),
        onMove: (lines) => this.#moved(lines),
        onRefresh: (isChosen) => this.#bridge.refresh(isChosen),
        isAsking: () => this.#bridge.pending > 0,
        onChange: () => this.grid && around.onChange(),
        hasNote: (cell) => this.grid !== undefined && commentsOf(this.grid).at(cell) !== undefined,
        onPassBegins: () => this.#bridge.beginPass(),
        onPassEnds: () => this.#passEnded(),
      },
      spoken(),
    );
    const { culture, decimalSeparator } = playedExcel(window.location.search);
    Object.assign(created.behaviour, { culture, decimalSeparator });
    if (opening.file) behaveAs(created, opening.file);
    const comments = commentsOf(created);
    for (const { text, ...cell } of opening.notes) comments.add(cell, text);
    comments.changed = around.onChange;
    created.registerFunctions(metadata, (cell, fn, args) => {
      const { answer } = this.#bridge.evaluate(cell, fn, args);
      const room = { ...cell, rows: answer.length, columns: answer[0]?.length ?? 1 };
      return isSpillInTable(created.behaviour, room) ? singleAnswer(cellError("#SPILL!")) : answer;
    });
    const cell = opening.file ? undefined : parseA1(OPENING_CELL);
    const { id } = created.activeSheet();
    created.select({ ...(cell ?? { row: 0, column: 0, rows: 1, columns: 1 }), sheetId: id });
    this.grid = created;
    this.#selected();
    element("skeleton").hidden = true;
    return created;
  }

  #moved(lines: MovedLines | undefined): void {
    this.#bridge.releaseAll();
    const { grid } = this;
    if (!grid || !lines) return;
    const { sheetId, axis, from, count } = lines;
    this.movedSheets.add(sheetId);
    commentsOf(grid).move(sheetId, ({ row, column }) => {
      const at = axis === "row" ? row : column;
      if (at < from) return { row, column };
      if (at < from - count) return undefined;
      return axis === "row" ? { row: row + count, column } : { row, column: column + count };
    });
  }

  #answered(cells: readonly CellAddress[]): void {
    this.progress.answered();
    this.grid?.recalculateCells(cells);
  }

  #passEnded(): void {
    this.#bridge.endPass();
    this.progress.passEnded();
    if (this.grid) this.around.inspector.showSelected(this.grid);
  }

  #selected(): void {
    const { grid } = this;
    if (!grid) return;
    this.around.inspector.showSelected(grid);
    const range = grid.selection();
    const args = { address: a1(range), worksheetId: range.sheetId };
    // The grid says several times that a cell is selected, Excel once.
    if (this.#announced?.address === args.address && this.#announced.worksheetId === args.worksheetId) return;
    this.#announced = args;
    this.actions.sendExcelEvent(EXCEL_EVENT.selectionChanged, range.sheetId, args);
    this.actions.sendSelectionChanged();
  }
}
