import { isRefusal } from "../../src/domain/answer/refusal";
import { carryOut } from "../../src/excel/journal/carry-out";
import { unfinished } from "../../src/excel/journal/unfinished";
import { write } from "../../src/excel/journal/write";
import { journalSettings } from "../../src/model/port/journal";
import { isOccupied, type Written } from "../../src/model/port/workbook";
import { FakeExcel } from "../support/fake-excel";

function done(outcome: Awaited<ReturnType<typeof write>>): Written {
  if (isOccupied(outcome) || isRefusal(outcome)) throw new Error(JSON.stringify(outcome));
  return outcome;
}

const over = (formula: string) => ({ at: "Model!B2", content: [[{ formula }]], overwrite: true });

describe("what Excel would refuse for its length", () => {
  it.each([
    ["a text of 300 characters in a formula", `=SSB.NEWS("${"q".repeat(300)}")`, "255"],
    ["a formula of 9,000 characters", `=SSB.PRICE("Li2S")${"+1".repeat(4_500)}`, "8192"],
  ])("is refused before a cell is touched: %s", async (_, formula, limit) => {
    const excel = new FakeExcel({ sheets: { Model: { B2: 7 } } }).install();
    const outcome = await write(over(formula));
    expect(outcome).toEqual({ refused: expect.stringMatching(`Nothing was changed.*${limit} characters`) });
    expect([excel.cell("Model!B2").value, excel.saved.size]).toEqual([7, 0]);
  });

  it("is not a text of 255, in which a quotation mark is written twice", async () => {
    new FakeExcel({ sheets: { Model: {} } }).install();
    done(await write(over(`=SSB.NEWS("${'""'.repeat(255)}")`)));
  });
});

describe("what somebody typed meanwhile", () => {
  it("is not undone, and named", async () => {
    const excel = new FakeExcel({ sheets: { Model: { B2: 7 } } }).install();
    const written = done(await write(over('=SSB.PRICE("Li2S")')));
    excel.type("Model!B2", "mine");
    await expect(written.undo()).rejects.toThrow("Model!B2 changed in the meantime and is left alone.");
    expect(excel.cell("Model!B2").value).toBe("mine");
  });

  it("is left while the rest is undone", async () => {
    const excel = new FakeExcel({ sheets: { Model: { B2: 1, B3: 2 } } }).install();
    const cells = (at: string) => ({ sheet: "Model", at, cells: [[{ formula: "=SSB.PRICE(A1)" }]] });
    const outcome = await carryOut({ changes: [cells("B2"), cells("B3")] }, undefined);
    excel.type("Model!B3", "mine");
    expect(await (outcome as Written).undo()).toContain("Model!B3 changed in the meantime");
    expect([excel.cell("Model!B2").value, excel.cell("Model!B3").value]).toEqual([1, "mine"]);
  });
});

it("a journal that came with a file from elsewhere is not carried out here", async () => {
  const excel = new FakeExcel({ sheets: { Model: {} } }).install();
  const plan = {
    changes: [{ sheet: "Model", at: "A1", cells: [[{ formula: '=WEBSERVICE("https://example.org")' }]] }],
  };
  const kept = journalSettings(
    { format: 1, id: "theirs", what: "Freezing", plan, inverse: plan },
    () => undefined,
  );
  for (const [name, value] of kept as Map<string, unknown>) {
    excel.settings.set(name, value);
    excel.saved.set(name, value);
  }
  const left = await unfinished();
  expect([left?.finish, left?.putBack]).toEqual([undefined, undefined]);
  expect(left?.sentence).toContain("another computer");
  await left?.forget();
  expect(excel.saved.size).toBe(0);
});
