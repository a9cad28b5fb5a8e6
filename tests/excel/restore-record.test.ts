/** What a workbook remembers of replaced formulas stands in parts of the file, so that users who share it do not collide. */
import { isRefusal } from "../../src/domain/answer/refusal";
import { saveSettings, setting } from "../../src/excel/host/settings";
import { carryOut } from "../../src/excel/journal/carry-out";
import { currentRecord, keepRecord } from "../../src/excel/portable/portable-record";
import { unreadableRecords } from "../../src/excel/portable/unreadable-record";
import { readBook } from "../../src/excel/portable/read-book";
import { readJournal } from "../../src/model/port/journal";
import type { RestoreCell, RestoreRecord } from "../../src/model/port/restore-record";
import type { Written } from "../../src/model/port/workbook";
import { planFreeze } from "../../src/model/portable/plan-freeze";
import { planThaw } from "../../src/model/portable/plan-live";
import { recordSettings } from "../../src/model/portable/record";
import { recordOfXml, recordXml } from "../../src/model/portable/record-part";
import { bundle } from "../support/bundle";
import { FakeExcel } from "../support/fake-excel";

const PRICE = '=SSB.PRICE("Li2S")';
const FIRST = '=SSB.PRICE("LATP")';

function open(sets: Record<string, string> = {}): FakeExcel {
  return new FakeExcel({
    sheets: { Model: { A1: PRICE, B1: FIRST } },
    answers: { [PRICE]: [[2050]], [FIRST]: [[1400]] },
    sets,
  }).install();
}

async function record(): Promise<RestoreRecord> {
  const read = await currentRecord();
  if (isRefusal(read)) throw new Error(read.refused);
  return read;
}

function done(outcome: Awaited<ReturnType<typeof carryOut>>): Written {
  if (isRefusal(outcome)) throw new Error(outcome.refused);
  return outcome;
}

async function freeze(area: string, before?: () => unknown): Promise<Written> {
  const book = await readBook();
  const plan = planFreeze(book, bundle, { of: "selection", areas: [area] }, await record());
  if (isRefusal(plan)) throw new Error(plan.refused);
  await before?.();
  return done(await carryOut(plan.plan, book));
}

async function thaw(): Promise<Written> {
  const book = await readBook();
  const plan = planThaw(await record(), book);
  if (isRefusal(plan)) throw new Error(plan.refused);
  return done(await carryOut(plan.plan, book));
}

const cell = (at: string, formula: string, check: string): RestoreCell => ({
  sheet: "Model",
  cell: at,
  formula,
  state: "frozen",
  formats: "General",
  check,
});

/** As an older add-in left them, in the settings. */
async function inSettings(excel: FakeExcel): Promise<void> {
  await freeze("Model!A1");
  const settings = recordSettings(await record(), () => undefined);
  for (const [name, value] of settings) excel.saved.set(name, value);
  for (const [name, value] of settings) excel.settings.set(name, value);
  excel.parts.clear();
}

describe("two users of one file", () => {
  it("freeze at the same time, and neither record is lost", async () => {
    const excel = open();
    const theirs = recordXml({ cells: [cell("Z9", PRICE, "0123abcd")] });
    await freeze("Model!A1", () => excel.parts.set("theirs", theirs));
    expect((await record()).cells.map((one) => one.cell)).toEqual(["Z9", "A1"]);
    expect(excel.saved.size).toBe(0);
  });

  it("undo their own, and leave the other's alone", async () => {
    const excel = open();
    const written = await freeze("Model!A1");
    const theirs = recordXml({ cells: [cell("Z9", PRICE, "0123abcd")] });
    excel.parts.set("theirs", theirs);
    await written.undo();
    expect([...excel.parts]).toEqual([["theirs", theirs]]);
    expect(excel.cell("Model!A1").formula).toBe(PRICE);
  });

  it("thaw what both froze; what was edited since is kept in its part", async () => {
    const excel = open();
    await freeze("Model!A1");
    await freeze("Model!B1");
    expect(excel.parts.size).toBe(2);
    excel.type("Model!B1", "mine");
    await thaw();
    expect(excel.cell("Model!A1").formula).toBe(PRICE);
    expect((await record()).cells.map((one) => one.cell)).toEqual(["B1"]);
    expect(excel.parts.size).toBe(1);
  });

  it("save settings while the other's work is under way, and its journal stands", async () => {
    const excel = open();
    const book = await readBook();
    const plan = planFreeze(book, bundle, { of: "workbook" }, await record());
    if (isRefusal(plan)) throw new Error(plan.refused);
    let theirs: unknown;
    await carryOut(plan.plan, book, () => {
      // Another client's bag, as it reads and saves it in the middle.
      const own = new Map(excel.settings);
      excel.saved.set("ssb.house", "theirs");
      theirs = readJournal((name) => excel.saved.get(name));
      expect([...excel.saved.keys()]).toEqual(expect.arrayContaining([...own.keys()]));
    });
    expect(theirs).toMatchObject({ what: "Changing cells" });
    expect([excel.saved.get("ssb.house"), [...excel.saved.keys()]]).toEqual(["theirs", ["ssb.house"]]);
  });
});

describe("what an older add-in left in the settings", () => {
  it("is thawed, and the settings are empty afterwards", async () => {
    const excel = open();
    await inSettings(excel);
    await thaw();
    expect(excel.cell("Model!A1").formula).toBe(PRICE);
    expect([excel.saved.size, excel.parts.size]).toEqual([0, 0]);
  });

  it("goes into a part with the next freeze, and stays where it is until then", async () => {
    const excel = open();
    await inSettings(excel);
    const kept = new Map(excel.saved);
    await record();
    expect(excel.saved).toEqual(kept);
    await freeze("Model!B1");
    expect((await record()).cells.map((one) => one.cell)).toEqual(["A1", "B1"]);
    expect(excel.saved.size).toBe(0);
    await thaw();
    expect([excel.cell("Model!A1").formula, excel.cell("Model!B1").formula]).toEqual([PRICE, FIRST]);
  });

  it("is in a part before it leaves the settings, whichever call fails", async () => {
    for (const at of [3, 4, 5, 6, 7, 8, 9, 10, 11, 12]) {
      const excel = open();
      await inSettings(excel);
      const before = await record();
      excel.calls = 0;
      excel.fault = { at, mode: "lasting" };
      await keepRecord({ before, after: { cells: [...before.cells, cell("Z9", PRICE, "0123abcd")] } });
      excel.fault = undefined;
      excel.settings.clear();
      for (const [name, value] of excel.saved) excel.settings.set(name, value);
      expect((await record()).cells).toEqual(expect.arrayContaining(before.cells));
    }
  });

  it("and cannot be read stays there for ever, hinders no freeze, and is said", async () => {
    const excel = open();
    excel.settings.set("ssb.restore", '{"format":2}');
    excel.saved.set("ssb.restore", '{"format":2}');
    expect((await record()).unreadable).toContain("cannot be read");
    const book = await readBook();
    expect(planThaw(await record(), book)).toEqual({ refused: expect.stringContaining("cannot be read") });
    await freeze("Model!A1");
    await thaw();
    expect(excel.saved.get("ssb.restore")).toBe('{"format":2}');
    expect(excel.cell("Model!A1").formula).toBe(PRICE);
  });
});

describe("a part", () => {
  const formula = '=SSB.NEWS("<a> & </record> \u0000 \uFFFF \uD800")';
  it("holds any text a formula may have", () => {
    const xml = recordXml({ cells: [cell("A1", formula, "0123abcd")] });
    expect(recordOfXml(xml)).toMatchObject({ cells: [{ formula }] });
    expect(recordOfXml(`<?xml version="1.0" encoding="utf-8"?>\n${xml}\n`)).toEqual(recordOfXml(xml));
  });

  it.each([
    ["no XML", "what"],
    ["another root", "<other/>"],
    ["cut short", recordXml({ cells: [cell("A1", PRICE, "0123abcd")] }).replace("Li2S", "LPSC")],
    [
      "another formula than SSB's",
      recordXml({ cells: [cell("A1", '=WEBSERVICE("https://example.org")', "0123abcd")] }),
    ],
  ])("of a stranger is refused: %s", (_, xml) => {
    expect(isRefusal(recordOfXml(xml))).toBe(true);
  });

  it("that cannot be read is left alone beside those that can", async () => {
    const excel = open();
    excel.parts.set("broken", '<record xmlns="urn:ssb-for-excel:restore:1" check="00000000">x</record>');
    const written = await freeze("Model!A1");
    expect(await record()).toMatchObject({ cells: [{ cell: "A1" }], unreadable: expect.any(String) });
    await written.undo();
    expect([...excel.parts.keys()]).toEqual(["broken"]);
  });
});

describe("an Excel without parts", () => {
  it("remembers in the settings, as before", async () => {
    const excel = open({ ExcelApi: "1.4" });
    const written = await freeze("Model!A1");
    expect([excel.parts.size, excel.saved.has("ssb.restore")]).toEqual([0, true]);
    await written.undo();
    expect(excel.saved.size).toBe(0);
  });

  it("adds to what a colleague saved there, and does not write over it", async () => {
    const excel = open({ ExcelApi: "1.4" });
    await freeze("Model!A1");
    const before = await record();
    excel.settings.clear();
    for (const [name, value] of excel.saved) excel.settings.set(name, value);
    expect(
      await keepRecord({ before: { cells: [] }, after: { cells: [cell("Z9", PRICE, "0123abcd")] } }),
    ).toBeUndefined();
    expect((await record()).cells).toEqual([...before.cells, cell("Z9", PRICE, "0123abcd")]);
    expect(await saveSettings(new Map([["ssb.house", "mine"]]))).toBeUndefined();
    expect(setting("ssb.restore")).toBeDefined();
  });
});

it("a part that Excel says it wrote and did not is noticed before a cell changes", async () => {
  const excel = open();
  const { set } = excel.parts;
  excel.parts.set = () => excel.parts;
  const book = await readBook();
  const plan = planFreeze(book, bundle, { of: "workbook" }, { cells: [] });
  if (isRefusal(plan)) throw new Error(plan.refused);
  expect(await carryOut(plan.plan, book)).toEqual({
    refused: expect.stringContaining("nothing was changed"),
  });
  expect([excel.cell("Model!A1").formula, excel.saved.size]).toEqual([PRICE, 0]);
  excel.parts.set = set;
});

describe("what cannot be read", () => {
  const NEWER = '<record xmlns="urn:ssb-for-excel:restore:1" check="00000000">{"format":2}</record>';

  it("in a part is named, given as it stands, and goes by a person's own word, with a way back", async () => {
    const excel = open();
    await freeze("Model!A1");
    excel.parts.set("newer", NEWER);
    const [only, ...others] = await unreadableRecords();
    expect(others).toEqual([]);
    expect(only).toMatchObject({ text: NEWER, why: expect.stringContaining("cannot be read") as string });
    const removed = await only!.remove();
    if (isRefusal(removed)) throw new Error(removed.refused);
    expect([...excel.parts.values()]).not.toContain(NEWER);
    expect((await record()).cells).toHaveLength(1);
    expect(await unreadableRecords()).toEqual([]);
    await removed.undo();
    expect([...excel.parts.values()]).toContain(NEWER);
  });

  it("in the settings keeps an older Excel from freezing, until it is taken away", async () => {
    const excel = open({ ExcelApi: "1.4" });
    await saveSettings(
      new Map([
        ["ssb.restore", '{"format":1,"parts":1,"hash":"00000000"}'],
        ["ssb.restore.1", "{"],
      ]),
    );
    expect(isRefusal(await currentRecord())).toBe(true);
    const [only] = await unreadableRecords();
    expect(JSON.parse(only!.text)).toEqual(Object.fromEntries(excel.saved));
    const removed = await only!.remove();
    if (isRefusal(removed)) throw new Error(removed.refused);
    expect([await record(), excel.saved.size]).toEqual([{ cells: [] }, 0]);
    await removed.undo();
    expect(isRefusal(await currentRecord())).toBe(true);
  });

  it("stays where Excel does not take it away", async () => {
    const excel = open();
    excel.parts.set("newer", NEWER);
    const [only] = await unreadableRecords();
    excel.refuses = "GeneralException";
    expect(isRefusal(await only!.remove())).toBe(true);
    excel.refuses = undefined;
    expect([...excel.parts.values()]).toEqual([NEWER]);
  });
});
