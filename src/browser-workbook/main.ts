/**
 * The browser workbook: puts the add-in's own page beside a grid and plays Excel on the web for it. The add-in's
 * frame loads while the grid's code does. A workbook that is opened takes the place of the one before, with an add-in's
 * page of its own, as in Excel.
 */
import "./page/workbook.css";
import type { SessionState } from "./files/session-store";
import { exampleState, fileOfState, stateOfFile, WorkbookSession } from "./files/workbook-session";
import type { Grid } from "./grid/grid";
import { UnsupportedCalls } from "./host/unsupported";
import { loadFunctions } from "./metadata";
import { calculateOnF9 } from "./page/calculate-key";
import { element } from "./page/elements";
import { download, takeFiles } from "./page/file-drop";
import { FileLine } from "./page/file-line";
import { Inspector } from "./page/inspector";
import { showFrameWords } from "./page/frame-words";
import { loadManifest, readManifest } from "./page/manifest";
import { Pane } from "./page/pane";
import { moveBetweenRegions } from "./page/regions";
import { Ribbon } from "./page/ribbon";
import { listenToChoice, saying, shownIn, spoken, words, type Tag } from "./page/speech";
import { showUnsupported } from "./page/unsupported-list";
import { RunningWorkbook } from "./running-workbook";
import { workbookScripting } from "./scripting";
import type { SeenFile } from "../xlsx/parts/seen-book";

const LOCALES: Readonly<Record<Tag, string>> = { en: "en-US", zh: "zh-CN" };
/** Office is said to be shown in the browser's language, of those the add-in speaks. */
const LOCALE = LOCALES[shownIn()];
const ADD_IN_PATIENCE_MS = 20_000;
const WORKBOOK_FILE = /\.xls[xm]$/i;

const unsupported = new UnsupportedCalls();
const inspector = new Inspector();
const line = new FileLine();
const functions = loadFunctions(
  spoken() === "en" ? "../functions.json" : `../functions.${LOCALES[spoken()]}.json`,
);
const manifest = loadManifest("../manifest.xml");
let running: RunningWorkbook | undefined;
let session: WorkbookSession | undefined;

const pane = new Pane((isVisible) => {
  ribbon.paneChanged();
  running?.paneShown(isVisible);
});
const chooseFile = takeFiles({
  open: (file) => void openFile(file).catch(complain),
  save: () => void saveFile().catch(complain),
  hint: () => words().files.dropHere,
});
const ribbon = new Ribbon({
  togglePane: () => pane.setVisible(!pane.isVisible()),
  isPaneVisible: () => pane.isVisible(),
  runCommand: (name) => running?.actions.invokeCommand(name) ?? Promise.resolve(),
  recalculate: () => running?.grid?.recalculate(),
  undo: () => running?.grid?.undo(),
  redo: () => running?.grid?.redo(),
  openFile: chooseFile,
  saveFile: () => void saveFile().catch(complain),
});

listenToChoice();
showFrameWords();
inspector.say(words().loading);
showUnsupported(unsupported);
moveBetweenRegions();
calculateOnF9(() => running?.grid?.calculateNow());
manifest.then((xml) => saying(() => ribbon.show(readManifest(xml, LOCALES[spoken()])))).catch(complain);
saying(() => {
  running?.say();
  showTitle();
});
window.addEventListener("pagehide", () => void session?.flush());
document.addEventListener("visibilitychange", () => {
  if (document.visibilityState === "hidden") void session?.flush();
});
window.addEventListener("beforeunload", (event) => {
  void session?.flush();
  if (session && !session.state.isSaved) event.preventDefault();
});
start().catch(complain);
setTimeout(tellIfSilent, ADD_IN_PATIENCE_MS);

/** Goes on where a reload left off, or begins with the example. */
async function start(): Promise<void> {
  session = await WorkbookSession.open(() => line.say([words().files.notKept], undefined, true));
  const restored = await session.restored();
  const state = restored ?? exampleState();
  const file = state.original && (await readAgain(state));
  if (restored && (!state.original || file)) {
    await session.replace(state, false);
    run(state, file);
    // Settings alone are nothing that somebody would miss from the sheet.
    if (state.original ?? state.snapshot)
      line.say([words().files.restored({ time: timeOf(state) })], {
        label: words().files.startOver,
        run: startOver,
      });
  } else run(exampleState(), undefined);
}

async function readAgain({ original, name }: SessionState): Promise<SeenFile | undefined> {
  const read = await stateOfFile(original ?? new Uint8Array(), name, await addIn());
  return "refused" in read ? undefined : read.file;
}

function run(state: SessionState, file: SeenFile | undefined): RunningWorkbook {
  running?.dispose();
  const opened = new RunningWorkbook(
    { ...state, file },
    {
      locale: LOCALE,
      functions,
      pane,
      inspector,
      unsupported,
      onChange: () => session?.changed(),
      keepSettings: (settings) => session?.keepSettings(settings) ?? Promise.resolve(),
      keepParts: (parts) => void session?.keepParts(parts),
    },
  );
  running = opened;
  session?.follow({
    snapshot: () => opened.grid?.snapshot() ?? state.snapshot,
    notes: () => opened.notes(),
    settings: () => opened.settings.entries(),
    parts: () => opened.parts.all(),
  });
  window.ssbWorkbook = workbookScripting({
    grid: () => gridOf(opened),
    progress: opened.progress,
    ready: opened.progress.settled(),
    unsupportedCalls: () => unsupported.list(),
  });
  opened.ready.catch(complain);
  line.showUnseen(file?.unseen ?? []);
  showTitle();
  return opened;
}

/** Takes the place of what is open, which can be brought back. */
async function goOnWith(
  state: SessionState,
  file: SeenFile | undefined,
  said: readonly string[],
): Promise<void> {
  await session?.replace(state, true);
  run(state, file);
  line.say(said, { label: words().files.bringBack, run: bringBack });
}

async function openFile(file: File): Promise<void> {
  inspector.say(words().files.opening({ name: file.name }));
  const bytes = new Uint8Array(await file.arrayBuffer());
  const name = file.name.replace(WORKBOOK_FILE, "") || "Workbook";
  const read = await stateOfFile(bytes, file.name.match(/\.xlsm$/i) ? file.name : name, await addIn());
  if ("refused" in read)
    return line.say(
      [words().files.notOpened({ name: file.name, why: words().files.why[read.why] })],
      undefined,
      true,
    );
  await goOnWith(read.state, read.file, [
    words().files.opened({ name: file.name }),
    ...unseenSentence(read.file),
  ]);
}

function unseenSentence({ unseen }: SeenFile): string[] {
  if (unseen.length === 0) return [];
  return [`${words().files.alsoHolds}: ${line.unseenText(unseen)}.`, words().files.keptNotShown];
}

function startOver(): void {
  void goOnWith(exampleState(), undefined, [words().files.startedOver]).catch(complain);
}

async function broughtBack(): Promise<void> {
  const state = await session?.before();
  if (!state) return;
  const file = state.original && (await readAgain(state));
  await goOnWith(state, file, [words().files.restored({ time: timeOf(state) })]);
}

function bringBack(): void {
  void broughtBack().catch(complain);
}

async function saveFile(): Promise<void> {
  const [opened, kept] = [running, session];
  if (!opened || !kept) return;
  const grid = await opened.ready;
  const content = { grid, notes: opened.notes(), settings: opened.settings.entries(), parts: opened.parts };
  const saved = await fileOfState(kept.state, content, await addIn());
  if ("refused" in saved)
    return line.say([words().files.notSaved({ why: words().files.why[saved.why] })], undefined, true);
  const { name } = kept.state;
  const file = WORKBOOK_FILE.test(name) ? name : `${name}.xlsx`;
  download(saved.bytes as Uint8Array<ArrayBuffer>, file);
  await kept.saved(saved.bytes, saved.paths, name);
  const moved = grid.sheets().filter(({ id }) => opened.movedSheets.has(id));
  const hasUnseen = (opened.opening.file?.unseen.length ?? 0) > 0;
  const charts = grid.sheets().flatMap(({ id }) => grid.charts.on(id)).length;
  line.say([
    words().files.saved({ name: file }),
    ...(saved.kept > 0 ? [words().files.keptFormulas({ count: saved.kept })] : []),
    ...(charts > 0 ? [words().files.chartsNotSaved({ count: charts })] : []),
    ...(moved.length > 0 && hasUnseen
      ? [words().files.stayed({ sheets: moved.map(({ name: sheet }) => sheet).join(", ") })]
      : []),
  ]);
}

async function addIn(): Promise<{ id: string; version: string }> {
  const { id, version } = readManifest(await manifest, LOCALE);
  return { id, version };
}

function showTitle(): void {
  const { title } = words();
  document.title = running?.opening.file ? `${running.opening.name} - ${title}` : title;
}

function timeOf({ at }: SessionState): string {
  return new Date(at).toLocaleTimeString(LOCALES[spoken()], {
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  });
}

function gridOf({ grid }: RunningWorkbook): Grid {
  if (!grid) throw new Error("The grid is still loading; wait for ready.");
  return grid;
}

function tellIfSilent(): void {
  if (running?.functions.isReady) return;
  inspector.say(words().silent, true);
}

function complain(error: unknown): void {
  const reason = error instanceof Error ? error.message : String(error);
  inspector.say(words().notOpened({ reason }), true);
  element("skeleton").hidden = true;
}
