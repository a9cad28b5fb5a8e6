/**
 * The tasks of an analyst's day in the browser workbook, each with the most steps it may take, some by the keyboard alone. A
 * task is a row of `TASKS`: add one by what stands before it, its steps, and what the user has at the end.
 */
import type { Frame, Locator } from "playwright-core";
import type { Pack } from "../../src/domain/ledger/records";
import { nextEdition, offer } from "./next-edition";
import { focused, paneSuite, type OpenedPane } from "./pane-driver";

const { openPane } = paneSuite();

/** What a user does, each thing once: the driver counts it. */
class Hand {
  readonly done: string[] = [];

  constructor(readonly at: OpenedPane) {}

  /** One click in the pane. */
  async click(role: "button" | "tab" | "link", name: string | RegExp): Promise<void> {
    this.done.push(`click ${name}`);
    await this.at.pane.getByRole(role, { name, exact: typeof name === "string" }).click();
  }

  /** One box ticked; an item of the week stands in the list below as well. */
  async tick(name: RegExp): Promise<void> {
    this.done.push(`tick ${name}`);
    await this.at.pane.getByRole("checkbox", { name }).first().check();
  }

  /** One button of the ribbon. */
  async ribbon(label: string): Promise<void> {
    this.done.push(`ribbon ${label}`);
    await this.at.book.ribbonButton(label).click();
  }

  /** One field filled. */
  async fill(label: string | RegExp, text: string): Promise<void> {
    this.done.push(`fill ${label}`);
    await this.at.pane.getByLabel(label, { exact: typeof label === "string" }).fill(text);
  }

  /** One choice of a list. */
  async choose(label: string, choice: string): Promise<void> {
    this.done.push(`choose ${choice}`);
    await this.at.pane.getByLabel(label, { exact: true }).selectOption(choice);
  }

  /** One key; with a name, pressed again until what is called so has the focus. */
  async press(key: string, name?: string | RegExp): Promise<void> {
    this.done.push(`press ${key}${name ? ` to ${name}` : ""}`);
    const { keyboard } = this.at.book.page;
    const isThere = async (): Promise<boolean> => {
      const at = await focused(this.at.pane);
      return typeof name === "string" ? at === name : name === undefined || name.test(at);
    };
    await keyboard.press(key);
    for (let presses = 1; !(await isThere()); presses++) {
      if (presses > MOST_PRESSES) throw new Error(`${key} leads to ${await focused(this.at.pane)}.`);
      await keyboard.press(key);
    }
  }

  /** A text typed where the focus is. */
  async type(text: string): Promise<void> {
    this.done.push(`type ${text}`);
    await this.at.book.page.keyboard.type(text, { delay: 20 });
  }

  /** One cell, or one range of the sheet, selected. */
  async select(address: string): Promise<void> {
    this.done.push(`select ${address}`);
    await this.at.book.select(address);
  }
}

/** More than a person would press on the way to something. */
const MOST_PRESSES = 40;

interface Step {
  act(hand: Hand): Promise<void>;
  /** What the step brings up; the user sees it before going on. */
  until(pane: Frame): Locator;
}

interface Task {
  task: string;
  most: number;
  /** What stands there before the user begins. */
  before(at: OpenedPane): Promise<void>;
  steps: readonly Step[];
  /** What the user has in between, after the steps so far. */
  after?: Readonly<Record<number, (at: OpenedPane) => Promise<void>>>;
  /** What the user has at the end. */
  then(at: OpenedPane): Promise<void>;
}

let next: Pack;
beforeAll(async () => void (next = await nextEdition()));

const PRICE = "B7";
const OLD_PRICE = 2050;
const NEW_PRICE = 1990;

/** As known on 2025-11-01. */
const PRICE_THEN = 2000;

/** A dot stands before it in the line about the data. */
const NEWER = /newer data: [\d,]+ cells would change$/;

/** An empty cell of the opening workbook. */
const FORECAST_AT = "K40";

async function priceIs({ book }: OpenedPane, price: number): Promise<void> {
  await book.waitSettled();
  expect(await book.cell(PRICE, "Model")).toMatchObject({
    formula: expect.stringContaining("SSB.PRICE"),
    value: price,
  });
}

/** What was done the day before. */
async function acceptNewer({ pane }: OpenedPane): Promise<void> {
  await pane.getByRole("tab", { name: "Model" }).click();
  await pane.getByRole("button", { name: "See what changes" }).click();
  await pane.getByRole("button", { name: "Accept all" }).click();
  await pane.getByText(`Edition ${next.edition} is accepted.`).waitFor();
}

/** The first thing the Tab key reaches in the pane. */
const SEARCH = "Search everything (Ctrl+K)";

/** Begins in the sheet, on a cell, by the keyboard. */
async function standOn({ book }: OpenedPane, address: string): Promise<void> {
  await book.select(address, "Model");
  await book.page.locator("#grid canvas").first().focus();
}

/** From the sheet to a tab of the pane, by the keyboard alone; `open` tells that its view is there. */
const toTab = (name: string, open: Step["until"]): Step[] => [
  {
    act: (hand) => hand.press("F6", SEARCH),
    until: (pane) => pane.getByRole("button", { name: SEARCH }),
  },
  {
    act: (hand) => hand.press("Tab", "News"),
    until: (pane) => pane.getByRole("tab", { name: "News", selected: true }),
  },
  { act: (hand) => hand.press("ArrowRight", name), until: open },
];

const WRONG = ['=SSB.PRICE("Li2SS")', '=SSB.PRICE("Li2SS",,"USD/kg")'];

/** Three items of the week, as the boxes that choose them are called. */
const ITEMS = [/^Choose FAW Hongqi/, /^Choose Haichen/, /^Choose Donut Lab/];

/** A chart over the sheet, by what it shows in words. */
function chartIn({ book }: OpenedPane, words: RegExp): Locator {
  return book.page.getByRole("img", { name: words });
}

const TASKS: readonly Task[] = [
  {
    task: "history with chart in dollars",
    most: 4,
    before: async () => undefined,
    steps: [
      {
        act: (hand) => hand.select("K5"),
        until: (pane) => pane.getByRole("heading", { name: "The week at a glance" }),
      },
      {
        act: (hand) => hand.click("button", "Li2S"),
        until: (pane) => pane.getByLabel("Currency", { exact: true }),
      },
      {
        act: (hand) => hand.choose("Currency", "USD"),
        until: (pane) => pane.getByText(/^\d+\.\d+ USD\/kg$/),
      },
      {
        act: (hand) => hand.click("button", "Insert with chart"),
        until: (pane) => pane.getByRole("status").getByText("Table and chart inserted in Model!K5"),
      },
    ],
    then: async (at) => {
      const { book } = at;
      await book.waitSettled();
      const { formula, value } = await book.cell("K5", "Model");
      expect([formula, value]).toEqual(['=SSB.HISTORY("Li2S",,,"USD/kg","figures=1")', "Date"]);
      expect(await book.value("L5", "Model")).toBe("USD/kg");
      expect(Number(await book.value("L8", "Model"))).toBeCloseTo(289.95, 2);
      const chart = chartIn(
        at,
        /^Lithium sulfide price, China; USD\/kg; USD\/kg, 1 value, 2025-12-06: 289\.9/,
      );
      await chart.waitFor();
      // It stands at the right of its table, and goes with it.
      await at.pane.getByRole("button", { name: "Undo" }).click();
      await chart.waitFor({ state: "detached" });
    },
  },
  {
    task: "three news items with citations",
    most: 6,
    before: async () => undefined,
    steps: [
      {
        act: (hand) => hand.select("H20"),
        until: (pane) => pane.getByRole("heading", { name: "The week at a glance" }),
      },
      ...ITEMS.map((words, at): Step => ({
        act: (hand) => hand.tick(words),
        until: (pane) => pane.getByRole("button", { name: `Insert ${at + 1} item${at === 0 ? "" : "s"}` }),
      })),
      {
        act: (hand) => hand.click("button", "Insert 3 items"),
        until: (pane) => pane.getByText("3 items inserted in Model!H20:N23."),
      },
    ],
    then: async ({ book }) => {
      const columns = await Promise.all(
        ["H", "I", "M", "N"].map((column) =>
          Promise.all([20, 21, 22, 23].map((row) => book.value(`${column}${row}`))),
        ),
      );
      const [days, headlines, sources, links] = columns;
      expect([days![0], headlines![0], sources![0], links![0]]).toEqual([
        "Date",
        "Headline",
        "Source",
        "Link",
      ]);
      expect(
        headlines!.slice(1).every((headline) => ITEMS.some((words) => words.test(`Choose ${headline}`))),
      ).toBe(true);
      expect(sources!.slice(1).every((source) => /^SMM, ".+", 2026-01-08$/.test(String(source)))).toBe(true);
      expect(links!.slice(1).every((link) => String(link).startsWith("https://"))).toBe(true);
    },
  },
  {
    task: "refresh with preview and undo",
    most: 5,
    before: ({ context }) => offer(context, next),
    steps: [
      {
        act: (hand) => hand.ribbon("Refresh"),
        until: (pane) => pane.getByRole("button", { name: NEWER }),
      },
      {
        act: (hand) => hand.click("button", NEWER),
        until: (pane) => pane.getByRole("button", { name: "See what changes" }),
      },
      {
        act: (hand) => hand.click("button", "See what changes"),
        until: (pane) => pane.getByRole("heading", { name: `Edition ${next.edition} changes` }),
      },
      {
        act: (hand) => hand.click("button", "Accept all"),
        until: (pane) => pane.getByRole("status").getByText(`Edition ${next.edition} is accepted.`),
      },
      {
        act: (hand) => hand.click("button", "Undo"),
        until: (pane) => pane.getByRole("button", { name: NEWER }),
      },
    ],
    after: { 3: (at) => priceIs(at, OLD_PRICE), 4: (at) => priceIs(at, NEW_PRICE) },
    then: (at) => priceIs(at, OLD_PRICE),
  },
  {
    task: "hand over and back",
    most: 4,
    before: async () => undefined,
    steps: [
      {
        act: (hand) => hand.click("tab", "Model"),
        until: (pane) => pane.getByRole("button", { name: "Preview a portable copy" }),
      },
      {
        act: (hand) => hand.click("button", "Preview a portable copy"),
        until: (pane) => pane.getByRole("group", { name: "Preview of the portable copy" }),
      },
      {
        act: (hand) => hand.click("button", "Change this workbook"),
        until: (pane) =>
          pane.getByText(/^This workbook is portable since \d{4}-\d\d-\d\d: \d+ formulas are kept\.$/),
      },
      {
        act: (hand) => hand.click("button", "Bring back live formulas"),
        until: (pane) => pane.getByRole("status").getByText(/\d+ formulas are live again\./),
      },
    ],
    after: {
      3: async ({ book }) => {
        await book.waitSettled();
        const { formula, value } = await book.cell(PRICE, "Model");
        expect([formula?.includes("SSB."), value]).toEqual([false, OLD_PRICE]);
      },
    },
    then: (at) => priceIs(at, OLD_PRICE),
  },
  {
    task: "change a base for the whole model",
    most: 4,
    before: async ({ book }) => book.enter(FORECAST_AT, '=SSB.FORECAST("ESS",2030)', "Model"),
    steps: [
      {
        act: (hand) => hand.click("tab", "Model"),
        until: (pane) => pane.getByLabel("ESS, GWh", { exact: true }),
      },
      {
        act: (hand) => hand.fill("ESS, GWh", "230"),
        until: (pane) => pane.getByText(/^[\d,]+ values would change\.$/),
      },
      {
        act: (hand) => hand.click("button", "Keep"),
        until: (pane) => pane.getByRole("status").getByText("The assumptions are kept."),
      },
    ],
    after: {
      2: async ({ book }) => expect(await book.value(FORECAST_AT, "Model")).toBeCloseTo(860.15, 2),
    },
    then: async ({ book }) => {
      await book.waitSettled();
      expect(await book.value(FORECAST_AT, "Model")).toBeCloseTo(965.05, 2);
    },
  },
  {
    task: "a comparison of publishers to 2035",
    most: 6,
    before: async () => undefined,
    steps: [
      { act: (hand) => hand.select("K5"), until: (pane) => pane.getByRole("tab", { name: "Formula" }) },
      {
        act: (hand) => hand.click("tab", "Formula"),
        until: (pane) => pane.getByRole("button", { name: "Insert a comparison" }),
      },
      {
        act: (hand) => hand.click("button", "Insert a comparison"),
        until: (pane) => pane.getByRole("button", { name: "Insert at K5" }),
      },
      {
        act: (hand) => hand.fill("To year", "2035"),
        until: (pane) => pane.getByText(/^and \d+ more rows$/),
      },
      {
        act: (hand) => hand.click("button", "Insert at K5"),
        until: (pane) => pane.getByRole("status").getByText("Comparison inserted in Model!K5"),
      },
    ],
    then: async ({ book }) => {
      await book.waitSettled();
      const heads = await Promise.all(["K8", "L8", "K21"].map((at) => book.value(at, "Model")));
      expect(heads).toEqual(["Year", "SMM", 2035]);
      expect(Number(await book.value("L16", "Model"))).toBeCloseTo(1776.89, 2);
      expect((await book.cell("L21", "Model")).formula).toContain("SSB.FORECAST(");
    },
  },
  {
    task: "find where a cell's number came from, by the keyboard",
    most: 3,
    before: (at) => standOn(at, PRICE),
    steps: toTab("Cell", (pane) => pane.getByRole("link", { name: /metal\.com|smm/i })),
    then: async ({ pane, book }) => {
      expect(await book.activeCell()).toBe(`Model!${PRICE}`);
      const told = await pane.locator("#view").innerText();
      for (const fact of ["SMM", "2,050", "reported"]) expect(told).toContain(fact);
    },
  },
  {
    task: "find a series and insert its value, by the keyboard",
    most: 4,
    before: (at) => standOn(at, "K5"),
    steps: [
      {
        act: (hand) => hand.press("F6", SEARCH),
        until: (pane) => pane.getByRole("button", { name: SEARCH }),
      },
      {
        act: (hand) => hand.press("Control+k"),
        until: (pane) => pane.getByRole("combobox", { name: "Search everything" }),
      },
      {
        act: (hand) => hand.type("lithium sulfide"),
        until: (pane) => pane.getByRole("option", { name: /^Lithium sulfide price, China/, selected: true }),
      },
      {
        act: (hand) => hand.press("Control+Enter"),
        until: (pane) => pane.getByRole("status").getByText("Formula inserted in Model!K5."),
      },
    ],
    then: async ({ book }) =>
      expect(await book.cell("K5", "Model")).toMatchObject({
        formula: '=SSB.PRICE("Li2S")',
        value: OLD_PRICE,
      }),
  },
  {
    task: "mend all errors of one kind, by the keyboard",
    most: 5,
    before: async (at) => {
      await at.book.enterRange(
        "K40:K41",
        WRONG.map((formula) => [formula]),
        "Model",
      );
      await standOn(at, PRICE);
    },
    steps: [
      ...toTab("Errors", (pane) => pane.getByRole("button", { name: /^Write Li2S in / })),
      {
        act: (hand) => hand.press("Tab", /^Write Li2S in (all|\d+ of)/),
        until: (pane) => pane.getByRole("button", { name: /^Write Li2S in / }),
      },
      {
        act: (hand) => hand.press("Enter"),
        until: (pane) => pane.getByRole("status").getByText(/^Rewrote 2 formulas\.$/),
      },
    ],
    then: async ({ book }) => {
      const formulas = await Promise.all(
        ["K40", "K41"].map(async (at) => (await book.cell(at, "Model")).formula),
      );
      expect(formulas).toEqual(WRONG.map((formula) => formula.replace("Li2SS", "Li2S")));
      expect(await book.value("K40", "Model")).toBe(OLD_PRICE);
    },
  },
  {
    task: "set the model to a day, seen before it is set",
    most: 4,
    before: async () => undefined,
    steps: [
      {
        act: (hand) => hand.click("tab", "Model"),
        until: (pane) => pane.getByLabel("Show what was known on"),
      },
      {
        act: (hand) => hand.fill("Show what was known on", "2025-11-01"),
        until: (pane) => pane.getByRole("button", { name: "Preview the day" }),
      },
      {
        act: (hand) => hand.click("button", "Preview the day"),
        until: (pane) => pane.getByRole("heading", { name: "As of 2025-11-01" }),
      },
      {
        act: (hand) => hand.click("button", "Set the day"),
        until: (pane) => pane.getByRole("status").getByText("The model shows what was known on 2025-11-01."),
      },
    ],
    after: { 3: (at) => priceIs(at, OLD_PRICE) },
    then: (at) => priceIs(at, PRICE_THEN),
  },
  {
    task: "undo a refresh of yesterday",
    most: 2,
    before: async (at) => {
      await offer(at.context, next);
      await acceptNewer(at);
      await at.book.page.reload();
      await at.book.page.waitForFunction(() => window.ssbWorkbook !== undefined);
      await at.book.page.evaluate(() => window.ssbWorkbook!.ready);
      at.pane = await at.book.pane();
      await priceIs(at, NEW_PRICE);
      await at.pane.getByRole("tab", { name: "Model" }).waitFor();
    },
    steps: [
      {
        act: (hand) => hand.click("tab", "Model"),
        until: (pane) => pane.getByRole("button", { name: "Undo this refresh" }),
      },
      {
        act: (hand) => hand.click("button", "Undo this refresh"),
        until: (pane) => pane.getByRole("status").getByText(/^The workbook is back at edition /),
      },
    ],
    then: (at) => priceIs(at, OLD_PRICE),
  },
];

describe("a task of the day", () => {
  it.each(TASKS.map((one) => [one.task, one.most, one] as const))(
    "%s takes at most %d steps",
    async (_, most, { before, steps, after = {}, then }) => {
      const at = await openPane();
      await before(at);
      const hand = new Hand(at);
      for (const [index, { act, until }] of steps.entries()) {
        await act(hand);
        await until(at.pane).first().waitFor();
        await at.book.waitSettled();
        await after[index + 1]?.(at);
      }
      await then(at);
      expect(hand.done).toHaveLength(steps.length);
      expect(hand.done.length).toBeLessThanOrEqual(most);
      expect(at.book.complaints.errors).toEqual([]);
    },
  );
});
