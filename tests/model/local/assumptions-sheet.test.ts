/** The assumptions of a workbook as a table that is read without the add-in, and what somebody typed there read back. */
import { bundledPack } from "../../../src/ledger/bundled-pack";
import { openSession } from "../../../src/domain/functions/session";
import type { Assumptions } from "../../../src/domain/local/assumptions";
import { baseDrafts, basesOf } from "../../../src/model/local/base-drafts";
import { baseRows } from "../../../src/model/local/base-rows";
import {
  assumptionsSheet,
  isAssumptionsSheet,
  readAssumptionsSheet,
  type SheetSays,
} from "../../../src/model/local/assumptions-sheet";
import type { CellContent, Workbook } from "../../../src/model/port/workbook";

const session = openSession(bundledPack, () => "2026-11-24");
const ESS = "DEMAND.LIION.ESS.WORLD";
const KEPT: Assumptions = {
  bases: [
    { series: ESS, value: 230, low: 200, high: 260, author: "Wang", reason: "our count", on: "2026-11-20" },
  ],
  fx: "latest",
};

type Value = string | number | boolean;
type Grid = Value[][];

/** The sheet as its cells hold it. */
function written(kept: Assumptions = KEPT): Grid {
  return assumptionsSheet(session, kept).rows.map((row) =>
    row.map((cell) => ("value" in cell ? cell.value : "")),
  );
}

function read(grid: Grid, kept = KEPT): Promise<SheetSays | undefined> {
  const cells = grid.map((row) =>
    row.map((value): CellContent => ({ address: "", value, text: String(value) })),
  );
  const readAll = async () => [{ address: "", cells }];
  return readAssumptionsSheet({ readAll } as unknown as Workbook, "SSB assumptions", session, kept);
}

function rowOf(grid: Grid, label: string): Value[] {
  return grid.find(([first]) => first === label)!;
}

/** The bases that a sheet stands for, and its rules. */
async function said(grid: Grid, kept = KEPT): Promise<unknown> {
  const { drafts, rules, wrong } = (await read(grid, kept))!;
  return { bases: basesOf(baseRows(session), drafts, kept, "2026-11-24"), rules, wrong };
}

describe("the sheet", () => {
  it("says what is assumed and what holds where nothing is, with heads and a word on what typing does", () => {
    const grid = written();
    expect(grid[1]![0]).toMatch(/^A copy of 2026-11-24, .*counts once it is taken over/);
    expect(rowOf(grid, "Assumption").slice(0, 6)).toEqual([
      "Assumption",
      "Assumed",
      "Low end",
      "High end",
      "Unit",
      "Where nothing is assumed",
    ]);
    expect(rowOf(grid, "Base of ESS").slice(1, 6)).toEqual([
      230,
      200,
      260,
      "GWh",
      "205 GWh (Rho Motion, 2024)",
    ]);
    expect(rowOf(grid, "Exchange rate of conversions")[1]).toBe("latest");
    expect(rowOf(grid, "Years beyond the last").slice(1, 6)).toEqual(["", "", "", "", "stay open"]);
  });

  it("keeps a base that no forecast of this edition grows from", () => {
    const gone = { ...KEPT.bases![0]!, series: "GONE" };
    expect(rowOf(written({ bases: [gone] }), "Base of GONE")[1]).toBe(230);
  });

  it.each(["SSB assumptions", "ssb assumptions 2"])("is known by its name: %s", (name) => {
    expect([isAssumptionsSheet(name), isAssumptionsSheet("My assumptions")]).toEqual([true, false]);
  });
});

describe("what a sheet says", () => {
  it("is what is kept, where nobody typed", async () => {
    expect(await said(written())).toEqual({ bases: KEPT.bases, rules: { fx: "latest" }, wrong: [] });
    const { drafts } = (await read(written({}), {}))!;
    expect(drafts).toEqual(baseDrafts(baseRows(session), {}));
  });

  it("is what was typed, as of today", async () => {
    const grid = written();
    rowOf(grid, "Base of ESS")[1] = 240;
    rowOf(grid, "Exchange rate of conversions")[1] = "";
    rowOf(grid, "Years beyond the last")[1] = " CAGR ";
    expect(await said(grid)).toEqual({
      bases: [{ ...KEPT.bases![0], value: 240, on: "2026-11-24" }],
      rules: { extrap: "cagr" },
      wrong: [],
    });
  });

  it("is found by labels and heads, wherever rows and columns were moved to", async () => {
    const [title, note, blank, ...table] = written();
    rowOf(table, "Base of ESS")[1] = 250;
    const moved = table.map(([label, ...rest]) => ["mine", ...rest.reverse(), label!]);
    const grid = [title!, note!, ["a note"], blank!, ...moved.slice(0, 1), ...moved.slice(1).reverse()];
    expect(await said(grid)).toMatchObject({ bases: [{ value: 250, low: 200, high: 260 }] });
  });

  it("leaves as it is kept what a deleted row or column would tell", async () => {
    const grid = written().filter(([label]) => label !== "Exchange rate of conversions");
    const narrow = grid.map((row) => row.filter((_, at) => at !== 2));
    expect(await said(narrow)).toEqual({ bases: KEPT.bases, rules: { fx: "latest" }, wrong: [] });
  });

  it.each([
    ["Price whose source states no VAT basis", "maybe"],
    ["Exchange rate of conversions", "7.1"],
    ["Years between known ones", "#N/A"],
  ])("that a rule cannot be is named and left out: %s %s", async (label, text) => {
    const grid = written();
    rowOf(grid, label)[1] = text;
    expect(await said(grid)).toMatchObject({ rules: { fx: "latest" }, wrong: [{ label, text }] });
  });

  it.each(["many", "#DIV/0!", -5, 300])("of a base that it cannot be is refused: %s", async (value) => {
    const grid = written();
    rowOf(grid, "Base of ESS")[1] = value;
    expect(await said(grid)).toMatchObject({ bases: { wrong: "ESS" } });
  });

  it("is nothing where the sheet is no table of assumptions", async () => {
    expect(await read([["Assumption", "Mine"], ["Base of ESS"]])).toBeUndefined();
    expect(await read([])).toBeUndefined();
  });
});
