/** Draws parts of the pane in jsdom, with a workbook made of a few cells. */
import type { ComponentChildren } from "preact";
import { render } from "preact";
import { act } from "preact/test-utils";
import { bundledPack } from "../../src/ledger/bundled-pack";
import type { WorkbookData } from "../../src/model/editions/workbook-data";
import { isFailure } from "../../src/domain/answer/failure";
import { openSession, type Session } from "../../src/domain/functions/session";
import type { Pack } from "../../src/domain/ledger/records";
import type { Support, Workbook, WriteCell, WriteRequest } from "../../src/model/port/workbook";
import { AddInContext, type AddIn } from "../../src/taskpane/app/add-in";
import { createAnnouncements, type Announcements } from "../../src/taskpane/app/announcements";
import { HelpLayer } from "../../src/taskpane/app/help-layer";
import { createNavigation, type Navigation, type View } from "../../src/taskpane/app/navigation";
import { PaneContext } from "../../src/taskpane/app/pane";
import { memoryIn } from "../support/memory";
import { settingsIn } from "../support/settings";
import { chosenTag, keepTag } from "../../src/taskpane/languages/choice";
import { speakTag } from "./speak-tag";
import { openSettings } from "../../src/taskpane/app/settings";
import { fakeBook } from "../support/fake-book";

export const FULL_SUPPORT: Support = {
  host: "Excel",
  platform: "OfficeOnline",
  properties: true,
  notes: true,
  charts: true,
  precedents: true,
  setDirty: true,
  selectionEvents: true,
};

/** What was done to a workbook whose selected cell is Sheet1!B4. */
export interface FakeWorkbook extends Workbook {
  written: WriteRequest[];
  notes: [address: string, text: string][];
  recalculated: string[];
  undone: number;
  settings: Map<string, unknown>;
}

interface Cells {
  /** Cells that hold something, such as `Sheet1!B4`. */
  occupied?: string[];
  formulas?: string[];
  support?: Partial<Support>;
}

export function fakeWorkbook({ occupied = [], formulas = [], support = {} }: Cells = {}): FakeWorkbook {
  const state = {
    written: [] as WriteRequest[],
    notes: [] as [string, string][],
    recalculated: [] as string[],
    undone: 0,
    settings: new Map<string, unknown>(),
  };
  const done = (address: string) => ({
    address,
    undo: async () => {
      workbook.undone++;
    },
  });
  const empty = { value: "", text: "" };
  const workbook: FakeWorkbook = {
    ...state,
    support: { ...FULL_SUPPORT, ...support },
    selected: async () => ({ address: "Sheet1!B4", ...empty }),
    onSelection: () => () => undefined,
    read: async (address) => ({ address, cells: [] }),
    readAll: async (addresses) => addresses.map((address) => ({ address, cells: [] })),
    formulaCells: async () =>
      formulas.map((address) => ({ address, formula: '=SSB.PRICE("Li2S")', ...empty })),
    precedents: async () => [],
    write: async (request) => {
      if (occupied.length > 0 && !request.overwrite) return { occupied };
      state.written.push(request);
      return done(request.at);
    },
    addNote: async (address, text) => {
      state.notes.push([address, text]);
      return done(address);
    },
    goTo: async () => undefined,
    checkUp: async (probes, progress) => {
      progress(1, probes.length);
      return {
        facts: [["Version", "16.0.1"]],
        results: [
          ...probes.map(({ name, expected }) => ({ name, outcome: "good" as const, said: String(expected) })),
          { name: "A chart is drawn", outcome: "bad" as const, said: "Excel refused." },
          { name: "Parts", outcome: "absent" as const, said: "needs ExcelApi 1.5" },
        ],
      };
    },
    recalculate: async (addresses) => {
      state.recalculated.push(...addresses);
      return { isManual: false };
    },
    ...fakeBook("Sheet1", new Map(), state.settings),
    selection: async () => ["Sheet1!B4"],
    ...settingsIn(state.settings),
  };
  return workbook;
}

export interface DrawnPane {
  root: HTMLElement;
  session: Session;
  navigation: Navigation;
  announcements: Announcements;
  memory: Map<string, string>;
  refreshes(): number;
}

interface Drawing {
  at?: View;
  pack?: Pack;
  workbook?: Workbook;
  host?: AddIn["host"];
  memory?: Map<string, string>;
  /** With one the pane reads from what it answers, and is drawn again whenever that is another. */
  data?: WorkbookData;
  /** Of a pane that was drawn before. */
  navigation?: Navigation;
}

/** Draws into the document; the host is Excel where a workbook is given, else a browser. */
export async function draw(content: ComponentChildren, drawing: Drawing = {}): Promise<DrawnPane> {
  const { at = { name: "news" }, pack = bundledPack, workbook, memory = new Map<string, string>() } = drawing;
  const { data } = drawing;
  const session = data ? sessionOf(data) : openSession(pack, () => "2026-11-24");
  const navigation = drawing.navigation ?? createNavigation(at);
  const announcements = createAnnouncements();
  let refreshes = 0;
  const addIn: AddIn = {
    host: drawing.host ?? (workbook ? "excel" : "browser"),
    settings: openSettings(workbook),
    memory: memoryIn(memory),
    refresh: async () => {
      refreshes++;
    },
    lastRefresh: () => undefined,
    language: {
      chosen: () => chosenTag(addIn.memory),
      choose: async (tag) => {
        keepTag(addIn.memory, tag);
        speakTag(tag ?? "en");
        drawNow(session);
      },
    },
  };
  document.body.replaceChildren();
  const root = document.body.appendChild(document.createElement("div"));
  const pane = {
    session,
    navigation,
    announce: announcements.announce,
    ...(workbook && { workbook }),
    ...(data && { data }),
  };
  const drawNow = (now: Session): void =>
    render(
      <AddInContext.Provider value={addIn}>
        <PaneContext.Provider value={{ ...pane, session: now }}>
          <HelpLayer>{content}</HelpLayer>
        </PaneContext.Provider>
      </AddInContext.Provider>,
      root,
    );
  data?.onChange(() => drawNow(sessionOf(data)));
  await act(() => drawNow(session));
  return { root, session, navigation, announcements, memory, refreshes: () => refreshes };
}

function sessionOf(data: WorkbookData): Session {
  const answering = data.answering();
  return isFailure(answering) ? openSession(bundledPack, () => "2026-11-24") : answering;
}

/** The only element of a selector, or of those whose accessible name or text is `name`. */
export function one<T extends HTMLElement = HTMLElement>(selector: string, name?: string): T {
  const found = all<T>(selector).filter((element) => name === undefined || nameOf(element) === name);
  if (found.length !== 1) throw new Error(`${found.length} of ${selector} ${name ?? ""}, expected one`);
  return found[0]!;
}

export function all<T extends HTMLElement = HTMLElement>(selector: string): T[] {
  return [...document.querySelectorAll<T>(selector)];
}

export function texts(selector: string): string[] {
  return all(selector).map((element) => element.textContent.trim());
}

export async function press(name: string): Promise<void> {
  await act(async () => one("button", name).click());
}

export async function type(input: HTMLInputElement | HTMLSelectElement, value: string): Promise<void> {
  await act(async () => {
    input.value = value;
    input.dispatchEvent(new Event(input instanceof HTMLInputElement ? "input" : "change", { bubbles: true }));
  });
}

export async function key(name: string): Promise<void> {
  await act(async () => {
    document.activeElement!.dispatchEvent(new KeyboardEvent("keydown", { key: name, bubbles: true }));
  });
}

/** Waits until something is so; what an idle callback or a promise brings takes a moment. */
export async function until(isSo: () => boolean): Promise<void> {
  for (let tries = 0; !isSo(); tries++) {
    if (tries > 3000) throw new Error("It never became so.");
    await act(() => new Promise((resolve) => setTimeout(resolve, 20)));
  }
}

export function formulasIn(request: WriteRequest): string[] {
  return request.content.flat().flatMap((cell: WriteCell) => ("formula" in cell ? [cell.formula] : []));
}

function nameOf(element: HTMLElement): string {
  return (element.getAttribute("aria-label") ?? element.textContent ?? "").trim();
}
