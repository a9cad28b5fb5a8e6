/** The Model view over the real model of a workbook, a feed that is data, and cells that show what they were last recalculated to. */
import { render } from "preact";
import { act } from "preact/test-utils";
import type { WorkbookData } from "../../src/model/editions/workbook-data";
import { refOf } from "../../src/domain/editions/identity";
import { SETTINGS } from "../../src/model/port/settings";
import { writeState } from "../../src/model/editions/state-setting";
import { type Override } from "../../src/domain/local/house-view";
import ModelView from "../../src/taskpane/model/model-view";
import { endTrial } from "../../src/model/refresh/trial";
import {
  openCalculatingWorkbook,
  UNREACHABLE,
  type CalculatingWorkbook,
} from "../support/calculating-workbook";
import { AFTER, BEFORE, CELLS, edition, FIRST, FIRST_RECORDS, NEXT, SERIES } from "./two-editions";
import { all, draw, one, press, texts, type, until, type DrawnPane } from "./pane-fixture";

/** The heads of a preview. */
const PREVIEW = "[aria-labelledby=model-refresh] h3";
const DAY_PREVIEW = "[aria-labelledby=model-as-of-title] h3";

let workbook: CalculatingWorkbook;
let data: WorkbookData;
let pane: DrawnPane;

async function open(opening: Partial<Parameters<typeof openCalculatingWorkbook>[0]> = {}): Promise<void> {
  ({ workbook, data } = await openCalculatingWorkbook({
    bundled: FIRST,
    offered: [FIRST, NEXT],
    cells: CELLS,
    ...opening,
  }));
  pane = await draw(<ModelView />, { workbook, data });
}

function column(): unknown[] {
  return Object.keys(CELLS)
    .filter((local) => local.startsWith("A"))
    .map((local) => workbook.shown(local));
}

function said(): string {
  return pane.announcements.current()?.text ?? "";
}

function announcedUndo(): Promise<void> {
  return act(async () => void (await pane.announcements.current()!.undo!()));
}

function saved(): { edition: { id: string }; follow: string; held?: unknown; asOf?: string } {
  return JSON.parse(workbook.setting(SETTINGS.edition.name) as string) as ReturnType<typeof saved>;
}

async function check(): Promise<void> {
  await press("Check for a newer edition");
  await until(() => said() !== "");
}

async function seeChanges(): Promise<void> {
  await check();
  await press("See what changes");
  await until(() => all(PREVIEW).length > 0);
}

async function seeDay(day: string): Promise<void> {
  await type(one<HTMLInputElement>("#model-as-of"), day);
  await press("Preview the day");
  await until(() => all(DAY_PREVIEW).length > 0);
}

async function tick(label: string): Promise<void> {
  const box = all("label")
    .find((element) => element.textContent.includes(label))!
    .querySelector("input")!;
  await act(async () => box.click());
  await until(() => !document.body.textContent.includes("Looking again…"));
}

function changeRows(): string[] {
  return texts(".change");
}

describe("the edition of a model", () => {
  it("is named, with a newer one: the feed is asked as Model is opened, and again by hand", async () => {
    await open();
    const newest = `Edition ${NEXT.edition} is newer: Model shows what it would change.`;
    await until(() => texts("dd")[1] === newest);
    expect([texts("dd"), said()]).toEqual([[FIRST.edition, newest], ""]);
    await check();
    expect(said()).toBe(newest);
  });

  it("is the newest as of a time; it is not asked again so soon, and anew where the feed did not tell", async () => {
    await open({ offered: [FIRST] });
    const asked = jest.spyOn(data, "check");
    await until(() => /^The data is the newest, checked \d\d:\d\d\.$/.test(texts("dd")[1]!));
    await draw(<ModelView />, { workbook, data });
    expect(asked).not.toHaveBeenCalled();

    ({ workbook, data } = await openCalculatingWorkbook({ bundled: FIRST, cells: CELLS }));
    const askedInVain = jest.spyOn(data, "check");
    pane = await draw(<ModelView />, { workbook, data });
    await until(() => texts("dd")[1] === UNREACHABLE);
    expect([askedInVain.mock.calls.length, said(), column()]).toEqual([1, "", BEFORE]);
    await draw(<ModelView />, { workbook, data });
    expect(askedInVain.mock.calls.length).toBeGreaterThan(1);
  });

  it("is asked for once where a person asks while the question is on its way, and hears the answer", async () => {
    await open({ offered: [FIRST] });
    const { check: asking } = data;
    let answer = (): void => undefined;
    const asked = jest.spyOn(data, "check").mockImplementation(async () => {
      await new Promise<void>((go) => (answer = go));
      return asking.call(data);
    });
    data.status().checked!.at.setTime(0);
    pane = await draw(<ModelView />, { workbook, data });
    expect(texts("dd")[1]).toBe("Asking the feed…");
    await press("Check for a newer edition");
    answer();
    await until(() => said().startsWith("The data is the newest"));
    expect(asked).toHaveBeenCalledTimes(1);
  });

  it("that is found to be newer leaves a preview that is open as it is", async () => {
    await open();
    await seeDay("2026-11-05");
    await act(async () => void (await data.check()));
    expect(texts(DAY_PREVIEW)[0]).toMatch(/^As of 2026-11-05 /);
  });

  it("is pinned by a tick, and followed again by Undo", async () => {
    await open();
    await tick("Pin this workbook");
    await until(() => said().startsWith("This workbook is pinned"));
    expect(saved()).toMatchObject({ follow: "pinned", edition: { id: FIRST.edition } });
    await announcedUndo();
    expect(saved().follow).toBe("latest");
    expect(one<HTMLInputElement>("input[type=checkbox]").checked).toBe(false);
  });

  it("says why it cannot be pinned, and shows no tick then", async () => {
    await open();
    workbook.refuse("setting", "The workbook is read-only.");
    await tick("Pin this workbook");
    await until(() => said().includes("read-only"));
    expect(one<HTMLInputElement>("input[type=checkbox]").checked).toBe(false);
  });

  it("is seen from a day, in the cells too, and from today again", async () => {
    await open({ bundled: NEXT });
    expect(column()).toEqual(AFTER);
    await seeDay("2026-11-10");
    expect(texts(DAY_PREVIEW)[0]).toBe(
      "As of 2026-11-10 6 cells show something else; 7 SSB formulas in all.",
    );
    expect([column(), workbook.recalculations, saved().asOf]).toEqual([AFTER, 0, undefined]);
    await press("Set the day");
    await until(() => said() === "The model shows what was known on 2026-11-10.");
    expect(saved().asOf).toBe("2026-11-10");
    expect(column()).toEqual(BEFORE);
    await press("Clear the day");
    await until(() => said() === "The model shows all that is known.");
    expect(column()).toEqual(AFTER);
    expect(document.activeElement!.id).toBe("model-as-of");
  });

  it("shows what a day would change with its reason, errors first, and leaves all as it is on Cancel", async () => {
    await open();
    await seeDay("2026-11-05");
    expect(texts(".change .subject")[0]).toBe("A 2026-11-06 · CNY/kg");
    expect(changeRows()[0]).toMatch(/^Sheet1!A1A 2026-11-06 · CNY\/kg2,000 → #N\/ANow an error · /);
    expect(new Set(texts(".change .why").map((why) => why.split(" · ")[0]))).toEqual(
      new Set(["Now an error"]),
    );
    await press("Cancel");
    expect(all(DAY_PREVIEW)).toEqual([]);
    expect(document.activeElement!.id).toBe("model-as-of");
    expect([column(), workbook.recalculations, saved().asOf]).toEqual([BEFORE, 0, undefined]);
  });

  it("shows of a long text that turns into an error which text it was", async () => {
    await open({ cells: { A1: '=SSB.CITE("A")' } });
    expect(String(workbook.shown("A1")).length).toBeGreaterThan(100);
    await seeDay("2026-11-05");
    expect(texts(".change .values")[0]).toMatch(/^.{80,91}… → #N\/A$/);
  });

  it("shows the output cells as they would be on a day, and puts every cell back", async () => {
    await open({
      bundled: NEXT,
      cells: { ...CELLS, B1: "=A1*2" },
      derived: { B1: (shown) => Number(shown("A1")) * 2 },
      settings: { "ssb.outputs": ["Sheet1!B1"] },
    });
    await seeDay("2026-11-10");
    await press("Try and put back");
    await until(() => document.body.textContent.includes("4200 → 4000"));
    expect([column(), workbook.shown("B1"), saved().asOf]).toEqual([AFTER, 4200, undefined]);
    expect(workbook.setting(SETTINGS.trial.name) ?? null).toBeNull();
  });

  it("names the day that was tried where its cells could not be put back", async () => {
    await open({ bundled: NEXT, settings: { "ssb.outputs": ["Sheet1!A1"], "ssb.trial": "2026-11-10" } });
    expect(await endTrial(workbook)).toMatch(/^What was known on 2026-11-10 was tried when/);
    expect([await endTrial(workbook), column()]).toEqual([undefined, AFTER]);
  });

  it("says that another value was known on a day, and of which day that was", async () => {
    await open({ bundled: NEXT, cells: { A1: '=SSB.PRICE("A")' } });
    await seeDay("2026-11-10");
    expect(changeRows()).toEqual([
      "Sheet1!A1A 2026-11-20 → 2026-11-06 · CNY/kg2,100 → 2,000 (−4.8%)As known on that day",
    ]);
  });

  it("says that the data cannot tell what was known after its own end", async () => {
    await open();
    await seeDay("2026-11-20");
    expect(texts("[aria-labelledby=model-as-of-title] .notice")).toEqual([
      "The data ends on 2026-11-06: it cannot tell what was known later.",
    ]);
    expect(texts(DAY_PREVIEW)[0]).toBe("As of 2026-11-20 none of the 7 SSB formulas shows anything else.");
  });

  it("says so where the cells were not recalculated", async () => {
    await open();
    workbook.refuse("recalculate", "Leave the cell you are editing.");
    await seeDay("2026-11-10");
    await press("Set the day");
    await until(() => said().includes("Leave the cell you are editing."));
    expect(said()).toMatch(/^The model shows what was known on 2026-11-10\. Not all cells show it yet\./);
    expect(column()).toEqual(BEFORE);
    workbook.refuse("recalculate");
    await announcedUndo();
    expect(saved().asOf).toBeUndefined();
  });

  it("tells of a pinned edition that is missing, and offers the one at hand", async () => {
    const gone = edition("2026-10-30", "c", { series: SERIES, observations: FIRST_RECORDS });
    await open({
      settings: { [SETTINGS.edition.name]: writeState({ follow: "pinned", edition: refOf(gone) }) },
    });
    expect(one("[role=note]").textContent).toContain(`Edition ${FIRST.edition} is at hand`);
    expect(column()[0]).toBe("#edition-missing");
    await press("See what changes");
    await until(() => all(PREVIEW).length > 0);
    expect(texts("fieldset .badge").slice(0, 1)).toEqual(["7"]);
    await press("Accept all");
    await until(() => said().includes("is accepted"));
    expect(column()).toEqual(BEFORE);
  });
});

describe("a refresh", () => {
  it("says that there is nothing newer", async () => {
    await open({ offered: [FIRST] });
    await check();
    expect(said()).toMatch(/^The data is the newest, checked \d\d:\d\d\.$/);
    expect(texts("dd")[1]).toBe(said());
  });

  it("says why the feed could not be asked, and changes nothing", async () => {
    await open();
    await draw(<ModelView />, {});
    ({ workbook, data } = await openCalculatingWorkbook({ bundled: FIRST, cells: CELLS }));
    pane = await draw(<ModelView />, { workbook, data });
    await check();
    expect(said()).toBe(UNREACHABLE);
    expect(column()).toEqual(BEFORE);
  });

  it("shows every value that changes with its reason before anything does", async () => {
    await open();
    const state = workbook.setting(SETTINGS.edition.name);
    await seeChanges();
    expect(texts(PREVIEW)[0]).toBe(`Edition ${NEXT.edition} changes 6 cells; 7 SSB formulas in all.`);
    const counts = all("fieldset .reason").map((row) => row.textContent.trim());
    expect(new Set(counts.slice(0, 5))).toEqual(
      new Set([
        "New figure 2",
        "Correction 1",
        "Unit rescaled 1",
        "Series discontinued 1",
        "Revised forecast 1",
      ]),
    );
    expect(changeRows()).toEqual([
      expect.stringContaining(
        "Sheet1!A5D 2026-11-06 · CNY/kg40 → #N/ASeries discontinued · Mill, 2026-11-18 · Polymer was discontinued",
      ),
      "Sheet1!A1A 2026-11-06 → 2026-11-20 · CNY/kg2,000 → 2,100 (+5.0%)New figure · Mill, 2026-11-20",
      "Sheet1!A2A 2026-11-06 → 2026-11-20 · CNY/kg2,000 → 2,100 (+5.0%)New figure · Mill, 2026-11-20",
      "Sheet1!A3B 2026-11-06 · CNY/kg120 → 121 (+0.8%)Correction · Mill, 2026-11-20",
      "Sheet1!A4C 2026-11-06 · CNY/kg900,000 → 900 (−100%)Unit rescaled · Mill, 2026-11-20",
      expect.stringContaining("Sheet1!A6E 2030 · GWh500 → 620 (+24%)Revised forecast"),
    ]);
    expect(document.activeElement!.tagName).toBe("H3");
    expect([column(), workbook.recalculations, workbook.setting(SETTINGS.edition.name)]).toEqual([
      BEFORE,
      0,
      state,
    ]);
  });

  it("is narrowed to a reason", async () => {
    await open();
    await seeChanges();
    await type(one<HTMLSelectElement>("#preview-reason"), "correction");
    expect(changeRows()).toHaveLength(1);
  });

  it("takes a cell's row to the cell", async () => {
    await open();
    await seeChanges();
    await act(async () => all(".change")[3]!.click());
    expect((await workbook.selected()).address).toBe("Sheet1!A3");
  });

  it("is accepted as a whole, and undone", async () => {
    await open();
    await seeChanges();
    await press("Accept all");
    await until(() => said().includes("is accepted"));
    expect(said()).toBe(`Edition ${NEXT.edition} is accepted. 7 SSB cells are recalculated.`);
    expect(column()).toEqual(AFTER);
    expect(saved().edition.id).toBe(NEXT.edition);
    expect(document.activeElement!.textContent).toBe("Refresh");
    await announcedUndo();
    expect(column()).toEqual(BEFORE);
    expect(saved().edition.id).toBe(FIRST.edition);
  });

  it("is undone later too", async () => {
    await open();
    await seeChanges();
    await press("Accept all");
    await until(() => said().includes("is accepted"));
    await press("Undo this refresh");
    await until(() => said() === `The workbook is back at edition ${FIRST.edition}.`);
    expect(column()).toEqual(BEFORE);
    expect(all("button").map((button) => button.textContent)).not.toContain("Undo this refresh");
  });

  it("is accepted but for a reason that is held back, which can be taken later", async () => {
    await open();
    await seeChanges();
    await tick("Revised forecast");
    await tick("Series discontinued");
    expect(changeRows()).toHaveLength(4);
    expect(texts(PREVIEW)[0]).toBe(
      `Edition ${NEXT.edition} changes 4 cells, with 2 reasons held back; 7 SSB formulas in all.`,
    );
    expect(texts("fieldset .reason")).toEqual(
      expect.arrayContaining(["Revised forecast 0 of 1", "Series discontinued 0 of 1", "New figure 2"]),
    );
    await press("Accept, hold 2 reasons");
    await until(() => said().includes("is accepted"));
    expect(column()).toEqual([2100, 2100, 121, 900, 40, 500, 2000]);
    expect(texts("dd").at(-1)).toBe(`Revised forecast, Series discontinued: as of ${FIRST.edition}`);
    await press("See what is held back");
    await until(() => all(PREVIEW).length > 0);
    expect(changeRows()).toHaveLength(2);
    await press("Accept all");
    await until(() => said().includes("7 SSB cells"));
    await until(() => column()[5] === 620);
    expect(column()).toEqual(AFTER);
  });

  it("takes a held reason in again by a tick", async () => {
    await open();
    await seeChanges();
    await tick("Correction");
    await tick("Correction");
    expect(changeRows()).toHaveLength(6);
    expect(all("button").map((button) => button.textContent)).toContain("Accept all");
  });

  it("is left by Cancel with nothing changed", async () => {
    await open();
    await seeChanges();
    await press("Cancel");
    expect(all(PREVIEW)).toEqual([]);
    expect([column(), workbook.recalculations]).toEqual([BEFORE, 0]);
    expect(document.activeElement!.textContent).toBe("Refresh");
  });

  it("is looked at anew after the model changed under the preview", async () => {
    await open();
    await seeChanges();
    await act(async () => void (await data.setAsOf("2026-11-10")));
    expect(all(PREVIEW)).toEqual([]);
  });

  it("that cannot be saved changes nothing and stays in sight", async () => {
    await open();
    await seeChanges();
    workbook.refuse("setting", "The workbook is read-only.");
    await press("Accept all");
    await until(() => said().includes("read-only"));
    expect(said()).toBe("Nothing was changed. The workbook is read-only.");
    expect(column()).toEqual(BEFORE);
    expect(changeRows()).toHaveLength(6);
  });

  it("whose cells were not recalculated says so and can be undone", async () => {
    await open();
    await seeChanges();
    workbook.refuse("recalculate", "Leave the cell you are editing.");
    await press("Accept all");
    await until(() => said().includes("is accepted, but"));
    expect(said()).toContain("Leave the cell you are editing.");
    expect(saved().edition.id).toBe(NEXT.edition);
    workbook.refuse("recalculate");
    await announcedUndo();
    expect(saved().edition.id).toBe(FIRST.edition);
    expect(column()).toEqual(BEFORE);
  });

  it("writes its changes onto a sheet of their own", async () => {
    await open();
    await seeChanges();
    await press("Write a change sheet");
    await until(() => workbook.added.length > 0);
    const [{ name, rows: content, widths, heads, opens }] = workbook.added as [
      CalculatingWorkbook["added"][number],
    ];
    expect(name).toBe("SSB changes");
    expect([widths!.length, heads, opens]).toEqual([content[0]!.length, 1, true]);
    expect(content).toHaveLength(7);
    expect(content[4]!.map((cell) => ("value" in cell ? cell.value : ""))).toEqual([
      "Sheet1!A3",
      "B 2026-11-06",
      "CNY/kg",
      '=SSB.PRICE("B")',
      120,
      121,
      1,
      1 / 120,
      "Correction",
      "Mill",
      "2026-11-20",
      NEXT.edition,
    ]);
    expect(said()).toBe("6 changes are on a sheet of their own.");
    expect(column()).toEqual(BEFORE);
    await announcedUndo();
    expect(workbook.added).toEqual([]);
  });

  it("writes no more onto that sheet than is chosen", async () => {
    await open();
    await seeChanges();
    await tick("New figure");
    await type(one<HTMLSelectElement>("#preview-reason"), "correction");
    await press("Write a change sheet");
    await until(() => workbook.added.length > 0);
    expect(workbook.added[0]!.rows.map(([cell]) => cell && "value" in cell && cell.value)).toEqual([
      "Cell",
      "Sheet1!A3",
    ]);
    await type(one<HTMLSelectElement>("#preview-reason"), "");
    expect(changeRows()).toHaveLength(4);
  });

  it("names what came in with it, by the edition's day", async () => {
    await open();
    await seeChanges();
    expect(texts(".came-in summary")).toEqual(["2026-11-20: 1 publication"]);
    expect(one(".came-in li").textContent).toContain("Mill, 2026-11-20");
  });

  it("recalculates in sight of its user, who may cancel it: what was and was not recalculated is said, and Undo brings all back", async () => {
    await open();
    await seeChanges();
    const recalculate = workbook.recalculate;
    let reached: (() => void) | undefined;
    workbook.recalculate = async (addresses, watch) => {
      const [some, rest] = [addresses.slice(0, 3), addresses.slice(3)];
      const outcome = await recalculate(some);
      watch?.progress?.(some.length, addresses.length);
      await new Promise<void>((go) => (reached = go));
      if (!watch?.signal?.aborted) return recalculate(rest);
      return { ...(outcome as { isManual: boolean }), left: rest as [string, ...string[]] };
    };
    await press("Accept all");
    await until(() => document.body.textContent.includes("3 of 7 SSB cells"));
    expect(document.activeElement!.textContent).toBe("Cancel");
    await press("Cancel");
    reached!();
    await until(() => said().includes("Cancelled"));
    expect(said()).toBe(
      `Edition ${NEXT.edition} is accepted. Cancelled: 3 of 7 SSB cells are recalculated. 4 cells, from Sheet1!A4 on, ` +
        "may still show what they showed before: finish it, above, or undo it.",
    );
    expect(column()).toEqual([...AFTER.slice(0, 3), ...BEFORE.slice(3)]);
    expect(workbook.setting(SETTINGS.toShow.name)).toBe("refresh");
    workbook.recalculate = recalculate;
    await announcedUndo();
    expect(column()).toEqual(BEFORE);
    expect(workbook.setting(SETTINGS.toShow.name)).toBeUndefined();
  });
});

describe("calls that the preview cannot answer alone", () => {
  it("are named where Excel has to work out an argument, or reads a cell that changes", async () => {
    await open({
      cells: { A1: '=SSB.PRICE("A")', A2: '=SSB.PRICE(UPPER("a"))', A3: '=SSB.CONVERT(A1,"CNY/kg","CNY/t")' },
    });
    await seeChanges();
    expect(texts("[aria-labelledby=model-refresh] .notice")).toEqual([
      expect.stringMatching(/^Only Excel works out the arguments of Sheet1!A2:/),
      expect.stringMatching(/^A cell that changes itself is read by Sheet1!A3:/),
    ]);
  });

  it("are answered with what a call among their arguments will be, and for its reason", async () => {
    await open({ cells: { A1: '=SSB.CONVERT(SSB.PRICE("A"),"CNY/kg","CNY/t")' } });
    await seeChanges();
    expect(changeRows()).toEqual([
      expect.stringMatching(
        /^Sheet1!A1A 2026-11-06 → 2026-11-20 · CNY\/t2,000,?000.*2,?100,?000.*New figure/,
      ),
    ]);
  });
});

describe("output cells", () => {
  const derived = { B1: (shown: (local: string) => unknown) => Number(shown("A1")) * 2 };

  async function tryOut(): Promise<void> {
    await open({ cells: { ...CELLS, B1: "=A1*2" }, derived });
    await seeChanges();
    workbook.select("B1");
    await press("Add the selected cell");
    await until(() => texts(".cell-jump").includes("Sheet1!B1"));
    await press("Try and put back");
  }

  it("are shown as they would be, and every cell is put back", async () => {
    await tryOut();
    await until(() => document.body.textContent.includes("4000 → 4200"));
    expect(column()).toEqual(BEFORE);
    expect(workbook.shown("B1")).toBe(4000);
    expect(workbook.setting(SETTINGS.trial.name) ?? null).toBeNull();
    expect(saved().edition.id).toBe(FIRST.edition);
  });

  it("are not tried where a person calculates by hand, for they would not follow", async () => {
    await open({ cells: { ...CELLS, B1: "=A1*2" }, derived });
    workbook.isManual = true;
    await seeChanges();
    workbook.select("B1");
    await press("Add the selected cell");
    await until(() => texts(".cell-jump").includes("Sheet1!B1"));
    await press("Try and put back");
    await until(() => said().includes("Calculation is manual"));
    expect(document.body.textContent).not.toContain("→ 4200");
    expect(column()).toEqual(BEFORE);
  });

  it("are put back though the pane is closed meanwhile", async () => {
    await tryOut();
    await act(() => render(null, pane.root));
    await until(() => (workbook.setting(SETTINGS.trial.name) ?? null) === null);
    expect(column()).toEqual(BEFORE);
  });

  it("that could not be put back are named, and put back when the workbook is opened again", async () => {
    await open({ settings: { "ssb.outputs": ["Sheet1!A1"] } });
    await seeChanges();
    const { readAll } = workbook;
    workbook.readAll = (addresses) => {
      if (workbook.recalculations === 1) workbook.refuse("recalculate", "Leave the cell you are editing.");
      return readAll(addresses);
    };
    await press("Try and put back");
    await until(() => said().includes("not accepted"));
    expect(said()).toContain(`Cells may still show edition ${NEXT.edition}`);
    expect(column()).toEqual(AFTER);
    workbook.refuse("recalculate");
    expect(await endTrial(workbook)).toContain(`Edition ${NEXT.edition} was tried`);
    expect(column()).toEqual(BEFORE);
    expect(await endTrial(workbook)).toBeUndefined();
  });
});

describe("the house view", () => {
  const OWN: Override = {
    series: "PRICE.A",
    value: 1800,
    author: "Ann",
    reason: "Our quote",
    on: "2026-11-20",
  };
  const stored = (layer: "source" | "house", ...overrides: Override[]) => ({
    [SETTINGS.house.name]: JSON.stringify({ layer, overrides }),
  });

  async function fill(fields: Record<string, string>): Promise<void> {
    for (const [name, value] of Object.entries(fields))
      await type(one<HTMLInputElement>(`#house-${name}`), value);
    await act(async () => one<HTMLFormElement>("form.card").requestSubmit());
  }

  it("takes a value of the house's own, and gives it up again", async () => {
    await open({ settings: stored("house") });
    await press("Add a value");
    expect(document.activeElement!.id).toBe("house-series");
    await fill({ series: "A", value: "1800", author: "Ann", reason: "Our quote" });
    await until(() => said() === "The value is in the house view.");
    expect(column().slice(0, 2)).toEqual([1800, 1800]);
    expect(one("li.override").textContent).toContain("1,800 CNY/kg (−10%) against 2,000 CNY/kg (Mill)");
    expect(one("li.override").textContent).toContain("Ann, 2026-11-24: Our quote");
    await announcedUndo();
    expect(column()).toEqual(BEFORE);
    expect(all("li.override")).toEqual([]);
  });

  it("takes a low and a high end of the house's own, between which its value lies", async () => {
    await open({ settings: stored("house") });
    await press("Add a value");
    const fields = { series: "A", value: "1800", author: "Ann", reason: "Our quote" };
    await fill({ ...fields, low: "1900" });
    expect(one("[role=alert]").textContent).toBe("The value lies between its low and its high end.");
    await fill({ low: "1700", high: "1850" });
    await until(() => said() === "The value is in the house view.");
    expect(one("li.override").textContent).toContain("low 1,700 CNY/kg, high 1,850 CNY/kg");
    await tick("Low end");
    await until(() => column()[0] === 1700);
    await tick("High end");
    await until(() => column()[0] === 1850);
  });

  it("takes an exchange rate of the house's own, quoted the usual way, and gives it up again", async () => {
    await open({ settings: stored("house") });
    await press("Add an exchange rate");
    expect(document.activeElement!.id).toBe("house-pair");
    const fields = { rate: "7.2", period: "2026", author: "Ann", reason: "Budget" };
    await fill({ ...fields, pair: "CNY/USD" });
    expect(one("[role=alert]").textContent).toBe("A rate is quoted as USD/CNY: CNY for one USD.");
    await fill({ pair: "usd/rmb", rate: "7,2" });
    expect(one("[role=alert]").textContent).toBe('"7,2" is no rate: write it as 7.1.');
    await fill({ rate: "-1" });
    expect(one("[role=alert]").textContent).toContain("is no rate");
    await fill({ rate: "7.2" });
    await until(() => said() === "The rate is in the house view.");
    const card = one("[aria-label='Exchange rates of the house'] li").textContent;
    expect(card).toContain("USD/CNY 2026");
    expect(card).toContain("7.2 CNY per USD against nothing published");
    expect(card).toContain("Ann, 2026-11-24: Budget");
    expect(JSON.parse(workbook.setting(SETTINGS.house.name) as string)).toMatchObject({
      rates: [{ pair: "USD/CNY", rate: 7.2, period: "2026", on: "2026-11-24" }],
    });
    await press("Remove the house rate of USD/CNY 2026");
    await until(() => said() === "The rate is removed from the house view.");
    expect(all("li.override")).toEqual([]);
    await announcedUndo();
    expect(all("li.override")).toHaveLength(1);
  });

  it("says of a rate that the model does not run at it", async () => {
    await open({ settings: stored("source") });
    await press("Add an exchange rate");
    await fill({ pair: "EUR/CNY", rate: "8", author: "Ann", reason: "Hedge" });
    await until(
      () => said() === "The rate is in the house view. The model does not run at it: switch to House view.",
    );
  });

  it("says where the switch changes no cell", async () => {
    await open({ settings: stored("source") });
    await tick("House view");
    await until(() => said() === "The model runs at: House view. No cell changed.");
  });

  it("says what is wrong with a value, and takes none", async () => {
    await open({ settings: stored("house") });
    await press("Add a value");
    await fill({ series: "A", value: "1,800", author: "Ann", reason: "Our quote" });
    expect(one("[role=alert]").textContent).toBe('"1,800" is not a number.');
    expect(workbook.recalculations).toBe(0);
  });

  it("is one switch, and back", async () => {
    await open({ settings: stored("source", OWN) });
    await tick("House view");
    await until(() => said() === "The model runs at: House view.");
    expect(column()[0]).toBe(1800);
    await tick("Low end");
    await until(() => column()[0] === 1900);
    await tick("As published");
    await until(() => column()[0] === 2000);
  });

  it("gives a value up, and takes it back", async () => {
    await open({ settings: stored("house", OWN) });
    expect(column()[0]).toBe(1800);
    await press("Remove the house value of Sulfide");
    await until(() => column()[0] === 2000);
    expect(document.activeElement!.textContent).toBe("House view");
    await announcedUndo();
    expect(column()[0]).toBe(1800);
  });

  it("marks a value that has expired, which speaks no longer", async () => {
    await open({ settings: stored("house", { ...OWN, expires: "2026-11-22" }) });
    expect(column()[0]).toBe(2000);
    expect(one("li.override").textContent).toContain("Expired on 2026-11-22");
  });

  it("that cannot be read is told of, and kept aside by the next change", async () => {
    await open({ settings: { [SETTINGS.house.name]: "{broken" } });
    expect(one("[role=note]").textContent).toContain("cannot be read");
    await tick("House view");
    await until(() => said().startsWith("The model runs at"));
    expect(workbook.setting("ssb.house.damaged")).toEqual(["{broken"]);
    expect(all("[role=note]")).toEqual([]);
  });

  it("stays as it is where the document does not keep it", async () => {
    await open({ settings: stored("source", OWN) });
    workbook.refuse("setting", "The workbook is read-only.");
    await tick("House view");
    await until(() => said() === "The workbook is read-only.");
    expect(column()).toEqual(BEFORE);
    expect(all<HTMLInputElement>("input[type=radio]").map(({ checked }) => checked)).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });

  it("that is kept but not recalculated says so and can be undone", async () => {
    await open({ settings: stored("source", OWN) });
    workbook.refuse("recalculate", "Leave the cell you are editing.");
    await tick("House view");
    await until(() => said().includes("Not all cells show it yet. Leave the cell you are editing."));
    workbook.refuse("recalculate");
    await announcedUndo();
    expect(column()).toEqual(BEFORE);
    expect(one<HTMLInputElement>("input[type=radio]:checked").parentElement!.textContent).toBe(
      "As published",
    );
  });
});

describe("outside Excel", () => {
  it("the view says what it would show", async () => {
    await draw(<ModelView />, {});
    expect(one("p").textContent).toContain("In Excel");
  });
});
