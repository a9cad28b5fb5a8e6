/** Muting a finding, and the report, in a workbook in memory. */
import { checkModel } from "../../src/model/check/check-model";
import { mute, mutesOf, unmute } from "../../src/model/check/mutes";
import { reportRows, writeReport } from "../../src/model/check/report-sheet";
import { SETTINGS } from "../../src/model/port/settings";
import { bundle, TODAY } from "../support/bundle";
import { fakeWorkbook, type FakeWorkbook } from "../support/fake-workbook";

const CELLS = {
  A1: "Demand",
  B1: '=SSB.FORECAST("ESS",2030)',
  A2: "Pipeline, MWh",
  B2: 850,
  A3: "Sum",
  B3: "=B1+B2",
  A4: "Moved",
  B4: "=OFFSET(B1,0,0)",
};

function open(): FakeWorkbook {
  return fakeWorkbook({ cells: CELLS });
}

describe("the check of a workbook", () => {
  it("changes nothing, and tells what it cannot follow", async () => {
    const workbook = open();
    const before = new Map(workbook.cells);
    const { findings, muted, notChecked, formulas } = await checkModel(workbook, bundle);
    expect(findings.map(({ rule, cells }) => [rule, ...cells])).toEqual([
      ["energy-units-mixed", "Sheet1!B3"],
    ]);
    expect([muted, formulas]).toEqual([[], 3]);
    expect(notChecked).toEqual([{ id: "not-followed", parameters: { count: 1, name: "OFFSET" } }]);
    expect(workbook.cells).toEqual(before);
  });

  it("reads names and tables where the workbook is asked for them apart", async () => {
    const workbook = {
      ...fakeWorkbook({
        cells: {
          A1: "Demand",
          B1: '=SSB.FORECAST("ESS",2030)',
          A2: "Pipeline, MWh",
          B2: 850,
          B3: "=B1+Pipeline",
        },
      }),
      definitions: async () => ({ names: [{ name: "Pipeline", formula: "=Sheet1!$B$2" }] }),
    };
    const { findings } = await checkModel(workbook, bundle);
    expect(findings.map(({ rule, cells }) => [rule, ...cells])).toEqual([
      ["energy-units-mixed", "Sheet1!B3"],
    ]);
  });
});

describe("a muted finding", () => {
  it("stays in the workbook with its reason, is told apart, and can be told again", async () => {
    const workbook = open();
    const [finding] = (await checkModel(workbook, bundle)).findings;
    await mute(workbook, finding!, " known, see notes ", TODAY);
    const { findings, muted } = await checkModel(workbook, bundle);
    expect(findings).toEqual([]);
    expect(muted.map(({ finding: one, mute: { reason, on, cell } }) => [one.rule, reason, on, cell])).toEqual(
      [["energy-units-mixed", "known, see notes", TODAY, "Sheet1!B3"]],
    );
    await unmute(workbook, finding!);
    expect((await checkModel(workbook, bundle)).findings).toHaveLength(1);
    expect(workbook.setting(SETTINGS.checks.name)).toBeUndefined();
  });

  it("is known again where rows were inserted, and told anew where its formula changed", async () => {
    const workbook = open();
    const [finding] = (await checkModel(workbook, bundle)).findings;
    await mute(workbook, finding!, "known", TODAY);
    const settings = { setting: (name: string) => workbook.setting(name) };
    const moved = fakeWorkbook({
      cells: Object.fromEntries(
        Object.entries(CELLS).map(([local, held]) => [
          local.replace(/\d/, (row) => String(Number(row) + 3)),
          typeof held === "string"
            ? held.replace(/\bB(\d)\b/g, (_, row: string) => `B${Number(row) + 3}`)
            : held,
        ]),
      ),
    });
    expect((await checkModel({ ...moved, ...settings }, bundle)).muted).toHaveLength(1);
    const changed = fakeWorkbook({ cells: { ...CELLS, B3: "=B2+B1" } });
    expect((await checkModel({ ...changed, ...settings }, bundle)).findings).toHaveLength(1);
  });

  it("is told all the same where what the workbook keeps cannot be read", async () => {
    const workbook = open();
    await workbook.saveSettings(new Map([[SETTINGS.checks.name, '{"format":1,"muted":[{"rule":1}]}']]));
    expect(mutesOf(workbook)).toEqual([]);
    expect((await checkModel(workbook, bundle)).findings).toHaveLength(1);
  });
});

describe("the report", () => {
  it("holds what was found, what was muted and what was not checked, in columns of one width", async () => {
    const workbook = open();
    const checked = await checkModel(workbook, bundle);
    await mute(workbook, checked.findings[0]!, "known", TODAY);
    const rows = reportRows(await checkModel(workbook, bundle), "2026-11-24.42f462fa", TODAY);
    const texts = rows.map((row) => row.map((cell) => ("value" in cell ? cell.value : "")));
    expect(new Set(texts.map(({ length }) => length)).size).toBe(1);
    expect(texts).toContainEqual(["Not checked: 1 cell using OFFSET.", ...Array<string>(8).fill("")]);
    expect(texts.at(-1)).toEqual([
      "Error",
      "GWh with MWh",
      "Sheet1!B3",
      1,
      'B1 is in GWh, B2 in MWh. Convert one of them, as in =SSB.CONVERT(value,"MWh","GWh").',
      "=B1+B2",
      "",
      "known",
      TODAY,
    ]);
  });

  it("is a sheet of its own, and gone again when that is undone", async () => {
    const workbook = open();
    const written = await writeReport(
      workbook,
      await checkModel(workbook, bundle),
      "2026-11-24.42f462fa",
      TODAY,
    );
    const names = async (): Promise<string[]> => (await workbook.readBook()).sheets.map(({ name }) => name);
    expect(await names()).toEqual(["Sheet1", "SSB model check"]);
    await written.undo();
    expect(await names()).toEqual(["Sheet1"]);
  });
});
