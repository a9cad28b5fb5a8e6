/** Drives the browser workbook in tests: opens the page, reads and types cells, reaches the add-in in its pane. */
import type { Frame, Page } from "playwright-core";
import type { Behaving, CellReport, WorkbookScripting } from "../../src/browser-workbook/scripting";
import type { UnsupportedCall } from "../../src/browser-workbook/host/unsupported";

/** Everything that must not happen in a normal run. */
export interface PageComplaints {
  readonly errors: readonly string[];
  /** Requests to another origin than the page's. */
  readonly foreignRequests: readonly string[];
}

/** Univer lays out a sheet once more that was removed while it was drawn, in a timer of its own; what it shows is right. */
const OF_A_REMOVED_SHEET = "Cannot destructure property 'rowData' of 'this._worksheetData' as it is null.";

type CellInput = string | number | boolean;

export class WorkbookDriver {
  readonly #errors: string[] = [];
  readonly #foreignRequests: string[] = [];

  private constructor(readonly page: Page) {}

  /**
   * Opens the workbook served at `origin` and waits until every opening formula has its answer; `asked` is another Excel
   * to be played, such as `?excel=2021`.
   */
  static async open(page: Page, origin: string, asked = ""): Promise<WorkbookDriver> {
    const driver = new WorkbookDriver(page);
    driver.#listen(new URL(origin).origin);
    await page.goto(`${origin}/workbook/index.html${asked}`);
    await page.waitForFunction(() => window.ssbWorkbook !== undefined);
    await driver.#call((workbook) => workbook.ready);
    return driver;
  }

  get complaints(): PageComplaints {
    return { errors: this.#errors, foreignRequests: this.#foreignRequests };
  }

  cell(address: string, sheet?: string): Promise<CellReport> {
    return this.page.evaluate(([at, name]) => window.ssbWorkbook!.getCell(at!, name), [address, sheet]);
  }

  async value(address: string, sheet?: string): Promise<CellReport["value"]> {
    return (await this.cell(address, sheet)).value;
  }

  /** The message of the error in a cell; empty without one. */
  error(address: string, sheet?: string): Promise<string> {
    return this.page.evaluate(([at, name]) => window.ssbWorkbook!.getError(at!, name), [address, sheet]);
  }

  /** Texts and numbers of the properties that came with a cell's value. */
  async properties(address: string, sheet?: string): Promise<Record<string, unknown>> {
    const rich = await this.page.evaluate(
      ([at, name]) => window.ssbWorkbook!.getProperties(at!, name),
      [address, sheet],
    );
    return Object.fromEntries(Object.entries(rich).map(([name, value]) => [name, basic(value)]));
  }

  /** Puts a formula or a value into a cell, and waits for every answer. */
  async enter(address: string, input: CellInput, sheet?: string): Promise<void> {
    await this.enterRange(address, [[input]], sheet);
  }

  async enterRange(address: string, rows: CellInput[][], sheet?: string): Promise<void> {
    await this.page.evaluate(
      ([at, inputs, name]) => window.ssbWorkbook!.setRange(at, inputs, name ?? undefined),
      [address, rows, sheet ?? null] as const,
    );
    await this.waitSettled();
  }

  /** Enters a formula and gives what its cell shows then. */
  async evaluate(formula: string, address = "Z1"): Promise<CellReport> {
    await this.enter(address, formula);
    return this.cell(address);
  }

  /** Types into a cell key by key, as a person does, and presses Enter. */
  async type(address: string, text: string): Promise<void> {
    await this.select(address);
    await this.page.locator("#grid canvas").first().focus();
    // Keys that come before the editor is open are lost on a busy machine; no person types that fast.
    await this.page.keyboard.type(text, { delay: 20 });
    // A slow typist is offered functions, and Enter would take one; the offer goes once the whole text is read.
    await this.page.locator('ul[data-u-comp="sheets-formula-editor"]').waitFor({ state: "hidden" });
    await this.page.keyboard.press("Enter");
    await this.waitSettled();
  }

  async select(address: string, sheet?: string): Promise<void> {
    await this.page.evaluate(([at, name]) => window.ssbWorkbook!.select(at!, name), [address, sheet]);
  }

  activeCell(): Promise<string> {
    return this.#call((workbook) => workbook.activeCell());
  }

  async recalculate(): Promise<void> {
    await this.#call((workbook) => workbook.recalculate());
    await this.waitSettled();
  }

  /** Resolves when no call waits for an answer and the grid has calculated. */
  waitSettled(): Promise<void> {
    return this.#call((workbook) => workbook.settled());
  }

  behave(asked: Behaving): Promise<void> {
    return this.page.evaluate((behaving) => window.ssbWorkbook!.behave(behaving), asked);
  }

  /** The ranges that the add-in asked to be calculated, and the kinds of calculation of all. */
  calculated(): Promise<readonly string[]> {
    return this.#call((workbook) => workbook.calculated);
  }

  unsupportedCalls(): Promise<readonly UnsupportedCall[]> {
    return this.#call((workbook) => workbook.unsupportedCalls);
  }

  /** Milliseconds from the start of navigation to the first value of the add-in in the grid. */
  firstValueAt(): Promise<number | undefined> {
    return this.#call((workbook) => workbook.firstValueAt);
  }

  status(): Promise<string> {
    return this.page.locator("#status").innerText();
  }

  ribbonButton(label: string) {
    return this.page.getByRole("toolbar", { name: "Commands" }).getByRole("button", { name: label });
  }

  /** The add-in's own page, in its frame. */
  async pane(): Promise<Frame> {
    const handle = await this.page.locator("#pane iframe").elementHandle();
    const frame = await handle?.contentFrame();
    if (!frame) throw new Error("The pane holds no page.");
    return frame;
  }

  #listen(origin: string): void {
    this.page.on("console", (message) => message.type() === "error" && this.#errors.push(message.text()));
    this.page.on("pageerror", ({ message }) => message !== OF_A_REMOVED_SHEET && this.#errors.push(message));
    this.page.on("request", (request) => {
      const url = new URL(request.url());
      if (/^https?:$/.test(url.protocol) && url.origin !== origin) this.#foreignRequests.push(url.href);
    });
  }

  #call<T>(use: (workbook: WorkbookScripting) => T | Promise<T>): Promise<T> {
    return this.page.evaluate(`(${use.toString()})(window.ssbWorkbook)`);
  }
}

/** Opens the browser workbook of `origin` in a page; `asked` as `WorkbookDriver.open` takes it. */
export function openWorkbook(page: Page, origin: string, asked?: string): Promise<WorkbookDriver> {
  return WorkbookDriver.open(page, origin, asked);
}

function basic(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  return "basicValue" in value ? value.basicValue : value;
}
