/** A model of 2,000 SSB cells is refreshed in the browser workbook, with the real office.js between pane and sheet. */
import type { Frame } from "playwright-core";
import { bundledPack } from "../../src/ledger/bundled-pack";
import { evaluate } from "../../src/domain/functions/evaluate";
import { openSession } from "../../src/domain/functions/session";
import type { Pack } from "../../src/domain/ledger/records";
import { nextEdition, offer } from "./next-edition";
import {
  axeViolations,
  enlargeText,
  focused,
  paneSuite,
  setPaneWidth,
  sidewaysScroll,
  THEMES,
  type OpenedPane,
  type Theme,
} from "./pane-driver";

type Shown = string | number | boolean | null;

/** What the columns of the model ask, and why their answers change. */
const COLUMNS: readonly {
  column: string;
  name: string;
  given: unknown[];
  formula: string;
  reason?: string;
}[] = [
  ask("K", "PRICE", ["Li2S"], "New figure"),
  ask("L", "PRICE", ["Li2S", "2025-12-06"]),
  ask("M", "PRICE", ["LATP"], "Correction"),
  ask("N", "PRICE", ["Li2CO3"], "Unit rescaled"),
  ask("O", "PRICE", ["LiOH"], "Unit rescaled"),
  ask("P", "FORECAST", ["ESS", 2030], "Revised forecast"),
  ask("Q", "PRICE", ["Li2CO3 USD"], "Series discontinued"),
  ask("R", "FXRATE", ["USD/CNY", "2025-12-05"]),
];
const ROWS = 250;
const OUTPUT = "T1";

let next: Pack;
const { openPane } = paneSuite();
let opened: OpenedPane;
let pane: Frame;

beforeAll(async () => {
  next = await nextEdition();
});

function ask(column: string, name: string, given: unknown[], reason?: string) {
  const formula = `=SSB.${name}(${given.map((one) => JSON.stringify(one)).join(",")})`;
  return { column, name, given, formula, ...(reason !== undefined && { reason }) };
}

/** The opening workbook gives way to the model. */
async function openModelView(theme: Theme = "light", rows = ROWS, before?: string): Promise<void> {
  opened = await openPane({ theme, ...(before !== undefined && { before }) });
  ({ pane } = opened);
  await offer(opened.context, next);
  const { book } = opened;
  await book.enterRange("A1:J60", blank(60, 10), "News");
  await book.enterRange("A1:J60", blank(60, 10), "Model");
  const formulas = Array.from({ length: rows }, () => COLUMNS.map(({ formula }) => formula));
  await book.enterRange(`K1:R${rows}`, formulas, "Model");
  await book.enter(OUTPUT, `=SUM(K1:K${rows})`, "Model");
  await pane.getByRole("tab", { name: "Model" }).click();
  await pane.getByRole("heading", { name: "Refresh", exact: true }).waitFor();
}

function blank(rows: number, columns: number): string[][] {
  return Array.from({ length: rows }, () => Array.from({ length: columns }, () => ""));
}

/** The values of the model, column by column. */
async function values(rows = ROWS): Promise<Shown[][]> {
  await opened.book.waitSettled();
  return opened.book.page.evaluate(
    ([columns, count]) =>
      columns.map((column) =>
        Array.from(
          { length: count },
          (_, at) => window.ssbWorkbook!.getCell(`${column}${at + 1}`, "Model").value,
        ),
      ),
    [COLUMNS.map(({ column }) => column), rows] as const,
  );
}

/** What an edition answers each column with, worked out without a workbook. */
function expected(pack: Pack, rows = ROWS): Shown[][] {
  const session = openSession(pack, () => bundledPack.edition.slice(0, 10));
  return COLUMNS.map(({ name, given }) => {
    const cell = evaluate(session, name, given)[0]![0]!;
    return Array<Shown>(rows).fill(cell.type === "number" ? cell.value : "#N/A");
  });
}

function column(all: Shown[][], name: string): Shown[] {
  return all[COLUMNS.findIndex((one) => one.column === name)]!;
}

async function seeChanges(): Promise<void> {
  await pane.getByRole("button", { name: "Check for a newer edition" }).click();
  await pane
    .getByText(`Edition ${next.edition} is newer: Model shows what it would change.`)
    .first()
    .waitFor();
  await pane.getByRole("button", { name: "See what changes" }).click();
  await pane.getByRole("heading", { name: `Edition ${next.edition} changes` }).waitFor();
}

async function accept(button: string | RegExp = "Accept all"): Promise<void> {
  await pane.getByRole("button", { name: button }).click();
  await pane.getByText(`Edition ${next.edition} is accepted.`).waitFor();
  // That sentence may be of an earlier refresh; the question for another one comes back once this one is through.
  await pane.getByRole("button", { name: "Check for a newer edition" }).waitFor();
}

function counts(): Promise<string[]> {
  return pane
    .locator("fieldset", { hasText: "Revised forecast" })
    .locator("label")
    .allInnerTexts()
    .then((labels) => labels.map((label) => label.replace(/\s+/g, " ").trim()).sort());
}

describe("a refresh of 2,000 cells", () => {
  it("names each reason with its count, and changes exactly what it showed to exactly that, all of which Undo brings back", async () => {
    await openModelView();
    const before = await values();
    expect(before).toEqual(expected(bundledPack));
    const output = await opened.book.value(OUTPUT, "Model");
    expect(output).toBe(2050 * ROWS);

    await seeChanges();
    expect(await pane.locator("h3").first().innerText()).toBe(
      `Edition ${next.edition} changes 1,500 cells; 2,000 SSB formulas in all.`,
    );
    expect(await counts()).toEqual([
      `Correction ${ROWS}`,
      `New figure ${ROWS}`,
      `Revised forecast ${ROWS}`,
      `Series discontinued ${ROWS}`,
      `Unit rescaled ${2 * ROWS}`,
    ]);
    expect(await values()).toEqual(before);

    await pane.getByRole("button", { name: "Write a change sheet" }).click();
    await pane.getByText("1,500 changes are on a sheet of their own.").waitFor();
    await opened.book.page.waitForFunction(() =>
      window.ssbWorkbook!.activeCell().startsWith("'SSB changes'!"),
    );
    const sheet = await changeSheet();
    expect(sheet).toHaveLength(1500);
    expect(await values()).toEqual(before);

    await accept();
    const after = await values();
    expect(after).toEqual(expected(next));
    expect(await opened.book.value(OUTPUT, "Model")).toBe(1990 * ROWS);
    expect(sheet).toEqual(differences(before, after));

    await pane.getByRole("button", { name: "Undo", exact: true }).click();
    await pane.getByText("is accepted.").waitFor({ state: "detached" });
    expect(await values()).toEqual(before);
    expect(await opened.book.value(OUTPUT, "Model")).toBe(output);
    expect(opened.book.complaints.errors).toEqual([]);
    expect(await opened.book.unsupportedCalls()).toEqual([]);
  });

  it("keeps what is held bit for bit, and gives it up when it is taken after all", async () => {
    await openModelView();
    const before = await values();
    await seeChanges();
    await pane.getByLabel("Revised forecast").uncheck();
    await pane.getByLabel("Unit rescaled").uncheck();
    await pane.getByText("Looking again…").waitFor({ state: "detached" });
    await accept("Accept, hold 2 reasons");

    const held = await values();
    const wanted = expected(next);
    for (const { column: name, reason } of COLUMNS) {
      const isHeld = reason === "Revised forecast" || reason === "Unit rescaled";
      expect([name, column(held, name)]).toEqual([name, column(isHeld ? before : wanted, name)]);
    }
    await pane.getByRole("button", { name: "See what is held back" }).click();
    await pane.getByRole("heading", { name: "changes 750 cells" }).waitFor();
    await accept();
    await expect(values()).resolves.toEqual(wanted);
  });
});

/** Holds up each look whether Excel still calculates, from `holdLooks` until `letGo`: so long a portion is on its way. */
const HELD_LOOKS = `{
  const wait = window.setTimeout, held = [];
  let isHolding = false;
  window.setTimeout = (act, ms, ...rest) =>
    isHolding && ms === 50 ? held.push(act) : wait(act, ms, ...rest);
  window.holdLooks = () => { isHolding = true; };
  window.letGo = () => { isHolding = false; held.splice(0).forEach((act) => wait(act, 0)); };
}`;

describe("recalculating after a refresh", () => {
  it("is cancelled after a portion, says what shows the new edition and what not, and is finished later", async () => {
    await openModelView("light", ROWS, HELD_LOOKS);
    const before = await values();
    await seeChanges();
    await pane.evaluate("holdLooks()");
    await pane.getByRole("button", { name: "Accept all" }).click();
    await pane.getByRole("progressbar", { name: "SSB cells recalculated" }).waitFor();
    await pane.getByRole("button", { name: "Cancel", exact: true }).click();
    await pane.evaluate("letGo()");
    await pane
      .getByText("Cancelled: 500 of 2,000 SSB cells are recalculated. 1,500 cells, from Model!")
      .waitFor();

    const notEnded = pane.getByRole("region", { name: "Not ended" });
    await notEnded.getByRole("button", { name: "Finish" }).click();
    await notEnded.waitFor({ state: "detached" });
    expect(await values()).toEqual(expected(next));
    await pane.getByRole("button", { name: "Undo this refresh" }).click();
    await pane.getByText(`The workbook is back at edition ${bundledPack.edition}.`).waitFor();
    expect(await values()).toEqual(before);
  });
});

describe("the Model view", () => {
  it("shows the outputs as they would be and puts every cell back", async () => {
    await openModelView("light", 20);
    const before = await values(20);
    await opened.book.select(OUTPUT, "Model");
    await seeChanges();
    await pane.getByRole("button", { name: "Add the selected cell" }).click();
    await pane.getByRole("button", { name: `Go to Model!${OUTPUT}` }).waitFor();
    await pane.getByRole("button", { name: "Try and put back" }).click();
    await pane.getByText(/41,?000.* → 39,?800/).waitFor();
    await pane.getByRole("button", { name: "Try and put back" }).waitFor();
    expect(await values(20)).toEqual(before);
  });

  it("pins a model, and the pin outlives a reload", async () => {
    await openModelView("light", 20);
    await seeChanges();
    await accept();
    await pane.getByLabel("Pin this workbook to its edition").check();
    await pane.getByText("This workbook is pinned to its edition.").waitFor();
    await opened.book.page.reload();
    await opened.book.page.waitForFunction(() => window.ssbWorkbook !== undefined);
    await opened.book.page.evaluate(() => window.ssbWorkbook!.ready);
    await opened.book.enterRange("K1:K2", [["=SSB.EDITION()"], ['=SSB.EDITION("pinned")']], "Model");
    expect([await opened.book.value("K1", "Model"), await opened.book.value("K2", "Model")]).toEqual([
      next.edition,
      "yes",
    ]);
    pane = await opened.book.pane();
    await pane.getByRole("tab", { name: "Model" }).click();
    await pane.getByLabel("Pin this workbook to its edition").waitFor();
    expect(await pane.getByLabel("Pin this workbook to its edition").isChecked()).toBe(true);
  });

  it("shows the model as of a day, and as of today again", async () => {
    await openModelView("light", 20);
    const before = await values(20);
    await pane.getByLabel("Show what was known on").fill("2025-11-01");
    await pane.getByRole("button", { name: "Preview the day" }).click();
    await pane.getByRole("heading", { name: "As of 2025-11-01" }).waitFor();
    expect(await values(20)).toEqual(before);
    await pane.getByRole("button", { name: "Set the day" }).click();
    await pane.getByText("The model shows what was known on 2025-11-01.").waitFor();
    const then = await values(20);
    expect(column(then, "K")).toEqual(Array(20).fill(2000));
    expect(column(then, "M")).toEqual(Array(20).fill("#N/A"));
    await pane.locator("#view").getByRole("button", { name: "Clear the day" }).click();
    await pane.getByText("The model shows all that is known.").waitFor();
    expect(await values(20)).toEqual(before);
  });

  it("is gone through by keyboard alone, from the question to Undo", async () => {
    await openModelView("light", 20);
    const before = await values(20);
    await pane.getByRole("tab", { name: "Model" }).focus();
    await tabTo("Check for a newer edition");
    await opened.book.page.keyboard.press("Enter");
    await pane
      .getByText(`Edition ${next.edition} is newer: Model shows what it would change.`)
      .first()
      .waitFor();
    await tabBackTo("See what changes");
    await opened.book.page.keyboard.press("Enter");
    await pane.getByRole("heading", { name: `Edition ${next.edition} changes` }).waitFor();
    expect(await focused(pane)).toContain("changes 120 cells");
    await tabTo("Accept all");
    await opened.book.page.keyboard.press("Enter");
    await pane.getByText(`Edition ${next.edition} is accepted.`).waitFor();
    expect(await focused(pane)).toBe("Refresh");
    expect(await values(20)).toEqual(expected(next, 20));
    await tabTo("Undo this refresh");
    await opened.book.page.keyboard.press("Enter");
    await pane.getByText(`The workbook is back at edition ${bundledPack.edition}.`).waitFor();
    expect(await values(20)).toEqual(before);
  });

  it("says why a refresh is not to be had, with nothing changed", async () => {
    await openModelView("light", 20);
    const before = await values(20);
    await opened.context.route("**/feed/index.json", (route) => route.abort());
    await pane.getByRole("button", { name: "Check for a newer edition" }).click();
    await pane
      .getByRole("status")
      .getByText(/cannot be reached/)
      .waitFor();
    expect(await values(20)).toEqual(before);
  });
});

describe.each(THEMES)("the Model view, %s", (theme) => {
  it("has no accessibility fault and loses nothing in 320 px or at twice the size, before and in a preview", async () => {
    await openModelView(theme, 20);
    await pane.getByRole("button", { name: "Add a value" }).click();
    expect(await axeViolations(pane)).toEqual([]);
    await pane.getByRole("button", { name: "Cancel" }).click();
    await seeChanges();
    await pane.getByText(/: 1 publication$/).click();
    await pane.getByLabel("Reason").selectOption({ label: "Revised forecast" });
    await pane.locator(".change .subject", { hasText: "ESS 2030 · GWh" }).first().waitFor();
    expect(await axeViolations(pane)).toEqual([]);
    await setPaneWidth(opened.book, 320);
    expect(await sidewaysScroll(pane)).toBe(0);
    await enlargeText(pane);
    expect(await sidewaysScroll(pane)).toBe(0);
  });
});

async function tabTo(name: string, key = "Tab"): Promise<void> {
  for (let presses = 0; (await focused(pane)) !== name; presses++) {
    if (presses > 40) throw new Error(`${name} is not reached; the focus is on ${await focused(pane)}.`);
    await opened.book.page.keyboard.press(key);
  }
}

function tabBackTo(name: string): Promise<void> {
  return tabTo(name, "Shift+Tab");
}

/** Cell, value before and after, and reason of each row, as the sheet has them. */
async function changeSheet(): Promise<Shown[][]> {
  await opened.book.waitSettled();
  const rows = await opened.book.page.evaluate(() => {
    const at = (column: string, row: number) =>
      window.ssbWorkbook!.getCell(`${column}${row}`, "SSB changes").value;
    const found = [];
    for (let row = 2; at("A", row); row++) found.push(["A", "E", "F", "I"].map((column) => at(column, row)));
    return found;
  });
  return rows
    .map(([cell, old, now, reason]) => [cell!, old!, String(now).startsWith("#N/A") ? "#N/A" : now!, reason!])
    .sort(byCell);
}

function differences(before: Shown[][], after: Shown[][]): Shown[][] {
  return COLUMNS.flatMap(({ column: name, reason = null }, at) =>
    before[at]!.flatMap((value, row) => {
      const now = after[at]![row]!;
      return value === now ? [] : [[`Model!${name}${row + 1}`, value, now, reason]];
    }),
  ).sort(byCell);
}

function byCell(a: Shown[], b: Shown[]): number {
  return String(a[0]) < String(b[0]) ? -1 : 1;
}
