/**
 * The composition root of the add-in. One page holds the custom functions, the ribbon commands and the pane
 * (a shared runtime), and the functions come first: Excel may call one before anything is drawn. What draws the pane
 * and what reaches the workbook are chunks of their own, loaded after that.
 */
import { sentenceOf } from "../model/port/sentence";
import { registerCommands } from "../addin/commands/commands";
import { refreshCells } from "../addin/commands/refresh";
import { startPack, textsOfStart } from "../ledger/start-pack";
import type { BroughtFigures } from "../model/local/brought";
import type { Answering, DataParts, WorkbookData } from "../model/editions/workbook-data";
import { openDataOverFeed } from "../model/editions/open-data-over-feed";
import { isFailure } from "../domain/answer/failure";
import { openSession, type Session } from "../domain/functions/session";
import { NO_HOUSE_VIEW, type HouseView } from "../domain/local/house-view";
import { joinLayers, LOCAL_MEMORY, NO_LOCAL_LAYER, type LocalLayer } from "../domain/local/local-layer";
import type { Recalculated, Workbook } from "../model/port/workbook";
import { numbersAreRich, saveSettings, setting } from "../excel/host/settings";
import { associateFunctions } from "../addin/functions/associate";
import { startResponding, useSession } from "../addin/functions/respond";
import { languageOf, type LanguageTag } from "../domain/answer/languages/known";
import type { HostState, LanguageChoice } from "./app/add-in";
import { createAnnouncements } from "./app/announcements";
import { openMemory } from "./app/memory";
import { createNavigation } from "./app/navigation";
import { chosenTag, keepTag } from "./languages/choice";
import { words } from "./languages/in-use";
import { SETTINGS } from "../model/port/settings";
import { noteShown } from "../model/port/to-show";
import { isRefusal, type Refusal } from "../domain/answer/refusal";

const MINUTE = 60_000;

let day = { minute: NaN, iso: "" };

/** Today where the user is; every call of a function asks, and no day begins within a minute. */
function today(): string {
  const minute = Math.floor(Date.now() / MINUTE);
  if (minute !== day.minute) day = { minute, iso: isoDay(new Date()) };
  return day.iso;
}

function isoDay(date: Date): string {
  const pad = (value: number): string => String(value).padStart(2, "0");
  return `${date.getFullYear()}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}`;
}

const SPEAKERS: Record<LanguageTag, () => Promise<{ speak(): void }>> = {
  en: () => import("./speak/en"),
  zh: () => import("./speak/zh"),
};

let speaking: LanguageTag | undefined;

async function speak(tag: LanguageTag): Promise<void> {
  (await SPEAKERS[tag]()).speak();
  speaking = tag;
  document.documentElement.lang = tag;
}

/** A language that can't be loaded leaves the one there is, or English. */
async function speakChosen(display: string): Promise<void> {
  const tag = chosenTag(memory) ?? languageOf(display);
  if (tag === speaking) return;
  await speak(tag).catch((fault: unknown) => {
    console.error(fault);
    return speaking ? undefined : speak("en");
  });
}

const memory = openMemory(() => globalThis.Office?.context?.partitionKey);
const office = typeof Office === "undefined" ? Promise.resolve() : Office.onReady();

/** What Office shows, where it says so. */
const displayLanguage = (): string => globalThis.Office?.context?.displayLanguage ?? navigator.language;

/** Cells are written in English, whatever is spoken. */
const written = import("./speak/en").then((english) => english.write());

/** Until Office is ready, the browser's language is the best guess. */
const guessed = speakChosen(navigator.language);
const spoken = Promise.all([guessed, office]).then(() => speakChosen(displayLanguage()));

/** Resolves when every function is there, and its texts. */
const everything = Promise.all([textsOfStart, written, import("../domain/functions/all-functions")]);

/** Resolves when all of the add-in can answer: with texts, of every function, in words. */
const whole = Promise.all([everything, spoken]).then(() => undefined);

/** What the pane reads from until the workbook's edition is known, and where none may answer. */
const bundledSession = openSession(startPack, today);
const navigation = createNavigation({ name: "news" });
const announcements = createAnnouncements();
let workbook: Promise<Workbook | undefined> = Promise.resolve(undefined);
let opening: Promise<WorkbookData | undefined> = Promise.resolve(undefined);
let lastRefresh: Date | undefined;

/** What this user added, wherever it is kept: in this workbook or in this browser. */
async function localLayer(): Promise<LocalLayer> {
  const places = [setting(SETTINGS.local.name), memory.get(LOCAL_MEMORY)];
  if (!places.some(Boolean)) return NO_LOCAL_LAYER;
  await whole;
  const { readLocalLayer } = await import("../model/local/stored-layer");
  const [inWorkbook, inBrowser] = places.map((stored) => readLocalLayer(stored, today()).layer);
  return joinLayers((await isAccepted()) ? inWorkbook! : NO_LOCAL_LAYER, inBrowser!);
}

/** What a workbook brings that changes its numbers, which counts only once it is accepted on this machine. */
const BROUGHT = [SETTINGS.house, SETTINGS.assumptions, SETTINGS.local, SETTINGS.edition];

async function brought(): Promise<BroughtFigures | undefined> {
  if (BROUGHT.every(({ name }) => setting(name) === undefined)) return undefined;
  return openFigures();
}

async function openFigures(): Promise<BroughtFigures> {
  const { openBrought } = await import("../model/local/brought");
  return openBrought({ setting }, memory, crypto.subtle, today);
}

async function isAccepted(): Promise<boolean> {
  return (await (await brought())?.decision("figures")) === "use";
}

/** What is saved in this window is this user's own. */
const settings: DataParts["settings"] = {
  setting,
  saveSettings: async (changes) => {
    const isOwn = BROUGHT.some(({ name }) => changes.has(name));
    if (!isOwn) return saveSettings(changes);
    return (await openFigures()).settings({ setting, saveSettings }).saveSettings(changes);
  },
};

async function houseView(): Promise<HouseView> {
  const isThere = [SETTINGS.house, SETTINGS.assumptions].some(({ name }) => setting(name) !== undefined);
  if (!isThere || !(await isAccepted())) return NO_HOUSE_VIEW;
  return (await import("../model/local/house-setting")).houseOf({ setting });
}

/** Calls wait until it is known with which edition the workbook was saved: none is answered from another one. */
function startFunctions(): void {
  const opened = Office.onReady().then(async () => {
    // What holds changes back, and a layer of one's own, make copies of the records: those are made of whole ones.
    if (setting(SETTINGS.edition.name) !== undefined) await whole;
    return openDataOverFeed({
      bundled: startPack,
      today,
      settings,
      house: houseView,
      local: localLayer,
      brought: async () => (await openFigures()).decision("view"),
      use: useSession,
    });
  });
  opening = opened;
  startResponding({
    session: opened.then((one) => one.answering()),
    texts: whole,
    properties: numbersAreRich,
  });
  associateFunctions();
}

/** Asks the feed, and says whether the data under the workbook is the newest. */
async function newest(): Promise<string> {
  const data = await opening;
  if (!data) return "";
  await data.check();
  return (await import("../model/editions/newest-words")).newestWords(data.status());
}

async function refresh(): Promise<void> {
  const opened = await workbook;
  if (!opened) return announcements.announce(words().app.refreshNeedsExcel);
  try {
    const outcome = await refreshCells({ ...opened, recalculate: (cells) => recalculate(opened, cells) });
    announcements.announce(outcome);
    announcements.announce(`${outcome} ${await newest()}`);
  } catch (problem) {
    announcements.announce(sentenceOf(problem));
  }
}

/** All SSB cells: after that they show what answers. */
async function recalculate(opened: Workbook, cells: readonly string[]): Promise<Recalculated | Refusal> {
  const outcome = await opened.recalculate(cells);
  if (isRefusal(outcome)) return outcome;
  lastRefresh = new Date();
  await noteShown(opened);
  return outcome;
}

/** Draws the pane at once, without a workbook, and again when it is known whether there is one. */
async function openPane(): Promise<void> {
  const [{ followTheme, mountPane, openSettings }] = await Promise.all([
    import("./app/mount"),
    everything,
    guessed,
  ]);
  const root = document.getElementById("app")!;
  const readTheme = followTheme(() => globalThis.Office?.context?.officeTheme?.isDarkTheme);
  let redraw = (): void => undefined;
  const language: LanguageChoice = {
    chosen: () => chosenTag(memory),
    choose: async (tag) => {
      await speak(tag ?? languageOf(displayLanguage()));
      keepTag(memory, tag);
      redraw();
    },
  };
  const draw = (host: HostState, opened?: Workbook, data?: WorkbookData): void => {
    redraw = () => draw(host, opened, data);
    mountPane(root, {
      pane: {
        session: readable(data?.answering()),
        navigation,
        ...(opened && { workbook: opened }),
        ...(data && { data }),
      },
      addIn: {
        host,
        memory,
        settings: openSettings(opened),
        refresh,
        lastRefresh: () => lastRefresh,
        brought,
        language,
      },
      announcements,
    });
  };

  if (typeof Office === "undefined") return draw("blocked");
  draw("connecting");
  const [opened, data] = await Promise.all([workbook, opening, spoken]);
  const drawOpened = (): void => draw(opened ? "excel" : "browser", opened, opened && data);
  drawOpened();
  data?.onChange(drawOpened);
  if (opened && data) void endCutTrial(opened);
  readTheme();
  if (opened) await Office.addin.onVisibilityModeChanged(readTheme);
}

/** A workbook that was closed while another edition was tried in its cells gets them back. */
async function endCutTrial(opened: Workbook): Promise<void> {
  if (setting(SETTINGS.trial.name) === undefined) return;
  const { endTrial } = await import("../model/refresh/trial");
  try {
    const outcome = await endTrial(opened);
    if (outcome) announcements.announce(outcome);
  } catch (problem) {
    announcements.announce(sentenceOf(problem));
  }
}

function readable(answering: Answering | undefined): Session {
  return answering === undefined || isFailure(answering) ? bundledSession : answering;
}

/** A pane that cannot reach the workbook still reads. */
async function connect(): Promise<Workbook | undefined> {
  try {
    const { connectWorkbook } = await import("../excel/connect");
    const opened = await connectWorkbook(memory);
    if (!opened) return undefined;
    const { remembering } = await import("../model/editions/remembering");
    return remembering({ ...opened, ...settings }, async () => (await opening)?.rememberEdition());
  } catch (fault) {
    console.error(fault);
    return undefined;
  }
}

if (typeof Office === "undefined") {
  document.getElementById("blocked")!.hidden = false;
} else {
  startFunctions();
  registerCommands({
    show: (name) => navigation.go({ name }),
    check: () => navigation.go({ name: "errors", check: true }),
    refresh,
  });
  workbook = connect();
}
openPane().catch((fault: unknown) => {
  console.error(fault);
  document.getElementById("app")!.textContent =
    "The pane could not be loaded. Close it and open it again. 窗格未能加载，请关闭后重新打开。";
});
