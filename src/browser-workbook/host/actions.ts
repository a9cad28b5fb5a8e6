/** Answers the messages of office.js: the start of the add-in, its method calls, and its event registrations. */
import { serializeAnswer, serializeEvent, type Request } from "./envelope";
import type { DocumentSettings } from "./document-settings";
import type { MessageEntry } from "./custom-functions";
import { runBatch, type Batch, type ObjectRoots } from "./rich-api";
import type { PlayedExcel } from "./played-excel";
import type { UnsupportedCalls } from "./unsupported";

const EXCEL = 16;
/** The category of the object model's events in a `richApiMessage`. */
const EXCEL_EVENTS = 65536;
const HOST_VERSION = "16.0.18900.1000";
const CLIENT_MODE = { readOnly: 0, readWrite: 1 } as const;
const DISPATCH = { richApi: 93, loadSettings: 75, saveSettings: 76, commandDone: 94 } as const;
/** Notices that need nothing done here: focus and pointer over the frame, its address, telemetry, which stays here. */
const HEARD: readonly unknown[] = [0, 1, 19, 20, 21, 23];
/** Keys by which a person leaves the frame: Tab, Shift+Tab, Esc, F2, Ctrl+F6 and Ctrl+Shift+F6. */
const LEAVING: Readonly<Record<number, 1 | -1>> = {
  13: 1,
  14: -1,
  15: -1,
  16: -1,
  5: 1,
  6: -1,
  17: 1,
  18: -1,
};
/** office.js's own number for a method that the host does not have. */
const NOT_SUPPORTED = 5015;

export interface AddInIdentity {
  readonly controlId: string;
  readonly name: string;
  readonly documentUrl: string;
  readonly locale: string;
  readonly paneIsVisible: () => boolean;
}

export interface ActionsContext {
  readonly origin: string;
  readonly identity: AddInIdentity;
  readonly excel: PlayedExcel;
  readonly roots: ObjectRoots;
  readonly settings: DocumentSettings;
  readonly unsupported: UnsupportedCalls;
  readonly post: (message: string) => void;
  /** A person leaves the add-in's page by the keyboard, forwards or backwards. */
  readonly onLeave: (direction: 1 | -1) => void;
}

type Listener = Pick<Request, "action" | "conversation" | "correlation">;

export class Actions {
  readonly #listeners = new Map<string, Listener>();
  readonly #commands = new Map<string, () => void>();
  #lastCommand = 0;
  /** Tasks of the add-in run one after the other, as Excel runs them. */
  #queue: Promise<void> = Promise.resolve();

  constructor(private readonly context: ActionsContext) {}

  handle(request: Request): void {
    if (request.kind === "register") return this.#register(request);
    if (request.kind === "unregister") return this.#unregister(request);
    switch (request.action) {
      case "ContextActivationManager_getAppContextAsync":
        return this.#answer(request, appContext(this.context));
      case "ContextActivationManager_notifyHost":
        return this.#notified(request);
      case "executeMethod":
        this.#queue = this.#queue.then(() => this.#execute(request));
        return;
      default:
        return this.#refuse(request, `message ${request.action}`);
    }
  }

  /** Sends entries to whoever listens for `richApiMessage`; entries nobody listens for are lost, as in Excel. */
  sendRichApi(entries: readonly MessageEntry[]): void {
    this.#raise("richApiMessage", { ArrayData: entries });
  }

  /** Tells listeners of the Common API's own event that another cell is selected. */
  sendSelectionChanged(): void {
    this.#raise("documentSelectionChanged", {});
  }

  /** Presses a ribbon button whose action is `functionName`; resolves when the add-in says that it is done. */
  invokeCommand(functionName: string): Promise<void> {
    this.#lastCommand += 1;
    const id = `command${String(this.#lastCommand)}`;
    const control = { source: { id: functionName }, control: { id: functionName, type: "Button" } };
    return new Promise((resolve) => {
      this.#commands.set(id, resolve);
      this.#raise("appCommandInvoked", { "0": id, "1": functionName, "2": JSON.stringify(control) });
    });
  }

  /** Sends an event of Excel's object model, such as a changed selection of the sheet `targetId`. */
  sendExcelEvent(type: number, targetId: string, args: unknown): void {
    this.sendRichApi([[EXCEL_EVENTS, type, targetId, JSON.stringify(args), 0, false]]);
  }

  #register(request: Request): void {
    this.#listeners.set(request.action, request);
    this.#answer(request, { Error: 0 });
  }

  #unregister(request: Request): void {
    this.#listeners.delete(request.action);
    this.#answer(request, { Error: 0 });
  }

  #notified(request: Request): void {
    const [, action] = Array.isArray(request.data) ? (request.data as unknown[]) : [];
    const direction = LEAVING[Number(action)];
    if (direction) this.context.onLeave(direction);
    else if (!HEARD.includes(action)) this.context.unsupported.note(`notification ${String(action)}`);
  }

  async #execute(request: Request): Promise<void> {
    const data = record(request.data);
    const dispatch = record(data["DdaMethod"])["DispatchId"];
    switch (dispatch) {
      case DISPATCH.richApi:
        return this.#richApi(request, data);
      case DISPATCH.loadSettings: {
        const Settings = this.context.settings.entries().map(([Name, Value]) => ({ Name, Value }));
        return this.#answer(request, { ...SUCCESS, Properties: { Settings } });
      }
      case DISPATCH.saveSettings:
        await this.context.settings.replace(settingPairs(data));
        return this.#answer(request, SUCCESS);
      case DISPATCH.commandDone:
        this.#commands.get(String(data["0"]))?.();
        this.#commands.delete(String(data["0"]));
        return this.#answer(request, SUCCESS);
      default:
        return this.#refuse(request, `method ${String(dispatch)} of the Common API`);
    }
  }

  async #richApi(request: Request, data: Record<string, unknown>): Promise<void> {
    const [, , path, , body] = Array.isArray(data["ArrayData"]) ? (data["ArrayData"] as unknown[]) : [];
    if (path !== "ProcessQuery" || typeof body !== "string")
      return this.#refuse(request, `request ${String(path)}`);
    const result = await runBatch(JSON.parse(body) as Batch, this.context.roots, (api) =>
      this.context.unsupported.note(api),
    );
    const headers = ["Content-Type", "application/json"];
    this.#answer(request, { ...SUCCESS, Data: [200, headers, JSON.stringify(result)] });
  }

  #refuse(request: Request, what: string): void {
    this.context.unsupported.note(what);
    this.#answer(request, { Version: 1, Error: NOT_SUPPORTED });
  }

  #answer(request: Request, data: unknown): void {
    this.context.post(serializeAnswer(this.context.origin, { ...request, data }));
  }

  #raise(event: string, data: unknown): void {
    const listener = this.#listeners.get(event);
    if (listener) this.context.post(serializeEvent(this.context.origin, { ...listener, data }));
  }
}

const SUCCESS = { Version: 1, Error: 0 };

function appContext({ identity, excel, settings }: ActionsContext): Record<string, unknown> {
  return {
    _id: identity.controlId,
    _appName: EXCEL,
    _appVersion: "16.01",
    _appMinorVersion: 1,
    _appUILocale: identity.locale,
    _dataLocale: identity.locale,
    _docUrl: identity.documentUrl,
    _clientMode: excel.isReadOnly ? CLIENT_MODE.readOnly : CLIENT_MODE.readWrite,
    _settings: settings.entries(),
    _reason: 1,
    _osfControlType: 1,
    _eToken: "",
    _correlationId: crypto.randomUUID(),
    _appInstanceId: identity.controlId,
    _requirementMatrix: JSON.stringify(excel.sets),
    _hostCustomMessage: "",
    _hostFullVersion: HOST_VERSION,
    _clientWindowHeight: window.innerHeight,
    _clientWindowWidth: window.innerWidth,
    _addinName: identity.name,
    _appDomains: [],
    _featureGates: {},
    // 2 is a visible pane, 1 an add-in that runs without one.
    _initialDisplayMode: identity.paneIsVisible() ? 2 : 1,
    _wacHostEnvironment: "0",
    _isFromWacAutomation: false,
  };
}

function settingPairs(data: Record<string, unknown>): [string, string][] {
  const pairs = record(data["DdaSettingsMethod"])["Properties"];
  if (!Array.isArray(pairs)) return [];
  return (pairs as [unknown, unknown][]).map(([name, value]) => [String(name), String(value)]);
}

function record(value: unknown): Record<string, unknown> {
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
}
