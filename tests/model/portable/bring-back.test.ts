import { isRefusal, RefusalError, type Refusal } from "../../../src/domain/answer/refusal";
import { placeOf, type Book, type BookCell } from "../../../src/model/port/book";
import { readOriginals } from "../../../src/model/portable/data-sheet";
import { planFreeze } from "../../../src/model/portable/plan-freeze";
import { planLive, planThaw, type RestorePlan } from "../../../src/model/portable/plan-live";
import { planPortable } from "../../../src/model/portable/plan-portable";
import { type Plan } from "../../../src/model/port/plan";
import {
  EMPTY_RECORD,
  fits,
  LONGEST_RECORD,
  readRecord,
  RECORD_SETTING,
  recordSettings,
} from "../../../src/model/portable/record";
import type { RestoreRecord } from "../../../src/model/port/restore-record";
import { bundle, TODAY } from "../../support/bundle";
import { bookOf, carriedOut } from "./book";

function planned<T extends object>(outcome: T | Refusal): T {
  if (isRefusal(outcome)) throw new RefusalError(outcome.refused);
  return outcome;
}

const ORIGINAL = bookOf({
  Model: {
    A1: "Li2S",
    B1: "=SSB.PRICE(A1)",
    B2: '=SSB.PRICE("Li2S")*2',
    D1: '=SSB.OUTLOOK("ESS",2029,2030)',
  },
});
const PLAN: Plan = planned(planPortable(ORIGINAL, bundle, TODAY)).plan;
const RECORD: RestoreRecord = PLAN.record!.after;

/** The copy, with some cells as somebody left them. */
function copyWith(edits: Record<string, Partial<BookCell>> = {}): Book {
  const copy = carriedOut(ORIGINAL, PLAN);
  for (const [address, edit] of Object.entries(edits)) {
    const { cells } = copy.sheets[0]!;
    const at = cells.findIndex((cell) => cell.address === address);
    if (at < 0) cells.push({ address, value: "", numberFormat: "General", ...edit });
    else cells[at] = { ...cells[at]!, ...edit };
  }
  return copy;
}

function live(copy: Book, record = RECORD): RestorePlan {
  return planned(planLive(record, copy));
}

describe("bringing live formulas back", () => {
  it("leaves an edited cell alone, says which, keeps its record and the sheet", () => {
    const copy = copyWith({ B2: { formula: "=99" } });
    const plan = live(copy);
    expect(plan.edited).toEqual([{ address: "Model!B2", why: "It was edited since." }]);
    expect(plan.formulas).toBe(2);
    expect(plan.plan.removes).toBeUndefined();
    expect(plan.sheetStays).toContain("SSB data stays");
    expect(plan.plan.record!.after.cells.map(({ cell }) => cell)).toEqual(["B2"]);
    const again = live(carriedOut(copy, plan.plan), plan.plan.record!.after);
    expect(again.edited).toEqual(plan.edited);
    expect(again.formulas).toBe(0);
  });

  it("brings an edited cell back too when told", () => {
    const copy = copyWith({ B2: { formula: "=99" } });
    const plan = planned(planLive(RECORD, copy, { overwriteEdited: true }));
    expect(carriedOut(copy, plan.plan)).toEqual(ORIGINAL);
  });

  it("counts a cell of a table that was edited for the whole table", () => {
    const plan = live(copyWith({ E2: { formula: "=1" } }));
    expect(plan.edited).toEqual([{ address: "Model!D1:K3", why: "It was edited since." }]);
  });

  it("takes a formula for the same that another program writes in its own manner", () => {
    const formula = copyWith().sheets[0]!.cells.find(({ address }) => address === "B1")!.formula!;
    const rewritten = formula.replace("INDEX(", "index( ").replace(",0)", ", 0 )");
    expect(rewritten).not.toBe(formula);
    expect(live(copyWith({ B1: { formula: rewritten } })).edited).toEqual([]);
  });

  it("brings formulas back that lost their data sheet", () => {
    const copy = copyWith();
    const sheets = copy.sheets
      .filter(({ name }) => name === "Model")
      .map((sheet) => ({
        ...sheet,
        cells: sheet.cells.map((cell) =>
          cell.formula
            ? { ...cell, formula: cell.formula.replace(/'SSB data'!\$\w+\$\d+(:\$\w+\$\d+)?/g, "#REF!") }
            : cell,
        ),
      }));
    expect(carriedOut({ sheets }, live({ sheets }).plan)).toEqual(ORIGINAL);
  });

  it("has nothing left to do where the formula stands again, and nothing twice", () => {
    const plan = live(copyWith({ B1: { formula: "=SSB.PRICE(A1)" } }));
    expect([plan.formulas, plan.edited]).toEqual([2, []]);
    const back = carriedOut(copyWith(), live(copyWith()).plan);
    expect(planLive(EMPTY_RECORD, back)).toEqual({
      refused: expect.stringContaining("nothing to bring back"),
    });
  });

  it.each<[string, BookCell]>([
    ["over a figure", { address: "B10", value: "mine", numberFormat: "General" }],
    ["below all", { address: "C400", value: "mine", numberFormat: "General" }],
    ["a note", { address: "A2", value: "Edition", numberFormat: "General", note: "mine" }],
  ])("keeps the sheet where somebody wrote on it: %s", (_, theirs) => {
    const sheets = copyWith().sheets.map((sheet) => {
      if (sheet.name !== "SSB data") return sheet;
      return {
        ...sheet,
        cells: [...sheet.cells.filter(({ address }) => address !== theirs.address), theirs],
      };
    });
    const plan = planned(planLive(RECORD, { sheets }));
    expect(plan.plan.removes).toBeUndefined();
    expect(plan.sheetStays).toBe("The sheet SSB data stays: it was written on since it was made.");
  });

  it("brings nothing back that a crafted sheet lists beyond all bounds", () => {
    const sheet = copyWith().sheets.find(({ name }) => name === "SSB data")!;
    const [original] = readOriginals({ sheets: [sheet] }, sheet);
    const row = placeOf(sheet.cells.find(({ value }) => value === original!.formula)!.address).row;
    const listing = (changes: Record<string, string>) => {
      const cells = sheet.cells.filter(({ address }) => !(address in changes));
      const own = Object.entries(changes).map(([address, value]) => ({
        address,
        value,
        numberFormat: "General",
      }));
      const crafted = { ...sheet, cells: [...cells, ...own] };
      return readOriginals({ sheets: [crafted] }, crafted).map(({ cell }) => cell);
    };
    const all = listing({});
    for (const [column, text] of [
      ["A", "s".repeat(32)],
      ["B", "A1:XFD1048576"],
      ["C", '=WEBSERVICE("https://example.org")'],
      ["C", `=SSB.PRICE("Li2S")${"+1".repeat(5_000)}`],
      ["D", "1048576 rows, 16384 columns"],
    ])
      expect(listing({ [`${column}${row + 1}`]: text! })).toEqual(all.slice(1));
  });

  it("keeps the sheet while a formula of somebody's reads it", () => {
    const plan = live(copyWith({ A7: { formula: "='SSB data'!B10" } }));
    expect(plan.plan.removes).toBeUndefined();
    expect(plan.sheetStays).toContain("Model!A7 reads it");
  });

  it("says so where a sheet was renamed", () => {
    const copy = copyWith();
    copy.sheets[0]!.name = "Renamed";
    expect(live(copy).edited.map(({ why }) => why)).toEqual(
      Array(3).fill("Its sheet is gone or has another name."),
    );
  });

  it("gives a note back that was lost on the way, and leaves one that is there", () => {
    const noted = bookOf({ Model: { B1: { input: '=SSB.PRICE("Li2S")', note: "checked" } } });
    const { plan } = planned(planPortable(noted, bundle, TODAY));
    const copy = carriedOut(noted, plan);
    expect(live(copy, plan.record!.after).plan.changes[0]).not.toHaveProperty("note");
    delete copy.sheets[0]!.cells[0]!.note;
    expect(carriedOut(copy, live(copy, plan.record!.after).plan)).toEqual(noted);
  });

  it("refuses protected sheets by name", () => {
    const copy = copyWith();
    copy.sheets[0]!.isProtected = true;
    expect(planLive(RECORD, copy)).toEqual({ refused: expect.stringContaining("Model") });
  });
});

describe("freezing", () => {
  it("takes a table as a whole, with the value and the format of each cell", () => {
    const { plan, formulas } = planned(
      planFreeze(ORIGINAL, bundle, { of: "selection", areas: ["Model!F3"] }),
    );
    expect(formulas).toBe(1);
    expect(plan.changes[0]!.cells[2]).toEqual([
      { value: 2030, format: "0" },
      { value: 860.1539475112451, format: "#,##0.00" },
      { value: "F", format: "General" },
      { value: "derived", format: "General" },
      { value: "Rho Motion, SMM", format: "General" },
      { value: 45_997, format: "yyyy-mm-dd" },
      { value: "about", format: "General" },
      { value: "the day", format: "General" },
    ]);
  });

  it("leaves cells alone that show no value yet", () => {
    const book = bookOf({ Model: { A1: '=SSB.PRICE("Li2S",TODAY())', A2: '=SSB.PRICE("LPSC")' } });
    const { unready, plan } = planned(planFreeze(book, bundle, { of: "workbook" }));
    expect(unready).toEqual([{ address: "Model!A1", why: "It shows #BUSY!." }]);
    expect(plan.changes.map(({ cells }) => cells)).toEqual([[[{ error: "#N/A", format: "General" }]]]);
  });

  it("refuses what holds no SSB formula, and a portable copy", () => {
    expect(planFreeze(ORIGINAL, bundle, { of: "selection", areas: ["Model!A1"] })).toEqual({
      refused: expect.stringContaining("no SSB formula"),
    });
    expect(planFreeze(copyWith(), bundle, { of: "workbook" })).toEqual({
      refused: expect.stringContaining("portable copy"),
    });
    expect(planThaw(RECORD, ORIGINAL)).toEqual({ refused: expect.stringContaining("frozen") });
  });
});

describe("the record in the workbook's settings", () => {
  const long: RestoreRecord = {
    cells: Array.from({ length: 2_000 }, (_, at) => ({ ...RECORD.cells[0]!, cell: `B${at + 1}` })),
  };

  it("is stored in parts and read again", () => {
    const settings = recordSettings(long, () => undefined);
    expect(settings.size).toBeGreaterThan(3);
    expect(Math.max(...[...settings.values()].map((text) => text!.length))).toBeLessThanOrEqual(30_000);
    expect(readRecord((name) => settings.get(name))).toEqual(long);
  });

  it("removes the parts it no longer needs, and all when there is nothing to remember", () => {
    const stored = recordSettings(long, () => undefined);
    const shorter = recordSettings(RECORD, (name) => stored.get(name));
    expect([...shorter.values()].filter((text) => text === undefined)).toHaveLength(stored.size - 2);
    const none = recordSettings(EMPTY_RECORD, (name) => stored.get(name));
    expect([...none.values()].every((text) => text === undefined)).toBe(true);
    expect(none.size).toBe(stored.size);
  });

  it.each([
    ["another format", { [RECORD_SETTING]: '{"format":2,"parts":0,"hash":""}' }],
    ["no JSON", { [RECORD_SETTING]: "what" }],
    ["parts without end", { [RECORD_SETTING]: '{"format":1,"parts":10000000,"hash":"00000000"}' }],
    ["a missing part", { [RECORD_SETTING]: '{"format":1,"parts":1,"hash":"00000000"}' }],
  ])("is refused, with what is wrong, where it has %s", (_, settings: Record<string, unknown>) => {
    expect(readRecord((name) => settings[name])).toEqual({
      refused: expect.stringMatching(/cannot be read\. .+\.$/),
    });
  });

  it("knows when it does not fit", () => {
    expect(fits(long)).toBe(true);
    expect(fits({ cells: Array.from({ length: 40 }, () => long.cells).flat() })).toBe(false);
    expect(LONGEST_RECORD).toBeLessThan(2_000_000);
  });
});
