/** What a person or a co-author does while the add-in is at work: nothing ends half-done without a word. */
import { unfinished } from "../../src/excel/journal/unfinished";
import { bundle } from "../support/bundle";
import type { FakeExcel } from "../support/fake-excel";
import { OPERATIONS, workbook, type Operation } from "./operations";

/** Every so many calls, as in the short of the faults. */
const EVERY_OTHER = 3;

const EVENTS: [string, (excel: FakeExcel) => void, (excel: FakeExcel) => void][] = [
  ["the sheet is deleted", ({ sheets }) => void sheets.splice(sheets.findIndex(isModel), 1), () => undefined],
  [
    "the sheet is renamed",
    ({ sheets }) => {
      const model = sheets.find(isModel);
      if (model) model.name = "Mine";
    },
    () => undefined,
  ],
  ["the sheet is protected", ({ locked }) => void locked.add("Model"), ({ locked }) => locked.clear()],
  [
    "a cell is being edited",
    (excel) => void (excel.refuses = "InvalidOperationInCellEditMode"),
    (excel) => void (excel.refuses = undefined),
  ],
];
const NAMES = ["insert over held cells", "freeze", "portable copy", "bring back", "rewrite formulas"];

function isModel({ name }: { name: string }): boolean {
  return name === "Model";
}

/** The cells of each sheet, by its name. */
function sheetsOf(excel: FakeExcel): Map<string, string> {
  return new Map(
    excel.sheets.map(({ name, cells }) => [
      name,
      JSON.stringify(
        [...cells]
          .map(([key, cell]) => [key, cell.formula ?? cell.value, cell.format])
          .filter(([, content, format]) => content !== "" || format !== "General")
          .sort(),
      ),
    ]),
  );
}

async function prepared(operation: Operation): Promise<FakeExcel> {
  const excel = workbook();
  await operation.after?.(bundle, excel);
  excel.calls = 0;
  return excel;
}

describe.each(NAMES)("%s", (name) => {
  const operation = OPERATIONS.find((one) => one.name === name)!;

  it.each(EVENTS)("while %s ends as before, as asked, or told with a way out", async (_, what, over) => {
    const clean = await prepared(operation);
    const before = sheetsOf(clean);
    await operation.act(bundle, clean);
    const [asked, calls] = [sheetsOf(clean), clean.calls];

    for (let at = 1; at <= calls; at += EVERY_OTHER) {
      const excel = await prepared(operation);
      excel.happens = { at, what: () => what(excel) };
      const outcome = await operation.act(bundle, excel);
      excel.happens = undefined;
      over(excel);

      const left = await unfinished();
      if (left) {
        expect(left.sentence).toMatch(/was begun and not ended/);
        await left.putBack?.();
        await (await unfinished())?.forget();
      }
      expect([at, excel.saved.has("ssb.journal")]).toEqual([at, false]);
      const isDone = "done" in outcome;
      for (const [sheet, cells] of sheetsOf(excel)) {
        // What is read after the event is of another workbook, and so is the data sheet made of it.
        if (sheet === "Mine" || (isDone && sheet === "SSB data")) continue;
        const wanted = isDone ? asked.get(sheet) : before.get(sheet);
        expect([at, sheet, cells]).toEqual([at, sheet, wanted ?? cells]);
      }
      if (!isDone) expect([at, outcome.said]).toEqual([at, expect.stringMatching(/^[A-Z].*\.$/s)]);
    }
  });
});
