/**
 * The browser workbook: puts the add-in's own page beside a grid and plays Excel on the web for it. The add-in's
 * frame loads while the grid's code does.
 */
import "./page/workbook.css";
import { a1, parseA1, type CellAddress } from "./addresses";
import { cellError, singleAnswer } from "./cells";
import { exampleIn, OPENING_CELL } from "./example";
import { FunctionBridge } from "./grid/function-bridge";
import type { Grid } from "./grid/grid";
import { Actions } from "./host/actions";
import { CustomFunctions } from "./host/custom-functions";
import { isSpillInTable } from "./host/behaviour";
import { DocumentParts } from "./host/document-parts";
import { DocumentSettings, localStorageIfAllowed } from "./host/document-settings";
import { AddInFrame } from "./host/frame";
import { rangeByReference } from "./host/objects/range";
import { serviceObject, type RuntimeState } from "./host/objects/services";
import { workbookObject } from "./host/objects/workbook";
import { playedExcel } from "./host/played-excel";
import { UnsupportedCalls } from "./host/unsupported";
import { loadFunctions } from "./metadata";
import { element } from "./page/elements";
import { Inspector } from "./page/inspector";
import { showFrameWords } from "./page/frame-words";
import { loadManifest, readManifest } from "./page/manifest";
import { Pane } from "./page/pane";
import { calculateOnF9 } from "./page/calculate-key";
import { leavePane, moveBetweenRegions } from "./page/regions";
import { Ribbon } from "./page/ribbon";
import { listenToChoice, saying, shownIn, spoken, words, type Tag } from "./page/speech";
import { showUnsupported } from "./page/unsupported-list";
import { Progress } from "./progress";
import { workbookScripting } from "./scripting";

const LOCALES: Readonly<Record<Tag, string>> = { en: "en-US", zh: "zh-CN" };
/** Office is said to be shown in the browser's language, of those the add-in speaks. */
const LOCALE = LOCALES[shownIn()];
const CONTROL_ID = "{6d0f2b7e-8c1a-4e53-9b42-5f7a1c3e90d8}";
const ADD_IN_NAME = "SSB for Excel";
const DOCUMENT_NAME = "Workbook";
/** Excel's numbers of the events that the add-in can listen for here. */
const EXCEL_EVENT = { selectionChanged: 14, visibilityChanged: 65539 } as const;

const ADD_IN_PATIENCE_MS = 20_000;

const unsupported = new UnsupportedCalls();
const inspector = new Inspector();
const functions = new CustomFunctions(
  (entries) => actions.sendRichApi(entries),
  () => bridge.answersEnd(),
);
let opened: Grid | undefined;
let announced: { readonly address: string; readonly worksheetId: string } | undefined;

const bridge = new FunctionBridge(functions, { onAnswered: answered }, sheetName);

const frame = new AddInFrame({
  url: "taskpane.html",
  title: words().frame({ name: ADD_IN_NAME }),
  controlId: CONTROL_ID,
  locale: LOCALE,
  onRequest: (request) => actions.handle(request),
});

const pane = new Pane(frame.element, (isVisible) => {
  ribbon.paneChanged();
  actions.sendExcelEvent(EXCEL_EVENT.visibilityChanged, "", { visibility: isVisible ? "Visible" : "Hidden" });
});

const ribbon = new Ribbon({
  togglePane: () => pane.setVisible(!pane.isVisible()),
  isPaneVisible: () => pane.isVisible(),
  runCommand: (name) => actions.invokeCommand(name),
  recalculate: () => opened?.recalculate(),
  undo: () => opened?.undo(),
  redo: () => opened?.redo(),
});

const parts = new DocumentParts(DOCUMENT_NAME, localStorageIfAllowed());
const services = { functions, pane, startup: { state: "Inactive" as RuntimeState } };

const gridReady = openGrid();
const progress = new Progress(gridReady);

const actions = new Actions({
  origin: window.location.origin,
  identity: {
    controlId: CONTROL_ID,
    name: ADD_IN_NAME,
    documentUrl: `${window.location.origin}/${DOCUMENT_NAME}.xlsx`,
    locale: LOCALE,
    paneIsVisible: () => pane.isVisible(),
  },
  excel: playedExcel(window.location.search),
  // The add-in may call before the grid is there; its calls then wait for it.
  roots: {
    global: async () => workbookObject({ model: await gridReady, parts }),
    service: (name) => serviceObject(name, services),
    byReference: async (id) => rangeByReference(await gridReady, id),
  },
  settings: new DocumentSettings(DOCUMENT_NAME, localStorageIfAllowed()),
  unsupported,
  post: (message) => frame.post(message),
  onLeave: leavePane,
});

window.ssbWorkbook = workbookScripting({
  grid,
  progress,
  ready: progress.settled(),
  unsupportedCalls: () => unsupported.list(),
});

listenToChoice();
showFrameWords();
inspector.say(words().loading);
showUnsupported(unsupported);
moveBetweenRegions(frame.element);
calculateOnF9(frame.element, () => void gridReady.then((ready) => ready.calculateNow(), complain));
loadManifest("../manifest.xml")
  .then((xml) => saying(() => ribbon.show(readManifest(xml, LOCALES[spoken()]))))
  .catch(complain);
saying(() => {
  frame.element.title = words().frame({ name: ADD_IN_NAME });
  if (opened) inspector.showSelected(opened);
});
gridReady.catch(complain);
setTimeout(tellIfSilent, ADD_IN_PATIENCE_MS);

async function openGrid(): Promise<Grid> {
  const [{ createUniverGrid }, metadata] = await Promise.all([
    import(/* webpackChunkName: "grid" */ "./grid/univer-grid"),
    loadFunctions(spoken() === "en" ? "../functions.json" : `../functions.${LOCALES[spoken()]}.json`),
  ]);
  const created = await createUniverGrid(
    element("grid"),
    exampleIn(words().example),
    {
      onSelect: selected,
      onEdit: (cell) => bridge.release(cell),
      onMove: () => bridge.releaseAll(),
      onRefresh: (isChosen) => bridge.refresh(isChosen),
      isAsking: () => bridge.pending > 0,
      onPassBegins: () => bridge.beginPass(),
      onPassEnds: passEnded,
    },
    spoken(),
  );
  const { culture, decimalSeparator } = playedExcel(window.location.search);
  Object.assign(created.behaviour, { culture, decimalSeparator });
  opened = created;
  created.registerFunctions(metadata, (cell, fn, args) => {
    const { answer } = bridge.evaluate(cell, fn, args);
    const room = { ...cell, rows: answer.length, columns: answer[0]?.length ?? 1 };
    return isSpillInTable(created.behaviour, room) ? singleAnswer(cellError("#SPILL!")) : answer;
  });
  const cell = parseA1(OPENING_CELL);
  if (cell) created.select({ ...cell, sheetId: created.activeSheet().id });
  element("skeleton").hidden = true;
  return created;
}

function grid(): Grid {
  if (!opened) throw new Error("The grid is still loading; wait for ready.");
  return opened;
}

function sheetName(sheetId: string): string {
  return opened?.sheets().find((sheet) => sheet.id === sheetId)?.name ?? "";
}

function answered(cells: readonly CellAddress[]): void {
  progress.answered();
  opened?.recalculateCells(cells);
}

function passEnded(): void {
  bridge.endPass();
  progress.passEnded();
  if (opened) inspector.showSelected(opened);
}

function selected(): void {
  if (!opened) return;
  inspector.showSelected(opened);
  const range = opened.selection();
  const args = { address: a1(range), worksheetId: range.sheetId };
  // The grid says several times that a cell is selected, Excel once.
  if (announced?.address === args.address && announced.worksheetId === args.worksheetId) return;
  announced = args;
  actions.sendExcelEvent(EXCEL_EVENT.selectionChanged, range.sheetId, args);
  actions.sendSelectionChanged();
}

function tellIfSilent(): void {
  if (functions.isReady) return;
  inspector.say(words().silent, true);
}

function complain(error: unknown): void {
  const reason = error instanceof Error ? error.message : String(error);
  inspector.say(words().notOpened({ reason }), true);
}
