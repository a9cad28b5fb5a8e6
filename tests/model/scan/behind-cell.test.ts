import { findCalls } from "../../../src/domain/formulas/find-calls";
import { openSession } from "../../../src/domain/functions/session";
import { behindCell, driftOf } from "../../../src/model/scan/behind-cell";
import { resolveCall } from "../../../src/model/scan/resolve-call";
import type { RestoreCell } from "../../../src/model/port/restore-record";
import type { Workbook } from "../../../src/model/port/workbook";
import { packOf } from "../../support/ledgers";

const session = openSession(
  packOf({ series: [{ aliases: ["Li2S"] }], observations: [{ period: "2025-01-10", value: 2000 }] }),
  () => "2025-01-20",
);

/** What is said of a cell that holds a formula and shows a value. */
function drift(formula: string, value: string | number, text = String(value)): string | undefined {
  const [call] = findCalls(formula);
  if (!call) throw new Error(`No call in ${formula}`);
  const cell = { address: "S!A1", formula, value, text };
  const outcome = resolveCall(session, call, () => undefined);
  return driftOf({ cell, formula, calls: [], referredTo: () => undefined }, { call, outcome });
}

const OLDER = "which is not what this edition of the data answers. Recalculate it.";

describe("a cell beside what its formula would answer", () => {
  it.each([
    ['=SSB.PRICE("Li2S")', 2000, "###"],
    ['=SSB.PRICE("LATP")', "#VALUE!"],
    ['=SSB.PRICE("LATP")', "#WERT!"],
    ['=SSB.PRICE("Li2S")*2', 1],
  ] as [string, string | number, string?][])(
    "says nothing where %s shows %s",
    (formula, value, text = String(value)) => {
      expect(drift(formula, value, text)).toBeUndefined();
    },
  );

  it.each([
    ['=SSB.PRICE("Li2S")', 1999, "1,999", `The cell shows 1,999, ${OLDER}`],
    ['=SSB.PRICE("Li2S")', "", "", `The cell shows nothing, ${OLDER}`],
    ['=SSB.PRICE("Li2S")', "#VALUE!", "#VALUE!", `The cell shows #VALUE!, ${OLDER}`],
    ['=SSB.PRICE("LATP")', 2000, "2,000", `The cell shows 2,000, ${OLDER}`],
  ])("says that %s with %s is older", (formula, value, text, sentence) => {
    expect(drift(formula, value, text)).toBe(sentence);
  });

  it("says what room a spilled answer lacks", () => {
    expect(drift('=SSB.HISTORY("Li2S")', "#SPILL!")).toMatch(
      /^The answer needs 2 rows and \d+ columns, and cells in its way hold something\./,
    );
  });
});

describe("a cell whose formula was replaced", () => {
  const kept = (cell: string, more: Partial<RestoreCell> = {}): RestoreCell => ({
    sheet: "S",
    cell,
    formula: '=SSB.HISTORY("Li2S")',
    state: "frozen",
    formats: "General",
    check: "",
    ...more,
  });
  const record = {
    cells: [
      kept("B2", { size: { rows: 2, columns: 3 } }),
      kept("A1", { formula: '=SSB.PRICE("Li2S")*2', state: "portable" }),
    ],
  };
  const workbook = {
    restoreRecord: async () => record,
    readAll: async () => [],
    precedents: async () => [],
  } as unknown as Workbook;
  const behind = (local: string, text = "1") =>
    behindCell(session, workbook, { address: `S!${local}`, value: text, text });

  it("says what it asked, and the place in its answer", async () => {
    const { former, own } = await behind("C3");
    expect(own).toBeUndefined();
    expect(former?.state).toBe("frozen");
    expect(former?.resolved.formula).toBe('=SSB.HISTORY("Li2S")');
    expect(former?.resolved.cell.spill).toMatchObject({ from: "S!B2", row: 1, column: 1 });
    expect(former?.resolved.calls).toHaveLength(1);
  });

  it("is known in a portable copy too", async () => {
    expect((await behind("A1")).former?.state).toBe("portable");
  });

  it.each(["B1", "B4", "E2", "A2", "A3"])("is not taken for another one: %s", async (local) => {
    expect((await behind(local)).former).toBeUndefined();
  });
});

describe("a formula that shows nothing", () => {
  it("still has the cells it reads behind it", async () => {
    const price = { address: "S!B7", formula: '=SSB.PRICE("Li2S")', value: 2000, text: "2,000" };
    const workbook = {
      restoreRecord: async () => ({ cells: [] }),
      readAll: async () => [],
      precedents: async () => [price],
    } as unknown as Workbook;
    const cell = { address: "S!C7", formula: '=IF(B7>0,"","none")', value: "", text: "" };
    const { precedents } = await behindCell(session, workbook, cell);
    expect(precedents.map(({ cell: read }) => read.address)).toEqual(["S!B7"]);
  });
});
