/**
 * The tasks of an analyst's day in the browser workbook, each with the most steps it may take. A task is a row of `TASKS`:
 * add one by what stands before it, its steps, and what the user has at the end.
 */
import type { Frame, Locator } from "playwright-core";
import type { Pack } from "../../src/domain/ledger/records";
import { nextEdition, offer } from "./next-edition";
import { paneSuite, type OpenedPane } from "./pane-driver";

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

  /** One cell, or one range of the sheet, selected. */
  async select(address: string): Promise<void> {
    this.done.push(`select ${address}`);
    await this.at.book.select(address);
  }
}

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
